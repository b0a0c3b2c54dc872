"""Where an event is that does not say it: where its visit, its summit, the stay of its guest or the dateline is."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from diplotext.meetings.antecedents import fringe
from diplotext.meetings.event import DONE, Event
from diplotext.meetings.reading import Reader
from diplotext.meetings.setting import Where, dateline_place, is_wide, place_in, usable
from diplotext.meetings.sides import armed, multilateral
from diplotext.meetings.vocabulary import plain_countries
from diplotext.people.actors import Actor
from diplotext.records import Timex

# States that are no more, with the state that their capital lies in now.
_HEIRS = {"SUN": "RUS", "YUG": "SRB", "SCG": "SRB", "CSK": "CZE", "DDR": "DEU"}
_LOOKED_BACK = 20  # visits, conferences and stays that an event is compared with


class Stay(NamedTuple):
    """Named guests in a country that is not theirs, as a meeting with its people tells."""

    guests: list[Actor]
    event: Event
    where: Where


def find_places(reader: Reader, events: list[Event], anchor: date | None) -> None:
    """Give a place to the events that have none: journeys first, then summits, then what is held at them."""
    visits = [e for e in events if e.kind == "visit"]
    for visit in visits:
        _place_of_journey(reader, visit)
    purposes(reader, events, visits)
    large = [e for e in events if e.kind in ("summit", "conference")]
    small = [e for e in events if e.kind not in ("summit", "conference", "visit", "call")]
    for event in large:
        if event.where is None:
            _find_place(reader, event, visits, [c for c in large if _same_body(c, event)], [], anchor)
    conferences = [e for e in large if e.where is not None][:_LOOKED_BACK]
    stays = [stay for stay in map(_stay, events) if stay is not None][:_LOOKED_BACK]
    for event in small:
        if event.where is None:
            _find_place(reader, event, visits, conferences, stays, anchor)


def _same_body(conference: Event, event: Event) -> bool:
    """Whether two summits are of one body, as those of a week are: `the ASEAN-China summit`."""
    return (
        conference is not event
        and conference.where is not None
        and not event.other
        and any(a.kind == "organization" and a in conference.sides for a in event.sides)
    )


def _find_place(
    reader: Reader,
    event: Event,
    visits: list[Event],
    conferences: list[Event],
    stays: list[Stay],
    anchor: date | None,
) -> None:
    place_from_fringe(reader, event, conferences, visits)
    if event.where is None:
        place_from_visit(reader, event, visits)
    if event.where is None:
        place_from_stay(event, stays)
    if event.where is None or is_wide(reader, event.where):
        place_from_conference(event, conferences)
    if event.where is None and event.status in DONE:
        event.where = located(reader, event)
    if event.where is None:
        place_from_dateline(reader, event, anchor)


def _stay(event: Event) -> Stay | None:
    where = event.where
    if event.kind in ("visit", "call") or where is None or where.country is None:
        return None
    if event.status not in ("held", "ongoing", "planned"):
        return None
    guests = [a for a in event.sides if (a.named and a.country not in (None, where.country)) or a.name == "I"]
    if not guests or not any(a.country == where.country for a in event.sides):
        return None
    return Stay(guests, event, where)


def place_from_stay(event: Event, stays: list[Stay]) -> None:
    """Who met a host in his country met his next host there too: `She also met the speaker`."""
    if event.status not in ("held", "ongoing", "planned") or event.other:
        return
    at = event.triggers[0][0]
    for guests, other, where in reversed(stays):
        apart = min(abs(at - first) for first, _ in other.triggers[:8])
        hosts = [a for a in event.sides if a.country == where.country or (a.country is None and not a.named)]
        if apart > 300 or not any(a in guests for a in event.sides) or not hosts:
            continue
        if all(a in other.sides for a in hosts) or abs_days(event, other) > 3:
            continue  # the same two again, at another time
        if (event.status in DONE) != (other.status in DONE) and (event.when is None or other.when is None):
            continue
        event.where = where
        event.evidence.append(("place-of-stay", *other.triggers[0]))
        return


def place_from_fringe(reader: Reader, event: Event, conferences: list[Event], visits: list[Event]) -> None:
    """A meeting on the sidelines of a summit is where the summit is, or where its guest is on a visit."""
    for first, last in event.triggers[:6]:
        words = fringe(reader, first, last)
        if words is None:
            continue
        named = [c for c in conferences if any(words[0] <= start < words[1] for start, _ in c.triggers)]
        before = [c for c in conferences if c.triggers[0][0] < words[0]]
        trips = [
            v
            for v in visits[:_LOOKED_BACK]
            if v.where is not None and v.status in DONE and any(a in v.guest for a in event.sides)
        ]
        for other in [*named, *reversed(before), *reversed(trips)][:1]:
            event.where = other.where
            event.evidence.append(("place-of-fringe", *words))
            return


def place_from_visit(reader: Reader, event: Event, visits: list[Event]) -> None:
    """A guest and his host meet where the guest is, and who flies somewhere for talks holds them there."""
    at = event.triggers[0][0]
    nearest = sorted(
        (v for v in visits[-_LOOKED_BACK:] if v is not event),
        key=lambda v: min(_gap(reader, first, at) for first, _ in v.triggers[:8]),
    )
    for visit in nearest:
        if visit.where is None or (visit.status in DONE) < (event.status in DONE):
            continue
        if event.status in ("cancelled", "not_held") or not any(a in visit.guest for a in event.sides):
            continue
        apart = min(abs(at - first) for first, _ in visit.triggers[:8])
        with_host = any(a.country == visit.where.country and a not in visit.guest for a in event.sides)
        purpose = _for_it(reader, visit, event)
        if visit.status == "held" and event.status in ("planned", "proposed") and not purpose:
            continue  # agreed on a visit, for another day
        close = bool(purpose) or (event.kind in ("summit", "conference") and apart < 60)
        if not (close or (with_host and visit.where.country is not None and apart < 400)):
            continue
        if event.status in DONE and abs_days(event, visit) > 10:
            continue
        event.where = _place_between(reader, purpose) or visit.where
        event.evidence.append(("place-of-visit", *visit.triggers[0]))
        return


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
    return None


def purposes(reader: Reader, events: list[Event], visits: list[Event]) -> None:
    """What a journey and the summit or the talks that it is for tell each other of place and day."""
    for visit in visits[:_LOOKED_BACK]:
        for event in events[:60]:
            large = event.kind in ("summit", "conference") or any(
                a.kind == "organization" and a.country is None for a in event.sides
            )
            if event.kind in ("visit", "call") or not (large or visit.status == "planned"):
                continue
            spans = _for_it(reader, visit, event)
            if not spans:
                continue
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


def _place_of_journey(reader: Reader, visit: Event) -> None:
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


_STAYING = frozenset("in visiting attending".split())


def located(reader: Reader, event: Event) -> Where | None:
    """Where a participant is said to be: `Mr. Ivanov, in Kuala Lumpur for a forum, met`."""
    for actor in event.sides:
        if not actor.named:
            continue
        for _, last, _ in actor.mentions[:40]:
            comma, word = [*reader.lower[last : last + 2], "", ""][:2]
            if comma == "," and word in _STAYING:
                stop = reader.tags.find(",", last + 2, last + 10)
                where = place_in(reader, last + 2, max(last + 4, stop))
                if where is not None:
                    return where
    return None


def place_from_conference(event: Event, conferences: list[Event]) -> None:
    """Leaders who attend a conference meet each other there."""
    for other in conferences:
        if other is event or not _together(event, other) or not _of_many(other, event):
            continue
        if event.status not in ("held", "ongoing", "planned"):
            continue
        if (
            event.where is not None
            and other.where is not None
            and (event.where.country != other.where.country or event.where.name == other.where.name)
        ):
            continue
        if any(a.named and a in other.sides for a in event.sides) and abs_days(event, other) < 3:
            event.where = other.where
            if event.when is None and other.when is not None and "W" in other.when.value:
                event.when = other.when  # the week of a summit, not its first day
            event.evidence.append(("place-of-conference", *other.triggers[0]))
            return


def _of_many(conference: Event, event: Event) -> bool:
    """Whether many meet at a conference, or all those who meet at its edge are known to be there."""
    return (
        bool(conference.name)
        or any(a.kind in ("organization", "group") for a in conference.sides)
        or len({a.country for a in conference.sides}) > 2
        or all(a in conference.sides for a in event.sides)
    )


def _together(event: Event, other: Event) -> bool:
    """Whether what is held at a summit and the summit itself can both be past or both to come."""
    return (other.status in DONE) == (event.status in DONE) or (
        other.status == "ongoing" and event.status == "planned"
    )


def place_from_dateline(reader: Reader, event: Event, anchor: date | None) -> None:
    """A meeting that just took place between the country of the dateline and others took place there."""
    place = dateline_place(reader, event.triggers[0][0])
    if place is None or place.country is None or event.status not in DONE or reader.dateline is None:
        return
    countries = {a.country for a in event.sides if a.country}
    if event.triggers[0][0] > 400:
        return
    home = _HEIRS.get(place.country, place.country)
    among = {_HEIRS.get(code, code) for code in countries}
    many = any(multilateral(reader, a) for a in event.sides)
    outsiders = many or any(
        not armed(a) if a.country is None else _HEIRS.get(a.country, a.country) != home for a in event.sides
    )
    at_home = outsiders and home in among and any(a.named for a in event.sides)
    large = event.kind in ("summit", "conference") or (many and event.kind == "talks")
    if not at_home and not (large and (many or len(countries) > 1) and event.triggers[0][0] < 80):
        return
    day = anchor or reader.dateline.published
    if (
        event.when is not None
        and event.when.first_day is not None
        and day is not None
        and abs((day - event.when.first_day).days) > 3
    ):
        return
    event.where = place
    event.evidence.append(("place-of-dateline", event.triggers[0][0], event.triggers[0][0] + 1))
