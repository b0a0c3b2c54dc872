"""Dates in digits only: ISO 8601, slashes and stops, and the month and day of agency datelines."""

from __future__ import annotations

import re

from diplotext.dates.calendar import is_day
from diplotext.dates.context import Context
from diplotext.dates.numbers import two_digit_year
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import expressions
from diplotext.dates.rules.months import completed, day_value_of
from diplotext.rules import Example

_CLOCK = re.compile(r"t(\d\d)(?::?(\d\d))?")


@expressions.rule(
    "iso-date",
    pattern="<iso>",
    examples=[
        Example("Published 2014-02-18.", expect="2014-02-18"),
        Example("Case 2014-13-40 was closed.", expect=None),
    ],
)
def iso_date(match: Match, context: Context) -> Reading | None:
    """``2014-02-18`` is that day, a time behind it that time of the day."""
    word = match.words()[0]
    year, month, day = int(word[:4]), int(word[5:7]), int(word[8:10])
    if not is_day(year, month, day):
        return None
    clock = _CLOCK.match(word, 10)
    if clock and int(clock[1]) < 25:
        return Reading("TIME", f"{word[:10]}T{clock[1]}:{clock[2] or '00'}")
    return Reading("DATE", word[:10])


@expressions.rule(
    "slashed-date",
    pattern="<slashed>",
    examples=[
        Example("Updated 2/18/2014.", expect="2014-02-18"),
        Example("Updated 18.02.2014.", expect="2014-02-18"),
        Example("The address is 10.20.30.", expect=None),
    ],
)
def slashed_date(match: Match, context: Context) -> Reading | None:
    """``2/18/2014`` and ``18/2/2014`` are that day; where both orders would do, the month leads between
    slashes, the day between stops."""
    word = match.words()[0]
    mark = "/" if "/" in word else "."
    a, b, c = word.split(mark)
    if len(a) == 4:
        value = day_value_of(int(a), int(b), int(c))
        return Reading("DATE", value) if value else None
    if len(a) > 2 or len(c) not in (2, 4) or (mark == "." and len(c) == 2):
        return None
    year = int(c) if len(c) == 4 else two_digit_year(int(c), context.anchor)
    orders = [(int(a), int(b)), (int(b), int(a))]
    if mark == ".":
        orders.reverse()
    value = next((v for m, d in orders if (v := day_value_of(year, m, d))), None)
    return Reading("DATE", value) if value else None


@expressions.rule(
    "hyphened-date",
    pattern="<small> (-|/) <anymonth> (-|/) (<year:four>|<short:small>)",
    examples=[
        Example("Signed 18-Feb-2014.", expect="2014-02-18"),
        Example("Signed 18/Feb/14.", published="2015-01-01", expect="2014-02-18"),
        Example("They sat 2-March or 3.", expect=None),
    ],
)
def hyphened_date(match: Match, context: Context) -> Reading | None:
    """``18-Feb-2014`` is that day."""
    if match.has("year"):
        year = match.number("year")
    else:
        year = two_digit_year(match.number("short"), context.anchor)
    value = day_value_of(year, match.month(), match.number("small"))
    return Reading("DATE", value) if value else None


@expressions.rule(
    "dateline-month-day",
    pattern="<month:small> (-|/) <day:small>",
    examples=[
        Example("Manila 8-15 (AFP) -\nTalks resumed.", published="2000-08-15", expect="2000-08-15"),
        Example("The motion passed 8-5 (with two abstentions).", published="2000-08-15", expect=None),
    ],
)
def dateline_month_day(match: Match, context: Context) -> Reading | None:
    """``8-15`` between a place and an agency in brackets is the month and day of a dateline."""
    if (
        match.first > 12
        or context.behind(match.last) != "("
        or not context.form_behind(match.last, 1).isupper()
    ):
        return None
    if context.behind(match.last, 2) not in (")", "/", "-"):
        return None
    month, day = match.number("month"), match.number("day")
    value = day_value_of(completed(month, day, context, match), month, day) if 1 <= month <= 12 else None
    return Reading("DATE", value) if value else None


@expressions.rule(
    "nine-eleven",
    pattern="<month:small> / <day:small>",
    examples=[
        Example("Much changed after 9/11.", published="2016-04-14", expect="2001-09-11"),
        Example("He paid 3/4 of it.", published="2016-04-14", expect=None),
    ],
)
def nine_eleven(match: Match, context: Context) -> Reading | None:
    """``9/11`` is the day of the attacks of 2001."""
    if match.words() != ["9", "/", "11"] or (context.anchor is not None and context.anchor.year < 2001):
        return None
    return Reading("DATE", "2001-09-11")
