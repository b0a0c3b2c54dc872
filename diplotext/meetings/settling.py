"""What events tell of each other: talks on a visit are where the visit is, two meetings of one day share
it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import Any

from attrs import evolve

from diplotext.meetings.event import DONE, Event
from diplotext.meetings.nations import country
from diplotext.meetings.reading import Reader
from diplotext.meetings.setting import SPANS, Where, days_before, place_in, usable
from diplotext.meetings.visiting import LOOKED_BACK, is_guest
from diplotext.meetings.whereabouts import find_places
from diplotext.records import Timex


def settle(reader: Reader, events: list[Event], statements: Sequence[Any], anchor: date | None) -> None:
    """Give events that name no place or date those that other events, statements and the dateline tell."""
    visits = [e for e in events if e.kind == "visit"]
    for event in events:
        _first_day(event)
        beside(event, events)
    for event in events:
        if anchor is not None:
            status_of_arrival(event, anchor)
            status_from_date(event, anchor)
            _not_to_come(event, anchor)
    for visit in visits:
        _host_from_earlier(visit, visits)
        _host_from_dateline(reader, visit)
        date_from_statement(reader, visit, statements)
    date_from_sequel(reader, events, statements)
    find_places(reader, events, anchor)
    dates_from_visits(reader, events)
    for event in events:
        if event.kind == "call":
            event.where = None  # held over the air


def status_from_date(event: Event, anchor: date) -> None:
    """An event whose words leave its status open is planned when its day is to come."""
    when = event.when
    if when is None or when.first_day is None or when.last_day is None:
        return
    if event.status in DONE and when.first_day > anchor and (event.weight <= 2 or event.status == "ongoing"):
        event.status, event.told_by = "planned", ("status-by-date", *event.triggers[0])
    elif event.status == "planned" and when.last_day < anchor and event.weight <= 1:
        event.status, event.told_by = "held", ("status-by-date", *event.triggers[0])


def _not_to_come(event: Event, anchor: date) -> None:
    """What was held has no day to come; that is its topic's: `held talks on the elections next year`."""
    first = event.when.first_day if event.when is not None else None
    if event.status == "held" and first is not None and (first - anchor).days > 1:
        event.when = None


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
        day = days_before(when.first_day, event.days - 1)
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


def beside(event: Event, events: list[Event]) -> None:
    """`met with Mr. Cho before meeting with Mr. Lee`: both on one day, in one place."""
    if event.beside < 0 or event.status not in DONE:
        return
    for other in events:
        if other is event or not any(first <= event.beside < last for first, last in other.triggers):
            continue
        event.when = event.when or other.when
        if event.kind not in ("visit", "call"):
            event.where = event.where or other.where
        event.evidence.append(("beside-another-meeting", event.beside, event.beside + 1))


def date_from_statement(reader: Reader, visit: Event, statements: Sequence[Any]) -> None:
    """What the guest said there on some day dates the visit: `Kerry said in Seoul last Thursday`."""
    if visit.when is not None or visit.where is None or visit.status not in DONE:
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


def date_from_sequel(reader: Reader, events: list[Event], statements: Sequence[Any]) -> None:
    """What was said after talks dates them: `told reporters after meeting Mr. Kostov`, on the day of that."""
    open_ones = {
        first: event
        for event in events
        if event.when is None
        and event.status == "held"
        and event.kind not in ("visit", "summit", "conference")
        for first, _ in event.triggers
    }
    for statement in statements:
        behind, when = statement.cue[1], statement.when
        if when is None or not usable(when):
            continue
        first = next((i for i in range(behind + 1, behind + 8) if i in open_ones), None)
        if first is None:
            continue
        event = open_ones[first]
        if (
            event.when is None
            and statement.speaker in event.sides
            and not {"after", "following"}.isdisjoint(reader.lower[behind:first])
            and SPANS.isdisjoint(reader.lower[behind:first])
            and not any(g.finite for g in reader.chunks.groups_within(behind, first))
        ):
            event.when = when
            event.evidence.append(("date-of-sequel", *statement.cue))


def dates_from_visits(reader: Reader, events: list[Event]) -> None:
    """A visit of one day, or of some day of a week, dates what its guest held where it led."""
    visits = [e for e in events if e.kind == "visit" and e.status in DONE and _one_day(reader, e)]
    for event in events:
        if event.when is not None or event.where is None or event.status not in DONE or event.other:
            continue
        if event.kind in ("visit", "call", "summit", "conference"):
            continue
        for visit in visits[:LOOKED_BACK]:
            at = event.triggers[0][0]
            led_to = {a.country for a in visit.sides if a not in visit.guest}
            led_to.add(visit.where.country if visit.where is not None else None)
            if (
                any(0 < at - first < 400 for first, _ in visit.triggers[:8])
                and event.where.country in led_to
                and any(is_guest(a, visit) for a in event.sides)
                and not _aside(reader, visit, at)
            ):
                event.when = visit.when
                event.evidence.append(("date-of-visit", *visit.triggers[0]))
                break


def _one_day(reader: Reader, visit: Event) -> bool:
    """Whether the date of a visit is that of all of it: not the first or last day of several."""
    when = visit.when
    if when is None or visit.days > 1 or visit.ending or len(when.value) < 7:
        return False
    first = bisect_left(reader.document.words.start, when.span.start)
    last = bisect_left(reader.document.words.start, when.span.end)
    around = (*reader.lower[max(0, first - 1) : first], *reader.lower[last : last + 1])
    return _RANGE.isdisjoint(around)


_RANGE = frozenset("from to through until till and - \u2013 between".split())


def _aside(reader: Reader, visit: Event, at: int) -> bool:
    """Whether the relative clause before a verb tells the arrival: `Mr. Li, who arrived on Thursday, also met`."""
    first = visit.triggers[0][0]
    if not visit.arriving or reader.tags[first - 1 : first] != "r":
        return False
    return reader.document.sentence_of(first) == reader.document.sentence_of(at)
