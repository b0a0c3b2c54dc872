"""Interviews and transcripts: lines that begin with a speaker's name and a colon."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from diplotext.rules import Example
from diplotext.statements.drafts import Draft, Words
from diplotext.statements.frames import book
from diplotext.statements.scene import Scene

_LONGEST_LABEL = 9  # words before the colon
_ASKING = frozenset(
    "question q reporter journalist interviewer moderator correspondent questioner host press".split()
)


@book.rule(
    "interview",
    heads=[":"],
    examples=[
        Example(
            "Question: Will you meet President Omar Bongo?\n\nForeign Minister Ana Diaz: I will. It is agreed.",
            "Ana Diaz: I will. It is agreed.",
        ),
        Example("Foreign Minister Ana Diaz: a life in pictures", None),
    ],
)
def interviews(scene: Scene) -> list[Draft]:
    """In a text of questions and answers, what stands behind a speaker's name and a colon at the head of a line."""
    turns = _turns(scene)
    asked = any(turn.asking for turn in turns)
    if len(turns) < 2 or not (asked or _alternate(scene, turns)):
        return []
    drafts = []
    ends = [turn.first for turn in turns[1:]] + [len(scene.marks)]
    for turn, end in zip(turns, ends, strict=True):
        last = end if asked else min(end, scene.document.paragraph_of(turn.colon)[1])
        content = (turn.colon + 1, last)
        if turn.speaker is None or "<" in scene.marks[content[0] : content[0] + 1]:
            continue  # what stands in quotation marks is read as such
        if not scene.chunks.groups_within(*content):
            continue  # `Sanders: 1,501`
        clause = (turn.first, turn.colon + 1)
        cue = (turn.colon, turn.colon + 1)
        drafts.append(Draft("interview", "verbatim", cue, content, turn.speaker, clause, clause, "label"))
    return drafts


class Turn(NamedTuple):
    """The head of a line: its first word, its colon, who speaks, and whether he asks."""

    first: int
    colon: int
    speaker: Words | None
    asking: bool


def _turns(scene: Scene) -> list[Turn]:
    found = []
    for first in scene.document.paragraphs:
        head = scene.form[first : first + _LONGEST_LABEL]
        if ":" not in head[1:]:
            continue
        colon = first + head.index(":")
        if scene.lower[first] in _ASKING and colon == first + 1:
            found.append(Turn(first, colon, None, True))
        elif not scene.marks[first:colon].strip("PNj.id,s") and (speaker := _speaker(scene, first, colon)):
            found.append(Turn(first, colon, speaker, False))
    return found


def _alternate(scene: Scene, turns: list[Turn]) -> bool:
    """Whether two speakers take turns: A, B and A again."""
    names = [scene.lower[turn.first : turn.colon] for turn in turns]
    return any(a == c != b for a, b, c in zip(names, names[1:], names[2:], strict=False))


def _speaker(scene: Scene, first: int, colon: int) -> Words | None:
    """The named person whose mention ends the label."""
    for start, last, actor in reversed(scene.actors.within(first, colon)):
        if actor.named:
            return start, last
    return None


def beside(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Turns of an interview among other drafts; what a speaker tells there of others' words is part of his own."""
    turns = interviews(scene)
    if not turns:
        return drafts
    firsts = [turn.content[0] for turn in turns]

    def spoken(draft: Draft) -> bool:
        i = bisect_right(firsts, draft.cue[0]) - 1
        return i >= 0 and draft.cue[0] < turns[i].content[1]

    kept = [draft for draft in drafts if not spoken(draft)]
    return sorted([*kept, *turns], key=lambda draft: draft.cue)
