"""The cases of ``cases/settings.toml``: the date and the place of events in short articles of many house styles."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import diplotext

CASES = tomllib.loads((Path(__file__).parent / "cases" / "settings.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["label"]) for case in CASES])
def test_setting(case: dict[str, Any]) -> None:
    text = case["text"]
    meetings = diplotext.parse_article(text, published=case["published"]).meetings
    for words, day, place in case["events"]:
        start = text.index(words)
        stop = start + len(words)
        found = [m for m in meetings if any(t.start < stop and start < t.end for t in m.triggers)]
        assert found, f"no event at {words!r}"
        first = found[0]
        assert (
            first.when.value[:10] if first.when else "",
            first.place.name if first.place else "",
        ) == (day, place)
