"""Rules for nouns that name a saying, alone or with a light verb."""

from __future__ import annotations

from diplotext.clauses.subjects import subject_before
from diplotext.rules import Example
from diplotext.statements.complements import Complement, clause_follows
from diplotext.statements.cueclauses import CueClause, Words, phrase_end
from diplotext.statements.cues import NounCue, words_of
from diplotext.statements.drafts import Draft
from diplotext.statements.extents import phrase_content_end, sentence_end, subordinated
from diplotext.statements.frames import book
from diplotext.statements.scene import Scene

_GIVING = frozenset(
    {
        "issue",
        "make",
        "give",
        "release",
        "send",
        "repeat",
        "renew",
        "deliver",
        "publish",
        "offer",
        "receive",
        "get",
        "post",
        "put",
    }
)
_FROM_SUBJECT = _GIVING - {"receive", "get"}


@book.rule(
    "noun-of-saying",
    heads=["warning", "claim", "promise"],
    examples=[
        Example(
            "Reporters doubted President Hugo Chavez's claim that he had won.", "Hugo Chavez: that he had won"
        ),
        Example(
            "He was struck by a warning from President Hugo Chavez that war was near.",
            "Hugo Chavez: that war was near",
        ),
        Example("He was struck by the claim that was made.", None),
    ],
)
def noun_of_saying(scene: Scene, hit: int, cue: NounCue, sentence: Words) -> Draft | None:
    """A noun of saying with its author and a clause with ``that``, or an infinitive that the author
    promises.
    """
    marks, lower, chunks, last = scene.marks, scene.lower, scene.chunks, sentence[1]
    phrase = chunks.phrase_at(hit)
    if phrase is None or phrase.head != hit:
        return None
    speaker = _owner(scene, phrase.first, hit)
    i = phrase.last
    while i + 1 < last and (
        marks[i] == "T"
        or (
            marks[i] == "i"
            and (lower[i] in cue.by or marks[i + 1] == "T" or lower[i] in ("in", "to", "on", "at"))
        )
    ):
        if marks[i] == "T":
            i += 1
            continue
        inner = chunks.phrase_at(i + 1)
        if inner is None or inner.first != i + 1:
            break
        end = phrase_end(scene, inner.last, last)
        if lower[i] in cue.by and speaker is None:
            speaker = (inner.first, end)
        i = end
    if i < last and marks[i] == ",":
        return None
    if i + 1 < last and marks[i] == "q" and "clause" in cue.frames and marks[i + 1] not in "VbHMO":
        speaker = speaker or _giver(scene, phrase.first, sentence)
        if speaker is None:
            return None
        first, end = i, _clause_close(scene, phrase.first, i, sentence)
    elif (
        i + 1 < last
        and marks[i] == "t"
        and "inf" in cue.frames
        and marks[i + 1] == "B"
        and speaker is not None
        and i == phrase.last
    ):
        first = i
        end = min(
            _clause_close(scene, phrase.first, i, sentence),
            phrase_content_end(scene, i, _as_clause(scene, hit, sentence)),
        )
    else:
        return None
    if end <= first + 1:
        return None
    return Draft(
        "noun-of-saying",
        "that",
        (hit, hit + 1),
        (first, end),
        speaker,
        (phrase.first, first),
        sentence,
        "noun",
    )


def _as_clause(scene: Scene, hit: int, sentence: Words) -> CueClause:
    return CueClause(None, None, hit, hit + 1, "noun", None, sentence)  # type: ignore[arg-type]


def _owner(scene: Scene, first: int, hit: int) -> Words | None:
    """Whoever owns the noun: `his`, `Chavez 's`."""
    marks, lower = scene.marks, scene.lower
    for i in range(hit - 1, first - 1, -1):
        if marks[i] == "s":
            return (first, i)
        if marks[i] == "P" and i == first and marks[i + 1 : hit] in ("", "j"):
            return (first, i + 1)  # `EC insistence that`
        if marks[i] == "h" and lower[i] in ("his", "her", "their", "its", "my", "our"):
            return (i, i + 1)
    return None


def _giver(scene: Scene, first: int, sentence: Words) -> Words | None:
    """The subject of `issued a statement that`, `made the claim that`."""
    if (
        first > sentence[0]
        and scene.lower[first - 1] == "with"
        and scene.lower[first] in ("a", "an", "another")
    ):
        return _subject_before_with(scene, first, sentence)
    group = scene.chunks.group_at(first - 1) if first > sentence[0] else None
    if group is None or group.lemma not in _FROM_SUBJECT or group.passive or group.negated:
        return None
    if group.tense in ("future", "conditional", "modal", "infinitive"):
        return None
    reach = subject_before(scene.chunks, group.first, sentence[0])
    return (reach.first, reach.last) if reach is not None else None


def _subject_before_with(scene: Scene, first: int, sentence: Words) -> Words | None:
    """Whoever acts in `ended with a declaration that`."""
    for group in reversed(scene.chunks.groups_within(sentence[0], first)):
        if group.finite and not group.passive:
            reach = subject_before(scene.chunks, group.first, sentence[0])
            return (reach.first, reach.last) if reach is not None else None
    return None


def _clause_close(scene: Scene, head: int, first: int, sentence: Words) -> int:
    """The end of the clause that hangs on a noun: before the main verb if the noun is its subject, else
    the sentence's.
    """
    marks, last = scene.marks, sentence[1]
    comma = marks.find(",", first, last)
    governed = head > sentence[0] and marks[head - 1] in "VBGWi"
    if governed:
        while comma > 0:
            if (
                scene.quotation_at(comma) is None
                and not subordinated(marks, first, comma, marks[comma : comma + 2])
                and (
                    marks[comma + 1 : comma + 2] in ("V", "b", "H", "M", "c", "G", "r")
                    or clause_follows(marks, comma + 1, last)
                )
            ):
                return comma
            comma = marks.find(",", comma + 1, last)
        return sentence_end(scene, last)
    groups = [g for g in scene.chunks.groups_within(first, last) if g.finite]
    for group in groups[1:]:
        if marks[group.first - 1] not in "prqc" and scene.quotation_at(group.first) is None:
            return group.first
    return sentence_end(scene, last)


def voiced(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """``expressed hope that``, ``voiced concern about``: the noun belongs to the cue."""
    if complement.kind == "that":
        return voiced_clause(scene, clause, clause.after, complement.first)
    if complement.kind not in ("np", "clause", "np-clause", "heard"):
        return None
    phrase = scene.chunks.phrase_at(complement.first)
    if phrase is None or scene.lower[phrase.head] not in words_of(scene.lexicon, "voiced"):
        return None
    i, last = phrase.last, clause.sentence[1]
    while i < last and scene.marks[i] in "aT":
        i += 1
    if i >= last:
        return None
    if (
        scene.marks[i] == "i"
        and scene.lower[i] in ("to", "by", "from", "in")
        and "q" in scene.marks[i : i + 8]
    ):
        i = scene.marks.index("q", i)
    if scene.marks[i] == "q":
        return voiced_clause(scene, clause, phrase.last, i)
    if scene.marks[i] in "dhpP" and clause_follows(
        scene.marks, i, last
    ):  # `expressed confidence the deal would hold`
        return voiced_clause(scene, clause, phrase.last, i)
    if scene.marks[i] in "it":
        end = phrase_content_end(scene, i, clause)
        return _voiced("voiced-noun", "np", clause, phrase.last, i, end)
    return None


def _voiced(rule: str, kind: str, clause: CueClause, after: int, first: int, end: int) -> Draft | None:
    if end <= first:
        return None
    cue = (clause.group.head, after)
    return Draft(
        rule,
        kind,
        cue,
        (first, end),
        clause.speaker,
        (min(clause.first, clause.group.first), first),
        clause.sentence,
        clause.order,
    )


@book.rule(
    "voiced-noun",
    heads=["express", "voice"],
    examples=[
        Example(
            "President Hugo Chavez expressed hope that talks would resume.",
            "Hugo Chavez: that talks would resume",
        ),
        Example("President Hugo Chavez had hope that talks would resume.", None),
    ],
)
def voiced_clause(scene: Scene, clause: CueClause, after: int, first: int) -> Draft | None:
    """A feeling that is voiced, with what it is about."""
    from diplotext.statements.extents import clause_end

    return _voiced("voiced-noun", "that", clause, after, first, clause_end(scene, first, clause))
