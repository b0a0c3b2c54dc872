"""The cases of ``cases/statements.toml``: a text, and every statement in it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import diplotext

CASES = tomllib.loads((Path(__file__).parent / "cases" / "statements.toml").read_text("utf-8"))["case"]


def marked(case: dict[str, Any]) -> Any:
    failing = case.get("known_failure")
    return pytest.param(
        case, id=case["label"], marks=[pytest.mark.xfail(reason=failing, strict=True)] if failing else []
    )


def line(statement: diplotext.Statement) -> dict[str, str]:
    fields = {
        "speaker": statement.speaker.name if statement.speaker else "",
        "cue": statement.cue.text,
        "content": statement.content.text,
        "form": str(statement.form),
        "via": statement.via.name if statement.via else "",
        "when": statement.when.value if statement.when else "",
        "audience": statement.audience or "",
        "place": statement.place.name if statement.place else "",
    }
    return {name: value for name, value in fields.items() if value}


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    article = diplotext.parse_article(case["text"], published=case.get("published"))
    wanted = [{name: value for name, value in s.items() if value} for s in case["statements"]]
    assert [line(s) for s in article.statements] == wanted


def test_labels_are_unique() -> None:
    labels = [case["label"] for case in CASES]
    assert len(labels) > 50
    assert len(labels) == len(set(labels))
