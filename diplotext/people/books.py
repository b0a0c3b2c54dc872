"""The rule books of the people stage."""

from __future__ import annotations

from diplotext.rules import RuleBook

officials = RuleBook("officials")  # who holds an office
parties = RuleBook("parties")  # who else meets and speaks
references = RuleBook("references")  # what stands for somebody named elsewhere
