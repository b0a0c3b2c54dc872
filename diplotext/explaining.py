"""Which rules there are, which of them made a record, and a record in one line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from diplotext.records import Article, Meeting, Official, Party, Statement, Timex
from diplotext.rules import Rule

_STAGES = ("dates", "people", "statements", "meetings")


def iter_rules() -> Iterator[Rule]:
    """Every declared rule, stage by stage, in the order of declaration.

    >>> rules = {rule.name: rule for rule in iter_rules()}
    >>> len(rules) > 50
    True
    """
    for stage in _STAGES:
        for book in import_module(f"diplotext.{stage}").rule_books():
            yield from book


@cache
def rules_by_name() -> dict[str, Rule]:
    """Every rule under its name; a name is unique across the stages."""
    return {rule.name: rule for rule in iter_rules()}


def summarise(record: Timex | Official | Party | Statement | Meeting) -> str:
    """A record in one line, as the examples of rules expect it.

    >>> import diplotext
    >>> summarise(diplotext.find_timexes("They met on 18 February 2014.")[0])
    '2014-02-18'
    """
    match record:
        case Timex():
            return record.value
        case Official():
            titles = "; ".join(role.title for role in record.roles)
            return ", ".join(filter(None, (record.name, record.country, titles)))
        case Party():
            return ", ".join(filter(None, (record.name, record.country, str(record.kind))))
        case Statement():
            return f"{record.speaker.name if record.speaker else '?'}: {record.content.text}"
        case Meeting():
            return f"{record.status} {record.kind}: {', '.join(p.name for p in record.participants)}"
    raise TypeError(
        f"record must be a Timex, Official, Party, Statement or Meeting, not {type(record).__name__}"
    )


def explain(record: Any) -> str:
    """Which rules made a record, in words, each with the words that it read.

    >>> import diplotext
    >>> print(explain(diplotext.find_timexes("They met last Thursday.", "2014-02-18")[0]))
    2014-02-13
      shifted-weekday: "last Thursday" ...

    Raises ``TypeError`` for what is no record.
    """
    if isinstance(record, Article):
        parts = (*record.officials, *record.parties, *record.meetings, *record.statements, *record.timexes)
        return "\n".join(map(explain, parts))
    lines = [summarise(record)]
    for evidence in record.evidence:
        rule = rules_by_name().get(evidence.rule)
        words = " ".join(evidence.span.text.split())
        lines.append(f'  {evidence.rule}: "{words}"' + (f" ({rule.statement})" if rule else ""))
    return "\n".join(lines)
