"""Events that a verb names: ``met with``, ``hosted``, ``called on``, ``spoke by phone with``, ``flew to``."""

from __future__ import annotations

from functools import cached_property

from attrs import evolve

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.frames import BOOK
from diplotext.meetings.parties import actors_of, country, is_common, is_guest, is_shared, named_anew, parties, united
from diplotext.meetings.reading import Complement, Reader
from diplotext.meetings.setting import Where, date_of, dateline_place, here, place_in, place_of, where_place
from diplotext.meetings.sighting import Occurrence, Sighting
from diplotext.meetings.status import of_verb
from diplotext.meetings.vocabulary import triggers
from diplotext.people.actors import Actor
from diplotext.records import Timex
from diplotext.rules import Example

STATES = frozenset(
    {"sides", "countries", "nations", "governments", "states", "parties", "neighbours", "neighbors", "they"}
)
_WAYS = frozenset({"to", "in", "for", "into", "at", "here"})
_PARTNERS = frozenset({"with", "to"})
_REMOTE = frozenset(
    {
        "phone",
        "telephone",
        "video",
        "videoconference",
        "teleconference",
        "telephonically",
        "hotline",
        "zoom",
        "videolink",
    }
)


class Clause:
    """The verb group of an occurrence with its agent, its complements, and what they say of place, date and status."""

    def __init__(self, at: Occurrence) -> None:
        self.at, self.reader, self.group = at, at.reader, at.group

    @cached_property
    def complements(self) -> list[Complement]:
        """The phrases behind the verb."""
        return self.at.complements(self.group.last)

    @cached_property
    def agent_range(self) -> tuple[int, int] | None:
        """The words of the subject."""
        reach = self.reader.agent(self.group, self.at.sentence)
        return (reach.first, reach.last) if reach is not None else None

    def agents(self) -> list[Actor]:
        """The actors that are the subject, without `the leaders` and the like."""
        if self.agent_range is None or is_shared(self.reader, *self.agent_range):
            return []
        found = actors_of(self.reader, *self.agent_range)
        return [a for a in found if not is_common(a)]

    def shared(self) -> bool:
        """Whether the subject, or a phrase joined to it, stands for all who met."""
        if self.agent_range is None:
            return False
        if is_shared(self.reader, *self.agent_range):
            return True
        found = parties(self.reader, *self.agent_range)
        return any(is_common(a) for a in found) and len(found) > 1

    def object(self) -> Complement | None:
        """The object, if the verb has one."""
        return next((c for c in self.complements[:1] if not c.preposition), None)

    def with_whom(self) -> list[Actor]:
        """`Mr. Abe, with whom he met`: whom the relative stands for."""
        reader, first = self.reader, self.agent_range[0] if self.agent_range else self.group.first
        for i in range(first - 1, max(self.at.sentence[0] + 1, first - 4), -1):
            if reader.lower[i - 1 : i + 1] == ["with", "whom"]:
                at = i - 2 if reader.tags[i - 2] != "," else i - 3
                phrase = reader.phrase(at) if at >= self.at.sentence[0] else None
                return parties(reader, phrase.first, phrase.last) if phrase is not None else []
        return []

    def by(self, *prepositions: str) -> list[Actor]:
        """The actors behind one of some prepositions."""
        found: list[Actor] = []
        for preposition, first, last in self.complements:
            if preposition in prepositions:
                found = united(found, parties(self.reader, first, last))
        return found

    @cached_property
    def end(self) -> int:
        """Where the complements end."""
        return clause_end(self.at, self.complements, self.group.last)

    def where(self) -> Where | None:
        """The place that the clause gives."""
        where = place_of(self.reader, self.complements)
        if where is None and here(self.reader, self.group.first, self.end):
            return dateline_place(self.reader, self.group.head)
        if where is None:
            where = self._fronted()
        return where or where_place(self.reader, self.group.first, self.at.sentence[0])

    def _fronted(self) -> Where | None:
        """`In Seoul, the two met`."""
        first = self.at.sentence[0]
        if (
            self.agent_range is None
            or self.reader.lower[first] not in ("in", "at")
            or self.agent_range[0] <= first
        ):
            return None
        return place_in(self.reader, first + 1, min(self.agent_range[0], first + 8))

    def when(self) -> Timex | None:
        """The date that the clause gives."""
        found = date_of(
            self.reader,
            self.group.first,
            self.group.last,
            self.agent_range[0] if self.agent_range else None,
            self.at.sentence,
            self.end,
            self.complements,
        )
        return found[2] if found is not None else None

    def sighting(self, rule: str, kind: str, last: int | None = None) -> Sighting:
        """A sighting with the place, date and status of this clause."""
        told = of_verb(self.reader, self.group, self.at.sentence)
        remote = (
            any(w in _REMOTE for w in self.reader.lower[self.group.last : self.end])
            or "virtually" in self.reader.lower[self.group.last : self.group.last + 3]
        )
        seen = Sighting(
            self.group.head, last or self.group.head + 1, "call" if remote and kind != "visit" else kind, told
        )
        seen.where, seen.when = self.where(), self.when()
        behind = self.end
        if (
            behind + 1 < self.at.sentence[1]
            and self.reader.lower[behind] in ("before", "after")
            and self.group.tense != "infinitive"
        ):
            following = behind + 1
            if self.reader.lower[following] in triggers(self.reader.lexicon):
                seen.beside = following
        seen.evidence.append((rule, self.group.first, max(seen.last, self.group.last)))
        return seen


def clause_end(at: Occurrence, complements: list[Complement], start: int) -> int:
    """The end of what hangs on a word: its complements and the dates behind them."""
    reader = at.reader
    end = max([c.last for c in complements], default=start)
    end = max(end, start)
    while end < at.sentence[1]:
        if end in reader.timex_at:
            end = reader.timex_at[end][1]
        elif (reader.lower[end] == "since" and end + 1 in reader.timex_at) or (
            reader.tags[end] in "ia"
            and end + 1 < at.sentence[1]
            and (end + 1 in reader.timex_at or reader.lower[end] in ("here", "earlier", "late", "early"))
        ):
            end += 1
        elif reader.tags[end] == "," and end + 1 < at.sentence[1] and end + 1 in reader.timex_at:
            end += 1
        elif reader.tags[end : end + 2] == ",i" and end + 2 in reader.timex_at and end + 2 < at.sentence[1]:
            end += 2
        elif (
            reader.lower[end] in ("last", "first", "recently")
            and end + 2 < at.sentence[1]
            and end + 2 in reader.timex_at
        ):
            end += 1
        else:
            break
    return end


def _paired(
    clause: Clause, rule: str, kind: str, others: list[Actor], last: int | None = None
) -> Sighting | None:
    """A sighting of the subject with others, or of several subjects with each other."""
    agents = clause.agents()
    seen = clause.sighting(rule, kind, last)
    seen.sides = united(agents, others)
    seen.shared = clause.shared() and not others
    seen.proposer = agents
    if clause.shared():
        seen.sides = united([a for a in agents if a.named or a.kind == "country"], others)
        seen.persons = (
            clause.agent_range is not None and clause.reader.lower[clause.agent_range[1] - 1] not in STATES
        )
        seen.states = clause.agent_range is not None and clause.reader.lower[
            clause.agent_range[1] - 1
        ] in STATES - {"they"}
        seen.pronoun = clause.agent_range is not None and clause.reader.lower[clause.agent_range[0]] == "they"
        seen.weak = True
    return seen


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
        return _paired(clause, "met-with", "meeting", others)
    target = clause.object()
    others = parties(at.reader, target.first, target.last) if target else []
    if target and not others:
        others = named_anew(at.reader, target.first, target.last)
    if target and not others and at.reader.lower[target.first] not in ("each", "together"):
        return None
    others = united(others, clause.by("with", "between"), clause.with_whom() if not others else [])
    seen = _paired(clause, "met-with", "meeting", others)
    if seen is not None and seen.sides and all(a.kind == "country" for a in seen.sides) and _sport(at):
        return None
    if seen is not None and at.reader.lower[group.last : group.last + 1] == ["with"]:
        seen.last = group.last + 1
    if seen is not None and "separately" in at.reader.lower[group.first : clause.end + 1] and len(others) > 1:
        agents = [a for a in seen.sides if a not in others]
        return [evolve(seen, sides=[*agents, other], evidence=list(seen.evidence)) for other in others]
    return seen


_SPORTS = frozenset(
    """final finals semifinal semifinals semi-final semi-finals quarterfinal quarterfinals quarter-final quarter-finals match game cup
    tournament championship championships league qualifier qualifiers playoff playoffs goal goals stadium group-stage friendly""".split()
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
    seen = _paired(clause, "conferred-with", at.trigger.verb_kind, others)
    if seen is not None and not others:
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
    if not others:
        return None
    seen = _paired(clause, "consulted", "talks", others)
    if seen is not None:
        seen.weak = True
    return seen


@BOOK.rule(
    "spoke-with",
    heads=["speak", "talk", "chat"],
    examples=[
        Example(
            "President Barack Obama spoke by phone with Prime Minister Shinzo Abe.",
            expect="held call: Barack Obama, Shinzo Abe",
        ),
        Example("President Barack Obama spoke to reporters in Tokyo.", expect=None),
    ],
)
def spoke_with(at: Occurrence) -> Sighting | None:
    """`A spoke (by phone) with B`, `A talked to B`: B is an official or a government, not reporters or a crowd."""
    if _PARTNERS.isdisjoint(at.reader.lower[at.word + 1 : at.word + 10]):
        return None
    clause = Clause(at)
    first = next(
        (c.preposition for c in clause.complements if c.preposition not in ("by", "via", "over", "on")), ""
    )
    if first not in ("with", "to"):
        return None
    others = [
        a
        for a in clause.by("with", "to")
        if a.kind in ("official", "person", "country") or (a.kind == "unnamed" and a.country)
    ]
    if not others:
        return None
    seen = _paired(clause, "spoke-with", at.trigger.verb_kind, others)
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
    seen = _paired(clause, "sat-down-with", "meeting", others, clause.group.last + 1)
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
    """`A discussed something with B`, `A and B discussed something`: a partner or several subjects are needed."""
    clause = Clause(at)
    if clause.group.passive or clause.object() is None:
        return None
    others = clause.by("with")
    seen = _paired(clause, "discussed", "talks", others)
    if seen is not None:
        seen.weak = True
        if [c.preposition for c in clause.complements if c.preposition in ("with", "in", "at")][:1] != ["with"]:
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
    seen = _paired(clause, "exchanged-views", "talks", clause.by("with", "between"), phrase.head + 1)
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
    """`A received B`, `B was received by A`, `A hosted B for talks`: the object is a person or a delegation."""
    clause = Clause(at)
    if clause.group.passive:
        others = clause.by("by")
        if not [a for a in others if a.kind != "country"]:
            return None
    else:
        target = clause.object()
        others = parties(at.reader, target.first, target.last) if target else []
        others = [a for a in others if a.kind in ("official", "person", "unnamed", "group")]
        if not others or target is None or _is_thing(at, target):
            return None
    seen = _paired(clause, "received", "meeting", others)
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
            or at.reader.lower[partner.last : partner.last + 1] in (["to"], ["for"])
            or "for" in [c.preposition for c in clause.complements]
        ):
            return None
        others = [
            a
            for a in parties(at.reader, partner.first, partner.last)
            if a.named or a.kind == "unnamed" and not a.plural
        ]
        if not others:
            return None
        seen = _paired(clause, "called-on", "meeting", others, group.last + 1)
    else:
        target = clause.object()
        others = [a for a in parties(at.reader, target.first, target.last) if a.named] if target else []
        if target is None or not others or _predicated(at, target):
            return None
        seen = _paired(clause, "called-on", "call", others)
    if seen is not None:
        seen.weak = True
    return seen


def _predicated(at: Occurrence, target: Complement) -> bool:
    """`called him a clown`: a further phrase right behind the object."""
    last = target.last
    if last >= at.sentence[1]:
        return False
    return (
        at.reader.tags[last] in 'dj"'
        and last not in at.reader.timex_at
        or any(
            at.reader.tags[i] == "d" and at.reader.tags[i - 1] in "pP" for i in range(target.first + 1, last)
        )
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
    seen = _paired(clause, "telephoned", "call", others)
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
    seen = _paired(clause, "gathered", "meeting", clause.by("with"))
    if seen is not None:
        seen.weak = True
    return seen


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
    ):
        if any(a.named for a in parties(at.reader, target.first, target.last)):
            return None  # `against visiting Foreign Minister Carr`
    return visit(at, clause, "visited", (target.first, target.last))


@BOOK.rule(
    "travelled-to",
    heads=["travel", "fly", "go", "come", "head", "arrive", "leave", "depart", "return"],
    examples=[
        Example(
            "Secretary of State John Kerry flew to Egypt on Sunday.", expect="held visit: John Kerry, Egypt"
        ),
        Example("The case went to the Supreme Court of Egypt.", expect=None),
    ],
)
def travelled_to(at: Occurrence) -> Sighting | None:
    """`A travelled to X`, `A arrived in X (for talks with B)`, `A left for X`: an official and a country that is not his own."""
    if _WAYS.isdisjoint(at.reader.lower[at.word + 1 : at.word + 8]):
        return None
    clause = Clause(at)
    if clause.group.passive:
        return None
    wanted = {
        "arrive": ("in", "at"),
        "land": ("in", "at"),
        "leave": ("for",),
        "depart": ("for",),
        "head": ("to", "for"),
        "fly": ("to", "into"),
    }.get(clause.group.lemma, ("to",))
    for preposition, first, last in clause.complements:
        if preposition in wanted:
            if (
                clause.group.lemma in ("go", "come", "return", "land", "head")
                and place_in(at.reader, first, min(first + 3, last)) is None
            ):
                return None
            return visit(at, clause, "travelled-to", (first, last))
    if here(at.reader, clause.group.last, clause.group.last + 1) and clause.group.lemma in (
        "arrive",
        "come",
        "fly",
    ):
        seen = visit(at, clause, "travelled-to", (clause.group.last, clause.group.last))
        return seen
    return None


def visit(at: Occurrence, clause: Clause, rule: str, target: tuple[int, int]) -> Sighting | None:
    """A visit of the subject to a place, or to a person there."""
    reader = at.reader
    guests = [a for a in clause.agents() if a.kind == "official" or is_guest(reader, a)]
    if not guests:
        return None
    where = place_in(reader, *target) if target[1] > target[0] else dateline_place(reader, clause.group.head)
    hosts: list[Actor] = []
    if where is None:
        hosts = (
            [a for a in parties(reader, *target) if a.kind in ("official", "unnamed")]
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
        guests = [a for a in guests if a.country is None or a.country != where.country]
        if not guests:
            return None
        if where.country:
            hosts = visited_countries(reader, target) or [country(reader, where.country)]
    seen = clause.sighting(rule, "visit")
    seen.guest, seen.sides, seen.where = guests, united(guests, hosts), where or seen.where
    seen.arriving = clause.group.lemma in ("arrive", "fly", "land") and seen.told.status == "held"
    seen.proposer = guests
    return seen


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


FRAMES = {
    "meet": met_with,
    "partner": conferred_with,
    "consult": consulted,
    "speak": spoke_with,
    "sit": sat_down_with,
    "discuss": discussed,
    "exchange": exchanged_views,
    "receive": received,
    "call": called_on,
    "phone": telephoned,
    "gather": gathered,
    "visit": visited,
    "travel": travelled_to,
}


def is_verb(group: VerbGroup | None, word: int) -> bool:
    """Whether a trigger word is the main verb of a group."""
    return group is not None and group.head == word
