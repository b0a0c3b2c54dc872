"""Visits that a verb names: ``visited``, ``flew to``, ``arrived in``."""

from __future__ import annotations

from diplotext.clauses.chunks import NounPhrase
from diplotext.meetings.frames import BOOK
from diplotext.meetings.frames.clause import Clause, clause_end, paired
from diplotext.meetings.nations import country
from diplotext.meetings.parties import is_guest, parties
from diplotext.meetings.reading import Complement, Reader
from diplotext.meetings.setting import Where, date_of, dateline_place, here, is_wide, place_in
from diplotext.meetings.sides import political, united
from diplotext.meetings.sighting import Occurrence, Sighting
from diplotext.meetings.status import Told
from diplotext.people.actors import Actor, Found
from diplotext.rules import Example

_WAYS = frozenset({"to", "in", "for", "into", "at", "here", "down"})
_HOME = frozenset({"the country", "the capital", "the city", "the nation", "the kingdom", "this country"})
_GOALS = {
    "expect": ("in", "at"),
    "arrive": ("in", "at"),
    "land": ("in", "at"),
    "touch": ("in", "at"),
    "leave": ("for",),
    "depart": ("for",),
    "head": ("to", "for"),
    "fly": ("to", "into"),
    "jet": ("to", "into"),
    "stop": ("in", "at"),
}


@BOOK.rule(
    "visited",
    heads=["visit", "tour"],
    examples=[
        Example("Chancellor Angela Merkel visited China in May.", expect="held visit: Angela Merkel, China"),
        Example("Chancellor Angela Merkel visited a school in Berlin.", expect=None),
    ],
)
def visited(at: Occurrence) -> Sighting | None:
    """`A visited a country or town abroad`, `A visited B`."""
    clause = Clause(at)
    target = clause.object()
    if target is None or clause.group.passive:
        return None
    if (
        clause.group.tense == "gerund"
        and clause.group.last - clause.group.first == 1
        and at.reader.tags[clause.group.first - 1] in "itcV,d"
    ) and any(a.named for a in parties(at.reader, target.first, target.last)):
        return None  # `against visiting Foreign Minister Carr`
    return visit(at, clause, "visited", (target.first, target.last))


@BOOK.rule(
    "travelled-to",
    heads=["travel", "fly", "go", "come", "head", "arrive", "leave", "depart", "return", "stop"],
    examples=[
        Example(
            "Secretary of State John Kerry flew to Egypt on Sunday.", expect="held visit: John Kerry, Egypt"
        ),
        Example("The case went to the Supreme Court of Egypt.", expect=None),
    ],
)
def travelled_to(at: Occurrence) -> Sighting | None:
    """`A travelled to X`, `A arrived in X (for talks with B)`, `A left for X`: an official and a country that
    is not his own.
    """
    if _WAYS.isdisjoint(at.reader.lower[at.word + 1 : at.word + 8]):
        return None
    clause = Clause(at)
    if clause.group.passive != (clause.group.lemma == "expect"):
        return None
    if clause.group.lemma == "stop" and at.reader.lower[clause.group.last : clause.group.last + 1] not in (
        ["over"],
        ["off"],
        ["in"],
    ):
        return None
    if clause.group.lemma == "return" and "table" in at.reader.lower[at.word + 1 : at.word + 5]:
        return _to_the_table(at, clause)
    behind = at.reader.lower[clause.group.last : clause.group.last + 1]
    if (clause.group.lemma == "touch") != (behind == ["down"]):
        return None
    if _flown_in(at, clause):
        return visit(at, clause, "travelled-to", (clause.group.last, clause.group.last))
    wanted = _GOALS.get(clause.group.lemma, ("to",))
    for preposition, first, last in clause.complements:
        if preposition == "from" and not at.reader.events.isdisjoint(at.reader.lower[first:last]):
            return None  # `returned from a visit to Cairo`
        if preposition in wanted:
            if (
                clause.group.lemma in ("go", "come", "return", "land", "head", "proceed", "continue")
                and place_in(at.reader, first, min(first + 6, last)) is None
            ):
                if clause.group.lemma == "land":  # `landed at the airport in Cairo`
                    continue
                return None
            if " ".join(at.reader.lower[first:last]) in _HOME:
                last = first = clause.group.last  # `arrived in the country`, which reports it
            return visit(at, clause, "travelled-to", (first, last))
    if here(at.reader, clause.group.last, clause.group.last + 1) and clause.group.lemma in (
        "arrive",
        "come",
        "fly",
    ):
        return visit(at, clause, "travelled-to", (clause.group.last, clause.group.last))
    return None


def _flown_in(at: Occurrence, clause: Clause) -> bool:
    """`flew in on Tuesday`, `flew in to meet`: to where the report is."""
    reader, last = at.reader, clause.group.last
    if clause.group.lemma not in ("fly", "jet") or reader.lower[last : last + 1] != ["in"]:
        return False
    if last + 1 >= at.sentence[1]:
        return True
    return last + 1 in reader.timex_at or reader.tags[last + 1] in ".,ti"


@BOOK.rule(
    "sent-to",
    heads=["send", "dispatch"],
    examples=[
        Example(
            "President Hosni Mubarak sent Foreign Minister Amr Moussa to Jordan on Monday.",
            expect="held visit: Amr Moussa, Jordan",
        ),
        Example("President Hosni Mubarak sent a letter to Jordan.", expect=None),
    ],
)
def sent_to(at: Occurrence) -> Sighting | None:
    """`A sent B to X`, `B was sent to X`: the envoy visits."""
    clause = Clause(at)
    if not {"to", "for"} & set(at.reader.lower[at.word + 1 : at.word + 24]):
        return None
    if clause.group.passive:
        sent = clause.agents()
    else:
        target = clause.object()
        sent = parties(at.reader, target.first, target.last) if target is not None else []
    sent = [
        a for a in sent if a.kind == "official" or is_delegation(a) or (is_guest(at.reader, a) and _envoy(a))
    ]
    if sent and not any(a.named or a.country for a in sent):  # `Turkey will send a delegation`
        sent = [a for a in clause.agents() if a.kind == "country"] or sent
    goal = next((c for c in clause.complements if c.preposition == "to"), None)
    if not sent or goal is None or place_in(at.reader, goal.first, goal.last) is None:
        return None
    return visit(at, clause, "sent-to", (goal.first, goal.last), sent)


def _envoy(actor: Actor) -> bool:
    return not {
        "envoy",
        "envoys",
        "minister",
        "ministers",
        "negotiators",
        "official",
        "officials",
        "emissary",
    }.isdisjoint(actor.name.lower().split())


@BOOK.rule(
    "stayed-in",
    heads=["be"],
    examples=[
        Example(
            "Secretary of State John Kerry was in Egypt on Sunday.", expect="held visit: John Kerry, Egypt"
        ),
        Example("Secretary of State John Kerry was in Egypt when the war began.", expect=None),
    ],
)
def stayed_in(at: Occurrence) -> Sighting | None:
    """`A was in X on Monday`, `A will be in X for talks`, `A is due in X`: an official abroad, and a day or
    what for.
    """
    clause, reader = Clause(at), at.reader
    start = clause.group.last
    while start < at.sentence[1] - 1 and reader.tags[start] == "a":
        start += 1
    due = reader.lower[start] == "due"
    start += due
    if clause.group.negated or clause.group.perfect or reader.lower[start : start + 1] != ["in"]:
        return None
    article = (
        reader.lower[start + 1 : start + 2] == ["the"] and "capital" in reader.lower[start + 3 : start + 4]
    )
    if not article and reader.actors.place_at(start + 1) is None:
        return None
    complements = at.complements(start)
    phrase = reader.phrase(start + 1) if start + 1 < at.sentence[1] else None
    if not complements or complements[0].preposition != "in" or phrase is None:
        return None
    where = place_in(reader, start + 1, min(start + 4, phrase.last))
    if where is None or where.first != start + 1 + article:
        return None
    seen = visit(at, clause, "stayed-in", (start + 1, where.last))
    if seen is None or not all(a.kind == "official" for a in seen.guest):
        return None
    if due and seen.when is None:
        found = date_of(
            reader, start, start + 1, None, at.sentence, clause_end(at, complements, start), complements
        )
        seen.when = found[2] if found is not None else None
    if seen.when is None and not due and not _for_something(at, complements):
        return None
    seen.last = start + 1
    if due:
        seen.told = Told("planned", 3, "status-of-modifier", clause.group.first, start)
    elif seen.told.status == "held" and clause.group.tense == "present":
        seen.told = Told("ongoing", 3, "status-by-tense", clause.group.first, start)
    return seen


def _for_something(at: Occurrence, complements: list[Complement]) -> bool:
    """Whether a stay is for an event: `in Cairo for talks`, `in Cairo to meet`."""
    reader = at.reader
    if any(
        c.preposition in ("for", "on", "at")
        and any(w in reader.events for w in reader.lower[c.first : c.last])
        for c in complements
    ):
        return True
    group = reader.chunks.group_at(complements[-1].last) if complements[-1].last < at.sentence[1] else None
    return group is not None and group.tense == "infinitive" and group.lemma in _PURPOSES


_PURPOSES = frozenset("meet attend discuss hold take sign visit confer negotiate mark see".split())


def _to_the_table(at: Occurrence, clause: Clause) -> Sighting | None:
    """`returned to the negotiating table`."""
    if {"negotiating", "bargaining", "conference"}.isdisjoint(at.reader.lower[at.word : at.word + 5]):
        return None
    seen = paired(clause, "travelled-to", "negotiation", clause.by("with"))
    if seen is not None:
        seen.weak = True
    return seen


def visit(
    at: Occurrence, clause: Clause, rule: str, target: tuple[int, int], sent: list[Actor] | None = None
) -> Sighting | None:
    """A visit of the subject, or of those who are sent, to a place, or to a person there."""
    reader = at.reader
    guests = sent or [
        a
        for a in clause.agents()
        if a.kind == "official" or is_guest(reader, a) or is_delegation(a) or a is reader.writer
    ]
    if not guests:
        return None
    where = place_in(reader, *target) if target[1] > target[0] else dateline_place(reader, clause.group.head)
    hosts: list[Actor] = []
    if where is None:
        hosts = (
            [
                a
                for a in parties(reader, *target)
                if a.kind in ("official", "unnamed") and political(reader, a)
            ]
            if target[1] > target[0]
            else []
        )
        if not hosts and not (
            any(a.kind == "official" for a in guests) and (where := unknown_place(reader, target))
        ):
            return None
    if where is not None:
        phrase = reader.phrase(target[0]) if target[1] > target[0] else None
        if (
            phrase is not None
            and clause.group.lemma == "visit"
            and not (phrase.first <= where.first < phrase.last)
        ):
            return None
        if phrase is not None and clause.group.lemma in ("visit", "tour") and _owned(reader, where, phrase):
            return None
        guests = [a for a in guests if a.country is None or a.country != where.country]
        if not guests:
            return None
        if where.country:
            hosts = visited_countries(reader, target) or [country(reader, where.country)]
    seen = clause.sighting(rule, "visit")
    seen.guest, seen.sides, seen.where = guests, united(guests, hosts), where or seen.where
    if where is not None and len({hit.name for hit in _towns(reader, target)}) > 1:
        seen.where = None  # `visit Melbourne and Canberra`
    seen.arriving = (
        clause.group.lemma in ("arrive", "fly", "land", "touch", "jet") and seen.told.status == "held"
    )
    seen.proposer = guests
    return seen


def is_delegation(actor: Actor) -> bool:
    """Whether an actor is people sent together: `a Ukrainian delegation`, `the negotiating team`."""
    words = actor.name.lower().split()
    return actor.kind in ("organization", "group", "unnamed") and (
        not _SENT.isdisjoint(words) or (actor.country is not None and words[-1] in ("team", "mission"))
    )


_SENT = frozenset("delegation delegations negotiators".split())


_PARTS = frozenset(
    "capital city north south east west coast region province border parliament president leader".split()
)


def _owned(reader: Reader, where: Where, phrase: NounPhrase) -> bool:
    """`visited Germany's biggest factory`, which is no journey to a state."""
    behind = reader.tags[where.last : where.last + 1]
    return (
        behind == "s"
        and phrase.head > where.last
        and reader.lower[phrase.head] not in _PARTS
        and (reader.tags[phrase.head] == "N")
    )


def _towns(reader: Reader, target: tuple[int, int]) -> list[Found]:
    """The towns that a range of words names, joined by `and`."""
    found: list[Found] = []
    for i in range(*target):
        hit = reader.actors.place_at(i)
        if hit is not None and not is_wide(reader, Where(hit.name, hit.iso3, hit.first, hit.last)):
            if (
                found
                and "c" not in reader.tags[found[-1].last : hit.first]
                and hit is not found[-1]
                and hit.name != found[-1].name
            ):
                return found[:1]  # `Kiel, Germany`
            found.append(hit)
    return found


def unknown_place(reader: Reader, target: tuple[int, int]) -> Where | None:
    """A town or region that no list has, by its capital and its place behind `to` or `visited`."""
    phrase = reader.phrase(target[0]) if target[1] > target[0] else None
    if (
        phrase is None
        or reader.tags[phrase.head] != "P"
        or reader.actors.at(phrase.head) is not None
        or reader.tags[target[0]] != "P"
    ):
        return None
    return Where(reader.document.span(phrase.first, phrase.last).text, None, phrase.first, phrase.last)


def visited_countries(reader: Reader, target: tuple[int, int]) -> list[Actor]:
    """The countries of all the places that a visit goes to."""
    codes: list[str] = []
    i = target[0]
    while i < target[1]:
        hit = reader.actors.place_at(i)
        if hit is not None and hit.iso3 and hit.iso3 not in codes:
            codes.append(hit.iso3)
        i = hit.last if hit is not None and hit.last > i else i + 1
    return [country(reader, code) for code in codes]
