"""Who said what, in whose relay: from reporting words to statements."""

from __future__ import annotations

from diplotext.rules import RuleBook


def rule_books() -> tuple[RuleBook, ...]:
    """The rules of this stage."""
    from diplotext.statements import fronted, interviews, nouns, relayed, sources  # noqa: F401  (they declare their rules)
    from diplotext.statements.frames import book

    return (book,)
