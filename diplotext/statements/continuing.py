"""Quotations that go on behind the sentence of their cue, in sentences and paragraphs that hold nothing
else.
"""

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
        if draft.front and draft.kind == "quote" and scene.quotation_at(draft.cue[0]) is None:
            _extend_back(scene, draft, claimed)
    for draft in drafts:
        quoted = draft.kind in ("quote", "front") or scene.marks[draft.content[1] - 1] == ">"
        if not quoted or scene.quotation_at(draft.cue[0]) is not None:
            continue
        number = scene.sentence_at(max(draft.content[1], draft.clause[1]) - 1) + 1
        while number < len(scene.sentences):
            first, last = scene.bounds(number)
            quotation = scene.quotation_at(first) if first < last else None
            if quotation is None or quotation.first != first or quotation.last < last or first in claimed:
                break
            draft.content = (draft.content[0], quotation.last)
            claimed.add(first)
            number += 1


def _extend_back(scene: Scene, draft: Draft, claimed: set[int]) -> None:
    """Back over quotations left open at the end of their paragraphs, of which this one is the end."""
    at = bisect_right(scene.openings, draft.content[0]) - 1
    if at < 0 or scene.openings[at] != draft.content[0]:
        return
    while at > 0:
        former = scene.quotations[at - 1]
        if former.last != scene.openings[at] or former.first in claimed:
            break
        if former.closed and not _is_paragraph(scene, former.first, former.last):
            break
        claimed.add(former.first)
        draft.content = (former.first, draft.content[1])
        at -= 1


def _is_paragraph(scene: Scene, first: int, last: int) -> bool:
    """Whether a quotation is a whole paragraph, one that closes with its sentence."""
    return scene.document.paragraph_of(first) == (first, last) and scene.form[last - 2] in (".", "!", "?")


def _claimed(scene: Scene, drafts: list[Draft]) -> set[int]:
    """First words of the quotations that statements hold already."""
    taken: set[int] = set()
    for draft in drafts:
        if scene.quotation_at(draft.cue[0]) is not None:
            continue
        low = bisect_right(scene.openings, draft.content[0] - 1)
        high = bisect_right(scene.openings, draft.content[1] - 1)
        taken.update(scene.openings[low:high])
    return taken
