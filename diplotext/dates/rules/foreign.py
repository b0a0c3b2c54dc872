"""Full dates with the month in another language, as names of decrees and quoted documents keep them.

The one place where ``dateparser`` is asked, and only for what a single word means: it is imported at the
first such date,
its answers are kept, and a text may put no more than a few words to it.
"""

from __future__ import annotations

from functools import lru_cache

from diplotext.dates.context import Context
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import expressions
from diplotext.dates.rules.months import day_value_of
from diplotext.rules import Example

_LANGUAGES = ["es", "fr", "pt", "de", "it", "nl", "id", "tr", "pl", "ro", "ru", "uk", "sv", "vi", "sw"]
_SHORTEST = 4  # letters: `set`, `out` and `ago` are months in Italian, Portuguese and Spanish
_MOST = 12  # words that one text may ask for


@lru_cache(maxsize=1024)
def foreign_month(word: str) -> int:
    """The number of the month that a word names in one of the languages; 0 where it names none.

    >>> foreign_month("febrero"), foreign_month("people")
    (2, 0)
    """
    from datetime import datetime

    import dateparser

    found = dateparser.parse(
        f"15 {word} 2014",
        languages=_LANGUAGES,
        settings={
            "REQUIRE_PARTS": ["day", "month", "year"],
            "STRICT_PARSING": True,
            "PARSERS": ["absolute-time"],
            "RELATIVE_BASE": datetime(2014, 1, 1),
            "TIMEZONE": "UTC",
        },
    )
    return found.month if found is not None and (found.day, found.year) == (15, 2014) else 0


@expressions.rule(
    "foreign-month",
    pattern="(<small>|<ordinal-number>) <dot>? (de)? <other> (de|del)? <four>",
    examples=[
        Example("The decree of 18 de febrero de 2014 was read out.", expect="2014-02-18"),
        Example("The law of 3. Oktober 1990 was read out.", expect="1990-10-03"),
        Example("They counted 12 people 2014 times.", expect=None),
    ],
)
def foreign_date(match: Match, context: Context) -> Reading | None:
    """A day, a month in another language and a year are that day."""
    word = match.words("other")[0]
    if (
        len(word) < _SHORTEST
        or not word.isalpha()
        or word in context.refused
        or len(context.refused) >= _MOST
    ):
        return None
    month = foreign_month(word)
    if not month:
        context.refused.add(word)
        return None
    day = match.ordinal("small" if match.has("small") else "ordinal_number")
    value = day_value_of(match.number("four"), month, day)
    return Reading("DATE", value) if value else None
