"""Headlines in title case, in which verbs look like names."""

from __future__ import annotations

from diplotext.lexicon.vocabulary import Inflection
from diplotext.text.document import Document

_LONGEST_HEADLINE = 25  # words


def mark_headlines(
    document: Document, letters: list[str], verbs: dict[str, Inflection], family: dict[str, str]
) -> None:
    """In a headline in title case a verb behind a name ends it: `Li Peng Meets Thai Premier`."""
    paragraphs = [*document.paragraphs, len(letters)]
    for k in range(len(paragraphs) - 1):
        first, last = paragraphs[k], paragraphs[k + 1]
        if 3 < last - first <= _LONGEST_HEADLINE and (
            _in_title_case(document, first, last)
            or (k == 0 and document.words.form[last - 1] not in (".", "?", "!"))
        ):
            _mark_headline(document, letters, verbs, family, first, last)


def _in_title_case(document: Document, first: int, last: int) -> bool:
    """Whether all but one of the longer words of a line begin with a capital, and not all are in capitals."""
    long = [form for form in document.words.form[first:last] if len(form) > 3 and form[0].isalpha()]
    capitals = sum(form[0].isupper() for form in long)
    return len(long) > 3 and capitals >= len(long) - 1 and not all(form.isupper() for form in long)


def _mark_headline(
    document: Document,
    letters: list[str],
    verbs: dict[str, Inflection],
    family: dict[str, str],
    first: int,
    last: int,
) -> None:
    words = document.words
    for i in range(first + 1, last):
        if (
            letters[i] == "C"
            and letters[i - 1] in "PL"
            and words.lower[i].endswith(("s", "ed"))
            and words.lower[i] in verbs
            and words.form[i] not in family
        ):
            letters[i] = "V"
