"""States, their capitals as governments, bodies and media as actors, by names that the gazetteer knows."""

from __future__ import annotations

from collections import Counter
from itertools import compress, pairwise

from diplotext.mentions.finding import Mentions
from diplotext.mentions.gazetteer import Entry, Hit
from diplotext.people.actors import Actor
from diplotext.people.books import parties
from diplotext.records import MentionForm
from diplotext.rules import Example
from diplotext.text.document import Document

Span = tuple[int, int, Actor]
_PLACING = frozenset(
    [
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "across",
        "around",
        "throughout",
        "from",
        "to",
        "into",
        "toward",
        "towards",
        "through",
    ]
)


class Bodies:
    """The actors of the gazetteer's names, one a state or body."""

    def __init__(self, document: Document, mentions: Mentions) -> None:
        self.document = document
        self.mentions = mentions
        self.lower = document.words.lower
        self.letters = mentions.layers.letters
        self.known: dict[tuple[str, str], Actor] = {}
        self.written: dict[int, Counter[str]] = {}
        self.spans: list[Span] = []
        self.ending = {hit.last: hit for hit in mentions.entries if hit.entry.letter == "L"}
        self.owned: dict[str, Actor] = {}  # `Malaysia's Foreign Ministry`, for the bare name behind it

    def run(self) -> list[Span]:
        """Every mention that can stand for a state or a body, and `the North` where Koreas are spoken of."""
        for hit in self.mentions.entries:
            if self.acts(hit):
                self.mention(hit.first, hit.last, hit.entry)
            elif hit.entry.letter == "L" and hit.entry.iso3:
                self.actor(hit.first, hit.last, hit.entry)
        for actor in self.known.values():
            forms = self.written[id(actor)]
            if actor.kind == "organization" and forms:
                actor.name = self.glossed(actor) or max(forms, key=lambda form: (forms[form], len(form)))
        self.koreas()
        return self.spans

    def glossed(self, actor: Actor) -> str:
        """The full name that the text gives with its initials: `the World Food Programme (WFP)`."""
        spans = [(first, last) for first, last, _ in actor.mentions[:20]]
        for (first, last), (start, stop) in pairwise(spans):
            if start == last + 1 and self.lower[last] == "(" and self.lower[stop : stop + 1] == [")"]:
                return max(self.text(first, last), self.text(start, stop), key=len)
        return ""

    def acts(self, hit: Hit) -> bool:
        """Whether a name stands for who acts: no adjective before a noun, no place that something is in."""
        entry = hit.entry
        following = self.letters[hit.last : hit.last + 1]
        if entry.letter == "K":
            return entry.kind == "nationals" and bool(entry.iso3) and following not in tuple("NjCTP")
        if entry.letter == "Y" and entry.code != "capital":
            return False
        i = hit.first - 1
        if i >= 0 and self.letters[i] == "d":
            i -= 1
        return not (entry.letter in "LY" and i >= 0 and self.lower[i] in _PLACING)

    @parties.rule(
        "known-name",
        examples=[
            Example("Finland said talks would go on.", expect="Finland, FIN, country"),
            Example("The weather in Finland was fine, a farmer said.", expect=None),
        ],
    )
    def mention(self, first: int, last: int, entry: Entry) -> None:
        """A state, its capital or a body that the lexicon knows by name acts unless it only tells a place."""
        owner = self.owner(first, entry)
        actor = self.actor(first, last, entry) if owner is None else self.of_state(first, last, entry, owner)
        text = self.text(first if owner is None else owner.first, last)
        self.written[id(actor)][text] += 1
        actor.mentions.append((first, last, MentionForm.NAME))
        self.spans.append((first, last, actor))

    def owner(self, first: int, entry: Entry) -> Hit | None:
        """The state before `'s` whose organ a name with no state of its own is."""
        if (
            entry.letter != "X"
            or entry.iso3
            or entry.kind != "metonym"
            or self.letters[first - 1 : first] != "s"
        ):
            return None
        return self.ending.get(first - 1)

    def of_state(self, first: int, last: int, entry: Entry, owner: Hit) -> Actor:
        """The one actor of a state's own organ."""
        key = ("organization", f"{owner.entry.iso3} {entry.name}")
        actor = self.known.get(key)
        if actor is None:
            actor = self.known[key] = Actor(
                "organization", self.text(owner.first, last), owner.entry.iso3 or None, code=entry.code
            )
            actor.evidence.append(("known-name", first, last))
            self.written[id(actor)] = Counter()
        self.owned[entry.name] = actor
        return actor

    def text(self, first: int, last: int) -> str:
        words = self.document.words
        return self.document.text[words.start[first] : words.end[last - 1]]

    def actor(self, first: int, last: int, entry: Entry) -> Actor:
        """The one actor of a state or body; the words that name it first stand as evidence."""
        state = entry.letter in "LKY"
        if not state and entry.name in self.owned:
            return self.owned[entry.name]
        key = ("country", entry.iso3) if state and entry.iso3 else ("organization", entry.name)
        actor = self.known.get(key)
        if actor is None:
            name = self.text(first, last) if entry.letter != "K" or not entry.iso3 else entry.name
            code = "" if state else entry.cameo or entry.code
            actor = self.known[key] = Actor(key[0], name, entry.iso3 or None, code=code)
            actor.evidence.append(("known-name", first, last))
            self.written[id(actor)] = Counter()
        return actor

    def koreas(self) -> None:
        """`the North` and `the South` of an article on Korea."""
        for word, iso3 in (("North", "PRK"), ("South", "KOR")):
            actor = self.known.get(("country", iso3))
            if actor is None:
                continue
            form = self.document.words.form
            for i in compress(range(len(form)), map(word.__eq__, form)):
                if (
                    i
                    and self.letters[i] in "CPN"
                    and self.lower[i - 1] == "the"
                    and self.letters[i + 1 : i + 2] not in ("C", "P", "L", "Y", "K", "N")
                ):
                    actor.mentions.append((i, i + 1, MentionForm.NAME))
                    self.spans.append((i, i + 1, actor))
