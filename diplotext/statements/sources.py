"""Rules for sources named without a verb: `according to`, colons, nouns of saying."""

from __future__ import annotations

from diplotext.clauses.chunks import NounPhrase
from diplotext.rules import Example
from diplotext.statements.cueclauses import phrase_end
from diplotext.statements.cues import noun_cues, words_of
from diplotext.statements.drafts import Draft, Words
from diplotext.statements.extents import sentence_end
from diplotext.statements.frames import book
from diplotext.statements.fronted import content_start
from diplotext.statements.scene import Scene


@book.rule(
    "according-to",
    heads=["according to"],
    examples=[
        Example("The talks failed, according to President Omar Bongo.", "Omar Bongo: The talks failed"),
        Example("According to President Omar Bongo, the talks failed.", "Omar Bongo: the talks failed"),
        Example("They acted according to plan.", None),
    ],
)
def according_to(scene: Scene, hit: int, sentence: Words) -> Draft | None:
    """``according to X`` makes X the speaker of the sentence that it stands in."""
    floor, last = sentence
    marks = scene.marks
    if hit + 2 >= last or scene.lower[hit + 1] != "to":
        return None
    at = hit + 2
    phrase = scene.chunks.phrase_at(at)
    if phrase is None or phrase.first != at:
        if marks[at] != "B" or at + 1 >= last:  # a noun taken for a verb because of the `to`
            return None
        phrase = scene.chunks.phrase_at(at + 1) or NounPhrase(at, at + 1, at)
    if phrase.last == at + 1 and scene.lower[at] in words_of(scene.lexicon, "manner"):
        return None
    speaker = (at, phrase_end(scene, phrase.last, last))
    speaker = (at, _past_issuer(scene, speaker[1], last))
    stop = _source_end(scene, speaker[1], last)
    speaker = _author(scene, phrase, speaker, stop)
    if (
        stop + 1 < last
        and marks[stop] == ","
        and (marks[stop + 1] == "r" or scene.lower[stop + 1] == "whose")
    ):
        close = marks.find(",", stop + 1, last)  # `according to Mr. Lind, who led the delegation, `
        stop = close if close > 0 else stop
    before = hit - 1
    while before >= floor and marks[before] in "ca":
        before -= 1
    if before < floor:  # at the head of the sentence
        comma = stop if stop < last and marks[stop] == "," else marks.find(",", stop, last)
        if comma < 0:
            return None
        content = (comma + 1, sentence_end(scene, last))
    else:
        first = content_start(scene, floor, hit)
        end = before if marks[before] in ",-" else hit
        if (
            marks[before] == ","
            and stop + 1 < last
            and marks[stop] == ","
            and _resumes(scene, stop + 1, last)
        ):
            end = sentence_end(scene, last)
        content = (first, end)
    if content[1] - content[0] < 2:
        return None
    draft = Draft("according-to", "front", (hit, hit + 2), content, speaker, (hit, stop), sentence, "source")
    draft.front = True
    return draft


def _past_issuer(scene: Scene, end: int, last: int) -> int:
    """Past `released by the ministry` behind a document."""
    if end + 1 >= last or scene.marks[end] not in "WV" or scene.lower[end + 1] != "by":
        return end
    phrase = scene.chunks.phrase_at(end + 2)
    return phrase.last if phrase is not None and phrase.first == end + 2 and phrase.last <= last else end


def _author(scene: Scene, phrase: NounPhrase, speaker: Words, stop: int) -> Words:
    """Whoever made the statement, tweet or remark that is the source: `according to a tweet on Monday by
    X`.
    """
    if scene.lower[phrase.head] not in noun_cues(scene.lexicon) and scene.lower[phrase.head] not in (
        "tweet",
        "post",
    ):
        return speaker
    for i in range(phrase.last, stop - 1):
        if scene.lower[i] in ("by", "from"):
            author = scene.chunks.phrase_at(i + 1)
            if author is not None and author.first == i + 1:
                return (author.first, phrase_end(scene, author.last, stop))
    return speaker


def _source_end(scene: Scene, at: int, last: int) -> int:
    """The end of the phrase that names a source: the next comma or the end of the sentence."""
    marks = scene.marks
    while at < last and marks[at] not in ".,;:-<":
        at += 1
    if at < last and marks[at] == "," and scene.form[at] != ",":
        return at
    return at


def _resumes(scene: Scene, at: int, last: int) -> bool:
    """Whether the sentence goes on behind the source: a verb, or a clause, not an apposition or a
    relative clause.
    """
    mark = scene.marks[at]
    return (
        mark in "VbHMac"
        or (mark == "i" and any(m in scene.marks[at:last] for m in "VbHM"))
        or _clause(scene, at, last)
    )


def _clause(scene: Scene, at: int, last: int) -> bool:
    phrase = scene.chunks.phrase_at(at)
    if phrase is None or phrase.first != at:
        return False
    end = phrase_end(scene, phrase.last, last)
    return end < last and scene.marks[end] in "VbHM"
