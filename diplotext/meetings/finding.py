"""``find_meetings``: from the words of an article to its events."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import compress
from typing import Any, NamedTuple

from diplotext.clauses.chunks import Chunks, VerbGroup
from diplotext.lexicon import Lexicon
from diplotext.meetings.codes import code_of
from diplotext.meetings.companions import join_companions
from diplotext.meetings.event import Event, stands
from diplotext.meetings.frames.nouns import read_noun
from diplotext.meetings.frames.verbs import FRAMES, is_verb
from diplotext.meetings.merging import merge
from diplotext.meetings.parties import parties
from diplotext.meetings.reading import Reader
from diplotext.meetings.setting import Where
from diplotext.meetings.settling import settle
from diplotext.meetings.sides import multilateral, same_side
from diplotext.meetings.sighting import Evidence, Occurrence, Sighting
from diplotext.meetings.status import Told
from diplotext.meetings.vocabulary import BEING, Trigger, triggers
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
    words = [
        i
        for i in compress(range(len(lower)), map(known.__contains__, lower))
        if lower[i] not in BEING or _stays(lower, i + 1)
    ]
    if not words:
        return []
    reader = Reader(document, chunks, actors, timexes, dateline, lexicon)
    sightings = _sightings(reader, words)
    if anchor is not None:
        for seen in sightings:
            _tell_by_date(reader, seen, anchor)
    events = merge(reader, sightings)
    join_companions(reader, events)
    settle(reader, events, statements, anchor)
    return [_found(reader, event) for event in events if stands(event)]


_BRIEFLY = frozenset("also now currently here already still again there then later".split())


def _stays(lower: list[str], word: int) -> bool:
    """Whether `in` or `due` is behind a form of be, an adverb passed over."""
    last = len(lower)
    if word < last and lower[word] in _BRIEFLY:
        word += 1
    return word < last and lower[word] in _STAYING


_STAYING = frozenset({"in", "due"})


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
    if not trigger.noun_kind or word < 2:
        return False
    if trigger.plural and word - 1 in reader.timex_at:  # `momentum from November 2022 talks`
        start = reader.timex_at[word - 1][0]
        return start > 0 and reader.tags[start - 1] == "i" and reader.lower[word + 1 : word + 2] != ["to"]
    if reader.tags[word] != "G":
        return False
    before = word - 2 if reader.tags[word - 1] == "," else word - 1
    return before in reader.timex_at or reader.tags[before] in "shdj"


def _tell_by_date(reader: Reader, seen: Sighting, anchor: date) -> None:
    """A mention whose words leave the status open takes it from its date: past or to come."""
    when = seen.when
    if when is None or when.first_day is None or when.last_day is None or seen.told.weight > 1:
        return
    present = (
        seen.told.weight == 1
        and seen.told.status == "held"
        and seen.told.rule == "status-by-tense"
        and when.first_day == when.last_day == anchor
        and ((group := reader.chunks.group_at(seen.first)) is None or group.tense != "participle")
    )
    if when.first_day > anchor or present:  # `Leaders meet in Zagreb today`
        seen.told = Told("planned", 2, "status-by-date", seen.first, seen.last)
    elif when.last_day < anchor and seen.told.status in ("", "planned", "held"):
        seen.told = Told("held", 2, "status-by-date", seen.first, seen.last)


def _group(reader: Reader, word: int, trigger: Trigger) -> VerbGroup | None:
    """The verb group of a trigger, that of a bare verb too which the tagger took for a noun (`Bush and Blair
    meet in`).
    """
    if reader.tags[word] in "VBWGbe":
        return reader.chunks.group_at(word)
    if reader.tags[word] != "N" or not trigger.frame or word == 0:
        return None
    form = reader.verbs[reader.lower[word]]
    if (
        trigger.frame == "travel"
        and reader.lower[word + 1 : word + 2] == ["for"]
        and reader.tags[word - 1] == ","
    ):
        place = reader.actors.place_at(word + 2)  # `Mr. Li, who is here, leaves for Jakarta`
        return reader.synthetic(word) if place is not None else None
    if form.lemma != reader.lower[word] or (
        trigger.noun_kind and reader.lower[word + 1 : word + 2] != ["views"]
    ):
        return None
    return reader.synthetic(word) if reader.tags[word - 1] in "NPpc,)" else None


def _found(reader: Reader, event: Event) -> FoundMeeting:
    evidence = [*event.evidence, event.told_by]
    if event.where is not None:
        evidence.append(("meeting-place", event.where.first, event.where.last))
    if event.when is not None:
        words = reader.document.words
        first = bisect_left(words.end, event.when.span.start + 1)
        evidence.append(
            ("meeting-date", first, max(first + 1, bisect_left(words.start, event.when.span.end)))
        )
    code = code_of(
        event.kind,
        event.status,
        {a.country for a in event.sides if a.country},
        event.where.country if event.where is not None else None,
        any(multilateral(reader, a) for a in event.sides),
        manner_of(reader, event),
        reader.lexicon,
    )
    return FoundMeeting(
        MeetingKind(event.kind),
        MeetingStatus(event.status),
        sorted(set(event.triggers)),
        event.sides,
        event.where,
        event.when,
        code.cameo or None,
        code.plover or None,
        evidence,
    )


_DEMANDS = frozenset({"demand", "order", "insist", "instruct"})


def manner_of(reader: Reader, event: Event) -> str:
    """Who proposes an event (`third-party`, or anyone by a `demand`), or whether it was `refused`."""
    rule, first, last = event.told_by
    if event.status == "not_held":
        return "refused" if rule == "status-refused" else ""
    if event.status != "proposed" or last <= first:
        return ""
    groups = reader.chunks.groups_within(first, last)
    if not groups:
        return ""
    if groups[0].lemma in _DEMANDS:
        return "demand"
    reach = reader.agent(groups[0], reader.document.sentence_of(first))
    speakers = parties(reader, reach.first, reach.last) if reach is not None else []
    if not speakers or any(same_side(a, b) for a in speakers for b in event.sides):
        return ""
    return "third-party"
