"""Who is meant: officials, persons, states, bodies and groups."""

from __future__ import annotations

from diplotext.people.actors import Actor, Actors
from diplotext.people.freezing import freeze
from diplotext.people.resolving import resolve_actors
from diplotext.rules import RuleBook

__all__ = ["Actor", "Actors", "freeze", "resolve_actors", "rule_books"]


def rule_books() -> tuple[RuleBook, ...]:
    """The books of the rules on officials, parties and references."""
    from diplotext.people.books import officials, parties, references

    return officials, parties, references
