"""The layer string: the tag string with names, nations, offices and forms of address marked, one character
a word.

====  ============================================  ====  ==========================================
`P`   capitalised word that no list knows           `C`   capitalised ordinary word
`K`   adjective or people of a nation               `L`   state or territory
`Y`   town or region                                `X`   body, state organ, palace that stands for one
`Z`   news medium                                   `D`   month or weekday
`T`   first word of an office                       `U`   further words of it
`Q`   form of address                               `R`   rank of an official
`r`   rank of no official (only before a name)      `l`   particle of a name
`F`   former, acting and the like
====  ============================================  ====  ==========================================

All other characters are those of ``text/tags.py``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple

from diplotext.clauses.chunks import Chunks
from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import verb_forms, word_tags
from diplotext.mentions.gazetteer import Entry, Gazetteer, Hit, find_entries, gazetteer
from diplotext.mentions.headlines import mark_headlines
from diplotext.mentions.lone_words import mark_lone_words
from diplotext.mentions.offices import (
    Address,
    Addresses,
    Office,
    Offices,
    addresses,
    offices,
    without_affixes,
)
from diplotext.text.document import Document
from diplotext.text.folding import is_all_capitals

_DATE_WORDS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan.",
        "feb.",
        "mar.",
        "apr.",
        "jun.",
        "jul.",
        "aug.",
        "sep.",
        "sept.",
        "oct.",
        "nov.",
        "dec.",
        "jan",
        "feb",
        "aug",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mondays",
        "tuesdays",
        "wednesdays",
        "thursdays",
        "fridays",
        "saturdays",
        "sundays",
        "mon.",
        "tue.",
        "tues.",
        "wed.",
        "thu.",
        "thur.",
        "thurs.",
        "fri.",
        "sat.",
        "sun.",
        "gmt",
    ]
)
_DATE_OR_NAME = frozenset(["april", "may", "june", "august", "march", "jan"])
PARTICLES = frozenset(
    [
        "al",
        "el",
        "ul",
        "ud",
        "ol",
        "bin",
        "ibn",
        "ben",
        "bint",
        "binti",
        "abu",
        "abou",
        "abd",
        "abdul",
        "ould",
        "uld",
        "mint",
        "de",
        "del",
        "della",
        "di",
        "da",
        "das",
        "do",
        "dos",
        "du",
        "des",
        "la",
        "le",
        "les",
        "lo",
        "arap",
        "van",
        "von",
        "der",
        "den",
        "het",
        "ter",
        "ten",
        "zu",
        "zur",
        "zum",
        "af",
        "av",
        "y",
        "e",
        "bar",
        "ap",
        "ab",
    ]
)
_TENURES = {
    "former": "former", "ex": "former", "late": "former", "then": "former", "one-time": "former",
    "onetime": "former", "erstwhile": "former",
    "retired": "former", "deposed": "former", "ousted": "former", "toppled": "former", "disgraced":
    "former", "exiled": "former",
    "past": "former", "previous": "former", "old": "", "outgoing": "current", "departing": "current",
    "incumbent": "current",
    "current": "current", "acting": "acting", "interim": "acting", "caretaker": "acting", "provisional":
    "acting", "transitional": "acting",
    "incoming": "elect", "elect": "elect", "then-": "former", "designate": "designate", "prospective":
    "designate",
}  # fmt: skip


class Layers(NamedTuple):
    """The marked string with what stands behind its letters."""

    letters: str
    entries: list[Hit]
    offices: list[tuple[int, int, Office]]
    addresses: dict[int, tuple[int, Address]]


def tenure_word(word: str) -> str | None:
    """The tenure that a word before an office tells, ``None`` if it tells none."""
    return _TENURES.get(word) or ("former" if word.startswith(("then-", "ex-")) else None)


@lru_cache(maxsize=4)
def given_names(lexicon: Lexicon) -> dict[str, str]:
    """Given names as written, with the sex of their bearers (`m`, `f` or nothing)."""
    return {row[0]: row[1] for row in lexicon.rows("given_names")}


@lru_cache(maxsize=4)
def family_names(lexicon: Lexicon) -> dict[str, str]:
    """Family names that lead (`first`) or are also words (`word`)."""
    return {row[0]: row[1] for row in lexicon.rows("family_names")}


@cache
def _capital_runs() -> re.Pattern[str]:
    return re.compile("P+")


def mark_layers(document: Document, chunks: Chunks, lexicon: Lexicon) -> Layers:
    """Mark what each word may be to a name or a title."""
    form, lower = document.words.form, document.words.lower
    tags = chunks.tags
    letters = list(tags)
    known, given, family = word_tags(lexicon), given_names(lexicon), family_names(lexicon)
    compounds = []
    for run in _capital_runs().finditer(tags):
        for i in range(*run.span()):
            word = lower[i]
            if word in _DATE_WORDS and not (word in _DATE_OR_NAME and i + 1 < run.end()):
                letters[i] = "D"
            elif len(word) > 2 and word in known:
                leads = i + 1 < run.end() and (
                    form[i] in given or (family.get(form[i]) == "first" and lower[i + 1] not in known)
                )
                ends = i + 1 == run.end() and i > run.start() and form[i - 1] in given and form[i] in family
                if not leads and not ends:
                    letters[i] = "C"
            elif "-" in word:
                compounds.append(i)
    hits = [_no_paper(hit, form, tags, gazetteer(lexicon)) for hit in find_entries(form, gazetteer(lexicon))]
    for first, last, entry in hits:
        for i in range(first, last):
            letters[i] = entry.letter
    if compounds:
        hits = _mark_compounds(form, letters, hits, gazetteer(lexicon), compounds)
    in_capitals = is_all_capitals(document.text)
    addressing = _as_printed(form, letters, addresses(lexicon)) if in_capitals else form
    spoken = _mark_addresses(addressing, letters, addresses(lexicon), family)
    held = _mark_offices(form, lower, tags, letters, offices(lexicon))
    _mark_particles(lower, letters)
    _mark_he(form, letters, family)
    mark_lone_words(document, letters, in_capitals)
    mark_headlines(document, letters, verb_forms(lexicon), family)
    return Layers("".join(letters), hits, held, spoken)


def _no_paper(hit: Hit, form: list[str], tags: str, names: Gazetteer) -> Hit:
    """`The Australian minister` is of Australia, not of the newspaper."""
    if hit.entry.kind != "medium" or hit.last - hit.first != 2 or form[hit.first] != "The":
        return hit
    single = names.alone(form[hit.last - 1])
    if single is None or single.letter != "K" or tags[hit.last : hit.last + 1] not in ("N", "j", "P"):
        return hit
    return Hit(hit.last - 1, hit.last, single)


def _mark_compounds(
    form: list[str], letters: list[str], hits: list[Hit], names: Gazetteer, places: list[int]
) -> list[Hit]:
    """`U.N.-Arab`, `Russian-Thai`: what the first part names.

    Two states joined are an adjective of neither.
    """
    added = []
    for i in places:
        if letters[i] != "P":
            continue
        parts = form[i].split("-")
        if parts[-1].endswith(("ed", "led", "ing")) and parts[-1].islower():
            letters[i] = "j"  # `Nakasone-sponsored`
            continue
        known = [names.alone(part) for part in parts]
        first = known[0]
        if parts[0].lower() in ("then", "ex") and known[-1] is not None:
            first = known[-1]  # `then-Russian`
        elif first is None:
            continue
        elif first.letter != "X":
            first = Entry(form[i], "compound", "", "|".join(e.iso3 for e in known if e is not None), "K")
        letters[i] = first.letter
        added.append(Hit(i, i + 1, first))
    return sorted([*hits, *added]) if added else hits


def _as_printed(form: list[str], letters: list[str], known: Addresses) -> list[str]:
    """The words of a text in capitals, its ranks before names with the capital that print gives them."""
    printed = list(form)
    for i in range(len(form) - 2, -1, -1):
        if (
            form[i].islower()
            and (letters[i + 1] in "PY" or printed[i + 1] is not form[i + 1])
            and form[i].capitalize() in known
        ):
            printed[i] = form[i].capitalize()
    return printed


def _mark_addresses(
    form: list[str], letters: list[str], known: Addresses, names: dict[str, str]
) -> dict[int, tuple[int, Address]]:
    found: dict[int, tuple[int, Address]] = {}
    count = len(form)
    done = 0
    for i in compress(range(count), map(known.__contains__, form)):
        if i < done:
            continue
        for spelling, address in known[form[i]]:
            last = i + len(spelling)
            if last > count or form[i:last] != spelling:
                continue
            following = form[last] if last < count else ""
            if (following.islower() and following not in PARTICLES) or (
                not following[:1].isalpha() and following not in ('"', "(", "'")
            ):
                break
            if address.letter != "Q" and letters[last] not in "PQRrlLYT(" and following not in names:
                break
            if len(form[i]) == 1 and ((i and letters[i - 1] in "PCU") or len(following) < 3):
                break
            found[i] = (last, address)
            letters[i:last] = address.letter * (last - i)
            done = last
            break
    return found


def _mark_offices(
    form: list[str], lower: list[str], tags: str, letters: list[str], known: Offices
) -> list[tuple[int, int, Office]]:
    found: list[tuple[int, int, Office]] = []
    done = 0
    lower, tenures = without_affixes(lower, known)
    for i in compress(range(len(lower)), map(known.__contains__, lower)):
        if (
            i < done
            or tags[i] in "VBGWMa"
            or letters[i] in "QZ"
            or (letters[i] == "X" and letters[i + 1 : i + 2] not in (["P"], ["C"]))
        ):
            continue
        for spelling, office in known[lower[i]]:
            last = i + len(spelling)
            if len(spelling) == 1 or lower[i:last] == spelling:
                if (
                    office.kind in ("royal", "religious")
                    and i
                    and form[i][0].isupper()
                    and _in_name(letters, i, found)
                ):
                    letters[i] = (
                        "P"  # `Ahmed Shah Masoud`, `Martin Luther King`, `Prince Sultan bin Abdulaziz`
                    )
                elif office.kind == "private" and form[i][0].isupper() and i and letters[i - 1] in "PQ":
                    letters[i] = "P"  # `Robin Cook`, `Alan Farmer`, `Cde Witness Banda`
                elif not any(letter in "LYK" for letter in letters[i:last]):
                    tenure = next((tenures[k] for k in range(i, last) if k in tenures), "") if tenures else ""
                    found.append((i, last, office._replace(tenure=tenure) if tenure else office))
                    letters[i:last] = "T" + "U" * (last - i - 1)
                    done = last
                break
    return found


def _in_name(letters: list[str], i: int, found: list[tuple[int, int, Office]]) -> bool:
    """Whether a royal or religious title is a word of a name."""
    if letters[i - 1] == "P":
        return True
    return (
        bool(found)
        and found[-1][1] == i
        and found[-1][2].kind == "royal"
        and letters[i + 1 : i + 2] in (["P"], ["l"], ["N"])
    )


def _mark_he(form: list[str], letters: list[str], family: dict[str, str]) -> None:
    """`Vice Premier Liu He`: the given name behind an office and a family name that leads."""
    for i in compress(range(2, len(form)), map("He".__eq__, form[2:])):
        if letters[i - 1] == "P" and letters[i - 2] in "TU" and family.get(form[i - 1]) == "first":
            letters[i] = "P"


def _mark_particles(lower: list[str], letters: list[str]) -> None:
    count = len(lower) - 1
    for i in compress(range(count), map(PARTICLES.__contains__, lower)):
        if (
            i < 1
            or letters[i] in "PCKLYXZTU"
            or letters[i - 1] not in ("PC" if len(lower[i]) == 1 else "PCTUQRrl")
        ):
            continue
        if letters[i + 1] in "PC" or (
            lower[i + 1] in PARTICLES and i + 2 <= count and letters[i + 2] in "PC"
        ):
            letters[i] = "l"
