"""Journeys and what is held on them: who is a guest, what a journey is for, and what each tells of the other's place
and day.
"""

from __future__ import annotations

from diplotext.meetings.event import DONE, Event
from diplotext.meetings.reading import Reader
from diplotext.meetings.setting import Where, heading_date, is_wide, place_in, usable
from diplotext.meetings.vocabulary import plain_countries
from diplotext.people.actors import Actor
from diplotext.records import Timex

LOOKED_BACK = 20  # visits, conferences and stays that an event is compared with


def place_of_journey(reader: Reader, visit: Event) -> None:
    """A journey to several towns of one country is to the country; one to several countries of a continent
    names none.
    """
    if visit.where is None:
        hosts = {a.country for a in visit.sides if a not in visit.guest and a.country}
        if len(hosts) == 1:
            visit.where = _country_named(reader, hosts.pop(), visit.triggers[0][0])
        return
    if len(visit.towns) > 1 and visit.country_where is not None:
        visit.where = visit.country_where
    hosts = {a.country for a in visit.sides if a not in visit.guest and a.country}
    if len(hosts) > 1 and (visit.where.country is None or _joined(reader, visit.where)):
        visit.where = None


def _joined(reader: Reader, where: Where) -> bool:
    """Whether a country is one of several of a journey: `a tour of Mali and Niger`."""
    if where.name.lower() not in plain_countries(reader.lexicon):
        return False
    right = where.last + 1 if reader.tags[where.last : where.last + 1] in ("c", ",") else -1
    left = where.first - 2 if reader.tags[where.first - 1] in "c," else -1
    return any(
        i >= 0 and reader.actors.place_at(i) is not None
        for i in (left, right, right + 1 if right > 0 else -1)
    )


def _country_named(reader: Reader, iso3: str, near: int) -> Where | None:
    """The words nearest to an event that name a country."""
    found: Where | None = None
    for actor in reader.actors.all:
        if actor.kind != "country" or actor.country != iso3:
            continue
        for first, last, _ in actor.mentions:
            name = reader.document.span(first, last).text
            if name.lower() not in plain_countries(reader.lexicon) or reader.tags[first] != "P":
                continue
            if found is None or abs(first - near) < abs(found.first - near):
                found = Where(name, iso3, first, last)
    return found


def place_from_visit(reader: Reader, event: Event, visits: list[Event]) -> None:
    """A guest and his host meet where the guest is, and who flies somewhere for talks holds them there."""
    at = event.triggers[0][0]
    nearest = sorted(
        (v for v in visits[-LOOKED_BACK:] if v is not event),
        key=lambda v: gap(reader, v, at),
    )
    for visit in nearest:
        if visit.where is None or (visit.status in DONE) < (event.status in DONE):
            continue
        if event.status in ("cancelled", "not_held") or not any(is_guest(a, visit) for a in event.sides):
            continue
        apart = min(abs(at - first) for first, _ in visit.triggers[:8])
        with_host = _with_host(event, visit, 0 if _sole(visit, visits) else apart)
        purpose = _for_it(reader, visit, event)
        if (
            visit.status == "held"
            and event.status in ("planned", "proposed")
            and not (purpose or _there(reader, event))
        ):
            continue  # agreed on a visit, for another day
        close = bool(purpose) or (event.kind in ("summit", "conference") and apart < 60)
        if not (close or (with_host and visit.where.country is not None)):
            continue
        if event.status in DONE and abs_days(event, visit) > 10:
            continue
        event.where = _place_between(reader, purpose) or visit.where
        event.evidence.append(("place-of-visit", *visit.triggers[0]))
        return


_DELEGATIONS = frozenset("delegation team mission group party entourage".split())


def is_guest(actor: Actor, visit: Event) -> bool:
    """Whether an actor is the guest of a visit: himself, or `the delegation` for one that was named."""
    if actor in visit.guest:
        return True
    words = actor.name.lower().split()
    if actor.named or words[:1] not in (["the"], ["this"]) or words[-1] not in _DELEGATIONS:
        return False
    return any(not a.named and words[-1] in a.name.lower().split() for a in visit.guest)


def _with_host(event: Event, visit: Event, apart: int) -> bool:
    """Whether a guest meets somebody of the host's state, or near by somebody whose state is not told: a release
    leaves the hosts bare, and a guest sees bodies and opponents too.
    """
    home = {a.country for a in visit.guest}
    others = [a for a in event.sides if not is_guest(a, visit)]
    if any(visit.where is not None and a.country == visit.where.country for a in others):
        return apart < 400
    return bool(others) and apart < 150 and all(a.country is None or a.country in home for a in others)


def _there(reader: Reader, event: Event) -> bool:
    """Whether an event is said to be `there`, where the journey told before leads."""
    return any("there" in reader.lower[last : last + 3] for _, last in event.triggers[:6])


def _sole(visit: Event, visits: list[Event]) -> bool:
    """Whether an article opens with a visit and tells of no other one of its guest to another country: whom he
    meets, he meets there.
    """
    if visit.status not in DONE or visit.triggers[0][0] > 80 or visit.where is None:
        return False
    return not any(
        v.where is not None
        and v.where.country != visit.where.country
        and any(a in visit.guest for a in v.guest)
        for v in visits[-LOOKED_BACK:]
    )


def _for_it(reader: Reader, visit: Event, event: Event) -> list[tuple[int, int]]:
    """The words from a visit to an event in the same sentence that the visit is for: `flew to Cairo to meet`."""
    found = []
    for at, _ in event.triggers[:6]:
        floor = reader.document.sentence_of(at)[0]
        for start, stop in visit.triggers[:6]:
            if (
                floor <= start < at
                and at - stop < 26
                and not any(g.finite for g in reader.chunks.groups_within(stop, at))
                and _leads_to(reader, stop, at)
            ):
                found.append((stop, at))
    return found


_OTHER_TIME = frozenset("after before following ahead".split())


def _leads_to(reader: Reader, stop: int, at: int) -> bool:
    """Whether words between a journey and an event say that it is for it: `for`, or `to` with a verb."""
    if "c" in reader.tags[stop:at] or not _OTHER_TIME.isdisjoint(reader.lower[stop:at]):
        return False
    return any(
        reader.lower[i] == "for" or (reader.lower[i] == "to" and reader.tags[i + 1] in "BV")
        for i in range(stop, at)
    )


def gap(reader: Reader, journey: Event, at: int) -> int:
    """How far the nearest mention of a visit or a stay is from an event; one behind it or one that is over by then
    counts as farther.
    """
    return min(_gap(reader, first, at) for first, _ in journey.triggers[:8])


def _gap(reader: Reader, trigger: int, at: int) -> int:
    """How far a mention of a visit is from an event; one behind it or one that is over by then counts as
    farther.
    """
    over = not {"after", "following"}.isdisjoint(reader.lower[max(0, trigger - 3) : trigger])
    return abs(at - trigger) + 40 * (trigger > at) + 80 * over


_TOWARDS = frozenset("to for in at into visit tour".split())


def _place_between(reader: Reader, spans: list[tuple[int, int]]) -> Where | None:
    """The place that a journey names before what it is for, a town if one does."""
    places = [
        where
        for first, last in spans
        for i in range(max(first - 1, 0), last)
        if reader.lower[i] in _TOWARDS and (where := place_in(reader, i + 1, min(i + 4, last))) is not None
    ]
    return next((where for where in places if not is_wide(reader, where)), places[0] if places else None)


_LEAVING = frozenset("depart leave head set departure".split())


def _day_between(reader: Reader, spans: list[tuple[int, int]]) -> Timex | None:
    """The day that a journey to come names before what it is for, unless it is that of the departure."""
    for stop, at in spans:
        group = reader.chunks.group_at(stop - 1)
        if group is not None and group.lemma in _LEAVING:
            continue
        for i in range(stop, at):
            found = reader.timex_at.get(i)
            if found is not None and usable(found[2]):
                return found[2]
        if group is None:
            continue
        heading = heading_date(reader, group.first, reader.document.sentence_of(at))
        if heading is not None:
            return heading[2]
    return None


def purposes(reader: Reader, events: list[Event], visits: list[Event]) -> None:
    """What a journey and the summit or the talks that it is for tell each other of place and day."""
    for visit in visits[:LOOKED_BACK]:
        for event in events[:60]:
            large = event.kind in ("summit", "conference") or any(
                a.kind == "organization" and a.country is None for a in event.sides
            )
            if event.kind in ("visit", "call") or not (large or visit.status == "planned"):
                continue
            spans = _for_it(reader, visit, event)
            if not spans:
                continue
            if event.weight == 0 and visit.status == "planned" and event.status == "held":
                event.status = "planned"  # `is expected in Lilongwe for talks`
            day = _day_between(reader, spans) if large or event.status == "planned" else None
            if event.when is None and day is not None:
                event.when = day
                event.evidence.append(("date-of-journey", *visit.triggers[0]))
            event.where = where = event.where or _place_between(reader, spans)
            if (
                large
                and where is not None
                and len(visit.towns) < 2
                and visit.where is not None
                and reader.document.sentence_of(where.first) == reader.document.sentence_of(spans[0][0])
                and (where.country == visit.where.country and is_wide(reader, visit.where))
            ):
                visit.where = where


def abs_days(a: Event, b: Event) -> int:
    """How many days lie between the first days of two events; 0 where either is not known."""
    if a.when is None or b.when is None or a.when.first_day is None or b.when.first_day is None:
        return 0
    return abs((a.when.first_day - b.when.first_day).days)
