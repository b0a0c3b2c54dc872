"""Which event a mention takes up: that of the same sides, noun, day and place, or the last that `the talks` can mean."""

from __future__ import annotations

from attrs import evolve

from diplotext.meetings.event import DONE, Event
from diplotext.meetings.leading import fringe
from diplotext.meetings.reading import Reader
from diplotext.meetings.setting import looks_back, same_place
from diplotext.meetings.sides import covered, same_side
from diplotext.meetings.sighting import Sighting
from diplotext.people.actors import Actor
from diplotext.records import Timex

MEMORY = 30  # events looked back on; older ones are not taken up


def _apart(reader: Reader, event: Event, seen: Sighting, words: tuple[int, int]) -> bool:
    """Whether one of the two is a summit and the other what is held at its edge, in the same sentence."""
    inside = words[0] <= seen.first < words[1]
    return any(
        (words[0] <= first < words[1]) != inside
        for first, _ in event.triggers[-3:]
        if reader.document.sentence_of(first) == reader.document.sentence_of(seen.first)
    )


def antecedent(reader: Reader, events: list[Event], seen: Sighting) -> Event | None:
    """The event among those of an article so far that a mention takes up, if there is one."""
    recent = events[-MEMORY:]
    words = fringe(reader, seen.first, seen.last)
    if words is not None:
        recent = [e for e in recent if not _apart(reader, e, seen, words)]
    recent = _foreground(reader, recent, seen)
    if seen.same_as >= 0:
        for event in reversed(recent):
            if any(first == seen.same_as for first, _ in event.triggers):
                return event
    if seen.kind == "visit":
        return _earlier_visit(reader, recent, seen)
    met = _purpose_of(reader, recent, seen)
    if met is not None:
        seen.told = seen.told._replace(status="", weight=0)  # held, as the meeting is
        return met
    if seen.shared and not seen.sides:
        return _last(reader, recent, seen)
    if seen.attended and seen.definite and not seen.name:
        states = {a.country for a in seen.sides if a.country}
        ours = [e for e in recent if any(b.country in states for b in e.sides)]
        known = _last(reader, ours, evolve(seen, sides=[])) or _last(reader, recent, evolve(seen, sides=[]))
        if known is not None:
            return known
    if _also(reader, seen):
        return None
    large = _the_summit(reader, recent, seen)
    if large is not None:
        return large
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
            and not seen.shared
        ):
            continue
        if _same_sides(event, seen) or _same_noun(event, seen) or _same_summit(event, seen):
            best = event
            break
    if best is not None:
        return best
    if seen.topic and not seen.definite and not seen.shared:
        recent = [e for e in recent if e.topic & seen.topic or (not e.topic and e.kind != "summit")]
    if _with_others(reader, seen):
        return None
    if seen.reference and len(seen.sides) < 2 and not seen.name and not seen.indefinite and not seen.other:
        return _last(reader, recent, seen)
    return None


_ENCOUNTERS = frozenset({"met-with", "event-noun", "called-on", "received"})


def _also(reader: Reader, seen: Sighting) -> bool:
    """Whether an encounter comes besides those told before: `Mr. Li will also have talks with other ministers`."""
    group = reader.chunks.group_at(seen.first)
    if group is None or len(seen.sides) < 2 or seen.shared or seen.definite:
        return False
    told = any(rule in _ENCOUNTERS for rule, _, _ in seen.evidence[:1])
    return told and "also" in reader.lower[group.first - 1 : group.last]


def _the_summit(reader: Reader, recent: list[Event], seen: Sighting) -> Event | None:
    """The summit told last that `the summit` is without partners of its own: `A and B met on the eve of the summit`."""
    own = reader.lower[seen.last : seen.last + 1] in (["between"], ["with"], ["of"])
    if (
        own
        or not seen.definite
        or seen.kind not in _LARGE
        or seen.name
        or seen.other
        or seen.told.weight >= 3
    ):
        return None
    if seen.where is not None or seen.when is not None or seen.last - seen.first > 2:
        return None
    event = next(
        (e for e in reversed(recent) if e.kind == seen.kind and e.noun.split("|")[0] == seen.noun), None
    )
    return event if event is not None and not seen.own else None


def _with_others(reader: Reader, seen: Sighting) -> bool:
    """Whether talks are held with people who are nobody known: `also had discussions with several traders`."""
    held = seen.noun and seen.first < seen.last - 1 and not seen.definite
    if not held or reader.lower[seen.last : seen.last + 1] != ["with"]:
        return False
    if reader.tags[seen.last + 1 : seen.last + 2] in ("p", "h"):
        return False
    return not reader.actors.within(seen.last, seen.last + 8)


def _purpose_of(reader: Reader, recent: list[Event], seen: Sighting) -> Event | None:
    """The meeting that talks are the purpose of: `met in Kiel to conduct talks`."""
    if (
        not seen.noun
        or seen.other
        or reader.tags[seen.first - 1] != "t"
        or seen.kind in ("summit", "conference")
    ):
        return None
    floor = reader.document.sentence_of(seen.first)[0]
    for event in reversed(recent[-3:]):
        last = event.triggers[-1][1]
        if event.kind not in ("meeting", "talks") or not floor < last < seen.first or seen.first - last > 25:
            continue
        between = reader.chunks.groups_within(last, seen.first)
        if any(g.finite for g in between) or any(g.last < seen.first - 1 for g in between):
            return None
        if event.status in DONE and all(covered(a, event.sides) for a in seen.sides):
            return event
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


_RECENT = 14  # days before the newest event of an article; what is older is told as its background


def _foreground(reader: Reader, recent: list[Event], seen: Sighting) -> list[Event]:
    """The events without those of weeks before that were only looked back on: `Building on their summit in May, the
    two leaders discussed`, behind a meeting of today.
    """
    days = [e.when.first_day for e in recent if e.status in DONE and e.when is not None and e.when.first_day]
    if seen.noun or seen.when is not None or not seen.shared or len(days) < 2:
        return recent
    floor, newest = reader.document.sentence_of(seen.first)[0], max(days)
    fronted = looks_back(reader, floor)
    return [
        e
        for e in recent
        if e.when is None
        or e.when.last_day is None
        or (newest - e.when.last_day).days <= _RECENT
        or (seen.first - e.last_seen < _NEAR and not (fronted and e.last_seen > floor))
    ]


_NEAR = 40  # words behind a mention in which `they discussed` goes on with it


def _family(noun: str) -> str:
    return noun.rstrip("s")


def _earlier_visit(reader: Reader, recent: list[Event], seen: Sighting) -> Event | None:
    hosts = [a for a in seen.sides if a not in seen.guest]
    journey = _journey_of(reader, recent, seen) if not hosts else None
    if journey is not None:
        seen.told = seen.told._replace(status="", weight=0)  # as the journey is
        return journey
    for event in reversed(recent):
        if event.kind != "visit" or not _may_be(reader, event, seen):
            continue
        if seen.guest and not any(_same_guest(a, b) for a in seen.guest for b in event.guest):
            continue
        theirs = [a for a in event.sides if a not in event.guest]
        if hosts and theirs and not any(same_side(a, b) for a in hosts for b in theirs):
            continue
        if _leg(event, seen, hosts, theirs):
            continue
        if not hosts and not seen.reference and not seen.tentative:
            continue
        if not seen.guest and not seen.reference:
            continue
        return event
    return None


def _journey_of(reader: Reader, recent: list[Event], seen: Sighting) -> Event | None:
    """The journey that a visit without a host tells the sort of: `arrived in Tehran on Sunday for a four-day visit`."""
    if not seen.noun or reader.lower[seen.first - 1] in ("from", "after", "before"):
        return None
    floor = reader.document.sentence_of(seen.first)[0]
    for event in reversed(recent[-3:]):
        first, last = event.triggers[-1]
        if event.kind != "visit" or not floor <= first < seen.first or seen.first - last > 20:
            continue
        words = reader.lower[last : seen.first]
        if reader.chunks.groups_within(last, seen.first) or not {"for", "on", "in"} & set(words[-6:]):
            return None
        return event if any(_same_guest(a, b) for a in seen.guest for b in event.guest) else None
    return None


def _leg(event: Event, seen: Sighting, hosts: list[Actor], theirs: list[Actor]) -> bool:
    """Whether a visit to one country on days of its own is a leg of a journey to several, an event by itself."""
    if len({a.country for a in hosts}) != 1 or len({a.country for a in theirs}) < 2:
        return False
    when = seen.when
    return when is not None and len(when.value) >= 10 and when is not event.when


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
        and not same_place(reader, event.where, seen.where)
    ):
        return False
    status = seen.told.status
    if (
        event.status in DONE
        and status in ("planned", "proposed")
        and seen.told.weight >= 2
        and event.weight >= 1
        and not seen.definite
        and seen.noun
    ):
        return False  # `met in Kiel and agreed to start negotiations`
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
        and (status in DONE) != (event.status in DONE)
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
    if a.first_day is None or b.first_day is None or a.last_day is None or b.last_day is None:
        return a.value.startswith(b.value) or b.value.startswith(a.value)
    if "W" in a.value[:8] or "W" in b.value[:8]:  # `next week` and the Sunday that begins it
        return (a.first_day - b.last_day).days <= 1 and (b.first_day - a.last_day).days <= 1
    return a.first_day <= b.last_day and b.first_day <= a.last_day


def _same_sides(event: Event, seen: Sighting) -> bool:
    """Whether one set of sides holds the other."""
    ours = [a for a in seen.sides if covered(a, event.sides)]
    led = {a.country for a in ours if a.named}  # `Mr. Kim and other officials` are his side
    if any(a.named for a in seen.sides) and any(
        _new_face(a, event) for a in seen.sides if a.country not in led
    ):
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
    if seen.indefinite and not seen.definite and seen.kind not in _LARGE:
        return False  # `addressed a lunch meeting`, another one
    return bool(ours) and known and (seen.reference or (seen.kind == event.kind and bool(seen.name)))


def _same_noun(event: Event, seen: Sighting) -> bool:
    """`the meeting of security officials`, behind `a security meeting` that the same person attends."""
    if not seen.definite or not seen.noun or seen.other:
        return False
    if event.noun.split("|")[0] != seen.noun:
        return False
    return any(a.named and a is b for a in seen.sides for b in event.sides)


_LARGE = frozenset({"summit", "conference"})


def _same_summit(event: Event, seen: Sighting) -> bool:
    """Summits of one name are one, whoever is named at them, unless their days or places differ."""
    if event.kind not in _LARGE or seen.kind not in _LARGE or seen.other or event.other:
        return False
    ours, theirs = set(seen.name.split()), set(event.name.split())
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _new_face(actor: Actor, event: Event) -> bool:
    """`heads of three companies`, `senior officials`: people not named before, so not those who were."""
    if actor.kind not in ("unnamed", "group") or any(actor is b for b in event.sides):
        return False
    first = actor.name.lower().split()[:1]
    return first not in (["the"], ["his"], ["her"], ["their"]) and any(
        b.named and b.country == actor.country for b in event.sides
    )
