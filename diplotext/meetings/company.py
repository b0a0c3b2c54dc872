"""``Company``: the events of an article by their words, for those who are said to have been there too."""

from __future__ import annotations

from bisect import bisect_right

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.event import Event, close, stands
from diplotext.meetings.parties import parties
from diplotext.meetings.reading import Reader
from diplotext.people.actors import Actor

_BACK = 150  # words between an event and who else was there
_AHEAD = 40
_TRIGGERS = 12  # mentions of events that are looked back on
_BE = frozenset({"be", "include"})
OCCASIONS = frozenset(
    """meeting talks audience dinner lunch luncheon banquet ceremony discussion discussions session call
    consultations negotiations breakfast reception event encounter conversation delegation entourage team
    party retinue side delegations""".split()
)


LONGEST_LIST = 400  # words


class Company:
    """The events of an article by the words that name them, and who joined whom there."""

    def __init__(self, reader: Reader, events: list[Event]) -> None:
        self.reader = reader
        self.events = [e for e in events if stands(e)]
        self.named = sorted(((first, i) for i, e in enumerate(self.events) for first, _ in set(e.triggers)))
        self.firsts = [first for first, _ in self.named]

    def near(
        self, word: int, with_whom: list[Actor], visit: bool | None, country: str | None = None
    ) -> Event | None:
        """The event that a word belongs to: one of its sentence, else the last before it, else the next; one
        of the persons that were accompanied, or of a country.
        """
        sentence = self.reader.document.sentence_of(word)
        at = bisect_right(self.firsts, word)
        before = self.named[max(0, at - _TRIGGERS) : at][::-1]
        behind = self.named[at : at + _TRIGGERS]
        within = [(f, i) for f, i in (*before, *behind) if sentence[0] <= f < sentence[1]]
        earlier = [(f, i) for f, i in before if f < sentence[0] and word - f < _BACK]
        later = [(f, i) for f, i in behind if f >= sentence[1] and f - word < _AHEAD]
        for group in (within, earlier, later):
            fit = [self.events[i] for _, i in group]
            if with_whom:
                fit = [e for e in fit if any(a in e.sides for a in with_whom)]
            elif country is not None:
                fit = [e for e in fit if any((a.country or "") == country for a in e.sides)]
                fit = [e for e in fit if e.status != "proposed"] or (fit if group is later else [])
            elif group is later:
                continue
            if visit is not None:
                fit = [e for e in fit if (e.kind == "visit") == visit] or (fit if with_whom else [])
            if fit:
                return fit[0]
        return None


def officials_of(reader: Reader, group: VerbGroup, sentence: tuple[int, int]) -> list[Actor]:
    reach = reader.agent(group, sentence)
    if reach is None:
        return []
    return [a for a in parties(reader, reach.first, reach.last) if a.named]


def enter(event: Event | None, found: list[Actor], rule: str, first: int, last: int) -> None:
    if event is None:
        return
    known = {a.country for a in event.sides}
    new = [a for a in found if a not in event.sides and (a.named or a.country not in known)]
    if not new:
        return
    hosts = {a.country for a in event.sides if a not in event.guest}
    for actor in new:
        event.sides.append(actor)
        if event.kind == "visit" and actor.country not in hosts:
            event.guest.append(actor)
    event.evidence.append((rule, first, last))
    close(event)


def inverted(reader: Reader, start: int, stop: int) -> int | None:
    """Behind `were` of `Accompanying the Prime Minister were`, `Also present at the talks was`."""
    for i in range(start, min(stop, start + 16)):
        group = reader.chunks.group_at(i)
        if group is not None and group.finite:
            return group.last if group.lemma in _BE else None
    return None
