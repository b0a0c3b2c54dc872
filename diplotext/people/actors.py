"""``Actor``: who is named while the article is read; ``Actors``: all, asked by the words that name them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from attrs import define, field

from diplotext.mentions.gazetteer import Hit
from diplotext.records import MentionForm, Tenure


class Found(NamedTuple):
    """A place as a meeting or statement names it: words ``first`` to ``last`` (half open)."""

    name: str
    iso3: str | None
    first: int
    last: int


@define(eq=False)
class Office:
    """An office that the text gives to an actor."""

    title: str
    noun: str  # the office noun, singular
    kind: str
    holds: bool  # whether it makes its holder an official
    organization: str | None
    body_kind: str  # of the organization: igo, armed, party …
    body_code: str  # its CAMEO code
    country: str | None
    iso3: str  # the state that the office is of where nothing else tells
    code: str
    tenure: Tenure
    first: int
    last: int


@define(eq=False)
class Actor:
    """Whoever can meet or speak.

    ``kind`` is official, person (named, without office), country, organization, group or unnamed.
    """

    kind: str
    name: str
    country: str | None = None
    roles: list[Office] = field(factory=list)
    mentions: list[tuple[int, int, MentionForm]] = field(factory=list)
    members: list[Actor] = field(factory=list)
    gender: str = ""
    plural: bool = False
    code: str = ""
    presumed: bool = False  # its country is gathered from the article, not told beside the name
    latent: bool = False  # unnamed, and not asked for yet
    evidence: list[tuple[str, int, int]] = field(factory=list)

    @property
    def named(self) -> bool:
        """Whether this is a person whom the text names."""
        return self.kind in ("official", "person")


class Actors:
    """Every actor of an article, by first mention, and the words that name each."""

    def __init__(self) -> None:
        self.all: list[Actor] = []
        self._spans: list[tuple[int, int, Actor]] = []
        self._firsts: list[int] = []
        self.places: dict[int, Hit] = {}
        self.home: str | None = None  # the state whose officials the article leaves without their nation
        self.referring: Callable[[Actors, int, int], Actor | None] | None = None

    def at(self, word: int) -> Actor | None:
        """The actor whose mention covers a word."""
        i = bisect_left(self._firsts, word + 1) - 1
        while i >= 0 and word - self._firsts[i] < 40:
            first, last, actor = self._spans[i]
            if first <= word < last:
                return self.wake(actor)
            i -= 1
            if word - first > 12:
                break
        return None

    def within(self, first: int, last: int) -> list[tuple[int, int, Actor]]:
        """The mentions inside a range of words, in order."""
        found = []
        for i in range(bisect_left(self._firsts, first), len(self._spans)):
            span = self._spans[i]
            if span[0] >= last:
                break
            if span[1] <= last:
                self.wake(span[2])
                found.append(span)
        return found

    def refer(self, first: int, last: int) -> Actor | None:
        """The actor that a noun phrase names.

        A new one for persons, bodies and documents not named before.
        """
        return self.referring(self, first, last) if self.referring else None

    def place_at(self, word: int) -> Found | None:
        """The town or country that a word names."""
        hit = self.places.get(word)
        if hit is None:
            return None
        return Found(hit.entry.name, hit.entry.iso3 or None, hit.first, hit.last)

    def wake(self, actor: Actor) -> Actor:
        """Take up an unnamed actor that somebody asks for."""
        if actor.latent:
            actor.latent = False
            self.all.append(actor)
        return actor

    def place_spans(self, spans: list[tuple[int, int, Actor]]) -> None:
        """Take up all mentions at once."""
        self._spans = sorted(spans, key=lambda s: (s[0], -s[1]))
        self._firsts = [s[0] for s in self._spans]

    def add(self, actor: Actor) -> Actor:
        """Take up a new actor."""
        self.all.append(actor)
        return actor

    def mention(self, actor: Actor, first: int, last: int, form: MentionForm) -> None:
        """Note that words name an actor; the order of the text is kept."""
        if (first, last, form) in actor.mentions:
            return
        actor.mentions.append((first, last, form))
        i = bisect_left(self._firsts, first)
        self._firsts.insert(i, first)
        self._spans.insert(i, (first, last, actor))
