"""Stretches in quotation marks, paragraph by paragraph."""

from __future__ import annotations

from typing import NamedTuple

from diplotext.text.words import Words

_OPENING = frozenset("“„‟«‘‚")
_CLOSING = frozenset("”»’")


class Quotation(NamedTuple):
    """Words ``first`` to ``last`` (half open), the marks among them; ``closed`` if the closing mark is there."""

    first: int
    last: int
    closed: bool


def find_quotations(text: str, words: Words, paragraphs: list[int]) -> list[Quotation]:
    """All quoted stretches in order; a mark left open ends with its paragraph.

    >>> from diplotext.text.words import split_words
    >>> text = 'He said "we agree" and left.'
    >>> find_quotations(text, split_words(text), [0])
    [Quotation(first=2, last=6, closed=True)]
    """
    form, start, end = words.form, words.start, words.end
    marks = [i for i, f in enumerate(form) if f == '"']
    if not marks:
        return _single_quotations(text, words, paragraphs)
    found: list[Quotation] = []
    bounds = iter([*paragraphs[1:], len(form)])
    bound = next(bounds)
    opened: int | None = None
    for i in marks:
        while i >= bound:
            if opened is not None:
                found.append(Quotation(opened, bound, False))
                opened = None
            bound = next(bounds)
        if opened is None:
            if text[start[i]] not in _CLOSING:
                opened = i
        elif text[start[i]] in _OPENING or (text[start[i]] == '"' and _opens_here(text, start[i], end[i], i == opened + 1)):
            continue  # a quotation within the quotation, or a mark forgotten: the outer one goes on
        else:
            found.append(Quotation(opened, i + 1, True))
            opened = None
    if opened is not None:
        found.append(Quotation(opened, bound, False))
    return found


def _opens_here(text: str, start: int, end: int, touching: bool) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not touching and before.isspace() and not after.isspace()


def _single_quotations(text: str, words: Words, paragraphs: list[int]) -> list[Quotation]:
    """Quotations in single marks, where a house uses no double ones; apostrophes are none."""
    form, start, end = words.form, words.start, words.end
    found: list[Quotation] = []
    bounds = iter([*paragraphs[1:], len(form)])
    bound = next(bounds)
    opened: int | None = None
    for i, f in enumerate(form):
        while i >= bound:
            opened = None
            bound = next(bounds)
        if f != "'":
            continue
        before = text[start[i] - 1] if start[i] else " "
        after = text[end[i]] if end[i] < len(text) else " "
        if opened is None:
            if not before.isalnum() and before not in ",.?!" and not after.isspace():
                opened = i
        elif not after.isalnum() and (before in ",.?!" or not (before == "s" and after == " " and i - opened < 3)):
            if i > opened + 1:
                found.append(Quotation(opened, i + 1, True))
            opened = None
    return found
