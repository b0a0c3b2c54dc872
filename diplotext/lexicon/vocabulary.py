"""English words and the tags that each may take, made once from the word tables."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from diplotext.lexicon.lexicon import Lexicon


class Inflection(NamedTuple):
    """What a verb form may be: its lemma and its tags (`B` base, `Z` third person, `V` past, `W` participle, `G` gerund)."""

    lemma: str
    tags: str


@lru_cache(maxsize=4)
def verb_forms(lexicon: Lexicon) -> dict[str, Inflection]:
    """Every verb form with its lemma and tags.

    >>> verb_forms(Lexicon.default())["met"]
    Inflection(lemma='meet', tags='VW')
    """
    found: dict[str, Inflection] = {}
    for lemma, past, participle, third, gerund, *_ in lexicon.rows("verbs"):
        for cell, tag in ((lemma, "B"), (third, "Z"), (past, "V"), (participle, "W"), (gerund, "G")):
            for form in cell.split("|"):
                known = found.get(form)
                if known is None:
                    found[form] = Inflection(lemma, tag)
                elif known.lemma == lemma and tag not in known.tags:
                    found[form] = Inflection(lemma, known.tags + tag)
                elif known.lemma != lemma and tag == "B":
                    found[form] = Inflection(known.lemma, known.tags + tag)
    return found


@lru_cache(maxsize=4)
def word_tags(lexicon: Lexicon) -> dict[str, str]:
    """Every known lower-case word with the tags that it may take, the closed classes first.

    >>> word_tags(Lexicon.default())["the"]
    'd'
    """
    tags: dict[str, str] = {}

    def add(word: str, tag: str) -> None:
        known = tags.get(word, "")
        if tag not in known:
            tags[word] = known + tag

    for form, (_, forms) in verb_forms(lexicon).items():
        tags[form] = forms
    for row in lexicon.rows("verbs"):
        lemma, _, participle, third, _, also, past_also = row
        if "noun" in also:
            add(lemma, "N")
            for form in third.split("|"):
                add(form, "N")
        if "adj" in also:
            add(lemma, "j")
        if "adj" in past_also:
            for form in participle.split("|"):
                add(form, "j")
    for noun, plural, _ in lexicon.rows("nouns"):
        add(noun, "N")
        for form in filter(None, plural.split("|")):
            add(form, "N")
    for (adjective,) in lexicon.rows("adjectives"):
        add(adjective, "j")
    for word, closed in lexicon.rows("words"):
        tags[word] = closed
    return tags


@lru_cache(maxsize=4)
def noun_classes(lexicon: Lexicon) -> dict[str, str]:
    """The class (person, collective, document, time, event, other) of every known noun, plural forms too."""
    classes: dict[str, str] = {}
    for noun, plural, kind in lexicon.rows("nouns"):
        for form in (noun, *filter(None, plural.split("|"))):
            classes.setdefault(form, kind)
    return classes


@lru_cache(maxsize=4)
def names_in_capitals(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The names of states, bodies and houses and the longer ones of towns, by their first word in capitals, longest first.

    >>> "United States" in names_in_capitals(Lexicon.default())["UNITED"]
    True
    """
    found: dict[str, set[str]] = {}
    for table, cells in (("countries", (1, 3, 5, 6)), ("cities", (0,)), ("bodies", (0,)), ("metonyms", (0,))):
        for row in lexicon.rows(table):
            for name in filter(None, (part for cell in cells for part in row[cell].split("|"))):
                if name[0].isupper() and (" " in name or table == "countries"):
                    found.setdefault(name.upper().split()[0], set()).add(name)
    return {
        first: tuple(sorted(names, key=lambda name: (-len(name), name))) for first, names in found.items()
    }


@lru_cache(maxsize=4)
def ordinary_words(lexicon: Lexicon) -> frozenset[str]:
    """Words that are no names: what an all-capital text has in lower case when typed as usual."""
    return frozenset(word_tags(lexicon))
