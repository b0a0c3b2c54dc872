"""``Document``: a text cut into words, sentences and quotations, once, for every stage."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import names_in_capitals, ordinary_words
from diplotext.records import Span
from diplotext.text.folding import fold, is_all_capitals, sentence_case
from diplotext.text.quotations import Quotation, find_quotations
from diplotext.text.sentences import find_paragraphs, find_sentences
from diplotext.text.words import Words, split_words


class Document(NamedTuple):
    """What the text stage gives; words are named by their numbers, ranges of words are half open."""

    text: str  # as given
    folded: str  # the same length, one form for each mark
    words: Words
    paragraphs: list[int]  # first word of each
    sentences: list[int]  # first word of each
    quotations: list[Quotation]

    def span(self, first: int, last: int) -> Span:
        """The stretch of the text as given from word ``first`` up to, not including, word ``last``."""
        start, end = self.words.start[first], self.words.end[last - 1]
        return Span(start, end, self.text[start:end])

    def sentence_of(self, word: int) -> tuple[int, int]:
        """The half-open range of words of the sentence that holds a word."""
        return _bounds(self.sentences, word, len(self.words.form))

    def paragraph_of(self, word: int) -> tuple[int, int]:
        """The half-open range of words of the paragraph that holds a word."""
        return _bounds(self.paragraphs, word, len(self.words.form))


def _bounds(firsts: list[int], word: int, count: int) -> tuple[int, int]:
    i = bisect_right(firsts, word)
    return firsts[i - 1] if i else 0, firsts[i] if i < len(firsts) else count


def read_document(text: str, lexicon: Lexicon) -> Document:
    """Cut a text into words, paragraphs, sentences and quotations; linear in its length.

    >>> document = read_document("Mr. Abe met Mr. Kerry. They agreed.", Lexicon.default())
    >>> [document.words.form[i] for i in document.sentences]
    ['Mr.', 'They']
    """
    folded = fold(text)
    if is_all_capitals(text):
        folded = sentence_case(folded, ordinary_words(lexicon), names_in_capitals(lexicon))
    words = split_words(folded)
    paragraphs = find_paragraphs(folded, words)
    sentences = find_sentences(words, paragraphs)
    return Document(text, folded, words, paragraphs, sentences, find_quotations(text, words, paragraphs))
