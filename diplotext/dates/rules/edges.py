"""What goes before an expression and moves within it: ``early``, ``the end of``, ``earlier``, ``the night
of``, ``the week of``."""

from __future__ import annotations

from datetime import timedelta

from diplotext.dates.calendar import days_of, is_day_value, shifted, week_value
from diplotext.dates.context import Context
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import expressions, openings
from diplotext.rules import Example


@openings.rule(
    "early",
    pattern="(the|very)? <edge> -? (on|in)? (the)?",
    examples=[
        Example("They meet early next week.", published="2000-10-14", expect="2000-W42"),
        Example("They met in mid-November.", published="2020-12-01", expect="2020-11"),
        Example("They met late on Sunday.", published="1998-11-16", expect="1998-11-15"),
        Example("They left early.", published="1998-11-16", expect=None),
    ],
)
def early(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``early``, ``mid`` and ``late`` give the part of what follows as its ``mod``."""
    if reading.type not in ("DATE", "TIME") or reading.value.endswith("_REF"):
        return None
    words = match.words()
    first = match.first + (words[0] == "the" and words[-1] == "-")  # `the late-November trip`
    return reading._replace(mod=match.value("edge"), first=first)


@openings.rule(
    "end-of",
    pattern="(the)? (very)? <edge-noun> (of)",
    examples=[
        Example("They meet at the end of October.", published="2025-10-01", expect="2025-10"),
        Example("It was the end of talks.", published="2025-10-01", expect=None),
    ],
)
def end_of(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``the end of October`` is that October, with ``mod`` END."""
    if reading.type not in ("DATE", "TIME") or reading.value.endswith("_REF"):
        return None
    return reading._replace(mod=match.value("edge_noun"))


@openings.rule(
    "earlier",
    pattern="(earlier|later|sometime|some time) (on|in|during)?",
    examples=[
        Example("They met earlier this month.", published="2016-11-10", expect="2016-11"),
        Example("They meet later on Friday.", published="2025-05-16", expect="2025-05-16"),
        Example("They met earlier.", published="2025-05-16", expect=None),
    ],
)
def earlier(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``earlier this month`` is that month still."""
    if reading.type not in ("DATE", "TIME") or reading.value.endswith("_REF"):
        return None
    return reading._replace(first=match.first, last=-1)


@expressions.rule(
    "earlier-in-unit",
    pattern="(earlier|later|early|late) (in|on|during|that) (the)? (<unit>|<daypart>)",
    examples=[
        Example("They met earlier in the month.", published="2019-01-23", expect="2019-01"),
        Example("They met earlier in the hall.", published="2019-01-23", expect=None),
    ],
)
def earlier_in_unit(match: Match, context: Context) -> Reading | None:
    """``earlier in the month`` is the month of publication, ``later that day`` the day at which the
    narrative stands."""
    days = context.narrative()
    words = match.words()
    if match.has("daypart"):
        return Reading("TIME", shifted("D", 0, days[0] if days else None) + "T" + match.value("daypart"))
    unit = match.value("unit")
    if unit not in ("D", "W", "M", "Q", "Y", "DE", "CE", "WE") or (unit == "D" and "that" not in words):
        return None  # `later in the day` has no more of a date than `later`
    base = days[0] if days and (unit == "D" or "that" in words) else context.anchor
    return Reading("DATE", shifted(unit, 0, base))


@expressions.rule(
    "end-of-unit",
    pattern="(the)? <edge-noun> of (the|this|that|last|next|each)? (<unit>)",
    examples=[
        Example("It was signed at the beginning of the year.", published="2000-12-09", expect="2000"),
        Example("It ended at the end of the war.", published="2000-12-09", expect=None),
    ],
)
def end_of_unit(match: Match, context: Context) -> Reading | None:
    """``the end of the year`` is the year of publication, with ``mod`` END."""
    words, unit = match.words(), match.value("unit")
    if unit not in ("W", "M", "Q", "Y", "DE", "CE", "WE", "D") or words[-2] not in ("the", "this"):
        return None
    if unit == "D" and words[-2] == "the":
        return None
    return Reading("DATE", shifted(unit, 0, context.anchor), match.value("edge_noun"))


@expressions.rule(
    "year-end",
    pattern="(the)? (year|month|quarter) ('s)? -? end",
    examples=[
        Example("It will be done by year-end.", published="2000-12-09", expect="2000"),
        Example("A year ends.", published="2000-12-09", expect=None),
    ],
)
def year_end(match: Match, context: Context) -> Reading | None:
    """``year-end`` is the end of the year of publication."""
    unit = {"year": "Y", "quarter": "Q"}.get(
        next(w for w in match.words() if w in ("year", "month", "quarter")), "M"
    )
    return Reading("DATE", shifted(unit, 0, context.anchor), "END")


@openings.rule(
    "night-of",
    pattern="(the|in the)? (<edge> -?)? <daypart> (of|on)?",
    examples=[
        Example("They met on the night of Tuesday.", published="2000-11-15", expect="2000-11-14TNI"),
        Example("It was the night of their lives.", published="2000-11-15", expect=None),
    ],
)
def night_of(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``the night of Tuesday`` is a part of that day."""
    if not is_day_value(reading.value) or reading.type != "DATE":
        return None
    return reading._replace(type="TIME", value=f"{reading.value}T{match.value('daypart')}")


@openings.rule(
    "week-of",
    pattern="(the) (week|weekend|month|year|day) (of|beginning|starting|ending|ended)",
    examples=[
        Example("They meet in the week of March 6.", published="2000-02-25", expect="2000-W10"),
        Example("It was a week of talks.", published="2000-02-25", expect=None),
    ],
)
def week_of(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``the week of March 6`` is the calendar week that holds that day."""
    days = days_of(reading.value)
    words = match.words()
    if days is None or reading.type != "DATE" or (words[1] != "week" and words[2] != "of"):
        return None
    unit = {"week": "W", "weekend": "WE", "month": "M", "year": "Y", "day": "D"}[match.words()[1]]
    if unit in ("W", "WE", "D") and days[0] != days[1]:
        return None
    return reading._replace(value=shifted(unit, 0, days[0]))


@openings.rule(
    "week-of-month",
    pattern="(the)? (<ordinal>|<last=last|final>) week (of|in)",
    examples=[
        Example("They meet in the first week of March.", published="2014-02-18", expect="2014-W10"),
        Example("They met in the last week of April 2013.", published="2014-02-18", expect="2013-W17"),
        Example("It was the first week of talks.", published="2014-02-18", expect=None),
    ],
)
def week_of_month(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``the first week of March`` is the calendar week most of which are the first days of that month."""
    days = days_of(reading.value)
    if days is None or reading.type != "DATE" or len(reading.value) != 7 or reading.value[5] in "WQH":
        return None
    number = match.ordinal("ordinal") if match.has("ordinal") else 0
    if not 0 <= number <= 4:
        return None
    day = days[1] - timedelta(3) if match.has("last") else days[0] + timedelta(7 * number - 4)
    return reading._replace(value=week_value(day), mod=None)


@expressions.rule(
    "mid-afternoon",
    pattern="(by|at|in|until|since|before) (the)? <edge> -? <daypart>",
    examples=[
        Example("By mid-afternoon they had left.", published="2014-02-18", expect="2014-02-18TAF"),
        Example("It was a late-night meeting.", published="2014-02-18", expect=None),
    ],
)
def mid_afternoon(match: Match, context: Context) -> Reading | None:
    """``by mid-afternoon`` is a part of the day at which the narrative stands."""
    behind = context.behind(match.last)
    if behind in ("of", "on", "today", "yesterday", "tomorrow") or context.is_word("weekday", behind):
        return None
    day = shifted("D", 0, context.day_of_paragraph())
    value = f"{day}T{match.value('daypart')}"
    return Reading("TIME", value, match.value("edge"), match.first + 1, match.last)


@openings.rule(
    "around",
    pattern="(around|about|circa|approximately|roughly)",
    examples=[
        Example("They will meet around Nov. 1.", published="1989-10-27", expect="1989-11-01"),
        Example("They spoke about Tuesday's attack.", published="1989-10-27", expect=None),
    ],
)
def around(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``around Nov. 1`` is that day, with ``mod`` APPROX."""
    if reading.type not in ("DATE", "TIME") or reading.value.endswith("_REF"):
        return None
    if (match.words()[0] != "around" and "T" not in reading.value) or context.behind(reading.last) == "'s":
        return None
    return reading._replace(mod=reading.mod or "APPROX")
