"""Visits to which somebody is invited, without a word that names the visit: ``invited B to Cairo``."""

from __future__ import annotations

from diplotext.meetings.frames import BOOK
from diplotext.meetings.frames.clause import Clause
from diplotext.meetings.nations import country
from diplotext.meetings.parties import parties
from diplotext.meetings.setting import place_in
from diplotext.meetings.sides import united
from diplotext.meetings.sighting import Occurrence, Sighting
from diplotext.meetings.status import Told
from diplotext.rules import Example


@BOOK.rule(
    "invited-to",
    heads=["invite"],
    examples=[
        Example(
            "President Hosni Mubarak has invited President Michel Suleiman to Cairo.",
            expect="proposed visit: Michel Suleiman, Hosni Mubarak",
        ),
        Example("President Hosni Mubarak has invited President Michel Suleiman to speak.", expect=None),
    ],
)
def invited_to(at: Occurrence) -> Sighting | None:
    """`A invited B (to X)`, `B was invited to X`: B is to visit, where no other word tells what for."""
    clause, reader = Clause(at), at.reader
    target = clause.object()
    if clause.group.passive:
        guests, hosts, last = clause.agents(), clause.by("by"), clause.group.last
    elif target is not None:
        guests, hosts, last = parties(reader, target.first, target.last), clause.agents(), target.last
    else:
        return None
    goal = next((c for c in clause.complements if c.preposition == "to"), None)
    where = place_in(reader, goal.first, goal.last) if goal is not None else None
    if goal is not None and (where is None or where.first != goal.first):
        return None
    guests = [a for a in guests if a.kind == "official" and a.country is not None]
    hosts = [a for a in hosts if a.country is not None and a.kind in ("official", "country")]
    if where is None and (clause.group.passive or reader.tags[last : last + 1] not in (".", ",", "")):
        return None
    if not guests or not (hosts or where) or {a.country for a in guests} & {a.country for a in hosts}:
        return None
    if where is not None and where.country in {a.country for a in guests}:
        return None
    seen = clause.sighting("invited-to", "visit")
    if where is not None and where.country:
        hosts = united(hosts, [country(reader, where.country)])
    seen.sides, seen.guest, seen.where, seen.proposer = united(guests, hosts), guests, where, hosts
    if seen.told.status in ("held", "ongoing", ""):
        seen.told = Told("proposed", 2, "status-proposed", clause.group.first, clause.group.last)
    return seen
