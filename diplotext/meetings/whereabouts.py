"""Where an event is that does not say it: where its visit, its summit, the stay of its guest or the dateline is."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from diplotext.meetings.event import DONE, Event
from diplotext.meetings.leading import fringe
from diplotext.meetings.reading import Reader
from diplotext.meetings.setting import Where, dateline_place, is_wide, place_in
from diplotext.meetings.sides import armed, multilateral
from diplotext.meetings.visiting import (
    LOOKED_BACK,
    abs_days,
    gap,
    place_from_visit,
    place_of_journey,
    purposes,
)
from diplotext.people.actors import Actor

# States that are no more, with the state that their capital lies in now.
_HEIRS = {"SUN": "RUS", "YUG": "SRB", "SCG": "SRB", "CSK": "CZE", "DDR": "DEU"}


class Stay(NamedTuple):
    """Named guests in a country that is not theirs, as a meeting with its people tells."""

    guests: list[Actor]
    event: Event
    where: Where


def find_places(reader: Reader, events: list[Event], anchor: date | None) -> None:
    """Give a place to the events that have none: journeys first, then summits, then what is held at them."""
    visits = [e for e in events if e.kind == "visit"]
    for visit in visits:
        place_of_journey(reader, visit)
    purposes(reader, events, visits)
    large = [e for e in events if e.kind in ("summit", "conference")]
    small = [e for e in events if e.kind not in ("summit", "conference", "visit", "call")]
    for event in large:
        if event.where is None:
            _find_place(reader, event, visits, [c for c in large if _same_body(c, event)], [], anchor)
    conferences = [e for e in large if e.where is not None][:LOOKED_BACK]
    stays = [stay for stay in map(_stay, events) if stay is not None][:LOOKED_BACK]
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
    if _remote(reader, event):
        return
    place_from_fringe(reader, event, conferences, visits)
    if event.where is None:
        place_from_visit(reader, event, visits)
    if event.where is None:
        place_from_stay(reader, event, stays)
    if event.where is None or is_wide(reader, event.where):
        place_from_conference(event, conferences)
    if event.where is None and event.status in DONE:
        event.where = located(reader, event)
    if event.where is None:
        place_from_dateline(reader, event, anchor)


_VIRTUAL = frozenset(
    """video-conference video-conferencing videoconference videoconferencing video-link videolink teleconference
    teleconferencing video-teleconference virtually online virtual zoom""".split()
)


def _remote(reader: Reader, event: Event) -> bool:
    """Whether an event is held over the air, so nowhere: `the meeting done via video-conferencing`."""
    for first, last in event.triggers[:6]:
        floor, stop = reader.document.sentence_of(first)
        for i in range(max(floor, first - 3), min(stop, last + 9)):
            if reader.lower[i] in _VIRTUAL or (
                reader.lower[i] in ("video", "virtual")
                and reader.lower[i - 1] in ("by", "via", "over", "through")
            ):
                return True
    return False


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


def place_from_stay(reader: Reader, event: Event, stays: list[Stay]) -> None:
    """Who met a host in his country met his next host there too: `She also met the speaker`."""
    if event.status not in ("held", "ongoing", "planned") or event.other:
        return
    at = event.triggers[0][0]
    for guests, other, where in sorted(stays, key=lambda stay: gap(reader, stay.event, at)):
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
            for v in visits[:LOOKED_BACK]
            if v.where is not None and v.status in DONE and any(a in v.guest for a in event.sides)
        ]
        told = _place_of_fringe(reader, *words)
        for place in [
            *(c.where for c in named),
            told,
            *(e.where for e in (*reversed(before), *reversed(trips))),
        ]:
            if place is None:
                continue
            event.where = place
            event.evidence.append(("place-of-fringe", *words))
            return


def _place_of_fringe(reader: Reader, first: int, last: int) -> Where | None:
    """`On the sidelines of the General Assembly in New York, he met`."""
    for i in range(first, last - 1):
        if reader.tags[i] in ",.":
            return None
        if (
            reader.lower[i] in ("in", "at")
            and (where := place_in(reader, i + 1, min(i + 4, last))) is not None
        ):
            return where
    return None


_STAYING = frozenset("in visiting attending".split())


def located(reader: Reader, event: Event) -> Where | None:
    """Where a participant is said to be: `Mr. Ivanov, in Kuala Lumpur for a forum, met`."""
    for actor in event.sides:
        if not actor.named:
            continue
        for _, last, _ in actor.mentions[:40]:
            start = last + 1
            if reader.lower[start : start + 1] == ["who"] and reader.lower[start + 1 : start + 2] in (
                ["is"],
                ["was"],
            ):
                start += 2  # `Mr. Rudd, who is in Port Moresby`
            if reader.tags[last : last + 1] == "," and not _STAYING.isdisjoint(
                reader.lower[start : start + 1]
            ):
                stop = reader.tags.find(",", start + 1, start + 9)
                where = place_in(reader, start + 1, max(start + 3, stop))
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
