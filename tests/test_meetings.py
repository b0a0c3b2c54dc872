"""The cases of ``cases/meetings.toml``, and where and when events are, with their codes and evidence."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import diplotext
from diplotext.explaining import summarise
from diplotext.meetings import rule_books

CASES = tomllib.loads((Path(__file__).parent / "cases" / "meetings.toml").read_text("utf-8"))["case"]
PUBLISHED = "2010-05-12"


def marked(case: dict[str, Any]) -> Any:
    failing = case.get("known_failure")
    return pytest.param(
        case, id=case["label"], marks=[pytest.mark.xfail(reason=failing, strict=True)] if failing else []
    )


def unordered(line: str) -> tuple[str, list[str]]:
    head, _, names = line.partition(": ")
    return head, sorted(names.split(", "))


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = diplotext.parse_article(case["text"], published=PUBLISHED).meetings
    assert sorted(unordered(summarise(m)) for m in found) == sorted(map(unordered, case["meetings"]))


def test_there_are_two_hundred_cases_with_negatives() -> None:
    labels = [case["label"] for case in CASES]
    assert len(labels) >= 200
    assert len(labels) == len(set(labels))
    assert sum(not case["meetings"] for case in CASES) >= 30


MET = "Kenyan President Mwai Kibaki met Finnish President Martti Ahtisaari"


@pytest.mark.parametrize(
    ("text", "place", "country", "date"),
    [
        (f"{MET} in Riga on Monday.", "Riga", "LVA", "2010-05-10"),
        (f"On Monday, {MET[0].upper() + MET[1:]} in Riga.", "Riga", "LVA", "2010-05-10"),
        (f"{MET} Monday in Riga.", "Riga", "LVA", "2010-05-10"),
        (f"{MET}.", None, None, None),
        (f"{MET}, a spokesman said on Tuesday.", None, None, None),
        ("Kenyan President Mwai Kibaki's visit to Oslo last week was his first.", "Oslo", "NOR", "2010-W18"),
        ("Talks between Peru and Chile will take place in Quito on 3 June.", "Quito", "ECU", "2010-06-03"),
        (
            "Kenyan President Mwai Kibaki ended three days of talks with Norwegian officials on Friday.",
            None,
            None,
            "2010-05-05",
        ),
        ("Kenyan President Mwai Kibaki will fly to Norway on 3 June.", "Norway", "NOR", "2010-06-03"),
    ],
)
def test_place_and_date_are_those_of_the_event(
    text: str, place: str | None, country: str | None, date: str | None
) -> None:
    (meeting,) = diplotext.parse_article(text, published=PUBLISHED).meetings
    assert (meeting.place.name if meeting.place else None) == place
    assert (meeting.place.country if meeting.place else None) == country
    assert (meeting.when.value if meeting.when else None) == date


def test_talks_on_a_visit_are_where_the_visit_is() -> None:
    text = "Kenyan President Mwai Kibaki arrived in Oslo. He held talks with Norwegian minister Erna Solberg."
    visit, talks = diplotext.parse_article(text, published=PUBLISHED).meetings
    assert str(visit.kind) == "visit"
    assert talks.place is not None
    assert talks.place.name == "Oslo"


def test_every_mention_of_an_event_is_a_trigger() -> None:
    text = f"{MET} in Riga. The meeting lasted an hour. The two leaders discussed trade."
    (meeting,) = diplotext.parse_article(text, published=PUBLISHED).meetings
    assert [t.text for t in meeting.triggers] == ["met", "meeting", "discussed"]


@pytest.mark.parametrize(
    ("text", "cameo", "plover"),
    [
        (f"{MET} in Nairobi.", "042", "CONSULT"),
        (f"{MET} in Riga.", "044", "CONSULT"),
        (f"{MET}.", "040", "CONSULT"),
        (MET.replace("met", "held talks with") + ".", "046", "CONSULT"),
        (MET.replace("met", "telephoned") + ".", "041", "CONSULT"),
        (MET.replace("met", "will meet") + ".", "036", "AGREE"),
        (MET.replace("met", "hopes to meet") + ".", "036", "AGREE"),
        (MET.replace("met", "called off talks with") + ".", "164", "REJECT"),
        (MET.replace("met", "refused to meet") + ".", "125", "REJECT"),
        (MET.replace("met", "did not meet") + ".", None, None),
        ("Turkish President Abdullah Gul urged talks between Peru and Chile.", "026", "REQUEST"),
    ],
)
def test_codes(text: str, cameo: str | None, plover: str | None) -> None:
    (meeting,) = diplotext.parse_article(text, published=PUBLISHED).meetings
    assert (meeting.cameo, meeting.plover) == (cameo, plover)


@pytest.mark.parametrize("case", CASES[::5], ids=lambda case: case["label"])
def test_evidence_names_declared_rules(case: dict[str, Any]) -> None:
    declared = {rule.name for book in rule_books() for rule in book}
    for meeting in diplotext.parse_article(case["text"], published=PUBLISHED).meetings:
        assert meeting.evidence
        for evidence in meeting.evidence:
            assert evidence.rule in declared
            assert case["text"][evidence.span.start : evidence.span.end] == evidence.span.text
