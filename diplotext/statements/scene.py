"""``Scene``: the document as the statement rules look at it, with quotations and dates set into the tag
string.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any

from diplotext.clauses.chunks import Chunks
from diplotext.lexicon import Lexicon
from diplotext.records import Dateline, Timex, TimexType
from diplotext.text.document import Document
from diplotext.text.quotations import Quotation

_LONGEST_SENTENCE = (
    400  # words; longer ones are no prose and are cut, so that work stays in proportion to the text
)
_DAYS = (TimexType.DATE, TimexType.TIME)


class Scene:
    """Words, marks and sentences; ``marks`` is the tag string in which `<` and `>` bound quotations and
    `T` is a date.
    """

    __slots__ = (
        "actors", "agency", "chunks", "document", "form", "lexicon", "lower", "marks", "openings", "quotations", "release",
        "sentences", "timex_at", "timexes",
    )  # fmt: skip

    def __init__(
        self,
        document: Document,
        chunks: Chunks,
        actors: Any,
        timexes: list[Timex],
        lexicon: Lexicon,
        dateline: Dateline | None = None,
    ) -> None:
        self.document, self.chunks, self.actors, self.lexicon = document, chunks, actors, lexicon
        self.form, self.lower = document.words.form, document.words.lower
        self.quotations = document.quotations
        self.openings = [q.first for q in self.quotations]
        marks = list(chunks.tags)
        self.timexes = timexes
        self.timex_at: dict[int, Timex] = {}
        starts = document.words.start
        for timex in timexes:
            if timex.type in _DAYS:
                first, last = bisect_left(starts, timex.span.start), bisect_left(starts, timex.span.end)
                for i in range(first, last):
                    marks[i] = "T"
                    self.timex_at[i] = timex
        for first, last, closed in self.quotations:
            if closed:
                marks[last - 1] = ">"
            marks[first] = "<"
        self.marks = "".join(marks)
        self.sentences = _outer_sentences(document.sentences, self.quotations, len(marks))
        agency = dateline.agency if dateline is not None else None
        self.agency = agency.lower() if agency else ""
        self.release = (
            dateline is None or dateline.place is None
        )  # no report from a place: a release, a letter
        if dateline is not None:
            _part(self.sentences, self._behind(dateline))

    def _behind(self, dateline: Dateline) -> int:
        """The first word of the report: behind the dateline, its dash or colon, and a bracketed `[TEXT]`."""
        form, marks = self.form, self.marks
        at = bisect_left(self.document.words.start, dateline.span.end)
        while at < len(form):
            if marks[at] in "-:" or form[at] in ("]", "*", "_"):
                at += 1
            elif form[at] == "[" and "]" in form[at : at + 8]:
                at = form.index("]", at) + 1
            else:
                break
        return at

    def quotation_at(self, word: int) -> Quotation | None:
        """The quotation that holds a word, its marks included."""
        i = bisect_right(self.openings, word) - 1
        return self.quotations[i] if i >= 0 and word < self.quotations[i].last else None

    def quotation_before(self, word: int) -> Quotation | None:
        """The last quotation that ends at or before a word."""
        i = bisect_right(self.openings, word) - 1
        while i >= 0:
            if self.quotations[i].last <= word:
                return self.quotations[i]
            i -= 1
        return None

    def sentence_at(self, word: int) -> int:
        """The number of the outer sentence that holds a word."""
        return bisect_right(self.sentences, word) - 1

    def bounds(self, sentence: int) -> tuple[int, int]:
        """The words of an outer sentence, half open."""
        last = self.sentences[sentence + 1] if sentence + 1 < len(self.sentences) else len(self.marks)
        return self.sentences[sentence], last


def _part(sentences: list[int], word: int) -> None:
    """Begin a sentence at a word."""
    at = bisect_left(sentences, word)
    if at and (at == len(sentences) or sentences[at] != word):
        sentences.insert(at, word)


def _outer_sentences(sentences: list[int], quotations: list[Quotation], last: int) -> list[int]:
    """The sentences, those within one quotation taken with the sentence that it stands in."""
    kept: list[int] = []
    at, count = 0, len(quotations)
    for first in sentences:
        while at < count and quotations[at].last <= first:
            at += 1
        if at < count and quotations[at].first < first:
            if quotations[at].first == first - 1 and kept and kept[-1] < first - 1:
                kept.append(first - 1)  # no space between a full stop and the mark that opens a quotation
            continue
        if kept and first - kept[-1] > _LONGEST_SENTENCE:
            kept.extend(range(kept[-1] + _LONGEST_SENTENCE, first, _LONGEST_SENTENCE))
        kept.append(first)
    if kept and last - kept[-1] > _LONGEST_SENTENCE:
        kept.extend(range(kept[-1] + _LONGEST_SENTENCE, last, _LONGEST_SENTENCE))
    return kept
