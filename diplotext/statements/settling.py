"""How the statements of one sentence share its words: siblings end one another, inner ones stay within."""

from __future__ import annotations

import re
from functools import cache

from diplotext.clauses.subjects import subject_before
from diplotext.lexicon.vocabulary import noun_classes
from diplotext.statements.drafts import Draft, Words
from diplotext.statements.scene import Scene


def settle(scene: Scene, drafts: list[Draft], sentence: Words) -> list[Draft]:
    """The drafts of a sentence with their contents cut to their own, inner ones left out unless others
    speak there.
    """
    kept: list[Draft] = []
    for draft in drafts:
        outer = _holder(kept, draft)
        if outer is None:
            _inherit(scene, kept, draft, sentence)
            kept.append(draft)
            continue
        if draft.front and draft.content[0] <= outer.cue[0]:
            # `X said that A, B reported`: B relays, or says it of X
            outer.content = (outer.content[0], min(outer.content[1], _before(scene, draft.clause[0])))
            kept.append(draft)
            continue
        if scene.quotation_at(draft.cue[0]) is not None:
            continue
        cut = _sibling(scene, outer, draft)
        if cut is None:
            _inherit(scene, kept, draft, sentence)
            if _speaks_within(scene, outer, draft):
                kept.append(draft)
            continue
        if cut > outer.content[0]:
            outer.content = (outer.content[0], cut)
        _inherit(scene, kept, draft, sentence)
        if draft.order == "shared":
            draft.heir, draft.speaker = outer, None
        kept.append(draft)
    return kept


def _holder(kept: list[Draft], draft: Draft) -> Draft | None:
    """The nearest earlier draft whose content holds this one's cue."""
    for other in reversed(kept):
        if (
            other.content[0] <= draft.cue[0] < other.content[1]
            and not other.cue[0] <= draft.cue[0] < other.cue[1]
        ):
            return other
    return None


def _before(scene: Scene, word: int) -> int:
    while word > 0 and scene.marks[word - 1] in ",:c-":
        word -= 1
    return word


def _sibling(scene: Scene, outer: Draft, draft: Draft) -> int | None:
    """Where the outer content ends if the later cue stands beside the outer one, not in its content."""
    marks = scene.marks
    start = draft.clause[0]
    before = start - 1
    if draft.order == "participle":
        absolute = _with_subject(scene, draft)
        if absolute is not None:
            return _before(scene, absolute[0] - 1)
        if marks[before] == "," or marks[before] == ">":
            return before if marks[before] == "," else start
        if marks[start] == "c" or marks[before] == "c":
            return _before(scene, start)
        if marks[start] == "i":
            return start
        return None
    if draft.order == "shared":
        return _before(scene, draft.cue[0] - 1) if not _open_clause(scene, outer, draft) else None
    if draft.order == "source":
        return _before(scene, start)
    if draft.order == "noun":
        return None
    if draft.front:
        if draft.kind == "quote" and draft.content[0] > outer.content[0]:
            return _before(scene, draft.content[0]) if marks[draft.content[0] - 1] in ":,c" else None
        return None
    if marks[before] == "c" and scene.lower[before] in ("and", "but"):
        joined = _joined_subject(scene, outer, draft, before)
        if joined is not None:
            draft.speaker = joined
            return None
        return _before(scene, before)
    if marks[before] == ":" and scene.form[before] == ";":
        return before
    if (
        scene.lower[before] in ("while", "whereas", "though", "although", "after", "as")
        and before > 0
        and marks[before - 1] == ","
    ):
        return before - 1
    if marks[before] == "," and draft.order == "subject":
        lead = _lead_in().search(marks, outer.content[0] + 2, before + 1)
        if lead is not None and scene.lower[lead.start()] in ("and", "but"):
            return _before(scene, lead.start() + 1)  # `… but in a reference to Iran, he added`
    return None


def _joined_subject(scene: Scene, outer: Draft, draft: Draft, conjunction: int) -> Words | None:
    """The subject of the later cue where the outer content is but its first half: `said Spain and Peru had agreed`."""
    if outer.kind not in ("that", "clause") or outer.front or draft.speaker is None:
        return None
    first = outer.content[0] + (scene.marks[outer.content[0]] == "q")
    if first >= conjunction or scene.marks[first:conjunction].strip("dhjPN0s"):
        return None
    return (first, draft.speaker[1])


@cache
def _lead_in() -> re.Pattern[str]:
    return re.compile(r"ci[^VbHMW,.:<>c]{1,12},$")


def _with_subject(scene: Scene, draft: Draft) -> Words | None:
    """The subject that stands between `with` and a participle: `, with Wang saying that`."""
    start = draft.clause[0]
    phrase = scene.chunks.phrase_at(start - 1) if start - 1 > draft.sentence[0] else None
    if phrase is None or phrase.last != start or scene.lower[phrase.first - 1] != "with":
        return None
    if scene.marks[phrase.first - 2] not in ",>c":
        return None
    return (phrase.first, phrase.last)


def _own_words(scene: Scene, draft: Draft) -> bool:
    """Whether a noun of saying is that of the one whose verb governs it."""
    return draft.speaker is None or scene.marks[draft.speaker[0]] in "hp"


def _speaks_within(scene: Scene, outer: Draft, draft: Draft) -> bool:
    """Whether an inner statement counts: somebody else's own, said outright."""
    if draft.order == "noun" and outer.content[0] == draft.clause[0] and _own_words(scene, draft):
        return False  # `repeated | his warning that`
    if outer.kind in ("np", "gerund", "inf"):
        return draft.kind not in ("np", "gerund")
    if draft.kind == "gap" or draft.order == "noun":
        return draft.kind == "gap"
    if draft.speaker is None or scene.marks[draft.speaker[0]] == "p":
        return False
    if draft.order == "participle":  # `that Peru sent a note to Panama stating that`
        return outer.content[0] <= draft.speaker[0] < draft.clause[0] and draft.kind in ("that", "clause")
    if draft.rule == "description":  # `the report said China had accused Laos of lying`
        return (
            draft.order == "subject"
            and scene.chunks.group_at(draft.cue[0]) is not None
            and "of" in scene.lower[draft.content[0] : draft.content[1]]
        )
    return draft.order in ("subject", "relative") and draft.kind in ("that", "clause", "quote", "inf")


def _open_clause(scene: Scene, outer: Draft, draft: Draft) -> bool:
    return False


def _sender(scene: Scene, draft: Draft, sentence: Words) -> Words | None:
    """Whoever sends the document that a participle behind its receiver tells of: `sent a note to Lima stating`."""
    chunks = scene.chunks
    receiver = chunks.phrase_at(draft.clause[0] - 1) if draft.clause[0] > sentence[0] else None
    if receiver is None or scene.lower[receiver.first - 1] != "to":
        return None
    document = chunks.phrase_at(receiver.first - 2) if receiver.first - 1 > sentence[0] else None
    if document is None or noun_classes(scene.lexicon).get(scene.lower[document.head]) != "document":
        return None
    group = chunks.group_at(document.first - 1)
    if group is None or group.passive or group.first < sentence[0]:
        return None
    reach = subject_before(chunks, group.first, sentence[0])
    return (reach.first, reach.last) if reach is not None else None


def _inherit(scene: Scene, kept: list[Draft], draft: Draft, sentence: Words) -> None:
    """A participle's speaker: that of the cue before it, else the subject of the clause that it hangs on."""
    if draft.order != "participle":
        return
    absolute = _with_subject(scene, draft)
    if absolute is not None:
        draft.speaker = absolute
        return
    sender = _sender(scene, draft, sentence)
    if sender is not None:
        draft.speaker = sender
        return
    if kept and kept[-1].order != "source":
        draft.heir = kept[-1]
        return
    start = draft.clause[0]
    if start > sentence[0] and scene.marks[start - 1] in "NP" and scene.marks[start] in "Ga":
        phrase = scene.chunks.phrase_at(
            start - 1
        )  # `aides urging him to`, but not `told aides, saying`, `issued a note saying`
        governed = (
            phrase is not None and phrase.first > sentence[0] and scene.marks[phrase.first - 1] in "VGBW"
        )
        if phrase is not None and not governed:
            draft.speaker = (phrase.first, phrase.last)
            return
    groups = [g for g in scene.chunks.groups_within(sentence[0], draft.cue[0]) if g.finite]
    for group in reversed(groups):
        reach = subject_before(scene.chunks, group.first, sentence[0])
        if reach is not None:
            draft.speaker = (reach.first, reach.last)
            return
    for group in scene.chunks.groups_within(draft.content[1], sentence[1]):
        if group.finite:
            reach = subject_before(scene.chunks, group.first, draft.content[1])
            if reach is not None:
                draft.speaker = (reach.first, reach.last)
            return
