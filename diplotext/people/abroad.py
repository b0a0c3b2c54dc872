"""Which states an official is no official of: those that he travels to, and that of whoever meets him."""

from __future__ import annotations

from collections.abc import Container
from itertools import compress, islice

from diplotext.mentions.finding import Mentions
from diplotext.people.persons import Person
from diplotext.text.document import Document

_JOURNEYS = frozenset(
    """visit visits visited visiting trip tour journey stopover mission travel travels travelled traveled travelling
    traveling leaving arrive arrives arrived arriving flew fly flies flying""".split()
)
_WAYS = frozenset(["to", "in", "of", "for", "at", "into"])
_SETTING_OUT = frozenset(
    "leave leaves left depart departs departed head heads headed heading bound".split()
)  # for
_COMING_BACK = frozenset(
    "return returns returned returning back home arrived arrives flew fly flies flying came come comes".split()
)  # from
_PARTS = frozenset(
    ["of", "city", "capital", "town", "port", "resort", "kingdom", "republic", "neighbouring", "neighboring"]
)
_BE = frozenset(["was", "is", "were", "be", "been"])
_ENCOUNTERS = frozenset(
    """met meet meets meeting meetings call called calls talks discussions consultations audience received hosted
    welcomed""".split()
)
_MET_WITH = frozenset(["with", "on", "by", "separately"])
_MEETING = frozenset(
    ["met", "meet", "meets", "received", "hosted", "welcomed", "meeting"]
)  # whom they take as object
_AUTHORS = 20
_REACH = 16  # words
_LONGEST_SENTENCE = 60


class Abroad:
    """Answers for people from the words behind and before their names."""

    def __init__(self, document: Document, mentions: Mentions) -> None:
        self.document = document
        self.mentions = mentions
        self.lower = document.words.lower
        self.letters = mentions.layers.letters
        self.places = {
            hit.first: hit for hit in mentions.entries if hit.entry.letter in "LY" and hit.entry.iso3
        }

    def visited(self, person: Person) -> set[str]:
        """The states to which sentences that begin with the person take him: `Minister Lind arrived in Oslo`."""
        found: set[str] = set()
        for i in person.names[:6]:
            name = self.mentions.names[i]
            first, last = self.document.sentence_of(name.first)
            if name.outer - first > 30 or "V" in self.letters[first : name.outer]:
                continue
            found |= self.journey(self.verb(name.last, last), last)
        return found

    def left(self) -> set[str]:
        """The states to which who writes goes or which he leaves: `I will visit Tonga`, `I am leaving Thailand today`."""
        found: set[str] = set()
        authors = compress(range(len(self.lower)), map("I".__eq__, self.document.words.form))
        quoted = [(q.first, q.last) for q in self.document.quotations[:_AUTHORS]]
        for i in islice(authors, _AUTHORS):
            last = self.document.sentence_of(i)[1]
            if any(start <= i < end for start, end in quoted):
                continue
            if self.letters[i + 1 : i + 2] in ("V", "H", "b", "M"):
                found |= self.journey(i + 1, last)
        return found

    def verb(self, first: int, last: int) -> int:
        """The verb of which the name before is the subject, an apposition passed over; ``last`` if there is none."""
        i = first
        if self.letters[i : i + 1] == ",":
            close = self.letters.find(",", i + 1, min(last, i + 20))
            i = close + 1 if close > 0 else last
        return i if self.letters[i : i + 1] in ("V", "H", "b", "M") else last

    def journey(self, first: int, last: int) -> set[str]:
        """The states to which a clause that begins with its verb leads."""
        stop = min(last, first + _REACH)
        way = -2  # where a preposition stands, then its article
        going = False
        for i in range(first, stop):
            going = going or self.lower[i] in _JOURNEYS or self.sets_out(i)
            if self.lower[i] in ("and", "said", "says", "that"):
                return set()
            if going and self.places.get(i) is not None and (self.lower[i - 1] in _JOURNEYS or way == i - 1):
                return self.listed(i, last)
            if way == i - 1 and self.letters[i] not in "dLY" and self.lower[i] not in _PARTS:
                return set()
            if self.lower[i] in _PARTS and way == i - 1:
                way = i
            elif self.is_way(i, going):
                going = True
                way = i
            elif self.letters[i] == "d" and way == i - 1:
                way = i
        return set()

    def is_way(self, i: int, going: bool) -> bool:
        """Whether a preposition at a word leads to a place, or back from it: `flew back from Oslo`."""
        if self.lower[i] == "from":
            return self.lower[i - 1] in _COMING_BACK
        return self.lower[i] in _WAYS and (going or (self.lower[i] == "in" and self.lower[i - 1] in _BE))

    def sets_out(self, i: int) -> bool:
        """Whether `left for`, `will head to` stands at a word."""
        return self.lower[i] in _SETTING_OUT and self.lower[i + 1 : i + 2] in (["for"], ["to"])

    def listed(self, i: int, last: int) -> set[str]:
        """The states of a list that begins at a word."""
        found = set()
        while i < last and i in self.places:
            hit = self.places[i]
            found.add(hit.entry.iso3)
            i = hit.last
            while i < last and self.letters[i] in ",cd" and self.letters[i - 1] != "d":
                i += 1
        return found

    def meeter(self, word: int) -> int | None:
        """Where a sentence is that has somebody meet the holder of a title that begins at a word; ``None`` if none has."""
        first = self.document.sentence_of(word)[0]
        for i in range(word - 1, max(first, word - _LONGEST_SENTENCE), -1):
            if self.lower[i] in _ENCOUNTERS:
                takes = self.lower[i] in _MEETING and not (
                    self.lower[i] == "meeting" and self.letters[i] == "N"
                )
                return i if takes or self.lower[i + 1] in _MET_WITH else None
            if self.letters[i] in "VBr:;":
                return None
        return None

    def author_meets(self, word: int) -> bool:
        """Whether the sentence of a word is told by its author of himself: `I met the Foreign Minister`."""
        first = self.document.sentence_of(word)[0]
        return "i" in self.lower[first : min(word, first + 8)] or self.lower[first] == "we"

    def opens(self, word: int, names: Container[int]) -> int | None:
        """The first name of a sentence that ends before a word; of the sentence before where it opens with a pronoun."""
        first = self.document.sentence_of(word)[0]
        if self.lower[first] in ("he", "she", "it", "they") and first:
            word = first
            first = self.document.sentence_of(first - 1)[0]
        return next((i for i in range(first, min(word, first + 40)) if i in names), None)
