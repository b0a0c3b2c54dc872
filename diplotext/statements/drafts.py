"""``Draft``: a statement while it is read, in words; ``FoundStatement``: the same when it is settled."""

from __future__ import annotations

from typing import Any, NamedTuple

from diplotext.records import StatementForm, Timex

Words = tuple[int, int]


class Draft:
    """A cue with its speaker and content, as ranges of words; content may still lose its end to a later
    cue.
    """

    __slots__ = (
        "clause",
        "content",
        "cue",
        "front",
        "hearer",
        "heir",
        "kind",
        "order",
        "rule",
        "sentence",
        "speaker",
        "tail",
        "via",
    )

    def __init__(
        self,
        rule: str,
        kind: str,
        cue: Words,
        content: Words,
        speaker: Words | None,
        clause: Words,
        sentence: Words,
        order: str,
    ) -> None:
        self.rule, self.kind, self.order = rule, kind, order
        self.cue, self.content, self.speaker = cue, content, speaker
        self.clause = clause  # subject, verb, hearer and adjuncts
        self.sentence = sentence
        self.front = False  # whether the content stands before the cue
        self.heir: Draft | None = None  # the draft whose speaker speaks on
        self.hearer: Words | None = None
        self.via: Words | None = None
        self.tail: Words | None = None  # a further stretch in which date and place may stand

    def __repr__(self) -> str:
        return f"Draft({self.rule}, cue={self.cue}, content={self.content}, speaker={self.speaker})"


class FoundStatement(NamedTuple):
    """A statement as ``find_statements`` gives it: actors, and ranges of words."""

    speaker: Any
    cue: Words
    content: Words
    form: StatementForm
    audience: str | None
    place: Any
    when: Timex | None
    via: Any
    evidence: list[tuple[str, int, int]]
    source: Words | None  # the words that name the speaker here
