"""The clause of a reporting verb: who speaks, in which order, and what is no report at all."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from diplotext.clauses.chunks import VerbGroup
from diplotext.clauses.subjects import subject_before
from diplotext.statements.cues import GOING_ON, VerbCue
from diplotext.statements.participles import left_of, past_after_all, reduced
from diplotext.statements.scene import Scene

Words = tuple[int, int]


_NEVER_INVERTED = frozenset({"tell", "inform", "assure", "reassure", "remind", "notify"})


_ONE_OF = frozenset(["one", "another", "some", "many", "most", "both"])
_SELDOM = frozenset(["rarely", "seldom", "hardly", "scarcely", "barely"])


_QUANTIFIERS = frozenset(["some", "many", "others", "several", "few", "most", "both", "all", "half", "more"])


class CueClause(NamedTuple):
    """A reporting verb in its clause; ``order`` is how subject and verb stand to one another."""

    cue: VerbCue
    group: VerbGroup
    first: int  # first word of the clause, subject, conjunction and relative pronoun not counted out
    after: int  # first word behind the verb and its particle
    order: str  # subject, inverted (said Cho), relative (who said), participle, shared (and said), infinitive
    speaker: Words | None
    sentence: Words

    @property
    def told(self) -> Words:
        """The words that report: the verb, with the auxiliaries of a passive, and its particle."""
        return (self.group.first if self.group.passive else self.group.head, self.after)


def read_clause(
    scene: Scene, hit: int, cues: tuple[VerbCue, ...], sentence: Words, group: VerbGroup | None = None
) -> CueClause | None:
    """The clause of the verb at word ``hit``; ``None`` where it reports nothing: negated, asked, wished,
    yet to come.
    """
    chunks, marks, lower = scene.chunks, scene.marks, scene.lower
    group = group or chunks.group_at(hit)
    if group is None or group.head != hit or group.negated or _denied(scene, group.first, sentence[0]):
        return None
    found = _with_particle(scene, hit, cues, sentence[1])
    if found is None:
        return None
    cue, after = found
    if cue.lemma == "state" and lower[hit] == "state" and marks[after] not in "q<:,":
        return None
    if (
        cue.lemma == "say"
        and lower[hit] == "say"
        and hit > sentence[0]
        and marks[hit - 1] in "dj"
        and lower[hit - 1] not in _QUANTIFIERS
    ):
        return None
    tense = group.tense
    if tense in ("future", "conditional", "modal"):
        return None
    if group.passive:
        return None
    first = group.first
    if tense == "participle":
        if not past_after_all(scene, cue, group, after, sentence):
            return None
    elif tense == "infinitive":
        return _infinitive(scene, cue, group, after, sentence)
    if tense == "gerund":
        if cue.lemma == "refer":
            return None  # `said, referring to the war`
        if marks[first] not in "GaN" or "e" in marks[first : group.head]:
            return None
        return CueClause(
            cue, group, _participle_first(scene, first, sentence), after, "participle", None, sentence
        )
    i = left_of(scene, first, sentence[0])
    if i < sentence[0]:
        return _inverted(scene, cue, group, after, sentence, opening=True)
    mark = marks[i]
    if mark in '>,-"':
        inverted = _inverted(scene, cue, group, after, sentence, opening=False)
        if inverted is not None:
            return inverted
    if mark in "OM" or (mark == "p" and i > sentence[0] and marks[i - 1] in "OM"):
        return None
    if mark == "r":
        reach = subject_before(chunks, i + 1, sentence[0])
        return CueClause(
            cue, group, i, after, "relative", (reach.first, reach.last) if reach else None, sentence
        )
    if mark == "c":
        reach = subject_before(chunks, i + 1, sentence[0])
        return CueClause(
            cue, group, i, after, "shared", (reach.first, reach.last) if reach else None, sentence
        )
    reach = subject_before(chunks, i + 1, sentence[0])
    if reach is None and i == sentence[0] and mark in "ja":
        named = scene.actors.at(i)  # `Finer said`, of a Mr. Finer
        speaking = named is not None and named.named and named.kind in ("official", "person")
        return CueClause(cue, group, i, after, "subject", (i, i + 1), sentence) if speaking else None
    if reach is None:
        return None
    if reduced(scene, cue, group, reach.core.head, after, sentence[1]):
        return None
    start = reach.first
    if _asked(scene, start, sentence[0]):
        return None
    return CueClause(
        cue,
        group,
        start,
        after,
        "subject",
        (reach.first, _past_name(scene, reach.last, group.first)),
        sentence,
    )


def _past_name(scene: Scene, last: int, verb: int) -> int:
    """The end of a subject with the name that stands beside it: `a spokesperson, Morgan Ortagus, said`."""
    marks = scene.marks
    if last < verb and marks[last] == ",":
        end = last + 1
        while end < verb and marks[end] == "P":
            end += 1
        if end > last + 1 and end < verb and marks[end] == ",":
            return end
        match = _named_beside().match(marks, last, verb)
        actor = scene.actors.at(last - 1)
        if match is not None and (actor is None or not actor.named):
            return match.end(1)  # `a key architect of the plan, former Prime Minister Sergei Kiriyenko,`
    return last


@cache
def _named_beside() -> re.Pattern[str]:
    return re.compile(r"(,[dhjNP0s]{0,12}P),a?$")


def _with_particle(
    scene: Scene, hit: int, cues: tuple[VerbCue, ...], last: int
) -> tuple[VerbCue, int] | None:
    """The cue whose particle follows the verb, at once or behind a date or adverb, and the first word
    behind it.
    """
    lower, marks = scene.lower, scene.marks
    for cue in cues:
        if not cue.particle:
            return cue, hit + 1
        for at in (hit + 1, _past_date(marks, hit + 1, last)):
            if marks[at + 1 : at + 2] == "T":
                continue  # `called | on Tuesday | on both sides`
            if tuple(lower[at : at + len(cue.particle)]) == cue.particle and (
                at == hit + 1 or len(cue.particle) == 1
            ):
                return cue, at + len(cue.particle)
    return None


def _past_date(marks: str, at: int, last: int) -> int:
    while at < last and (marks[at] in "aT" or (marks[at] == "i" and marks[at + 1 : at + 2] == "T")):
        at += 1
    return at


def _denied(scene: Scene, first: int, floor: int) -> bool:
    """Whether `never`, `not` or `rarely` stands before the verb."""
    marks = scene.marks
    if scene.lower[first] in _SELDOM:
        return True
    i = first - 1
    while i > floor and marks[i] == "a":
        if scene.lower[i] in _SELDOM:
            return True
        i -= 1
    return i >= floor and marks[i] == "x"


def _asked(scene: Scene, first: int, floor: int) -> bool:
    """Whether the subject that starts at ``first`` stands behind an auxiliary or in a condition: `did Cho
    say`, `if he says`.
    """
    if first <= floor:
        return False
    mark, word = scene.marks[first - 1], scene.lower[first - 1]
    return mark in "OM" or word in ("if", "unless", "whether", "until", "would", "should")


def _participle_first(scene: Scene, first: int, sentence: Words) -> int:
    i = first
    while i - 1 >= sentence[0] and scene.marks[i - 1] in "a":
        i -= 1
    if i - 1 >= sentence[0] and scene.marks[i - 1] in "iu":
        i -= 1
    if i - 1 >= sentence[0] and scene.marks[i - 1] == "c":
        i -= 1
    return i


def _infinitive(
    scene: Scene, cue: VerbCue, group: VerbGroup, after: int, sentence: Words
) -> CueClause | None:
    """`went on to say`: an infinitive that tells what did happen."""
    i = group.first - 1
    if i < sentence[0]:
        return None
    if scene.lower[i] in ("on", "by"):
        i -= 1
    elif scene.lower[i] in ("except", "only"):
        return _hanging(scene, cue, group, after, sentence)
    leading = _leading(scene, i, sentence[0])
    if leading is None or leading.negated or not leading.finite:
        return None
    if leading.tense in ("future", "conditional", "modal"):
        return None
    reach = subject_before(scene.chunks, leading.first, sentence[0])
    if reach is None:
        return None
    return CueClause(cue, group, reach.first, after, "subject", (reach.first, reach.last), sentence)


def _leading(scene: Scene, i: int, floor: int) -> VerbGroup | None:
    """The verb before `to say` by which it did happen: `went on`, `was pleased`, `took the opportunity`."""
    group = scene.chunks.group_at(i)
    if group is not None:
        return group if group.lemma in GOING_ON or group.lemma in ("please", "delight") else None
    if scene.lower[i] in _WILLINGLY and i > floor:
        group = scene.chunks.group_at(i - 1)
        return group if group is not None and group.lemma == "be" else None
    phrase = scene.chunks.phrase_at(i) if scene.lower[i] in ("opportunity", "occasion", "chance") else None
    group = scene.chunks.group_at(phrase.first - 1) if phrase is not None and phrase.first > floor else None
    return group if group is not None and group.lemma in ("take", "use", "seize") else None


_WILLINGLY = frozenset("pleased happy glad proud delighted honoured honored quick keen".split())


def _hanging(scene: Scene, cue: VerbCue, group: VerbGroup, after: int, sentence: Words) -> CueClause | None:
    """`except to say`, `only to add`: the subject is that of the clause before."""
    for leading in reversed(scene.chunks.groups_within(sentence[0], group.first)):
        if leading.finite:
            reach = subject_before(scene.chunks, leading.first, sentence[0])
            if reach is None:
                continue
            return CueClause(
                cue, group, group.first, after, "infinitive", (reach.first, reach.last), sentence
            )
    return None


def _inverted(
    scene: Scene, cue: VerbCue, group: VerbGroup, after: int, sentence: Words, *, opening: bool
) -> CueClause | None:
    """`"…," said Cho`: the subject behind the verb, no other finite verb behind it."""
    marks, chunks, last = scene.marks, scene.chunks, sentence[1]
    if (
        after >= last
        or "quote" not in cue.frames
        or any(m in "beHMO" for m in marks[group.first : group.head])
        or ("hearer" in cue.frames - {"ask"} and cue.lemma in _NEVER_INVERTED)
    ):
        return None
    i = after
    while i < last and marks[i] == "a":
        i += 1
    phrase = chunks.phrase_at(i)
    if phrase is None or phrase.first != i or marks[i] == "T":
        return None
    if phrase.last == i + 1 and scene.lower[i] in _ONE_OF and i + 1 < last:
        phrase = chunks.phrase_at(i + 1) or phrase  # `said one | former official`
    end = phrase_end(scene, phrase.last, last)
    beyond = _past_phrases(scene, end, last)  # `said a visit by Mr. Kohl was`
    if beyond < last and marks[beyond] in "VbHMO":
        return None
    if end < last and marks[end] == "t" and "hearer-inf" in cue.frames:
        return None
    if end < last and marks[end] == "r" and marks[end + 1 : end + 2] not in ("V", "b", "H", "M", "O", "a"):
        return None
    if opening and not (end < last and marks[end] in ":,<"):
        return None
    if (
        not opening
        and "np" in cue.frames
        and marks[group.first - 1] == ","
        and subject_before(chunks, group.first, sentence[0])
    ):
        return None
    if (
        not opening
        and marks[left_of(scene, group.first, sentence[0])] == ","
        and (
            marks[i] == "h"
            or marks[phrase.head] not in "NPp"
            or (end < last and marks[end] not in '.,;:->iTGuct()"')
        )
    ):
        return None
    j = end
    while j < last and marks[j] == "a":
        j += 1
    if j < last and marks[j] == "W" and j + 1 < last and marks[j + 1] in "dhpPN0jq<":
        return None  # a past that passes for a participle: `said his government rejected it`
    if marks[phrase.head] == "p" and scene.lower[phrase.head] in ("it", "them", "him", "there", "me", "us"):
        return None
    return CueClause(cue, group, group.first, after, "inverted", (i, end), sentence)


def _past_phrases(scene: Scene, end: int, last: int) -> int:
    """Past all prepositional phrases that follow."""
    while end + 1 < last and scene.marks[end] == "i":
        phrase = scene.chunks.phrase_at(end + 1)
        if phrase is None or phrase.first != end + 1:
            break
        end = phrase.last
    return end


def phrase_end(scene: Scene, end: int, last: int) -> int:
    """Past the `of`, `for`, `from`, `at`, `in` phrases and the `and X` that hang on a noun phrase which
    ends at ``end``.
    """
    marks, chunks, lower = scene.marks, scene.chunks, scene.lower
    while end + 1 < last:
        mark = marks[end]
        if mark == "i" and lower[end] in ("of", "for", "from", "at", "with", "to", "in", "on"):
            if lower[end] in ("in", "on", "at", "to", "with", "from") and marks[end - 1] == "P":
                break
        elif not (mark == "c" and lower[end] in ("and", "or", "/")):
            break
        phrase = chunks.phrase_at(end + 1)
        if phrase is None or phrase.first != end + 1 or marks[end + 1] == "T":
            break
        end = phrase.last
    return end
