"""Which state a person serves, where the text does not say it beside the office."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from datetime import date

from diplotext.lexicon import Lexicon
from diplotext.mentions.finding import Mentions
from diplotext.mentions.titles import Title
from diplotext.people.abroad import Abroad
from diplotext.people.actors import Actor, Office
from diplotext.people.belonging import Belonging
from diplotext.people.books import officials as book
from diplotext.people.eras import state_of_time
from diplotext.people.governments import can_have
from diplotext.people.home import Home
from diplotext.people.leaders import leaders, same_leader
from diplotext.people.offices_of_bodies import OF_BODIES, of_department, of_force, of_mission
from diplotext.people.persons import Person
from diplotext.records import Dateline, Tenure
from diplotext.rules import Example
from diplotext.text.document import Document

_WEIGHTS = {"L": 1.0, "K": 1.0, "X": 1.0, "Y": 0.6}
_FIRST_NAMED = 1.0
_LAST_NAMED = 2.0
_SAME_SENTENCE = 3.0
_LAST_OFFICIAL = 2.0
_USUAL_OFFICE = 6.0
_HOME = 8.0
_SHARE_BESIDE_HOME = 6.0
# Offices that one state is known for and others have too.
_NOT_ONLY_THERE = frozenset([
    "foreign secretary", "home secretary", "senator", "cabinet secretary", "secretary", "congressman",
    "congresswoman", "undersecretary", "assistant secretary", "deputy secretary", "attorney general",
    "national security adviser", "national security advisor", "majority leader", "minority leader",
    "majority whip", "minority whip", "chief whip", "house speaker", "speaker of the house", "trade representative",
    "chief minister", "state councillor", "state counsellor", "lieutenant governor",
])  # fmt: skip
_SHARED_OFFICE = 2.0

_SOLE_MINISTERS = frozenset(["foreign", "defence", "defense", "finance", "interior", "trade", "prime"])
_ONE_OF_A_KIND = ("head", "royal", "religious")
_FROM_OPENING = 60  # words of a sentence
_THEIRS = {"his": "m", "her": "f"}
_OF_A_LEADER = ("minister", "spokesperson", "head")  # whom `his` gives to the leader of a state
# Envoys whom a state sends to a body; other diplomats of a body serve the body.
_SENT = frozenset(
    ["ambassador", "permanent representative", "consul", "consul general", "observer", "delegate", "amb."]
)


class Nations:
    """Answers for the states of people, from what an article says of states."""

    def __init__(
        self,
        document: Document,
        mentions: Mentions,
        lexicon: Lexicon,
        dateline: Dateline | None = None,
        day: date | None = None,
    ) -> None:
        self.finder = Home(document, mentions, dateline, day)
        self.belonging = Belonging(document, mentions)
        self.abroad = Abroad(document, mentions)
        self.met: dict[int, Person] = {}  # people by the first word of each name, as they may meet others
        self.home: str | None = None
        self.officials: list[
            tuple[int, bool]
        ] = []  # where officials are named, and whether they serve no state
        self.document = document
        self.mentions = mentions
        self.leaders = leaders(lexicon)
        hits = [
            h
            for h in mentions.entries
            if h.entry.iso3 and h.entry.letter in _WEIGHTS and h.entry.code != "caution"
        ]
        named = {h.entry.iso3 for h in hits if h.entry.letter in "LK"}
        soviet = "RUS" not in named and (
            "SUN" in named or state_of_time("RUS", day) == "SUN"
        )  # the Kremlin and Moscow of an article of that time
        self.firsts = [h.first for h in hits]
        self.states = ["SUN" if soviet and h.entry.iso3 == "RUS" else h.entry.iso3 for h in hits]
        self.soviet = soviet
        self.weights: Counter[str] = Counter()
        for hit, state in zip(hits, self.states, strict=True):
            self.weights[state] += _WEIGHTS[hit.entry.letter]  # type: ignore[assignment]

        self.prominent = {state for state, _ in self.weights.most_common(3)}

    def settle(self, persons: list[Person]) -> None:
        """Give every official a state where one is told or plain."""
        waiting = []
        for person in persons:
            self.leader(person)
            if person.actor.kind == "person" and person.actor.country is None:
                person.actor.country = self.belonging.possessor(person)
            if person.actor.kind != "official" or not person.actor.roles:
                continue
            self.told(person)
            if person.actor.country is None and not self.stateless(person.actor):
                waiting.append(person)
        waiting = self.by_owner(persons, waiting)
        visited = {id(p): self.abroad.visited(p) for p in waiting}
        away = {state for p in waiting if self.finder.bare_title(p) for state in visited[id(p)]}
        self.home = self.finder.find(persons, self.known_holder, away | self.abroad.left())
        self.met = {self.mentions.names[i].first: p for p in persons for i in p.names} if waiting else {}
        taken: dict[str, set[str]] = {}
        for person in persons:
            for office in person.actor.roles:
                if (
                    person.actor.country
                    and office.tenure is Tenure.CURRENT
                    and office.kind in ("head", "minister", "royal")
                ):
                    taken.setdefault(office.title.lower(), set()).add(person.actor.country)
        served = sorted(
            (self.mentions.names[i].first, p.actor.country)
            for p in persons
            if p.actor.country and p.actor.kind == "official"
            if self.home is None or self.finder.bare_title(p) is not None
            for i in p.names
        )
        self.officials = sorted(
            (self.mentions.names[i].first, self.stateless(p.actor))
            for p in persons
            if p.actor.kind == "official" and (p.actor.country or self.stateless(p.actor))
            for i in p.names
        )
        for person in waiting:
            others = visited[id(person)] | self.meeting(person) | self.dealt_with(person)
            beside = self.belonging.of(person) or self.of_pronoun(person)
            person.actor.country = beside or self.by_context(person, taken, served, others)
            person.actor.presumed = True
            if person.actor.country and self.shares(person):
                for office in person.actor.roles:
                    taken.setdefault(office.title.lower(), set()).add(person.actor.country)
        for person in persons:
            for office in person.actor.roles:
                if office.country is None and not self.foreign(office):
                    office.country = person.actor.country

    def told(self, person: Person) -> None:
        """From the words of the offices, then from the table of leaders."""
        actor = person.actor
        current = [o for o in actor.roles if o.tenure is not Tenure.FORMER]
        of_state = [o.country for o in current if o.country and not self.foreign(o)]
        if not of_state and not any(self.foreign(o) for o in current):
            of_state = [o.country for o in actor.roles if o.country]
        if of_state:
            actor.country = "SUN" if self.soviet and of_state[0] == "RUS" else of_state[0]
        elif not self.stateless(actor):
            sent = next((o.iso3 for o in current if o.kind == "diplomat" and o.iso3), None)  # a nuncio
            state = sent or self.by_name(person.keys)
            if self.soviet and state == "RUS":
                state = "SUN"
            if (
                len(person.keys) == 1
                and state not in self.weights
                and all(o.kind not in _ONE_OF_A_KIND for o in current)
            ):
                return  # a namesake
            if state is not None and any(can_have(state, o) for o in current or actor.roles):
                actor.country = state

    def foreign(self, office: Office) -> bool:
        """Whether an office is one of a body that is no state's."""
        if of_force(office):
            return True
        if office.body_kind[:3] not in ("igo", "arm", "ngo", "IGO", "NGO", "REB"):
            return False
        return office.noun not in _SENT and office.kind != "minister"  # `EU Minister` is a state's

    def stateless(self, actor: Actor) -> bool:
        """Whether all that a person holds is of bodies that are no state's, or an office of such
        bodies by its name.
        """
        current = [o for o in actor.roles if o.tenure is not Tenure.FORMER] or actor.roles
        specific = [o for o in current if " " in o.title or o.organization] or current
        if any(of_department(o) for o in specific):
            return False
        return bool(current) and all(
            self.foreign(o)
            or (o.noun in OF_BODIES and not o.country)
            or of_mission(o)
            or self.sent_by_secretary(o)
            for o in specific
        )

    def sent_by_secretary(self, office: Office) -> bool:
        """Whether an office is a secretary-general's: `the Secretary-General's Special Representative in Haiti`."""
        lower = self.document.words.lower
        before = lower[max(0, office.first - 3) : office.first]
        return before[-1:] == ["'s"] and (
            before[-2:-1] == ["secretary-general"] or before[:2] == ["secretary", "general"]
        )

    @book.rule(
        "known-leader",
        examples=[
            Example("Margaret Thatcher said Britain would wait.", expect="Margaret Thatcher, GBR"),
            Example("They named the hall of Oslo after Margaret Thatcher.", expect=None),
        ],
    )
    def leader(self, person: Person) -> None:
        """A leader of the world who speaks or acts is an official though the text gives no office."""
        actor = person.actor
        if actor.roles or actor.kind != "person":
            return
        country = self.by_name(person.keys)
        if country is None or country not in self.weights:
            return
        letters = self.mentions.layers.letters
        for first, last, _ in actor.mentions:
            if letters[last : last + 1] in ("V", "H", "M", "b"):
                actor.kind, actor.country = "official", country
                actor.evidence.append(("known-leader", first, last))
                return

    def by_name(self, keys: tuple[str, ...]) -> str | None:
        """The state of the leader who bears the name, if one state's leaders do or the article names
        one of them.
        """
        found = self.leaders.get(keys[-1], ())
        if len(keys) > 1:
            states = {iso3 for names, iso3 in found if same_leader(names, keys, iso3 in self.weights)}
        else:
            whole = {iso3 for names, iso3 in found if names == keys}
            states = whole or {iso3 for _, iso3 in found}
        if len(states) > 1:
            states = {iso3 for iso3 in states if iso3 in self.weights} or states
        return states.pop() if len(states) == 1 else None

    def known_holder(self, person: Person) -> str | None:
        """The state of a leader whom the table knows, or of an office that one state alone has."""
        state = self.by_name(person.keys)
        if state is not None and (len(person.keys) > 1 or state in self.weights):
            return state
        return next((o.iso3 for o in person.actor.roles if o.iso3 and o.noun not in _NOT_ONLY_THERE), None)

    def by_owner(self, persons: list[Person], waiting: list[Person]) -> list[Person]:
        """`Trump's nominee`, `adviser to Putin`: the state of whoever is named within the title
        those left without.
        """
        of_name = {self.mentions.names[i].first: p for p in persons for i in p.names}
        left = []
        for person in waiting:
            for t in person.titles:
                title = self.mentions.titles[t]
                for word in (*range(*title.owner), *range(title.head_last, title.last)):
                    owner = of_name.get(word)
                    if owner is not None and owner is not person and owner.actor.country:
                        person.actor.country = owner.actor.country
            if person.actor.country is None:
                left.append(person)
        return left

    def of_pronoun(self, person: Person) -> str | None:
        """The state of the official whom a possessive before the title takes up: `His foreign minister, Ana Lind`."""
        for t in person.titles:
            title = self.mentions.titles[t]
            word = self.document.words.lower[title.owner[0]]
            if title.pronoun and word in _THEIRS and title.office.kind in _OF_A_LEADER:
                return self.first_official(title.outer, _THEIRS[word])
        return None

    def first_official(self, word: int, gender: str) -> str | None:
        """The state of the first official of that gender in a sentence up to a word, else in the sentence before."""
        first = self.document.sentence_of(word)[0]
        start = self.document.sentence_of(first - 1)[0] if first else first
        for i in (
            *range(first, min(word, first + _FROM_OPENING)),
            *range(start, min(first, start + _FROM_OPENING)),
        ):
            other = self.met.get(i)
            if other is not None and other.actor.kind == "official" and other.actor.gender in ("", gender):
                return other.actor.country
        return None

    def shares(self, person: Person) -> bool:
        """Whether a person bears a title in the plural that each state gives to one alone: `Foreign Ministers A and B`."""
        return any(self.mentions.titles[t].office.plural and self.sole(t) for t in person.titles)

    def sole(self, number: int) -> bool:
        """Whether a state has one holder of an office only: its foreign minister, its president."""
        title = self.mentions.titles[number]
        told = set(self.document.words.lower[title.first : title.last])
        return title.office.kind in ("head", "royal") or (
            title.office.kind == "minister" and not told.isdisjoint(_SOLE_MINISTERS)
        )

    def dealt_with(self, person: Person) -> set[str]:
        """The states with which the offices of a person deal."""
        abouts = (self.mentions.titles[t].about for t in person.titles)
        return {about.iso3 for about in abouts if about is not None}

    def meeting(self, person: Person) -> set[str]:
        """The state of who meets a person whose office stands behind a verb of meeting."""
        word = self.mentions.titles[person.titles[0]].outer if person.titles else 0
        at = self.abroad.meeter(word) if word else None
        if at is None or self.mentions.titles[person.titles[0]].office.kind == "spokesperson":
            return set()
        if self.home is not None and self.abroad.author_meets(at):
            return {self.home}
        other = self.met.get(self.abroad.opens(at, self.met) or -1)
        return {other.actor.country} if other not in (None, person) and other.actor.country else set()

    def by_context(
        self, person: Person, taken: dict[str, set[str]], served: list[tuple[int, str]], others: set[str]
    ) -> str | None:
        """The state that an article speaks of most, and most nearly, and that can have such an office
        free.
        """
        roles = person.actor.roles
        word = min(o.first for o in roles)
        if all(
            ((o.kind == "spokesperson" or o.noun == "leader") and " " not in _bare(o.title))
            or o.noun in ("coordinator", "envoy", "special envoy", "special representative")
            for o in roles
        ) and self.of_body(word):
            return None
        scores: dict[str, float] = dict.fromkeys(self.weights, 0.0)
        total = sum(self.weights.values()) or 1
        for state, weight in self.weights.items():
            scores[state] = (10.0 if self.home is None else _SHARE_BESIDE_HOME) * weight / total
        if self.states:
            scores[self.states[0]] += _FIRST_NAMED
        i = bisect_left(self.firsts, word)
        if i:
            scores[self.states[i - 1]] += _LAST_NAMED
            if self.firsts[i - 1] >= self.document.sentence_of(word)[0]:
                scores[self.states[i - 1]] += _SAME_SENTENCE
        k = bisect_left(served, (word, ""))
        if k:
            scores[served[k - 1][1]] = scores.get(served[k - 1][1], 0.0) + _LAST_OFFICIAL
        for state, shared in {
            o.iso3: o.noun in _NOT_ONLY_THERE or bool(o.organization) for o in roles if o.iso3
        }.items():
            usual = _SHARED_OFFICE if shared and state not in self.prominent else _USUAL_OFFICE
            scores[state] = scores.get(state, 0.0) + usual
        titles = [self.mentions.titles[t] for t in person.titles]
        there = (
            self.finder.opening_place(word)
            or self.finder.paragraph_place(word)
            or self.finder.where_met(titles[0] if titles else None)
            or self.finder.told_of(titles[0] if titles else None)
        )
        if there is not None:
            scores[there] = scores.get(there, 0.0) + _HOME
        elif self.home is not None and titles and (self.finder.at_home(titles[0]) or self.host(titles[0])):
            scores[self.home] = scores.get(self.home, 0.0) + _HOME
        for state in others & scores.keys():
            scores[state] -= _HOME
        for office in roles:
            for state in scores:
                if (
                    state in taken.get(office.title.lower(), ()) and office.tenure is Tenure.CURRENT
                ) or not can_have(state, office):
                    scores[state] -= 100.0
        best = min(scores, key=lambda s: (-scores[s], s), default=None)
        return best if best is not None and scores[best] > 0 else None

    def host(self, title: Title) -> bool:
        """Whether a foreigner meets the holder of a title: `The envoy of Peru spent an hour with Minister Lind`."""
        if title.office.kind == "diplomat":
            return False
        guest = self.met.get(self.abroad.opens(title.outer, self.met) or -1)
        return guest is not None and guest.actor.country not in (None, self.home)

    def of_body(self, word: int) -> bool:
        """Whether the official named last before a word, else the body named last in its paragraph, is
        of an international body.
        """
        paragraph = self.document.paragraph_of(word)[0]
        i = bisect_left(self.officials, (word, False)) - 1
        before = self.document.sentence_of(max(0, self.document.sentence_of(word)[0] - 1))[0]
        if i >= 0 and self.officials[i][0] >= min(paragraph, before):
            return self.officials[i][1]
        if self.finder.at_body:
            return True
        bodies = [h for h in self.mentions.entries if paragraph <= h.first < word and h.entry.letter in "XLK"]
        return bool(bodies) and bodies[-1].entry.code in ("igo", "armed")


def _bare(title: str) -> str:
    return title.lower().removeprefix("former ").removeprefix("new ")
