"""How long an event lasts that a noun names, and whether a date is that of its end."""

from __future__ import annotations

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.frames.noun import Noun

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
        if tail == "day" or (i + 1 < noun.at.word and lower[i + 1] == "days"):
            return _NUMBERS.get(head, 0)
    floor = noun.at.sentence[0]
    if lower[floor] == "lasting" and "days" in lower[floor : floor + 5]:
        return max(_NUMBERS.get(word, 0) for word in lower[floor : floor + 4])
    return 0


_RETURNING = frozenset("return come arrive get fly be".split())


def return_from(noun: Noun) -> VerbGroup | None:
    """The verb of a return from a journey: `returned home on Saturday from a three-day visit to Bonn`."""
    reader, before = noun.reader, noun.outer - 1
    if noun.at.trigger.noun_kind != "visit" or reader.lower[before] != "from":
        return None
    groups = reader.chunks.groups_within(max(noun.at.sentence[0], before - 10), before)
    return groups[-1] if groups and groups[-1].lemma in _RETURNING else None


def is_ending(noun: Noun) -> bool:
    """Whether the date is that of the end: `ended talks on Friday`, `the summit closed on Sunday`."""
    if (noun.verb is not None and noun.verb.lemma in _ENDS) or return_from(noun) is not None:
        return True
    return noun.predicate is not None and noun.predicate.lemma in _ENDS and not noun.predicate.passive
