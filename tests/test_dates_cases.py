"""The cases of ``cases/dates.toml``: a text, and every time expression in it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from diplotext import find_timexes

CASES = tomllib.loads((Path(__file__).parent / "cases" / "dates.toml").read_text("utf-8"))["case"]


def marked(case: dict[str, Any]) -> Any:
    failing = case.get("known_failure")
    return pytest.param(
        case, id=case["label"], marks=[pytest.mark.xfail(reason=failing, strict=True)] if failing else []
    )


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = [
        {"text": t.span.text, "value": t.value, "type": str(t.type), "mod": t.mod}
        for t in find_timexes(case["text"], case.get("published"))
    ]
    assert found == [{"type": "DATE", "mod": None, **timex} for timex in case["timexes"]]


def test_labels_are_unique() -> None:
    labels = [case["label"] for case in CASES]
    assert len(labels) > 30
    assert len(labels) == len(set(labels))
