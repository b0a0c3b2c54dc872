"""Rules for contents that stand before their verb, or around it."""

from __future__ import annotations

import re
from functools import cache

from diplotext.rules import Example
from diplotext.statements.complements import Complement, has_finite
from diplotext.statements.cueclauses import CueClause
from diplotext.statements.drafts import Draft
from diplotext.statements.extents import sentence_end
from diplotext.statements.frames import book
from diplotext.statements.scene import Scene

_ADDED = frozenset(
    {"but", "and", "so", "yet", "still", "meanwhile", "however", "nevertheless", "moreover", "also", "or"}
)


_QUESTIONED = frozenset({"asked", "questioned", "pressed", "queried", "quizzed", "challenged"})
_COMPLETE = frozenset({"that", "clause", "np-clause", "np", "wh"})


def _only_names(scene: Scene, before: int, floor: int) -> bool:
    """Whether the quotation before the cue clause is a title or phrase within the lead-in: `On ABC's
    "This Week," Carson said that`.
    """
    quotation = scene.quotation_before(before + 1)
    return quotation is not None and quotation.first > floor and quotation.last - quotation.first < 9


def fronted(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """The content before the cue clause, where a comma, dash or closing quotation mark parts them."""
    before = clause.first - 1
    floor = clause.sentence[0]
    if before >= floor and scene.lower[before] == "as":
        return as_said(scene, clause, complement)
    while before >= floor and scene.marks[before] == "c" and clause.order != "shared":
        before -= 1
    if before < floor or not clause.cue.frames & {"quote", "clause", "hearer"}:
        return None
    if scene.lower[floor] in _QUESTIONED and scene.marks[before] == ",":
        return None  # `Asked if he would resign, he answered in the negative`
    mark = scene.marks[before]
    if complement.kind in _COMPLETE and _only_names(scene, before, floor):
        return None
    if (
        complement.kind == "quote"
        and _only_names(scene, before, floor)
        and not has_finite(scene.marks, floor, before)
    ):
        return None
    if mark == "," and before > floor and scene.marks[before - 1] == ">":
        return quotation_before(scene, clause, complement)
    if mark == ">" and scene.form[before - 1] in (",", "?", "!", ".", "...", "-", "—", "--"):
        return quotation_before(scene, clause, complement)
    if mark == ">" and complement.kind == "end":
        return quotation_before(scene, clause, complement)
    if (
        complement.kind == "comma-quote"
        and not has_finite(scene.marks, floor, before)
        and scene.form[complement.first + 1][:1].isupper()
    ):
        return None
    if mark in ",-" and complement.kind in ("end", "heard", "pp", "comma-quote"):
        return parenthetical(scene, clause, complement)
    if mark == "." and complement.kind == "end" and scene.form[before] in ("?", "!"):
        return parenthetical(scene, clause, complement)
    return None


@book.rule(
    "quotation-before",
    heads=["say", "add", "ask"],
    examples=[
        Example('"We agree," President Alpha Conde said.', 'Alpha Conde: "We agree,"'),
        Example(
            '"We agree," said President Alpha Conde. "There is no doubt."',
            'Alpha Conde: "We agree," said President Alpha Conde. "There is no doubt."',
        ),
        Example('President Alpha Conde saw the film "We Agree," and left.', None),
    ],
)
def quotation_before(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """A quotation with the one who speaks behind it; it goes on behind an interruption."""
    quotation = scene.quotation_before(clause.first)
    if quotation is None:
        return None
    first = _front_of_quotation(scene, quotation.first, clause.sentence[0])
    last = quotation.last
    resumed = _resumed(scene, clause, complement)
    draft = Draft(
        "quotation-before", "quote", clause.told, (first, resumed or last), clause.speaker,
        (clause.first, _clause_stop(scene, clause, complement)), clause.sentence, clause.order,
    )  # fmt: skip
    draft.front = True
    draft.hearer = complement.hearer
    return draft


def _front_of_quotation(scene: Scene, first: int, floor: int) -> int:
    """The first word of a content that ends in a quotation: the sentence's, unless the quotation is whole
    or led in.
    """
    if first <= floor:
        return first
    mark = scene.marks[first - 1]
    if mark == ":" or (mark == "," and scene.form[first + 1][:1].isupper()):
        return first
    return content_start(scene, floor, first)


def content_start(scene: Scene, floor: int, stop: int) -> int:
    """The first word of a sentence without `But` and the like."""
    first = _past_credit(scene, _past_dateline(scene, floor, stop), stop)
    while first + 1 < stop and scene.lower[first] in _ADDED:
        first += 1
        if scene.marks[first] == ",":
            first += 1
    return first


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(r"\([NP]{1,3}\)-")


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(r"P[P,.(TN0:]{0,12}[)PT0,.]-|P[P,]{0,6}\(P{1,3}\)")


def _past_dateline(scene: Scene, floor: int, stop: int) -> int:
    """The first word behind `SEOUL (Reuters) -` at the head of a report."""
    agency = _agency().search(scene.marks, floor, min(stop, floor + 45))
    if agency is not None:
        return agency.end()
    match = _dateline().match(scene.marks, floor, stop)
    if match is None or (not scene.form[floor].isupper() and match.end() - floor > 8):
        return floor
    return match.end()


def _past_credit(scene: Scene, floor: int, stop: int) -> int:
    """The first word behind a bracket that opens a sentence and holds names only: `(Xinhua/Li Wei) The`."""
    form, marks = scene.form, scene.marks
    if form[floor] not in "([" or floor + 2 >= stop:
        return floor
    closing = ")" if form[floor] == "(" else "]"
    close = next((i for i in range(floor + 1, min(floor + 16, stop - 1)) if form[i] == closing), None)
    if close is None or has_finite(marks, floor, close) or not form[close + 1][:1].isupper():
        return floor
    return close + 1


def _clause_stop(scene: Scene, clause: CueClause, complement: Complement) -> int:
    stop = complement.first
    if complement.kind in ("end", "heard", "gap", "pp", "colon", "np"):
        marks, last = scene.marks, clause.sentence[1]
        while stop < last and marks[stop] not in ".<,;:":
            stop += 1
    return max(stop, clause.after)


def _resumed(scene: Scene, clause: CueClause, complement: Complement) -> int | None:
    """The end of the quotation that goes on in the same sentence, as after `"…," he said, "…"`."""
    at = complement.first
    last = clause.sentence[1]
    if complement.kind in ("comma-quote", "quote"):
        quotation = scene.quotation_at(at)
        return quotation.last if quotation is not None else None
    opening = scene.marks.find("<", at, last)
    if opening > 0 and scene.marks[opening - 1] in ",:-" and not _has_cue_between(scene, at, opening):
        quotation = scene.quotation_at(opening)
        return quotation.last if quotation is not None else None
    return None


def _has_cue_between(scene: Scene, first: int, last: int) -> bool:
    return any(m in scene.marks[first:last] for m in "GVHM")


@book.rule(
    "parenthetical",
    heads=["say", "report"],
    examples=[
        Example(
            "The border will open soon, President Alpha Conde said.", "Alpha Conde: The border will open soon"
        ),
        Example(
            "The border, President Alpha Conde said, will open soon.",
            "Alpha Conde: The border, President Alpha Conde said, will open soon",
        ),
        Example("On Sunday, President Alpha Conde said nothing.", None),
    ],
)
def parenthetical(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """A whole sentence as content, with the one who says it set off by commas at its end or within it."""
    floor, last = clause.sentence
    first = content_start(scene, floor, clause.first)
    marks = scene.marks
    if first >= clause.first:  # `However, he said, if talks fail`
        first = complement.first
        while first < last and marks[first] in ",-":
            first += 1
        return _around(scene, clause, complement, (first, sentence_end(scene, last)))
    before = clause.first - 1
    while marks[before] == "c":
        before -= 1
    stop = complement.first
    end = before
    if complement.kind == "comma-quote":
        quotation = scene.quotation_at(stop)
        end = quotation.last if quotation else before
    elif (
        complement.kind == "end"
        and stop < last
        and marks[stop] in ",-"
        and stop + 1 < last
        and _goes_on(scene, clause, first, end, stop + 1)
    ):
        end = sentence_end(scene, last)
    elif end - first < 2 or not has_finite(marks, first, end):
        return None
    return _around(scene, clause, complement, (first, end))


def _around(
    scene: Scene, clause: CueClause, complement: Complement, content: tuple[int, int]
) -> Draft | None:
    if content[1] - content[0] < 2:
        return None
    draft = Draft(
        "parenthetical", "front", clause.told, content, clause.speaker,
        (clause.first, _clause_stop(scene, clause, complement)), clause.sentence, clause.order,
    )  # fmt: skip
    draft.front = True
    draft.hearer = complement.hearer
    return draft


def _goes_on(scene: Scene, clause: CueClause, first: int, before: int, at: int) -> bool:
    """Whether the content goes on behind the interruption: surely if there is no finite verb yet."""
    mark, word = scene.marks[at], scene.lower[at]
    if not has_finite(scene.marks, first, before):
        return True
    if clause.order == "inverted" or mark in "Gr":
        return False
    if mark == "c":
        return scene.marks[at + 1 : at + 2] not in ("V", "a", "W", "")
    return word not in (
        "after",
        "as",
        "while",
        "when",
        "according",
        "citing",
        "amid",
        "following",
        "with",
        "before",
        "although",
        "though",
        "because",
        "since",
        "referring",
    )


@book.rule(
    "as-said",
    heads=["say", "put it"],
    examples=[
        Example(
            "As President Alpha Conde said, the border will open soon.",
            "Alpha Conde: the border will open soon",
        ),
        Example("As President Alpha Conde left, the border was open.", None),
    ],
)
def as_said(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """``As X said`` before or behind its content."""
    floor, last = clause.sentence
    at = clause.first - 1
    if complement.kind not in ("end", "comma-quote", "quote", "heard"):
        return None
    if at == floor or (at == floor + 1 and scene.lower[floor] in _ADDED):
        first = complement.first + (scene.marks[complement.first : complement.first + 1] == ",")
        content = (first, sentence_end(scene, last))
    elif scene.marks[at - 1] == "," and not (clause.group.perfect and scene.marks[at + 1] == "p"):
        content = (content_start(scene, floor, at), at - 1)
    else:
        return None
    if content[1] - content[0] < 2:
        return None
    draft = Draft(
        "as-said",
        "front",
        clause.told,
        content,
        clause.speaker,
        (at, complement.first),
        clause.sentence,
        clause.order,
    )
    draft.front = True
    return draft
