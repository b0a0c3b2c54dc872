"""Visits that a noun names: ``Kerry's visit to Seoul``, ``paid a visit``, ``on a trip to``."""

from __future__ import annotations

from diplotext.clauses.chunks import NounPhrase
from diplotext.meetings.frames import BOOK
from diplotext.meetings.frames.journeys import is_delegation, visited_countries
from diplotext.meetings.frames.noun import (
    DEFINITE,
    Noun,
)
from diplotext.meetings.frames.noun_length import days_of, is_ending
from diplotext.meetings.frames.noun_setting import (
    date_of_clause,
    modifier_place,
    place_of_clause,
    when_of,
)
from diplotext.meetings.frames.noun_sides import (
    bystander_of,
    holder_of,
    modifiers_of,
    owner_of,
)
from diplotext.meetings.nations import country
from diplotext.meetings.noun_status import (
    main_tense,
    of_noun_phrase,
)
from diplotext.meetings.parties import parties
from diplotext.meetings.reading import Complement
from diplotext.meetings.setting import (
    place_in,
)
from diplotext.meetings.sides import united
from diplotext.meetings.sighting import Sighting
from diplotext.people.actors import Actor
from diplotext.rules import Example


@BOOK.rule(
    "visit-noun",
    heads=["visit", "trip", "tour", "stopover"],
    examples=[
        Example(
            "President Bill Clinton's visit to Vietnam ended on Sunday.",
            expect="held visit: Bill Clinton, Vietnam",
        ),
        Example("The museum had a visit from the school.", expect=None),
    ],
)
def visit_noun(noun: Noun) -> Sighting | None:
    """A visit has a guest (its owner, `by`, `of`, the subject who pays it) and a host: the country of the
    place that it goes to.
    """
    reader, at = noun.reader, noun.at
    owner, shared = owner_of(noun)
    if reader.tags[noun.phrase.first] == "h" and noun.takes_part():  # `who will be making his first visit`
        paying = [a for a in holder_of(noun)[0] if a.named]
        owner = paying if len(paying) == 1 else owner
    guests = united(owner, noun.by("by"), [a for a in noun.by("of") if a.named], noun.by("from"))
    targets = [c for c in noun.complements if c.preposition in ("to", "in", "of")]
    if not guests:
        guests = [a for a in modifiers_of(noun) if a.named]
    if not guests and noun.takes_part():
        guests, shared = holder_of(noun)
    if not guests and not shared:
        guests, shared = bystander_of(noun)
    guests = [a for a in guests if a.kind in ("official", "person", "unnamed", "group") or is_delegation(a)]
    hosts: list[Actor] = []
    where = None
    targets = targets or _legs(noun)
    for _, first, last in targets:
        where = place_in(reader, first, last)
        if where is not None:
            hosts = visited_countries(reader, (first, last))
            break
    if where is None and not targets:
        where = modifier_place(noun)
        if where is not None and where.country:
            hosts = [country(reader, where.country)]
    if where is None and not targets and not hosts and reader.lower[noun.outer - 1] in _SETTINGS:
        where = place_of_clause(noun, {a.country for a in guests})
        if where is not None and where.country:
            hosts = [country(reader, where.country)]
    if not hosts and where is None:
        for _, first, last in targets[:1]:
            hosts = parties(reader, first, last)
    if where is not None and where.country and where.country in {a.country for a in guests}:
        guests = _abroad(noun, guests, where.country)
        if not guests:
            return None
    if not hosts and where is None and guests and noun.verb is not None and not noun.takes_part():
        hosts = [
            a
            for a in holder_of(noun)[0]
            if a.kind == "country" and a.country not in {g.country for g in guests}
        ]
    if (
        not hosts and where is None and guests and noun.verb is None
    ):  # `on the eve of a visit by Mr. Quayle, Peru`
        hosts = [
            a
            for a in bystander_of(noun)[0]
            if a.kind == "country" and a.country not in {g.country for g in guests}
        ]
    told = of_noun_phrase(
        reader, NounPhrase(noun.outer, noun.phrase.last, noun.phrase.head), at.sentence, 0, noun.predicate
    )
    when = when_of(noun)
    if not told.weight:
        told = told._replace(
            status="planned" if main_tense(reader, noun.phrase, at.sentence) == "planned" else ""
        )
    if (
        told.weight <= 1
        and reader.lower[noun.outer - 1] in ("on", "during")
        and reader.lower[noun.outer] in ("a", "an")
        and when is None
    ) and told.status in ("", "held"):
        told = told._replace(status="ongoing", weight=1)
    if _is_on(noun):
        told = told._replace(status="ongoing", weight=3)
    first = (
        noun.verb.head
        if noun.verb is not None and noun.takes_part() and noun.verb.lemma in ("pay", "make")
        else at.word
    )
    seen = Sighting(first, at.word + 1, "visit", told, united(guests, hosts), where, when, guests)
    seen.ending, seen.days = is_ending(noun), days_of(noun)
    if when is None and guests and reader.lower[noun.outer - 1] in ("on", "during") and noun.verb is None:
        seen.when = date_of_clause(noun)
    seen.shared, seen.noun, seen.proposer = shared, reader.lower[at.word], guests
    seen.reference = (
        reader.lower[noun.phrase.first] in DEFINITE
        or reader.tags[noun.phrase.first] in "hs"
        or not hosts
        or not guests
        or bool(owner)
    )
    seen.weak = not hosts and where is None
    seen.tentative = seen.weak and bool(guests)
    if hosts and where is None and not any(a.named or a.kind == "country" or a.country for a in hosts):
        return None
    seen.definite = reader.lower[noun.phrase.first] in ("the", "this", "these", "that", "those")
    seen.evidence.append(("visit-noun", seen.first, seen.last))
    return seen


def _abroad(noun: Noun, guests: list[Actor], home: str) -> list[Actor]:
    """Guests who are not at home where the visit leads: `Mr. Juppe met Syria's Mr. Moallem during a trip to Damascus`."""
    away = [a for a in guests if a.country != home]
    reader, floor = noun.reader, noun.at.sentence[0]
    if away or reader.lower[noun.outer - 1] != "during":
        return away
    before = [a for _, _, a in reader.actors.within(max(floor, noun.outer - 40), noun.outer)]
    return [a for a in before if a.kind == "official" and a.country != home][:1]


def _is_on(noun: Noun) -> bool:
    """Whether somebody is there as the report is made: `is on an official visit to Bonn from 4 to 6 May`."""
    reader, before = noun.reader, noun.outer - 1
    group = reader.verb_before(before, noun.at.sentence[0]) if reader.lower[before] == "on" else None
    return group is not None and group.lemma == "be" and group.tense == "present" and not group.negated


_SETTINGS = frozenset("during on after following".split())
_LEADING = frozenset({"take", "bring", "lead", "carry"})  # him to
_COVERING = frozenset({"include", "cover", "comprise", "feature"})


def _legs(noun: Noun) -> list[Complement]:
    """Where a journey goes by its verb: `a tour that took him to Mali and Chad`, `a trip including stops in Mali`."""
    reader, i, stop = noun.reader, noun.end, noun.at.sentence[1]
    i += reader.tags[i : i + 1] == ","
    i += i < stop and reader.lower[i] in ("that", "which")
    group = reader.chunks.group_at(i) if i < stop else None
    if group is None or group.passive or group.lemma not in _LEADING | _COVERING:
        return []
    found = noun.at.complements(group.last)
    if group.lemma in _LEADING:
        return [c for c in found if c.preposition == "to"]
    return [c for c in found if c.preposition in ("", "in", "to")]
