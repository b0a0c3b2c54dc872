"""``find_statements``: one pass over the words finds the cues, grammar runs in their sentences only."""

from __future__ import annotations

from typing import Any

from diplotext.clauses.chunks import Chunks
from diplotext.lexicon import Lexicon
from diplotext.records import Timex
from diplotext.statements.complements import complement_of
from diplotext.statements.continuing import extend_quotations
from diplotext.statements.cueclauses import read_clause
from diplotext.statements.cues import VerbCue, verb_cues
from diplotext.statements.drafts import Draft, FoundStatement, Words
from diplotext.statements.frames import AFTER
from diplotext.statements.fronted import fronted
from diplotext.statements.scene import Scene
from diplotext.statements.settling import settle
from diplotext.statements.sources import according_to
from diplotext.statements.voices import found_statements
from diplotext.text.document import Document

_MOST_CUES = 40  # in one sentence; more are no prose, and each costs a look along the sentence


def find_statements(
    document: Document, chunks: Chunks, actors: Any, timexes: list[Timex], lexicon: Lexicon
) -> list[FoundStatement]:
    """Every attribution of speech or writing, in text order."""
    cues = verb_cues(lexicon)
    hits = [i for i, word in enumerate(document.words.lower) if word in cues or word == "according"]
    if not hits:
        return []
    scene = Scene(document, chunks, actors, timexes, lexicon)
    drafts: list[Draft] = []
    at = 0
    while at < len(hits):
        number = scene.sentence_at(hits[at])
        sentence = scene.bounds(number)
        stop = at
        while stop < len(hits) and hits[stop] < sentence[1]:
            stop += 1
        found = _read_sentence(scene, hits[at : min(stop, at + _MOST_CUES)], sentence, cues)
        drafts += settle(scene, found, sentence)
        at = stop
    extend_quotations(scene, drafts)
    return found_statements(scene, drafts)


def _read_sentence(scene: Scene, hits: list[int], sentence: Words, cues: dict[str, tuple[VerbCue, ...]]) -> list[Draft]:
    drafts: list[Draft] = []
    lower, marks = scene.lower, scene.marks
    for hit in hits:
        word = lower[hit]
        draft: Draft | None = None
        if word == "according":
            draft = according_to(scene, hit, sentence)
        elif marks[hit] in "VWGBT":
            draft = read_verb(scene, hit, cues[word], sentence)
        if draft is not None:
            drafts.append(draft)
    return drafts


def read_verb(scene: Scene, hit: int, cues: tuple[VerbCue, ...], sentence: Words) -> Draft | None:
    """The statement that the verb at word ``hit`` reports, if it reports one."""
    clause = read_clause(scene, hit, cues, sentence)
    if clause is None:
        return None
    behind = clause.speaker[1] if clause.order == "inverted" and clause.speaker else clause.after
    complement = complement_of(scene, behind, sentence[1], clause.cue.frames if clause.order != "inverted" else frozenset())
    draft: Draft | None = None
    if clause.order in ("subject", "inverted", "shared", "relative"):
        draft = fronted(scene, clause, complement)
    if draft is None:
        rule = AFTER.get(complement.kind)
        draft = rule(scene, clause, complement) if rule is not None else None
        if draft is None and complement.kind == "inf" and complement.hearer is not None:
            from diplotext.statements.frames import request_to

            draft = request_to(scene, clause, complement)
    return draft
