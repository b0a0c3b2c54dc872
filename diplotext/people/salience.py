"""Who a pronoun or a bare title may mean: what was said last, and how prominently."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from diplotext.clauses.chunks import Chunks
from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import verb_forms
from diplotext.people.actors import Actor
from diplotext.text.document import Document

_MEMORY = 40  # mentions
_FARTHEST = 5  # sentences
_SUBJECT = 2.0
_SPEAKER = 1.5
_OPENING = 0.5
_TITLE_ALONE = 0.2
_SENTENCE_BACK = 1.3


_WITH_HEARER = frozenset(["told", "asked", "urged", "called", "tells", "calls", "urges", "asks"])


@lru_cache(maxsize=4)
def said_words(lexicon: Lexicon) -> frozenset[str]:
    """The finite forms of every reporting verb."""
    lemmas = {lemma for lemma, *_ in lexicon.rows("cues")}
    forms = verb_forms(lexicon).items()
    return frozenset(form for form, (lemma, tags) in forms if lemma in lemmas and not form.endswith("ing"))


class Heard(NamedTuple):
    """A mention as it is remembered."""

    word: int
    actor: Actor
    sentence: int  # its number
    weight: float
    quoted: bool


class Memory:
    """The mentions of a text so far, in order, and the choice among them."""

    def __init__(self, document: Document, chunks: Chunks, said: frozenset[str]) -> None:
        self.document = document
        self.said = said
        self.letters = chunks.tags
        self.lower = document.words.lower
        self.heard: list[Heard] = []
        self.quotes = document.quotations
        self.quote_firsts = [q.first for q in document.quotations]

    def sentence(self, word: int) -> int:
        """The number of the sentence that holds a word."""
        return bisect_right(self.document.sentences, word)

    def quoted(self, word: int) -> int:
        """The number of the quotation that holds a word, -1 outside."""
        i = bisect_right(self.quote_firsts, word) - 1
        return i if i >= 0 and word < self.quotes[i].last else -1

    def hear(self, first: int, last: int, actor: Actor) -> None:
        """Remember a mention with the weight of its place."""
        weight = 0.0
        if self.subject(last):
            weight += _SUBJECT
            if self.speaks(last):
                weight += _SPEAKER
        elif self.spoke(first):
            weight += _SUBJECT + _SPEAKER
        number = self.sentence(first)
        opening = self.document.sentences[number - 1]
        if first - opening < 2:
            weight += _OPENING
        self.heard.append(Heard(first, actor, number, weight, self.quoted(first) >= 0))

    def subject(self, last: int) -> bool:
        """Whether the words that end here are followed by a finite verb, an apposition or adverbs
        between passed over.
        """
        letters = self.letters
        i = last
        verbs: tuple[str, ...] = ("V", "H", "b", "M", "O")
        if letters[last : last + 2] == ",r":
            verbs = (*verbs, "W")  # behind `, who is in Oslo,` comes the main verb
        for _ in range(2):
            if letters[i : i + 1] in (",", "(", "-"):
                close = ")" if letters[i] == "(" else letters[i]
                end = letters.find(close, i + 1, i + 32)
                stop = letters.find(".", i + 1, i + 32)
                if end < 0 or 0 <= stop < end:
                    return False
                i = end + 1
        while letters[i : i + 1] in ("a", "x"):
            i += 1
        return letters[i : i + 1] in verbs

    def speaks(self, last: int) -> bool:
        """Whether the verb behind is one of saying."""
        return not self.said.isdisjoint(self.lower[last : last + 3])

    def spoke(self, first: int) -> bool:
        """Whether a verb of saying stands before, inverted: `said Koskinen`, `said local doctor Koskinen`."""
        i = first - 1
        while i > first - 8 and i > 0 and self.letters[i] in "NPjd0s-":
            i -= 1
        return i >= 0 and self.lower[i] in self.said and self.lower[i] not in _WITH_HEARER

    def choose(self, word: int, fits: object, *, subject: bool = False) -> Actor | None:
        """The fitting actor of most weight.

        Nearer sentences weigh more, and of two that weigh alike the later.
        """
        number = self.sentence(word)
        quote = self.quoted(word)
        best: dict[int, tuple[float, Actor]] = {}
        seen: set[int] = set()
        for back, heard in enumerate(reversed(self.heard)):
            away = number - heard.sentence
            if away > _FARTHEST or back > _MEMORY:
                break
            if not fits(heard.actor) or (heard.quoted and quote < 0):  # type: ignore[operator]
                continue
            score = heard.weight - _SENTENCE_BACK * away
            if away == 0 and subject and heard.weight < _SUBJECT:
                score -= 1.0
            key = id(heard.actor)
            if key in seen:
                score = max(score, best[key][0]) + 0.1
            seen.add(key)
            best[key] = (score, heard.actor)
        ranked = sorted(best.values(), key=lambda item: -item[0])
        if not ranked:
            return None
        return ranked[0][1]
