"""Mentions of one event made one, and those of different events kept apart."""

from __future__ import annotations

from itertools import pairwise

from diplotext.meetings.antecedents import MEMORY, antecedent
from diplotext.meetings.event import Event, begin, close, join
from diplotext.meetings.reading import Reader
from diplotext.meetings.sides import (
    covered,
    divided,
    international,
    multilateral,
    political,
    united,
)
from diplotext.meetings.sighting import Sighting
from diplotext.meetings.states import known_leaders, protagonists, states_within
from diplotext.people.actors import Actor


def merge(reader: Reader, sightings: list[Sighting]) -> list[Event]:
    """The events of an article, from its mentions in text order; linear in their number."""
    events: list[Event] = []
    pair: list[Actor] | None = None
    for seen in sightings:
        known_leaders(reader, seen.sides)
        if (seen.shared or _another(seen)) and seen.kind != "visit" and len(seen.sides) < 2:
            _fill(reader, events, seen)
        event = antecedent(reader, events, seen)
        if event is None and len(seen.sides) < 2 and _of_protagonists(seen):
            pair = pair if pair is not None else protagonists(reader)
            if not seen.sides or any(covered(b, seen.sides) for b in pair):
                seen.sides = united(seen.sides, [a for a in pair if not covered(a, seen.sides)])
                event = antecedent(reader, events, seen)
        if event is not None:
            join(reader, event, seen)
        elif _is_event(reader, seen):
            events.append(begin(reader, seen))
    for event in events:
        close(event)
    return events


def _another(seen: Sighting) -> bool:
    """Whether a noun without sides tells of one more encounter of those who met: `The next meeting is set for May`,
    `A second round was held in Ramallah`.
    """
    placed = seen.where is not None or seen.when is not None
    return (
        seen.other
        and bool(seen.noun)
        and not seen.sides
        and not seen.name
        and seen.told.weight >= 2
        and placed
    )


def _of_protagonists(seen: Sighting) -> bool:
    """Whether talks that name one side or none are those of the two states that the article is about."""
    if seen.kind == "meeting" and seen.told.weight >= 3 and seen.definite and not seen.sides:
        return not seen.weak
    if (
        seen.kind not in ("talks", "negotiation")
        or seen.told.status == "not_held"
        or seen.weak
        or seen.name
        or not seen.noun
    ):
        return False
    return seen.told.weight >= 2 or bool(seen.sides)


def _fill(reader: Reader, events: list[Event], seen: Sighting) -> None:
    """Gives `the two leaders`, `both sides` and `they` the sides joined before in the sentence, those of the
    event named last, or those named last.
    """
    joined = _joined_before(reader, seen) or (_officials_before(reader, seen) if seen.pronoun else [])
    if joined:
        seen.sides = united(joined, seen.sides)
        return
    recent = list(reversed(events[-MEMORY:]))
    if seen.persons:
        recent.sort(key=lambda event: sum(a.named for a in event.sides) < 2)
    elif seen.states:
        recent.sort(key=lambda event: sum(a.kind == "country" for a in event.sides) < 2)
    for event in recent:
        if event.kind == "visit" or len(event.sides) < 2:
            continue
        if seen.kind == "call" and seen.noun and event.kind != "call":
            continue
        if seen.sides and not any(covered(a, event.sides) for a in seen.sides):
            continue
        if seen.first - event.last_seen > 250:
            break
        people = [a for a in event.sides if a.named]
        seen.sides = united(seen.sides, people if seen.persons and len(people) > 1 else event.sides)
        return
    named: list[Actor] = []
    for _, _, actor in reversed(reader.actors.within(max(0, seen.first - 70), seen.first)):
        if actor.kind not in ("official", "country") or actor.country in {a.country for a in named}:
            continue
        named.insert(0, actor)
        if len(named) == 2:
            seen.sides = united(named, seen.sides)
            return


def _joined_before(reader: Reader, seen: Sighting) -> list[Actor]:
    """`Egypt and Jordan` in the same sentence, before `their talks`."""
    first = reader.document.sentence_of(seen.first)[0]
    spans = [
        s
        for s in reader.actors.within(first, seen.first)
        if s[2].kind in ("official", "country", "organization")
    ]
    spans += [
        (start, stop, actor)
        for start, stop, actor in states_within(reader, first, seen.first)
        if reader.actors.at(start) is None
    ]
    spans.sort(key=lambda span: span[0])
    for left, right in reversed(list(pairwise(spans))):
        between = reader.tags[left[1] : right[0]]
        if (
            left[2] is not right[2]
            and left[2].country != right[2].country
            and between.strip("PdNjhs,") == "c"
        ):
            return [left[2], right[2]]
    return []


def _officials_before(reader: Reader, seen: Sighting) -> list[Actor]:
    """The two officials of different states named before `they` in the same sentence."""
    first = reader.document.sentence_of(seen.first)[0]
    found: list[Actor] = []
    for _, _, actor in reversed(reader.actors.within(first, seen.first)):
        if actor.kind == "official" and actor.country not in {a.country for a in found}:
            found.insert(0, actor)
    return found[-2:] if len(found) > 1 else []


def _person(actor: Actor) -> bool:
    """Whether an actor is somebody with a name of his own, whatever he is."""
    words = actor.name.split()
    return actor.named or (
        actor.kind == "unnamed" and len(words) > 1 and all(word[:1].isupper() for word in words)
    )


def _is_event(reader: Reader, seen: Sighting) -> bool:
    if seen.kind == "visit":
        return bool(seen.guest) and (seen.tentative or not seen.weak)
    if len(seen.sides) >= 2:
        able = [a for a in seen.sides if political(reader, a)]
        return len(able) >= 2 or (bool(able) and any(_person(a) for a in seen.sides if a not in able))
    if not seen.sides:
        return False
    if divided(seen.sides[0]) or seen.explicit:
        return political(reader, seen.sides[0])
    if seen.weak and not (seen.kind in ("meeting", "talks") and international(reader, seen.sides[0])):
        return False
    if seen.told.status in ("not_held", "proposed", "cancelled"):
        body = seen.sides[0].kind == "organization" and multilateral(reader, seen.sides[0])
        return body and seen.kind in ("summit", "conference") and seen.told.weight >= 2
    if seen.kind in ("summit", "conference") and (
        seen.name or (seen.where is not None and seen.told.weight >= 2)
    ):
        return political(reader, seen.sides[0]) or (bool(seen.name) and seen.sides[0].named)
    return multilateral(reader, seen.sides[0]) and (
        seen.told.weight >= 2 or seen.kind in ("summit", "conference")
    )
