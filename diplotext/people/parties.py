"""Noun phrases asked for by later stages.

`U.S. officials`, `the ministry`, `both sides`, `Kerry and Lavrov`, `the report`.
"""

from __future__ import annotations

from diplotext.clauses.chunks import Chunks
from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import noun_classes
from diplotext.mentions.finding import Mentions
from diplotext.people.actors import Actor, Actors
from diplotext.people.books import parties
from diplotext.people.taken_up import STANDING_FOR, TakenUp
from diplotext.people.together import PRONOUNS, SIDES, Together
from diplotext.records import MentionForm
from diplotext.rules import Example
from diplotext.text.document import Document

_LONGEST_LIST = 12
# Adjectives with which a federation speaks of its own government: `the Federal Government`.
_OF_FEDERATIONS = frozenset(["federal", "central", "union", "commonwealth", "national"])


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
        self.groups: dict[tuple[int, ...], Actor] = {}
        self.heads = {t.head: t for t in mentions.titles}
        self.together = Together(document, chunks, mentions)
        self.taken_up = TakenUp(document, chunks, mentions, self.known)
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
            company = self.company(first, head) if actor.kind == "country" else None
            return actor if company is None else self.make(actors, "organization", company, head + 1, head)
        word = self.lower[head]
        if (self.tags[head] == "p" and word != "others") or (word == "both" and last - first == 1):
            opening = self.opening(actors, head) if word == "it" else None
            meant = opening or self.together.pronoun(actors, head)
            return self.group(actors, meant, first, last) if isinstance(meant, list) else meant
        for start, end, found in reversed(actors.within(first, last)):
            if found.named and start <= head < end:
                return found
        pair = self.together.pair(actors, first, head)
        if pair is not None:
            return self.group(actors, pair, first, last)
        kind = self.kind(head, word)
        if (
            kind == "organization"
            and self.lower[first] in ("the", "its", "their", "his", "her", "this", "that")
            and word in STANDING_FOR
        ):
            standing = self.taken_up.named_before(actors, head, word) if self.bare(first, head) else None
            if standing is not None:
                actors.mention(standing, first, head + 1, MentionForm.TITLE)
                return standing
        if (
            kind == "organization"
            and self.tags[head] == "P"
            and (state := self.state(actors, head)) is not None
        ):
            actors.mention(state, head, head + 1, MentionForm.NAME)
            return state
        return self.make(actors, kind, first, last, head) if kind else None

    def company(self, first: int, head: int) -> int | None:
        """Where a body's name begins that ends in a state: `Lintas Cepat Nusantara Indonesia`."""
        letters = self.mentions.layers.letters
        start = head
        while start > first and letters[start - 1] in "PL" and self.tags[start - 1] == "P":
            start -= 1
        return start if letters[start : start + 2] == "PP" and letters[head] == "L" else None

    def state(self, actors: Actors, head: int) -> Actor | None:
        """The state that a name means where it was taken for a place: `warnings from Moscow`."""
        hit = next(
            (h for h in self.mentions.entries_within(max(0, head - 3), head + 1) if h.last == head + 1), None
        )
        if hit is None or not hit.entry.iso3 or not (hit.entry.letter == "L" or hit.entry.code == "capital"):
            return None
        known = next((a for a in actors.all if a.kind == "country" and a.country == hit.entry.iso3), None)
        return known or actors.add(Actor("country", hit.entry.name, hit.entry.iso3))

    def opening(self, actors: Actors, head: int) -> Actor | None:
        """What `it` takes up as the subject with which the sentence before opens, or as the document that the own
        sentence names first: `In the report, it added`.
        """
        start = self.document.sentence_of(head)[0]
        lead = self.chunks.phrase_at(start + 1) if head > start + 1 and self.lower[start] == "in" else None
        if lead is not None and lead.last == head - 1 and self.lower[lead.first] == "the":
            document = self.classes.get(self.lower[lead.head]) == "document"
            return self.single(actors, lead.first, lead.last) if document else None
        before = self.document.sentence_of(start - 1)[0] if start else start
        phrase = self.chunks.phrase_at(before) if head - start < 3 and before < start else None
        if phrase is None or phrase.first != before or self.tags[phrase.last] not in "VHbMW":
            return None
        kind = self.kind(phrase.head, self.lower[phrase.head])
        if (
            kind != "organization"
            or self.tags[phrase.head] == "P"
            or self.lower[phrase.first] not in ("the", "a", "an")
        ):
            return None
        return self.single(actors, phrase.first, phrase.last)

    def bare(self, first: int, head: int) -> bool:
        """Whether nothing but an article stands before a noun: `the ministry`, `the press release`."""
        return head - first < 2 or (head - first == 2 and self.lower[head - 1] == "press")

    def kind(self, head: int, word: str) -> str | None:
        """What sort of actor a head noun makes."""
        title = self.heads.get(head)
        if title is not None or self.classes.get(word) == "person":
            return "unnamed"
        told = self.classes.get(word)
        if word == "others":
            return "unnamed"
        if word in SIDES:
            return "group"
        if told in ("collective", "document"):
            return "organization"
        if self.tags[head] == "P" and told not in ("time", "event"):
            return "organization"
        return None

    def head(self, first: int, last: int) -> int:
        """The last noun before what hangs on it; a bracket within a name is passed over."""
        tags = self.tags
        head = closing = -1
        for i in range(first, last):
            tag = tags[i]
            if i <= closing:
                continue
            if tag == "(" and head >= 0:
                closing = tags.find(")", i, min(last - 1, i + 4))
                if closing < 0 or tags[closing + 1] not in "NP":
                    break  # `the Front (NSF) said`, not `the Front (NSF) leader Omar Dafalla`
            elif tag in "NPp":
                head = i
            elif tag == "s":
                head = -1
            elif head >= 0 and tag in "i,rGqtVW-":
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
            self.lower[head] == "others"
            or self.tags[first] in "dhjP0"
            or self.lower[head].endswith("s")
            or self.tags[head] == "P"
        )

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
                    _joined(members) if self.lower[last - 1] in PRONOUNS else self.text(first, last),
                    countries.pop() if len(countries) == 1 else None,
                    members=members,
                    plural=True,
                )
            )
            actor.evidence.append(("named-together", first, last))
            self.groups[key] = actor
        form = MentionForm.PRONOUN if self.lower[last - 1] in PRONOUNS else MentionForm.NAME
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
            if (
                country is None
                and self.lower[head] == "government"
                and self.lower[head - 1] in _OF_FEDERATIONS
            ):
                country = actors.home
            actor = actors.add(Actor(kind, name, country, plural=self.lower[head].endswith("s")))
            actor.evidence.append(("noun-phrase", first, last))
            self.known[key] = actor
        actors.mention(actor, first, last, MentionForm.TITLE if kind == "unnamed" else MentionForm.NAME)
        return actor


def _joined(members: list[Actor]) -> str:
    return " and ".join(member.name for member in members)
