"""Expressions that point from the day of publication: ``today``, ``last week``, ``this morning``, ``next
year``."""

from __future__ import annotations

from diplotext.dates.calendar import is_day_value, shifted
from diplotext.dates.context import Context
from diplotext.dates.periods import period
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import closings, expressions
from diplotext.dates.rules.seasons import season_value
from diplotext.rules import Example

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


@expressions.rule(
    "today",
    pattern="(today|yesterday|tomorrow)",
    examples=[
        Example("They met yesterday.", published="2024-03-01", expect="2024-02-29"),
        Example("They meet tomorrow.", published="2024-02-29", expect="2024-03-01"),
        Example("They met today.", expect="XXXX-XX-XX"),
        Example("He told USA Today.", published="2024-02-29", expect=None),
        Example("It is the answer to today's global challenges.", published="2024-02-29", expect=None),
    ],
)
def today(match: Match, context: Context) -> Reading | None:
    """``today``, ``yesterday`` and ``tomorrow`` are counted from the day of publication."""
    form = context.text.form(match.first)
    if form[:1].isupper() and not form.isupper() and context.form_before(match.first)[:1].isupper():
        return None
    if context.behind(match.last) == "'s" and any(
        context.is_word("of-the-age", context.behind(match.last, by)) for by in (1, 2)
    ):
        return None  # `today's world`, `today's global challenges`: no day at all
    return Reading("DATE", shifted("D", _DAYS[match.words()[0]], context.anchor))


@expressions.rule(
    "day-before-yesterday",
    pattern="the day (before yesterday|after tomorrow)",
    examples=[
        Example("They met the day before yesterday.", published="2024-03-02", expect="2024-02-29"),
        Example("They met the day after the vote.", published="2024-03-02", expect=None),
    ],
)
def day_before_yesterday(match: Match, context: Context) -> Reading | None:
    """``the day before yesterday`` lies two days back, ``the day after tomorrow`` two days on."""
    return Reading("DATE", shifted("D", -2 if match.words()[2] == "before" else 2, context.anchor))


@expressions.rule(
    "tonight",
    pattern="(tonight|last night|overnight)",
    examples=[
        Example("They meet tonight.", published="2024-03-02", expect="2024-03-02TNI"),
        Example("They met last night.", published="2024-03-01", expect="2024-02-29TNI"),
        Example("They met at night.", published="2024-03-01", expect=None),
    ],
)
def tonight(match: Match, context: Context) -> Reading | None:
    """``tonight`` is the night of the day of publication, ``last night`` the one before."""
    words = match.words()
    behind = context.behind(match.last)
    if words == ["overnight"] and behind[:1].isalpha() and not context.is_word("behind-adverb", behind):
        return None  # `overnight clashes`
    back = -1 if words[0] == "last" else 0
    return Reading("TIME", shifted("D", back, context.anchor) + "TNI")


@expressions.rule(
    "this-morning",
    pattern="(this|the same|that) (<daypart>|midday)",
    examples=[
        Example("They met this morning.", published="2024-03-01", expect="2024-03-01TMO"),
        Example("This made for a long morning.", published="2024-03-01", expect=None),
    ],
)
def this_morning(match: Match, context: Context) -> Reading | None:
    """``this morning`` belongs to the day of publication, ``that evening`` to the day at which the
    narrative stands."""
    words = match.words()
    part = match.value("daypart") if match.has("daypart") else "MI"
    if words[0] == "this":
        return Reading("TIME", shifted("D", 0, context.anchor) + "T" + part)
    days = context.narrative()
    return Reading("TIME", shifted("D", 0, days[0] if days else None) + "T" + part)


@closings.rule(
    "daypart-of-day",
    pattern="(<daypart>|<light>)",
    examples=[
        Example("They met on Tuesday morning.", published="2024-03-14", expect="2024-03-12TMO"),
        Example("They meet tomorrow evening.", published="2024-03-14", expect="2024-03-15TEV"),
        Example("In 2024 night fell.", published="2024-03-14", expect=None),
    ],
)
def daypart_of_day(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``Tuesday morning`` is a part of that day."""
    if not is_day_value(reading.value) or context.form_behind(match.last).lower() in (
        "club",
        "school",
        "newspaper",
    ):
        return None
    part = match.value("daypart") or match.value("light") if match.has("daypart") else match.value("light")
    return reading._replace(type="TIME", value=reading.value + "T" + part)


_OF_SHIFT = {
    "last": -1,
    "past": -1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "this": 0,
    "current": 0,
    "present": 0,
}


@expressions.rule(
    "shifted-unit",
    pattern="(the|this)? (current|present|<shift>) (fiscal|calendar)? (<unit>|<season>)",
    examples=[
        Example("They met last week.", published="2014-02-18", expect="2014-W07"),
        Example("They meet next month.", published="2014-12-18", expect="2015-01"),
        Example("They met last year.", published="2014-02-18", expect="2013"),
        Example("They meet this summer.", published="2014-02-18", expect="2014-SU"),
        Example("They met this week.", expect="XXXX-WXX"),
        Example("This second meeting failed.", published="2014-02-18", expect=None),
    ],
)
def shifted_unit(match: Match, context: Context) -> Reading | None:
    """``last week`` is the calendar week before that of publication, ``next month`` the calendar month
    after it."""
    words = match.words()
    word = next(w for w in reversed(words) if w in _OF_SHIFT)
    shift, anchor = _OF_SHIFT[word], context.anchor
    if match.has("season"):
        season = match.value("season")
        return Reading("DATE", season_value(season, anchor, shift) if anchor else f"XXXX-{season}")
    unit = match.value("unit")
    if unit in ("TS", "TM", "TH", "FN") or (
        word == "this" and context.text.form(match.last - 1)[:1].isupper()
    ):
        return None
    if unit == "D":
        return Reading("DATE", shifted("D", 1, anchor)) if word == "next" else None
    if words[0] == "the" and (word == "past" or (word == "last" and unit == "DE")):
        return Reading("DURATION", period("1", unit))
    return Reading("DATE", shifted(unit, shift, anchor))


@closings.rule(
    "month-of-year",
    pattern="(of)? (<back=last|the previous>|<on=next|the following>|this|that) year",
    examples=[
        Example("They met in January this year.", published="2009-06-12", expect="2009-01"),
        Example("They meet in June next year.", published="2009-06-12", expect="2010-06"),
        Example("They met on Friday last year.", published="2009-06-12", expect=None),
    ],
)
def month_of_year(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``June last year`` is the June of that year."""
    if len(reading.value) < 7 or reading.value[4] != "-" or reading.value[5] == "W":
        return None
    if match.is_word("weekday", context.text.lower(reading.first)):
        return None
    words = match.words()
    shift = (
        -1 if "last" in words or "previous" in words else 1 if "next" in words or "following" in words else 0
    )
    base = context.anchor
    if words[-2] in ("that", "previous", "following"):
        days = context.narrative()
        base = days[0] if days else None
    year = shifted("Y", shift, base)
    return reading._replace(value=year + reading.value[4:])


@expressions.rule(
    "the-weekend",
    pattern="(the|a) <unit>",
    examples=[
        Example("They met over the weekend.", published="2017-08-28", expect="2017-W34-WE"),
        Example("They said so at the second meeting.", published="2017-08-28", expect=None),
    ],
)
def the_weekend(match: Match, context: Context) -> Reading | None:
    """``the weekend`` is the last one, or the one to come where the clause says so."""
    if match.value("unit") != "WE" or match.words()[0] != "the":
        return None
    anchor = context.anchor
    if anchor is None:
        return Reading("DATE", shifted("WE", 0, None))
    ahead = context.sense(match) > 0
    if anchor.isoweekday() in (4, 5) and context.sense(match) == 0:
        ahead = True
    by = 0 if ahead or anchor.isoweekday() >= 6 else -1
    return Reading("DATE", shifted("WE", by, anchor))


@expressions.rule(
    "the-year",
    pattern="the (full|<fiscal=fiscal|financial>)? year",
    examples=[
        Example("Exports rose for the full year.", published="1989-10-30", expect="1989"),
        Example("It was the biggest gain of the year.", published="1989-10-30", expect="1989"),
        Example("The year was hard.", published="1989-10-30", expect=None),
    ],
)
def the_year(match: Match, context: Context) -> Reading | None:
    """``for the year`` is the year of publication; ``the year ended March 31`` is a length of time."""
    if context.behind(match.last) in ("ended", "ending", "to", "through"):
        return Reading("DURATION", "P1Y")
    if match.last - match.first == 2 and context.before(match.first) not in (
        "for",
        "of",
        "in",
        "during",
        "throughout",
        "through",
    ):
        return None
    if context.behind(match.last) in ("of", "when", "that", "in"):
        return None
    return Reading("DATE", shifted("Y", 0, context.anchor))


@expressions.rule(
    "new-year",
    pattern="(the|this)? (new|coming) year",
    examples=[
        Example("They will meet in the new year.", published="2025-12-30", expect="2026"),
        Example("They met at New Year.", published="2025-12-30", expect=None),
    ],
)
def new_year(match: Match, context: Context) -> Reading | None:
    """``the new year`` is the next one from July on, else this one."""
    if match.words()[0] == "new" or context.text.form(match.last - 2)[:1].isupper():
        return None
    anchor = context.anchor
    return Reading("DATE", shifted("Y", 1 if anchor and anchor.month > 6 else 0, anchor))
