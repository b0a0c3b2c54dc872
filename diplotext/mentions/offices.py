"""Offices, ranks and forms of address as the lexicon lists them, looked up by their first word."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from diplotext.lexicon import Lexicon


class Office(NamedTuple):
    """A noun that names an office: see the header of ``offices.tsv`` for what the fields hold."""

    name: str
    kind: str
    holds: str
    gender: str
    code: str
    iso3: str
    plural: bool
    tenure: str = ""


class Address(NamedTuple):
    """A form of address or a rank before a name."""

    name: str
    letter: str  # `Q` for an honorific, `R` for a rank that makes an official, `r` for one that does not
    gender: str


Offices = dict[str, list[tuple[list[str], Office]]]
Addresses = dict[str, list[tuple[list[str], Address]]]

# Prefixes written as one word with the office: `ex-president`, `then-Governor`.
_PREFIXES = {
    "ex-": "former",
    "then-": "former",
    "former-": "former",
    "vice-": "",
    "deputy-": "",
    "co-": "",
    "acting-": "acting",
    "u.s.-": "",
}
_SUFFIXES = {"-elect": "elect", "-designate": "designate"}


@lru_cache(maxsize=4)
def offices(lexicon: Lexicon) -> Offices:
    """First word of every office, singular and plural, to the offices that it may begin, longest first."""
    found: Offices = {}
    for name, plurals, kind, holds, gender, code, iso3 in lexicon.rows("offices"):
        office = Office(name, kind, holds, gender, code, iso3, False)
        words = name.split()
        found.setdefault(words[0], []).append((words, office))
        for plural in filter(None, plurals.split("|")):
            words = plural.split()
            found.setdefault(words[0], []).append((words, office._replace(plural=True)))
    for entries in found.values():
        entries.sort(key=lambda item: -len(item[0]))
    return found


def without_affixes(lower: list[str], known: Offices) -> tuple[list[str], dict[int, str]]:
    """The words without what may be written as one with an office, and the tenure that it told, by word.

    >>> without_affixes(["ex-president", "khatami"], offices(Lexicon.default()))
    (['president', 'khatami'], {0: 'former'})
    """
    places = [i for i, word in enumerate(lower) if "-" in word and word not in known]
    if not places:
        return lower, {}
    bare, tenures = list(lower), {}
    for i in places:
        word, tenure = lower[i], ""
        for prefix, told in _PREFIXES.items():
            if word.startswith(prefix) and len(word) > len(prefix):
                word, tenure = word[len(prefix) :], told
                break
        for suffix, told in _SUFFIXES.items():
            if word.endswith(suffix) and len(word) > len(suffix):
                word, tenure = word[: -len(suffix)], told
                break
        bare[i], tenures[i] = word, tenure
    return bare, tenures


@lru_cache(maxsize=4)
def addresses(lexicon: Lexicon) -> Addresses:
    """First word of every honorific and rank, as written, to what it may begin, longest first."""
    found: Addresses = {}
    for forms, gender in lexicon.rows("honorifics"):
        spellings = forms.split("|")
        for spelling in spellings:
            own = {"His": "m", "Her": "f"}.get(spelling.split()[0], gender)
            _add(found, spelling, Address(spellings[0], "Q", own))
    for forms, office in lexicon.rows("ranks"):
        spellings = forms.split("|")
        for spelling in spellings:
            _add(found, spelling, Address(spellings[0], "R" if office == "yes" else "r", ""))
    for entries in found.values():
        entries.sort(key=lambda item: -len(item[0]))
    return found


@lru_cache(maxsize=4)
def portfolios(lexicon: Lexicon) -> dict[str, str]:
    """Words for what an office deals with, to the sector that they tell before the office, public or nothing."""
    return {row[0]: row[1] for row in lexicon.rows("portfolios")}


def _add(found: Addresses, spelling: str, address: Address) -> None:
    words = spelling.split()
    found.setdefault(words[0], []).append((words, address))
