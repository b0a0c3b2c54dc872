"""What a date rule is given and what it gives back."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from typing import NamedTuple

from diplotext.dates.letters import Letters, Part, split_parts
from diplotext.dates.numbers import read_count, read_ordinal, read_year
from diplotext.dates.patterns import AGAIN
from diplotext.text.document import Document


class Reading(NamedTuple):
    """The type and value that a rule reads, and the letters that it covers (of the whole match, where not
    said)."""

    type: str
    value: str
    mod: str | None = None
    first: int = -1
    last: int = -1
    aside: bool = False  # named for comparison only: the narrative does not move there


class Match:
    """The words that a pattern fits, under the names that the pattern gives them."""

    __slots__ = ("_classes", "_match", "_values", "first", "last", "text")

    def __init__(
        self,
        match: re.Match[str],
        classes: dict[str, str],
        values: dict[tuple[str, str], str],
        text: Lettered,
    ) -> None:
        self._match, self._classes, self._values = match, classes, values
        self.text = text
        self.first, self.last = match.span()

    def has(self, name: str) -> bool:
        """Whether the pattern's optional part of this name was there."""
        return self._match.start(self._found(name)) >= 0

    def _found(self, name: str) -> str:
        """The alternative that holds a name."""
        while self._match.start(name) < 0 and name + AGAIN in self._classes:
            name += AGAIN
        return name

    def names(self) -> dict[str, str]:
        """The pattern's names and the class that each stands for."""
        return self._classes

    def span(self, name: str) -> tuple[int, int]:
        """The letters that a name covers."""
        return self._match.span(self._found(name))

    def words(self, name: str = "") -> list[str]:
        """The words under a name in lower case, of the whole match where no name is given."""
        first, last = self.span(name) if name else (self.first, self.last)
        return [self.text.part(i).lower for i in range(first, last)]

    def value(self, name: str) -> str:
        """What the lexicon gives for the word under a name."""
        words = self.words(name)
        klass = self._classes[self._found(name)]
        for word in words:
            found = self._values.get((klass, word))
            if found is not None:
                return found
        return ""

    def is_word(self, klass: str, word: str) -> bool:
        """Whether the lexicon has a word in a class."""
        return (klass, word) in self._values

    def lexical(self, klass: str, word: str) -> str:
        """What the lexicon gives for a word in a class."""
        return self._values[klass, word]

    def number(self, name: str) -> int:
        """The number that the lexicon gives for the word under a name, or that its digits say."""
        word = self.words(name)[0]
        return int(word.replace(",", "")) if word[0].isdigit() else int(self.value(name))

    def count(self, name: str = "count") -> str:
        """A count of things as TIMEX3 writes it: ``3``, ``2.5``, ``X``."""
        return read_count(self.words(name), self._values)

    def year(self, name: str = "year", near: date | None = None) -> int:
        """A year of four digits, of two behind an apostrophe, or in words; 0 where it is none."""
        return read_year(self.words(name), self._values, near)

    def month(self, name: str = "anymonth") -> int:
        """The number of a month."""
        word = self.words(name)[0]
        return int(self._values.get(("month", word)) or self._values[("month-short", word)])

    def weekday(self, name: str = "anyweekday") -> int:
        """The ISO number of a weekday."""
        word = self.words(name)[0]
        return int(self._values.get(("weekday", word)) or self._values[("weekday-short", word)])

    def ordinal(self, name: str = "dayth") -> int:
        """A day of the month, or any ordinal: ``18``, ``18th``, ``eighteenth``; 0 where it is none."""
        return read_ordinal(self.words(name), self._values)


class Lettered:
    """A document with its letters: how letters lead back to words and code points."""

    __slots__ = ("document", "firsts", "letters")

    def __init__(self, document: Document, letters: Letters) -> None:
        self.document = document
        self.letters = letters.text
        self.firsts = letters.firsts

    def word_at(self, letter: int) -> int:
        """The word that holds a letter."""
        if self.firsts is None:
            return letter
        return bisect_right(self.firsts, letter) - 1

    def letter_of(self, word: int) -> int:
        """The first letter of a word."""
        return word if self.firsts is None else self.firsts[word]

    def part(self, letter: int) -> Part:
        """The word or the part of a compound that a letter stands for."""
        words = self.document.words
        word = self.word_at(letter)
        if self.firsts is None or self.firsts[word + 1] - self.firsts[word] == 1:
            return Part(words.lower[word], words.start[word], words.end[word])
        return split_parts(words.lower[word], words.start[word])[letter - self.firsts[word]]

    def written(self, letter: int) -> str:
        """A part as the folded text has it."""
        _, start, end = self.part(letter)
        return self.document.folded[start:end]

    def lower(self, letter: int) -> str:
        """A part in lower case; empty outside the text."""
        return self.part(letter).lower if 0 <= letter < len(self.letters) else ""

    def is_capital(self, letter: int) -> bool:
        """Whether the text as given has a capital at a letter's word; in a text of capitals all have."""
        return self.document.text[self.part(letter).start].isupper()

    def form(self, letter: int) -> str:
        """A part as written; empty outside the text."""
        return self.written(letter) if 0 <= letter < len(self.letters) else ""
