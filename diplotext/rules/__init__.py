"""How a rule is declared, listed and explained."""

from __future__ import annotations

from diplotext.rules.book import Example, Rule, RuleBook

__all__ = ["Example", "Rule", "RuleBook"]
