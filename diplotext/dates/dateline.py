"""The dateline at the head of a report: place, agency and date, in the forms of agencies, newspapers and
governments.

``SEOUL, Feb. 18, 2014 (Xinhua) --``, ``VIENNA, Austria (AP) _``, ``Manila 8-15 (AFP) -``, ``TAIPEI, 9 OCT
89 (CNA) --``,
``Xinhua News Agency, Bonn, April 23rd``, ``JAKARTA:``, and a line with nothing but a full date.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from diplotext.dates.context import Context
from diplotext.dates.grammar import grammar_of
from diplotext.dates.reading import Lettered
from diplotext.lexicon import Lexicon
from diplotext.records import Dateline, Place
from diplotext.text.document import Document
from diplotext.text.words import Words

_DASHES = frozenset(("-", "--", "---", "—", "–", "_", "*", "___"))
_CONNECTORS = frozenset(
    [
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "al",
        "of",
        "and",
        "da",
        "do",
        "dos",
        "den",
        "der",
        "am",
        "an",
        "upon",
        "sur",
        "e",
    ]
)
_LONGEST = 10  # words of a place with its state
_HEAD = 400  # words
_PARAGRAPHS = 6  # a dateline stands behind a headline, a byline, a release number, but not further down


class _Date(NamedTuple):
    last: int  # word behind it
    day: date | None
    found: bool


def find_dateline(document: Document, published: date | None, lexicon: Lexicon) -> Dateline | None:
    """The dateline of a document, the year of its date completed from the day of publication; nothing where
    there is none.

    >>> from diplotext.text.document import read_document
    >>> document = read_document("SEOUL, Feb. 18, 2014 (Xinhua) -- Talks resumed.", Lexicon.default())
    >>> line = find_dateline(document, None, Lexicon.default())
    >>> line.place.name, line.place.country, line.published, line.agency
    ('Seoul', 'KOR', datetime.date(2014, 2, 18), 'Xinhua')
    """
    reader = _Reader(document, published, lexicon)
    firsts = document.paragraphs[:_PARAGRAPHS]
    for paragraph, first in enumerate(firsts):
        end = document.paragraph_of(first)[1]
        for start in _starts(document, first, end):
            line = reader.read(start, end, paragraph)
            if line is not None:
                return line
    for first in firsts:
        line = reader.date_line(first, document.paragraph_of(first)[1])
        if line is not None:
            return line
    return None


def _starts(document: Document, first: int, end: int) -> list[int]:
    """Where a dateline may start in a paragraph: at its first word, or behind the names of a byline."""
    lower = document.words.lower
    byline = next((i for i in range(first, min(end, first + 40)) if lower[i] == "by"), None)
    if byline is None or not document.words.form[byline][0].isupper():
        return [first]
    return [first, *range(byline + 2, min(byline + 12, end))]


@lru_cache(maxsize=4)
def _places(lexicon: Lexicon) -> dict[str, tuple[str, str]]:
    """Places by their names in lower case: the name as usual, and the state."""
    found: dict[str, tuple[str, str]] = {}
    for iso3, name, _, _, _, capitals, aliases in lexicon.rows("countries"):
        for spelling in [name, *capitals.split("|"), *aliases.split("|")]:
            found.setdefault(spelling.lower(), (spelling, iso3))
    for name, iso3, aliases, _ in lexicon.rows("cities"):
        for spelling in [name, *aliases.split("|")]:
            found.setdefault(spelling.lower(), (spelling, iso3))
    for word, klass, value in lexicon.rows("timewords"):
        if klass == "state-short":  # how agencies shorten the states of the Union and the provinces of Canada
            found[word] = (word, value)
    found.pop("", None)
    return found


class _Reader:
    """Reads a dateline from one word on."""

    def __init__(self, document: Document, published: date | None, lexicon: Lexicon) -> None:
        self.document, self.published, self.lexicon = document, published, lexicon
        self.grammar = grammar_of(lexicon)
        last = document.paragraphs[min(len(document.paragraphs), _PARAGRAPHS) - 1]
        self.head = end = min(document.paragraph_of(last)[1], _HEAD)
        words = document.words
        head = Words(words.form[:end], words.lower[:end], words.start[:end], words.end[:end])
        self.text = Lettered(document, self.grammar.alphabet.read(head))

    def read(self, first: int, end: int, paragraph: int) -> Dateline | None:
        """A dateline that starts at a word, in one of the forms with a place or an agency."""
        lower, form = self.document.words.lower, self.document.words.form
        end = min(end, self.head)
        if first >= end:
            return None
        if "agency" in lower[first : first + 4] and form[first][:1].isupper():
            return self._agency_first(first, end)
        after = self._place(first, end)
        read = self._dated(after, end)
        last = read.last if read.found else after
        agency, behind = self._agency(last, end)
        separated = behind < end and lower[behind] in _DASHES
        if after == first:
            if agency and separated and first == self.document.paragraphs[0]:
                return self._line(None, None, agency, first, behind)
            return None
        mark = lower[behind] if behind < end else ""
        colon = mark == ":" and self._is_place(first, after)  # `ISLAMABAD, Feb 26: India has`
        stop = (
            mark == "." and read.last == behind and self._in_capitals(first, after)
        )  # `NEW DELHI, NOV. 3. The`
        if (read.found and (separated or agency or colon or stop)) or (
            agency and separated and self._is_place(first, after)
        ):
            return self._line((first, after), read.day, agency, first, behind)
        bare = (
            paragraph < 2
            and first in self.document.paragraphs[:2]
            and not read.found
            and (separated or mark in (":", ".", "]"))
        )
        if bare and self._is_plain_place(first, after, mark) and behind + 1 < end:
            return self._line((first, after), None, None, first, behind)
        return None

    def _dated(self, word: int, end: int) -> _Date:
        """A date behind a place, in brackets or not."""
        lower = self.document.words.lower
        if word + 1 < end and lower[word] == "(":
            read = self._date(word + 1, end)
            closed = read.found and read.last < end and lower[read.last] == ")"
            return read._replace(last=read.last + 1) if closed else _Date(word, None, False)
        return self._date(word + (word < end and lower[word] == ","), end)

    def _agency_first(self, first: int, end: int) -> Dateline | None:
        """``Xinhua News Agency, Bonn, April 23rd``."""
        lower = self.document.words.lower
        at = lower.index("agency", first) + 1
        if at >= end or lower[at] != ",":
            return None
        after = self._place(at + 1, end)
        read = self._date(after + (after < end and lower[after] == ","), end)
        if after == at + 1 or not read.found:
            return None
        agency = self.document.span(first, at).text
        return self._line((at + 1, after), read.day, agency, first, read.last)

    def date_line(self, first: int, end: int) -> Dateline | None:
        """A short paragraph that ends with a full date: the head of a release."""
        if end - first > 12 or end > self.head:
            return None
        for at in range(first, end):
            read = self._date(at, end, published=False)
            if read.day is not None and read.last == end:
                return self._line(None, read.day, None, at, end)
        return None

    def _place(self, first: int, end: int) -> int:
        """The word behind the capitalised ones that may name a place and its state."""
        words, text = self.document.words, self.document.text
        limit = min(end, first + _LONGEST)
        i = last = first + (first < end and words.form[first] == "[")
        opened = False
        while i < limit:
            form, lower = words.form[i], words.lower[i]
            if (
                text[words.start[i]].isupper()
                and not any(map(str.isdigit, form))
                and not self._begins_date(i, last > first)
            ):
                last = i + 1
            elif lower == "(" and last == i and i > first and not self._is_agency(i):
                opened = True
            elif lower == ")" and opened:
                last, opened = i + 1, False
            elif lower not in _CONNECTORS and lower not in (",", "/", "'s"):
                break
            i += 1
        if last <= first + (words.form[first] == "[") or self._is_mixed(first, last):
            return first
        return last

    def _is_mixed(self, first: int, last: int) -> bool:
        """Whether a name in capitals follows other words, as a place does the names of a byline."""
        head = self.document.span(first, last).text.split(",")[0].split("(")[0].split()
        capitals = [word.isupper() for word in head if len(word) > 2]
        return len(set(capitals)) > 1

    def _begins_date(self, word: int, behind_place: bool) -> bool:
        lower = self.document.words.lower[word]
        values = self.grammar.alphabet.values
        if any((klass, lower) in values for klass in ("month", "month-short", "weekday", "weekday-short")):
            return (
                behind_place and self.document.words.lower[word - 1] in (",", *"0123456789")
            ) or self._date(word, self.head).found
        return False

    def _is_agency(self, word: int) -> bool:
        """Whether brackets behind a place hold an agency: a dash follows them."""
        lower = self.document.words.lower
        close = next((i for i in range(word + 1, min(word + 7, self.head)) if lower[i] == ")"), None)
        return (
            close is not None
            and close + 1 < self.head
            and (lower[close + 1] in _DASHES or lower[close + 1] == ".")
        )

    def _date(self, word: int, end: int, published: bool = True) -> _Date:
        none = _Date(word, None, False)
        if word >= end:
            return none
        context = Context(
            self.text, self.published if published else None, self.lexicon, self.grammar.alphabet.values
        )
        context.paragraph_first, context.paragraph_last = self.text.letter_of(word), self._letter_end(end)
        found = self.grammar.read_at(context, self.text.letter_of(word), self._letter_end(end))
        if found is None or found.readings[0].type != "DATE" or len(found.readings) > 1:
            return none
        value = found.readings[0].value
        if len(value) != 10 or value.startswith("XXXX-W") or found.uses[0][0] not in _DATE_RULES:
            return none
        day = date.fromisoformat(value) if value[0] != "X" else None
        ahead = (
            day is not None and published and self.published is not None and (day - self.published).days > 2
        )
        if day and ahead and self._date(word, end, published=False).day is None:
            day = self._year_before(day)  # a report is dated no later than it is published
        return _Date(self.text.word_at(found.last - 1) + 1, day, True)

    @staticmethod
    def _year_before(day: date) -> date | None:
        try:
            return day.replace(year=day.year - 1)
        except ValueError:  # the 29th of February, or the year 1
            return None

    def _letter_end(self, word: int) -> int:
        return len(self.text.letters) if word >= self.head else self.text.letter_of(word)

    def _agency(self, word: int, end: int) -> tuple[str | None, int]:
        """The agency in brackets, slashes or between commas, and the word behind it."""
        words = self.document.words
        i = word + (word < end and words.lower[word] in (".", ","))
        if i >= end:
            return None, word
        close = {"(": ")", "/": "/"}.get(words.lower[i])
        if close:
            last = next((j for j in range(i + 1, min(i + 8, end)) if words.lower[j] == close), None)
            if last is None or last == i + 1:
                return None, word
            led = last + 1 < end and words.lower[last + 1] in _DASHES
            if led or self.document.text[words.start[i + 1]].isupper():  # `(bdnews24.com) –`
                behind = last + 1 + (last + 1 < end and words.lower[last + 1] == "." and close == "/")
                return self.document.span(i + 1, last).text.strip(), behind
        elif i > word and words.form[i][0].isupper() and i + 1 < end and words.lower[i + 1] in _DASHES:
            return self.document.span(i, i + 1).text, i + 1
        return None, word

    def _in_capitals(self, first: int, after: int) -> bool:
        """Whether a known place is written in capitals."""
        head = self.document.span(first, after).text.split(",")[0].strip()
        return head.isupper() and _key(head) in _places(self.lexicon)

    def _is_place(self, first: int, after: int) -> bool:
        """Whether a name is that of a known place, or in capitals as unknown ones are."""
        written = self.document.span(first, after).text.strip("[] ")
        head = written.split(",")[0].split("(")[0].split("/")[0].strip()
        return head.isupper() or _key(head) in _places(self.lexicon)

    def _is_plain_place(self, first: int, after: int, mark: str) -> bool:
        """Whether a place with neither date nor agency is one: a known name, or one in capitals before a
        dash."""
        written = self.document.span(first, after).text.strip("[] ")
        known = _places(self.lexicon).get(_key(written.split(",")[0])) is not None
        capitals = written.split(",")[0].isupper() and len(written) > 4 and "." not in written.split(",")[0]
        if mark in (".", "]"):
            return known and self.document.words.form[first][-1] != "."
        return (known and (capitals or mark in _DASHES)) or (
            capitals and mark in _DASHES and after - first < 5
        )

    def _line(
        self, place: tuple[int, int] | None, day: date | None, agency: str | None, first: int, last: int
    ) -> Dateline:
        return Dateline(
            self._resolved(*place) if place else None, day, agency, self.document.span(first, last)
        )

    def _resolved(self, first: int, after: int) -> Place:
        """The place of a dateline with its state: that which the dateline names behind it, else that of the
        lexicon."""
        places = _places(self.lexicon)
        span = self.document.span(first, after)
        parts = [part.strip(" ()[]") for part in span.text.replace("(", ",").split(",")]
        parts = [part for part in parts if part]
        head = parts[0].split("/")[0]
        name, country = places.get(_key(head), ("", ""))
        for part in parts[1:]:
            country = places.get(_key(part), ("", country))[1]
        return Place(name or (head.title() if head.isupper() else head), country or None, span)


def _key(written: str) -> str:
    return " ".join(written.lower().split()).replace("’", "'")


_DATE_RULES = frozenset(("month-day", "day-month", "iso-date", "slashed-date", "dateline-month-day"))
