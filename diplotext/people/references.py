"""Titles that stand for a person named elsewhere, and pronouns."""

from __future__ import annotations

from diplotext.clauses.chunks import Chunks
from diplotext.mentions.finding import Mentions
from diplotext.people.actors import Actor, Actors
from diplotext.people.scene import Link
from diplotext.people.persons import Person
from diplotext.records import MentionForm
from diplotext.text.document import Document

Span = tuple[int, int, Actor]
_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}


def resolve_references(
    document: Document, chunks: Chunks, mentions: Mentions, persons: list[Person], links: list[Link], actors: Actors
) -> list[Span]:
    """Mentions by title and by pronoun of the persons, and by name of states and bodies."""
    spans: list[Span] = []
    linked = {link.title: link.name for link in links}
    of_name = {i: p for p in persons for i in p.names}
    for number, title in enumerate(mentions.titles):
        if number in linked:
            actor = of_name[linked[number]].actor
            spans.append((title.outer, title.last, actor))
            continue
        if title.office.plural:
            continue
        person = _by_title(mentions, persons, title.head, title)
        if person is not None:
            person.actor.mentions.append((title.outer, title.last, MentionForm.TITLE))
            spans.append((title.outer, title.last, person.actor))
    spans += _bodies(document, mentions, actors)
    _pronouns(document, chunks, persons, spans)
    return spans


def _by_title(mentions: Mentions, persons: list[Person], word: int, title: object) -> Person | None:
    """The nearest earlier holder of the office."""
    best, distance = None, 10**9
    for person in persons:
        if not any(o.noun == title.office.name for o in person.actor.roles):
            continue
        if title.nation is not None and person.actor.country and title.nation.iso3 != person.actor.country:
            continue
        for i in person.names:
            away = word - mentions.names[i].first
            if 0 < away < distance:
                best, distance = person, away
    if best is None or title.definite not in ("the", "") and not title.nation:
        return None
    return best


_PLACING = frozenset("in at near outside inside across around throughout from to into toward towards through".split())


def _bodies(document: Document, mentions: Mentions, actors: Actors) -> list[Span]:
    known: dict[tuple[str, str], Actor] = {}
    spans: list[Span] = []
    lower = document.words.lower
    letters = mentions.layers.letters
    for hit in mentions.entries:
        entry = hit.entry
        if entry.letter == "K" and (entry.kind == "adjective" or letters[hit.last : hit.last + 1] in ("N", "j", "C", "T")):
            continue
        if entry.letter == "Y" and entry.code != "capital":
            continue
        i = hit.first - 1
        if i >= 0 and letters[i] == "d":
            i -= 1
        if entry.letter in "LY" and i >= 0 and lower[i] in _PLACING:
            continue
        country = entry.letter in "LKY"
        key = ("country", entry.iso3) if country else ("organization", entry.name)
        actor = known.get(key)
        if actor is None:
            words = document.words
            written = document.text[words.start[hit.first] : words.end[hit.last - 1]]
            actor = known[key] = actors.add(Actor(key[0], written, entry.iso3 or None, code=entry.code))
            actor.evidence.append(("known-name", hit.first, hit.last))
        actor.mentions.append((hit.first, hit.last, MentionForm.NAME))
        spans.append((hit.first, hit.last, actor))
    return spans


def _pronouns(document: Document, chunks: Chunks, persons: list[Person], spans: list[Span]) -> None:
    """`he` and `she`: the person named last in the sentence before, its subject first."""
    lower = document.words.lower
    people = {id(p.actor) for p in persons}
    named = sorted((f, l, a) for f, l, a in spans if id(a) in people)
    named += sorted((f, l, p.actor) for p in persons for f, l, _ in p.actor.mentions)
    named.sort(key=lambda s: s[0])
    firsts = [s[0] for s in named]
    from bisect import bisect_left

    last: dict[str, Actor] = {}
    for i in [i for i, w in enumerate(lower) if w in _PRONOUNS]:
        gender = _PRONOUNS[lower[i]]
        k = bisect_left(firsts, i) - 1
        best = None
        tried = 0
        sentence = document.sentence_of(i)[0]
        candidates: list[Span] = []
        while k >= 0 and tried < 8 and i - firsts[k] < 120:
            if named[k][2].gender in ("", gender):
                candidates.append(named[k])
            k -= 1
            tried += 1
        if candidates:
            nearest = document.sentence_of(candidates[0][0])[0]
            same = [c for c in candidates if c[0] >= nearest]
            best = min(same, key=lambda c: c[0])[2]
        if best is not None:
            best.gender = best.gender or gender
            best.mentions.append((i, i + 1, MentionForm.PRONOUN))
            spans.append((i, i + 1, best))
