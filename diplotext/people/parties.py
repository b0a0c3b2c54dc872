"""Noun phrases asked for by later stages.

`U.S. officials`, `the ministry`, `both sides`, `Kerry and Lavrov`, `the report`.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from diplotext.clauses.chunks import Chunks
from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import noun_classes
from diplotext.mentions.complements import phrase_end
from diplotext.mentions.finding import Mentions
from diplotext.people.actors import Actor, Actors
from diplotext.people.books import parties
from diplotext.records import MentionForm
from diplotext.rules import Example
from diplotext.text.document import Document

_PAIRS = frozenset(["both", "two"])
_SIDES = frozenset(
    [
        "sides",
        "countries",
        "nations",
        "governments",
        "parties",
        "neighbours",
        "neighbors",
        "allies",
        "states",
        "capitals",
        "powers",
        "delegations",
        "rivals",
        "foes",
    ]
)
_PEOPLE = frozenset(
    [
        "leaders",
        "presidents",
        "ministers",
        "men",
        "women",
        "officials",
        "diplomats",
        "envoys",
        "premiers",
        "statesmen",
        "heads",
        "counterparts",
        "politicians",
        "kings",
        "chiefs",
        "negotiators",
        "pair",
        "duo",
    ]
)
_STANDING_FOR = frozenset(
    [
        "carmaker",
        "automaker",
        "airline",
        "manufacturer",
        "planemaker",
        "retailer",
        "lender",
        "insurer",
        "ministry",
        "department",
        "government",
        "administration",
        "bureau",
        "agency",
        "committee",
        "commission",
        "council",
        "party",
        "group",
        "office",
        "embassy",
        "movement",
        "organization",
        "organisation",
        "alliance",
        "bloc",
        "union",
        "army",
        "military",
        "court",
        "parliament",
        "assembly",
        "union",
        "body",
        "company",
        "firm",
        "paper",
        "newspaper",
        "agency",
    ]
)
_COMPANIES = frozenset(
    [
        "company",
        "firm",
        "carmaker",
        "automaker",
        "airline",
        "manufacturer",
        "planemaker",
        "retailer",
        "lender",
        "insurer",
    ]
)
_LONGEST_LIST = 12
_PRONOUNS = frozenset(["they", "them", "both"])
_ENCOUNTERS = frozenset(
    """met meets meet meeting spoke speaks spoken talked talks hosted hosts received receives welcomed welcomes visited
    visits greeted called phoned telephoned conferred consulted discussed joined""".split()
)


class Referring:
    """Finds or makes the actor of a noun phrase."""

    def __init__(self, document: Document, chunks: Chunks, mentions: Mentions, lexicon: Lexicon) -> None:
        self.document = document
        self.chunks = chunks
        self.tags = chunks.tags
        self.lower = document.words.lower
        self.mentions = mentions
        self.classes = noun_classes(lexicon)
        self.known: dict[str, Actor] = {}
        self.states: dict[str | None, Actor] = {}
        self.groups: dict[tuple[int, ...], Actor] = {}
        self.heads = {t.head: t for t in mentions.titles}
        self.asked: dict[tuple[int, int], Actor | None] = {}

    def __call__(self, actors: Actors, first: int, last: int) -> Actor | None:
        if first >= last:
            return None
        asked = (first, last)
        if asked not in self.asked:
            self.asked[asked] = self.refer(actors, first, last)
        return self.asked[asked]

    def refer(self, actors: Actors, first: int, last: int) -> Actor | None:
        """The actor of a noun phrase; a coordination is a group."""
        members = self.coordinated(actors, first, last)
        if members:
            return self.group(actors, members, first, last)
        return self.single(actors, first, last)

    def single(self, actors: Actors, first: int, last: int) -> Actor | None:
        head = self.head(first, last)
        actor = actors.at(head)
        if actor is not None:
            return actor
        word = self.lower[head]
        if self.tags[head] == "p" or (word == "both" and last - first == 1):
            return self.pronoun(actors, first, last, head)
        for start, end, found in reversed(actors.within(first, last)):
            if found.named and start <= head < end:
                return found
        pair = self.pair(actors, first, head)
        if pair is not None:
            return self.group(actors, pair, first, last)
        kind = self.kind(head, word)
        if (
            kind == "organization"
            and self.lower[first] in ("the", "its", "their", "his", "her", "this", "that")
            and word in _STANDING_FOR
        ):
            standing = self.named_before(actors, head, word)
            if standing is not None and head - first < 2:
                actors.mention(standing, first, head + 1, MentionForm.TITLE)
                return standing
        return self.make(actors, kind, first, last, head) if kind else None

    def kind(self, head: int, word: str) -> str | None:
        """What sort of actor a head noun makes."""
        title = self.heads.get(head)
        if title is not None or self.classes.get(word) == "person":
            return "unnamed"
        told = self.classes.get(word)
        if word in _SIDES:
            return "group"
        if told in ("collective", "document"):
            return "organization"
        if self.tags[head] == "P" and told not in ("time", "event"):
            return "organization"
        return None

    def head(self, first: int, last: int) -> int:
        """The last noun before what hangs on it."""
        tags = self.tags
        head = -1
        for i in range(first, last):
            tag = tags[i]
            if tag in "NPp":
                head = i
            elif tag == "s":
                head = -1
            elif head >= 0 and tag in "i,rGqtVW(-":
                break
        return head if head >= 0 else last - 1

    def coordinated(self, actors: Actors, first: int, last: int) -> list[Actor]:
        """The members of `A and B`, `A, B and C`, where each is somebody; nothing for one phrase alone."""
        joint = next(
            (i for i in range(last - 1, first, -1) if self.tags[i] == "c" and self.lower[i] in ("and", "&")),
            None,
        )
        if joint is None or last - first > 60:
            return []
        starts = [first]
        for i in range(first, joint):
            if self.tags[i] == "," and self.phrase_starts(i + 1):
                starts.append(i + 1)
        ends = [*[s - 1 for s in starts[1:]], joint]
        parts = [*zip(starts, ends, strict=True), (joint + 1, last)]
        while len(parts) > 2 and not self.somebody(actors, *parts[0]):
            parts.pop(0)  # `On security, the Nordic countries and …`
        if len(parts) > _LONGEST_LIST or not all(self.somebody(actors, a, b) for a, b in parts):
            return []
        members: list[Actor] = []
        for a, b in parts:
            member = self.single(actors, a, b)
            if member is None:
                return []
            if member not in members:
                members.append(member)
        return members if len(members) > 1 else []

    def phrase_starts(self, i: int) -> bool:
        return self.chunks.phrase_at(i) is not None

    def somebody(self, actors: Actors, first: int, last: int) -> bool:
        """Whether a part of a list can be an actor of its own, not the second half of `trade and
        industry minister`.
        """
        if first >= last or self.tags[last - 1] not in "NPp" or self.tags[first] in "Gi":
            return False
        head = self.head(first, last)
        covering = actors.at(head)
        if covering is not None:
            return not any(start < first < end or start < last < end for start, end, _ in covering.mentions)
        return self.kind(head, self.lower[head]) is not None and (
            self.tags[first] in "dhjP0" or self.lower[head].endswith("s") or self.tags[head] == "P"
        )

    def pair(self, actors: Actors, first: int, head: int) -> list[Actor] | None:
        """`both sides`, `the two leaders`: the two that were named last, of two states."""
        word = self.lower[head]
        if not any(w in _PAIRS for w in self.lower[first : head + 1]):
            return None
        if word not in _SIDES and word not in _PEOPLE:
            return None
        spans = actors.within(max(0, first - 250), first)
        if word in _PEOPLE:
            return _two(a for _, _, a in reversed(spans) if a.kind == "official")
        named = [
            (f, a) for f, _, a in spans if a.kind == "country" or (a.kind == "organization" and not a.country)
        ]
        if not self.states:
            self.states = {a.country: a for a in actors.all if a.kind == "country"}
        for hit in self.mentions.entries_within(max(0, first - 250), first):
            state = self.states.get(hit.entry.iso3) if hit.entry.letter in "LK" else None
            if state is not None:
                named.append((hit.first, state))
        return _two(a for _, a in sorted(named, key=lambda item: -item[0]))

    def pronoun(self, actors: Actors, first: int, last: int, head: int) -> Actor | None:
        """`they`, `it`, `both`: who was last named that can be meant."""
        word = self.lower[head]
        wanted: tuple[str, ...]
        if word in _PRONOUNS:
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
            together = self.together(actors, head)
            if together is not None and not any(s[2].plural and s[0] > together[0] for s in subjects):
                return self.group(actors, together[1], first, last)
            groups = (
                [s for s in subjects if s[2].plural] or [s for s in spans if s[2].kind == "group"] or subjects
            )
            return groups[-1][2] if groups else None
        return subjects[-1][2] if subjects else None

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

    @parties.rule(
        "body-taken-up",
        examples=[
            Example(
                "Protesters stood before the Finnish Fisheries Bureau. The bureau said talks would go on.",
                expect="Fisheries Bureau, FIN, organization",
            ),
            Example("Protesters stood in the rain. The bureau said talks would go on.", expect=None),
        ],
    )
    def named_before(self, actors: Actors, head: int, word: str) -> Actor | None:
        """``the ministry`` stands for the body named last before whose name has the noun."""
        form, letters = self.document.words.form, self.mentions.layers.letters
        for i in range(head - 1, max(-1, head - 500), -1):
            if self.lower[i] != word or not form[i][0].isupper():
                continue
            actor = actors.at(i)
            if actor is not None and actor.kind == "organization":
                return actor
            first, last = i, i + 1
            while first and letters[first - 1] in "CPUTX":
                first -= 1
            if self.lower[last : last + 1] in (["of"], ["for"]):
                last = phrase_end(
                    letters,
                    self.lower,
                    {h.first: h for h in self.mentions.entries_within(last, last + 12)},
                    last + 1,
                    last + 12,
                )
            if last - first < 2:
                continue
            country = next(
                (h.entry.iso3 for h in self.mentions.entries_within(max(0, first - 3), last) if h.entry.iso3),
                None,
            )
            name = self.text(first, last)
            known = self.known.get(name.lower())
            if known is None:
                known = self.known[name.lower()] = actors.add(
                    Actor("organization", name, country, code="GOV" if country else "")
                )
                known.evidence.append(("body-taken-up", first, last))
                actors.mention(known, first, last, MentionForm.NAME)
            return known
        if word in _COMPANIES:
            for _, _, actor in reversed(actors.within(max(0, head - 300), head)):
                if actor.kind == "person" and actor.gender == "" and len(actor.name.split()) < 3:
                    return actor
        return None

    @parties.rule(
        "named-together",
        examples=[
            Example("Finland and Norway said talks would go on.", expect="Finland and Norway, group"),
            Example("Finland said talks with Norway would go on.", expect=None),
        ],
    )
    def group(self, actors: Actors, members: list[Actor], first: int, last: int) -> Actor:
        """Names joined by ``and``, ``both sides`` and ``the two leaders`` are a group of those named."""
        key = tuple(sorted(id(m) for m in members))
        actor = self.groups.get(key)
        if actor is None:
            countries = {m.country for m in members}
            actor = actors.add(
                Actor(
                    "group",
                    _joined(members) if self.lower[last - 1] in _PRONOUNS else self.text(first, last),
                    countries.pop() if len(countries) == 1 else None,
                    members=members,
                    plural=True,
                )
            )
            actor.evidence.append(("named-together", first, last))
            self.groups[key] = actor
        form = MentionForm.PRONOUN if self.lower[last - 1] in _PRONOUNS else MentionForm.NAME
        actors.mention(actor, first, last, form)
        return actor

    def text(self, first: int, last: int) -> str:
        words = self.document.words
        return " ".join(self.document.text[words.start[first] : words.end[last - 1]].split())

    @parties.rule(
        "noun-phrase",
        examples=[
            Example("Finnish diplomats said talks would go on.", expect="Finnish diplomats, FIN, unnamed"),
            Example("The weather was fine.", expect=None),
        ],
    )
    def make(self, actors: Actors, kind: str, first: int, last: int, head: int) -> Actor:
        """A phrase for people, a body or a document that says something is a party under its own words."""
        name = self.text(first, last)
        key = name.lower().removeprefix("the ")
        new = self.lower[first] in ("a", "an", "another", "one")
        actor = self.known.get(key) if not new else None
        if actor is None:
            hits = self.mentions.entries_within(first, last)
            country = next((h.entry.iso3 for h in hits if h.entry.iso3 and h.entry.letter in "LKX"), None)
            actor = actors.add(Actor(kind, name, country, plural=self.lower[head].endswith("s")))
            actor.evidence.append(("noun-phrase", first, last))
            self.known[key] = actor
        actors.mention(actor, first, last, MentionForm.TITLE if kind == "unnamed" else MentionForm.NAME)
        return actor


def _joined(members: list[Actor]) -> str:
    return " and ".join(member.name for member in members)


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
