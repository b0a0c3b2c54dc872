"""Which state a person serves, where the text does not say it beside the office."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import lru_cache

from diplotext.lexicon import Lexicon
from diplotext.mentions.finding import Mentions
from diplotext.people.actors import Actor, Office
from diplotext.people.persons import Person, key_words
from diplotext.records import Tenure
from diplotext.text.document import Document

_SAME_SENTENCE = 3.0
_LAST_NAMED = 2.0
_OF_NO_STATE = frozenset(["igo", "armed", "ngo", "IGO", "NGO", "REB"])


@lru_cache(maxsize=4)
def leaders(lexicon: Lexicon) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The words of leaders' names to the whole names and their states."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for iso3, names in lexicon.rows("leaders"):
        for name in names.split("|"):
            keys = key_words(name.split())
            for word in {keys[0], keys[-1]}:
                found.setdefault(word, []).append((keys, iso3))
    return found


class Nations:
    """Answers for the states of people, from what an article says of states."""

    def __init__(self, document: Document, mentions: Mentions, lexicon: Lexicon) -> None:
        self.document = document
        self.leaders = leaders(lexicon)
        hits = [h for h in mentions.entries if h.entry.iso3 and (h.entry.letter in "LKX" or h.entry.code == "capital")]
        self.firsts = [h.first for h in hits]
        self.states = [h.entry.iso3 for h in hits]
        self.counts = Counter(self.states)

    def settle(self, persons: list[Person]) -> None:
        """Give every official a state where one is told or plain."""
        waiting = []
        for person in persons:
            if person.actor.kind != "official":
                continue
            self.told(person)
            if person.actor.country is None and not self.stateless(person.actor):
                waiting.append(person)
        taken: dict[str, set[str]] = {}
        for person in persons:
            for office in person.actor.roles:
                if person.actor.country and office.tenure is Tenure.CURRENT and office.kind in ("head", "minister"):
                    taken.setdefault(office.title.lower(), set()).add(person.actor.country)
        for person in waiting:
            person.actor.country = self.by_context(person, taken)
        for person in persons:
            for office in person.actor.roles:
                if office.country is None and not self.foreign(office):
                    office.country = person.actor.country

    def told(self, person: Person) -> None:
        """From the words of the offices, then from the table of leaders, then from offices that only one state has."""
        actor = person.actor
        current = [o for o in actor.roles if o.tenure is not Tenure.FORMER]
        of_state = [o.country for o in current if o.country]
        if not of_state and not any(self.foreign(o) for o in current):
            of_state = [o.country for o in actor.roles if o.country]
        if of_state:
            actor.country = of_state[0]
            return
        if self.stateless(actor):
            return
        actor.country = self.by_name(person.keys) or self.by_office(actor)

    def foreign(self, office: Office) -> bool:
        """Whether an office is one of a body that is no state's."""
        return office.body_kind[:3] in ("igo", "arm", "ngo", "IGO", "NGO", "REB") and office.kind != "diplomat"

    def stateless(self, actor: Actor) -> bool:
        """Whether all that a person holds is of bodies that are no state's, or an office of such bodies by its name."""
        current = [o for o in actor.roles if o.tenure is not Tenure.FORMER] or actor.roles
        return bool(current) and all(self.foreign(o) or o.noun in _OF_BODIES and not o.country for o in current)

    def by_name(self, keys: tuple[str, ...]) -> str | None:
        """The state of the leader who bears the name, if one state's leaders do or the article names one of them."""
        found = [(names, iso3) for names, iso3 in self.leaders.get(keys[-1], ()) if names[-1] == keys[-1] or len(keys) > 1 or names[0] == keys[0]]
        if not found:
            return None
        if len(keys) > 1:
            whole = {iso3 for names, iso3 in found if len(set(names) & set(keys)) >= min(2, len(names)) or names[0][0] == keys[0][0] and names[-1] == keys[-1]}
            found = [(names, iso3) for names, iso3 in found if iso3 in whole]
        states = {iso3 for _, iso3 in found}
        if len(states) > 1:
            states = {iso3 for iso3 in states if iso3 in self.counts} or states
        return states.pop() if len(states) == 1 else None

    def by_office(self, actor: Actor) -> str | None:
        for office in actor.roles:
            if office.iso3 and office.iso3 in self.counts:
                return office.iso3
        return None

    def by_context(self, person: Person, taken: dict[str, set[str]]) -> str | None:
        """The state that an article speaks of most, and most nearly, and whose like office nobody else holds."""
        if not self.counts:
            return next((o.iso3 for o in person.actor.roles if o.iso3), None)
        barred = {s for o in person.actor.roles if o.tenure is Tenure.CURRENT for s in taken.get(o.title.lower(), ())}
        total = sum(self.counts.values())
        scores = {state: 10.0 * count / total for state, count in self.counts.items()}
        word = min(o.first for o in person.actor.roles)
        i = bisect_left(self.firsts, word)
        sentence = self.document.sentence_of(word)[0]
        if i:
            scores[self.states[i - 1]] += _LAST_NAMED
            if self.firsts[i - 1] >= sentence:
                scores[self.states[i - 1]] += _SAME_SENTENCE
        for state in barred:
            scores[state] -= 100.0
        best = min(scores, key=lambda s: (-scores[s], s))
        return best if scores[best] > 0 else None


_OF_BODIES = frozenset(
    """secretary general|secretary-general|director general|director-general|deputy secretary general|deputy secretary-general|under-secretary-general|
    under-secretary general|undersecretary general|assistant secretary general|assistant secretary-general|commissioner|high representative|
    weapons inspector|chief inspector|commissioner general|commissioner-general|rapporteur|executive secretary|managing director|executive director|
    humanitarian chief|peacekeeping chief|head|member|mediator|facilitator|policy chief""".replace("\n", "").replace("    ", "").split("|")
)
