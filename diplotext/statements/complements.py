"""What follows a reporting verb: a clause, a quotation, an infinitive, a noun phrase, or nothing."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from diplotext.statements.cues import words_of
from diplotext.statements.scene import Scene


class Complement(NamedTuple):
    """``kind`` of complement and its first word; ``hearer`` is the phrase passed over before it."""

    kind: str  # that, clause, quote, wh, inf, gerund, np, gap, end
    first: int
    hearer: tuple[int, int] | None = None


_WITH_PP = frozenset(
    [
        "in",
        "at",
        "on",
        "during",
        "after",
        "before",
        "to",
        "via",
        "through",
        "by",
        "from",
        "with",
        "following",
        "over",
    ]
)
_TIMES = frozenset({"after", "before", "since", "until", "following"})
_NOT_ADJUNCT = frozenset({"at"})


@cache
def _finite() -> re.Pattern[str]:
    return re.compile("[VbHOM]|(?<=[pNP])a?B|(?<=[NPp])W[adhpPN0jq<]|(?<=[NPp])aW[adhpPN0jq<]")


def complement_of(scene: Scene, at: int, last: int, frames: frozenset[str]) -> Complement:
    """What stands behind word ``at`` in a sentence that ends at ``last``, adverbs, dates and occasions
    passed over.
    """
    marks, lower, chunks = scene.marks, scene.lower, scene.chunks
    hearer: tuple[int, int] | None = None
    i = at
    steps = 0
    while i < last:
        steps += 1
        if steps > 24:
            break
        mark = marks[i]
        if mark == "q":
            return Complement("that", i, hearer)
        if mark == "<":
            return Complement("quote", i, hearer)
        if mark == "a" or mark == "x":
            if lower[i] in ("n't", "not") and i > at and hearer is None:
                break
            i += 1
            continue
        if mark == "T":
            end = i
            while end < last and marks[end] == "T":
                end += 1
            if end < last and marks[end] in "sVbHM":
                return Complement("clause", i, hearer)
            i = end
            continue
        if mark == ":":
            following = i + 1
            if lower[i] != ":":
                return Complement("end", i, hearer)
            if following < last:
                return Complement("quote" if marks[following] == "<" else "clause", following, hearer)
            return Complement("colon", i, hearer)
        if mark == ",":
            return _after_comma(scene, i, last, hearer, at)
        if mark == "t" and (i + 1 >= last or marks[i + 1] not in "aBx<"):
            mark = "i"
        if mark == "i":
            that = _that_behind(marks, i, last) if "clause" in frames or "hearer" in frames else None
            if that is not None:
                return Complement("that", that, hearer)
            skipped = _over_occasion(scene, i, last)
            if skipped is None:
                if hearer is None and lower[i] in ("of", "about", "to", "for", "against", "into"):
                    return Complement("pp", i, hearer)
                return (
                    Complement("clause", i, hearer)
                    if clause_follows(marks, i + 1, last)
                    else Complement("end", i, hearer)
                )
            if skipped[1] is not None:
                hearer = skipped[1]
            i = skipped[0]
            continue
        if mark == "t":
            return Complement("inf", i, hearer)
        if mark == "r" or mark == "u":
            that = (
                _that_behind(marks, i, last)
                if lower[i] in _TIMES and marks[i + 1 : i + 2] in tuple("dhNjP")
                else None
            )
            if that is not None and frames & {"clause", "hearer"}:
                return Complement("that", that, hearer)  # `said after the meeting that`
            if mark == "u" and lower[i] not in ("if", "whether", "how", "why", "when", "where"):
                if i > at or lower[i] in (
                    "as",
                    "because",
                    "while",
                    "after",
                    "before",
                    "since",
                    "until",
                    "though",
                    "although",
                ):
                    return Complement("end", i, hearer)
                return Complement("clause", i, hearer)
            if lower[i] == "when" and (marks[i + 1 : i + 2] in ("G", "W") or lower[i + 1] == "asked"):
                return Complement("end", i, hearer)  # `he said when asked`
            return Complement("wh", i, hearer)
        if mark == "G":
            return Complement("gerund", i, hearer)
        if mark == "c":
            return Complement("end", i, hearer)
        if mark in "VbHMO":
            return Complement("gap", i, hearer)
        if mark == "W" and i == at:
            return Complement("gap", i, hearer)
        if mark in "dhjNPp0W(":
            phrase = chunks.phrase_at(i)
            if (phrase is None or phrase.first != i) and (phrase is None or mark == "W"):
                return Complement("clause" if has_finite(marks, i, last) else "end", i, hearer)
            if (
                phrase.last == i
                or ("hearer" not in frames and "hearer-inf" not in frames)
                or hearer is not None
            ):
                return _nominal(scene, i, last, hearer)
            return _past_hearer(scene, i, phrase.last, last, frames)
        return Complement("end", i, hearer)
    return Complement("end", i, hearer)


@cache
def _no_verb() -> re.Pattern[str]:
    return re.compile(r"[^VbHOM.:<>,q]*(q)(?![VbHM])")


def _that_behind(marks: str, at: int, last: int) -> int | None:
    """The `that` behind a phrase which holds no finite verb: `told the crowd at a welcoming ceremony here
    that`.
    """
    match = _no_verb().match(marks, at, min(last, at + 40))
    if match is None or marks[match.start(1) - 1] == "G":
        return None
    return match.start(1)


def has_finite(marks: str, first: int, last: int) -> bool:
    return _finite().search(marks, first, last) is not None


def _nominal(scene: Scene, first: int, last: int, hearer: tuple[int, int] | None) -> Complement:
    """A clause where a finite verb follows its subject, a noun phrase where a relative clause or nothing
    does.
    """
    marks = scene.marks
    if not has_finite(marks, first, last):
        return Complement("np", first, hearer)
    return Complement("clause" if clause_follows(marks, first, last) else "np-clause", first, hearer)


def _past_hearer(scene: Scene, first: int, end: int, last: int, frames: frozenset[str]) -> Complement:
    """The complement behind the person told; the phrase itself where it is no hearer but a subject."""
    marks, chunks = scene.marks, scene.chunks
    i = end
    while (
        i < last
        and marks[i] == "i"
        and scene.lower[i] in ("of", "for", "from", "in", "at", "on", "to", "with", "from")
    ):
        phrase = chunks.phrase_at(i + 1)
        if phrase is None or phrase.first != i + 1 or marks[i + 1] == "T":
            break
        i = phrase.last
    if i < last and marks[i] == "," and "hearer-inf" in frames:
        listed = _listed().match(marks, i, last)
        if listed is not None:  # `urged Iran, Iraq and the United States | to talk`
            return Complement("inf", listed.end(), (first, listed.end()))
    if i < last and marks[i] == "," and "hearer" in frames:
        # an apposition to the hearer: `told his counterpart, Wang Yi, that`
        close = marks.find(",", i + 1, min(last, i + 14))
        if close > 0 and close + 1 < last and marks[close + 1] in "q<" and not has_finite(marks, i, close):
            i = close + 1
    if i < last and marks[i] in "VbHMO" and i == end:
        split = _split_hearer(scene, first, end)
        if split is None:
            return Complement("clause", first)
        return Complement("clause", split, (first, split))
    that = _that_behind(marks, i, last)
    if that is not None and marks[i] != "q" and marks[i] != ",":
        return Complement("that", that, (first, end))
    rest = complement_of(scene, i, last, frozenset())
    if rest.kind in ("that", "clause", "np-clause", "quote", "comma-quote", "wh", "inf", "colon"):
        return Complement(rest.kind, rest.first, (first, end))
    if rest.kind in ("end", "np", "gerund", "gap", "pp"):
        return Complement("heard", rest.first, (first, end))
    return Complement("np", first)


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(r"(?:,[dhjNP0s]{1,8}){0,12},?c[dhjNP0s]{1,8}(?=t[aB])")


def _split_hearer(scene: Scene, first: int, end: int) -> int | None:
    """Where a run of words parts into hearer and subject: `told Reuters | talks were held`, `told AFP |
    Japan would`.
    """
    marks = scene.marks
    if marks[first] == "N" and "P" in marks[first:end]:
        return marks.index("P", first)
    if marks[first] == "p" or marks[first] == "P":
        i = first + 1
        while i < end and marks[i] == "P" and i + 1 < end:
            i += 1
        return i if i < end else None
    return None


def _over_occasion(scene: Scene, at: int, last: int) -> tuple[int, tuple[int, int] | None] | None:
    """The word behind a prepositional phrase that tells when, where or to whom one speaks; ``None`` if it
    tells none.
    """
    marks, lower, chunks = scene.marks, scene.lower, scene.chunks
    if at + 1 >= last:
        return at + 1, None
    i = at + 1
    while i < last and marks[i] == "i":
        i += 1
    if i >= last:
        return i, None
    if marks[i] == "T":
        while i < last and marks[i] == "T":
            i += 1
        phrase = chunks.phrase_at(i - 1)
        return (max(i, phrase.last) if i < last and marks[i] == "s" and phrase else i), None
    if marks[i] == "<":
        quotation = scene.quotation_at(i)
        if quotation is None or quotation.last - i > 10:
            return None
        return quotation.last, None
    phrase = chunks.phrase_at(i)
    preposition = lower[at]
    if marks[i] == "G" and preposition in ("in", "after", "before", "while", "when"):
        end = i + 1
        while end < last and marks[end] not in "<q,:.":
            end += 1
        return (end, None) if end < last and marks[end] in "<q,:" else None
    if phrase is None or phrase.first != i or preposition not in _WITH_PP:
        return None
    end = phrase.last
    while end < last and marks[end] in "it" and end + 1 < last:
        inner = chunks.phrase_at(end + 1)
        if (
            inner is None
            or inner.first != end + 1
            or marks[end + 1] == "T"
            or lower[end]
            not in ("of", "for", "with", "at", "to", "in", "by", "from", "on", "between", "about", "ahead")
        ):
            break
        end = inner.last
    if end < last and marks[end] in "VbHMO":
        # `said in Tokyo Japan would`, `said under the deal the two would`
        return None
    if end < last and marks[end] not in 'q<,:.")>T-':
        head = lower[phrase.head]
        if not (
            head in words_of(scene.lexicon, "occasion") or marks[phrase.head] == "P" or preposition == "to"
        ):
            return None if has_finite(marks, end, last) else (end, None)
    elif (
        end < last
        and marks[end] == ","
        and lower[phrase.head] not in words_of(scene.lexicon, "occasion")
        and marks[phrase.head] != "P"
    ):
        following = marks[end + 1] if end + 1 < last else "."
        if (
            following not in "q<GrcT"
            and scene.document.words.lower[at] in ("in", "on", "at", "with", "by", "from", "after", "before")
            and clause_follows(marks, end + 1, last)
        ):
            return None
    return end, ((phrase.first, phrase.last) if preposition == "to" else None)


@cache
def _subject_verb() -> re.Pattern[str]:
    return re.compile(
        r"[dhjaNP0psT]*(?:[it][dhjaNP0sT]+|c[dhjaNP0sT]+|,[^,VbHMO.]*,|,r[^,.]{1,60},|<[^<>]*>)*a?(?:[VbHOM]|(?<=[pNP])B|W[dhpPN0jq<])"
    )


def clause_follows(marks: str, first: int, last: int) -> bool:
    return _subject_verb().match(marks, first, last) is not None


def _after_comma(scene: Scene, comma: int, last: int, hearer: tuple[int, int] | None, at: int) -> Complement:
    marks = scene.marks
    following = comma + 1
    if following >= last:
        return Complement("end", comma, hearer)
    if marks[following] == "<":
        return Complement("comma-quote", following, hearer)
    # `said, in a rare statement, that`; `said, however, that`
    close = marks.find(",", following, min(last, following + 20))
    if (
        close > 0
        and close + 1 < last
        and marks[close + 1] in "q<"
        and not has_finite(marks, following, close)
    ):
        return Complement("that" if marks[close + 1] == "q" else "comma-quote", close + 1, hearer)
    if (
        close > 0
        and hearer is None
        and comma == at
        and marks[following] in "iau"
        and not has_finite(marks, following, close)
    ) and clause_follows(marks, close + 1, last):
        return Complement("end-clause", close + 1, hearer)
    if (
        hearer is None
        and comma == at
        and marks[following] not in "GrcV"
        and clause_follows(marks, following, last)
    ):
        return Complement("end-clause", following, hearer)
    if marks[following] == "q" and following + 1 < last and marks[following + 1] not in "VbHM":
        return Complement("that", following, hearer)
    return Complement("end", comma, hearer)
