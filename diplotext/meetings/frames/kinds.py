"""What kind of event a noun names with the words before it: `summit talks`, `peace talks`, `a NATO meeting`."""

from __future__ import annotations

from collections.abc import Sequence

from diplotext.meetings.frames.noun import REMOTE, Noun
from diplotext.meetings.setting import Where
from diplotext.meetings.sides import multilateral
from diplotext.meetings.vocabulary import body_names
from diplotext.people.actors import Actor

_BARGAINED = frozenset(
    """peace ceasefire cease-fire truce armistice disarmament accession armistices peacemaking
    reunification""".split()
)
_RULERS = frozenset({"leaders", "presidents", "heads", "premiers", "monarchs"})
_ATTENDED = frozenset(
    {"attend", "join", "take", "participate", "host", "chair", "co-chair", "address", "open"}
)


def kind_of(noun: Noun, owner: Sequence[Actor], modifiers: Sequence[Actor], members: Sequence[Actor]) -> str:
    """The MeetingKind of an event noun, from the noun, the words before it and whose it is."""
    reader, at = noun.reader, noun.at
    kind, before = at.trigger.noun_kind, reader.lower[noun.phrase.first : at.word]
    if kind in ("talks", "meeting", "summit") and not REMOTE.isdisjoint(before):
        return "call"
    if kind in ("talks", "meeting") and before[-1:] == ["summit"]:
        return "summit"
    if kind == "talks" and not _BARGAINED.isdisjoint(before):
        return "negotiation"
    if kind == "meeting" and reader.lower[at.word] == "meeting":
        return _of_body(noun, before, [*owner, *modifiers], members)
    return kind


def _of_body(noun: Noun, before: list[str], whose: Sequence[Actor], members: Sequence[Actor]) -> str:
    """A meeting of a body or of its ministers is a conference, one of its heads of state a summit."""
    reader = noun.reader
    rulers = not _RULERS.isdisjoint(before) or (before[-1:] == ["government"] and "heads" in before)
    if rulers and before[-1:] == ["government"]:
        return "summit"
    if before[-1:] == ["ministerial"] or before[-2:] == ["working", "group"]:
        return "conference"
    many = [a for a in whose if multilateral(reader, a) and a.country is None]
    if len(many) == 1 and len(whose) == 1 and many[0].kind != "country":
        named = many[0].kind == "organization" or any(reader.tags[i] in "P0" for i in _range(noun))
        if named:
            return "summit" if rulers else "conference"
    if noun.verb is not None and noun.verb.lemma in _ATTENDED and noun.takes_part() and not whose:
        bodies = [a for a in members if a.kind == "organization" and multilateral(reader, a)]
        if len(bodies) == 1 and len(members) == 1:
            return "conference"
    return "meeting"


def _range(noun: Noun) -> range:
    return range(noun.phrase.first, noun.at.word)


def body_of(noun: Noun, owner: list[Actor]) -> list[Actor]:
    """The body whose ministers own an event: `the 9th ASEAN Foreign Ministers' Meeting` is one of ASEAN."""
    reach = noun.reader.possessor(noun.phrase)
    if reach is None or len(owner) != 1 or owner[0].named or owner[0].kind == "organization":
        return owner
    if noun.reader.lower[reach.last - 1] not in MINISTERS:
        return owner
    names = body_names(noun.reader.lexicon)
    for i in range(reach.first, reach.last):
        name = names.get(noun.reader.lower[i])
        if name is None or noun.reader.tags[i] != "P":
            continue
        for actor in noun.reader.actors.all:
            if actor.kind == "organization" and actor.name in (name, noun.reader.form[i]):
                return [actor]
        return [noun.reader.actors.add(Actor("organization", noun.reader.form[i], code="IGO"))]
    return owner


MINISTERS = frozenset({"ministers", "leaders", "secretaries", "governors", "chiefs"})


def joins_many(noun: Noun, sides: list[Actor], where: Where | None) -> bool:
    """Whether one state takes part in a meeting abroad that names nobody else: `Kenya took part in the regional
    meeting in Accra`.
    """
    if (
        len(sides) != 1
        or sides[0].kind != "country"
        or where is None
        or where.country in (None, sides[0].country)
    ):
        return False
    verb = noun.verb
    return verb is not None and verb.lemma in ("take", "participate", "attend", "join") and noun.takes_part()
