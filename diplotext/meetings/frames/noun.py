"""``Noun``: an event noun in its clause: whose it is, who comes with it, where and when it is."""

from __future__ import annotations

from functools import cached_property

from diplotext.clauses.chunks import NounPhrase, VerbGroup
from diplotext.meetings.frames.clause import clause_end
from diplotext.meetings.noun_status import object_word
from diplotext.meetings.parties import actors_of, compound, country, is_shared, parties
from diplotext.meetings.reading import Complement, Reader
from diplotext.meetings.setting import (
    Where,
    date_of,
    place_in,
    place_of,
    usable,
)
from diplotext.meetings.sides import united
from diplotext.meetings.sighting import Occurrence
from diplotext.meetings.vocabulary import plain_countries, status_words
from diplotext.people.actors import Actor
from diplotext.records import Timex

DEFINITE = frozenset(
    {"the", "this", "these", "that", "those", "their", "his", "her", "its", "our", "such", "both"}
)
REMOTE = frozenset({"phone", "telephone", "video", "virtual", "telephonic", "hotline", "online"})
GENDERS = {"his": "m", "him": "m", "her": "f"}


class Noun:
    """An event noun with its phrase, complements, owner and governing verb."""

    def __init__(self, at: Occurrence) -> None:
        self.at, self.reader = at, at.reader
        phrase = self.reader.phrase(at.word)
        self.phrase = NounPhrase(
            self._first(phrase.first if phrase is not None else at.word), at.word + 1, at.word
        )
        self.complements = self._complements()
        self.verb, self.particle = self._verb()

    def _first(self, first: int) -> int:
        """The first word of the phrase, over dates and bracketed short names inside it (`their May 2, 2021
        meeting`).
        """
        reader, floor = self.reader, self.at.sentence[0]
        while first > floor:
            before = first - 1
            if reader.tags[before] == "," and before - 1 in reader.timex_at:
                before -= 1
            if before in reader.timex_at:
                start = reader.timex_at[before][0]
                if before == first - 1 or reader.tags[start - 1 : start] in ("s", "h", "d"):
                    left = reader.phrase(start - 1) if start > floor else None
                    first = left.first if left is not None and left.last == start else start
                    if left is None and start > floor and reader.tags[start - 1] in "dhs":
                        owner = reader.chunks.phrase_at(start - 1)
                        first = owner.first if owner is not None else start - 1
                    continue
            if reader.tags[before] in "WG" and before - 1 > floor and first == before + 1:
                opener = before - 1
                while opener > floor and reader.tags[opener] == "a":
                    opener -= 1
                if reader.tags[opener] in "dh":  # `an eagerly awaited meeting`
                    first = opener
                    continue
                if reader.tags[opener] == "s" and (owner := reader.phrase(opener - 1)) is not None:
                    first = owner.first
                    continue
            if (
                reader.tags[before] == "a"
                and before - 1 > floor
                and reader.tags[before - 1] in "jd0"
                and reader.tags[first] in "PjN"
            ):
                left = reader.phrase(before - 1)
                first = left.first if left is not None and left.last == before else before - 1
                continue
            if _joins_topics(reader, before, floor):  # `military and diplomatic talks`
                first = before - 1
                continue
            if (
                reader.tags[before] == "-"
                and before > floor
                and (
                    reader.tags[before - 1] == "0"
                    or (_is_state(reader, before - 1) and _is_state(reader, first))
                )
            ):
                left = reader.phrase(before - 1)
                first = left.first if left is not None and left.last == before else before - 1
                continue
            if (
                reader.tags[before] == '"'
                and (opening := reader.tags.rfind('"', max(floor, before - 5), before)) > floor
            ) and reader.tags[opening - 1] in "hd":  # `his "very successful" trip`
                first = opening - 1
                continue
            if (
                reader.tags[before] == "c"
                and before - 1 > floor
                and reader.tags[before - 1] == "P"
                and reader.tags[self.at.word] == "P"
            ):
                left = reader.phrase(before - 1)
                if left is not None and left.last == before:  # `the Belt and Road Forum`
                    first = left.first
                    continue
            if (
                reader.tags[before] == ")"
                and (opening := reader.tags.rfind("(", max(floor, before - 8), before)) > floor
            ):
                left = reader.phrase(opening - 1)
                if left is not None and left.last == opening:
                    first = left.first
                    continue
            if (
                reader.tags[before] == "p"
                and reader.lower[before] in ("him", "them")
                and self.at.word == first
            ):
                return before
            break
        return first

    def _complements(self) -> list[Complement]:
        start = self.at.word + 1
        if self.reader.tags[start : start + 1] == "c":  # `a summit and a state dinner with Mr. Xi`
            joined = self.reader.phrase(start + 1) if start + 1 < self.at.sentence[1] else None
            if joined is not None and self.reader.lower[joined.head] in self.reader.events:
                start = joined.last
        found = self.at.complements(start)
        if found and not found[0].preposition:
            return []
        return [c for c in found if c.preposition]

    def _verb(self) -> tuple[VerbGroup | None, str]:
        """The verb whose object the event is, with its particle."""
        reader, floor = self.reader, self.at.sentence[0]
        first = self.phrase.first
        while True:  # `two days of talks`, `a series of meetings`
            if (
                (
                    first - 2 > floor
                    and reader.lower[first - 1] == "of"
                    and (left := reader.phrase(first - 2)) is not None
                )
                and left.last == first - 1
                and reader.lower[left.head].rstrip("s") in _MEASURES
            ):
                first = left.first
                continue
            break
        self.outer = first
        verb = reader.verb_before(first, floor)
        if verb is not None:
            return verb, ""
        if reader.lower[max(floor, first - 2) : first] == ["part", "in"]:
            verb = reader.verb_before(first - 2, floor)
            if verb is not None:
                return verb, "in"
        if first - 1 > floor and (reader.tags[first - 1] in "iat"):
            verb = reader.verb_before(first - 1, floor)
            if verb is not None:
                return verb, reader.lower[first - 1]
        return None, ""

    def by(self, *prepositions: str) -> list[Actor]:
        """The actors behind one of some prepositions."""
        found: list[Actor] = []
        for preposition, first, last in self.complements:
            if preposition in prepositions and not is_shared(self.reader, first, last):
                found = united(found, parties(self.reader, first, last))
        return found

    def shared(self) -> bool:
        """Whether its partners stand for all who met: `talks between the two leaders`."""
        return any(
            p in ("between", "of", "by", "with") and is_shared(self.reader, first, last)
            for p, first, last in self.complements
        )

    @cached_property
    def end(self) -> int:
        """Where the complements end."""
        return clause_end(self.at, self.complements, self.at.word + 1)

    @cached_property
    def predicate(self) -> VerbGroup | None:
        """The verb group whose subject the event is, commas and adverbs passed over."""
        reader, i, stop = self.reader, self.end, self.at.sentence[1]
        while i < stop and reader.tags[i] in 'a,"-':
            i += 1
        group = reader.chunks.group_at(i) if i < stop else None
        if group is None and self.relative is not None:
            return self._behind_relative() or self.relative
        if group is None or group.tense in ("infinitive", "gerund"):
            return None
        before = self.outer - 1
        if (
            before >= self.at.sentence[0]
            and reader.tags[before] in "it"
            and reader.lower[before] not in _CLAUSAL
        ):
            return (
                group if group.tense == "participle" and i == self.end else None
            )  # `momentum from the talks was lost`
        return group

    @cached_property
    def relative(self) -> VerbGroup | None:
        """The verb of a relative clause that tells of the event: `the talks, which took place on Monday`."""
        reader, i, stop = self.reader, self.end, self.at.sentence[1]
        i += reader.tags[i : i + 1] == ","
        if i + 1 >= stop or reader.lower[i] not in ("which", "that"):
            return None
        group = reader.chunks.group_at(i + 1)
        if group is None or not group.finite or group.first != i + 1:
            return None
        words = status_words(reader.lexicon)
        known = words["object"] if group.passive else words["event-verb"]
        return group if group.lemma in known and (group.passive or group.lemma != "be") else None

    def _behind_relative(self) -> VerbGroup | None:
        """The main verb behind the relative clause: `the visit, which had been set for May, was called off`."""
        reader = self.reader
        assert self.relative is not None
        i = clause_end(self.at, self.at.complements(self.relative.last), self.relative.last)
        if i + 1 >= self.at.sentence[1] or reader.tags[i] != "," or reader.tags[self.outer - 1] in "it":
            return None
        group = reader.chunks.group_at(i + 1)
        return group if group is not None and group.finite else None

    def owner(self) -> tuple[list[Actor], bool]:
        """Whose event it is (`Kerry's visit`, `their talks`), and whether the owner stands for all."""
        reader = self.reader
        reach = reader.possessor(self.phrase)
        if reach is None:
            if reader.tags[self.phrase.first] == "p":
                return self._pronoun(self.phrase.first), False
            return [], False
        if is_shared(reader, reach.first, reach.last):
            return [], True
        if reader.tags[reach.first] == "h":
            return self._pronoun(reach.first), False
        return parties(reader, reach.first, reach.last), False

    def _pronoun(self, word: int) -> list[Actor]:
        """Whom `his` or `him` means; where that stayed open, the person named last before it in the
        sentence.
        """
        reader = self.reader
        if reader.lower[word] in ("its", "it", "our", "my", "your"):
            actor = reader.actors.at(word)
            return [actor] if actor is not None else []
        verb = next(
            (
                g
                for g in reversed(reader.chunks.groups_within(max(self.at.sentence[0], word - 30), word))
                if g.finite
            ),
            None,
        )
        if verb is not None and reader.lower[self.outer - 1 : self.outer] != ["after"]:
            behind = [
                a
                for _, _, a in reader.actors.within(verb.last, word)
                if a.named and a.gender in ("", GENDERS.get(reader.lower[word], ""))
            ]
            if behind:
                return behind[-1:]  # `thanked Mr. Hun Sen for the briefing on his visit`
        actor = reader.actors.at(word)
        if actor is not None and actor.named:
            return [actor]
        named = [a for _, _, a in reader.actors.within(self.at.sentence[0], word) if a.named]
        if named:
            return named[-1:]
        group = next(
            (
                g
                for g in reader.chunks.groups_within(self.end, min(self.at.sentence[1], self.end + 30))
                if g.finite
            ),
            None,
        )
        reach = (
            reader.agent(group, self.at.sentence)
            if group is not None and word < self.at.sentence[0] + 8
            else None
        )
        named = (
            [a for a in parties(reader, reach.first, reach.last) if a.named]
            if reach is not None and reach.first > word
            else []
        )
        return named or [a for _, _, a in reader.actors.within(max(0, word - 60), word) if a.named][-1:]

    def modifiers(self) -> list[Actor]:
        """The countries, bodies and people that stand before the noun: `the Clinton trip`, `NATO summit`,
        `Franco-German talks`.
        """
        reader = self.reader
        found: list[Actor] = []
        owner = self.reader.possessor(self.phrase)
        i = owner.last if owner is not None else self.phrase.first
        while i < self.phrase.head:
            parts = compound(reader, i)
            actor = reader.actors.at(i)
            if parts:
                found = united(found, parts)
            elif (
                actor is not None
                and actor.kind == "country"
                and reader.tags[i] == "P"
                and reader.lower[i] not in plain_countries(reader.lexicon)
                and (reader.actors.place_at(i) is not None and i + 1 < self.phrase.last)
                and self.at.trigger.noun_kind in ("summit", "conference", "meeting", "visit")
            ):
                pass  # a town: `the Madrid summit`
            elif actor is not None and (actor.kind in ("country", "organization") or actor.named):
                found = united(found, [actor])
            else:
                code = country_adjective(reader, i)
                if code:
                    found = united(found, [country(reader, code)])
            i += 1
        return found

    def subject(self) -> tuple[list[Actor], bool]:
        """Who held it: the subject of the verb that governs the event, and whether that stands for all."""
        if self.verb is None:
            return [], False
        reach = self.reader.agent(self.verb, self.at.sentence)
        if reach is None:
            return [], False
        if is_shared(self.reader, reach.first, reach.last):
            return [], True
        return actors_of(self.reader, reach.first, reach.last), False

    def predicate_partners(self) -> list[Actor]:
        """Who comes with the verb whose subject the event is: `talks will be held with`, `the meeting was
        attended by`.
        """
        reader = self.reader
        group = self.predicate
        if group is not None and group.lemma == "be" and group.last < self.at.sentence[1]:
            group = reader.chunks.group_at(group.last) or group  # `a meeting was to take place between`
        if group is None or group.lemma not in HOLDING:
            return []
        found: list[Actor] = []
        wanted = (
            ("by", "with", "between")
            if group.passive or group.tense == "participle"
            else ("with", "between", "among")
        )
        for preposition, first, last in self.at.complements(group.last):
            if preposition in wanted and not is_shared(reader, first, last):
                found = united(found, parties(reader, first, last))
        return found

    def attendants(self) -> list[Actor]:
        """Who comes by a relative clause: `a summit that Mr. Xi is expected to attend`."""
        reader, i, stop = self.reader, self.end, self.at.sentence[1]
        i += reader.tags[i : i + 1] == ","
        if i + 1 >= stop or reader.lower[i] not in ("which", "that"):
            return []
        groups = reader.chunks.groups_within(i, min(stop, i + 24))[:2]
        if not groups or groups[0].first == i + 1 or groups[0].negated:
            return []
        if not any(g.lemma in _ATTENDING and not g.passive for g in groups):
            return []
        reach = reader.agent(groups[0], self.at.sentence)
        if reach is None or reach.first <= i:
            return []
        return [a for a in parties(reader, reach.first, reach.last) if a.named or a.kind == "country"]

    def predicate_place(self) -> Where | None:
        """The place of the verb whose subject the event is: `the talks were held in Quito`."""
        group = self.predicate
        if group is None:
            return None
        if not group.passive and group.lemma not in status_words(self.reader.lexicon)["event-verb"]:
            return None
        also = "for" if group.lemma in ("set", "schedule", "plan", "slate") else ""
        return place_of(self.reader, self.at.complements(group.last), also)

    def takes_part(self) -> bool:
        """Whether the subject of the governing verb takes part."""
        if self.verb is None:
            return False
        word = object_word(self.reader, self.verb, self.particle)
        return word is not None and word.takes_part and not self.verb.passive

    def bystander(self) -> tuple[list[Actor], bool]:
        """Who `on a visit to Cuba`, `after talks with Mr. Annan` or `during a meeting` is said of: the
        subject of the clause.
        """
        reader, floor = self.reader, self.at.sentence[0]
        before = self.outer - 1
        if (
            before - 2 > floor
            and reader.lower[before] == "of"
            and reader.lower[before - 1] in ("sidelines", "margins", "fringes", "course", "day")
        ):
            before = next(
                (k for k in range(before - 1, max(floor, before - 5), -1) if reader.tags[k] == "i"), before
            )
        if before < floor or reader.lower[before] not in _THERE:
            return [], False
        placed = self._placed(before)
        if placed:
            return placed, False
        near = reader.actors.at(before - 1) if before > floor else None
        if near is not None and near.named and self.at.trigger.noun_kind == "visit":
            return [near], False
        fronted = (
            before - 1 < floor
            or reader.tags[before - 1] in 'q:"('
            or (reader.tags[before - 1] == "," and reader.tags[before - 2] == "q")
        )
        group = next(
            (
                g
                for g in reversed(reader.chunks.groups_within(max(floor, before - 40), before))
                if g.finite and not fronted
            ),
            None,
        )
        if group is None:
            ceiling = min(self.at.sentence[1], self.at.word + 60)
            group = next((g for g in reader.chunks.groups_within(self.end, ceiling) if g.finite), None)
        if group is None:
            return [], False
        reach = reader.agent(group, self.at.sentence)
        if reach is None:
            return [], False
        first, last = reach.first, reach.last
        if first <= self.at.word < last:  # `Mr. Tillerson on a visit to Myanmar said`
            last = before
        if first >= last or (first >= self.outer > 0 and first < self.end):
            return [], False
        if is_shared(reader, first, last):
            return [], True
        return actors_of(reader, first, last), False

    def _placed(self, before: int) -> list[Actor]:
        """`Mr. Ivanov, in Kuala Lumpur, Malaysia, for the forum`."""
        reader = self.reader
        if reader.tags[before - 1] != "," or reader.lower[before] not in ("for", "at", "during", "attending"):
            return []
        for first, last, actor in reversed(
            reader.actors.within(max(self.at.sentence[0], before - 14), before)
        ):
            if (
                actor.named
                and reader.tags[last : last + 2] == ",i"
                and not reader.tags[last:before].strip(",iP")
            ):
                return [actor]
            if reader.tags[first:before].strip(",iP"):
                break
        return []

    def when(self) -> Timex | None:
        """The date of the event: its own modifiers, then the dates behind it, then those of the verb that
        holds it.
        """
        reader = self.reader
        for i in range(self.phrase.first, self.phrase.head):
            found = reader.timex_at.get(i)
            if found is not None and usable(found[2]):
                return found[2]
        first = self.phrase.first - 1
        if reader.timex_at.get(first) and reader.tags[self.phrase.first] == "s":
            return reader.timex_at[first][2]
        found = date_of(
            reader,
            self.at.word,
            self.at.word + 1,
            None,
            (self.at.word, self.at.sentence[1]),
            self.end,
            self.complements,
        )
        if found is None and self.verb is not None and self.takes_part():
            reach = reader.agent(self.verb, self.at.sentence)
            found = date_of(
                reader,
                self.verb.head,
                self.verb.last,
                reach.first if reach else None,
                self.at.sentence,
                self.end,
                self.complements,
            )
        for group in (self.predicate, self.relative):
            if found is None and group is not None:
                found = self._of_predicate(group)
        return found[2] if found is not None else None

    def main_place(self, homes: set[str | None]) -> Where | None:
        """The place abroad of the clause that a visit stands in: `signed in Washington during a trip by Mr.
        Jo`.
        """
        reader, floor = self.reader, self.at.sentence[0]
        groups = reader.chunks.groups_within(max(floor, self.outer - 20), self.outer)
        if not groups:
            return None
        where = place_of(reader, [c for c in self.at.complements(groups[-1].last) if c.last <= self.outer])
        return where if where is not None and where.country not in homes else None

    def main_past(self) -> bool:
        """Whether the clause that it stands in tells of the past: `at a meeting with Mr. Li, he praised`."""
        reader, sentence = self.reader, self.at.sentence
        near = [
            g for g in reader.chunks.groups_within(max(sentence[0], self.outer - 40), self.outer) if g.finite
        ]
        if not near:
            stop = min(sentence[1], self.end + 40)
            near = [g for g in reader.chunks.groups_within(self.end, stop) if g.finite][:1]
        return bool(near) and near[-1].tense == "past"

    def main_date(self) -> Timex | None:
        """The date of the clause that it stands in: `said Friday at a meeting`."""
        reader, floor = self.reader, self.at.sentence[0]
        groups = reader.chunks.groups_within(max(floor, self.outer - 40), self.outer)
        group = next((g for g in reversed(groups) if g.finite and g.tense == "past"), None)
        if group is None:
            return None
        complements = self.at.complements(group.last)
        found = date_of(reader, group.first, group.last, None, self.at.sentence, self.outer, complements)
        return found[2] if found is not None else None

    def _of_predicate(self, group: VerbGroup) -> tuple[int, int, Timex] | None:
        """`the talks will begin on Monday`, `a meeting scheduled for Friday`."""
        reader = self.reader
        words = status_words(reader.lexicon)
        if (
            group.lemma not in words["event-verb"]
            and group.lemma not in words["object"]
            and group.lemma not in words["infinitive"]
        ):
            return None
        last = group.last
        following = reader.chunks.group_at(last) if last < self.at.sentence[1] else None
        if following is not None and following.tense == "infinitive":
            last = following.last
        complements = self.at.complements(last)
        end = clause_end(self.at, complements, last)
        return date_of(reader, group.first, last, None, (group.first, self.at.sentence[1]), end, complements)


_TOPICS = frozenset("military trade defence defense security border energy investment".split())


def _joins_topics(reader: Reader, word: int, floor: int) -> bool:
    """Whether `and` joins two words that tell what talks are about."""
    if reader.tags[word] != "c" or word - 2 < floor or reader.tags[word + 1] not in "jN":
        return False
    topical = reader.tags[word - 1] == "j" or reader.lower[word - 1] in _TOPICS
    return topical and reader.tags[word - 2] in "iVWd"


def _is_state(reader: Reader, word: int) -> bool:
    """Whether a word names a state: `India` and `US` of `the India - US group`."""
    from diplotext.meetings.vocabulary import country_words

    return reader.tags[word] in "Pj" and reader.lower[word] in country_words(reader.lexicon)


_ATTENDING = frozenset("attend join host chair co-chair lead address".split())
HOLDING = frozenset(
    """hold attend host chair co-chair lead join conduct take schedule plan begin start resume convene
    continue open be""".split()
)
_CLAUSAL = frozenset("after before as since until when while because if once although that".split())
OTHER = frozenset(
    """another earlier previous next further additional subsequent future new preceding last""".split()
)
_THERE = frozenset(
    "at during after in following before for on while upon since from ahead of into".split()
) - {"of"}
_MEASURES = frozenset(
    """day hour round series number couple week set string flurry month year pair session minute spate
    cycle phase""".split()
)


def country_adjective(reader: Reader, word: int) -> str:
    from diplotext.meetings.vocabulary import country_words

    if reader.tags[word] not in "Pj" or not reader.form[word][:1].isupper():
        return ""
    if reader.lower[word] not in plain_countries(reader.lexicon):
        return ""
    return country_words(reader.lexicon).get(reader.lower[word], "")


_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "2": 2,
    "3": 3,
    "4": 4,
    "5": 5,
    "6": 6,
    "7": 7,
}
_ENDS = frozenset({"end", "conclude", "finish", "wrap", "complete", "close"})


def days_of(noun: Noun) -> int:
    """How many days an event lasts: `three days of talks`, `a two-day summit`."""
    lower = noun.reader.lower
    for i in range(noun.outer, noun.at.word):
        head, _, tail = lower[i].partition("-")
        if tail == "day" or (i + 1 < noun.at.word and lower[i + 1] == "days"):
            return _NUMBERS.get(head, 0)
    return 0


def is_ending(noun: Noun) -> bool:
    """Whether the date is that of the end: `ended talks on Friday`, `the summit closed on Sunday`."""
    if noun.verb is not None and noun.verb.lemma in _ENDS:
        return True
    return noun.predicate is not None and noun.predicate.lemma in _ENDS and not noun.predicate.passive


def modifier_place(noun: Noun) -> Where | None:
    """`the Madrid summit`: a town before the noun."""
    reader = noun.reader
    for i in range(noun.phrase.first, noun.phrase.head):
        hit = reader.actors.place_at(i)
        if hit is not None and reader.tags[i] == "P" and not country_adjective(reader, i):
            return place_in(reader, hit.first, hit.last)
        if hit is not None and reader.tags[i] == "P" and reader.actors.at(i) is None:
            return place_in(reader, hit.first, hit.last)
    return None
