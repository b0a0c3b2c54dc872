"""Typographic variants folded one character for one character, so that offsets never move."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_VARIANTS = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "＂": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "´": "'", "`": "'", "＇": "'",
    "‐": "-", "‑": "-", "−": "-",
    "–": "—", "―": "—", "‒": "—",
}  # fmt: skip
_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\u200c\u200d"
    "\u2060\ufeff\u00ad\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
)
_TABLE = str.maketrans(_VARIANTS | dict.fromkeys(_SPACES, " "))
_OLD_QUOTES = re.compile(r"``|''")
_LOWER_WORD = re.compile(r"[a-z]{3,}")
_UPPER_WORD = re.compile(r"[A-Z]{3,}")
_CAPITAL_WORD = re.compile(r"[^\W\d_]{2,}|(?<![^\W\d_.])[AS](?![^\W\d_]|\.)")
_SENTENCE_START = re.compile(r"(?:^|(?<!\.[A-Z])[.?!:][\"')\x01]*\s+|\n\s*|\"\x01?)[\"'(\[\x01]*$|\A$")
_ORDINARY_ENDS = ("ly", "ing", "ed", "ization", "isation", "ations", "ation", "ity", "ness", "ment", "ments")


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


def sentence_case(text: str, is_ordinary: frozenset[str], names: Mapping[str, Sequence[str]]) -> str:
    """An all-capital text in the case of print: known names as they are written, ordinary words small, the rest capitalised.

    The length stays the same; a sentence starts with a capital.

    >>> sentence_case("THE U.S. MINISTER MET ABE IN SRI LANKA.", frozenset({"the", "minister", "met", "in"}),
    ...               {"SRI": ["Sri Lanka"]})
    'The U.S. minister met Abe in Sri Lanka.'
    """
    out: list[str] = []
    at = 0
    for match in _CAPITAL_WORD.finditer(text):
        start = match.start()
        if start < at:
            continue
        out.append(text[at:start])
        word = match.group()
        name = next((n for n in names.get(word, ()) if _stands_at(text, start, n)), None)
        recased = name or _recased(word, is_ordinary)
        if _SENTENCE_START.search(text, max(0, start - 8), start):
            recased = recased[0].upper() + recased[1:]
        out.append(recased)
        at = start + len(recased)
    out.append(text[at:])
    return "".join(out)


def _stands_at(text: str, start: int, name: str) -> bool:
    end = start + len(name)
    return (
        len(name.upper()) == len(name)
        and text.startswith(name.upper(), start)
        and not text[end : end + 1].isalnum()
    )


def _recased(word: str, is_ordinary: frozenset[str]) -> str:
    lower = word.lower()
    if len(lower) != len(word) or (len(word) == 1 and word not in "AS"):
        return word
    return (
        lower
        if lower in is_ordinary or lower in "as" or lower.endswith(_ORDINARY_ENDS)
        else word[0] + lower[1:]
    )
