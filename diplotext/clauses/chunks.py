"""Noun phrases and verb groups, found by patterns over the tag string."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import Inflection, verb_forms
from diplotext.text.document import Document
from diplotext.text.tags import tag_words


class NounPhrase(NamedTuple):
    """Words ``first`` to ``last`` (half open) without what follows in a prepositional phrase; ``head`` is
    the last noun.
    """

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


class Chunks:
    """The tag string with the phrases and groups found in it; each is made when it is first asked for."""

    __slots__ = (
        "_forms",
        "_groups",
        "_phrases",
        "group_firsts",
        "group_lasts",
        "lower",
        "phrase_firsts",
        "phrase_lasts",
        "tags",
    )

    def __init__(
        self, tags: str, lower: list[str], sentences: list[int], forms: dict[str, Inflection]
    ) -> None:
        self.tags = tags
        self.lower, self._forms = lower, forms
        bounds = list(zip(sentences, [*sentences[1:], len(tags)], strict=True))
        spans = _spans(_phrase_pattern(), tags, bounds)
        self.phrase_firsts, self.phrase_lasts = [s[0] for s in spans], [s[1] for s in spans]
        spans = _spans(_group_pattern(), tags, bounds)
        self.group_firsts, self.group_lasts = [s[0] for s in spans], [s[1] for s in spans]
        self._phrases: dict[int, NounPhrase] = {}
        self._groups: dict[int, VerbGroup] = {}

    @property
    def phrases(self) -> list[NounPhrase]:
        """All noun phrases in text order."""
        return [self._phrase(i) for i in range(len(self.phrase_firsts))]

    @property
    def groups(self) -> list[VerbGroup]:
        """All verb groups in text order."""
        return [self._group(i) for i in range(len(self.group_firsts))]

    def phrase_at(self, word: int) -> NounPhrase | None:
        """The noun phrase that holds a word."""
        i = bisect_right(self.phrase_firsts, word) - 1
        return self._phrase(i) if i >= 0 and word < self.phrase_lasts[i] else None

    def phrases_within(self, first: int, last: int) -> list[NounPhrase]:
        """The noun phrases that begin within a range of words."""
        start, stop = bisect_left(self.phrase_firsts, first), bisect_left(self.phrase_firsts, last)
        return [self._phrase(i) for i in range(start, stop)]

    def group_at(self, word: int) -> VerbGroup | None:
        """The verb group that holds a word."""
        i = bisect_right(self.group_firsts, word) - 1
        return self._group(i) if i >= 0 and word < self.group_lasts[i] else None

    def groups_within(self, first: int, last: int) -> list[VerbGroup]:
        """The verb groups that begin within a range of words."""
        start, stop = bisect_left(self.group_firsts, first), bisect_left(self.group_firsts, last)
        return [self._group(i) for i in range(start, stop)]

    def _phrase(self, i: int) -> NounPhrase:
        phrase = self._phrases.get(i)
        if phrase is None:
            first, last = self.phrase_firsts[i], self.phrase_lasts[i]
            phrase = self._phrases[i] = NounPhrase(first, last, _head(self.tags, first, last))
        return phrase

    def _group(self, i: int) -> VerbGroup:
        group = self._groups.get(i)
        if group is None:
            first, last = self.group_firsts[i], self.group_lasts[i]
            while last > first + 1 and self.tags[last - 1] in 'xa,"':
                last -= 1
            group = self._groups[i] = _read_group(first, last, self.tags, self.lower, self._forms)
        return group


def _spans(pattern: re.Pattern[str], tags: str, bounds: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """All matches, none of which runs over the end of a sentence."""
    return [m.span() for first, last in bounds for m in pattern.finditer(tags, first, last)]


@cache
def _phrase_pattern() -> re.Pattern[str]:
    # `the two wide, open and very frank ...`; bounded, so that a run of adjectives without end costs linear time.
    core = r"0{0,8}(?:a{0,2}j(?:[,c]?a{0,2}j){0,8})?[j0]{0,8}"
    return re.compile(
        rf"[dh]*{core}[NP0]+(?:(?<=P)j{{1,3}}[NP0]+)?(?:\(P\)[NP]*)?(?:s{core}[NP]+)*|p|[dh]+[j0]*"
    )


@cache
def _group_pattern() -> re.Pattern[str]:
    return re.compile(r't?[xa]?(?:[MHObe](?:[xa"]+|,a,)?){1,4}[VWGB]?|t?a?[VBWG]|t[xa"]*B')


def find_chunks(document: Document, lexicon: Lexicon) -> Chunks:
    """Tag the words and find noun phrases and verb groups.

    >>> from diplotext.text.document import read_document
    >>> lexicon = Lexicon.default()
    >>> chunks = find_chunks(read_document("The Japanese minister has not met his counterpart.", lexicon), lexicon)
    >>> [(g.lemma, g.tense, g.perfect, g.negated) for g in chunks.groups]
    [('meet', 'present', True, True)]
    """
    words = document.words
    return Chunks(tag_words(words, lexicon), words.lower, document.sentences, verb_forms(lexicon))


def _head(tags: str, first: int, last: int) -> int:
    for i in range(last - 1, first - 1, -1):
        if tags[i] in "NPp":
            return i
    return last - 1


_FUTURE = frozenset({"will", "shall", "'ll", "wo", "sha"})
_CONDITIONAL = frozenset({"would", "could", "'d"})
_PRESENT = frozenset({"is", "are", "am", "'re", "'m", "'s", "has", "have", "'ve", "do", "does"})


def _read_group(
    first: int, last: int, tags: str, lower: list[str], forms: dict[str, Inflection]
) -> VerbGroup:
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
