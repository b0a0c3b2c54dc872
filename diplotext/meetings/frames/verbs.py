"""Which frame reads a verb that names an event."""

from __future__ import annotations

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.frames.contacts import briefed, summoned
from diplotext.meetings.frames.conversations import (
    consulted,
    discussed,
    exchanged_views,
    spoke_with,
    telephoned,
)
from diplotext.meetings.frames.encounters import (
    conferred_with,
    gathered,
    mediated_between,
    met_with,
    sat_down_with,
)
from diplotext.meetings.frames.invitations import invited_to
from diplotext.meetings.frames.journeys import sent_to, stayed_in, travelled_to, visited
from diplotext.meetings.frames.receptions import called_on, received, saw

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
    "stay": stayed_in,
    "send": sent_to,
    "invite": invited_to,
    "summon": summoned,
    "brief": briefed,
}


def is_verb(group: VerbGroup | None, word: int) -> bool:
    """Whether a trigger word is the main verb of a group."""
    return group is not None and group.head == word
