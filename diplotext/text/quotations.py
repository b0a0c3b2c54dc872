"""Stretches in quotation marks, paragraph by paragraph."""

from __future__ import annotations

from typing import NamedTuple

from diplotext.text.words import Words

_OPENING = frozenset("“„‟«‘‚`")
_CLOSING = frozenset("”»’´")
_STOPS = frozenset({".", "?", "!", "..."})
_BEFORE_OPENING = frozenset("([{-—–_/\"'“‘«")
_AFTER_CLOSING = frozenset(",.;:?!)]}-—–_/\"'”’»…")
_APOSTROPHE_FIRST = frozenset({"em", "tis", "twas", "til", "cause", "n", "bout"})


class Quotation(NamedTuple):
    """Words ``first`` to ``last`` (half open), the marks among them; ``closed`` if the closing mark is
    there.
    """

    first: int
    last: int
    closed: bool


def find_quotations(text: str, words: Words, paragraphs: list[int]) -> list[Quotation]:
    """All quoted stretches in order, none within another.

    Double marks count first; single ones where they stand outside double ones and pair. A mark left open
    runs to the end of its paragraph if that begins with it or the next one begins with a mark, as in a
    quotation of several paragraphs, and else to the end of its sentence.

    >>> from diplotext.text.words import split_words
    >>> text = 'He said "we agree" and left.'
    >>> find_quotations(text, split_words(text), [0])
    [Quotation(first=2, last=6, closed=True)]
    """
    form = words.form
    double = [i for i, f in enumerate(form) if f == '"']
    single = [i for i, f in enumerate(form) if f == "'"]
    if not double and not single:
        return []
    found: list[Quotation] = []
    for marks in _by_paragraph(double, paragraphs, len(form)):
        found += _paragraph_quotations(text, words, *marks)
    if single:
        found = _with_single(text, words, paragraphs, single, found)
    return found


def _by_paragraph(marks: list[int], paragraphs: list[int], count: int) -> list[tuple[int, int, list[int]]]:
    """First word, end and marks of each paragraph that holds a mark."""
    out: list[tuple[int, int, list[int]]] = []
    at, last = 0, len(paragraphs) - 1
    for mark in marks:
        while at < last and paragraphs[at + 1] <= mark:
            at += 1
        if out and out[-1][0] == paragraphs[at]:
            out[-1][2].append(mark)
        else:
            out.append((paragraphs[at], paragraphs[at + 1] if at < last else count, [mark]))
    return out


def _side(text: str, start: int, end: int) -> str:
    """``(`` for a mark that opens, ``)`` for one that closes, ``?`` for one that may do either."""
    mark = text[start]
    if mark in _OPENING:
        return "("
    if mark in _CLOSING:
        return ")"
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens = before.isspace() or before in _BEFORE_OPENING
    closes = after.isspace() or after in _AFTER_CLOSING
    if opens != closes:
        return "(" if opens else ")"
    return "?"


def _paragraph_quotations(
    text: str, words: Words, first: int, last: int, marks: list[int]
) -> list[Quotation]:
    start, end = words.start, words.end
    sides = [_side(text, start[i], end[i]) for i in marks]
    nests = sides.count("(") == sides.count(")") and text[start[marks[0]]] in _OPENING
    found: list[Quotation] = []
    opened: int | None = None
    depth = searched = 0  # words of the open quotation up to `searched` hold no end of a sentence
    for i, side in zip(marks, sides, strict=True):
        if opened is None:
            if side == ")" and i > first:
                if not found and _is_tail(words, first, i):
                    found.append(Quotation(first, i + 1, True))
                continue
            opened, depth, searched = i, 0, i + 2
        elif side == "(":
            if nests:
                depth += 1
            elif i > opened + 1:
                end_of_open = _sentence_end(words, searched, i)
                searched = i
                if end_of_open is not None:  # the closing mark of the former was forgotten
                    found.append(Quotation(opened, end_of_open, False))
                    opened, searched = i, i + 2
        elif depth:
            depth -= 1
        else:
            found.append(Quotation(opened, i + 1, True))
            opened = None
    if opened is not None:
        goes_on = last < len(words.form) and words.form[last] == '"'  # the next paragraph opens with a mark
        stop = last if opened == first or goes_on else _sentence_end(words, opened + 2, last) or last
        found.append(Quotation(opened, stop, False))
    return found


def _is_tail(words: Words, first: int, mark: int) -> bool:
    """Whether a paragraph's start up to a closing mark can be the end of a quotation that lost its
    opening mark.
    """
    return words.form[mark - 1] in (",", ".", "?", "!") and mark - first > 4


def _sentence_end(words: Words, first: int, last: int) -> int | None:
    form = words.form
    for i in range(first, last):
        if form[i - 1] in _STOPS and (form[i][0].isupper() or form[i] == '"'):
            return i
    return None


def _with_single(
    text: str, words: Words, paragraphs: list[int], single: list[int], double: list[Quotation]
) -> list[Quotation]:
    """The quotations in double marks with those in single marks that stand outside them."""
    found: list[Quotation] = []
    at = 0
    for _first, _last, marks in _by_paragraph(single, paragraphs, len(words.form)):
        opened: int | None = None
        weak: int | None = None  # a mark that may be the apostrophe of a plural
        for i in marks:
            while at < len(double) and double[at].last <= i:
                at += 1
            inside = at < len(double) and double[at].first <= i
            if inside:
                continue
            if opened is not None and at and double[at - 1].first > opened and double[at - 1].last <= i:
                pass  # a double quotation within a single one: the outer one is kept
            side = _single_side(text, words, i)
            if side == "(":
                if opened is not None and weak is not None:
                    found.append(Quotation(opened, weak + 1, True))
                opened, weak = i, None
            elif opened is not None and side in ")~":
                if side == "~":
                    weak = weak if weak is not None else i
                else:
                    found.append(Quotation(opened, i + 1, True))
                    opened, weak = None, None
        if opened is not None and weak is not None:
            found.append(Quotation(opened, weak + 1, True))
    if not found:
        return double
    return _outermost(sorted(double + found))


def _single_side(text: str, words: Words, i: int) -> str:
    """As ``_side`` for a single mark; ``~`` where a closing mark may be a plural's apostrophe, ``x``
    where it is no quotation mark.
    """
    start, end = words.start[i], words.end[i]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isspace() or before in _BEFORE_OPENING:
        if text[start] == "’" and not after.isupper():
            return "x"
        if after.isdigit() or (i + 1 < len(words.lower) and words.lower[i + 1] in _APOSTROPHE_FIRST):
            return "x"
        return "(" if after.isalpha() or after in '"“[….' else "x"
    if after.isalnum() or text[start] in "‘‚`":
        return "x"
    if before in "sS" and after.isspace():
        return "~"
    return ")"


def _outermost(found: list[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in found:
        if kept and quotation.first < kept[-1].last:
            if quotation.last > kept[-1].last and kept[-1].first == quotation.first:
                kept[-1] = quotation
            continue
        kept.append(quotation)
    return kept
