"""``Sighting``: one mention of an event, before mentions are merged; ``Occurrence``: one trigger word in its
sentence.
"""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, field

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.reading import Complement, Reader
from diplotext.meetings.setting import Where
from diplotext.meetings.status import Told
from diplotext.meetings.vocabulary import Trigger
from diplotext.people.actors import Actor
from diplotext.records import Timex

Evidence = tuple[str, int, int]


class Occurrence(NamedTuple):
    """A trigger word in its sentence, as a frame gets it."""

    reader: Reader
    word: int
    trigger: Trigger
    sentence: tuple[int, int]
    verb: VerbGroup | None

    @property
    def group(self) -> VerbGroup:
        """The verb group that the word heads."""
        assert self.verb is not None
        return self.verb

    def complements(self, start: int) -> list[Complement]:
        """The phrases behind a word as far as the clause reaches."""
        return self.reader.complements(start, self.sentence[1])


@define(eq=False)
class Sighting:
    """One mention of an event: its trigger words, what it says of the event, and the rules that read it."""

    first: int
    last: int
    kind: str
    told: Told
    sides: list[Actor] = field(factory=list)
    where: Where | None = None
    when: Timex | None = None
    guest: list[Actor] = field(factory=list)  # of a visit
    shared: bool = False  # `they`, `the two leaders`: whoever met before
    reference: bool = False  # a noun with `the`, `this`, `their` that can take up an event
    same_as: int = -1  # the verb whose purpose it is: `met for a summit`
    states: bool = False  # shared by states (`the two sides`)
    own: bool = False  # its name holds sides: `the ASEAN-China summit`
    ending: bool = False  # its date is that of its end
    days: int = 0
    topic: frozenset[str] = frozenset()
    beside: int = -1  # the trigger that `before` or `after` joins to it
    persons: bool = False  # shared by persons (`the two leaders`), not by states
    pronoun: bool = False  # shared by `they`
    arriving: bool = False  # `arrived in Cairo`: still there when it is fresh
    attended: bool = False  # its sides are who attended it: `the meeting was attended by A`
    other: bool = False  # `an earlier round`, `the next meeting`: not the one that was named before
    indefinite: bool = False
    definite: bool = False  # `the talks`, `this visit`: named before, whatever its verb says
    weak: bool = False  # makes no event of its own without two sides
    explicit: bool = False  # a finite verb says that one side holds it: `opened talks`
    tentative: bool = False  # a visit whose host may be told later
    afar: bool = False  # `spoke with`, by telephone where nothing says that they met
    noun: str = ""
    name: str = ""  # of a conference or summit with a proper name
    evidence: list[Evidence] = field(factory=list)
    proposer: list[Actor] = field(factory=list)
