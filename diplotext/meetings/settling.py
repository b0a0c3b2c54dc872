"""What events tell of each other: talks on a visit are where the visit is, two meetings of one day share
it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from attrs import evolve

from diplotext.meetings.event import Event
from diplotext.meetings.parties import country
from diplotext.meetings.reading import Reader
from diplotext.meetings.setting import Where, dateline_place, place_in, usable
from diplotext.meetings.sides import multilateral
from diplotext.meetings.vocabulary import plain_countries
from diplotext.records import Timex

# States that are no more, with the state that their capital lies in now.
_HEIRS = {"SUN": "RUS", "YUG": "SRB", "SCG": "SRB", "CSK": "CZE", "DDR": "DEU"}
_DONE = frozenset({"held", "ongoing"})


def settle(reader: Reader, events: list[Event], statements: Sequence[Any], anchor: date | None) -> None:
    """Give events that name no place or date those that other events, statements and the dateline tell."""
    visits = [e for e in events if e.kind == "visit"]
    conferences = [e for e in events if e.kind in ("summit", "conference") and e.where is not None][:20]
    for event in events:
        _first_day(event)
        beside(event, events)
    for event in events:
        if anchor is not None:
            status_of_arrival(event, anchor)
            status_from_date(event, anchor)
        if event.kind == "visit":
            _host_from_earlier(event, visits)
            _host_from_dateline(reader, event)
            date_from_statement(reader, event, statements)
            _place_of_journey(reader, event)
        elif event.where is None and event.kind != "call":
            place_from_visit(reader, event, visits)
            if event.where is None:
                place_from_conference(event, conferences)
            if event.where is None and event.status in _DONE:
                event.where = located(reader, event)
            if event.where is None:
                place_from_dateline(reader, event, anchor)


def status_from_date(event: Event, anchor: date) -> None:
    """An event whose words leave its status open is planned when its day is to come."""
    when = event.when
    if when is None or when.first_day is None or when.last_day is None:
        return
    if event.status in _DONE and when.first_day > anchor and (event.weight <= 2 or event.status == "ongoing"):
        event.status, event.told_by = "planned", ("status-by-date", *event.triggers[0])
    elif event.status == "planned" and when.last_day < anchor and event.weight <= 1:
        event.status, event.told_by = "held", ("status-by-date", *event.triggers[0])


def _host_from_earlier(visit: Event, visits: list[Event]) -> None:
    """`his third visit to Norway; the last was in May`: the host of the visit named before."""
    if len(visit.sides) > len(visit.guest) or visit.where is not None or visit.when is None:
        return
    for earlier in reversed(visits[-20:]):
        hosts = [a for a in earlier.sides if a not in earlier.guest]
        apart = visit.triggers[0][0] - earlier.triggers[0][0]
        if hosts and 0 < apart < 90 and any(a in earlier.guest for a in visit.guest):
            visit.sides += hosts
            return


def _host_from_dateline(reader: Reader, visit: Event) -> None:
    """A visit whose host the article does not name is to the country that reports it: `LONDON - King Fahd
    begins a visit`.
    """
    place = reader.dateline.place if reader.dateline is not None else None
    if (
        len(visit.sides) > len(visit.guest)
        or visit.where is not None
        or place is None
        or place.country is None
    ):
        return
    if visit.triggers[0][0] < 120 and not any(a.country in (place.country, None) for a in visit.guest):
        visit.sides.append(country(reader, place.country))


def _first_day(event: Event) -> None:
    """An event of several days is dated by its first; where only its end is told, by none, unless its length
    is.
    """
    when = event.when
    if when is None or not event.ending or event.status == "planned":
        return
    if event.days > 1 and when.first_day is not None and when.first_day == when.last_day:
        day = when.first_day - timedelta(days=event.days - 1)
        event.when = evolve(when, value=day.isoformat(), first_day=day, last_day=day)
    elif event.kind in ("visit", "summit", "conference"):
        event.when = None


def status_of_arrival(event: Event, anchor: date) -> None:
    """Who arrived on the day of the report, the day before or the day after is still there."""
    when = event.when
    if not event.arriving or event.status != "held":
        return
    if when is None or (when.first_day is not None and abs((anchor - when.first_day).days) <= 2):
        event.status = "ongoing"
        event.told_by = ("status-of-arrival", *event.triggers[0])


def place_given(event: Event) -> Where | None:
    """The place is the one that the clause of the event names with `in`, `at` or `to`, the dateline's for
    `here`.
    """
    return event.where


def date_given(event: Event) -> Timex | None:
    """The date is that of the event's own clause: behind its verb or noun, before the noun, or at the head of
    the clause.
    """
    return event.when


def place_from_visit(reader: Reader, event: Event, visits: list[Event]) -> None:
    """A guest and his host meet where the guest is, and who flies somewhere for talks holds them there."""
    at = event.triggers[0][0]
    for visit in visits[-20:]:
        if visit is event or visit.where is None or (visit.status in _DONE) < (event.status in _DONE):
            continue
        if event.status in ("cancelled", "not_held") or not any(a in visit.guest for a in event.sides):
            continue
        apart = min(abs(at - first) for first, _ in visit.triggers[:40])
        with_host = any(a.country == visit.where.country and a not in visit.guest for a in event.sides)
        close = _for_it(reader, visit, at) or (event.kind in ("summit", "conference") and apart < 60)
        if not (close or (with_host and visit.where.country is not None and apart < 400)):
            continue
        if event.status in _DONE and abs_days(event, visit) > 10:
            continue
        event.where = visit.where
        event.evidence.append(("place-of-visit", *visit.triggers[0]))
        return


def _for_it(reader: Reader, visit: Event, at: int) -> bool:
    """Whether an event is what a visit in the same sentence is for: `flew to Cairo to meet`."""
    first = reader.document.sentence_of(at)[0]
    for start, stop in visit.triggers[:40]:
        if (
            first <= start < at
            and at - stop < 14
            and not any(g.finite for g in reader.chunks.groups_within(stop, at))
        ):
            return bool({"to", "for"} & set(reader.lower[stop:at]))
    return False


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
    if visit.where.country is None and len(hosts) > 1:
        visit.where = None


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


def located(reader: Reader, event: Event) -> Where | None:
    """Where a participant is said to be: `Mr. Ivanov, in Kuala Lumpur for a forum, met`."""
    for actor in event.sides:
        if not actor.named:
            continue
        for _, last, _ in actor.mentions[:40]:
            if reader.lower[last : last + 1] == [","] and reader.lower[last + 1 : last + 2] in (
                ["in"],
                ["visiting"],
            ):
                where = place_in(reader, last + 2, last + 4)
                if where is not None:
                    return where
    return None


def place_from_conference(event: Event, conferences: list[Event]) -> None:
    """Leaders who attend a conference meet each other there."""
    for other in conferences:
        if other is event or (other.status in _DONE) != (event.status in _DONE):
            continue
        if event.status not in ("held", "ongoing", "planned"):
            continue
        if any(a.named and a in other.sides for a in event.sides) and abs_days(event, other) < 3:
            event.where = other.where
            if event.when is None and other.when is not None:
                event.when = other.when
            event.evidence.append(("place-of-conference", *other.triggers[0]))
            return


def beside(event: Event, events: list[Event]) -> None:
    """`met with Mr. Cho before meeting with Mr. Lee`: both on one day, in one place."""
    if event.beside < 0 or event.status not in _DONE:
        return
    for other in events:
        if other is event or not any(first <= event.beside < last for first, last in other.triggers):
            continue
        event.when = event.when or other.when
        if event.kind not in ("visit", "call"):
            event.where = event.where or other.where
        event.evidence.append(("beside-another-meeting", event.beside, event.beside + 1))


def place_from_dateline(reader: Reader, event: Event, anchor: date | None) -> None:
    """A meeting that just took place between the country of the dateline and others took place there."""
    place = dateline_place(reader, event.triggers[0][0])
    if place is None or place.country is None or event.status not in _DONE or reader.dateline is None:
        return
    countries = {a.country for a in event.sides if a.country}
    if event.triggers[0][0] > 400:
        return
    home = _HEIRS.get(place.country, place.country)
    among = {_HEIRS.get(code, code) for code in countries}
    many = any(multilateral(reader, a) for a in event.sides)
    outsiders = many or any(
        a.country is None or _HEIRS.get(a.country, a.country) != home for a in event.sides
    )
    if not (outsiders and home in among and any(a.named for a in event.sides)) and not (
        many and event.kind in ("summit", "conference", "talks") and event.triggers[0][0] < 80
    ):
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


def date_from_statement(reader: Reader, visit: Event, statements: Sequence[Any]) -> None:
    """What the guest said there on some day dates the visit: `Kerry said in Seoul last Thursday`."""
    if visit.when is not None or visit.where is None or visit.status not in _DONE:
        return
    for statement in statements:
        when, behind = statement.when, statement.cue[1]
        if when is None or not usable(when) or statement.speaker not in visit.guest:
            continue
        if reader.lower[behind : behind + 1] not in (["in"], ["at"]):
            continue
        place = place_in(reader, behind + 1, min(behind + 4, len(reader.lower)))
        if place is not None and place.country == visit.where.country:
            visit.when = when
            visit.evidence.append(("date-of-statement", *statement.cue))
            return
