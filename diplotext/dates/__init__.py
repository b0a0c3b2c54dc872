"""Dates: every time expression of an article as TIMEX3, and the dateline at its head."""

from __future__ import annotations

from diplotext.rules import RuleBook


def rule_books() -> tuple[RuleBook, ...]:
    """The books of date rules."""
    from diplotext.dates.rules import date_books

    return date_books()
