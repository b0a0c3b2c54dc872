"""Those who were named together: `they`, `both sides`, `the two leaders`, and what `it` stands for."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from diplotext.clauses.chunks import Chunks
from diplotext.mentions.finding import Mentions
from diplotext.people.actors import Actor, Actors
from diplotext.text.document import Document

_CLOSE = 6  # words from the last name of a subject to its verb
_PAIRS = frozenset(["both", "two"])
SIDES = frozenset(
    """sides countries nations governments parties neighbours neighbors allies states capitals
    powers delegations rivals foes""".split()
)
_PEOPLE = frozenset(
    """leaders presidents ministers men women officials diplomats envoys premiers statesmen
    heads counterparts politicians kings chiefs negotiators pair duo""".split()
)
PRONOUNS = frozenset(["they", "them", "both"])
_ENCOUNTERS = frozenset(
    """met meets meet meeting spoke speaks spoken talked talks hosted hosts received receives welcomed welcomes visited
    visits greeted called phoned telephoned conferred consulted discussed joined""".split()
)


class Together:
    """Answers which actors, named before, a plural or `it` takes up."""

    def __init__(self, document: Document, chunks: Chunks, mentions: Mentions) -> None:
        self.document = document
        self.tags = chunks.tags
        self.lower = document.words.lower
        self.mentions = mentions
        self.states: dict[str | None, Actor] = {}

    def pair(self, actors: Actors, first: int, head: int) -> list[Actor] | None:
        """`both sides`, `the two leaders`: the two that were named last, of two states."""
        word = self.lower[head]
        if word == "two" and head == first + 1 and self.lower[first] == "the":
            return _two(
                a for _, _, a in reversed(actors.within(max(0, first - 250), first)) if a.kind == "official"
            )
        if not any(w in _PAIRS for w in self.lower[first : head + 1]):
            return None
        if word not in SIDES and word not in _PEOPLE:
            return None
        spans = actors.within(max(0, first - 250), first)
        if word in _PEOPLE:
            return _two(a for _, _, a in reversed(spans) if a.kind == "official")
        named = [
            (f, a) for f, _, a in spans if a.kind == "country" or (a.kind == "organization" and not a.country)
        ]
        if not self.states:
            self.states = {a.country: a for a in actors.all if a.kind == "country"}
        known = _two(a for _, a in sorted(named, key=lambda item: -item[0])) if named else None
        told = [h for h in self.mentions.entries_within(max(0, first - 250), first) if h.entry.letter in "LK"]
        two: list[Actor] = []
        for hit in reversed([h for h in told if len(h.entry.iso3) == 3]):
            state = self.states.get(hit.entry.iso3)
            if state is None:
                state = Actor("country", hit.entry.name, hit.entry.iso3)
            if state not in two:
                two.append(state)
            if len(two) == 2:
                break
        else:
            return known
        for state in two:
            if state.country not in self.states:
                self.states[state.country] = actors.add(state)
        return two[::-1]

    def pronoun(self, actors: Actors, head: int) -> Actor | list[Actor] | None:
        """`they`, `it`, `both`: who was last named that can be meant."""
        word = self.lower[head]
        wanted: tuple[str, ...]
        if word in PRONOUNS:
            wanted, plural = ("group", "unnamed", "organization", "country"), True
        elif word == "it":
            wanted, plural = ("organization", "country"), False
        else:
            return None
        spans = [
            s
            for s in actors.within(max(0, head - 200), head)
            if s[2].kind in wanted and (not plural or _many(s[2]))
        ]
        subjects = [s for s in spans if self.tags[s[1] : s[1] + 1] in ("V", "H", "b", "M")]
        if plural:
            acting = self.acting_before(actors, head)
            if acting is not None:
                return acting
            together = self.together(actors, head)
            if together is not None and not any(s[2].plural and s[0] > together[0] for s in subjects):
                return together[1]
            groups = (
                [s for s in subjects if s[2].plural] or [s for s in spans if s[2].kind == "group"] or subjects
            )
            return groups[-1][2] if groups else None
        return subjects[-1][2] if subjects else None

    def acting_before(self, actors: Actors, word: int) -> list[Actor] | None:
        """For `they` at the head of a sentence: the people who are the subject of the one before, joined by `and`,
        not the states that its object joins.
        """
        start = self.document.sentence_of(word)[0]
        if word - start > 3 or not start or self.lower[word] != "they":
            return None
        before = self.document.sentence_of(start - 1)[0]
        verb = next((i for i in range(before, start) if self.tags[i] in "VHMb"), before)
        ends: dict[int, tuple[int, int, Actor]] = {}
        for first, last, actor in actors.within(before, verb):
            if actor.kind in ("official", "person") and not actor.plural:
                ends[id(actor)] = (ends.get(id(actor), (first,))[0], last, actor)
        spans = list(ends.values())
        if len(spans) < 2 or verb - spans[-1][1] > _CLOSE:
            return None
        between = [self.lower[a[1] : b[0]] for a, b in pairwise(spans)]
        joined = "and" in between[-1] and all("and" in words or "," in words for words in between)
        return [actor for _, _, actor in spans] if joined else None

    def together(self, actors: Actors, word: int) -> tuple[int, list[Actor]] | None:
        """Two who met or acted together in the two sentences before a word, and where the first of them stands."""
        start = self.document.sentence_of(word)[0]
        before = start
        for _ in range(2):
            before = self.document.sentence_of(before - 1)[0] if before else before
        spans = [
            s
            for s in actors.within(max(before, start - 60), start)
            if s[2].kind in ("official", "person", "country") and not s[2].plural
        ]
        for left, right in reversed(list(pairwise(spans))):
            if left[2] is right[2]:
                continue
            between = self.lower[left[1] : right[0]]
            marks = self.tags[left[1] : right[0]]
            if (marks.strip("PdNjhs,") == "c" and "and" in between) or (
                len(between) < 24 and not _ENCOUNTERS.isdisjoint(between) and "." not in marks
            ):
                return left[0], [left[2], right[2]]
        return None


def _many(actor: Actor) -> bool:
    return (
        actor.plural
        or actor.kind in ("organization", "group")
        or (actor.kind == "country" and actor.name.endswith("s"))
    )


def _two(actors: Iterable[Actor]) -> list[Actor] | None:
    """The last two that are not one another's compatriots, in the order of the text."""
    last: Actor | None = None
    for actor in actors:
        if last is None:
            last = actor
        elif actor is not last and (actor.country != last.country or actor.country is None):
            return [actor, last]
    return None
