"""``PhraseReader``: noun phrases without the dates beside them, lists, and the complements of a word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from diplotext.clauses.chunks import Chunks, NounPhrase, VerbGroup
from diplotext.clauses.subjects import Reach
from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import verb_forms
from diplotext.meetings.vocabulary import event_nouns, plain_countries, status_words
from diplotext.records import Dateline, Timex, TimexType
from diplotext.text.document import Document

if TYPE_CHECKING:
    from diplotext.people.actors import Actor, Actors

LONGEST_REACH = 60  # words; what hangs on an event stands no farther from it
_OF = frozenset({"of", "from"})
_CLAUSAL = frozenset("after before since until till ahead following amid despite because as".split())
_PRENOMINAL = frozenset(
    """visiting outgoing incoming acting ruling retiring departing sitting leading remaining""".split()
)


_JOINERS = (["as", "well", "as"], ["together", "with"], ["along", "with"], ["including"], ["such", "as"])
_PARTNERS = ("", "with", "between", "by", "of", "from", "including")
_FOR = frozenset(  # nouns of bodies and offices whose names go on with `for`
    """organization organisation commission commissioner council committee agency office ministry minister
    secretary institute center centre fund association movement front party union department board bureau
    programme program conference forum alliance authority court initiative secretariat mission envoy
    representative coordinator director""".split()
)


class Complement(NamedTuple):
    """A phrase behind a verb or noun: its preposition (empty for an object) and its words."""

    preposition: str
    first: int
    last: int


class PhraseReader:
    """The phrases of an article and what hangs on its verbs and event nouns."""

    def __init__(
        self,
        document: Document,
        chunks: Chunks,
        actors: Actors,
        timexes: Sequence[Timex],
        dateline: Dateline | None,
        lexicon: Lexicon,
    ) -> None:
        self.document, self.chunks, self.actors, self.lexicon = document, chunks, actors, lexicon
        self.timexes, self.dateline = timexes, dateline
        self.tags, self.lower, self.form = chunks.tags, document.words.lower, document.words.form
        self.verbs = verb_forms(lexicon)
        self.objects = status_words(lexicon)["object"]
        self.events = event_nouns(lexicon)
        self.writer: Actor | None = None  # of a release that says `I`
        self._phrases: dict[int, NounPhrase | None] = {}
        self.timex_at: dict[int, tuple[int, int, Timex]] = {}
        for timex in timexes:
            if timex.type is TimexType.DURATION or timex.type is TimexType.SET:
                continue
            if dateline is not None and dateline.span.start <= timex.span.start < dateline.span.end:
                continue  # the day of the report dates no event
            first = bisect_left(document.words.end, timex.span.start + 1)
            if timex.value.endswith("_REF") and self.tags[first] in "jd":
                continue  # `his recent visit`
            last = bisect_left(document.words.start, timex.span.end)
            for word in range(first, last):
                self.timex_at.setdefault(word, (first, last, timex))

    def phrase(self, word: int) -> NounPhrase | None:
        """The noun phrase that holds a word, without the date words that stand beside it (``talks
        Tuesday``).
        """
        try:
            return self._phrases[word]
        except KeyError:
            phrase = self._phrases[word] = self._read_phrase(word)
            return phrase

    def _read_phrase(self, word: int) -> NounPhrase | None:
        phrase = self.chunks.phrase_at(word)
        if phrase is None or word in self.timex_at:
            return None
        verb = self._verb_within(phrase)
        if verb is not None:
            if word == verb:
                return None
            if word > verb:
                phrase = NounPhrase(verb + 1, phrase.last, phrase.head)
            else:
                phrase = NounPhrase(phrase.first, verb, verb - 1)
        first, last = word, word + 1
        while first > phrase.first and (
            first - 1 not in self.timex_at or self.timex_at[first - 1][1] > first or self.tags[first] == "s"
        ):
            first -= 1
        while last < phrase.last and last not in self.timex_at:
            last += 1
        if last < phrase.last and self.tags[phrase.head] == "N" and self.timex_at[last][1] < phrase.last:
            last = phrase.last  # `the April visit`
        if (first, last) == (phrase.first, phrase.last):
            return phrase
        head = last - 1
        while head > first and self.tags[head] not in "NPp":
            head -= 1
        return NounPhrase(first, last, head)

    def _verb_within(self, phrase: NounPhrase) -> int | None:
        """A verb that was taken for a noun before an event noun: `Japan plans talks`, `and hold talks`; `and meet
        representatives`.
        """
        first = phrase.first
        if (
            self.lower[first] == "meet"
            and phrase.last - first > 1
            and first > 0
            and self.tags[first - 1] in "c,ta"
        ):
            return first
        if phrase.last - phrase.first < 2 or self.lower[phrase.last - 1] not in self.events:
            return None
        for i in range(phrase.last - 2, phrase.first - 1, -1):
            if self.tags[i] != "N":
                if self.tags[i] not in "j0":
                    return None
                continue
            form = self.verbs.get(self.lower[i])
            if form is None or form.lemma not in self.objects:
                continue
            if i == phrase.first:
                if i > 1 and self.tags[i - 1] == "a" and "Z" in form.tags and self.lower[i] != form.lemma:
                    return i
                return i if i > 1 and self.tags[i - 1] in "c,)" and form.lemma == self.lower[i] else None
            if "Z" in form.tags and self.tags[i - 1] == "P":
                return i
        return None

    def synthetic(self, word: int) -> VerbGroup:
        """The group of a verb that was taken for a noun."""
        return VerbGroup(
            word, word + 1, word, self.verbs[self.lower[word]].lemma, "present", False, False, False
        )

    def _coordinate(self, word: int) -> bool:
        phrase = self.chunks.phrase_at(word)
        return phrase is not None and self.tags[word] == "N" and self._verb_within(phrase) == word

    def list_end(self, word: int, stop: int, paired: bool = False, preposition: str = "") -> int:
        """Where the phrase that begins at a word, behind a preposition, ends, with its of-phrases, appositions
        and the phrases joined to it.
        """
        phrase = self.phrase(word)
        if phrase is None:
            return word
        end = self._mention_end(phrase, stop)
        joined = not paired  # `between A and B` holds two phrases, whatever verb follows
        while end < stop:
            tag = self.tags[end]
            if self._of(end) and end + 1 < stop and self.phrase(end + 1):
                end = self._last(end + 1)
            elif tag == "(":
                closing = self.tags.find(")", end, min(stop, end + 12))
                if closing < 0:
                    return end
                end = closing + 1
                if (
                    end < stop
                    and self.tags[end] == "P"
                    and (name := self.phrase(end)) is not None
                    and name.first == end
                ):
                    end = name.last
            elif preposition in _PARTNERS and (adding := self.adding(end, stop)) is not None:
                end = self._last(adding)
            elif tag == "c" and preposition and self._with_other(end + 1, stop, preposition):
                return end
            elif (
                tag == "c"
                and self.lower[end] != "but"
                and (self._joined(end + 1, stop) or (not joined and self.phrase(self._noun(end + 1))))
            ):
                end = self._last(self._noun(end + 1))
                joined = True
            elif tag == "," and self._listed(end + 1, stop):
                end = self._last(end + 1)
            elif tag == "," and self.tags[end + 1 : end + 2] == "c" and self._joined(end + 2, stop):
                end = self._last(self._noun(end + 2))
            else:
                return end
        return min(end, stop)

    def _of(self, word: int) -> bool:
        """Whether a preposition goes on with the phrase before it: `of`, `from`, `his counterparts in Togo`, `the
        Organization for Migration`.
        """
        preposition, before = self.lower[word], self.lower[word - 1]
        if preposition in ("for", "on") and before in _FOR and self.tags[word - 1] == "P":
            return self.tags[word + 1 : word + 2] == "P" and word + 1 not in self.timex_at
        if preposition == "in" and before == "counterparts":
            return self.lower[word + 1 : word + 2] != [] and self.lower[word + 1] in plain_countries(
                self.lexicon
            )
        return preposition in _OF

    def adding(self, word: int, stop: int) -> int | None:
        """Where the phrase begins that `as well as`, `together with` or `including` adds to a list."""
        word += self.tags[word] == ","
        for joiner in _JOINERS:
            if self.lower[word : word + len(joiner)] == joiner:
                behind = word + len(joiner)
                return behind if behind < stop and self._listed(behind, stop) else None
        return None

    def _with_other(self, word: int, stop: int, preposition: str) -> bool:
        """Whether another preposition stands behind `and`: `with A on the island and with B`."""
        return word < stop and self.tags[word] == "i" and self.lower[word] == "with" != preposition

    def _last(self, word: int) -> int:
        phrase = self.phrase(word)
        return self._mention_end(phrase, word + 60) if phrase else word + 1

    def _mention_end(self, phrase: NounPhrase, stop: int) -> int:
        """Where a phrase ends, with the rest of a title and name that begins in it."""
        bearer, end = None, phrase.last
        for start, last, actor in self.actors.within(phrase.first, min(stop, phrase.first + 40)):
            if bearer is None:
                if start > phrase.head:
                    break
                if last > end and actor.named:
                    bearer, end = actor, last
            elif last > end:
                if actor is not bearer or start > end + 2 or self.tags[end:start].strip("PNc"):
                    break
                end = last  # behind `Minister for Trade and Minister for Health Dr.`
        return end

    def _noun(self, word: int) -> int:
        return word + 1 if self.tags[word : word + 1] in ("a", "i") else word

    def _joined(self, word: int, stop: int) -> bool:
        """Whether a noun phrase without a verb of its own begins here, behind `and`."""
        word = self._noun(word)
        if word >= stop:
            return False
        phrase = self.phrase(word)
        return phrase is not None and not self._has_verb(phrase, stop)

    def _listed(self, word: int, stop: int) -> bool:
        """Whether the phrase behind a comma goes on with a list or stands in apposition."""
        if word >= stop:
            return False
        phrase = self.phrase(word)
        return not (phrase is None or self._has_verb(phrase, stop))

    def _has_verb(self, phrase: NounPhrase, stop: int) -> bool:
        end = phrase.last
        while end < stop and self.lower[end] in _OF and self.phrase(end + 1):
            end = self._last(end + 1)
        while end < stop and self.tags[end] == "a":
            end += 1
        group = self.chunks.group_at(end) if end < stop else None
        return group is not None and (
            group.finite or (self.tags[group.head] == "W" and group.lemma in _SAYING)
        )

    def complements(self, start: int, stop: int) -> list[Complement]:
        """The phrases behind a verb or an event noun, as far as its clause reaches without another verb."""
        tags, found, i = self.tags, [], start
        stop = min(stop, start + LONGEST_REACH)
        while i < stop:
            tag = tags[i]
            if i in self.timex_at:
                i = self.timex_at[i][1]
            elif (
                tag in "ax"
                or self.lower[i] == "there"  # `will hold talks there with`
                or (tag == '"' and i <= start + 1)
                or (tag == "c" and i - 1 in self.timex_at and i + 1 in self.timex_at)
            ):
                i += 1
            elif tag in "it" and self.lower[i] not in _CLAUSAL:
                preposition, at = self.lower[i], i + 1
                if at < stop and tags[at] == "G" and self.lower[at] in _PRENOMINAL and self.phrase(at + 1):
                    at += 1
                while at < stop and (
                    tags[at] in "a"
                    or (at in self.timex_at and preposition in ("on", "in", "at", "by", "for"))
                ):
                    at = self.timex_at[at][1] if at in self.timex_at else at + 1
                if at > i + 1 and at in range(stop) and tags[at - 1] not in "aG":
                    i = at
                    continue
                if tag == "t" and at < stop and tags[at] in "BVW":
                    break
                if tag == "i" and at < stop and tags[at] == "G" and preposition in ("on", "about", "over"):
                    at += 1  # `talks on establishing ties in January`
                end = (
                    self.list_end(
                        at, stop, preposition == "between" or self._pairs(preposition, i, start), preposition
                    )
                    if at < stop
                    else at
                )
                if end == at:
                    if at < stop and tags[at] == "i":  # `from across the region`
                        i += 1
                        continue
                    break
                found.append(Complement(preposition, at, end))
                i = end
            elif self.phrase(i) is not None:
                end = self.list_end(i, stop)
                found.append(Complement("", i, end))
                i = end
            elif (
                tag == ","
                and i + 1 < stop
                and (
                    i + 1 in self.timex_at or tags[i + 1] in "i" or self.lower[i + 1] in ("with", "including")
                )
            ):
                i += 1
            elif i + 2 < stop and (
                (tag == "c" and tags[i + 1] == "i") or self.lower[i : i + 2] == ["including", "with"]
            ):
                i += 1  # `talks within Europe and with Turkey`
            elif tag == "(":
                closing = tags.find(")", i, min(stop, i + 12))
                if closing < 0:
                    break
                i = closing + 1
            else:
                break
        return found

    def _pairs(self, preposition: str, at: int, start: int) -> bool:
        """Whether `of` behind an event noun names those who meet: `the meeting of A and B`."""
        return preposition == "of" and at == start and self.lower[start - 1] in self.events

    def verb_before(self, word: int, floor: int) -> VerbGroup | None:
        """The verb group that ends right before a word, adverbs passed over."""
        i = word - 1
        while i >= floor and self.tags[i] in 'a"':
            i -= 1
        if i >= floor and self._coordinate(i):
            return self.synthetic(i)
        group = self.chunks.group_at(i) if i >= floor else None
        return group if group is not None and group.last == i + 1 else None

    def possessor(self, phrase: NounPhrase) -> Reach | None:
        """`Kerry` in `Kerry's visit`, `his` in `his visit`."""
        for i in range(phrase.head - 1, phrase.first, -1):
            if self.tags[i] == "s":
                return Reach(NounPhrase(phrase.first, i, i - 1), phrase.first, i)
        if self.tags[phrase.first] == "h":
            return Reach(
                NounPhrase(phrase.first, phrase.first + 1, phrase.first), phrase.first, phrase.first + 1
            )
        return None


_SAYING = frozenset("say announce report confirm disclose add reveal".split())
