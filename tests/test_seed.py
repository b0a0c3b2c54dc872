"""The seed article whole, against what a reader makes of it (``seeds/*.json``)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import diplotext

SEEDS = Path(__file__).parents[1] / "seeds"
NAMES = sorted(path.stem for path in SEEDS.glob("*.json"))


def test_there_are_seeds() -> None:
    assert NAMES


@pytest.fixture(params=NAMES)
def read(request: pytest.FixtureRequest) -> tuple[dict[str, Any], diplotext.Article]:
    expected = json.loads((SEEDS / f"{request.param}.json").read_text(encoding="utf-8"))
    text = (SEEDS / f"{request.param}.txt").read_text(encoding="utf-8")
    return expected, diplotext.parse_article(text, published=expected["published"])


def test_officials_with_country_and_office(read: tuple[dict[str, Any], diplotext.Article]) -> None:
    expected, article = read
    assert [(o.name, o.country) for o in article.officials] == [
        (o["name"], o["country"]) for o in expected["officials"]
    ]
    for official, want in zip(article.officials, expected["officials"], strict=True):
        titles = " ".join(f"{r.title} {r.organization or ''}" for r in official.roles).lower()
        assert any(role.lower() in titles for role in want["roles"]), (official.name, titles)


def test_dates_with_values(read: tuple[dict[str, Any], diplotext.Article]) -> None:
    expected, article = read
    dates = [[t.span.text, t.value] for t in article.timexes if t.type in ("DATE", "TIME")]
    assert dates == expected["timexes"]


def test_statements_with_speaker_form_date_and_relay(read: tuple[dict[str, Any], diplotext.Article]) -> None:
    expected, article = read
    found = [
        {
            "speaker": s.speaker.name if s.speaker else None,
            "cue": s.cue.text,
            "content": s.content.text,
            "form": str(s.form),
            "date": s.when.value if s.when else None,
            "via": s.via.name if s.via else None,
        }
        for s in article.statements
    ]
    assert [s for s in expected["statements"] if s not in found] == []


def test_meetings_with_status_participants_place_and_date(
    read: tuple[dict[str, Any], diplotext.Article],
) -> None:
    expected, article = read
    for want in expected["meetings"]:
        event = next(
            m
            for m in article.meetings
            if any(t.start < end and start < t.end for t in m.triggers for start, end in want["triggers"])
            and str(m.status) == want["status"]
        )
        assert str(event.kind) == want["kind"], want
        assert (event.place.name if event.place else None) == want["place"], want
        assert (event.when.value if event.when else None) == want["date"], want
        nations = {p.country for p in event.participants}
        names = [p.name for p in event.participants]
        missing = [n for n in want["participants"] if n not in names]
        assert all(expected["countries"].get(n) in nations for n in missing), (want, names)
