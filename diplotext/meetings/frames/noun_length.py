"""How long an event lasts that a noun names, which day of it a date is, and whether that is its end."""

from __future__ import annotations

from bisect import bisect_left

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.frames.noun import Noun
from diplotext.records import Timex

_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "2": 2,
    "3": 3,
    "4": 4,
    "5": 5,
    "6": 6,
    "7": 7,
}


_ENDS = frozenset({"end", "conclude", "finish", "wrap", "complete", "close"})


def days_of(noun: Noun) -> int:
    """How many days an event lasts: `three days of talks`, `a two-day summit`."""
    lower = noun.reader.lower
    for i in range(noun.outer, noun.at.word):
        head, _, tail = lower[i].partition("-")
        if tail == "day" or (i + 1 < noun.at.word and lower[i + 1] in ("day", "days")):
            return _NUMBERS.get(head, 0)
    floor = noun.at.sentence[0]
    if lower[floor] == "lasting" and "days" in lower[floor : floor + 5]:
        return max(_NUMBERS.get(word, 0) for word in lower[floor : floor + 4])
    return 0


_ORDINALS = {
    "first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
}  # fmt: skip


def counted(noun: Noun, when: Timex) -> bool:
    """Whether an event is one of several of this year, which is not its own date."""
    start = bisect_left(noun.reader.document.words.start, when.span.start)
    if noun.reader.lower[start : start + 1] != ["this"]:
        return False
    return not _ORDINALS.keys().isdisjoint(noun.reader.lower[noun.outer : noun.at.word])


_ENTERING = frozenset("enter begin start open".split())


def numbered_day(noun: Noun) -> int:
    """Which day of the event a date is: `on the second day of talks`, `the talks entered their third day`."""
    reader = noun.reader
    for i in range(noun.outer, noun.at.word - 1):
        if reader.lower[i + 1] == "day" and reader.lower[i] in _ORDINALS:
            return _ORDINALS[reader.lower[i]]
    group = noun.predicate
    if group is not None and group.lemma in _ENTERING and reader.tags[group.last : group.last + 1] in "dh":
        number, unit = (*reader.lower[group.last + 1 : group.last + 3], "", "")[:2]
        return _ORDINALS.get(number, 0) if unit in ("day", "and") else 0
    return 0


DEPARTING = frozenset("leave depart".split())
_RETURNING = frozenset("return come arrive get fly be".split())


def return_from(noun: Noun) -> VerbGroup | None:
    """The verb of a return from a journey: `returned home on Saturday from a three-day visit to Bonn`."""
    reader, before = noun.reader, noun.outer - 1
    known = {"from": _RETURNING, "after": DEPARTING, "following": DEPARTING}.get(reader.lower[before])
    if noun.at.trigger.noun_kind != "visit" or known is None:
        return None
    groups = reader.chunks.groups_within(max(noun.at.sentence[0], before - 10), before)
    return groups[-1] if groups and groups[-1].lemma in known else None


def is_ending(noun: Noun) -> bool:
    """Whether the date is that of the end: `ended talks on Friday`, `the summit closed on Sunday`."""
    if (noun.verb is not None and noun.verb.lemma in _ENDS) or return_from(noun) is not None:
        return True
    return noun.predicate is not None and noun.predicate.lemma in _ENDS and not noun.predicate.passive
