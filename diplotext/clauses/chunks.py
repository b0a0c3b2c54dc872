"""Noun phrases and verb groups, found by patterns over the tag string."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import verb_forms
from diplotext.text.document import Document
from diplotext.text.tags import tag_words


class NounPhrase(NamedTuple):
    """Words ``first`` to ``last`` (half open) without what follows in a prepositional phrase; ``head`` is the last noun."""

    first: int
    last: int
    head: int


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries: ``has not been told`` from ``first`` to ``last`` (half open)."""

    first: int
    last: int
    head: int  # the main verb
    lemma: str
    tense: str  # past, present, future, conditional (would, could), modal (may, must), infinitive, gerund, participle
    perfect: bool
    passive: bool
    negated: bool

    @property
    def finite(self) -> bool:
        """Whether the group can have a subject of its own."""
        return self.tense not in ("infinitive", "gerund", "participle")


class Chunks(NamedTuple):
    """The tag string with the phrases and groups found in it, in text order."""

    tags: str
    phrases: list[NounPhrase]
    groups: list[VerbGroup]
    phrase_firsts: list[int]
    group_firsts: list[int]

    def phrase_at(self, word: int) -> NounPhrase | None:
        """The noun phrase that holds a word."""
        i = bisect_right(self.phrase_firsts, word) - 1
        return self.phrases[i] if i >= 0 and word < self.phrases[i].last else None

    def group_at(self, word: int) -> VerbGroup | None:
        """The verb group that holds a word."""
        i = bisect_right(self.group_firsts, word) - 1
        return self.groups[i] if i >= 0 and word < self.groups[i].last else None

    def groups_within(self, first: int, last: int) -> list[VerbGroup]:
        """The verb groups that begin within a range of words."""
        return self.groups[bisect_right(self.group_firsts, first - 1) : bisect_right(self.group_firsts, last - 1)]


@cache
def _phrase_pattern() -> re.Pattern[str]:
    core = r"(?:[ja]*j[,c]?)?[j0]*"  # `a wide, open and frank ...`
    return re.compile(rf"[dhq]*d?{core}[NP0]+(?:s{core}[NP]+)*|p|[dh]+[j0]*")


@cache
def _group_pattern() -> re.Pattern[str]:
    return re.compile(r"t?[xa]?(?:[MHObe](?:[xa]+|,a,)?){1,4}[VWGB]?|t?a?[VBWG]|t[xa]*B")


def find_chunks(document: Document, lexicon: Lexicon) -> Chunks:
    """Tag the words and find noun phrases and verb groups.

    >>> from diplotext.text.document import read_document
    >>> lexicon = Lexicon.default()
    >>> chunks = find_chunks(read_document("The Japanese minister has not met his counterpart.", lexicon), lexicon)
    >>> [(g.lemma, g.tense, g.perfect, g.negated) for g in chunks.groups]
    [('meet', 'present', True, True)]
    """
    words = document.words
    tags = tag_words(words, lexicon)
    phrases = [NounPhrase(*m.span(), _head(tags, *m.span())) for m in _phrase_pattern().finditer(tags)]
    forms, lower = verb_forms(lexicon), words.lower
    groups = []
    for m in _group_pattern().finditer(tags):
        first, last = m.span()
        while last > first + 1 and tags[last - 1] in "xa,":
            last -= 1
        if tags[first] == "t" and last == first + 1:
            continue
        groups.append(_group(first, last, tags, lower, forms))
    return Chunks(tags, phrases, groups, [p.first for p in phrases], [g.first for g in groups])


def _head(tags: str, first: int, last: int) -> int:
    for i in range(last - 1, first - 1, -1):
        if tags[i] in "NPp":
            return i
    return last - 1


_FUTURE = frozenset({"will", "shall", "'ll", "wo", "sha"})
_CONDITIONAL = frozenset({"would", "could", "'d"})
_PRESENT = frozenset({"is", "are", "am", "'re", "'m", "'s", "has", "have", "'ve", "do", "does"})


def _group(first: int, last: int, tags: str, lower: list[str], forms: dict[str, tuple[str, str]]) -> VerbGroup:
    head = last - 1
    stretch = tags[first:last]
    opener = next((i for i in range(first, last) if tags[i] not in "xa"), first)
    kind, word = tags[opener], lower[opener]
    if kind == "t":
        tense = "infinitive"
    elif kind == "M":
        tense = "future" if word in _FUTURE else "conditional" if word in _CONDITIONAL else "modal"
    elif kind in "bHO":
        tense = "gerund" if word in ("having", "doing") else "present" if word in _PRESENT else "past"
    elif kind == "e":
        tense = "participle" if word == "been" else "gerund" if word == "being" else "infinitive"
    elif kind == "G":
        tense = "gerund"
    elif kind == "W":
        tense = "participle"
    else:
        entry = forms.get(lower[head])
        tense = "past" if entry is None or "V" in entry[1] else "present"
    lemma = forms[lower[head]][0] if lower[head] in forms else _stem(lower[head])
    perfect = "H" in stretch[:-1]
    passive = tags[head] == "W" and any(t in "be" for t in stretch[:-1])
    if tags[head] in "be":
        lemma = "be"
    elif tags[head] == "H":
        lemma = "have"
    elif tags[head] == "O":
        lemma = "do"
    return VerbGroup(first, last, head, lemma, tense, perfect, passive, "x" in stretch)


def _stem(word: str) -> str:
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word[:-1] if word.endswith("s") else word
