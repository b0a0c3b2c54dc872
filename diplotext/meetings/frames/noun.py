"""``Noun``: an event noun in its clause: whose it is, who comes with it, where and when it is."""

from __future__ import annotations

from functools import cached_property

from diplotext.clauses.chunks import NounPhrase, VerbGroup
from diplotext.meetings.frames.clause import clause_end
from diplotext.meetings.frames.noun_phrase import beginning
from diplotext.meetings.noun_status import AWAY, object_word
from diplotext.meetings.parties import is_shared, is_topic, listed
from diplotext.meetings.reading import Complement, Reader
from diplotext.meetings.sides import united
from diplotext.meetings.sighting import Occurrence
from diplotext.meetings.status import REPORTING
from diplotext.meetings.vocabulary import plain_countries, status_words
from diplotext.people.actors import Actor

DEFINITE = frozenset(
    {"the", "this", "these", "that", "those", "their", "his", "her", "its", "our", "such", "both"}
)
REMOTE = frozenset({"phone", "telephone", "video", "virtual", "telephonic", "hotline", "online"})
GENDERS = {"his": "m", "him": "m", "her": "f"}


class Noun:
    """An event noun with its phrase, complements, owner and governing verb."""

    def __init__(self, at: Occurrence) -> None:
        self.at, self.reader = at, at.reader
        self.joined = False  # to another event by `and`
        phrase = self.reader.phrase(at.word)
        inner = phrase.first if phrase is not None else self._bare()
        first = beginning(self.reader, at.word, inner, at.sentence[0])
        self.phrase = NounPhrase(first, at.word + 1, at.word)
        self.complements = self._complements()
        self.verb, self.particle = self._verb()
        predicate = self.predicate if self.verb is not None and self.verb.lemma in _THINKING else None
        if predicate is not None and predicate.finite and predicate is not self.relative:
            self.verb = None  # `said talks would be held`

    def _bare(self) -> int:
        """Where the phrase begins of an adjective that stands for a meeting: `a brief bilateral with`."""
        first, floor = self.at.word, self.at.sentence[0]
        while first > floor and self.reader.tags[first - 1] in "dhj0":
            first -= 1
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
        return self._before_apposition([c for c in found if c.preposition])

    def _before_apposition(self, found: list[Complement]) -> list[Complement]:
        """Without what hangs on a second event in apposition: `a visit by Mr. Li to India, the first visit by a
        minister`.
        """
        reader = self.reader
        for n, (preposition, first, last) in enumerate(found):
            comma = reader.tags.find(",d", first, last)
            if comma < 0:
                continue
            phrase = reader.phrase(comma + 1)
            if phrase is not None and phrase.last <= last and reader.lower[phrase.head] in reader.events:
                return [*found[:n], Complement(preposition, first, comma)]
        return found

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
                and not _MEASURES.isdisjoint((reader.lower[left.head], reader.lower[left.head].rstrip("s")))
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
            if verb is None and reader.lower[first - 2] in AWAY:  # `walked out of the talks`
                verb = reader.verb_before(first - 2, floor)
            if verb is not None:
                return verb, reader.lower[first - 1]
        return self._verb_beyond(first, floor) or self._verb_of_joined(first, floor), ""

    def _verb_of_joined(self, first: int, floor: int) -> VerbGroup | None:
        """The verb of the event that `and` joins to this one: `attended a council and the ministers' retreat`."""
        reader = self.reader
        left = reader.phrase(first - 2) if first - 2 > floor and reader.tags[first - 1] == "c" else None
        if left is None or left.last != first - 1 or reader.lower[left.head] not in reader.events:
            return None
        verb = reader.verb_before(beginning(reader, left.head, left.first, floor), floor)
        self.joined = verb is not None
        return verb

    def _verb_beyond(self, first: int, floor: int) -> VerbGroup | None:
        """The verb before the day and place of the event: `concluded on Thursday in Havana a visit to Cuba`."""
        reader, i = self.reader, first
        if reader.tags[first] not in "dh":
            return None
        for _ in range(3):
            timex = reader.timex_at.get(i - 1)
            phrase = reader.phrase(i - 1) if i > floor and timex is None else None
            if timex is not None:
                i = timex[0]
            elif reader.lower[i - 1] == "here":
                i -= 1
            elif (
                phrase is not None and phrase.first > floor and reader.lower[phrase.first - 1] in ("in", "at")
            ):
                i = phrase.first
                if reader.actors.place_at(phrase.head) is None:
                    return None
            else:
                break
            i -= i > floor and reader.lower[i - 1] in ("on", "in", "at")
        verb = reader.verb_before(i, floor) if i != first else None
        return verb if verb is not None and object_word(reader, verb, "") is not None else None

    def by(self, *prepositions: str) -> list[Actor]:
        """The actors behind one of some prepositions."""
        found: list[Actor] = []
        for n, (preposition, first, last) in enumerate(self.complements):
            if found and is_topic(self.complements, n):
                continue
            if preposition in prepositions and not is_shared(self.reader, first, last):
                found = united(found, listed(self.reader, first, last))
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
        if group is None and i + 1 < stop and reader.lower[i] in ("due", "set", "slated") and i > self.end:
            due = reader.chunks.group_at(i + 1)  # `the summit, due to be held in May, was put off`
            if due is not None and due.tense == "infinitive":
                return self._main_behind(due) or due
        if group is None and self.relative is not None:
            return self._behind_relative() or self.relative
        if group is not None and group.tense == "infinitive" and group.passive:
            return self._main_behind(group, "") or group  # `the talks to be held in May were put off`
        if group is None or group.tense in ("infinitive", "gerund"):
            return None
        before = self.outer - 1
        if (
            before >= self.at.sentence[0]
            and reader.tags[before] in "it"
            and reader.lower[before] not in _CLAUSAL
        ):
            return (
                group if group.tense == "participle" and (i == self.end or self._told(group, i)) else None
            )  # `momentum from the talks was lost`
        if group.lemma in ("have", "need"):  # `the meeting had to be dropped`
            bound = reader.chunks.group_at(group.last) if group.last < stop else None
            return bound if bound is not None and bound.tense == "infinitive" and bound.passive else group
        if group.lemma in _SCHEDULING and i > self.end and reader.tags[i - 1] in ",a":
            return self._main_behind(group) or group  # `the talks, scheduled for May, were put off`
        return group

    def _told(self, group: VerbGroup, first: int) -> bool:
        """Whether a participle behind a comma tells of the event: `during the meeting, held in Quito`."""
        behind = self.reader.tags[group.last : group.last + 1]
        return (
            first == self.end + 1
            and group.lemma in HOLDING
            and (behind in "i.," or group.last in self.reader.timex_at)
        )

    def _main_behind(self, group: VerbGroup, mark: str = ",") -> VerbGroup | None:
        """The finite verb behind a participle with its phrases and a comma."""
        reader = self.reader
        i = clause_end(self.at, self.at.complements(group.last), group.last)
        if i + 1 >= self.at.sentence[1] or (mark and reader.tags[i] != mark):
            return None
        main = reader.chunks.group_at(i + len(mark))
        return main if main is not None and main.finite else None

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
        if group.lemma == "be" and not group.passive:  # `the summit, which was to have been held in May`
            due = reader.chunks.group_at(group.last) if group.last < stop else None
            group = due if due is not None and due.tense == "infinitive" and due.passive else group
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

    def takes_part(self) -> bool:
        """Whether the subject of the governing verb takes part."""
        if self.verb is None:
            return False
        word = object_word(self.reader, self.verb, self.particle)
        return word is not None and word.takes_part and not self.verb.passive


HOLDING = frozenset(
    """hold attend host chair co-chair lead join conduct take schedule plan begin start resume convene
    continue open be give offer throw organize organise""".split()
)
_CLAUSAL = frozenset("after before as since until when while because if once although that".split())
OTHER = frozenset(
    """another earlier previous next further additional subsequent future new preceding last""".split()
)
_MORE = frozenset("second third fourth fifth sixth follow-up".split())  # behind `a`


def is_another(noun: Noun) -> bool:
    """Whether an event is not the one told before: `the next meeting`, `a second round`."""
    words = noun.reader.lower[noun.phrase.first : noun.at.word]
    if noun.outer < noun.phrase.first and not noun.complements:  # `the last round of talks`
        counted = noun.reader.lower[noun.outer : noun.phrase.first]
        if "round" in counted and not OTHER.isdisjoint(counted):
            return True
    return not OTHER.isdisjoint(words) or (words[:1] == ["a"] and not _MORE.isdisjoint(words))


_SCHEDULING = frozenset("schedule plan set slate expect book time arrange propose announce".split())
_THINKING = REPORTING | {"hope", "believe", "think", "expect", "insist", "claim", "fear"}
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
