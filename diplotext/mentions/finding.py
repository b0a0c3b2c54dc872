"""``find_mentions``: the names, titles and places that a text writes, before anything is resolved."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import compress
from typing import NamedTuple

from diplotext.clauses.chunks import Chunks
from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import noun_classes
from diplotext.mentions.gazetteer import Hit
from diplotext.mentions.layers import Layers, family_names, given_names, mark_layers
from diplotext.mentions.names import Name, NameWords, find_names
from diplotext.mentions.offices import portfolios
from diplotext.mentions.titles import Title, find_titles
from diplotext.text.document import Document

_BODIES = frozenset(
    """ministry department office bureau agency committee commission council party congress
    parliament assembly senate house court university institute college school foundation
    association society union federation league organization organisation authority administration
    government army navy corps command guard police bank fund group company corporation corp corp.
    inc inc. ltd ltd. co. news times post daily agreement treaty accord act conference forum summit
    center centre movement front board service force forces team mission embassy consulate palace
    airport street road river sea ocean island islands mountain valley province county city state
    states republic kingdom press radio television tv magazine newspaper prize cup games olympics
    war day plan initiative hospital hotel church mosque temple square avenue bridge base""".split()
)


@cache
def _behind_portfolio() -> re.Pattern[str]:
    return re.compile("C(?=CP+(?![CPNs]))")


class Mentions(NamedTuple):
    """What is written: layers, gazetteer hits, names and titles, each in text order."""

    layers: Layers
    entries: list[Hit]
    names: list[Name]
    titles: list[Title]
    entry_firsts: list[int]

    def entries_within(self, first: int, last: int) -> list[Hit]:
        """The names of the gazetteer that begin within a range of words."""
        return self.entries[bisect_left(self.entry_firsts, first) : bisect_left(self.entry_firsts, last)]


def find_mentions(document: Document, chunks: Chunks, lexicon: Lexicon) -> Mentions:
    """Find what may name people, offices, bodies and places."""
    layers = mark_layers(document, chunks, lexicon)
    titles = find_titles(document, layers, _bearers(document, layers.letters, lexicon))
    letters = list(layers.letters)
    for title in titles:
        letters[title.first : title.head_last] = "U" * (title.head_last - title.first)
        for i in range(title.head_last, title.last):
            if letters[i] in "CNjKLYX":
                letters[i] = "U"
    known = NameWords(_BODIES, given_names(lexicon), family_names(lexicon), noun_classes(lexicon))
    names = find_names(document, layers._replace(letters="".join(letters)), known)
    names = _taken_up(document, "".join(letters), names, known)
    within = {i for name in names if not name.body for i in range(name.first, name.last)}
    entries = [hit for hit in layers.entries if hit.first not in within]
    return Mentions(layers, entries, names, titles, [hit.first for hit in entries])


def _bearers(document: Document, letters: str, lexicon: Lexicon) -> frozenset[int]:
    """Words that begin a person's name: a known given name, or a family name that leads, before another name
    and before no body's noun: `for Defence | Chan Yeng Kit`.
    """
    given, family = given_names(lexicon), family_names(lexicon)
    form, lower = document.words.form, document.words.lower
    found = set()
    for i in compress(range(len(form)), map("P".__eq__, letters)):
        if letters[i + 1 : i + 2] not in ("P", "C") or (
            form[i] not in given and family.get(form[i]) != "first"
        ):
            continue
        last = i + 1
        while letters[last : last + 1] in ("P", "C"):
            last += 1
        if lower[last - 1] not in _BODIES:
            found.add(i)
    found.update(_ordinary_bearers(document, letters, portfolios(lexicon)))
    return frozenset(found)


def _ordinary_bearers(document: Document, letters: str, dealt_with: dict[str, str]) -> list[int]:
    """Ordinary words that begin a name behind what an office deals with: `of Defence | Tea Banh`."""
    form, lower = document.words.form, document.words.lower
    found = []
    for match in _behind_portfolio().finditer(letters):
        i = match.start() + 1
        word = lower[i]
        if (
            lower[i - 1] not in dealt_with
            or word in dealt_with
            or f"{word}s" in dealt_with
            or word in _BODIES
        ):
            continue
        if form[i].istitle() and form[i - 1][0].isupper() and not (len(word) > 5 and word.endswith("s")):
            found.append(i)
    return found


def _taken_up(document: Document, letters: str, names: list[Name], known: NameWords) -> list[Name]:
    """Family names of the people named, where an ordinary word could stand as well.

    `Trump said`, `Song added`.
    """
    form = document.words.form
    within: set[int] = set()
    wanted: set[str] = set()
    for name in names:
        within.update(range(name.outer, name.last))
        if name.body or (name.last - name.first < 2 and not name.addressed):
            continue
        wanted.add(form[name.last - 1])
        if known.family.get(form[name.first]) == "first":
            wanted.add(form[name.first])
    added = [
        Name(i, i, i + 1, "", "", False, False)
        for i in compress(range(len(form)), map(wanted.__contains__, form))
        if i not in within and letters[i] not in "UTXZPQRr" and form[i][0].isupper()
    ]
    return sorted([*names, *added], key=lambda name: name.first) if added else names
