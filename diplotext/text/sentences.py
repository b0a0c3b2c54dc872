"""Where paragraphs and sentences begin."""

from __future__ import annotations

import re
from bisect import bisect_left

from diplotext.text.words import ABBREVIATIONS, MAY_END, Words

_BREAKS = re.compile(r"[^\S\n]*\n\s*")
_STOPS = frozenset({".", "?", "!", "...", "…"})
_LONGEST = 300
_CLOSERS = frozenset("\"')]")
_TERMINAL = frozenset(".?!:\"')]_-—”’")
# Capitalised words with which a sentence starts often and a name never: they end the sentence behind `U.S.` and `Corp.`
_STARTERS = frozenset(
    """
    the a an he she it they we i you this that these those but and in on at by for from with as when while after
    before if there his her its their our my one some many most both although though however meanwhile also asked""".split()
)


def find_paragraphs(folded: str, words: Words) -> list[int]:
    """The first word of each paragraph.

    A single line break parts paragraphs unless the text is hard-wrapped, most of its lines ending in mid-sentence.
    """
    breaks = list(_BREAKS.finditer(folded))
    single = [m for m in breaks if m.group().count("\n") == 1 and m.start()]
    ragged = sum(folded[m.start() - 1] not in _TERMINAL for m in single)
    wrapped = len(single) >= 4 and ragged * 2 > len(single)
    firsts = [0]
    for m in breaks:
        if m.group().count("\n") == 1 and m.start() and _runs_on(folded, m.start(), m.end(), wrapped):
            continue
        first = bisect_left(words.start, m.end())
        if first > firsts[-1]:
            firsts.append(first)
    if firsts[-1] >= len(words.start) and len(firsts) > 1:
        firsts.pop()
    return firsts


def _runs_on(folded: str, start: int, end: int, wrapped: bool) -> bool:
    """Whether a sentence runs on over a single line break."""
    return not _closes_heading(folded, start, end) if wrapped else _goes_on(folded, start, end)


def _goes_on(folded: str, start: int, end: int) -> bool:
    """Whether a line break stands in mid-sentence: no mark before it, a small letter behind it."""
    return folded[end : end + 1].islower() and (folded[start - 1].isalnum() or folded[start - 1] == ",")


_LONGEST_HEADING = 160  # characters
_SMALL = 4  # letters; shorter words of a title may be small


def _closes_heading(folded: str, start: int, end: int) -> bool:
    """Whether the line that ends at a break is a heading: in capitals, or all its words but the small ones with a
    capital, without a mark at the end, above a line that is set otherwise.
    """
    above = folded[folded.rfind("\n", max(0, start - _LONGEST_HEADING), start) + 1 : start].strip()
    below = folded[end : end + _LONGEST_HEADING].split("\n", 1)[0]
    if not below[:1].isupper() or not above or above[-1] in _GOING_ON or len(above) >= _LONGEST_HEADING:
        return False
    words = above.split()
    if len(words) < 3 or not words[-1][0].isalnum() or words[-1].lower() in _STARTERS | _JOINING:
        return False
    if above.isupper():
        return not below.isupper()
    return all(not w[0].isalpha() or w[0].isupper() for w in words if len(w) >= _SMALL) and not _titled(below)


def _titled(line: str) -> bool:
    """Whether a line is set in title case too."""
    long = [w for w in line.split() if len(w) >= _SMALL and w[0].isalpha()]
    return all(w[0].isupper() for w in long)


_GOING_ON = frozenset(",;-&")
_JOINING = frozenset(
    {"of", "to", "into", "over", "between", "among", "or", "nor", "is", "are", "was", "were"}
)


def find_sentences(words: Words, paragraphs: list[int]) -> list[int]:
    """The first word of each sentence, paragraphs' first words among them.

    >>> from diplotext.text.words import split_words
    >>> words = split_words('The U.S. agreed. "Why?" he asked. Mr. Lee left the U.S. The talks end.')
    >>> [words.form[i] for i in find_sentences(words, [0])]
    ['The', '"', 'Mr.', 'The']
    """
    form, lower, start, end = words
    count = len(form)
    firsts = set(paragraphs)
    for i, mark in enumerate(form):
        if mark not in _STOPS:
            if len(mark) < 2 or mark[-1] != "." or i + 1 >= count:
                continue
            if not _may_close(lower[i]) and not (
                len(mark) == 2 and (form[i + 1] == '"' or (i and form[i - 1].islower()))
            ):
                continue  # `on X. It` ends a sentence, `George W. Bush` does not
            if form[i + 1][0].isupper() and lower[i + 1] in _STARTERS:
                firsts.add(i + 1)
            elif (
                form[i + 1] == '"'
                and start[i + 1] > end[i]
                and i + 2 < count
                and start[i + 2] <= end[i + 1] + 1
                and form[i + 2][0].isupper()
            ):
                firsts.add(i + 1)  # a quotation opens: `World War I. "We ...`
            continue
        if mark == "." and i + 1 < count and form[i + 1][0].isdigit() and lower[i - 1] == "no":
            continue
        j = i + 1
        while j < count and form[j] in _CLOSERS and start[j] == end[j - 1]:
            j += 1
        if j < count and _opens(form, j):
            firsts.add(j)
    return _bounded(sorted(firsts), count)


def _bounded(firsts: list[int], count: int) -> list[int]:
    """Sentences of more than ``_LONGEST`` words are tables or noise: cut, so that work on a sentence stays bounded."""
    cut = [
        at
        for first, last in zip(firsts, [*firsts[1:], count], strict=True)
        if last - first > _LONGEST
        for at in range(first + _LONGEST, last, _LONGEST)
    ]
    return sorted([*firsts, *cut]) if cut else firsts


def _may_close(lower: str) -> bool:
    bare = lower[:-1]
    return bare in MAY_END or (bare not in ABBREVIATIONS and len(bare) > 1)


def _opens(form: list[str], j: int) -> bool:
    """Whether a sentence can start with word ``j``: a capital, a number, or a mark before one."""
    for k in range(j, min(j + 3, len(form))):
        first = form[k][0]
        if first.isalnum():
            return not first.islower()
    return True
