"""Rules for speech told at second hand: `was quoted as saying`, `quoted X as saying`, `was reported to
have said`.
"""

from __future__ import annotations

from typing import NamedTuple

from diplotext.clauses.subjects import subject_before
from diplotext.rules import Example
from diplotext.statements.complements import complement_of
from diplotext.statements.cueclauses import CueClause, Words, phrase_end
from diplotext.statements.cues import VerbCue
from diplotext.statements.drafts import Draft
from diplotext.statements.frames import AFTER, book
from diplotext.statements.fronted import fronted
from diplotext.statements.scene import Scene

RELAYING = frozenset(
    {"quoted", "cited", "reported", "quotes", "quoting", "cites", "citing", "said", "reports"}
)
_CUE = VerbCue("say", (), frozenset({"clause", "quote", "wh", "np"}))


class Relay(NamedTuple):
    """`quoted (by Y) as saying`: where it begins and ends, who relays it, and whom it quotes if that
    follows the verb.
    """

    first: int
    after: int
    relay: Words | None
    quoted: Words | None


def read_relay(scene: Scene, hit: int, sentence: Words) -> Relay | None:
    """The words of a relay at the verb ``hit``, if it is one."""
    marks, lower, chunks = scene.marks, scene.lower, scene.chunks
    last = sentence[1]
    i = hit + 1
    relay = quoted = None
    if i < last and lower[i] == "by":
        phrase = chunks.phrase_at(i + 1)
        if phrase is None or phrase.first != i + 1:
            return None
        relay = (i + 1, phrase_end(scene, phrase.last, last))
        i = relay[1]
    elif i < last and marks[i] == "<" and lower[hit] != "said":
        quotation = scene.quotation_at(i)
        if quotation is None or quotation.last - i > 12:
            return None
        quoted, i = (i + 1, quotation.last - 1), quotation.last
    elif i < last and marks[i] in "dhjPNp0" and lower[hit] != "said":
        phrase = chunks.phrase_at(i)
        if phrase is None or phrase.first != i:
            return None
        end = phrase_end(scene, phrase.last, last)
        if end < last and marks[end] == ",":
            close = marks.find(",", end + 1, min(last, end + 14))
            if close < 0:
                return None
            quoted, i = (i, end), close + 1
        else:
            quoted = (i, end)
            i = end
    if i < last and marks[i] == "," and lower[i + 1 : i + 2] == ["as"]:
        i += 1
    while i < last and (marks[i] in "aT" or lower[i] == "on"):
        i += 1
    if i + 1 < last and lower[i] == "as" and marks[i + 1] == "G":
        return Relay(hit, i + 2, relay, quoted)
    if (
        i + 2 < last
        and lower[i] == "to"
        and lower[i + 1] == "have"
        and lower[i + 2] in ("said", "told", "added", "warned", "remarked")
    ):
        return Relay(hit, i + 3, relay, quoted)
    return None


@book.rule(
    "quoted-as-saying",
    heads=["quoted", "cited", "reported"],
    examples=[
        Example(
            "President Hosni Mubarak was quoted as saying that war was near.",
            "Hosni Mubarak: that war was near",
        ),
        Example(
            '"War is near," President Hosni Mubarak was quoted by MENA as saying.',
            'Hosni Mubarak: "War is near,"',
        ),
        Example("MENA quoted President Hosni Mubarak as saying war was near.", "Hosni Mubarak: war was near"),
        Example("President Hosni Mubarak was quoted in the papers.", None),
    ],
)
def quoted_as_saying(scene: Scene, hit: int, sentence: Words) -> Draft | None:
    """Somebody quoted by an outlet: the one quoted is the speaker, the outlet relays."""
    group = scene.chunks.group_at(hit)
    if group is None or group.negated or group.tense in ("future", "conditional", "modal"):
        return None
    relay = read_relay(scene, hit, sentence)
    if relay is None:
        return None
    first = group.first
    reach = subject_before(scene.chunks, group.first, sentence[0])
    subject = (reach.first, reach.last) if reach is not None else None
    if relay.quoted is not None:
        speaker: Words | None = relay.quoted
        via = subject
        cue = (hit, relay.after)
        first = min(first, subject[0]) if subject and subject[0] >= sentence[0] else first
    else:
        if not group.passive and group.tense != "participle":
            return None
        speaker, via = subject, relay.relay
        cue = (group.first, relay.after)
        first = subject[0] if subject else first
    clause = CueClause(_CUE, group, first, relay.after, "subject", speaker, sentence)
    complement = complement_of(scene, relay.after, sentence[1], _CUE.frames)
    if lower_is_told(scene, relay.after):
        complement = complement_of(scene, relay.after, sentence[1], _CUE.frames | {"hearer"})
    draft = fronted(scene, clause, complement)
    if draft is None:
        rule = AFTER.get(complement.kind)
        draft = rule(scene, clause, complement) if rule is not None else None
    if draft is None:
        return None
    draft.rule, draft.cue, draft.via = "quoted-as-saying", cue, via
    return draft


def lower_is_told(scene: Scene, after: int) -> bool:
    """Whether the saying takes a hearer: `quoted as telling reporters`."""
    return scene.lower[after - 1] in ("telling", "told")
