"""The three books of date rules; see ``dates.grammar`` for how they join."""

from __future__ import annotations

from diplotext.rules import RuleBook

expressions = RuleBook("dates")
openings = RuleBook("dates")
closings = RuleBook("dates")
