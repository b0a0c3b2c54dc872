"""``Rule``, ``Example`` and the ``RuleBook`` that holds a stage's rules and checks their declarations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

from attrs import field, frozen

from diplotext.errors import RuleError

Function = TypeVar("Function", bound=Callable[..., Any])
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@frozen
class Example:
    """A text and what a rule must make of it; ``expect=None`` where the rule must stay silent.

    ``expect`` is the record in one line, as the rule's stage writes it: a TIMEX3 value, ``speaker: content``, and so on.

    >>> Example("It was the last day of talks.", published="2024-03-14", expect=None).expect is None
    True
    """

    text: str
    expect: str | Sequence[str] | None
    published: str | date | None = None


@frozen
class Rule:
    """A declared rule: its name, the sentence that states it, the words that call it and its examples.

    >>> import diplotext
    >>> all(rule.statement for rule in diplotext.iter_rules())
    True
    """

    name: str
    stage: str
    statement: str
    examples: tuple[Example, ...]
    heads: tuple[str, ...] = ()
    pattern: str | None = None
    apply: Callable[..., Any] = field(default=None, eq=False, repr=False)


class RuleBook:
    """The rules of one stage, in the order of their declaration.

    Declaring refuses a name that is taken or malformed, a rule with no sentence that states it, with no example,
    with none that must stay silent, and a pattern that is none or matches the empty string.
    """

    def __init__(self, stage: str) -> None:
        self.stage = stage
        self._rules: dict[str, Rule] = {}

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules.values())

    def __getitem__(self, name: str) -> Rule:
        return self._rules[name]

    def __contains__(self, name: str) -> bool:
        return name in self._rules

    def rule(
        self, name: str, *, examples: Sequence[Example], heads: Sequence[str] = (), pattern: str | None = None
    ) -> Callable[[Function], Function]:
        """Declare the decorated function as a rule of this book."""

        def declare(function: Function) -> Function:
            statement = " ".join((function.__doc__ or "").split())
            self._check(name, statement, examples, pattern)
            self._rules[name] = Rule(
                name, self.stage, statement, tuple(examples), tuple(heads), pattern, function
            )
            return function

        return declare

    def _check(self, name: str, statement: str, examples: Sequence[Example], pattern: str | None) -> None:
        where = f"rule {name!r} of {self.stage}"
        if not _NAME.fullmatch(name):
            raise RuleError(f"{where}: a name is lower-case words joined by hyphens, as 'shifted-weekday'")
        if name in self._rules:
            raise RuleError(f"{where}: the name is taken; give the rule a name of its own")
        if not statement:
            raise RuleError(f"{where}: no docstring; state the rule in one sentence")
        if not examples:
            raise RuleError(f"{where}: no example; add one that it reads and one where it stays silent")
        if all(e.expect is None for e in examples):
            raise RuleError(f"{where}: no example that it reads; add one")
        if not any(e.expect is None for e in examples):
            raise RuleError(f"{where}: no example where it must stay silent (expect=None); add one")
        if pattern is not None and re.fullmatch(r"(?:\s|\(\?[a-z]+\))*", pattern):
            raise RuleError(f"{where}: the pattern matches the empty string; it would match everywhere")
