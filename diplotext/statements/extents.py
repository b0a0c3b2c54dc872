"""Where a content ends, before later cues of the sentence take their part of it."""

from __future__ import annotations

import re
from functools import cache

from diplotext.statements.cueclauses import CueClause
from diplotext.statements.scene import Scene


def sentence_end(scene: Scene, last: int) -> int:
    """The end of a content that runs to the end of its sentence: without the full stop, with a closing
    quotation mark.
    """
    marks = scene.marks
    while last > 0 and marks[last - 1] in ".:,-" and scene.form[last - 1] not in ("...", "…"):
        last -= 1
    return last


def clause_end(scene: Scene, first: int, clause: CueClause) -> int:
    """The end of a clause that begins at ``first``: that of the sentence, or of the relative or
    participle clause it stands in.
    """
    last = clause.sentence[1]
    if _in_fronted_clause(scene, clause):
        cut = _top_comma(scene, first, last)
        if cut is not None:
            return cut
    if clause.order in ("relative", "participle"):
        cut = _main_verb(scene, first, last, clause)
        if cut is not None:
            return cut
    return _without_tail(scene, first, sentence_end(scene, last))


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(r">u(?=p)")


def _without_tail(scene: Scene, first: int, last: int) -> int:
    """Without the reporter's clause of time behind a quotation: `"must pay" | as he arrived`."""
    for match in _tail().finditer(scene.marks, first, last):
        if scene.lower[match.end() - 1] in ("as", "after", "when", "while", "before"):
            return match.start() + 1
    return last


def _in_fronted_clause(scene: Scene, clause: CueClause) -> bool:
    """Whether the cue stands in a clause before the main one: `Because Finland insists that …, talks go on`."""
    first = clause.sentence[0]
    return (
        scene.lower[first] in ("because", "although", "though", "while", "since", "whereas")
        and clause.order == "subject"
        and clause.first == first + 1
    )


@cache
def _comma_verb() -> re.Pattern[str]:
    return re.compile(r",a?[VbHM]")


@cache
def _coordinated_verb() -> re.Pattern[str]:
    return re.compile(
        r",?ca?[VbHM]|,a?[VbHM]|,[cu]?a?[dhjNP0p]+(?:i[dhjNP0]+)*a?[VbHM]|,a?G|,at|,W(?=[dhpPq<])|:|u"
    )


def _main_verb(scene: Scene, first: int, last: int, clause: CueClause) -> int | None:
    """The comma that closes a relative or participle clause: the main verb follows it at once."""
    marks = scene.marks
    if clause.order == "participle" and clause.first == clause.sentence[0]:
        return _top_comma(scene, first, last)
    opened_by_comma = clause.first > 0 and marks[clause.first - 1] == ","
    if not opened_by_comma:
        return None
    for match in _comma_verb().finditer(marks, first, last):
        if scene.quotation_at(match.start()) is None:
            return match.start()
    return None


def _top_comma(scene: Scene, first: int, last: int) -> int | None:
    """The first comma outside quotations behind which a subject and a verb follow."""
    marks = scene.marks
    at = marks.find(",", first, last)
    while at >= 0:
        behind = at + 1 + (marks[at + 1 : at + 2] == ">")  # `that "strength is unity," James called`
        if (behind > at + 1 or scene.quotation_at(at) is None) and _subject_verb().match(marks, behind, last):
            return behind if behind > at + 1 else at
        at = marks.find(",", at + 1, last)
    return None


@cache
def _subject_verb() -> re.Pattern[str]:
    return re.compile(r"[dhjaNP0psT]+(?:i[dhjaNP0sT]+)*(?:,[^,]*,)?a?[VbHOM]")


def phrase_content_end(scene: Scene, first: int, clause: CueClause) -> int:
    """The end of a noun phrase, infinitive or `-ing` content: the first new clause ends it."""
    marks = scene.marks
    last = clause.sentence[1]
    for match in _coordinated_verb().finditer(marks, first, last):
        at = match.start()
        if match.group() == "u":
            if scene.lower[at] in ("since", "while", "although", "though") and scene.quotation_at(at) is None:
                at -= scene.lower[at - 1] == "even"
                return at - (marks[at - 1] == ",")
            continue
        if scene.quotation_at(at) is None and not subordinated(marks, first, at, match.group()):
            return at
    return sentence_end(scene, last)


@cache
def _verb() -> re.Pattern[str]:
    return re.compile("[VbHMW]")


def subordinated(marks: str, first: int, at: int, found: str) -> bool:
    """Whether the verb behind a comma or conjunction still belongs to a relative or other clause within
    the content.
    """
    if found[0] in ";:":
        return False
    if found.endswith("G"):
        return False
    opener = max(marks.rfind("r", first, at), marks.rfind("q", first, at), marks.rfind("u", first, at))
    if opener < 0:
        return False
    if found[0] == "," and not _verb().search(marks, opener + 1, at):
        return True  # `if the Prime Minister, Mr Howard, met`
    return found[0] != "," or found[1] == "c"
