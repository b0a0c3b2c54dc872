"""A text as a string with one letter a word: which classes of date words each word belongs to.

Every distinct set of classes is one letter, so that patterns over words are regular expressions over a
short string and
run at the speed of ``re``. Words that no pattern knows are ``OTHER``, the only letter that most sentences
are made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from diplotext.lexicon import Lexicon
from diplotext.text.words import Words

OTHER = "."
# What a compound falls into: a date or a number with what hangs on it, letters, or one mark.
_PARTS = re.compile(
    r"\d{4}-\d\d-\d\dt[\d:.,]+(?:z|[+-]\d\d:?\d\d)?|\d{4}-\d\d-\d\d(?!\d)|\d{1,4}([/.])\d{1,2}\1\d{1,4}(?![\d/])"
    r"|\d{1,2}:\d\d(?::\d\d)?|\d{1,3}(?:,\d{3})+|\d+\.\d+|[134]/[24](?!\d)|\d+(?:st|nd|rd|th|s)(?![^\W\d_])|\d+"
    r"|[^\W\d_][^\W\d_.']*(?:['.][^\W\d_]+)*\.?|."
)
_NUMBER_SHAPES = (
    (re.compile(r"\d\d?"), frozenset(("small", "int"))),
    (re.compile(r"\d{4}"), frozenset(("four", "int"))),
    (re.compile(r"\d{1,3}(?:,\d{3})+|\d+"), frozenset(("int",))),
    (re.compile(r"\d\d?:\d\d(?::\d\d)?"), frozenset(("clock",))),
    (re.compile(r"\d+\.\d+"), frozenset(("decimal",))),
    (re.compile(r"\d+(?:st|nd|rd|th)"), frozenset(("ordinal-number",))),
    (re.compile(r"(?:\d\d)?\d0s"), frozenset(("decade",))),
    (re.compile(r"\d{4}-\d\d-\d\d.*"), frozenset(("iso",))),
    (re.compile(r"\d{1,4}([/.])\d{1,2}\1\d{1,4}"), frozenset(("slashed",))),
)
_DOTTED = frozenset(("month-short", "weekday-short", "meridiem"))
_LONGEST_COMPOUND = 40


class Part(NamedTuple):
    """A word, or a piece of one that is hyphenated: its form in lower case and its code points."""

    lower: str
    start: int
    end: int


class Letters(NamedTuple):
    """A text as letters; ``firsts`` is the letter with which each word begins, where some words are
    compounds."""

    text: str
    firsts: list[int] | None


class Alphabet:
    """The letters of a lexicon's date words and of the bare words that patterns hold."""

    def __init__(self, lexicon: Lexicon, literals: Iterable[str]) -> None:
        self.values: dict[tuple[str, str], str] = {}
        classes: dict[str, set[str]] = {}
        for word, klass, value in lexicon.rows("timewords"):
            for form in (word, word + ".") if klass in _DOTTED else (word,):
                self.values[klass, form] = value
                classes.setdefault(form, set()).add(klass)
        for word in literals:
            classes.setdefault(word, set()).add("=" + word)
        classes.setdefault(".", set()).add("dot")
        self._letters: dict[frozenset[str], str] = {}
        self._single = {word: self._letter(frozenset(found)) for word, found in sorted(classes.items())}
        self._shapes = [(shape, self._letter(found)) for shape, found in _NUMBER_SHAPES]
        self._seen: dict[str, str] = dict(self._single)
        self._sets: dict[str, str] = {}

    def _letter(self, classes: frozenset[str]) -> str:
        return self._letters.setdefault(classes, chr(0x100 + len(self._letters)))

    def letters_of(self, klass: str) -> str:
        """All letters whose words belong to a class; that of a bare word is the word behind ``=``."""
        if klass == "other":
            return OTHER
        found = self._sets.get(klass)
        if found is None:
            found = "".join(letter for classes, letter in self._letters.items() if klass in classes)
            self._sets[klass] = found
        return found

    def read(self, words: Words) -> Letters:
        """The words as letters; a compound of which a part is a date word gives one letter a part."""
        get, unseen = self._seen.get, self._unseen
        pieces = [get(word) or unseen(word) for word in words.lower]
        letters = "".join(pieces)
        if len(letters) == len(pieces):
            return Letters(letters, None)
        return Letters(letters, list(accumulate(map(len, pieces), initial=0)))

    def _unseen(self, word: str) -> str:
        piece = OTHER
        if len(word) <= _LONGEST_COMPOUND and ("-" in word or word[0].isdigit() or word[-1].isdigit()):
            parts = "".join(map(self._part_letter, split_parts(word, 0)))
            piece = parts if parts.strip(OTHER) else OTHER
        if len(self._seen) < 60_000:  # a text of new words only must not fill the memory
            self._seen[word] = piece
        return piece

    def _part_letter(self, part: Part) -> str:
        word = part.lower
        found = self._single.get(word)
        if found is None and word[0].isdigit() and word.isascii():
            found = next((letter for shape, letter in self._shapes if shape.fullmatch(word)), OTHER)
        return found or OTHER


def split_parts(lower: str, start: int) -> list[Part]:
    """The parts of a compound, with their code points.

    >>> [part.lower for part in split_parts("mid-november", 0)]
    ['mid', '-', 'november']
    """
    return [Part(m.group(), start + m.start(), start + m.end()) for m in _PARTS.finditer(lower)]
