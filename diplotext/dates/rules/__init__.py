"""The rules of dates, by what they read; a new rule is one decorated function in the file where it belongs."""

from __future__ import annotations

from functools import cache

from diplotext.dates.rules.books import closings, expressions, openings
from diplotext.rules import RuleBook


@cache
def date_books() -> tuple[RuleBook, RuleBook, RuleBook]:
    """The books of expressions, openings and closings, with every rule declared."""
    from diplotext.dates.rules import (  # noqa: F401
        clock,
        deictic,
        durations,
        edges,
        holidays,
        months,
        numeric,
        offsets,
        quarters,
        sets,
        vague,
        weekdays,
        years,
    )

    return expressions, openings, closings
