"""Whether an office makes its holder an official.

`committee chairman` does, `Group chairman` of a company does not.
"""

from __future__ import annotations

from functools import lru_cache

from diplotext.lexicon import Lexicon
from diplotext.mentions.offices import portfolios
from diplotext.mentions.titles import Title
from diplotext.text.document import Document

_COMPANY_POSTS = frozenset(
    [
        "chairman",
        "chairwoman",
        "chairperson",
        "chair",
        "president",
        "chief executive",
        "managing director",
        "director",
        "vice president",
        "executive director",
    ]
)
_STATE = frozenset(["agency", "igo", "legislature", "court", "party", "armed", "metonym"])


@lru_cache(maxsize=4)
def sectors(lexicon: Lexicon) -> dict[str, str]:
    """Words of titles to the sector, public or private, that they tell."""
    dealt_with = {word: sector for word, sector in portfolios(lexicon).items() if sector}
    return dealt_with | {row[0]: row[1] for row in lexicon.rows("institutions")}


def holds_office(document: Document, title: Title, known: dict[str, str]) -> bool:
    """Whether the holder of a title is an official by it."""
    office = title.office
    if office.holds == "never":
        return False
    if office.holds == "always":
        return True
    if any(body.kind in ("agency", "metonym") or body.code in _STATE for body in title.bodies):
        return True
    words = document.words.lower[title.first : title.last]
    told = {known[word] for word in words if word in known}
    if "private" in told or any(body.kind == "medium" or body.code == "ngo" for body in title.bodies):
        return False
    if title.unknown_before and office.name in _COMPANY_POSTS and "public" not in told:
        return False
    if office.holds == "open":
        return True
    return "public" in told or title.nation is not None or title.about is not None
