"""Titles as written: an office noun with what stands before and behind it, its nation, tenure and owner."""

from __future__ import annotations

from typing import NamedTuple

from diplotext.mentions.complements import ORGANS, Complement, read_complement
from diplotext.mentions.gazetteer import Entry, Hit
from diplotext.mentions.layers import Layers, tenure_word
from diplotext.mentions.offices import Office
from diplotext.text.document import Document

# Lower-case words that may stand before a capitalised office: `deputy Prime Minister`.
_BEFORE = frozenset(
    [
        "prime",
        "deputy",
        "vice",
        "foreign",
        "first",
        "second",
        "third",
        "fourth",
        "chief",
        "senior",
        "junior",
        "assistant",
        "associate",
        "under",
        "joint",
        "special",
        "top",
        "high",
        "general",
        "executive",
        "defence",
        "defense",
        "finance",
        "interior",
        "trade",
        "shadow",
        "lieutenant",
        "attorney",
        "acting",
        "de",
        "facto",
        "non-resident",
    ]
)
_PARTICIPLES_OF_OFFICE = frozenset(["coordinating", "co-ordinating", "presiding", "managing", "commanding"])
_MODIFYING = frozenset(["deputy", "vice", "assistant", "associate", "acting", "junior"])
_STATE_BEFORE = frozenset(["U.S.", "US", "U.N.", "UN", "EU"])
_LONGEST_BEFORE = 14  # words
POST_NOMINAL = frozenset(["mp", "mep", "mla", "mna", "msp"])  # written behind the name


class Title(NamedTuple):
    """A title from ``first`` to ``last`` (half open, complement included), office noun at ``head``."""

    outer: int  # with article, nation and possessor
    first: int
    head: int
    head_last: int
    last: int
    office: Office
    tenure: str
    nation: Entry | None  # the state served, as an adjective, a possessive or `of …` tells it
    about: Entry | None  # the state that the office deals with: `ambassador to Japan`
    owner: tuple[int, int]  # words of the person or pronoun that the title belongs to, (0, 0) if none
    definite: str  # the determiner before it, lower case, or nothing
    bodies: tuple[Entry, ...]  # bodies and state organs named within
    unknown_before: bool  # whether capitalised words before the noun belong to a body that no list knows

    @property
    def pronoun(self) -> bool:
        """Whether the owner is a possessive pronoun."""
        return self.owner[1] - self.owner[0] == 1 and self.owner[1] == self.first


class _Left(NamedTuple):
    """What stands before an office noun."""

    outer: int
    first: int
    tenure: str
    nation: Entry | None
    owner: tuple[int, int]
    definite: str
    bodies: list[Entry]
    unknown: bool


class TitleReader:
    """Reads the title around each office noun of a text."""

    def __init__(self, document: Document, layers: Layers, bearers: frozenset[int] = frozenset()) -> None:
        self.document = document
        self.bearers = bearers
        self.letters = layers.letters
        self.lower = document.words.lower
        self.form = document.words.form
        self.held = layers.offices
        self.beginning = {hit.first: hit for hit in layers.entries}
        self.ending = {hit.last: hit for hit in layers.entries}
        self.covering = {
            hit.last - 1: hit
            for hit in layers.entries
            if hit.entry.letter == "X" and hit.last > hit.first + 1
        }

    def read(self) -> list[Title]:
        """A title for every office noun that heads one, in text order."""
        found: list[Title] = []
        sentences = iter([*self.document.sentences[1:], len(self.letters)])
        floor, ceiling = 0, next(sentences)
        for k, (head, head_last, office) in enumerate(self.held):
            while head >= ceiling:
                floor, ceiling = ceiling, next(sentences)
            if found and head < found[-1].last:
                continue  # a word of the title before: `director of the King's Office`
            if found:
                floor = max(floor, found[-1].last)
            if self.heads_title(k, head, head_last):
                found.append(self.title(head, head_last, office, floor, ceiling))
        return found

    def heads_title(self, k: int, head: int, head_last: int) -> bool:
        """Whether an office noun is no modifier of the next noun.

        `chief negotiator`, `minister level`, `prosecutor's office` are.
        """
        if k + 1 < len(self.held) and self.held[k + 1][0] == head_last:
            return (
                self.form[head].islower() and self.form[head_last][0].isupper()
            )  # `AU chairman President X`
        letter = self.letters[head_last : head_last + 1]
        if letter == "C" and self.lower[head] in _MODIFYING and self.form[head][0].isupper():
            end = head_last
            while self.letters[end : end + 1] == "C":
                end += 1
            return self.letters[end : end + 1] != "T"  # `Deputy Foreign Minister`
        if letter == "N":
            return self.lower[head_last] in ("general", "emeritus") or (
                self.letters[head] == "T" and self.form[head_last][0].isupper()
            )
        if letter == "j":
            return self.letters[head_last + 1 : head_last + 2] not in ("N", "P", "j", "T", "C")
        if letter == "C" and self.form[head].islower():
            return True
        return True

    def title(self, head: int, head_last: int, office: Office, floor: int, ceiling: int) -> Title:
        left = self.left(head, office, floor)
        end = head_last
        while end < ceiling and self.letters[end] == "X" and self.lower[head_last] == "of":
            end += 1  # `Speaker of the House | of Representatives`, the rest of a body's name
        right = read_complement(self.letters, self.lower, self.beginning, end, ceiling, office, self.bearers)
        last = right.last
        if last == head_last and self.is_acronym(last):
            last += 1
        bodies = (*left.bodies, *right.bodies)
        nation = left.nation or right.nation or next((b for b in bodies if b.iso3), None) or right.place
        return Title(
            left.outer, left.first, head, head_last, last, office, left.tenure or office.tenure, nation,
            right.about,
            left.owner, left.definite, bodies, left.unknown,
        )  # fmt: skip

    def is_organ(self, i: int) -> bool:
        """Whether a word with a capital names an organ of state, which nothing but its office follows."""
        return self.lower[i] in ORGANS and self.form[i][0].isupper() and self.letters[i] in "CPXN"

    def is_acronym(self, i: int) -> bool:
        """Whether a command stands behind its office and before a rank: `Commander INDOPACOM General`."""
        form = self.form[i] if i < len(self.form) else ""
        return (
            len(form) > 2
            and form.isupper()
            and self.letters[i] in "PX"
            and self.letters[i + 1 : i + 2] in ("Q", "R", "r")
        )

    def left(self, head: int, office: Office, floor: int) -> _Left:
        limit = max(floor, head - _LONGEST_BEFORE)
        if office.name in POST_NOMINAL:
            limit = head
        letters = self.letters
        first, tenure, bodies, unknown = self.modifiers(head, limit)
        if self.form[head].islower() and self.is_held(first, floor):
            while first < head and letters[first] in "PLYl":
                first += 1  # `Ambassador Santiago Lind executive secretary`
            limit = max(limit, first)
        outer, nation, owner, definite, told = self.determiners(first, limit, bodies)
        return _Left(outer, first, tenure or told, nation, owner, definite, bodies, unknown)

    def modifiers(self, head: int, limit: int) -> tuple[int, str, list[Entry], bool]:
        """Leftward over the words that belong to the title itself."""
        letters, lower = self.letters, self.lower
        capital = self.form[head][0].isupper()
        first, tenure, unknown = head, "", False
        bodies: list[Entry] = []
        whole = self.covering.get(head)
        if whole is not None and whole.first >= limit:  # `U.S. Trade Representative` is a body's name too
            bodies.append(whole.entry)
            first = whole.first + (self.form[whole.first] in _STATE_BEFORE)
        while first > limit:
            i = first - 1
            letter, word = letters[i], lower[i]
            told = tenure_word(word)
            if told is not None and letter not in "PXK":
                tenure = tenure or told
                first = i
            elif letter == "X" and first in self.ending:
                hit = self.ending[first]
                bodies.append(hit.entry)
                first = hit.first
            elif letter in "CTU":
                first = i
            elif letter == "P" and self.in_name(i):
                break  # `John Howard Leader of the Opposition`
            elif letter in "KLY" and capital and self.is_region(first):
                first = self.ending[first].first
            elif letter == "P" and not (
                i and letters[i - 1] in '".:' and i + 1 == head and letters[i - 1] != "."
            ):
                unknown = True
                first = i
            elif letter == "W" and i and letters[i - 1] == "P" and word not in _BEFORE:
                break  # `Shafiul Alam told reporters`
            elif letter == "a" and word == "home" and self.form[i] == "Home" and capital:
                first = i
            elif letter == ")" and i - 3 >= limit and letters[i - 2] == "(" and letters[i - 3] in "XPC":
                first = i - 2  # `Law and Justice (PiS) leader`
            elif letter in "NjGW0" and (not capital or word in _BEFORE):
                first = i
            elif letter in "c,-/" and self.joins(i, limit):
                first = i - 1
            elif word == "of" and i > limit and letters[first] in "CKP" and self.is_organ(i - 1):
                first = i - 1  # `Ministry of Foreign Affairs spokesman`
            else:
                break
        if (
            first == limit
            and first < head
            and lower[first].endswith("ing")
            and letters[first] == "C"
            and lower[first] not in _PARTICIPLES_OF_OFFICE
        ):
            first += 1
        while first < head and (
            letters[first] in "GWc,-0" or (letters[first] == "N" and lower[first] in _TIMES)
        ):
            first += 1
        return first, tenure, bodies, unknown

    def is_held(self, first: int, floor: int) -> bool:
        """Whether only a name stands between a word and the office noun before it."""
        while first > floor and self.letters[first - 1] in "PLYl":
            first -= 1
        return first == floor > 0 and self.letters[floor - 1] in "TU"

    def in_name(self, i: int) -> bool:
        """Whether a capitalised word belongs to a name that begins with a known given name."""
        start = i
        while start and self.letters[start - 1] == "P" and start not in self.bearers:
            start -= 1
        return start < i and start in self.bearers

    def is_region(self, last: int) -> bool:
        """Whether a part of the world that is no state's ends there, behind a body or a word of the title.

        `National Security Council Indo-Pacific Coordinator`.
        """
        hit = self.ending.get(last)
        return (
            hit is not None and not hit.entry.iso3 and hit.first > 0 and self.letters[hit.first - 1] in "XCU"
        )

    def joins(self, i: int, limit: int) -> bool:
        """Whether `and` or a dash at ``i`` joins two modifiers: `trade and industry minister`."""
        letters = self.letters
        if (
            i - 1 < limit
            or (letters[i] == "c" and self.lower[i] not in ("and", "&", "/"))
            or letters[i] == ","
        ):
            return False
        before, after = letters[i - 1], letters[i + 1]
        if letters[i] == "-":
            return (
                before in "CP"
                and after in "CP"
                and self.document.words.start[i] == self.document.words.end[i - 1]
            )
        return before == after and before in "CNj" and letters[i + 1] != "T"

    def determiners(
        self, first: int, limit: int, bodies: list[Entry]
    ) -> tuple[int, Entry | None, tuple[int, int], str, str]:
        """Leftward over nation, possessor and article."""
        letters, lower = self.letters, self.lower
        nation: Entry | None = None
        owner, definite, tenure = (0, 0), "", ""
        outer = first
        while outer > limit:
            i = outer - 1
            letter, word = letters[i], lower[i]
            told = tenure_word(word)
            hit = self.ending.get(outer)
            if letter in "KLY" and hit is not None:
                if letter != "K" and hit.first and letters[hit.first - 1] in "it":
                    break
                nation = nation or (hit.entry if hit.entry.iso3 else None)
                tenure = tenure or told or ""
                outer = hit.first
            elif told is not None:
                tenure = tenure or told
                outer = i
            elif letter == "s" and owner == (0, 0) and word in ("'s", "'", "s"):
                outer, nation, owner = self.possessor(i, limit, nation, bodies)
                if owner != (0, 0):
                    break
            elif letter == "h":
                owner, outer = (i, i + 1), i
                break
            elif letter == "d":
                definite, outer = word, i
                break
            elif letter in "jW0aG" and (start := self.described(i, limit)) >= 0:
                outer = start
            else:
                break
        return outer, nation, owner, definite, tenure

    def described(self, i: int, limit: int) -> int:
        """Where descriptive words that end at ``i`` begin, after an article, a possessive or a comma.

        `the newly appointed`; -1 if nowhere.
        """
        start = i
        while start > limit and i - start < 3 and self.letters[start - 1] in "jW0aG":
            start -= 1
        return start if start and self.letters[start - 1] in "dhsK,LY" else -1

    def possessor(
        self, i: int, limit: int, nation: Entry | None, bodies: list[Entry]
    ) -> tuple[int, Entry | None, tuple[int, int]]:
        """Before `'s` at ``i``.

        A state or its capital gives the nation, a body its own, a person is the owner.
        """
        letters = self.letters
        hit = self.ending.get(i)
        if hit is not None and hit.entry.letter in "LYKX":
            if hit.entry.letter == "X":
                bodies.append(hit.entry)
            elif nation is None and hit.entry.iso3:
                nation = hit.entry
            return self.before_body(hit, nation)
        first = i
        while first > limit and letters[first - 1] in "PCTUQRrlN":
            first -= 1
        if first == i:
            return i, nation, (0, 0)
        if "P" not in letters[first:i]:
            before = self.ending.get(first)
            if before is not None and before.entry.letter in "KL":
                return before.first, nation or before.entry, (0, 0)
            return first, nation, (0, 0)
        return first, nation, (first, i)

    def before_body(self, hit: Hit, nation: Entry | None) -> tuple[int, Entry | None, tuple[int, int]]:
        before = self.ending.get(hit.first)
        if hit.entry.letter == "X" and before is not None and before.entry.letter in "KL":
            return before.first, nation or before.entry, (0, 0)
        return hit.first, nation, (0, 0)


_TIMES = frozenset(["today", "yesterday", "tomorrow", "tonight"])


def find_titles(document: Document, layers: Layers, bearers: frozenset[int] = frozenset()) -> list[Title]:
    """A title for every office noun that heads one; ``bearers`` are words that plainly begin a person's name."""
    return TitleReader(document, layers, bearers).read()


__all__ = ["Complement", "Title", "find_titles"]
