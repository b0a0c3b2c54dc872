"""Meetings that a verb names: ``met with``, ``hosted``, ``called on``, ``spoke by phone with``."""

from __future__ import annotations

from diplotext.meetings.frames import BOOK
from diplotext.meetings.frames.clause import Clause, apart, paired
from diplotext.meetings.parties import is_shared, parties
from diplotext.meetings.reading import Complement
from diplotext.meetings.sides import COLLECTIVE, DELEGATES, named_anew, political, united
from diplotext.meetings.sighting import Occurrence, Sighting
from diplotext.rules import Example


@BOOK.rule(
    "met-with",
    heads=["meet"],
    examples=[
        Example(
            "Foreign Minister Julie Bishop met with President Joko Widodo on Monday.",
            expect="held meeting: Julie Bishop, Joko Widodo",
        ),
        Example("The proposal met the conditions of the court.", expect=None),
    ],
)
def met_with(at: Occurrence) -> Sighting | list[Sighting] | None:
    """`A met (with) B`, `A and B met`: the subject and the object or the phrase behind `with`."""
    clause = Clause(at)
    group = clause.group
    if group.passive:
        others = clause.by("by")
        if not [a for a in others if a.named]:
            return None
        return paired(clause, "met-with", "meeting", others)
    target = clause.object()
    if target is not None and _abstract(at, target):
        return None
    others = parties(at.reader, target.first, target.last) if target else []
    if target and not others:
        others = named_anew(at.reader, target.first, target.last)
    if target and not others and at.reader.lower[target.first] not in ("each", "together"):
        return None
    others = united(others, clause.by("with", "between"), clause.with_whom() if not others else [])
    seen = paired(clause, "met-with", "meeting", others)
    if seen is not None and seen.sides and all(a.kind == "country" for a in seen.sides) and _sport(at):
        return None
    if seen is not None and at.reader.lower[group.last : group.last + 1] == ["with"]:
        seen.last = group.last + 1
    return apart(seen, others) if seen is not None and clause.separate else seen


def _abstract(at: Occurrence, target: Complement) -> bool:
    """`met resistance`, `met strong opposition`: a noun in the singular with nothing that makes it somebody."""
    phrase = at.reader.phrase(target.first)
    if phrase is None or any(at.reader.tags[i] not in "jN" for i in range(phrase.first, phrase.last)):
        return False
    return not at.reader.lower[phrase.head].endswith("s") and at.reader.lower[phrase.head] not in (
        "people",
        "parliament",
    )


_SPORTS = frozenset(
    """final finals semifinal semifinals semi-final semi-finals quarterfinal quarterfinals quarter-final
    quarter-finals match game cup tournament championship championships league qualifier qualifiers
    playoff playoffs goal goals stadium group-stage friendly""".split()
)


def _sport(at: Occurrence) -> bool:
    """Whether the sentence is about a match, in which countries meet as teams."""
    return not _SPORTS.isdisjoint(at.reader.lower[at.sentence[0] : at.sentence[1]])


@BOOK.rule(
    "conferred-with",
    heads=["confer", "huddle", "negotiate"],
    examples=[
        Example(
            "President Daniel arap Moi conferred with Prime Minister John Major.",
            expect="held talks: Daniel arap Moi, John Major",
        ),
        Example("The university conferred a degree on the poet.", expect=None),
    ],
)
def conferred_with(at: Occurrence) -> Sighting | None:
    """`A conferred with B`: the subject and the phrase behind `with`; without one, several subjects."""
    clause = Clause(at)
    others = clause.by("with", "between")
    target = clause.object()
    if target is not None and at.trigger.verb_kind != "negotiation":
        return None
    seen = paired(clause, "conferred-with", at.trigger.verb_kind, others)
    if seen is not None and not others:
        seen.weak = True
        seen.explicit = _alone(clause, seen)
    return seen


def _alone(clause: Clause, seen: Sighting) -> bool:
    """`Iran is negotiating for the purchase of`: one state, and what it negotiates about."""
    group = clause.group
    return (
        group.lemma == "negotiate"
        and group.finite
        and not group.negated
        and group.tense in ("past", "present")
        and len(seen.sides) == 1
        and seen.sides[0].kind in ("country", "official")
        and (
            any(c.preposition in ("for", "on", "over", "about") for c in clause.complements)
            or clause.reader.lower[group.last : group.last + 1] == ["to"]
        )
    )


@BOOK.rule(
    "mediated-between",
    heads=["mediate", "shuttle", "arbitrate"],
    examples=[
        Example(
            "President Jimmy Carter mediated between Egypt and Israel.",
            expect="held talks: Jimmy Carter, Egypt, Israel",
        ),
        Example("President Jimmy Carter shuttled between the two houses.", expect=None),
    ],
)
def mediated_between(at: Occurrence) -> Sighting | None:
    """`A mediated between B and C`, `A shuttled between the two sides`."""
    clause = Clause(at)
    target = next((c for c in clause.complements if c.preposition in ("between", "among")), None)
    if target is None or clause.group.passive:
        return None
    shared = is_shared(at.reader, target.first, target.last)
    found = [] if shared else parties(at.reader, target.first, target.last)
    others = [a for a in found if political(at.reader, a)]
    if not shared and not others:
        return None
    seen = paired(clause, "mediated-between", "talks", others)
    if seen is not None:
        seen.weak, seen.shared = True, seen.shared or shared
        if shared and len(seen.sides) == 1:
            seen.explicit = not seen.sides[0].country
    return seen


@BOOK.rule(
    "sat-down-with",
    heads=["sit", "get"],
    examples=[
        Example(
            "President Nelson Mandela sat down with President Bill Clinton.",
            expect="held meeting: Nelson Mandela, Bill Clinton",
        ),
        Example("President Nelson Mandela sat down after the speech.", expect=None),
    ],
)
def sat_down_with(at: Occurrence) -> Sighting | None:
    """`A sat down with B`, `A and B got together`."""
    clause = Clause(at)
    word = at.reader.lower[clause.group.last : clause.group.last + 1]
    if word not in (["down"], ["together"]) or (word == ["down"]) != (clause.group.lemma == "sit"):
        return None
    others = clause.by("with")
    if not others and clause.group.lemma == "sit":
        return None
    seen = paired(clause, "sat-down-with", "meeting", others, clause.group.last + 1)
    if seen is not None:
        seen.weak = True
    return seen


@BOOK.rule(
    "gathered",
    heads=["gather", "convene", "assemble", "bring"],
    examples=[
        Example(
            "Foreign ministers of Egypt and Jordan gathered in Cairo.", expect="held meeting: Egypt, Jordan"
        ),
        Example(
            "King Hussein convened the foreign ministers of Egypt and Syria.",
            expect="held meeting: Hussein, Egypt, Syria",
        ),
        Example("Investigators gathered evidence in Cairo.", expect=None),
    ],
)
def gathered(at: Occurrence) -> Sighting | None:
    """`The leaders gathered in Jakarta`, `convened in Geneva`: several subjects; or who is host, and whom he
    convened or brought together.
    """
    clause = Clause(at)
    if clause.group.lemma == "bring":
        return _brought_together(at, clause)
    target = clause.object()
    if clause.group.passive:
        return None
    if target is not None:
        return _convened(at, clause, target) if clause.group.lemma != "assemble" else None
    behind = at.reader.chunks.group_at(clause.end) if clause.end < at.sentence[1] else None
    if behind is not None and behind.finite:
        return None  # `the leaders gathered there would not sign`
    seen = paired(clause, "gathered", "meeting", clause.by("with"))
    if seen is not None:
        seen.weak = True
    return seen


def _convened(at: Occurrence, clause: Clause, target: Complement) -> Sighting | None:
    """`A convened the ministers of B and C`: people as object, not evidence or a meeting."""
    phrase = at.reader.phrase(target.first)
    if phrase is None or not _statesmen(at, phrase.head):
        return None
    others = [a for a in parties(at.reader, target.first, target.last) if political(at.reader, a)]
    if not others or all(a.kind == "country" and a.plural for a in others):
        return None
    if not any(a.kind in ("official", "unnamed", "group") or len(others) > 1 for a in others):
        return None
    seen = paired(clause, "gathered", "meeting", others)
    if seen is not None:
        seen.weak = True
    return seen


def _statesmen(at: Occurrence, head: int) -> bool:
    """Whether a noun is a name, or people who act for states: `leaders`, `ministers`, not engineers."""
    word = at.reader.lower[head]
    return (
        word in COLLECTIVE
        or word in DELEGATES
        or (at.reader.tags[head] == "P" and word not in at.reader.events)
    )


def _brought_together(at: Occurrence, clause: Clause) -> Sighting | None:
    """`A brought together B and C`, `A brought B and C together`."""
    reader, last = at.reader, clause.group.last
    if "together" not in reader.lower[last : last + 12] or clause.group.passive:
        return None
    start = last + (reader.lower[last : last + 1] == ["together"])
    target = next((c for c in at.complements(start)[:1] if not c.preposition), None)
    if target is None:
        return None
    if start == last and reader.lower[target.last : target.last + 1] != ["together"]:
        return None
    phrase = reader.phrase(target.first)
    if phrase is None or not _statesmen(at, phrase.head):
        return None
    others = [a for a in parties(reader, target.first, target.last) if political(reader, a)]
    if len(others) < 2 and not any(a.kind in ("unnamed", "group") and a.plural for a in others):
        return None
    seen = paired(clause, "gathered", "meeting", others)
    if seen is not None:
        seen.sides = united([a for a in clause.agents() if political(reader, a)], others)
        seen.last, seen.weak = max(start, seen.first + 1), True
    return seen
