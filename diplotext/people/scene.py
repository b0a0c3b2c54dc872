"""``Scene``: titles and names of a text, asked by where they begin and end, for the constructions
that join them.
"""

from __future__ import annotations

from typing import NamedTuple

from diplotext.clauses.chunks import Chunks
from diplotext.mentions.finding import Mentions
from diplotext.mentions.gazetteer import Entry
from diplotext.text.document import Document


class Link(NamedTuple):
    """A title, by its number, given to a name, by its number, and the rule that did it;
    a nation told behind the name.
    """

    title: int
    name: int
    rule: str
    nation: Entry | None = None


class Scene:
    """What the constructions look at: letters, words, titles and names with their bounds."""

    def __init__(self, document: Document, chunks: Chunks, mentions: Mentions) -> None:
        self.document = document
        self.lower = document.words.lower
        self.letters = mentions.layers.letters
        self.chunks = chunks
        self.titles = mentions.titles
        self.names = mentions.names
        self.entry_at = {hit.first: hit for hit in mentions.entries}
        self.name_at: dict[int, int] = {}
        self.name_ending: dict[int, int] = {}
        for i, name in enumerate(self.names):
            if not name.body:
                self.name_at[name.outer] = self.name_at[name.first] = i
                self.name_ending[name.last] = i
        self.title_at = {t.outer: i for i, t in enumerate(self.titles)} | {
            t.first: i for i, t in enumerate(self.titles)
        }

    def letter(self, i: int) -> str:
        """The layer letter of a word; a full stop beyond the text."""
        return self.letters[i] if 0 <= i < len(self.letters) else "."

    def word(self, i: int) -> str:
        """The word in lower case; nothing beyond the text."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def opens_clause(self, word: int) -> bool:
        """Whether no finite verb stands before a word in its sentence."""
        sentence = self.document.sentence_of(word)[0]
        return not any(group.finite for group in self.chunks.groups_within(sentence, word))

    def after_bracket(self, i: int) -> int:
        """Past a short bracketed abbreviation: `Major General (MG) Idris`."""
        if self.letter(i) == "(" and self.letter(i + 2) == ")":
            return i + 3
        return i

    def behind_name(self, last: int) -> tuple[Entry | None, int]:
        """The nation behind a name, `Boris Yeltsin of Russia`, `Andrew Holness (Jamaica)`, and where
        it ends.
        """
        i = last
        if self.letter(i) == "," and self.word(i + 1) == "of":
            i += 1
        if self.word(i) in ("of", "from") or self.letter(i) == "(":
            closing = self.letter(i) == "("
            j = i + 1 + (self.letter(i + 1) == "d")
            hit = self.entry_at.get(j)
            if hit is not None and hit.entry.letter in ("LK" if closing else "LKY") and hit.entry.iso3:
                if self._modifies_body(hit.entry, hit.last):  # `Kang Sok-ju of the Finnish Foreign Ministry`
                    return (None, last) if closing else (hit.entry, hit.last)
                if self.letter(hit.last) == "s" or (closing and self.letter(hit.last) != ")"):
                    return None, last
                return hit.entry, hit.last + closing
        return None, last

    def _modifies_body(self, entry: Entry, last: int) -> bool:
        """Whether an adjective of a nation stands before the name of one of its bodies."""
        return entry.letter == "K" and self.letter(last) in "CX"
