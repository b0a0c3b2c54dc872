"""Which frame reads a verb that names an event."""

from __future__ import annotations

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.frames.encounters import (
    called_on,
    conferred_with,
    consulted,
    discussed,
    exchanged_views,
    gathered,
    mediated_between,
    met_with,
    received,
    sat_down_with,
    saw,
    spoke_with,
    telephoned,
)
from diplotext.meetings.frames.journeys import travelled_to, visited

FRAMES = {
    "meet": met_with,
    "partner": conferred_with,
    "consult": consulted,
    "speak": spoke_with,
    "sit": sat_down_with,
    "discuss": discussed,
    "exchange": exchanged_views,
    "receive": received,
    "call": called_on,
    "phone": telephoned,
    "gather": gathered,
    "mediate": mediated_between,
    "see": saw,
    "visit": visited,
    "travel": travelled_to,
}


def is_verb(group: VerbGroup | None, word: int) -> bool:
    """Whether a trigger word is the main verb of a group."""
    return group is not None and group.head == word
