"""The rules of dates, by what they read; a new rule is one decorated function in the file it belongs to."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from diplotext.dates.rules.books import closings, expressions, openings
from diplotext.rules import RuleBook

# Of rules that read the same words the one declared first is tried first.
_FILES = [
    "holidays",
    "numeric",
    "foreign",
    "months",
    "ordinals",
    "weekdays",
    "quarters",
    "years",
    "sets",
    "clock",
    "narrative",
    "deictic",
    "seasons",
    "edges",
    "offsets",
    "durations",
    "vague",
]


@cache
def date_books() -> tuple[RuleBook, RuleBook, RuleBook]:
    """The books of expressions, openings and closings, with every rule declared."""
    for name in _FILES:
        import_module(f"{__name__}.{name}")
    return expressions, openings, closings
