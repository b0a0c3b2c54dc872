"""What a date rule can ask about the text around its words."""

from __future__ import annotations

from datetime import date

from diplotext.dates.calendar import Days, days_of
from diplotext.dates.numbers import Values
from diplotext.dates.reading import Lettered, Match, Reading
from diplotext.dates.sense import sense_of
from diplotext.lexicon import Lexicon

_JOINING = frozenset(("and", "or", "to", "through", "until", "till", ",", "-", "on", "/", "—"))
_QUARTER_REACH = 100  # letters
_CLAUSE = 20  # letters


class Context:
    """The anchor, the date at which the narrative stands, and the words before and behind."""

    __slots__ = (
        "ahead",
        "anchor",
        "lexicon",
        "paragraph_first",
        "paragraph_last",
        "quarter",
        "quarter_at",
        "recent",
        "recent_at",
        "refused",
        "text",
        "values",
        "weekdays",
        "years",
    )

    def __init__(self, text: Lettered, anchor: date | None, lexicon: Lexicon, values: Values) -> None:
        self.text = text
        self.values = values
        self.anchor = anchor
        self.lexicon = lexicon
        self.recent = ""  # the value of the date read last, that a narrative stands at
        self.recent_at = -1  # its last letter
        self.quarter = ""  # the quarter read last, that business news goes on to speak of
        self.quarter_at = -1
        self.refused: set[str] = set()  # words that are no month in any language asked
        self.ahead: set[date] = set()  # days that clauses spoke of as to come
        self.weekdays: dict[int, date] = {}  # the day that a weekday meant last, where its clause told
        self.years: dict[tuple[int, int], int] = {}  # the year of each month and day read without one
        self.paragraph_first = self.paragraph_last = 0  # letters

    def before(self, letter: int, by: int = 1) -> str:
        """The word ``by`` places before a letter, in lower case; empty where the paragraph begins."""
        at = letter - by
        return self.text.lower(at) if at >= self.paragraph_first else ""

    def behind(self, letter: int, by: int = 0) -> str:
        """The word ``by`` places behind the end of a match, in lower case; empty where the paragraph ends."""
        at = letter + by
        return self.text.lower(at) if at < self.paragraph_last else ""

    def form_before(self, letter: int, by: int = 1) -> str:
        """As ``before``, as written."""
        at = letter - by
        return self.text.form(at) if at >= self.paragraph_first else ""

    def form_behind(self, letter: int, by: int = 0) -> str:
        """As ``behind``, as written."""
        at = letter + by
        return self.text.form(at) if at < self.paragraph_last else ""

    def month_behind(self, letter: int) -> int:
        """The number of the month that stands at a letter; 0 where none does."""
        word = self.behind(letter)
        return int(self.values.get(("month", word)) or self.values.get(("month-short", word), "0"))

    def is_word(self, klass: str, word: str) -> bool:
        """Whether the lexicon has a word in a class of date words."""
        return (klass, word) in self.values

    def opens_sentence(self, letter: int) -> bool:
        """Whether a letter begins a sentence."""
        word = self.text.word_at(letter)
        return self.text.document.sentence_of(word)[0] == word

    def sense(self, match: Match) -> int:
        """1 where the clause speaks of what is to come, -1 of what is past, 0 where it does not tell."""
        return sense_of(
            self.text.document,
            self.text.word_at(match.first),
            self.text.word_at(match.last - 1) + 1,
            self.lexicon,
        )

    def joined_day(self, match: Match) -> date | None:
        """The day just read, where a conjunction joins the match to it: ``Tuesday and Wednesday``."""
        gap = match.first - self.recent_at
        if not 1 <= gap <= 3 or self.recent_at <= self.paragraph_first:
            return None
        between = [self.text.lower(i) for i in range(self.recent_at, match.first)]
        return self._recent_day() if all(word in _JOINING for word in between) else None

    def before_day(self, match: Match) -> bool:
        """Whether ``before`` stands between the day read last and the match."""
        between = range(max(self.recent_at, match.first - _CLAUSE), match.first)
        return any(self.text.lower(i) == "before" for i in between)

    def day_of_sentence(self, match: Match) -> date | None:
        """The day read last, where the sentence of the match holds it."""
        if self.recent_at < 1:
            return None
        first = self.text.document.sentence_of(self.text.word_at(match.first))[0]
        return self._recent_day() if self.text.word_at(self.recent_at - 1) >= first else None

    def day_of_paragraph(self) -> date | None:
        """The day read last, where the paragraph holds it, else the anchor."""
        day = self._recent_day() if self.recent_at > self.paragraph_first else None
        return day or self.anchor

    def _recent_day(self) -> date | None:
        days = days_of(self.recent)
        return days[0] if days is not None and days[0] == days[1] else None

    def quarter_near(self, match: Match) -> str:
        """The quarter that was spoken of a few sentences before, or nothing."""
        return self.quarter if self.quarter and match.first - self.quarter_at < _QUARTER_REACH else ""

    def narrative(self) -> Days | None:
        """The days at which the narrative stands: those of the last date read, else the anchor."""
        days = days_of(self.recent) if self.recent else None
        if days is not None:
            return days
        return (self.anchor, self.anchor) if self.anchor is not None else None

    def _leads(self, reading: Reading, last: int) -> bool:
        """Whether a quarter is the one that a report of results is about: the first that it names."""
        return self.quarter in ("", reading.value) or last - self.quarter_at > _QUARTER_REACH

    def _is_over(self, quarter: str, last: int) -> bool:
        """Whether a quarter has ended, so that results of it can be told."""
        days = days_of(quarter)
        if self.anchor is None or days is None:
            return self.anchor is None
        if abs(self.anchor.year - days[1].year) > 2:
            return False  # named for comparison, or for history's sake
        return days[1] < self.anchor or self.behind(last) == "ended"

    def remember(self, reading: Reading, last: int) -> None:
        """Let the narrative stand at what was read, where that is a date of the calendar."""
        if reading.type in ("DATE", "TIME") and not reading.aside and days_of(reading.value) is not None:
            self.recent, self.recent_at = reading.value, last
            if (
                reading.value[4:6] == "-Q"
                and self._is_over(reading.value, last)
                and self._leads(reading, last)
            ):
                self.quarter, self.quarter_at = reading.value, last
