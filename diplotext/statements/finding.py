"""``find_statements``: one pass over the words finds the cues, grammar runs in their sentences only."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from typing import Any

from diplotext.clauses.chunks import Chunks, VerbGroup
from diplotext.lexicon import Lexicon
from diplotext.records import Dateline, Timex
from diplotext.statements.complements import Complement, complement_of
from diplotext.statements.continuing import extend_quotations
from diplotext.statements.cueclauses import read_clause
from diplotext.statements.cues import VerbCue, noun_cues, verb_cues
from diplotext.statements.drafts import Draft, FoundStatement, Words
from diplotext.statements.frames import AFTER, bare_clause, request_to
from diplotext.statements.fronted import fronted
from diplotext.statements.interviews import beside
from diplotext.statements.nouns import noun_of_saying, voiced
from diplotext.statements.relayed import RELAYING, quoted_as_saying
from diplotext.statements.rescuing import rescued
from diplotext.statements.scene import Scene
from diplotext.statements.settling import settle
from diplotext.statements.sources import according_to
from diplotext.statements.voices import found_statements
from diplotext.text.document import Document

_MOST_CUES = 40  # in one sentence; more are no prose, and each costs a look along the sentence


def find_statements(
    document: Document,
    chunks: Chunks,
    actors: Any,
    timexes: list[Timex],
    lexicon: Lexicon,
    dateline: Dateline | None = None,
) -> list[FoundStatement]:
    """Every attribution of speech or writing, in text order; the dateline belongs to no sentence."""
    heads = _heads(lexicon)
    lower = document.words.lower
    hits = list(compress(range(len(lower)), map(heads.__contains__, lower)))
    if not hits and ":" not in lower:
        return []
    scene = Scene(document, chunks, actors, timexes, lexicon, dateline)
    drafts: list[Draft] = []
    at = 0
    while at < len(hits):
        number = scene.sentence_at(hits[at])
        sentence = scene.bounds(number)
        stop = at
        while stop < len(hits) and hits[stop] < sentence[1]:
            stop += 1
        found = _read_sentence(scene, hits[at : min(stop, at + _MOST_CUES)], sentence)
        drafts += settle(scene, found, sentence)
        at = stop
    extend_quotations(scene, drafts)
    return found_statements(scene, beside(scene, drafts))


@lru_cache(maxsize=4)
def _heads(lexicon: Lexicon) -> frozenset[str]:
    """Every word at which a rule begins to read."""
    return frozenset(verb_cues(lexicon)) | frozenset(noun_cues(lexicon)) | RELAYING | {"according"}


def _read_sentence(scene: Scene, hits: list[int], sentence: Words) -> list[Draft]:
    drafts: list[Draft] = []
    lower, marks = scene.lower, scene.marks
    verbs, nouns = verb_cues(scene.lexicon), noun_cues(scene.lexicon)
    taken = 0
    for number, hit in enumerate(hits):
        if hit < taken:
            continue
        word = lower[hit]
        draft: Draft | None = None
        mark = marks[hit]
        if word == "according":
            draft = according_to(scene, hit, sentence)
        elif mark == "N" and word in nouns:
            draft = noun_of_saying(scene, hit, nouns[word], sentence)
        if draft is None and word in verbs and mark in "NjPd":
            group = rescued(scene, hit, sentence)
            if group is not None:
                following = hits[number + 1] if number + 1 < len(hits) else sentence[1]
                draft = read_verb(scene, hit, verbs[word], sentence, following, group)
        if mark in "VWGBT":
            if word in RELAYING:
                draft = quoted_as_saying(scene, hit, sentence)
            if draft is None and word in verbs:
                following = hits[number + 1] if number + 1 < len(hits) else sentence[1]
                draft = read_verb(scene, hit, verbs[word], sentence, following)
        if draft is not None:
            drafts.append(draft)
            taken = draft.cue[1]
    return drafts


def read_verb(
    scene: Scene,
    hit: int,
    cues: tuple[VerbCue, ...],
    sentence: Words,
    following: int,
    group: VerbGroup | None = None,
) -> Draft | None:
    """The statement that the verb at word ``hit`` reports, if it reports one; the next cue stands at
    ``following``.
    """
    clause = read_clause(scene, hit, cues, sentence, group)
    if clause is None:
        return None
    inverted = clause.order == "inverted"
    behind = clause.speaker[1] if inverted and clause.speaker else clause.after
    complement = complement_of(scene, behind, sentence[1], frozenset() if inverted else clause.cue.frames)
    if "voicing" in clause.cue.frames:
        return voiced(scene, clause, complement)
    if complement.kind == "end-clause":
        ended = Complement("end", complement.first - 1, complement.hearer)
        draft = fronted(scene, clause, ended) if clause.order != "participle" else None
        return draft or (bare_clause(scene, clause, complement) if clause.first == sentence[0] else None)
    draft = fronted(scene, clause, complement) if clause.order not in ("participle", "infinitive") else None
    if draft is None and complement.kind in ("end", "heard", "np", "pp", "inf", "gerund"):
        colon = scene.marks.find(":<", clause.after, min(following, sentence[1]))
        if colon > 0 and clause.cue.frames & {"quote", "hearer"} and scene.form[colon] == ":":
            complement = Complement("quote", colon + 1, complement.hearer)
    if draft is None and complement.kind == "inf" and complement.hearer is not None:
        return request_to(scene, clause, complement)
    if draft is None and (complement.kind == "colon" or _ends_in_colon(scene, clause.after, sentence[1])):
        complement = _next_quotation(scene, sentence[1], complement)
    if draft is None:
        rule = AFTER.get(complement.kind)
        draft = rule(scene, clause, complement) if rule is not None else None
    return draft


def _ends_in_colon(scene: Scene, after: int, last: int) -> bool:
    return (
        last - after < 16
        and scene.form[last - 1] == ":"
        and last < len(scene.marks)
        and scene.marks[last] == "<"
    )


def _next_quotation(scene: Scene, last: int, complement: Complement) -> Complement:
    """The quotation that opens the next sentence or paragraph, behind a colon that ends this one."""
    if last < len(scene.marks) and scene.marks[last] == "<":
        return Complement("quote", last, complement.hearer)
    return complement
