"""Given and family name told apart, by the order of the culture, particles and suffixes."""

from __future__ import annotations

from diplotext.lexicon import Lexicon
from diplotext.mentions.layers import PARTICLES, family_names, given_names

# States whose names keep the family name first in English; Japanese and Hungarian ones are turned round.
_FAMILY_FIRST = frozenset(["CHN", "HKG", "MAC", "TWN", "KOR", "PRK", "SGP", "MYS", "VNM", "KHM"])
_NO_FAMILY_NAME = frozenset(["MMR"])
_TWO_FAMILY_NAMES = frozenset(
    [
        "ESP",
        "MEX",
        "ARG",
        "BOL",
        "CHL",
        "COL",
        "CRI",
        "CUB",
        "DOM",
        "ECU",
        "GTM",
        "HND",
        "NIC",
        "PAN",
        "PER",
        "PRY",
        "SLV",
        "URY",
        "VEN",
    ]
)
_SUFFIXES = frozenset(
    [
        "Jr.",
        "Jr",
        "Sr.",
        "Sr",
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
        "X",
        "XI",
        "XII",
        "XIII",
        "XIV",
        "XV",
        "XVI",
        "Junior",
    ]
)


def split_name(
    name: str, country: str | None, single_is_given: bool, lexicon: Lexicon
) -> tuple[str | None, str | None]:
    """Given and family name, either ``None`` where there is none.

    >>> lexicon = Lexicon.default()
    >>> split_name("Ursula von der Leyen", None, False, lexicon)
    ('Ursula', 'von der Leyen')
    >>> split_name("Park Geun-hye", "KOR", False, lexicon)
    ('Geun-hye', 'Park')
    """
    words = name.replace(",", "").split()
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    if len(words) == 1:
        return (words[0], None) if single_is_given else (None, words[0])
    if country in _NO_FAMILY_NAME:
        return " ".join(words), None
    leads = family_names(lexicon).get(words[0]) == "first"
    hyphened = "-" in words[-1] and words[-1].rpartition("-")[2].islower()
    if country == "VNM" or (leads and (country in _FAMILY_FIRST or hyphened)):
        return " ".join(words[1:]).replace("- ", "-"), words[0]
    for i in range(1, len(words)):
        if words[i].lower() in PARTICLES:
            return " ".join(words[:i]), " ".join(words[i:])
    if (
        country in _TWO_FAMILY_NAMES
        and len(words) > 2
        and words[1] not in given_names(lexicon)
        and not words[1].endswith(".")
    ):
        return words[0], " ".join(words[1:])
    return " ".join(words[:-1]), words[-1]
