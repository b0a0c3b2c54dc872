"""Words with their places: the text cut once, as parallel columns that every later stage reads."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate, compress
from operator import sub
from typing import NamedTuple

# Shortened words whose full stop belongs to them; it ends no sentence unless a new one plainly starts.
ABBREVIATIONS = frozenset(
    """
    mr mrs ms messrs mme mlle dr prof rev fr sr st ste gen lt col maj capt cmdr cmd adm brig sgt cpl pvt gov lt
    sen rep reps sens hon pres sec amb min dep asst del atty supt insp jr jan feb mar apr jun jul aug sep sept
    oct nov dec mon tue tues wed thu thur thurs fri sat sun co corp inc ltd bros dept univ assn bros no nos vol
    fig est approx vs etc ala ariz ark calif colo conn fla ga ill ind kan ky la mass md mich minn miss mo mont
    neb nev okla ont ore pa que tenn tex va vt wash wis wyo mt ft al ph.d""".split()
)
# Of these, the ones that can close a sentence: `the company's Corp. The ...`; the others are titles that go on.
MAY_END = frozenset(
    """
    jr sr co corp inc ltd bros etc no est calif fla mass wash va pa md ga mo jan feb mar apr
    jun jul aug sep sept oct nov dec
    """.split()
)


class Words(NamedTuple):
    """Columns of equal length, one entry a word or mark."""

    form: list[str]  # as in the folded text
    lower: list[str]
    start: list[int]  # code points
    end: list[int]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Code points of words ``first`` up to, not including, ``last``."""
        return self.start[first], self.end[last - 1]


@cache
def _pattern() -> re.Pattern[str]:
    abbreviations = "|".join(
        sorted({a.capitalize() for a in ABBREVIATIONS if "." not in a}, key=lambda a: (-len(a), a))
    )
    letter = r"[^\W\d_]"
    return re.compile(
        r" +|[A-Za-z][a-z]*(?=[ ,])|[\n\r]+"  # what most of a text is, tried first
        rf"|(?=\w{{1,6}}\.)(?:(?:{letter}\.){{2,}}(?!{letter})"  # U.S., a.m.
        rf"|(?:{abbreviations}|Nos|[A-Z])\.(?=[ \n]|$|[A-Z]{letter}))"
        r"|'(?:s|S|re|ve|ll|d|m)\b|n't\b"
        r"|\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?(?!\w)"
        r"|\d+(?:[.,:/]\d+)*(?:[-/]\d+(?:[.,]\d+)*)*(?:st|nd|rd|th|s|bn|m)?\b"
        rf"|{letter}+(?=n't\b)"
        rf"|\w+(?:(?:-(?!(?:[A-Z]\.){{2}})|'(?!(?:s|S|re|ve|ll|d|m|t)\b)|\.(?=[a-z]{{2}})(?<=\w{{2}}\.)|\.(?=\d)(?<=\d\.))\w+)*(?:-(?:[A-Z]\.){{2,}})?"
        r"|--+|\.{2,}|\"\x01|[^\w\s]|\w|\s+|.",
        re.DOTALL,
    )


def split_words(folded: str) -> Words:
    """All words and marks of a folded text, in order.

    >>> split_words("Mr. Lee didn't visit Seoul.").form
    ['Mr.', 'Lee', 'did', "n't", 'visit', 'Seoul', '.']
    """
    pieces = _pattern().findall(folded)
    # Folding leaves no space or control character above "!", so one comparison tells words from what parts them.
    is_word = list(map("!".__le__, pieces))
    form = list(compress(pieces, is_word))
    end = list(compress(accumulate(map(len, pieces)), is_word))
    start = list(map(sub, end, map(len, form)))
    if "\x01" in folded:
        form = ['"' if f == '"\x01' else f for f in form]
    return Words(form, list(map(str.lower, form)), start, end)


def words_between(words: Words, start: int, end: int) -> tuple[int, int]:
    """The half-open range of words that begin within code points ``start`` to ``end``."""
    return bisect_left(words.start, start), bisect_left(words.start, end)
