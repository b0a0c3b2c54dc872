"""Every rule's examples, run; and what declaring a rule refuses."""

from __future__ import annotations

import pytest

import diplotext
from diplotext.errors import RuleError
from diplotext.explaining import summarise
from diplotext.rules import Example, Rule, RuleBook

CASES = [(rule, example) for rule in diplotext.iter_rules() for example in rule.examples]


def lines_of(rule: Rule, example: Example) -> list[str]:
    article = diplotext.parse_article(example.text, published=example.published)
    records = (*article.timexes, *article.officials, *article.parties, *article.statements, *article.meetings)
    return [summarise(r) for r in records if any(e.rule == rule.name for e in r.evidence)]


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{r.name}-{e.text[:40]}" for r, e in CASES])
def test_example(rule: Rule, example: Example) -> None:
    lines = lines_of(rule, example)
    if example.expect is None:
        assert lines == []
    elif isinstance(example.expect, str):
        assert example.expect in lines
    else:
        assert not [line for line in example.expect if line not in lines], lines


def test_names_are_unique_across_stages() -> None:
    names = [rule.name for rule in diplotext.iter_rules()]
    assert len(names) == len(set(names))


GOOD = [Example("They met on Monday.", expect="XXXX-WXX-1"), Example("They met.", expect=None)]


def stated() -> None:
    """States itself."""


def silent() -> None: ...


@pytest.mark.parametrize(
    ("name", "function", "examples", "pattern", "complaint"),
    [
        ("Bare Weekday", stated, GOOD, None, "lower-case words"),
        ("taken", stated, GOOD, None, "name is taken"),
        ("mute", silent, GOOD, None, "no docstring"),
        ("bare", stated, [], None, "no example"),
        ("loud", stated, GOOD[:1], None, "must stay silent"),
        ("idle", stated, GOOD[1:], None, "that it reads"),
        ("empty", stated, GOOD, "", "empty string"),
    ],
)
def test_a_wrong_declaration_is_refused(name, function, examples, pattern, complaint) -> None:  # type: ignore[no-untyped-def]
    book = RuleBook("trial")
    book.rule("taken", examples=GOOD)(stated)
    with pytest.raises(RuleError, match=complaint):
        book.rule(name, examples=examples, pattern=pattern)(function)
