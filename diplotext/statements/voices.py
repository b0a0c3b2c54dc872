"""From settled drafts to statements: the speaker's actor, the form, and the circumstances of speaking."""

from __future__ import annotations

from diplotext.records import StatementForm
from diplotext.statements.drafts import Draft, FoundStatement
from diplotext.statements.scene import Scene


def found_statements(scene: Scene, drafts: list[Draft]) -> list[FoundStatement]:
    """The statements in text order, with speakers resolved."""
    out = []
    for draft in drafts:
        if draft.kind.endswith("+inner"):
            continue
        source = draft.speaker
        heir = draft.heir
        while source is None and heir is not None:
            source, heir = heir.speaker, heir.heir
        speaker = scene.actors.refer(*source) if source is not None and scene.actors is not None else None
        out.append(
            FoundStatement(
                speaker, draft.cue, draft.content, form_of(scene, draft), None, None, None, None,
                [(draft.rule, draft.clause[0], max(draft.clause[1], draft.clause[0] + 1))], source,
            )  # fmt: skip
        )
    return out


def form_of(scene: Scene, draft: Draft) -> StatementForm:
    """Direct where every word of the content, the cue clause aside, is quoted; mixed where some are."""
    first, last = draft.content
    marks = scene.marks
    quoted = plain = 0
    i = first
    while i < last:
        if draft.clause[0] <= i < draft.clause[1]:
            i = draft.clause[1]
            continue
        quotation = scene.quotation_at(i)
        if quotation is not None:
            quoted += 1
            i = quotation.last
            continue
        if marks[i] not in ',.:"-s<>()':
            plain += 1
        i += 1
    if not quoted:
        return StatementForm.INDIRECT
    return StatementForm.DIRECT if plain <= 0 else StatementForm.MIXED
