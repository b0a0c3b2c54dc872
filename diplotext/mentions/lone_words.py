"""Ordinary words and marks that are parts of a name where they stand: `Hun Many`, `'Akilisi`, `Messrs Land and Hand`."""

from __future__ import annotations

from itertools import compress

from diplotext.text.document import Document

_ARTICLES = frozenset(
    ["the", "a", "an", "this", "that", "these", "those", "all", "no", "i", "we", "he", "she"]
)
_OF_MANY = frozenset(
    ["Messrs", "Messrs.", "Comrades", "Cdes", "Drs", "Drs.", "Mesdames", "Profs", "Senators"]
)
_LONGEST_LIST = 40  # words


def mark_lone_words(document: Document, letters: list[str], in_capitals: bool) -> None:
    """Mark as words of names what tells itself as such only by its place."""
    if not in_capitals:
        _mark_function_words(document, letters)
    _mark_apostrophes(document, letters)
    _mark_lists(document, letters)


def _mark_function_words(document: Document, letters: list[str]) -> None:
    """`Hun Many`, `Works Many Sothea`: in mid-sentence a determiner has a capital only in a name."""
    form, lower = document.words.form, document.words.lower
    starts = set(document.sentences)
    for i in compress(range(1, len(letters) - 1), map("da".__contains__, letters[1:-1])):
        if not form[i][0].isupper() or i in starts or lower[i] in _ARTICLES or not form[i].isalpha():
            continue
        if len(form[i]) > 1 and form[i].isupper():
            continue
        before, after = letters[i - 1], letters[i + 1]
        if (before == "P" and not (after in "CN" and form[i + 1][0].isupper())) or (
            after == "P" and before in "CTU"
        ):
            letters[i] = "P"


def _mark_apostrophes(document: Document, letters: list[str]) -> None:
    """The glottal stop before a Polynesian or Arabic name: `Minister 'Akilisi`, no quotation of one word."""
    words = document.words
    for i in compress(range(1, len(letters) - 1), map("'".__eq__, words.form[1:-1])):
        if (
            words.start[i] > words.end[i - 1]
            and words.start[i + 1] == words.end[i]
            and letters[i + 1] == "P"
            and letters[i - 1] in "PTUQRr"
            and "'" not in words.form[i + 2 : i + 5]
        ):
            letters[i] = "l"


def _mark_lists(document: Document, letters: list[str]) -> None:
    """`Messrs Land, Hand and Dawkins`: every word of the list is a name."""
    form = document.words.form
    for i in compress(range(len(letters)), map(_OF_MANY.__contains__, form)):
        letters[i] = "Q"
        k, stop = i + 1, min(len(letters), i + _LONGEST_LIST)
        while k < stop:
            if letters[k] in "CTNjLKYBM" and form[k][0].isupper():
                letters[k] = "P"
            if letters[k] not in "P,cl":
                break
            k += 1
