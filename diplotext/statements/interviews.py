"""Interviews and transcripts: lines that begin with a speaker's name and a colon."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from diplotext.rules import Example
from diplotext.statements.drafts import Draft
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
    """In a text with two or more lines that begin with a speaker or `Question` and a colon, each is what he says."""
    labels = _labels(scene)
    if len(labels) < 2:
        return []
    drafts = []
    for (first, colon), (last, _) in pairwise([*labels, (len(scene.marks), 0)]):
        actor = _speaker(scene, first, colon)
        if actor is None or last - colon < 2:
            continue
        clause = (first, colon + 1)
        draft = Draft(
            "interview", "verbatim", (colon, colon + 1), (colon + 1, last), actor, clause, clause, "label"
        )
        drafts.append(draft)
    return drafts


def _labels(scene: Scene) -> list[tuple[int, int]]:
    """First word and colon of every line that begins as a turn of an interview."""
    found = []
    for first in scene.document.paragraphs:
        head = scene.form[first : first + _LONGEST_LABEL]
        if ":" not in head[1:]:
            continue
        colon = first + head.index(":")
        asked = scene.lower[first] in _ASKING and colon == first + 1
        if asked or (not scene.marks[first:colon].strip("PNj.id,s") and _speaker(scene, first, colon)):
            found.append((first, colon))
    return found


def _speaker(scene: Scene, first: int, colon: int) -> tuple[int, int] | None:
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
