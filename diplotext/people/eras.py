"""States of their time: Moscow in 1987 is the Soviet Union's."""

from __future__ import annotations

from datetime import date

from diplotext.mentions.finding import Mentions
from diplotext.mentions.gazetteer import Hit

_UNTIL = {
    "RUS": ("SUN", date(1991, 12, 25)),
    "CZE": ("CSK", date(1992, 12, 31)),
    "SRB": ("YUG", date(2003, 2, 4)),
}


def state_of_time(iso3: str, day: date | None) -> str:
    """The state to which a capital belonged on a day.

    >>> state_of_time("CZE", date(1988, 10, 11)), state_of_time("CZE", None)
    ('CSK', 'CZE')
    """
    former = _UNTIL.get(iso3)
    return former[0] if former is not None and day is not None and day <= former[1] else iso3


def in_their_time(mentions: Mentions, day: date | None) -> Mentions:
    """The mentions with every town, and every palace that stands for a state, given to the state of that day."""
    if day is None or day > max(until for _, until in _UNTIL.values()):
        return mentions
    entries = [
        Hit(first, last, entry._replace(iso3=state_of_time(entry.iso3, day)))
        if entry.iso3 in _UNTIL and entry.letter in "YX"
        else Hit(first, last, entry)
        for first, last, entry in mentions.entries
    ]
    return mentions._replace(entries=entries)
