"""``Reader``: what the frames ask of an article: its phrases, and who does what a verb says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from diplotext.clauses.chunks import NounPhrase, VerbGroup
from diplotext.clauses.subjects import Reach, subject_of
from diplotext.lexicon.vocabulary import noun_classes
from diplotext.meetings.phrases import LONGEST_REACH, Complement, PhraseReader

if TYPE_CHECKING:
    from diplotext.meetings.rosters import Listed, Roster

__all__ = ["LONGEST_REACH", "Complement", "Reader"]


_BIDDING = frozenset("invitation invite invitations request appeal".split())


class Reader(PhraseReader):
    """One article as the frames see it; linear in the article whatever is asked of it."""

    @cached_property
    def states(self) -> frozenset[str]:
        """The states that the article names, themselves or by their officials."""
        return frozenset(a.country for a in self.actors.all if a.country)

    @cached_property
    def rosters(self) -> Sequence[Roster]:
        """The delegations of the article, with those who belong to them."""
        from diplotext.meetings.rosters import rosters

        return rosters(self)

    @cached_property
    def lists(self) -> Sequence[Listed]:
        """Where members of delegations are listed, with the phrases of these."""
        from diplotext.meetings.rosters import lists

        return lists(self)

    def governor(self, group: VerbGroup, floor: int) -> tuple[str, int] | None:
        """What an infinitive hangs on: ("verb" | "adjective" | "noun" | "object", its word), or who is
        called on to do it (`bidden`).
        """
        i = group.first - 1
        while i >= floor and self.tags[i] in 'ax"':
            i -= 1
        if i < floor:
            return None
        tag = self.tags[i]
        if self.lower[i] in ("like", "love", "prefer") and tag == "i" and self.tags[i - 1] in "Ma":
            i -= 1  # `would like to meet`
        if i in self.timex_at:  # `is expected Monday to meet`
            return self._governor_behind(self.timex_at[i][0] - 1, floor)
        before = self.chunks.group_at(i)
        if before is not None and before.last == i + 1:
            return "verb", before.head
        if tag in "jW":
            return "adjective", i
        if tag in "Np0P":
            return self._governing_noun(i, floor)
        return None

    def _governor_behind(self, i: int, floor: int) -> tuple[str, int] | None:
        while i >= floor and self.tags[i] in "aix":
            i -= 1
        before = self.chunks.group_at(i) if i >= floor else None
        return (
            ("verb", before.head)
            if before is not None
            else self._governing_noun(i, floor)
            if i >= floor
            else None
        )

    def _governing_noun(self, i: int, floor: int) -> tuple[str, int] | None:
        phrase = self.phrase(i)
        while phrase is not None and phrase.first - 1 > floor and self.tags[phrase.first - 1] in "it":
            left = self.phrase(phrase.first - 2)
            if left is None:
                break
            phrase = left
        if phrase is None:
            return None
        if phrase.first - 2 >= floor and self.lower[phrase.first - 1] in ("on", "upon"):
            calling = self.chunks.group_at(phrase.first - 2)
            if calling is not None and calling.lemma in ("call", "prevail"):
                return "bidden", phrase.head
        before = self.chunks.group_at(phrase.first - 1) if phrase.first > floor else None
        return ("noun", phrase.head) if before is None else ("object", phrase.head)

    def agent(self, group: VerbGroup, sentence: tuple[int, int], depth: int = 0) -> Reach | None:
        """Who does what a verb group says, be it finite, an infinitive, a gerund or a participle."""
        reach = self._agent(group, sentence, depth)
        if reach is None:
            return None
        at = bisect_right(self.lists, reach.core.first, key=lambda listed: listed.first) - 1
        if at >= 0 and reach.core.first < self.lists[at].last:  # `a delegation comprising A and B met`
            phrase = self.lists[at].phrase
            return Reach(phrase, phrase.first, phrase.last)
        reach = self._beside_including(reach, group, sentence[0])
        return self._and_others(self._whole(reach, sentence[0]), group)

    def _beside_including(self, reach: Reach, group: VerbGroup, floor: int) -> Reach:
        """`ministers from 12 states` with the list in `ministers from 12 states, including A and B, met`."""
        i = reach.first - 1
        if i - 1 <= floor or (self.lower[i] != "including" and self.lower[i - 1 : i + 1] != ["such", "as"]):
            return reach
        i -= self.lower[i] == "as"
        i -= self.tags[i - 1] == ","
        left = self.phrase(i - 1)
        if left is None or left.last != i or left.first < floor or reach.first >= group.first:
            return reach
        left = self._of_head(left, floor)
        if noun_classes(self.lexicon).get(self.lower[left.head]) not in ("person", "collective"):
            return reach
        return Reach(left, left.first, max(reach.last, self.list_end(reach.first, group.first)))

    def _and_others(self, reach: Reach, group: VerbGroup) -> Reach:
        """A subject with those whom `A, together with B, met` adds to it."""
        adding = self.adding(reach.last, group.first) if reach.last < group.first else None
        if adding is None or self.lower[adding - 1] not in ("with", "as"):
            return reach
        return Reach(reach.core, reach.first, max(reach.last, self.list_end(adding, group.first)))

    def _whole(self, reach: Reach, floor: int) -> Reach:
        """A subject with the rest of a name that was cut (`Geun- hye`) and the phrases joined before it."""
        first = reach.first
        for start, stop, _actor in self.actors.within(max(floor, first - 12), first + 12):
            if start < first < stop:
                first = start
        phrase = self.phrase(first)
        if phrase is not None and first != reach.first and phrase.first >= floor:
            first = phrase.first
        if first - 2 >= floor and self.lower[first - 1] in ("of", "from"):
            outer = self.phrase(first - 2)  # `his counterparts from Laos, Myanmar and Vietnam`
            if outer is not None and outer.last == first - 1 and outer.first >= floor:
                first = self._of_head(outer, floor).first
        for _ in range(8):
            left = self._joined_before(first, floor, first != reach.first)
            if left is None:
                break
            first = left
        return reach if first == reach.first else Reach(reach.core, first, reach.last)

    def _joined_before(self, first: int, floor: int, listed: bool) -> int | None:
        """Where the phrase begins that `and`, or a comma in a list, joins to the one that begins at a
        word.
        """
        i = first - 1
        if i - 1 >= floor and self.tags[i] == "," and self._in_headline(first, floor):
            return floor
        if i - 1 > floor and self.tags[i - 1] == "c" and self.lower[i] in _BETWEEN:
            i -= 1  # `and visiting President Husak`, `of Mali and of the rebels`
        if i - 1 < floor or self.tags[i] not in ("c," if listed else "c"):
            return None
        if self.tags[i] == "c" and self.tags[i - 1] == ",":
            i -= 1
        left = self.phrase(i - 1)
        if left is None or left.last != i or left.first < floor:
            return None
        top = left = self._of_head(left, floor)
        for _ in range(6):  # over the rest of a list, to see whose it is
            k = top.first - 1
            if k - 1 < floor or self.tags[k] not in "c,":
                break
            k -= self.tags[k] == "c" and self.tags[k - 1] == ","
            farther = self.phrase(k - 1)
            if farther is None or farther.last != k or farther.first < floor:
                break
            top = self._of_head(farther, floor)
        owned = self.verb_before(top.first, floor) is not None or (
            top.first > floor and self.tags[top.first - 1] in "it"
        )
        return None if owned else left.first

    def _in_headline(self, first: int, floor: int) -> bool:
        """Whether a comma stands for `and`: `Kenya, Somalia leaders meet in Nairobi`, with no stop at the end."""
        left = self.phrase(floor)
        stop = self.document.sentence_of(first)[1]
        if left is None or left.last != first - 1 or self.tags[stop - 1] == "." or stop - floor > 16:
            return False
        return self.tags[first] == "P" and not self.tags[floor : left.last].strip("P")

    def _of_head(self, phrase: NounPhrase, floor: int) -> NounPhrase:
        """`the Presidents` for `Finland` in `the Presidents of Finland`."""
        while phrase.first - 2 >= floor and self.lower[phrase.first - 1] in ("of", "from"):
            outer = self.phrase(phrase.first - 2)
            if outer is None or outer.last != phrase.first - 1:
                break
            phrase = outer
        return phrase

    def _agent(self, group: VerbGroup, sentence: tuple[int, int], depth: int = 0) -> Reach | None:
        if depth > 5:
            return None
        floor = sentence[0]
        if group.finite:
            shared = self.shared_group(group, sentence)
            if shared is not None:
                return self.agent(shared, sentence, depth + 1)
            if self._coordinate(group.head) and self.tags[group.head - 1] in "c,":
                return self._main_subject(group, sentence, depth)
            return subject_of(self.chunks, group, floor)
        if group.tense == "infinitive":
            return self._controller(group, sentence, depth)
        i = group.first - 1
        while i >= floor and self.tags[i] == "a":
            i -= 1
        if i - 1 > floor and self.tags[i] == "," and group.tense == "participle":
            i -= not any(g.finite for g in self.chunks.groups_within(floor, i))  # `Mr. Li, joined by B, met`
        phrase = self.phrase(i) if i >= floor else None
        if phrase is not None and phrase.last == i + 1:
            return Reach(phrase, phrase.first, phrase.last)
        return self._main_subject(group, sentence, depth)

    def _controller(self, group: VerbGroup, sentence: tuple[int, int], depth: int) -> Reach | None:
        governor = self.governor(group, sentence[0])
        if governor is None:
            return self._main_subject(group, sentence, depth)
        sort, word = governor
        phrase = self.phrase(word)
        if sort in ("object", "noun") and self.lower[word] in _BIDDING:  # `an invitation to Mr. Li to visit`
            asked = self.phrase(group.first - 1)
            if asked is not None and asked.first > word and self.lower[asked.first - 1] in ("to", "for"):
                return Reach(asked, asked.first, asked.last)
        if sort == "bidden" and phrase is not None:
            return Reach(phrase, phrase.first, phrase.last)
        if sort == "object" and phrase is not None:
            verb = self.verb_before(phrase.first, sentence[0])
            if verb is not None and verb.lemma in OBJECT_CONTROL:
                return Reach(phrase, phrase.first, phrase.last)
            if verb is not None:
                return self.agent(verb, sentence, depth + 1)
        if sort == "noun" and phrase is not None:
            if self.lower[phrase.first - 1 : phrase.first] == ["for"] and self.tags[word] in "pP":
                return Reach(phrase, phrase.first, phrase.last)
            owner = self.possessor(phrase)
            if owner is not None:
                return owner
        if sort in ("verb", "adjective"):
            verb = self.chunks.group_at(word) or self.verb_before(word, sentence[0])
            if verb is not None:
                return self.agent(verb, sentence, depth + 1)
        main = self._main_subject(group, sentence, depth)
        if main is None and sort == "noun" and phrase is not None and phrase.last == group.first:
            return Reach(phrase, phrase.first, phrase.last)  # `President Lula to visit China`
        return main

    def _main_subject(self, group: VerbGroup, sentence: tuple[int, int], depth: int) -> Reach | None:
        floor = max(sentence[0], group.first - LONGEST_REACH)
        for other in reversed(self.chunks.groups_within(floor, group.first)):
            if other.finite:
                return subject_of(self.chunks, other, sentence[0])
            if other.tense == "infinitive":
                return self.agent(other, sentence, depth + 1)
        for other in self.chunks.groups_within(group.last, min(sentence[1], group.last + LONGEST_REACH)):
            if other.finite:
                return subject_of(self.chunks, other, group.last)
        return None

    def shared_group(self, group: VerbGroup, sentence: tuple[int, int]) -> VerbGroup | None:
        """The verb group whose `will`, `to` or `would` a bare verb shares: `will visit Seoul and hold
        talks`.
        """
        if group.tense not in ("present", "past") or group.last - group.first > 2:
            return None
        if self.tags[group.head] not in "BVNH" or self.lower[group.head] != group.lemma:
            return None
        i = group.first - 1
        while i >= sentence[0] and self.tags[i] == "a":
            i -= 1
        if i < sentence[0] or self.tags[i] not in "c,":
            return None
        for other in reversed(self.chunks.groups_within(max(sentence[0], i - 40), i)):
            if other.tense in ("infinitive", "future", "conditional", "modal"):
                return other
            if other.tense == "past" and self.lower[other.head] != other.lemma:
                behind = self.tags[other.first - 1 : other.first]
                if behind not in ("r", "q"):
                    return None
        return None


_BETWEEN = frozenset({"of", "from", "visiting", "outgoing", "incoming", "acting"})

# Verbs whose object does what their infinitive says: `invited Mr. Abe to visit`.
OBJECT_CONTROL = frozenset(
    """invite urge ask tell persuade press advise encourage allow permit send force order instruct authorize
    authorise require beg expect convince want get request call help enable lead bring dispatch challenge
    implore recommend""".split()
)
