"""Dates so many units away: ``three weeks ago``, ``a day earlier``, ``two years later``."""

from __future__ import annotations

from datetime import date

from diplotext.dates.calendar import day_value, moved_day, same_day_of_month, shifted
from diplotext.dates.context import Context
from diplotext.dates.periods import period
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import expressions, openings
from diplotext.rules import Example

_WHOLE = frozenset("0123456789")


def moved(count: str, unit: str, sign: int, base: date | None) -> Reading | None:
    """The date ``count`` units from ``base``, as exact as its unit."""
    if unit in ("TS", "TM", "TH"):
        return Reading("DURATION", period(count, unit))
    if count == "X" or not set(count) <= _WHOLE or len(count) > 6:
        if count == "X":
            return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
        return _half(count, unit, sign, base)
    number = int(count)
    if unit == "FN":
        unit, number = "W", 2 * number
    if unit == "DE":
        unit, number = "Y", 10 * number
    elif unit == "CE":
        unit, number = "Y", 100 * number
    elif unit == "ML":
        unit, number = "Y", 1000 * number
    return Reading("DATE", shifted(unit, sign * number, base))


def _half(count: str, unit: str, sign: int, base: date | None) -> Reading:
    """``two and a half years ago``: the month, as far as months can be counted."""
    months = {"Y": 12, "M": 1, "DE": 120, "Q": 3}.get(unit)
    if months is None or base is None or len(count) > 6:
        return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    day = same_day_of_month(base, int(sign * float(count) * months))
    return Reading("DATE", shifted("M", 0, day))


@expressions.rule(
    "ago",
    pattern="(<count> ((or|to) <most:count>)?)? -? (<unit>|<units>) -? (ago|or so ago|<on=hence|from now>)",
    examples=[
        Example("They met three weeks ago.", published="2014-02-18", expect="2014-W05"),
        Example("They met two months ago.", published="2000-01-05", expect="1999-11"),
        Example("They met 10 days ago.", published="2000-01-05", expect="1999-12-26"),
        Example("They met fifty years ago.", published="2000-12-09", expect="1950"),
        Example("They met decades ago.", published="2000-12-09", expect="PAST_REF"),
        Example("They spoke for three weeks.", published="2014-02-18", expect=None),
    ],
)
def ago(match: Match, context: Context) -> Reading | None:
    """``three weeks ago`` is the week three before that of publication; the unit says how exact the date
    is."""
    unit = match.value("unit") if match.has("unit") else match.value("units")
    sign = 1 if match.has("on") else -1
    if not match.has("count"):
        if match.has("unit") and unit != "Y":
            return None
        if match.has("unit"):
            return Reading("DATE", shifted("Y", sign, context.anchor))
        return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    return moved(match.count(), unit, sign, context.anchor)


@expressions.rule(
    "in-days-time",
    pattern="in <count> (<unit>|<units>) ('s|') time",
    examples=[
        Example("They meet in two days' time.", published="2014-02-18", expect="2014-02-20"),
        Example("They meet in three weeks' time.", published="2014-02-18", expect="2014-W11"),
        Example("They met in two days.", published="2014-02-18", expect=None),
    ],
)
def in_days_time(match: Match, context: Context) -> Reading | None:
    """``in two days' time`` is the day two days on."""
    unit = match.value("unit") if match.has("unit") else match.value("units")
    reading = moved(match.count(), unit, 1, context.anchor)
    return reading._replace(first=match.first + 1, last=match.last) if reading else None


@expressions.rule(
    "weekdays-ago",
    pattern="<count> <weekdays> ago",
    examples=[
        Example("They met two Sundays ago.", published="2014-02-18", expect="2014-02-09"),
        Example("They met on Sundays.", published="2014-02-18", expect=None),
    ],
)
def weekdays_ago(match: Match, context: Context) -> Reading | None:
    """``two Sundays ago`` is the Sunday before the last one."""
    count, weekday = match.count(), match.value("weekdays")
    if not set(count) <= _WHOLE or len(count) > 3 or not weekday.isdigit():
        return None
    if context.anchor is None:
        return Reading("DATE", f"XXXX-WXX-{weekday}")
    back = (context.anchor.isoweekday() - int(weekday)) % 7 or 7
    day = moved_day(context.anchor, -back - 7 * (int(count) - 1))
    return Reading("DATE", day_value(day)) if day else None


@expressions.rule(
    "before-last",
    pattern="(the)? <unit> (<back=before last>|after next)",
    examples=[
        Example("They met the week before last.", published="2014-02-18", expect="2014-W06"),
        Example("They meet the year after next.", published="2014-02-18", expect="2016"),
        Example("They met the minister before last.", published="2014-02-18", expect=None),
    ],
)
def before_last(match: Match, context: Context) -> Reading | None:
    """``the week before last`` lies two weeks back, ``the week after next`` two weeks on."""
    unit = match.value("unit")
    if unit in ("D", "TS", "TM", "TH", "FN") or context.is_word("weekday", context.behind(match.last)):
        return None
    return Reading("DATE", shifted(unit, -2 if match.has("back") else 2, context.anchor))


@expressions.rule(
    "long-ago",
    pattern="(not so|not that|not too|not|so|too)? (long (time)?|a (long|short) (time|while)|some time) ago",
    examples=[
        Example("They met a long time ago.", expect="PAST_REF"),
        Example("They spoke for a long time.", expect=None),
    ],
)
def long_ago(match: Match, context: Context) -> Reading | None:
    """``long ago`` is some time past."""
    return Reading("DATE", "PAST_REF")


@expressions.rule(
    "days-later",
    pattern=(
        "<count> -? (<unit>|<units>) -? (<back=earlier|before|previously>|later|after|afterwards|afterward)"
    ),
    examples=[
        Example(
            "They met on Dec. 22. A day earlier Russia had called.",
            published="2017-01-02",
            expect="2016-12-21",
        ),
        Example("They met in 1984 and again five years later.", published="2017-01-02", expect="1989"),
        Example("Two days after the vote they met.", published="2017-01-02", expect=None),
    ],
)
def days_later(match: Match, context: Context) -> Reading | None:
    """``a day earlier`` and ``five years later`` are counted from the date at which the narrative stands;
    before a noun, ``two days after`` is a length of time."""
    unit = match.value("unit") if match.has("unit") else match.value("units")
    words = match.words()
    back = match.has("back")
    if words[-1] in ("before", "after") and context.behind(match.last) not in (".", ",", ";", ")", '"', ""):
        return None
    if words[-1] == "later" and context.behind(match.last) == "than":
        return None
    if match.count() == "X":
        return Reading(
            "DURATION", period("X", unit)
        )  # `a few days later`: how long after is all that it says
    days = context.narrative()
    base = days[0] if days else None
    return moved(match.count(), unit, -1 if back else 1, base)


@openings.rule(
    "week-before",
    pattern="(a|one|the) (day|week|month|year) (<back=before>|after|from)",
    examples=[
        Example("They will meet the week after next Monday.", published="2017-01-04", expect="2017-W03"),
        Example("They met the day after the vote.", published="2017-01-04", expect=None),
    ],
)
def week_before(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``the day before Tuesday`` is counted from that day."""
    from diplotext.dates.calendar import days_of

    days = days_of(reading.value)
    words = match.words()
    if (
        days is None
        or reading.type != "DATE"
        or words[1] not in ("day", "week")
        or (words[0] != "the" and words[-1] != "before")
    ):
        return None
    unit = "D" if words[1] == "day" else "W"
    return reading._replace(
        value=shifted(unit, -1 if match.has("back") else 1, days[0]), first=match.first, last=-1
    )
