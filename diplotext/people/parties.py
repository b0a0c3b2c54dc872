"""Noun phrases that name somebody not named: `a senior official`, `the ministry`, `both sides`, `the report`."""

from __future__ import annotations

from diplotext.clauses.chunks import Chunks
from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import noun_classes
from diplotext.mentions.finding import Mentions
from diplotext.people.actors import Actor, Actors
from diplotext.records import MentionForm
from diplotext.text.document import Document


class Referring:
    """Finds or makes the actor of a noun phrase."""

    def __init__(self, document: Document, chunks: Chunks, mentions: Mentions, lexicon: Lexicon) -> None:
        self.document = document
        self.chunks = chunks
        self.mentions = mentions
        self.classes = noun_classes(lexicon)
        self.known: dict[str, Actor] = {}
        self.offices = {t.head for t in mentions.titles}

    def __call__(self, actors: Actors, first: int, last: int) -> Actor | None:
        head = self.head(first, last)
        actor = actors.at(head)
        if actor is not None:
            return actor
        lower = self.document.words.lower
        for f, l, a in reversed(actors.within(first, last)):
            if a.named and (l == head + 1 or f <= head < l):
                return a
        word = lower[head]
        kind = self.classes.get(word)
        if head in self.offices or kind == "person":
            kind = "unnamed"
        elif kind in ("collective", "document"):
            kind = "organization"
        elif self.document.words.form[head][0].isupper() and self.chunks.tags[head] in "P":
            kind = "organization"
        else:
            return None
        return self.make(actors, kind, first, last, head)

    def head(self, first: int, last: int) -> int:
        tags = self.chunks.tags
        head = -1
        for i in range(first, last):
            if tags[i] in "NPp":
                head = i
            elif tags[i] in "i,rG" and head >= 0:
                break
            elif tags[i] == "s":
                head = -1
        return head if head >= 0 else last - 1

    def make(self, actors: Actors, kind: str, first: int, last: int, head: int) -> Actor:
        words = self.document.words
        if self.chunks.tags[first] == "d" and words.lower[first] == "the" and first + 1 < last and kind == "organization":
            pass
        name = " ".join(self.document.text[words.start[first] : words.end[last - 1]].split())
        actor = self.known.get(name.lower()) if kind == "organization" else None
        if actor is None:
            country = next((h.entry.iso3 for h in self.mentions.entries if first <= h.first < last and h.entry.iso3), None)
            actor = actors.add(Actor(kind, name, country))
            actor.evidence.append(("noun-phrase", first, last))
            if kind == "organization":
                self.known[name.lower()] = actor
        actors.mention(actor, first, last, MentionForm.TITLE if kind == "unnamed" else MentionForm.NAME)
        return actor
