"""Quotations that go on behind the sentence of their cue, in sentences and paragraphs that hold nothing else."""

from __future__ import annotations

from bisect import bisect_right

from diplotext.statements.drafts import Draft
from diplotext.statements.scene import Scene


def extend_quotations(scene: Scene, drafts: list[Draft]) -> None:
    """Each quotation without a cue of its own is added to the statement that it goes on."""
    if not scene.quotations:
        return
    claimed = _claimed(scene, drafts)
    for draft in drafts:
        quoted = draft.kind in ("quote", "front") or scene.marks[draft.content[1] - 1] == ">"
        if not quoted:
            continue
        number = scene.sentence_at(max(draft.content[1], draft.clause[1]) - 1) + 1
        paragraph = scene.document.paragraph_of(draft.cue[0])[1]
        open_ended = not _closed(scene, draft.content[1])
        while number < len(scene.sentences):
            first, last = scene.bounds(number)
            quotation = scene.quotation_at(first) if first < last else None
            if quotation is None or quotation.first != first or quotation.last < last or first in claimed:
                break
            if first >= paragraph and not open_ended:
                break
            draft.content = (draft.content[0], quotation.last)
            claimed.add(first)
            open_ended = not quotation.closed
            paragraph = max(paragraph, scene.document.paragraph_of(first)[1])
            number += 1


def _closed(scene: Scene, end: int) -> bool:
    quotation = scene.quotation_at(end - 1)
    return quotation is None or quotation.closed


def _claimed(scene: Scene, drafts: list[Draft]) -> set[int]:
    """First words of the quotations that statements hold already."""
    taken: set[int] = set()
    for draft in drafts:
        low = bisect_right(scene.openings, draft.content[0] - 1)
        high = bisect_right(scene.openings, draft.content[1] - 1)
        taken.update(scene.openings[low:high])
    return taken
