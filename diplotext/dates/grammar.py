"""The grammar of dates: the rules of the books, compiled for a lexicon, and what they read at a word.

Three kinds of rule build an expression. An *expression* rule reads one by itself (``Tuesday``, ``three
weeks ago``); an
*opening* rule goes before another expression (``early``, ``the end of``, ``10 a.m.``) and a *closing* rule
behind one
(``morning``, ``of last year``), and each changes what the other means. The longest reading wins.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from diplotext.dates.context import Context
from diplotext.dates.letters import Alphabet
from diplotext.dates.patterns import PHRASES, Compiled, compile_pattern, words_of
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules import date_books
from diplotext.lexicon import Lexicon
from diplotext.rules import Rule, RuleBook

_DEEPEST = 3  # openings before one another: `early on the morning of`
_ANY = "*"
Use = tuple[str, int, int]  # a rule's name and the letters it read


class Found(NamedTuple):
    """Expressions read at a word, where their letters end, and the rules that read them."""

    last: int
    readings: tuple[Reading, ...]
    uses: tuple[Use, ...]


class Form:
    """A rule with its pattern, compiled when it is first tried."""

    __slots__ = ("_pattern", "classes", "opens", "prefixes", "rule")

    def __init__(self, rule: Rule, opens: bool, compiled: Compiled) -> None:
        self.rule, self.opens = rule, opens
        self.prefixes, self.classes = compiled.prefixes, compiled.classes
        self._pattern: str | re.Pattern[str] = compiled.source

    def match(self, letters: str, at: int, end: int) -> re.Match[str] | None:
        """The pattern at one letter of a text."""
        pattern = self._pattern
        if isinstance(pattern, str):
            pattern = self._pattern = re.compile(pattern)
        return pattern.match(letters, at, end)


class Forms:
    """Forms by the two letters that they can begin with."""

    def __init__(self, forms: list[Form]) -> None:
        self.beginning: dict[str, list[tuple[Form, str]]] = {}
        self._fitting: dict[str, tuple[Form, ...]] = {}
        for form in forms:
            seconds: dict[str, str] = {}
            for prefix in form.prefixes:
                second = prefix[1] if len(prefix) > 1 else _ANY
                for letter in prefix[0]:
                    seconds[letter] = seconds.get(letter, "") + second
            for letter, second in seconds.items():
                self.beginning.setdefault(letter, []).append((form, second))

    def at(self, letters: str, at: int) -> tuple[Form, ...]:
        """The forms that the next two letters allow."""
        key = letters[at : at + 2]
        found = self._fitting.get(key)
        if found is None:
            entries = self.beginning.get(key[:1], ())
            found = tuple(
                form for form, second in entries if _ANY in second or (key[1:] in second and len(key) > 1)
            )
            self._fitting[key] = found
        return found


class Grammar:
    """All date rules over one lexicon's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        expressions, openings, closings = date_books()
        holidays = sorted((name for name, _ in lexicon.rows("holidays")), key=lambda n: (-len(n), n))
        phrases = PHRASES | {"holiday": "|".join(holidays)}
        books: tuple[RuleBook, ...] = (expressions, openings, closings)
        literals = {word for book in books for rule in book for word in words_of(rule.pattern or "", phrases)}
        self.alphabet = Alphabet(lexicon, sorted(literals))
        made = [
            [
                Form(r, book is openings, compile_pattern(r.pattern or "", self.alphabet, phrases))
                for r in book
            ]
            for book in books
        ]
        self._starting = Forms(made[0] + made[1])
        self._closing = Forms(made[2])
        self.starts = re.compile("[" + "".join(sorted(self._starting.beginning)) + "]")

    def read_at(self, context: Context, at: int, end: int, depth: int = 0) -> Found | None:
        """The longest expression that starts at a letter, with what goes behind it."""
        letters = context.text.letters
        candidates: list[tuple[int, Form, re.Match[str], Found | None]] = []
        for form in self._starting.at(letters, at):
            match = form.match(letters, at, end)
            if match is None:
                continue
            if not form.opens:
                candidates.append((match.end(), form, match, None))
            elif depth < _DEEPEST:
                inner = self.read_at(context, match.end(), end, depth + 1)
                if inner is not None:
                    candidates.append((inner.last, form, match, inner))
        if len(candidates) > 1:
            candidates.sort(key=lambda candidate: -candidate[0])
        for _, form, match, inner in candidates:
            found = self._apply(context, form, match, inner)
            if found is not None:
                return found if inner else self._close(context, found, end)
        return None

    def _apply(self, context: Context, form: Form, match: re.Match[str], inner: Found | None) -> Found | None:
        words = Match(match, form.classes, self.alphabet.values, context.text)
        at, last = match.span()
        use = (form.rule.name, at, last)
        if inner is not None:
            first = inner.readings[0]
            made = form.rule.apply(words, first, context)
            if made is None:
                return None
            begun = made.first if made.first != first.first else at
            return Found(
                inner.last,
                (made._replace(first=begun, last=first.last), *inner.readings[1:]),
                (use, *inner.uses),
            )
        made = form.rule.apply(words, context)
        if not made:
            return None
        readings = (made,) if isinstance(made, Reading) else tuple(made)
        readings = tuple(r._replace(first=at, last=last) if r.first < 0 else r for r in readings)
        return Found(readings[-1].last, readings, (use,))

    def _close(self, context: Context, found: Found, end: int) -> Found:
        """What was read with one or two closings behind it, the longest first."""
        letters = context.text.letters
        for _ in range(2):
            at = found.last
            best: Found | None = None
            for form in self._closing.at(letters, at) if at < end else ():
                match = form.match(letters, at, end)
                if match is None or (best is not None and match.end() <= best.last):
                    continue
                words = Match(match, form.classes, self.alphabet.values, context.text)
                reading = found.readings[-1]
                made = form.rule.apply(words, reading, context)
                if made is not None:
                    made = made._replace(first=reading.first, last=match.end())
                    use = (form.rule.name, at, match.end())
                    best = Found(match.end(), (*found.readings[:-1], made), (*found.uses, use))
            if best is None:
                return found
            found = best
        return found


@lru_cache(maxsize=4)
def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar over a lexicon, made once."""
    return Grammar(lexicon)
