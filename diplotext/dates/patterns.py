"""Patterns over words: how a date rule says which words it reads.

A pattern is words with spaces between them and the operators of regular expressions::

    "(the)? (last|past) <count> <units>"

A bare word stands for itself. ``<weekday>`` is any word of that class (a class of the lexicon's
``timewords``, or a shape
of numbers as ``letters`` tells them) and is read under that name; ``<first:weekday>`` gives it another.
``<count>`` and
its like are stretches of words named in ``PHRASES``. Of all patterns only those are tried at a word whose
first
two letters fit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from diplotext.dates.letters import Alphabet
from diplotext.errors import RuleError

# Stretches of words that many rules share; bounded, so that no pattern can wander.
PHRASES = {
    "count": "(<int> (-? and -? a -? half|<fraction>)?|<decimal>"
    "|<cardinal> (-? (and)? <cardinal>){0,4} (-? and -? a -? half)?"
    "|half (a|an)?|(a|one)? (dozen|hundred|thousand) <cardinal>{0,2}|a|an|another|(a|the)? couple (of)?"
    "|(a|quite a|only a|just a|the)? <vague-count> (of)?|some|a number of)",
    "year": "(<four>|' <small>)",
    "spoken-year": "(<cardinal> (-? (and)? <cardinal>){1,3})",
    "dayth": "(<small>|<ordinal-number>|<ordinal>|<cardinal> - <ordinal>)",
    "ordinalth": "(<ordinal-number>|<ordinal>|<cardinal> - <ordinal>)",
    "anymonth": "(<month>|<month-short> <dot>?)",
    "anyweekday": "(<weekday>|<weekday-short> <dot>?)",
    "approx": "(about|around|approximately|roughly|some|nearly|almost|over|well over|just over|just under"
    "|under|more than|less than|fewer than|at least|at most|up to|no more than|not more than|no less than"
    "|as long as|as many as|close to)",
    "clocktime": "(<clock>|<small> (:|<dot>) <small>|<small>|<decimal>)",
}
_TOKEN = re.compile(
    r"\s*(?:<(?P<label>[a-z]\w*)=(?P<inside>[^<>]+)>|<(?:(?P<name>[a-z]\w*):)?(?P<klass>[a-z0-9-]+)>"
    r"|(?P<word>[a-z0-9'.,:/&—-]+)|(?P<op>[(|)?])|\{(?P<low>\d),(?P<high>\d)\})\s*"
)
AGAIN = "_"  # behind a name that stands in several alternatives of a pattern
_FIRST = 2  # how many letters decide whether a pattern is tried
Prefixes = frozenset[tuple[str, ...]]


class Fragment(NamedTuple):
    """A piece of a compiled pattern: its regular expression, and the sets of letters that it can begin
    with."""

    source: str
    prefixes: Prefixes


class Compiled(NamedTuple):
    """A pattern over letters, with the class that each name stands for."""

    source: str
    prefixes: Prefixes
    classes: dict[str, str]


def words_of(pattern: str, phrases: Mapping[str, str]) -> set[str]:
    """The bare words of a pattern, those of its phrases among them."""
    found = set()
    for token in tokens_of(pattern):
        if token["word"]:
            found.add(token["word"])
        elif token["inside"]:
            found |= words_of(token["inside"], phrases)
        elif token["klass"] in phrases:
            found |= words_of(phrases[token["klass"]], phrases)
    return found


def tokens_of(pattern: str) -> list[re.Match[str]]:
    """The pattern's tokens; what is none is refused."""
    found, at = [], 0
    while at < len(pattern):
        token = _TOKEN.match(pattern, at)
        if token is None:
            raise RuleError(
                f"pattern {pattern!r}: {pattern[at:]!r} is neither word, class nor operator; "
                "write words in lower case"
            )
        found.append(token)
        at = token.end()
    return found


def compile_pattern(pattern: str, alphabet: Alphabet, phrases: Mapping[str, str]) -> Compiled:
    """The pattern as a regular expression over the letters of an alphabet."""
    classes: dict[str, str] = {}
    fragment = _Compiler(pattern, alphabet, phrases, classes).alternatives()
    return Compiled(fragment.source, fragment.prefixes, classes)


class _Compiler:
    """Recursive descent over a pattern's tokens; in phrases (``classes=None``) nothing is named."""

    def __init__(
        self, pattern: str, alphabet: Alphabet, phrases: Mapping[str, str], classes: dict[str, str] | None
    ) -> None:
        self.tokens = tokens_of(pattern)
        self.phrases = phrases
        self.at = 0
        self.alphabet = alphabet
        self.classes = classes

    def _peek(self, group: str) -> str | None:
        return self.tokens[self.at][group] if self.at < len(self.tokens) else None

    def alternatives(self) -> Fragment:
        choices = [self._sequence()]
        while self._peek("op") == "|":
            self.at += 1
            choices.append(self._sequence())
        if len(choices) == 1:
            return choices[0]
        return Fragment(
            "(?:" + "|".join(c.source for c in choices) + ")",
            frozenset().union(*(c.prefixes for c in choices)),
        )

    def _sequence(self) -> Fragment:
        source = ""
        prefixes: Prefixes = frozenset({()})
        while self.at < len(self.tokens) and self._peek("op") not in ("|", ")"):
            piece = self._repeated(self._atom())
            source += piece.source
            prefixes = _joined(prefixes, piece.prefixes)
        return Fragment(source, prefixes)

    def _repeated(self, atom: Fragment) -> Fragment:
        low, high = self._peek("low"), self._peek("high")
        if self._peek("op") == "?":
            low, high = "0", "1"
        if low is None or high is None:
            return atom
        self.at += 1
        prefixes = frozenset({()}) if low == "0" else atom.prefixes
        times = atom.prefixes
        for _ in range(min(int(high), _FIRST)):
            prefixes |= times
            times = _joined(times, atom.prefixes)
        return Fragment(f"(?:{atom.source}){{{low},{high}}}", prefixes)

    def _atom(self) -> Fragment:
        token = self.tokens[self.at]
        self.at += 1
        if token["op"] == "(":
            inside = self.alternatives()
            self.at += 1
            return inside
        if token["word"]:
            return self._letters("=" + token["word"])
        if token["label"]:
            inside = _Compiler(token["inside"], self.alphabet, self.phrases, None).alternatives()
            return self._named(token["label"], "", inside)
        klass = token["klass"]
        inside = self._phrase(klass) if klass in self.phrases else self._letters(klass)
        return self._named((token["name"] or klass).replace("-", "_"), klass, inside)

    def _named(self, name: str, klass: str, inside: Fragment) -> Fragment:
        if self.classes is None:
            return inside
        while name in self.classes:  # the same name in another alternative
            name += AGAIN
        self.classes[name] = klass
        return Fragment(f"(?P<{name}>{inside.source})", inside.prefixes)

    def _phrase(self, klass: str) -> Fragment:
        return _Compiler(self.phrases[klass], self.alphabet, self.phrases, None).alternatives()

    def _letters(self, klass: str) -> Fragment:
        letters = self.alphabet.letters_of(klass)
        if not letters:
            raise RuleError(
                f"pattern class {klass!r}: no word of the lexicon has it; see the classes of timewords.tsv"
            )
        return Fragment(f"[{letters}]", frozenset({(letters,)}))


def _joined(left: Prefixes, right: Prefixes) -> Prefixes:
    return frozenset(a if len(a) >= _FIRST else (a + b)[:_FIRST] for a in left for b in right)
