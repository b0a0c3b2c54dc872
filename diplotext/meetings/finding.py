"""``find_meetings``: from the words of an article to its events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from diplotext.clauses.chunks import Chunks, VerbGroup
from diplotext.lexicon import Lexicon
from diplotext.meetings.frames.nouns import read_noun
from diplotext.meetings.frames.verbs import FRAMES, is_verb
from diplotext.meetings.merging import Event, merge
from diplotext.meetings.reading import Reader
from diplotext.meetings.setting import Where
from diplotext.meetings.settling import settle
from diplotext.meetings.sighting import Evidence, Occurrence, Sighting
from diplotext.meetings.vocabulary import Trigger, triggers
from diplotext.people.actors import Actor, Actors
from diplotext.records import Dateline, MeetingKind, MeetingStatus, Timex
from diplotext.text.document import Document


class FoundMeeting(NamedTuple):
    """An event before it is frozen: actors for participants, word ranges for spans."""

    kind: MeetingKind
    status: MeetingStatus
    triggers: list[tuple[int, int]]
    participants: list[Actor]
    place: Where | None
    when: Timex | None
    cameo: str | None
    plover: str | None
    evidence: list[Evidence]


def find_meetings(
    document: Document,
    chunks: Chunks,
    actors: Actors,
    timexes: Sequence[Timex],
    dateline: Dateline | None,
    statements: Sequence[Any],
    lexicon: Lexicon,
    anchor: date | None = None,
) -> list[FoundMeeting]:
    """Every event in which representatives of two or more sides meet, once, in text order."""
    known = triggers(lexicon)
    lower = document.words.lower
    words = [i for i, word in enumerate(lower) if word in known]
    if not words:
        return []
    reader = Reader(document, chunks, actors, timexes, dateline, lexicon)
    events = merge(reader, _sightings(reader, words))
    settle(reader, events, statements, anchor)
    return [_found(event) for event in events]


def _sightings(reader: Reader, words: list[int]) -> list[Sighting]:
    known = triggers(reader.lexicon)
    found: list[Sighting] = []
    for word in words:
        trigger = known[reader.lower[word]]
        group = _group(reader, word, trigger)
        at = Occurrence(reader, word, trigger, reader.document.sentence_of(word), group)
        seen = None
        if trigger.frame and is_verb(group, word) and not _nominal(reader, word, trigger):
            seen = FRAMES[trigger.frame](at)
        elif trigger.noun_kind:
            seen = read_noun(at)
        if isinstance(seen, list):
            found += seen
        elif seen is not None:
            found.append(seen)
    return found


def _nominal(reader: Reader, word: int, trigger: Trigger) -> bool:
    """Whether an -ing form is a noun: `his May 2 meeting with`, `Monday's meeting`."""
    if not trigger.noun_kind or reader.tags[word] != "G" or word < 2:
        return False
    before = word - 2 if reader.tags[word - 1] == "," else word - 1
    return before in reader.timex_at or reader.tags[before] in "shdj"


def _group(reader: Reader, word: int, trigger: Trigger) -> VerbGroup | None:
    """The verb group of a trigger, that of a bare verb too which the tagger took for a noun (`Bush and Blair meet in`)."""
    if reader.tags[word] in "VBWG":
        return reader.chunks.group_at(word)
    if reader.tags[word] != "N" or not trigger.frame or word == 0:
        return None
    form = reader.verbs[reader.lower[word]]
    if form.lemma != reader.lower[word] or trigger.noun_kind and reader.lower[word + 1 : word + 2] != ["views"]:
        return None
    return reader.synthetic(word) if reader.tags[word - 1] in "NPpc,)" else None


def _found(event: Event) -> FoundMeeting:
    evidence = [*event.evidence, event.told_by]
    return FoundMeeting(
        MeetingKind(event.kind),
        MeetingStatus(event.status),
        event.triggers,
        event.sides,
        event.where,
        event.when,
        None,
        None,
        evidence,
    )
