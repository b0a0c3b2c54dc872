"""Typographic variants folded one character for one character, so that offsets never move."""

from __future__ import annotations

import re

_VARIANTS = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "＂": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "´": "'", "`": "'", "＇": "'",
    "‐": "-", "‑": "-", "−": "-",
    "–": "—", "―": "—", "‒": "—",
}  # fmt: skip
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_TABLE = str.maketrans(_VARIANTS | dict.fromkeys(_SPACES, " "))
_OLD_QUOTES = re.compile(r"``|''")
_LOWER_WORD = re.compile(r"[a-z]{3,}")
_UPPER_WORD = re.compile(r"[A-Z]{3,}")
_CAPITAL_WORD = re.compile(r"[^\W\d_]{2,}")


def fold(text: str) -> str:
    """The text with quotation marks, dashes and spaces in one form each; the same length.

    Quotation marks of old wires, two grave accents or two apostrophes, become a mark and a space-filler
    that no word holds.

    >>> fold("“Yes,” he said\\u00a0– twice")
    '"Yes," he said — twice'
    >>> fold("``Yes''")
    '"\\x01Yes"\\x01'
    """
    if "``" in text or "''" in text:
        text = _OLD_QUOTES.sub('"\x01', text)
    return text.translate(_TABLE)


def is_all_capitals(text: str) -> bool:
    """Whether a text is typed in capitals throughout, as old wires and cables were."""
    sample = text[:1500]
    capitals = len(_UPPER_WORD.findall(sample))
    return capitals >= 8 and len(_LOWER_WORD.findall(sample)) * 12 < capitals


def sentence_case(text: str, is_ordinary: frozenset[str]) -> str:
    """An all-capital text with ordinary words in lower case and the rest capitalised; the same length.

    >>> sentence_case("THE MINISTER MET ABE.", frozenset({"the", "minister", "met"}))
    'the minister met Abe.'
    """

    def recase(match: re.Match[str]) -> str:
        word = match.group()
        lower = word.lower()
        if len(lower) != len(word):
            return word
        return lower if lower in is_ordinary else word[0] + lower[1:]

    return _CAPITAL_WORD.sub(recase, text)
