"""``Event``: an event while its mentions are gathered, and what each mention adds to it."""

from __future__ import annotations

from attrs import define, field

from diplotext.meetings.reading import Reader
from diplotext.meetings.setting import Where, is_wide
from diplotext.meetings.sides import armed, divided, rebel
from diplotext.meetings.sighting import Evidence, Sighting
from diplotext.people.actors import Actor
from diplotext.records import Timex

DONE = frozenset({"held", "ongoing"})  # states in which an event has begun


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
    afar: bool = False  # a call because nothing says that they met


def begin(reader: Reader, seen: Sighting) -> Event:
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
    if seen.afar:
        event.kind, event.afar = "call", True
    event.other, event.last_seen, event.arriving = seen.other, seen.first, seen.arriving
    return event


def join(reader: Reader, event: Event, seen: Sighting) -> None:
    event.triggers.append((seen.first, seen.last))
    event.last_seen = seen.first
    event.topic = event.topic | seen.topic
    if seen.name and len(seen.name) > len(event.name):
        event.name = seen.name
    event.evidence += seen.evidence
    event.noun += "|" + seen.noun if seen.noun else ""
    for actor in seen.sides:
        if any(actor is other for other in event.sides) or _told_better(event, seen, actor):
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
    spanned = event.ending and event.days < 2 and seen.when is not None and not seen.ending
    if event.when is None or spanned or (seen.when and len(seen.when.value) > len(event.when.value)):
        event.when = seen.when or event.when
        event.ending = seen.ending
    event.days = event.days or seen.days
    status, weight = seen.told.status, seen.told.weight
    if seen.told.rule == "status-by-tense" and status in ("planned", "proposed") and event.status in DONE:
        weight = min(weight, event.weight)  # `these talks may help`, said of talks that were held
    if status and (
        weight > event.weight
        or (
            status == "cancelled"
            and weight >= 3
            and seen.definite
            and event.kind in ("talks", "negotiation")
            and not {"after", "since"} & set(reader.lower[max(0, seen.first - 3) : seen.first])  # and resumed
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
    if (seen.kind in ("summit", "call") and event.kind in ("meeting", "talks")) or (
        seen.kind == "negotiation" and event.kind == "talks"
    ):
        event.kind = seen.kind
    if seen.same_as >= 0 and (event.kind, seen.kind) == ("meeting", "conference"):
        event.kind = "conference"  # `gathered for a conference`
    if event.afar and (seen.kind in ("meeting", "negotiation", "summit") or seen.where is not None):
        event.kind, event.afar = seen.kind, False


def _told_better(event: Event, seen: Sighting, actor: Actor) -> bool:
    """Whether an actor without a name is one whom the event has by name: `the first visit by a senior
    official`, `a meeting of BRICS security officials`.
    """
    if actor.named or actor.kind not in ("unnamed", "group"):
        return False
    if seen.kind == "visit" and actor in seen.guest and not actor.plural:
        return any(a.named for a in event.guest)
    words = actor.name.lower().split()
    return any(a.kind == "organization" and a.name.lower() in words for a in event.sides)


def close(event: Event) -> None:
    """A country is left out where its people are named."""
    named = {a.country for a in event.sides if a.named and a.country}
    if event.kind == "summit" and len(named) > 1:  # two leaders at the summit of a body
        event.sides = [a for a in event.sides if a.kind != "organization" or a.country is not None]
    event.sides = [
        a
        for a in event.sides
        if a.country not in named
        or a.named
        or not (
            a.kind == "country" or (a.kind == "unnamed" and a.name[:4].lower() == "the " and not a.plural)
        )
    ]


def stands(event: Event) -> bool:
    """Whether representatives of two sides meet, and not one state with itself."""
    if event.kind == "visit":
        return len(event.sides) > len(event.guest) or (event.where is not None and bool(event.guest))
    nations = {a.country for a in event.sides}
    if len(event.sides) > 1 and any(rebel(a) for a in event.sides):
        return True
    if any(divided(a) or armed(a) for a in event.sides) or (event.explicit and len(event.sides) == 1):
        return True
    return not (
        len(nations) == 1
        and None not in nations
        and not _foreign(event)
        and event.kind != "conference"
        and not (event.kind == "summit" and event.name)
    )


def _foreign(event: Event) -> bool:
    """Whether an official whose state the text does not tell meets those of a state that it tells: news
    leaves the home official bare.
    """
    return any(a.presumed for a in event.sides) and any(
        not a.presumed and a.kind in ("official", "unnamed") for a in event.sides
    )
