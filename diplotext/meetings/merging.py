"""Mentions of one event made one, and those of different events kept apart."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from attrs import define, field

from diplotext.meetings.parties import (
    armed,
    covered,
    divided,
    international,
    multilateral,
    political,
    protagonists,
    same_side,
    states_within,
    united,
)
from diplotext.meetings.reading import Reader
from diplotext.meetings.setting import Where, is_wide
from diplotext.meetings.sighting import Evidence, Sighting
from diplotext.people.actors import Actor
from diplotext.records import Timex

_MEMORY = 30  # events looked back on; older ones are not taken up
_DONE = frozenset({"held", "ongoing"})


@define(eq=False)
class Event:
    """An event while its mentions are gathered."""

    kind: str
    status: str
    weight: int
    sides: list[Actor]
    where: Where | None
    when: Timex | None
    guest: list[Actor]
    proposer: list[Actor]
    triggers: list[tuple[int, int]]
    evidence: list[Evidence]
    noun: str
    name: str
    sentence: int
    other: bool = False
    arriving: bool = False
    beside: int = -1
    last_seen: int = 0
    told_by: tuple[str, int, int] = ("", 0, 0)
    ending: bool = False
    days: int = 0
    explicit: bool = False  # its verb says that it takes place, though it names one side only
    country_where: Where | None = None
    topic: frozenset[str] = frozenset()
    towns: set[str] = field(factory=set)


def merge(reader: Reader, sightings: list[Sighting]) -> list[Event]:
    """The events of an article, from its mentions in text order; linear in their number."""
    events: list[Event] = []
    pair: list[Actor] | None = None
    for seen in sightings:
        if seen.shared:
            _fill(reader, events, seen)
        event = _antecedent(reader, events, seen)
        if event is None and len(seen.sides) < 2 and _of_protagonists(seen):
            pair = pair if pair is not None else protagonists(reader)
            if not seen.sides or any(a.country in {b.country for b in pair} for a in seen.sides):
                seen.sides = united(
                    seen.sides, [a for a in pair if a.country not in {b.country for b in seen.sides}]
                )
                event = _antecedent(reader, events, seen)
        if event is not None:
            _join(reader, event, seen)
        elif _is_event(reader, seen):
            events.append(_new(reader, seen))
    for event in events:
        _settle(event)
    return events


def _settle(event: Event) -> None:
    """A country is left out where its people are named."""
    named = {a.country for a in event.sides if a.named and a.country}
    if event.kind == "summit" and len(named) > 1:  # two leaders at the summit of a body
        event.sides = [a for a in event.sides if a.kind != "organization" or a.country is not None]
    event.sides = [
        a
        for a in event.sides
        if a.country not in named
        or a.named
        or not (a.kind == "country" or (a.kind == "unnamed" and a.name[:4] == "the " and not a.plural))
    ]


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
    recent = list(reversed(events[-_MEMORY:]))
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


def _is_event(reader: Reader, seen: Sighting) -> bool:
    if seen.kind == "visit":
        return bool(seen.guest) and (seen.tentative or not seen.weak)
    if len(seen.sides) >= 2:
        able = [a for a in seen.sides if political(reader, a)]
        return (
            len(able) >= 2
            or any(a.kind == "official" for a in able)
            or (bool(able) and any(a.named for a in seen.sides))
        )
    if not seen.sides:
        return False
    if divided(seen.sides[0]) or seen.explicit:
        return political(reader, seen.sides[0])
    if seen.weak and not (seen.kind in ("meeting", "talks") and international(reader, seen.sides[0])):
        return False
    if seen.told.status in ("not_held", "proposed", "cancelled"):
        return False
    if seen.kind in ("summit", "conference") and (
        seen.name or (seen.where is not None and seen.told.weight >= 2)
    ):
        return political(reader, seen.sides[0]) or seen.sides[0].named
    return multilateral(reader, seen.sides[0]) and (
        seen.told.weight >= 2 or seen.kind in ("summit", "conference")
    )


def stands(event: Event) -> bool:
    """Whether representatives of two sides meet, and not one state with itself."""
    if event.kind == "visit":
        return len(event.sides) > len(event.guest) or (event.where is not None and bool(event.guest))
    nations = {a.country for a in event.sides}
    if any(divided(a) or armed(a) for a in event.sides) or (event.explicit and len(event.sides) == 1):
        return True
    return not (
        len(nations) == 1
        and None not in nations
        and event.kind != "conference"
        and not (event.kind == "summit" and event.name)
    )


def _antecedent(reader: Reader, events: list[Event], seen: Sighting) -> Event | None:
    recent = events[-_MEMORY:]
    if seen.same_as >= 0:
        for event in reversed(recent):
            if any(first == seen.same_as for first, _ in event.triggers):
                return event
    if seen.kind == "visit":
        return _earlier_visit(reader, recent, seen)
    if seen.shared and not seen.sides:
        return _last(reader, recent, seen)
    best = None
    for event in reversed(recent):
        if event.kind == "visit" or not _may_be(reader, event, seen):
            continue
        if not seen.sides or (
            event.name
            and event.kind in ("summit", "conference")
            and len(seen.sides) > 1
            and not seen.name
            and not seen.definite
        ):
            continue
        if _same_sides(event, seen) or _same_noun(event, seen):
            best = event
            break
    if best is not None:
        return best
    if seen.topic and not seen.definite and not seen.shared:
        recent = [e for e in recent if e.topic & seen.topic or (not e.topic and e.kind != "summit")]
    if seen.reference and len(seen.sides) < 2 and not seen.name and not seen.indefinite and not seen.other:
        return _last(reader, recent, seen)
    return None


def _last(reader: Reader, recent: list[Event], seen: Sighting) -> Event | None:
    """The event that `the talks`, `the two leaders discussed` or `their meeting` takes up: the last of its
    kind, else the last.
    """
    fallback = None
    for event in reversed(recent):
        if event.kind == "visit" or not _may_be(reader, event, seen):
            continue
        if (
            event.name
            and event.kind in ("summit", "conference")
            and seen.kind not in ("summit", "conference")
            and not seen.definite
        ):
            continue
        if (event.kind == "call" and seen.kind not in ("call", "talks") and not seen.definite) or (
            event.kind == "call" and not seen.reference
        ):
            continue
        if event.kind == "call" and seen.kind == "talks" and not seen.definite and seen.told.weight >= 3:
            continue
        if seen.sides and not any(same_side(a, b) for a in seen.sides for b in event.sides):
            continue
        if seen.noun and _family(seen.noun) in {_family(n) for n in event.noun.split("|")}:
            return event
        if fallback is None:
            fallback = event
    return fallback


def _family(noun: str) -> str:
    return noun.rstrip("s")


def _earlier_visit(reader: Reader, recent: list[Event], seen: Sighting) -> Event | None:
    hosts = [a for a in seen.sides if a not in seen.guest]
    for event in reversed(recent):
        if event.kind != "visit" or not _may_be(reader, event, seen):
            continue
        if seen.guest and not any(_same_guest(a, b) for a in seen.guest for b in event.guest):
            continue
        theirs = [a for a in event.sides if a not in event.guest]
        if hosts and theirs and not any(same_side(a, b) for a in hosts for b in theirs):
            continue
        if not hosts and not seen.reference and not seen.tentative:
            continue
        if not seen.guest and not seen.reference:
            continue
        return event
    return None


def _same_guest(a: Actor, b: Actor) -> bool:
    """The same person, or `a President of Lebanon` for the one who is named."""
    return a is b or (
        same_side(a, b) and a.kind != "country" and b.kind != "country" and not (a.plural or b.plural)
    )


def _may_be(reader: Reader, event: Event, seen: Sighting) -> bool:
    """Whether name, date, place and status allow the two to be one event."""
    if "call" in (event.kind, seen.kind) and {"summit", "conference", "visit"} & {event.kind, seen.kind}:
        return False
    if seen.other and not event.other and not (seen.name and event.name):
        return False
    if seen.name and event.kind != "visit" and not _same_name(event, seen):
        return False
    if seen.when is not None and event.when is not None and not same_time(seen.when, event.when):
        return seen.kind == event.kind == "visit" and not seen.other and _one_journey(event, seen)
    if (
        seen.kind != "visit"
        and seen.where is not None
        and event.where is not None
        and not _same_place(reader, event.where, seen.where)
    ):
        return False
    status = seen.told.status
    if (
        event.status == "not_held"
        and event.weight >= 3
        and status in ("planned", "proposed")
        and seen.told.weight >= 2
    ):
        return False
    if (
        status
        and seen.told.weight >= 2
        and event.weight >= 2
        and "ongoing" not in (status, event.status)
        and (status in _DONE) != (event.status in _DONE)
    ):
        return seen.definite and seen.told.weight == 3 and status != "held"
    return True


def _one_journey(event: Event, seen: Sighting) -> bool:
    """Whether a visit that is planned or going on takes in both days: `in Beijing from May 4, in Shanghai on May 6`."""
    one, other = event.when, seen.when
    if one is None or other is None or one.first_day is None or other.first_day is None:
        return False
    if event.status in ("held", "cancelled", "not_held") or seen.told.status in (
        "held",
        "cancelled",
        "not_held",
    ):
        return False
    return abs((one.first_day - other.first_day).days) <= 7


def _same_name(event: Event, seen: Sighting) -> bool:
    if not event.name:
        if seen.own and len(seen.sides) > 1 and all(covered(a, event.sides) for a in seen.sides):
            return True
        return seen.kind not in ("summit", "conference") and not any(
            a.kind == "organization" for a in seen.sides
        )
    ours, theirs = set(seen.name.split()), set(event.name.split())
    return ours <= theirs or theirs <= ours


def same_time(a: Timex, b: Timex) -> bool:
    """Whether two dates can be of one event: the same, or one within the other."""
    if a.value[:10] == b.value[:10]:
        return True
    if "W" in a.value[:8] or "W" in b.value[:8]:  # `next week` and the Sunday that begins it
        slack = timedelta(days=1)
        if a.first_day and b.first_day and a.last_day and b.last_day:
            return a.first_day - slack <= b.last_day and b.first_day <= a.last_day + slack
    if a.first_day is None or b.first_day is None or a.last_day is None or b.last_day is None:
        return a.value.startswith(b.value) or b.value.startswith(a.value)
    return a.first_day <= b.last_day and b.first_day <= a.last_day


def _same_place(reader: Reader, a: Where, b: Where) -> bool:
    if a.name == b.name:
        return True
    if a.country is None or b.country is None:
        return True
    if a.country != b.country:
        return False
    return is_wide(reader, a) or is_wide(reader, b)


def _same_sides(event: Event, seen: Sighting) -> bool:
    """Whether one set of sides holds the other."""
    ours = [a for a in seen.sides if covered(a, event.sides)]
    if any(a.named for a in seen.sides) and any(_new_face(a, event) for a in seen.sides):
        return False
    theirs = [b for b in event.sides if covered(b, seen.sides)]
    if len(seen.sides) >= 2:
        if len(ours) == len(seen.sides) and len(theirs) == len(event.sides):
            return True
        if all(a.kind == "country" for a in (*seen.sides, *event.sides)):
            return False  # `trilateral talks` are not those of two
        same = [a for a in seen.sides if any(a is b for b in event.sides)]
        return len(same) >= 2 and len(same) in (len(seen.sides), len(event.sides))
    only = seen.sides[0]
    known = (
        not only.named
        or any(only is b for b in event.sides)
        or not any(b.country == only.country and not b.plural for b in event.sides)
    )
    return bool(ours) and known and (seen.reference or (seen.kind == event.kind and bool(seen.name)))


def _same_noun(event: Event, seen: Sighting) -> bool:
    """`the meeting of security officials`, behind `a security meeting` that the same person attends."""
    if not seen.definite or not seen.noun or seen.other:
        return False
    if event.noun.split("|")[0] != seen.noun:
        return False
    return any(a.named and a is b for a in seen.sides for b in event.sides)


def _new_face(actor: Actor, event: Event) -> bool:
    """`heads of three companies`, `senior officials`: people not named before, so not those who were."""
    if actor.kind not in ("unnamed", "group") or any(actor is b for b in event.sides):
        return False
    first = actor.name.lower().split()[:1]
    return first not in (["the"], ["his"], ["her"], ["their"]) and any(
        b.named and b.country == actor.country for b in event.sides
    )


def _join(reader: Reader, event: Event, seen: Sighting) -> None:
    event.triggers.append((seen.first, seen.last))
    event.last_seen = seen.first
    event.topic = event.topic | seen.topic
    if seen.name and len(seen.name) > len(event.name):
        event.name = seen.name
    event.evidence += seen.evidence
    event.noun += "|" + seen.noun if seen.noun else ""
    for actor in seen.sides:
        if any(actor is other for other in event.sides):
            continue
        alike = [
            other for other in event.sides if other.country is not None and other.country == actor.country
        ]
        if actor.named:
            event.sides = [
                o
                for o in event.sides
                if o.named or o not in alike or (o in event.guest and event.kind != "visit")
            ]
            event.sides.append(actor)
        elif not alike:
            event.sides.append(actor)
    for actor in seen.guest:
        if actor not in event.guest and actor in event.sides:
            event.guest.append(actor)
    event.guest = [a for a in event.guest if a in event.sides]
    if event.where is None or (
        seen.where is not None
        and is_wide(reader, event.where)
        and not is_wide(reader, seen.where)
        and event.where.country in (None, seen.where.country)
    ):
        event.country_where = event.where
        event.where = seen.where
    if seen.where is not None and seen.where.country is not None and not is_wide(reader, seen.where):
        event.towns.add(seen.where.name)
    if event.when is None or (seen.when is not None and len(seen.when.value) > len(event.when.value)):
        event.when = seen.when or event.when
        event.ending = seen.ending
    event.days = event.days or seen.days
    status, weight = seen.told.status, seen.told.weight
    if status and (
        weight > event.weight
        or (
            status == "cancelled" and weight >= 3 and seen.definite and event.kind in ("talks", "negotiation")
        )
        or (
            status in ("cancelled", "not_held")
            and weight >= 3
            and event.status in ("planned", "proposed")
            and (status, event.status) != ("cancelled", "proposed")
        )
    ):
        event.status, event.weight = status, weight
        event.told_by = (seen.told.rule, seen.told.first, seen.told.last)
    if seen.kind in ("summit", "call") and event.kind in ("meeting", "talks"):
        event.kind = seen.kind


def _new(reader: Reader, seen: Sighting) -> Event:
    event = Event(
        seen.kind,
        seen.told.status or "held",
        seen.told.weight,
        list(seen.sides),
        seen.where,
        seen.when,
        list(seen.guest),
        list(seen.proposer),
        [(seen.first, seen.last)],
        list(seen.evidence),
        seen.noun,
        seen.name,
        seen.first,
    )
    event.told_by = (seen.told.rule, seen.told.first, seen.told.last)
    event.ending, event.days, event.explicit = seen.ending, seen.days, seen.explicit
    if seen.where is not None and not is_wide(reader, seen.where):
        event.towns.add(seen.where.name)
    event.beside, event.topic = seen.beside, seen.topic
    event.other, event.last_seen, event.arriving = seen.other, seen.first, seen.arriving
    return event
