"""The names of the world that the lexicon holds.

States, towns, bodies, media, found in one scan of the words.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from diplotext.lexicon import Lexicon
from diplotext.lexicon.lexicon import table_names
from diplotext.text.words import split_words


class Entry(NamedTuple):
    """What a name stands for.

    ``kind`` is country, adjective, nationals, city, metonym, body, agency or medium.
    """

    name: str
    kind: str
    iso3: str
    code: str  # kind of a body, CAMEO role of a state organ, `capital` or `caution` of a town
    letter: str  # of the layer that marks it
    cameo: str = ""


class Hit(NamedTuple):
    """Words ``first`` to ``last`` (half open) that name an entry."""

    first: int
    last: int
    entry: Entry


Fields = tuple[str, str, str, str, str, str]  # of an entry, which is made when its name is met


class Gazetteer(NamedTuple):
    """The names of one word, and the longer ones by their first and second word, longest first."""

    single: dict[str, Fields]
    longer: dict[str, dict[str, list[tuple[list[str], Fields]]]]
    heads: frozenset[str]

    def alone(self, word: str) -> Entry | None:
        """What a word names by itself."""
        fields = self.single.get(word)
        return Entry(*fields) if fields is not None else None


_LETTERS = {
    "country": "L",
    "adjective": "K",
    "nationals": "K",
    "city": "Y",
    "metonym": "X",
    "body": "X",
    "agency": "X",
    "medium": "Z",
}


@lru_cache(maxsize=4)
def gazetteer(lexicon: Lexicon) -> Gazetteer:
    """The names of the lexicon; where one stands for two things, the first listed counts."""
    single: dict[str, Fields] = {}
    longer: dict[str, dict[str, list[tuple[list[str], Fields]]]] = {}

    def add(forms: list[str], fields: Fields) -> None:
        if len(forms) == 1:
            single.setdefault(forms[0], fields)
        else:
            longer.setdefault(forms[0], {}).setdefault(forms[1], []).append((forms, fields))

    for name, kind, iso3, code, spellings, capitals in _names(lexicon):
        kind, _, cameo = kind.partition(":")
        fields = (name, kind, iso3, code, _LETTERS[kind], cameo)
        for spelling in filter(None, spellings):
            forms = split_words(spelling).form if _needs_cutting(spelling) else spelling.split()
            add(forms, fields)
            if capitals and len(spelling) > 3:
                add([form.upper() for form in forms], fields)
    for seconds in longer.values():
        for names in seconds.values():
            names.sort(key=lambda item: -len(item[0]))
    return Gazetteer(single, longer, frozenset(single) | frozenset(longer))


def _needs_cutting(written: str) -> bool:
    return not (written.isalpha() or written.replace(" ", "").isalpha())


def _names(lexicon: Lexicon) -> list[tuple[str, str, str, str, list[str], bool]]:
    """Name, kind, state, code, spellings and whether datelines write it in capitals, the preferred first."""
    names: list[tuple[str, str, str, str, list[str], bool]] = []
    for iso3, name, _, adjectives, nouns, capital, aliases in lexicon.rows("countries"):
        names.append((name, "country", iso3, "", [name, *_cells(aliases)], True))
        names.append((name, "adjective", iso3, "", _cells(adjectives), True))
        names.append((name, "nationals", iso3, "", _cells(nouns), False))
        for seat in _cells(capital):
            names.append((seat, "city", iso3, "capital", [seat], True))
    for name, iso3, code, aliases in lexicon.rows("agencies"):
        names.append((name, "agency", iso3, code, [name, *_cells(aliases)], False))
    for (word,) in lexicon.rows("peoples"):
        names.append((word, "adjective", "", "", [word], False))
    if "metonyms" in table_names():
        for name, iso3, _, _ in lexicon.rows("metonyms"):
            names.append((name, "metonym", iso3, "GOV", [name], False))
    if "bodies" in table_names():
        for name, abbreviations, kind, iso3, cameo in lexicon.rows("bodies"):
            names.append(
                (
                    name,
                    f"body:{cameo}",
                    "" if kind == "armed" else iso3,
                    kind,
                    [name, *_cells(abbreviations)],
                    False,
                )
            )
    if "media" in table_names():
        for name, aliases, iso3, _ in lexicon.rows("media"):
            names.append((name, "medium", iso3, "MED", [name, *_cells(aliases)], False))
    if "cities" in table_names():
        for name, iso3, aliases, caution in lexicon.rows("cities"):
            names.append(
                (name, "city", iso3, "caution" if caution else "", [name, *_cells(aliases)], not caution)
            )
    return names


def _cells(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def find_entries(form: list[str], names: Gazetteer) -> list[Hit]:
    """All names of the gazetteer, leftmost and longest, none within another.

    >>> lexicon = Lexicon.default()
    >>> words = "South Korean officials left the United States".split()
    >>> [hit.entry.iso3 for hit in find_entries(words, gazetteer(lexicon))]
    ['KOR', 'USA']
    """
    hits = []
    done = 0
    count = len(form) - 1
    for i in compress(range(count + 1), map(names.heads.__contains__, form)):
        if i < done:
            continue
        if i < count and form[i] in names.longer:
            for spelling, fields in names.longer[form[i]].get(form[i + 1], ()):
                last = i + len(spelling)
                if form[i:last] == spelling:
                    hits.append(Hit(i, last, Entry(*fields)))
                    done = last
                    break
        if done <= i and (entry := names.alone(form[i])) is not None:
            hits.append(Hit(i, i + 1, entry))
            done = i + 1
    return hits
