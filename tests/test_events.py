"""Event rows in both schemes."""

from __future__ import annotations

import pytest

import diplotext
from diplotext.events import CAMEO_COLUMNS, PLOVER_COLUMNS
from diplotext.meetings.codes import event_codes

MET = "Kenyan President Mwai Kibaki met Norwegian Prime Minister Jens Stoltenberg in Oslo on 3 May 2010."


def test_a_visit_is_written_both_ways_in_cameo() -> None:
    rows = diplotext.event_rows(diplotext.parse_article(MET, id="a1"))
    assert [tuple(row) for row in rows] == [CAMEO_COLUMNS] * 2
    assert [(r["SourceActorName"], r["EventCode"], r["TargetActorName"]) for r in rows] == [
        ("Mwai Kibaki", "042", "Jens Stoltenberg"),
        ("Jens Stoltenberg", "043", "Mwai Kibaki"),
    ]
    assert (rows[0]["Date"], rows[0]["Year"], rows[0]["EventRootCode"]) == ("20100503", "2010", "04")
    assert rows[0]["EventID"].startswith("a1_")


def test_plover_writes_guest_and_host_once() -> None:
    (row,) = diplotext.event_rows(diplotext.parse_article(MET), scheme="plover")
    assert tuple(row) == PLOVER_COLUMNS
    assert (row["Event Type"], row["Event Mode"], row["Event Date"]) == ("CONSULT", "visit", "2010-05-03")
    assert (row["Actor Name"], row["Recipient Name"]) == ("Mwai Kibaki", "Jens Stoltenberg")
    assert (row["Actor Country"], row["Recipient Country"]) == ("KEN", "NOR")
    assert (row["Primary Actor Sector"], row["Actor Title"]) == ("GOV", "President")


def test_several_sides_are_paired_each_way() -> None:
    article = diplotext.parse_article("The foreign ministers of Egypt, Jordan and Iraq held talks in Cairo.")
    assert len(diplotext.event_rows(article)) == 6


def test_a_proposal_goes_from_who_makes_it() -> None:
    article = diplotext.parse_article(
        "Kenyan President Mwai Kibaki offered to meet Prime Minister Jens Stoltenberg."
    )
    (row,) = diplotext.event_rows(article)
    assert (row["SourceActorName"], row["EventCode"]) == ("Mwai Kibaki", "036")


def test_what_did_not_happen_is_no_event() -> None:
    article = diplotext.parse_article(
        "Kenyan President Mwai Kibaki did not meet Prime Minister Jens Stoltenberg."
    )
    assert article.meetings
    assert diplotext.event_rows(article) == []


def test_many_articles() -> None:
    articles = [diplotext.parse_article(MET, id=f"a{i}") for i in range(3)]
    ids = [row["Event ID"] for row in diplotext.event_rows(iter(articles), scheme="plover")]
    assert ids == ["a0_1", "a1_1", "a2_1"]


def test_a_scheme_that_is_neither_is_refused() -> None:
    with pytest.raises(ValueError, match="scheme must be"):
        diplotext.event_rows([], scheme="icews")


def test_every_code_has_its_place_on_the_scale_of_goldstein() -> None:
    scores = dict(diplotext.Lexicon.default().rows("goldstein"))
    codes = {
        code
        for row in event_codes(diplotext.Lexicon.default()).values()
        for code in (row.cameo, row.mirror)
        if code
    }
    assert codes == set(scores)
    assert all(-10 <= float(score) <= 10 for score in scores.values())
    (row, _) = diplotext.event_rows(
        diplotext.parse_article("Kenya and Norway will hold talks in May."), scheme="cameo"
    )
    assert (row["EventCode"], row["GoldsteinScore"]) == ("036", 4.0)
