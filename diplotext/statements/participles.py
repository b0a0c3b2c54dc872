"""Forms that may be past or participle: whether they report, or only tell what a thing was once."""

from __future__ import annotations

import re
from functools import cache

from diplotext.clauses.chunks import VerbGroup
from diplotext.lexicon.vocabulary import noun_classes
from diplotext.statements.cues import VerbCue
from diplotext.statements.drafts import Words
from diplotext.statements.scene import Scene


def past_after_all(scene: Scene, cue: VerbCue, group: VerbGroup, after: int, sentence: Words) -> bool:
    """Whether a form that may be past or participle is a past here: an object follows, or what only a
    report has.
    """
    marks, lower = scene.marks, scene.lower
    if after >= sentence[1] or any(m in "beH" for m in marks[group.first : group.head]):
        return False
    following = marks[after]
    before = left_of(scene, group.first, sentence[0])
    if before < sentence[0] and cue.lemma not in ("say", "write"):
        return False
    if cue.lemma == "say":
        return following != "t"
    if following == "i" and lower[after] == "by":
        return False
    if "of" in cue.frames:
        return following in "dhjpPN<"
    if "as" in cue.frames:
        return marks[before] in "pP" and following in "dhjpPN<"
    if following == "t" and "inf" in cue.frames and marks[before] != ",":
        return True
    if cue.frames & {"hearer", "hearer-inf"}:
        return following in "dhjpPN0" or (
            following in "q<" and marks[before] not in ",uc" and cue.lemma != "ask"
        )
    if following in "q<:":
        return True
    if marks[before] in ",>":
        return following in "dhjpPN0rtTi.,"
    return following in "dhpPrtui.,N0jT"


_THINGS = frozenset({"document", "event", "other", "time"})


def reduced(scene: Scene, cue: VerbCue, group: VerbGroup, subject: int, after: int, last: int) -> bool:
    """Whether the verb is a participle behind a thing that has its verb later: `the pact announced in May will expire`."""
    marks = scene.marks
    if group.last - group.first > 1 or cue.lemma in ("say", "tell", "add"):
        return False
    dated = (
        marks[after : after + 1] == "T"
    )  # a date behind the verb: no name is told, `announced last year are`
    if marks[subject] != "N" and not dated:
        return False
    if not dated and noun_classes(scene.lexicon).get(scene.lower[subject], "other") not in _THINGS:
        return False
    i = after
    while i < last and marks[i] in "aTi":
        i += 1
    return i < last and marks[i] in "bHMO"


def left_of(scene: Scene, word: int, floor: int) -> int:
    """The last word before ``word`` that is no adverb and no date."""
    marks = scene.marks
    i = word - 1
    while i >= floor and marks[i] in "axT":
        i -= 1
        if i >= floor and marks[i + 1] == "T" and marks[i] == "i":
            i -= 1
    if i - 2 >= floor and marks[i] in "iNPT":
        match = _phrase_between().search(marks[max(floor, i - 8) : i + 1])
        if match is not None and match.group()[0] == "c":
            return max(floor, i - 8) + match.start()  # `but in the past has maintained`
    return i


@cache
def _phrase_between() -> re.Pattern[str]:
    return re.compile(r"[c,]a?i[dhj0]{0,2}[NPTi0]{1,3}$")
