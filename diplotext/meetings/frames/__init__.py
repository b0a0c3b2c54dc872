"""The frames by which trigger words give their participants, one rule each."""

from __future__ import annotations

from diplotext.rules import RuleBook

BOOK = RuleBook("meetings")
