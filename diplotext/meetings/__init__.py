"""Meetings: who met whom, where, when, and whether it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplotext.rules import RuleBook


def rule_books() -> tuple[RuleBook, ...]:
    """The rule books of this stage."""
    import diplotext.meetings.companions
    import diplotext.meetings.frames.mediation
    import diplotext.meetings.frames.talks
    import diplotext.meetings.frames.verbs
    import diplotext.meetings.frames.visits
    import diplotext.meetings.statuses  # noqa: F401
    from diplotext.meetings.frames import BOOK

    return (BOOK,)
