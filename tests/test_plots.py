"""Plots: what they show, that they are the same on every run, and that they become files."""

from __future__ import annotations

import json
import math
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from handmade import seed_article

from diplotext.errors import MissingExtraError
from diplotext.records import (
    Article,
    Failure,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Official,
    Span,
    Timex,
    TimexType,
)
from diplotext.render import network, timeline
from diplotext.render.layout import spring_layout

pytest.importorskip("altair", reason="the extra `plots` is not installed")


def values(chart: Any) -> list[dict[str, Any]]:
    written = chart.to_dict()
    return [row for layer in written.get("layer", [written]) for row in layer["data"]["values"]]


def test_the_timeline_shows_who_met_and_who_spoke() -> None:
    rows = {(row["who"], row["what"], row["day"]) for row in values(timeline(seed_article()))}
    assert ("Junichi Ihara", "held", "2014-02-18") in rows
    assert ("Fumio Kishida", "statement", "2014-02-18") in rows
    # South Korea is there in the person of Lee, and a wish without a day has no place on it.
    assert {who for who, _, _ in rows} == {"Junichi Ihara", "Lee Sang-duk", "Fumio Kishida"}


def test_they_are_at_hand_from_the_package() -> None:
    import diplotext

    assert diplotext.render.timeline is timeline
    with pytest.raises(AttributeError, match="has no attribute 'timetable'"):
        diplotext.render.timetable  # noqa: B018


def test_the_timeline_by_country() -> None:
    assert {row["who"] for row in values(timeline([seed_article()], by="country"))} == {"JPN", "KOR"}


def test_the_network_shows_meetings_that_were_held() -> None:
    rows = values(network([seed_article(), seed_article()]))
    pairs = {row["pair"]: row["meetings"] for row in rows if "pair" in row}
    assert pairs == {"Junichi Ihara — Lee Sang-duk": 2}


def test_only_the_busiest_are_shown() -> None:
    assert {row["who"] for row in values(timeline(seed_article(), most=1))} == {"Junichi Ihara"}


def test_failures_and_nothing_at_all_make_empty_plots() -> None:
    for plot in (timeline, network):
        json.dumps(plot([Failure("a", "x", None)]).to_dict())


def test_more_events_than_altair_takes_by_default() -> None:
    day = Timex(Span(0, 1, "x"), TimexType.DATE, "2014-02-18", None, date(2014, 2, 18), date(2014, 2, 18))
    pair = (Official("A"), Official("B"))
    talks = Meeting(MeetingKind.TALKS, MeetingStatus.HELD, (), pair, when=day)
    assert len(values(timeline([Article(None, "", None, meetings=(talks,) * 3000)]))) == 6000


@pytest.mark.parametrize("plot", [timeline, network])
@pytest.mark.parametrize("ending", ["svg", "png"])
def test_pictures_become_files(plot: Any, ending: str, tmp_path: Path) -> None:
    pytest.importorskip("vl_convert")
    plot(seed_article()).save(tmp_path / f"plot.{ending}")
    assert (tmp_path / f"plot.{ending}").stat().st_size > 1000


def test_two_runs_agree() -> None:
    assert network(seed_article()).to_json() == network(seed_article()).to_json()


def test_places_of_a_network_lie_in_the_square_and_apart() -> None:
    names = [str(n) for n in range(30)]
    places = spring_layout(names, dict.fromkeys(pairwise(names), 1))
    assert all(-1 <= value <= 1 for place in places.values() for value in place)
    assert min(math.dist(places[a], places[b]) for a in names for b in names if a < b) > 0.02
    assert spring_layout(["a"], {}) == {"a": (0.0, 0.0)}


def test_another_grouping_is_refused() -> None:
    with pytest.raises(ValueError, match="by must be 'official' or 'country', not 'city'"):
        timeline([], by="city")  # type: ignore[arg-type]


def test_without_altair_the_call_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    for plot in (timeline, network):
        with pytest.raises(MissingExtraError, match=r'pip install "diplotext\[plots\]"'):
            plot([])
