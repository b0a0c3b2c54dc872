"""Meetings that a verb names: ``met with``, ``hosted``, ``called on``, ``spoke by phone with``."""

from __future__ import annotations

from attrs import evolve

from diplotext.meetings.frames import BOOK
from diplotext.meetings.frames.clause import Clause, paired
from diplotext.meetings.parties import is_guest, is_shared, named_anew, parties
from diplotext.meetings.reading import Complement
from diplotext.meetings.setting import place_in
from diplotext.meetings.sides import political, united
from diplotext.meetings.sighting import Occurrence, Sighting
from diplotext.rules import Example

_PARTNERS = frozenset({"with", "to"})


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
    if seen is not None and "separately" in at.reader.lower[group.first : clause.end + 1] and len(others) > 1:
        agents = [a for a in seen.sides if a not in others]
        return [evolve(seen, sides=[*agents, other], evidence=list(seen.evidence)) for other in others]
    return seen


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
    "saw",
    heads=["see"],
    examples=[
        Example(
            "Prime Minister Harold Wilson saw President Lyndon Johnson in Washington on Monday.",
            expect="held meeting: Harold Wilson, Lyndon Johnson",
        ),
        Example("Prime Minister Harold Wilson saw President Lyndon Johnson as a friend.", expect=None),
    ],
)
def saw(at: Occurrence) -> Sighting | None:
    """`A saw B in Washington on Monday`: an official as object, and a place or date."""
    clause = Clause(at)
    target = clause.object()
    if target is None or clause.group.passive:
        return None
    others = [a for a in parties(at.reader, target.first, target.last) if a.kind == "official"]
    if not others or _is_thing(at, target) or "as" in at.reader.lower[target.last : target.last + 2]:
        return None
    behind = at.reader.chunks.group_at(target.last) if target.last < at.sentence[1] else None
    if behind is not None:
        return None  # `saw the minister leave`
    seen = paired(clause, "saw", "meeting", others)
    if seen is None or (seen.where is None and seen.when is None):
        return None
    seen.weak = True
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
    if seen is not None:
        seen.weak = True
    return seen


_LINES = frozenset({"phone", "telephone", "video", "videoconference"})


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
def spoke_with(at: Occurrence) -> Sighting | None:
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
    if seen is not None:
        seen.weak = True
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
        if [c.preposition for c in clause.complements if c.preposition in ("with", "in", "at")][:1] != [
            "with"
        ]:
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
    seen = paired(clause, "exchanged-views", "talks", clause.by("with", "between"), phrase.head + 1)
    if seen is not None:
        seen.weak = True
    return seen


@BOOK.rule(
    "received",
    heads=["receive", "host", "welcome", "greet"],
    examples=[
        Example(
            "King Hussein received President Hosni Mubarak in Aqaba.",
            expect="held meeting: Hussein, Hosni Mubarak",
        ),
        Example("King Hussein received a letter from President Hosni Mubarak.", expect=None),
    ],
)
def received(at: Occurrence) -> Sighting | None:
    """`A received B`, `B was received by A`, `A hosted B for talks`: the object is a person or a
    delegation.
    """
    clause = Clause(at)
    if clause.group.passive:
        others = clause.by("by")
        if not [a for a in others if a.kind != "country"]:
            return None
    else:
        target = clause.object()
        others = parties(at.reader, target.first, target.last) if target else []
        others = [a for a in others if a.named or is_guest(at.reader, a)]
        if target is None and clause.group.lemma == "receive":  # `received in Aqaba President Assad`
            others = [a for a in clause.by("in", "at") if a.kind == "official"]
        elif target is None or _is_thing(at, target):
            return None
        if not others:
            return None
    seen = paired(clause, "received", "meeting", others)
    for preposition, first, last in clause.complements:
        if seen is not None and seen.where is None and preposition == "to":
            seen.where = place_in(at.reader, first, last)
    if seen is not None:
        seen.weak = True
    return seen


def _is_thing(at: Occurrence, target: Complement) -> bool:
    phrase = at.reader.phrase(target.first)
    return (
        phrase is not None
        and at.reader.actors.at(phrase.head) is None
        and _noun_class(at, phrase.head) not in ("person", "collective")
    )


def _noun_class(at: Occurrence, word: int) -> str:
    from diplotext.lexicon.vocabulary import noun_classes

    return noun_classes(at.reader.lexicon).get(at.reader.lower[word], "")


@BOOK.rule(
    "called-on",
    heads=["call"],
    examples=[
        Example(
            "Ambassador Lee Byung-kee called on Foreign Minister Fumio Kishida.",
            expect="held meeting: Lee Byung-kee, Fumio Kishida",
        ),
        Example("Ambassador Lee Byung-kee called on Foreign Minister Fumio Kishida to resign.", expect=None),
    ],
)
def called_on(at: Occurrence) -> Sighting | None:
    """`A called on B` as a visit, with no `to` behind it; `A called B (by phone)` as a call."""
    clause = Clause(at)
    group = clause.group
    if group.passive:
        return None
    following = at.reader.lower[group.last : group.last + 1]
    if following == ["on"]:
        partner = next((c for c in clause.complements if c.preposition == "on"), None)
        if (
            partner is None
            or at.reader.lower[partner.last : partner.last + 1] in (["to"], ["for"], ["not"])
            or "for" in [c.preposition for c in clause.complements]
        ):
            return None
        others = [
            a
            for a in parties(at.reader, partner.first, partner.last)
            if a.named or (a.kind == "unnamed" and not a.plural)
        ]
        if not others:
            return None
        seen = paired(clause, "called-on", "meeting", others, group.last + 1)
    else:
        target = clause.object()
        others = [a for a in parties(at.reader, target.first, target.last) if a.named] if target else []
        if target is None or not others or _predicated(at, target):
            return None
        seen = paired(clause, "called-on", "call", others)
    if seen is not None:
        seen.weak = True
    return seen


def _predicated(at: Occurrence, target: Complement) -> bool:
    """`called him a clown`: a further phrase right behind the object."""
    last = target.last
    if last >= at.sentence[1]:
        return False
    return (at.reader.tags[last] in 'dj"' and last not in at.reader.timex_at) or any(
        at.reader.tags[i] == "d" and at.reader.tags[i - 1] in "pP" for i in range(target.first + 1, last)
    )


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
    "gathered",
    heads=["gather", "convene", "assemble"],
    examples=[
        Example(
            "Foreign ministers of Egypt and Jordan gathered in Cairo.", expect="held meeting: Egypt, Jordan"
        ),
        Example("Investigators gathered evidence in Cairo.", expect=None),
    ],
)
def gathered(at: Occurrence) -> Sighting | None:
    """`The leaders gathered in Jakarta`, `convened in Geneva`: several subjects and no object."""
    clause = Clause(at)
    if clause.object() is not None or clause.group.passive:
        return None
    seen = paired(clause, "gathered", "meeting", clause.by("with"))
    if seen is not None:
        seen.weak = True
    return seen
