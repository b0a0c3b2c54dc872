"""Meetings of a host and a caller: ``received``, ``called on``, ``saw``."""

from __future__ import annotations

from diplotext.meetings.frames import BOOK
from diplotext.meetings.frames.clause import Clause, paired
from diplotext.meetings.parties import is_guest, parties
from diplotext.meetings.reading import Complement
from diplotext.meetings.setting import place_in
from diplotext.meetings.sides import DELEGATES
from diplotext.meetings.sighting import Occurrence, Sighting
from diplotext.people.actors import Actor
from diplotext.rules import Example


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
    if clause.group.lemma == "play":
        return _played_host(clause)
    if clause.group.passive:
        others = clause.by("by")
        if not [a for a in others if a.kind != "country"]:
            return None
    else:
        target = clause.object()
        others = parties(at.reader, target.first, target.last) if target else []
        heads = target is not None and _of_heads(at, target)
        others = [a for a in others if a.named or is_guest(at.reader, a) or (heads and a.kind == "country")]
        if target is None and clause.group.lemma == "receive":  # `received in Aqaba President Assad`
            others = [a for a in clause.by("in", "at", "on", "") if a.kind == "official"]
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
    return _state_visit(clause, seen, others) if seen is not None and not clause.group.passive else seen


def _played_host(clause: Clause) -> Sighting | None:
    """`A played host to B`."""
    last = clause.group.last
    if clause.reader.lower[last : last + 2] != ["host", "to"] or clause.group.passive:
        return None
    others = parties(clause.reader, last + 2, clause.reader.list_end(last + 2, clause.at.sentence[1]))
    others = [a for a in others if a.named or is_guest(clause.reader, a)]
    seen = paired(clause, "received", "meeting", others) if others else None
    if seen is not None:
        seen.weak = True
    return seen


def _state_visit(clause: Clause, seen: Sighting, guests: list[Actor]) -> Sighting:
    """`A will host B for a state visit` is the visit of B."""
    reader = clause.reader
    behind = [
        reader.lower[c.first : c.last]
        for c in clause.complements
        if c.preposition in ("for", "on", "during") and reader.tags[c.first - 2] != ","
    ]
    named = [a for a in guests if a.named]
    if clause.group.lemma == "welcome" and _to_home(clause, seen, named):
        seen.kind, seen.guest, seen.weak = "visit", named, False
    if named and seen.proposer and any({"visit", "trip"} & set(words) for words in behind):
        seen.kind, seen.guest, seen.weak = "visit", named, False
    return seen


def _to_home(clause: Clause, seen: Sighting, guests: list[Actor]) -> bool:
    """`A welcomed B to Australia`: the guest of another state comes to that of the host."""
    goal = next((c for c in clause.complements if c.preposition == "to"), None)
    where = place_in(clause.reader, goal.first, goal.last) if goal is not None else None
    if where is None or goal is None or where.first != goal.first or not guests or not seen.proposer:
        return False
    return all(a.kind == "official" and a.country != where.country for a in guests)


def _of_heads(at: Occurrence, target: Complement) -> bool:
    """`hosted the presidents of Poland and Latvia`, whose states stand for them."""
    phrase = at.reader.phrase(target.first)
    return phrase is not None and at.reader.lower[phrase.head] in DELEGATES


def _is_thing(at: Occurrence, target: Complement) -> bool:
    phrase = at.reader.phrase(target.first)
    if phrase is None:
        return False
    actor = at.reader.actors.at(phrase.head)
    last = at.reader.phrase(target.last - 1)
    if last is not None and last.first < target.last and "s" in at.reader.tags[last.first : last.head]:
        phrase, actor = last, at.reader.actors.at(last.head)  # `welcomed Minister Li's decision`
    made_up = actor is None or (
        actor.kind in ("organization", "unnamed") and at.reader.tags[phrase.head] == "N"
    )
    return made_up and _noun_class(at, phrase.head) not in ("person", "collective")


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
            if a.named or (a.kind == "unnamed" and (not a.plural or _seen(clause)))
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


def _seen(clause: Clause) -> bool:
    """Whether `called on officials in Bonn` is no appeal: one person's call, at a place, with nothing asked."""
    reader, end = clause.reader, clause.end
    asked = reader.lower[end : end + 1] == ["to"] or reader.lower[end : end + 2] == [",", "to"]
    agents = clause.agents()
    if asked or len(agents) != 1 or agents[0].kind != "official":
        return False
    body = any(a.kind == "organization" for _, _, a in reader.actors.within(clause.group.last, end))
    return body or clause.where() is not None


def _predicated(at: Occurrence, target: Complement) -> bool:
    """`called him a clown`: a further phrase right behind the object."""
    last = target.last
    if last >= at.sentence[1]:
        return False
    return (at.reader.tags[last] in 'dj"' and last not in at.reader.timex_at) or any(
        at.reader.tags[i] == "d" and at.reader.tags[i - 1] in "pP" for i in range(target.first + 1, last)
    )


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
