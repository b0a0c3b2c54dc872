"""Mediation that a noun names: ``launched a mediation effort between``."""

from __future__ import annotations

from diplotext.meetings.frames import BOOK
from diplotext.meetings.parties import parties
from diplotext.meetings.sides import united
from diplotext.meetings.sighting import Occurrence, Sighting
from diplotext.meetings.status import of_verb
from diplotext.rules import Example

_LAUNCHING = frozenset("launch begin start undertake make mount lead renew resume step continue".split())
_EFFORTS = frozenset("effort efforts mission bid initiative drive attempt attempts".split())


@BOOK.rule(
    "mediation",
    heads=["mediation"],
    examples=[
        Example(
            "President Hosni Mubarak launched a mediation effort between Syria and Turkey.",
            expect="held talks: Hosni Mubarak, Syria, Turkey",
        ),
        Example("The mediation effort was praised.", expect=None),
    ],
)
def mediation(at: Occurrence) -> Sighting | None:
    """`A launched a mediation effort (between B and C)`."""
    reader = at.reader
    phrase = reader.phrase(at.word)
    if phrase is None or _EFFORTS.isdisjoint(reader.lower[at.word + 1 : at.word + 2]):
        return None
    verb = reader.verb_before(phrase.first, at.sentence[0])
    if verb is None or verb.lemma not in _LAUNCHING or verb.passive:
        return None
    reach = reader.agent(verb, at.sentence)
    sides = parties(reader, reach.first, reach.last) if reach is not None else []
    for i in range(phrase.last, min(at.sentence[1] - 1, phrase.last + 20)):
        if reader.lower[i] == "between":
            sides = united(sides, parties(reader, i + 1, reader.list_end(i + 1, at.sentence[1], True)))
            break
    seen = Sighting(verb.head, at.word + 2, "talks", of_verb(reader, verb, at.sentence), sides)
    seen.weak = True
    seen.explicit = len(sides) == 1
    seen.evidence.append(("mediation", verb.head, at.word + 2))
    return seen
