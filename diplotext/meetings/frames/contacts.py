"""Encounters that one side brings about: ``summoned the ambassador``, ``briefed the president``."""

from __future__ import annotations

from diplotext.meetings.frames import BOOK
from diplotext.meetings.frames.clause import Clause, paired
from diplotext.meetings.nations import country
from diplotext.meetings.parties import parties
from diplotext.meetings.sighting import Occurrence, Sighting
from diplotext.people.actors import Actor
from diplotext.rules import Example

_ENVOYS = frozenset(
    """ambassador ambassadors envoy envoys commissioner commissioners charge chargé d'affaires diplomat diplomats
    attache attaches attaché attachés consul consul-general representative representatives nuncio
    minister-counselor minister-counsellor counselor counsellor""".split()
)


@BOOK.rule(
    "summoned",
    heads=["summon"],
    examples=[
        Example(
            "Sweden's Foreign Ministry summoned Russian Ambassador Viktor Tatarintsev on Tuesday.",
            expect="held meeting: Sweden's Foreign Ministry, Viktor Tatarintsev",
        ),
        Example("President Robert Mugabe summoned his ministers on Tuesday.", expect=None),
    ],
)
def summoned(at: Occurrence) -> Sighting | None:
    """`A summoned the ambassador of B`, `the ambassador was summoned to the ministry`: a state's body and an envoy."""
    clause = Clause(at)
    if clause.group.passive:
        guests, others = _envoys(clause.agents()), clause.by("by", "to")
        where = clause.where()
        home = {a.country for a in guests} | {None}
        if (
            where is not None and where.country and all(a.country in home for a in others)
        ):  # `was summoned to the ministry in Harare`
            others = [country(at.reader, where.country)]
        found = paired(clause, "summoned", "meeting", [a for a in others if a.kind != "country"] or others)
        if found is None or not guests or not others:
            return None
    else:
        target = clause.object()
        guests = _envoys(parties(at.reader, target.first, target.last)) if target is not None else []
        found = paired(clause, "summoned", "meeting", guests) if guests else None
        if found is None or not clause.agents():
            return None
    found.weak = True
    return found


def _envoys(actors: list[Actor]) -> list[Actor]:
    """Those who represent a state in another one."""
    return [
        a
        for a in actors
        if not _ENVOYS.isdisjoint(a.name.lower().split() if not a.named else ())
        or any(not _ENVOYS.isdisjoint(role.title.lower().split()) for role in a.roles)
    ]


@BOOK.rule(
    "briefed",
    heads=["brief", "debrief"],
    examples=[
        Example(
            "UN envoy Lakhdar Brahimi briefed President Hosni Mubarak on the crisis.",
            expect="held meeting: Lakhdar Brahimi, Hosni Mubarak",
        ),
        Example("UN envoy Lakhdar Brahimi briefed reporters on the crisis.", expect=None),
    ],
)
def briefed(at: Occurrence) -> Sighting | None:
    """`A briefed B`, `B was briefed by A`: two people in office."""
    clause = Clause(at)
    if clause.group.passive:
        others = clause.by("by")
    else:
        target = clause.object()
        others = parties(at.reader, target.first, target.last) if target is not None else []
    others = [a for a in others if a.kind == "official"]
    if not others or not any(a.kind in ("official", "unnamed", "group") for a in clause.agents()):
        return None
    seen = paired(clause, "briefed", "meeting", others)
    if seen is not None:
        seen.weak = True
    return seen
