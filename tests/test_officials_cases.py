"""The cases of ``cases/officials.toml``: a text, and every official in it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from diplotext import parse_article

CASES = tomllib.loads((Path(__file__).parent / "cases" / "officials.toml").read_text("utf-8"))["case"]


def marked(case: dict[str, Any]) -> Any:
    failing = case.get("known_failure")
    return pytest.param(
        case, id=case["label"], marks=[pytest.mark.xfail(reason=failing, strict=True)] if failing else []
    )


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    officials = parse_article(case["text"], published=case.get("published")).officials
    wanted = [{k: v for k, v in official.items() if k != "mentions"} for official in case["officials"]]
    assert [
        {"name": o.name, "country": o.country or "", "roles": [r.title for r in o.roles]} for o in officials
    ] == wanted
    for official, expected in zip(officials, case["officials"], strict=True):
        if "mentions" in expected:
            assert len(official.mentions) == expected["mentions"]


def test_labels_are_unique() -> None:
    labels = [case["label"] for case in CASES]
    assert len(labels) > 35
    assert len(labels) == len(set(labels))
