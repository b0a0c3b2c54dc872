"""``Clause``: an event verb with its subject and complements, and what they say of place, date and status."""

from __future__ import annotations

from functools import cached_property

from attrs import evolve

from diplotext.meetings.leading import fronted_place, journey_place, where_place
from diplotext.meetings.parties import actors_of, is_shared, is_topic, listed, parties
from diplotext.meetings.reading import Complement
from diplotext.meetings.rosters import those
from diplotext.meetings.setting import (
    Where,
    date_of,
    dateline_place,
    here,
    main_clause,
    place_in,
    place_of,
    place_of_main,
)
from diplotext.meetings.sides import is_common, united
from diplotext.meetings.sighting import Occurrence, Sighting
from diplotext.meetings.status import of_verb
from diplotext.meetings.vocabulary import triggers
from diplotext.people.actors import Actor
from diplotext.records import Timex

_DELEGATIONS = frozenset({"delegation", "team", "mission", "group", "delegations"})
STATES = frozenset(
    {"sides", "countries", "nations", "governments", "states", "parties", "neighbours", "neighbors", "they"}
)
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
        "video-link",
    }
)

_SEPARATELY = frozenset({"separately", "individually"})
_MANNERS = (  # `met face to face with`, `was hosted to lunch by`
    "face to face", "one on one", "eye to eye", "in person", "behind closed", "face-to-face", "one-on-one",
    "tete-a-tete", "to lunch", "to breakfast", "to dinner", "to tea", "to luncheon", "to supper",
)  # fmt: skip


class Clause:
    """The verb group of an occurrence with its agent, its complements, and what they say of place, date and
    status.
    """

    def __init__(self, at: Occurrence) -> None:
        self.at, self.reader, self.group = at, at.reader, at.group

    @cached_property
    def complements(self) -> list[Complement]:
        """The phrases behind the verb."""
        last, lower = self.group.last, self.reader.lower
        for size in (3, 2, 1):
            if " ".join(lower[last : last + size]) in _MANNERS:
                last += size
                break
        last += lower[last : last + 1] == ["doors"] or lower[last : last + 2] == ["on", "to"]
        return self.at.complements(last)

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
        leaders = self._leaders()
        if leaders:
            found = united(leaders, [a for a in found if a.named or a.kind == "country"])
        if len(found) == 1 and self.agent_range[1] - self.agent_range[0] == 1:
            whom = self.with_whom()
            if any(a is found[0] for a in whom):  # `praised Mr. Gul, with whom he met`
                before = self.reader.actors.within(self.at.sentence[0], self.agent_range[0])
                found = [a for _, _, a in before if a.kind == "official" and a not in whom][-1:]
        return [a for a in found if not is_common(a)]

    def _leaders(self) -> list[Actor]:
        """Who leads the delegation that is the subject: `a delegation, led by Mr. Li, met`."""
        assert self.agent_range is not None
        reader, (first, last) = self.reader, self.agent_range
        if _DELEGATIONS.isdisjoint(reader.lower[first:last]):
            return []
        behind = last + 1 if reader.lower[last : last + 1] == [","] else last
        if reader.lower[behind : behind + 2] in (["led", "by"], ["headed", "by"]):
            return parties(reader, behind + 2, reader.list_end(behind + 2, self.at.sentence[1]))
        verb = reader.verb_before(first, self.at.sentence[0])
        if verb is None or verb.lemma not in ("lead", "head") or verb.passive:
            return []
        reach = reader.agent(verb, self.at.sentence)
        return parties(reader, reach.first, reach.last) if reach is not None else []

    def shared(self) -> bool:
        """Whether the subject, or a phrase joined to it, stands for all who met."""
        if self.agent_range is None:
            return False
        if is_shared(self.reader, *self.agent_range):
            return True
        found = parties(self.reader, *self.agent_range)
        return any(is_common(a) for a in found) and len(found) > 1

    def they(self) -> list[Actor]:
        """Whom `they` means before partners of their own: `A and B are in Oslo, where they met C`."""
        reader, first = self.reader, self.agent_range[0] if self.agent_range is not None else 0
        if reader.lower[first] != "they":
            return []
        group = reader.actors.refer(first, first + 1)
        if group is not None and group.members:
            return list(group.members)
        floor = self.at.sentence[0]
        members = those(reader, first)
        if members:
            return members
        main = next((g for g in reader.chunks.groups_within(floor, first) if g.finite), None)
        reach = reader.agent(main, self.at.sentence) if main is not None else None
        found = parties(reader, reach.first, reach.last) if reach is not None else []
        return [a for a in found if a.named or a.kind == "country"]

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
        found = united(found, self.behind_colon(*prepositions))
        for n, (preposition, first, last) in enumerate(self.complements):
            if found and is_topic(self.complements, n):
                continue
            if preposition in prepositions and not is_shared(self.reader, first, last):
                found = united(found, listed(self.reader, first, last))
        return found

    def behind_colon(self, *prepositions: str) -> list[Actor]:
        """Those of a list: `spoke with: Prime Minister A of X; Prime Minister B of Y`."""
        reader, last = self.reader, self.group.last
        for i in range(last, min(last + 3, self.at.sentence[1] - 1)):
            if reader.lower[i] in prepositions and reader.lower[i + 1] == ":":
                return [a for _, _, a in reader.actors.within(i + 2, self.at.sentence[1]) if a.named]
        return []

    @cached_property
    def end(self) -> int:
        """Where the complements end."""
        return clause_end(self.at, self.complements, self.group.last)

    @cached_property
    def separate(self) -> bool:
        """Whether the clause says that its subject met each of the others alone."""
        first = self.at.sentence[0] if self.group.first - self.at.sentence[0] < 8 else self.group.first
        return not _SEPARATELY.isdisjoint(self.reader.lower[first : self.end + 2])

    def where(self) -> Where | None:
        """The place that the clause gives."""
        also = "to" if self.group.lemma == "welcome" else ""
        where = place_of(self.reader, self.complements, also)
        if where is None and here(self.reader, self.group.first, self.end):
            return dateline_place(self.reader, self.group.head)
        if where is None:
            where = self._fronted() or self._host()
        floor = self.at.sentence[0]
        where = where or where_place(self.reader, self.group.first, floor)
        return where or journey_place(self.reader, self.group, floor) or self._of_main()

    def _of_main(self) -> Where | None:
        """`said in Kiel on Monday after meeting`: where it was said."""
        if self.group.tense != "gerund":
            return None
        found = main_clause(self.reader, self.group.first, None, self.at.sentence)
        return place_of_main(self.reader, *found) if found is not None else None

    def _host(self) -> Where | None:
        """`Beijing is hosting representatives of`: where the subject is."""
        if self.agent_range is None or self.group.lemma != "host" or self.group.passive:
            return None
        hit = self.reader.actors.place_at(self.agent_range[1] - 1)
        if hit is None or hit.first - (self.reader.tags[hit.first - 1] == "d") > self.agent_range[0]:
            return None
        return place_in(self.reader, hit.first, hit.last)

    def _fronted(self) -> Where | None:
        """`In Seoul, the two met`."""
        if self.agent_range is None:
            return None
        floor, first = self.at.sentence[0], self.group.first
        where = fronted_place(self.reader, floor, first) if self.agent_range[0] > floor else None
        if where is None or self.reader.tags[where.last : where.last + 1] == "s":
            return None
        return where

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
        elif (
            (reader.lower[end] == "since" and end + 1 in reader.timex_at)
            or (
                reader.tags[end] in "ia"
                and end + 1 < at.sentence[1]
                and (end + 1 in reader.timex_at or reader.lower[end] in ("here", "earlier", "late", "early"))
            )
            or (reader.tags[end] == "," and end + 1 < at.sentence[1] and end + 1 in reader.timex_at)
        ):
            end += 1
        elif (
            reader.tags[end : end + 2] in (",i", "ai")
            and end + 2 in reader.timex_at
            and end + 2 < at.sentence[1]
        ):
            end += 2  # `met again in May`
        elif (
            reader.lower[end] in ("last", "first", "recently")
            and end + 2 < at.sentence[1]
            and end + 2 in reader.timex_at
        ):
            end += 1
        else:
            break
    return end


def paired(
    clause: Clause, rule: str, kind: str, others: list[Actor], last: int | None = None
) -> Sighting | None:
    """A sighting of the subject with others, or of several subjects with each other."""
    agents = clause.agents()
    seen = clause.sighting(rule, kind, last)
    seen.sides = united(agents, others)
    seen.shared = clause.shared() and not others
    seen.proposer = agents
    if clause.shared():
        known = [a for a in agents if a.named or a.kind == "country"]
        seen.sides = united(known or (clause.they() if others else []), others)
        seen.persons = (
            clause.agent_range is not None and clause.reader.lower[clause.agent_range[1] - 1] not in STATES
        )
        seen.states = clause.agent_range is not None and clause.reader.lower[
            clause.agent_range[1] - 1
        ] in STATES - {"they"}
        seen.pronoun = clause.agent_range is not None and clause.reader.lower[clause.agent_range[0]] == "they"
        seen.weak = True
    return seen


def apart(seen: Sighting, others: list[Actor]) -> Sighting | list[Sighting]:
    """One sighting for each of those with whom the rest met separately."""
    agents = [a for a in seen.sides if not any(a is other for other in others)]
    if len(others) < 2 or not agents:
        return seen
    return [evolve(seen, sides=[*agents, other], evidence=list(seen.evidence)) for other in others]
