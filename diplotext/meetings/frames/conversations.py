"""Talk that a verb names: ``spoke by phone with``, ``discussed something with``, ``exchanged views``."""

from __future__ import annotations

from diplotext.meetings.frames import BOOK
from diplotext.meetings.frames.clause import Clause, apart, paired
from diplotext.meetings.parties import parties
from diplotext.meetings.sides import united
from diplotext.meetings.sighting import Occurrence, Sighting
from diplotext.rules import Example

_PARTNERS = frozenset({"with", "to"})


_LINES = frozenset(
    "phone telephone video videoconference videolink video-link hotline teleconference skype zoom".split()
)


@BOOK.rule(
    "spoke-with",
    heads=["speak", "talk", "chat"],
    examples=[
        Example(
            "President Barack Obama spoke by phone with Prime Minister Shinzo Abe.",
            expect="held call: Barack Obama, Shinzo Abe",
        ),
        Example(
            "President Barack Obama and Prime Minister Shinzo Abe spoke by phone on Monday.",
            expect="held call: Barack Obama, Shinzo Abe",
        ),
        Example("President Barack Obama spoke to reporters in Tokyo.", expect=None),
    ],
)
def spoke_with(at: Occurrence) -> Sighting | list[Sighting] | None:
    """`A spoke (by phone) with B`, `A talked to B`: B is an official or a government, not reporters or a
    crowd; `A and B spoke by phone`.
    """
    behind = at.reader.lower[at.word + 1 : at.word + 10]
    if _PARTNERS.isdisjoint(behind):
        if _LINES.isdisjoint(behind[:4]):
            return None
        return paired(Clause(at), "spoke-with", "call", [])
    clause = Clause(at)
    first = next(
        (c.preposition for c in clause.complements if c.preposition not in ("by", "via", "over", "on")), ""
    )
    if first not in ("with", "to") and not clause.behind_colon("with", "to"):
        return None
    others = [
        a
        for a in clause.by("with", "to")
        if a.kind in ("official", "person", "country") or (a.kind == "unnamed" and a.country)
    ]
    if not others:
        return None
    seen = paired(clause, "spoke-with", at.trigger.verb_kind, others)
    if seen is None:
        return None
    seen.weak = True
    seen.afar = _afar(at, clause, seen)
    return apart(seen, others) if clause.separate else seen


_LOCAL = frozenset("ambassador envoy negotiator representative emissary commissioner mediator charge".split())
_BESIDE = frozenset("sidelines margins sideline ahead during after before at when as briefly".split())


def _afar(at: Occurrence, clause: Clause, seen: Sighting) -> bool:
    """Whether two rulers or ministers of different states `spoke with` each other over a line: no place, no
    occasion.
    """
    if seen.kind != "talks" or seen.where is not None or len(seen.sides) < 2 or seen.told.status != "held":
        return False
    if not all(a.kind == "official" for a in seen.sides):
        return False
    if len({a.country for a in seen.sides}) < 2 or any(
        word in _LOCAL for a in seen.sides for role in a.roles for word in role.noun.split()
    ):
        return False
    return _BESIDE.isdisjoint(at.reader.lower[clause.group.last : clause.end])


@BOOK.rule(
    "discussed",
    heads=["discuss"],
    examples=[
        Example(
            "President George Bush discussed the crisis with Chancellor Helmut Kohl.",
            expect="held talks: George Bush, Helmut Kohl",
        ),
        Example("President George Bush discussed the crisis.", expect=None),
    ],
)
def discussed(at: Occurrence) -> Sighting | None:
    """`A discussed something with B`, `A and B discussed something`: a partner or several subjects are
    needed.
    """
    clause = Clause(at)
    if clause.group.passive or clause.object() is None:
        return None
    others = clause.by("with")
    seen = paired(clause, "discussed", "talks", others)
    if seen is not None:
        seen.weak = True
        if not others and [a.kind for a in seen.sides] == ["organization"]:
            seen.sides, seen.reference = [], True  # `the Meeting discussed`, which was told before
        behind = seen.where is not None and seen.where.first > clause.group.head
        if behind and [c.preposition for c in clause.complements if c.preposition in ("with", "in", "at")][
            :1
        ] != ["with"]:
            seen.where = None  # `discussed the war in Ukraine`
        if clause.group.tense == "infinitive":
            seen.reference = True
    return seen


@BOOK.rule(
    "exchanged-views",
    heads=["exchange"],
    examples=[
        Example(
            "President Xi Jinping and Prime Minister Narendra Modi exchanged views on trade.",
            expect="held talks: Xi Jinping, Narendra Modi",
        ),
        Example("The two countries exchanged prisoners.", expect=None),
    ],
)
def exchanged_views(at: Occurrence) -> Sighting | None:
    """`A and B exchanged views`, `A exchanged views with B`."""
    clause = Clause(at)
    target = clause.object()
    if target is None:
        return None
    phrase = at.reader.phrase(target.first)
    if phrase is None or at.reader.lower[phrase.head] not in ("views", "opinions", "notes", "ideas"):
        return None
    seen = paired(
        clause, "exchanged-views", "talks", clause.by("with") or clause.by("between"), phrase.head + 1
    )
    if seen is not None:
        seen.weak = True
    return seen


@BOOK.rule(
    "telephoned",
    heads=["phone", "telephone"],
    examples=[
        Example(
            "President Ronald Reagan telephoned Prime Minister Margaret Thatcher.",
            expect="held call: Ronald Reagan, Margaret Thatcher",
        ),
        Example("President Ronald Reagan telephoned home.", expect=None),
    ],
)
def telephoned(at: Occurrence) -> Sighting | None:
    """`A telephoned B`."""
    clause = Clause(at)
    target = clause.object()
    others = parties(at.reader, target.first, target.last) if target else clause.by("with", "to", "by")
    if not others:
        return None
    seen = paired(clause, "telephoned", "call", others)
    if seen is not None:
        seen.kind, seen.weak = "call", True
    return seen


@BOOK.rule(
    "consulted",
    heads=["consult"],
    examples=[
        Example(
            "President Bill Clinton consulted Prime Minister Tony Blair.",
            expect="held talks: Bill Clinton, Tony Blair",
        ),
        Example("Prime Minister Tony Blair consulted his notes.", expect=None),
    ],
)
def consulted(at: Occurrence) -> Sighting | None:
    """`A consulted (with) B`: the subject and a person or body."""
    clause = Clause(at)
    target = clause.object()
    others = united(parties(at.reader, target.first, target.last) if target else [], clause.by("with"))
    if not others and (target is not None or clause.group.passive):
        return None
    seen = paired(clause, "consulted", "talks", others)
    if seen is not None and clause.group.tense == "gerund" and seen.told.status == "not_held":
        return None  # `acted without consulting`
    if seen is not None:
        seen.weak = True
    return seen
