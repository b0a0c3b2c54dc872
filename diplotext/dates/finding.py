"""``find_timexes``: every date and time expression of a text as TIMEX3."""

from __future__ import annotations

from datetime import date, datetime

from diplotext.dates.anchor import anchor_of, read_published
from diplotext.dates.calendar import days_of
from diplotext.dates.context import Context
from diplotext.dates.grammar import Found, grammar_of
from diplotext.dates.reading import Lettered, Reading
from diplotext.lexicon import Lexicon
from diplotext.records import Evidence, Span, Timex, TimexType
from diplotext.text.document import Document, read_document

_TYPES = {str(kind): kind for kind in TimexType}


def find_timexes(text: str, published: date | datetime | str | None = None) -> tuple[Timex, ...]:
    """Every date, time, duration and set of times in a text.

    ``published`` is the day from which relative ones are counted; without it that of a full dateline, else
    they stay open.

    >>> [(t.span.text, t.value) for t in find_timexes("They met last Thursday for two hours.", "2014-02-18")]
    [('last Thursday', '2014-02-13'), ('two hours', 'PT2H')]
    >>> find_timexes("They met on Tuesday.")[0].value
    'XXXX-WXX-2'
    """
    given: object = text  # whatever a caller hands in
    if not isinstance(given, str):
        decode = isinstance(given, bytes | bytearray)
        hint = "decode it first, as text.decode('utf-8')" if decode else "give a str"
        raise TypeError(f"cannot read text of type {type(given).__name__}; {hint}")
    from diplotext.dates.dateline import find_dateline

    lexicon = Lexicon.default()
    day = read_published(published)
    document = read_document(text, lexicon)
    if day is None:
        day = anchor_of(None, find_dateline(document, None, lexicon))
    return tuple(find_timexes_in(document, day, lexicon))


def find_timexes_in(document: Document, anchor: date | None, lexicon: Lexicon) -> list[Timex]:
    """The TIMEX3 of a document in text order, relative ones counted from ``anchor``."""
    grammar = grammar_of(lexicon)
    text = Lettered(document, grammar.alphabet.read(document.words))
    context = Context(text, anchor, lexicon, grammar.alphabet.values)
    found: list[Timex] = []
    done = 0
    bounds = [text.letter_of(word) for word in document.paragraphs[1:]]
    bounds.append(len(text.letters))
    paragraph = 0
    context.paragraph_last = bounds[0]
    for start in grammar.starts.finditer(text.letters):
        at = start.start()
        if at < done:
            continue
        while at >= bounds[paragraph]:
            context.paragraph_first = bounds[paragraph]
            paragraph += 1
            context.paragraph_last = bounds[paragraph]
        read = grammar.read_at(context, at, bounds[paragraph])
        if read is not None:
            done = read.last
            found.extend(_timex(context, reading, read) for reading in read.readings)
            for reading in read.readings:
                context.remember(reading, read.last)
    return found


def _timex(context: Context, reading: Reading, found: Found) -> Timex:
    text = context.text
    days = days_of(reading.value) if reading.type in ("DATE", "TIME") else None
    first, last = days or (None, None)
    evidence = tuple(
        Evidence(name, _span(text, a, b))
        for name, a, b in found.uses
        if a < reading.last and reading.first < b
    )
    return Timex(
        _span(text, reading.first, reading.last),
        _TYPES[reading.type],
        reading.value,
        reading.mod,
        first,
        last,
        evidence,
    )


def _span(text: Lettered, first: int, last: int) -> Span:
    start, end = text.part(first).start, text.part(last - 1).end
    return Span(start, end, text.document.text[start:end])
