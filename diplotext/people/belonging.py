"""States that the words around a bare title tell: `the French delegation led by`, `the country's top legislator`."""

from __future__ import annotations

from bisect import bisect_left

from diplotext.mentions.finding import Mentions
from diplotext.mentions.gazetteer import Hit
from diplotext.people.persons import Person
from diplotext.text.document import Document

_DELEGATIONS = frozenset(["delegation", "team", "side", "mission", "contingent", "entourage"])
_LEADING = frozenset(["lead", "leads", "led", "head", "heads", "headed", "leading", "heading"])
_HEADS = frozenset(["head", "leader", "chief"])
_CLAUSE = frozenset("VBbHMr,;:")
_OWN_LAND = frozenset(["country", "nation", "kingdom", "republic", "island"])
_PARTIES = frozenset(["democratic", "republican", "gop"])
_LOCAL = frozenset(["local", "provincial", "district", "city", "regional", "municipal", "county"])
_NEAR = 9  # words


class Belonging:
    """Answers for the state of a person from the words beside a title or name."""

    def __init__(self, document: Document, mentions: Mentions) -> None:
        self.lower = document.words.lower
        self.document = document
        self.mentions = mentions
        self.states = [h for h in mentions.entries if h.entry.iso3 and h.entry.letter in "LKY"]
        self.firsts = [h.first for h in self.states]
        self.delegations = {h.last: h for h in self.states}

    def of(self, person: Person) -> str | None:
        """The state, or ``None`` where no such words stand."""
        for t in person.titles:
            title = self.mentions.titles[t]
            before = self.lower[title.outer : title.head]
            if not _OWN_LAND.isdisjoint(before):
                return self.last_named(title.outer, "LKY")
            if title.office.kind == "legislator" and not _PARTIES.isdisjoint(before):
                return "USA"
            if not _LOCAL.isdisjoint(self.lower[title.outer : title.head]):
                return self.last_named(title.outer, "LY")
        for i in person.names:
            name = self.mentions.names[i]
            state = self.delegation(name.first, name.last)
            if state is not None:
                return state
        return None

    def possessor(self, person: Person) -> str | None:
        """The state whose possessive stands before a name of two words: `Samoa's Tuilaepa Malielegaoi`."""
        for i in person.names[:3]:
            name = self.mentions.names[i]
            hit = self.delegations.get(name.outer - 1)
            if hit is not None and hit.entry.letter == "L" and self.lower[name.outer - 1] == "'s":
                return hit.entry.iso3 if name.last - name.first > 1 else None
        return None

    def last_named(self, word: int, letters: str) -> str | None:
        """The state named last before a word, by itself or by a town."""
        paragraph = self.document.paragraph_of(word)[0]
        for k in range(bisect_left(self.firsts, word) - 1, -1, -1):
            if self.states[k].first < paragraph - 100:
                break
            if self.states[k].entry.letter in letters:
                return self.states[k].entry.iso3
        return None

    def delegation(self, first: int, last: int) -> str | None:
        """The state of the delegation that a named person leads or comes with."""
        floor, ceiling = self.document.sentence_of(first)
        for i in range(max(floor, first - _NEAR), first):
            if self.lower[i] in _DELEGATIONS and (self.led(i + 1, first) or self.head_of(i, first)):
                return self.nation(i, floor)
        for i in range(last, min(ceiling, last + 2 * _NEAR)):
            if self.lower[i] in _LEADING:
                for j in range(i + 1, min(ceiling, i + 6)):
                    if self.lower[j] in _DELEGATIONS:
                        return self.nation(j, i)
        return None

    def led(self, first: int, last: int) -> bool:
        """Whether `led by`, `with`, `under` stands between a delegation and a name, and no other verb."""
        between = self.lower[first:last]
        return bool(between) and (between[0] == "with" or between[:2] in (["led", "by"], ["headed", "by"]))

    def head_of(self, noun: int, first: int) -> bool:
        """Whether `the head of the Nordic delegation,` stands before a name with nothing but its title between."""
        before = self.lower[max(0, noun - 5) : noun]
        return (
            self.lower[noun + 1] == ","
            and not _HEADS.isdisjoint(before)
            and not _CLAUSE & set(self.mentions.layers.letters[noun + 1 : first].replace(",", "", 2))
        )

    def nation(self, noun: int, floor: int) -> str | None:
        """The nation before the noun of a delegation."""
        for end in range(noun, max(floor, noun - 3), -1):
            hit: Hit | None = self.delegations.get(end)
            if hit is not None:
                return hit.entry.iso3
        return None
