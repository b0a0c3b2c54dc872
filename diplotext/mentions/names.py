"""Names of people as written.

Runs of capitalised words, with particles, initials, nicknames and broken hyphens.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from diplotext.mentions.layers import Layers
from diplotext.text.document import Document

_POST_NOMINALS = frozenset(
    [
        "MP",
        "MEP",
        "MLA",
        "MSP",
        "MNA",
        "AO",
        "AM",
        "AC",
        "OAM",
        "KC",
        "QC",
        "SC",
        "OBE",
        "CBE",
        "MBE",
        "KBE",
        "GCMG",
        "KCMG",
        "CMG",
        "KCB",
        "CB",
        "DSO",
        "JP",
        "PC",
        "TD",
        "OM",
        "PhD",
        "Esq",
    ]
)
_PLACING = frozenset(["in", "at", "near", "of", "from", "to"])
_JUNIOR = frozenset(["jr.", "sr.", "jr", "sr"])


class Name(NamedTuple):
    """A name from ``first`` to ``last`` (half open), the forms of address before it from ``outer``."""

    outer: int
    first: int
    last: int
    gender: str
    rank: str  # the rank that makes its bearer an official, as written
    addressed: bool  # whether an honorific, a rank or an office stands before it
    body: bool  # whether a word of it names a body, so that it is no person


class NameWords(NamedTuple):
    """Words that tell what a capitalised run is."""

    bodies: frozenset[str]
    given: dict[str, str]
    family: dict[str, str]
    classes: dict[str, str]


# After an office, a rank or a form of address any capitalised word can be a name;
# elsewhere one of its words must be unknown.
@cache
def _name_pattern() -> re.Pattern[str]:
    part = r'(?:l*[PC]|"[PC]{1,3}"(?=[PC])|[LKYXZ](?=[^LKYXZs]))'
    return re.compile(rf"(?:(?<=[TUQRr])l*(?:[LKYD](?=P)|[PC]|l)|[LY](?=P)|[PC])(?:{part})*")


def find_names(document: Document, layers: Layers, words: NameWords) -> list[Name]:
    """All runs that may name a person, with the forms of address before them."""
    letters = layers.letters
    lower, sentences = document.words.lower, document.sentences
    single = {hit.first for hit in layers.entries if hit.last - hit.first == 1}
    found = []
    for match in _name_pattern().finditer(letters):
        start, end = match.span()
        while (
            letters[start] in "LKY"
            and start < end
            and (start not in single or (start and lower[start - 1] in _PLACING))
        ):
            start += 1
        k = bisect_right(sentences, start)
        while start < end:  # a name goes over no sentence's end
            stop = min(end, sentences[k]) if k < len(sentences) else end
            k += 1
            name = _name(document, layers, start, _line_end(document, start, stop), words)
            if name is not None:
                found.append(name)
            start = stop
    return found


def _line_end(document: Document, first: int, last: int) -> int:
    """The end of the line within a run of which the next line is a label: `Ann Teo`, `Photo Credit:`."""
    words = document.words
    if last < len(words.form) and words.form[last] == ":":
        for i in range(first + 1, last):
            if "\n" in document.text[words.end[i - 1] : words.start[i]]:
                return i
    return last


def _name(document: Document, layers: Layers, first: int, last: int, words: NameWords) -> Name | None:
    letters, lower, form = layers.letters, document.words.lower, document.words.form
    addressed = first > 0 and letters[first - 1] in "QRrTU"
    if "P" not in letters[first:last] and not (
        addressed and _may_be_name(form, lower, letters, first, last, words)
    ):
        return None
    if letters[last - 1] in "LKYXZ" and (last - first < 2 or lower[last : last + 1] == ["'s"]):
        last -= 1
    while last - first > 1 and form[last - 1] in _POST_NOMINALS and not form[last - 2].isupper():
        last -= 1
    if all(len(form[i].strip(".")) < 2 for i in range(first, last)):
        return None
    if last - first == 1 and lower[first].endswith("ly") and len(lower[first]) > 5 and not addressed:
        return None
    last = _whole(document, letters, last)
    outer, gender, rank = _addressed(document, layers, first)
    if not gender:
        gender = words.given.get(form[first], "")
    body = any(lower[i] in words.bodies for i in range(first, last))
    return Name(outer, first, last, gender, rank, addressed, body)


_NO_NAMES = frozenset(["event", "document", "time", "collective", "person"])


def _may_be_name(
    form: list[str], lower: list[str], letters: str, first: int, last: int, words: NameWords
) -> bool:
    """Whether ordinary words behind a title can be a name: `Secretary Rice`, not `Official Visit`."""
    if form[first] in words.family:
        return True
    if letters[first - 1] in "Rr" or lower[first - 1] in ("official", "officials", "member", "members"):
        return False
    return (
        last - first == 1
        and words.classes.get(lower[first]) not in _NO_NAMES
        and not lower[first].endswith("s")
    )


def _whole(document: Document, letters: str, last: int) -> int:
    """The end of a name with what a typesetter parted from it: `Geun- hye`, `Biden, Jr.`."""
    words = document.words
    count = len(words.form)
    if last + 1 < count and letters[last] == "-" and words.start[last] == words.end[last - 1]:
        following = words.form[last + 1]
        if words.start[last + 1] == words.end[last] + 1 and following.isalpha() and len(following) < 7:
            return last + 2
    if last + 1 < count and words.form[last] == "," and words.lower[last + 1] in _JUNIOR:
        return last + 2
    return last


def _addressed(document: Document, layers: Layers, first: int) -> tuple[int, str, str]:
    """Where the honorifics and ranks before a name begin, the gender and the rank that they tell."""
    letters = layers.letters
    outer, gender, rank = first, "", ""
    while outer > 0:
        if letters[outer - 1] in "QRr":
            outer -= 1
        elif (
            letters[outer - 1] == ")"
            and (opening := letters.rfind("(", max(0, outer - 5), outer)) > 0
            and letters[opening - 1] in "QRr"
        ):
            outer = opening  # `Gen. (ret.)`, `Major General (MG)`
        else:
            break
    i = outer
    while i < first:
        found = layers.addresses.get(i)
        if found is None:
            i += 1
            continue
        last, address = found
        gender = gender or address.gender
        if address.letter == "R":
            start, end = document.words.span(i, last)
            rank = " ".join(document.text[start:end].split())
        i = last
    return outer, gender, rank
