"""Reporting verbs that the tagger takes for nouns or adjectives, told by what stands around them."""

from __future__ import annotations

from diplotext.clauses.chunks import VerbGroup
from diplotext.lexicon.vocabulary import verb_forms
from diplotext.statements.scene import Scene

_QUANTITIES = frozenset(["some", "many", "others", "several", "few", "most", "both", "all", "one", "half"])


def rescued(scene: Scene, hit: int, sentence: tuple[int, int]) -> VerbGroup | None:
    """The verb group at a word tagged as noun, adjective or name, if it is plainly a reporting verb.

    `The government claims Mahan flies arms`, `a source who was anonymous confirmed "..."`, `..., added Kang`.
    """
    marks, lower, form = scene.marks, scene.lower, scene.form
    inflection = verb_forms(scene.lexicon).get(lower[hit])
    if inflection is None or hit + 1 >= sentence[1]:
        return None
    mark, tags = marks[hit], inflection.tags
    after, beyond = marks[hit + 1], marks[hit + 2 : hit + 3]
    before = marks[hit - 1] if hit > sentence[0] else "."
    quoted = after == "<" or (after in ",:" and beyond == "<")
    if mark == "P":
        headline = (
            form[hit] in ("Says", "Said", "Tells", "Warns", "Urges", "Vows", "Claims", "Denies")
            and before == "P"
            and after in "PNpdj0"
        )
        opening = (
            hit == sentence[0]
            and "V" in tags
            and after == "P"
            and ":" in marks[hit : hit + 14] + ","
            and "<" in marks[hit : hit + 24]
        )
        if not headline and not opening:
            return None
        return _group(hit, inflection.lemma, "past" if "V" in tags else "present")
    if lower[hit].endswith("ing"):
        if before == "," and (quoted or after == "q"):
            return _group(hit, inflection.lemma, "gerund")
        return None
    if "V" in tags or "W" in tags:
        subject = before in "pPNj" or lower[hit - 1] in _QUANTITIES or (before in "0" and hit > sentence[0])
        if subject and (quoted or after in "qpPdh"):
            return _group(hit, inflection.lemma, "past")
        if before in ",>" and after in "PdphN" and mark == "j":
            return _group(hit, inflection.lemma, "past")
        return None
    if (
        after == "."
        and before in "NP"
        and mark in "NP"
        and (closing := marks.rfind(">", sentence[0], hit)) > 0
        and not any(m in "VbHMG,.:" for m in marks[closing + 1 : hit])
    ):
        return _group(hit, inflection.lemma, "present")  # `"…," the statement reads.`
    if after == "." and mark == "N" and before == "P" and _medium_alone(scene, hit, sentence[0]):
        return _group(hit, inflection.lemma, "present")
    if before in "pPN" and (quoted or after in "pdq" or (after in "Pt" and mark == "N")):
        start = max(marks.rfind(c, sentence[0], hit) for c in ",.:<>")
        if any(m in "VbHM" for m in marks[max(start, sentence[0]) : hit]):
            return None
        return _group(hit, inflection.lemma, "present")
    return None


def _medium_alone(scene: Scene, hit: int, floor: int) -> bool:
    """Whether nothing but the name of a medium stands between a comma and a word: `, Anadolu | reports.`"""
    first = hit - 1
    while first > floor and scene.marks[first - 1] == "P":
        first -= 1
    actor = scene.actors.at(hit - 1)
    return first > floor and scene.marks[first - 1] in ",>" and actor is not None and actor.code == "MED"


def _group(hit: int, lemma: str, tense: str) -> VerbGroup:
    return VerbGroup(hit, hit + 1, hit, lemma, tense, False, False, False)
