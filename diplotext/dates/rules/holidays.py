"""Holidays: those of a fixed day, those counted by weekday or from Easter, those that only have a name."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from diplotext.dates.calendar import (
    UNKNOWN,
    day_value,
    is_day_value,
    month_length,
    moved_day,
    week_value,
    year_value,
)
from diplotext.dates.context import Context
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import closings, expressions
from diplotext.lexicon import Lexicon
from diplotext.rules import Example

_NTH = re.compile(r"(\d\d)-W(\d)-(\d)(?:\+(\d))?")


def easter(year: int) -> date:
    """Western Easter Sunday of a year, by the Gregorian computus.

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def holiday_in(rule: str, year: int) -> date | None:
    """The day of a holiday in a year, by its rule in the lexicon.

    >>> holiday_in("11-W4-4", 1999), holiday_in("EASTER-2", 2024)
    (datetime.date(1999, 11, 25), datetime.date(2024, 3, 29))
    """
    if rule.startswith("EASTER"):
        return moved_day(easter(year), int(rule[6:]))
    nth = _NTH.fullmatch(rule)
    if nth is None:
        return date(year, int(rule[:2]), int(rule[3:]))
    month, week, weekday = int(nth[1]), int(nth[2]), int(nth[3])
    first = 1 + (weekday - date(year, month, 1).isoweekday()) % 7
    day = first + 7 * (week - 1)
    while day > month_length(year, month):
        day -= 7
    return moved_day(date(year, month, day), int(nth[4] or 0))


_AROUND = 10  # days


@lru_cache(maxsize=4)
def _rules(lexicon: Lexicon) -> dict[str, str]:
    return dict(lexicon.rows("holidays"))  # type: ignore[arg-type]


@expressions.rule(
    "holiday",
    pattern="(<shift>)? <holiday> (,? (of)? <four>)?",
    examples=[
        Example("They met on Christmas Day 2014.", expect="2014-12-25"),
        Example("They met on Good Friday.", published="2024-04-05", expect="2024-03-29"),
        Example("They met last Thanksgiving.", published="2000-01-05", expect="1999-11-25"),
        Example("They met during Ramadan.", published="2000-01-05", expect="XXXX-XX"),
        Example("They signed the Good Friday Agreement.", published="2000-01-05", expect=None),
    ],
)
def holiday(match: Match, context: Context) -> Reading | None:
    """A holiday is the nearest one of its name, or that of the year that is given; one that follows the
    moon keeps its day open."""
    words = match.words("holiday")
    rule = _rules(context.lexicon).get(" ".join(words), "")
    if not context.text.is_capital(match.span("holiday")[0]):
        return None
    if not rule or (context.form_behind(match.last)[:1].isupper() and not match.has("four")):
        return None  # of a name, `the Good Friday Agreement`, it is a part
    if match.has("four"):
        year = match.number("four")
        if rule[0] == "X":
            return Reading("DATE", f"{year_value(year)}-{rule}")
        day = holiday_in(rule, year) if 1000 <= year <= 2999 else None
        return Reading("DATE", day_value(day)) if day else None
    anchor = context.anchor
    if rule[0] == "X":
        return Reading("DATE", f"XXXX-{rule}")
    if anchor is None:
        return Reading("DATE", f"XXXX-{rule}" if rule[:2].isdigit() and len(rule) == 5 else "XXXX-XX-XX")
    years = [y for y in (anchor.year - 1, anchor.year, anchor.year + 1) if 1 <= y <= 9999]
    days = [d for d in (holiday_in(rule, y) for y in years) if d]
    shift = match.number("shift") if match.has("shift") else 0
    if not shift and any(abs((d - anchor).days) <= _AROUND for d in days):
        pass  # near the holiday nobody means that of another year
    elif shift:
        days = [d for d in days if (d < anchor if shift < 0 else d > anchor)] or days
    elif context.sense(match):
        side = context.sense(match)
        days = [d for d in days if (d <= anchor if side < 0 else d >= anchor)] or days
    return Reading("DATE", day_value(min(days, key=lambda d: abs((d - anchor).days))))


@closings.rule(
    "holiday-week",
    pattern="<unit>",
    examples=[
        Example("Talks went on as Easter week began.", published="2000-04-17", expect="2000-W16"),
        Example("They met over the Easter weekend.", published="2014-04-25", expect="2014-W16-WE"),
        Example("They met on Easter Monday.", published="2014-04-25", expect=None),
    ],
)
def holiday_week(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``Easter week`` is the calendar week of the holiday, a holiday's weekend the one nearest to it."""
    unit = match.value("unit")
    name = " ".join(context.text.lower(i) for i in range(reading.first, reading.last))
    if unit not in ("W", "WE") or name not in _rules(context.lexicon) or not is_day_value(reading.value):
        return None
    if reading.value.startswith("X"):
        return reading._replace(value=UNKNOWN[unit])
    day = date.fromisoformat(reading.value)
    if unit == "WE":
        near = moved_day(day, -2) if day.isoweekday() <= 2 else day
        return reading._replace(value=week_value(near or day) + "-WE")
    return reading._replace(value=week_value(day))
