"""The words that report speech, with the frames in which they do."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import verb_forms


class VerbCue(NamedTuple):
    """A reporting verb: its lemma, the words that it takes with it (`point out`) and what may follow."""

    lemma: str
    particle: tuple[str, ...]
    frames: frozenset[str]


@lru_cache(maxsize=4)
def verb_cues(lexicon: Lexicon) -> dict[str, tuple[VerbCue, ...]]:
    """Every form of every reporting verb with its cues, the longest particle first.

    >>> [cue.particle for cue in verb_cues(Lexicon.default())["pointed"]]
    [('out',), ('to',)]
    """
    by_lemma: dict[str, list[VerbCue]] = {}
    for lemma, particle, frames in lexicon.rows("cues"):
        cue = VerbCue(lemma, tuple(particle.split()), frozenset(frames.split("|")))
        by_lemma.setdefault(lemma, []).append(cue)
    ordered = {
        lemma: tuple(sorted(cues, key=lambda c: (-len(c.particle), c.particle)))
        for lemma, cues in by_lemma.items()
    }
    return {form: ordered[lemma] for form, (lemma, _) in verb_forms(lexicon).items() if lemma in ordered}


class NounCue(NamedTuple):
    """A noun that names a saying: what may follow, and the prepositions before whoever says it."""

    noun: str
    frames: frozenset[str]
    by: frozenset[str]


@lru_cache(maxsize=4)
def noun_cues(lexicon: Lexicon) -> dict[str, NounCue]:
    """Nouns of saying in the singular and the plural.

    >>> noun_cues(Lexicon.default())["warnings"].noun
    'warning'
    """
    found: dict[str, NounCue] = {}
    for noun, frames, by in lexicon.rows("cue_nouns"):
        cue = NounCue(noun, frozenset(frames.split("|")), frozenset(by.split("|")))
        found[noun] = found[_plural(noun)] = cue
    return found


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


# Verbs before `to say`: what is told did happen.
GOING_ON = frozenset(
    {
        "go",
        "continue",
        "carry",
        "begin",
        "start",
        "proceed",
        "rush",
        "pause",
        "hasten",
        "rise",
        "move",
        "appear",
        "seem",
    }
)


@lru_cache(maxsize=16)
def words_of(lexicon: Lexicon, kind: str) -> frozenset[str]:
    """The words of one kind in the table of words that stand around cues.

    >>> "briefing" in words_of(Lexicon.default(), "occasion")
    True
    """
    return frozenset(word for word, of in lexicon.rows("cue_words") if of == kind)
