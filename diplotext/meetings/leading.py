"""Places that other words of a sentence than the event's own give: what heads it, what `where` stands for, a
journey, a summit at whose edge it is.
"""

from __future__ import annotations

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.reading import Reader
from diplotext.meetings.setting import Where, is_wide, place_in, place_of

_LEADING = frozenset("in to at for into near from visiting visited visit , and".split())


def where_place(reader: Reader, group_first: int, floor: int) -> Where | None:
    """The place that `where` stands for: `a trip to Brunei, where he is to attend a forum`; the nearest one that a
    preposition or a visit leads to.
    """
    joined = reader.tags[group_first - 1] in "c,"
    for i in range(group_first - 1, max(floor, group_first - (30 if joined else 12)), -1):
        if reader.lower[i] == "where":
            for k in range(i - 1, max(floor, i - 24), -1):
                where = place_in(reader, k, k + 1)
                if where is not None and where.first > floor and reader.lower[where.first - 1] in _LEADING:
                    return where
            return place_in(reader, max(floor, i - 6), i)
        if reader.tags[i] in ".:":
            return None
    return None


def journey_place(reader: Reader, group: VerbGroup, floor: int) -> Where | None:
    """The place of a journey or a stay that an infinitive tells the purpose of: `flew to Dili to meet`."""
    if group.tense != "infinitive":
        return None
    before = reader.chunks.groups_within(max(floor, group.first - 25), group.first)
    if not before or before[-1].lemma not in JOURNEYS:
        return None
    if not _ELSEWHERE.isdisjoint(reader.lower[before[-1].last : group.first]):
        return None  # `will be in Jakarta on Monday before travelling to Dili to meet`
    where = place_of(reader, reader.complements(before[-1].last, group.first), "to")
    return None if where is not None and _first_of_several(reader, where, group.first) else where


def _first_of_several(reader: Reader, where: Where, stop: int) -> bool:
    """Whether a place is the first of a list: `travel to Malaysia, Thailand and Singapore to discuss`."""
    i = where.last
    while i < stop and reader.tags[i] in ",c":
        i += 1
    other = place_in(reader, i, i + 1) if where.last < i < stop else None
    return other is not None and is_wide(reader, other)


_ELSEWHERE = frozenset("from after before following".split())
JOURNEYS = frozenset("be travel fly go come arrive head journey return assemble".split())


def fronted_place(reader: Reader, floor: int, stop: int) -> Where | None:
    """The place at the head of a sentence: `In Seoul, the two met`, `While in Seoul he met`, `On Monday in Seoul`."""
    i = floor + (reader.lower[floor] in ("while", "then", "later", "also"))
    start = i + (reader.tags[i : i + 1] == "i")
    timex = reader.timex_at.get(start)
    if timex is not None and timex[0] == start and reader.tags[timex[1] : timex[1] + 1] in ("i", ","):
        i = timex[1] + (reader.tags[timex[1]] == ",")
    if i + 1 >= stop or reader.lower[i] not in ("in", "at"):
        return None
    return place_in(reader, i + 1, min(stop, i + 8))


_FRINGES = frozenset("sidelines sideline margins margin fringes side-lines".split())


def fringe(reader: Reader, first: int, last: int) -> tuple[int, int] | None:
    """The words that tell at whose edge an event is: `(on the) sidelines of the summit`, in its sentence."""
    floor, stop = reader.document.sentence_of(first)
    for i in range(max(floor, first - 25), min(stop, last + 40)):
        if reader.lower[i] in _FRINGES and reader.lower[i - 1] == "the":
            return i, min(stop, i + 14)
    return None
