"""Months and days of the month: American, British and mixed orders, with and without weekday and year."""

from __future__ import annotations

from datetime import date

from diplotext.dates.calendar import is_day, month_value, year_value
from diplotext.dates.context import Context
from diplotext.dates.numbers import two_digit_year
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import expressions
from diplotext.dates.sense import ANNOUNCED, NEAR_PAST
from diplotext.rules import Example

# Words behind which `May`, `March` and shortened months are months.

_NEAR = 14  # days: nobody leaves out the year of a day that is nearly a year away
_SOON = 75  # days within which a day is to come unless a verb close by is past
_FARTHEST = 300


def completed(month: int, day: int, context: Context, match: Match) -> int | None:
    """The year of a day and month written without one: that in which the text has had it, the nearest one
    where it is
    near, else by the tense of the clause, and by default one to come within months or else past."""
    anchor = context.anchor
    if anchor is None:
        return None
    joined = context.joined_day(match)
    if joined is not None:  # `from Dec. 20 to Jan. 5`: the second follows the first
        year = joined.year + ((month, day) < (joined.month, joined.day) and joined.month - month > 6)
        return year if is_day(year, month, day) else None
    known = context.years.get((month, day))
    if known is not None:
        return known
    days = {}
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        if is_day(year, month, day):
            days[year] = date(year, month, day).toordinal() - anchor.toordinal()
    if not days:
        return None
    nearest = min(days, key=lambda y: (abs(days[y]), y))
    if abs(days[nearest]) > _NEAR:
        past = max((y for y in days if days[y] <= 0), default=nearest)
        coming = min((y for y in days if days[y] > 0), default=nearest)
        ahead = days[coming]
        sense = context.sense(match)
        if sense > 0:
            nearest = coming if ahead < _FARTHEST else past
        elif ahead > _SOON or (
            (sense == NEAR_PAST or _qualifies(match, context)) and not _is_bound(match, context)
        ):
            nearest = past
        else:
            nearest = coming
    context.years[month, day] = nearest
    return nearest


def _is_bound(match: Match, context: Context) -> bool:
    """Whether a date is the end set to something: ``extended to Nov. 16``, not ``from Nov. 2 to Nov. 16``."""
    return context.before(match.first) == "to" and match.first - context.recent_at > 3


def _qualifies(match: Match, context: Context) -> bool:
    """Whether a date stands before a noun that is known: ``the Oct. 7 attack``."""
    return context.before(match.first) == "the" and context.behind(match.last)[:1].isalpha()


def day_value_of(year: int | None, month: int, day: int) -> str | None:
    """The value of a day, its year perhaps unknown; nothing where the calendar has no such day."""
    if year is None:
        return f"XXXX-{month:02}-{day:02}" if is_day(2000, month, day) else None
    return f"{year:04}-{month:02}-{day:02}" if is_day(year, month, day) else None


def full_day(match: Match, context: Context, day: int) -> str | None:
    """The value of a match with a month, a day and perhaps a year."""
    month = match.month()
    if match.has("year"):
        year: int | None = match.year("year", context.anchor)
        if not year:
            return None
    else:
        year = completed(month, day, context, match)
    return day_value_of(year, month, day)


def is_capital(match: Match, context: Context, name: str = "anymonth") -> bool:
    """Whether the month is written with its capital, or the whole needs none for being a plain date."""
    return context.text.is_capital(match.span(name)[0])


@expressions.rule(
    "month-day",
    pattern="(<anyweekday> ,? (the)?)? <anymonth> (the)? <dayth> (,? <year>)?",
    examples=[
        Example("They met on Feb. 18, 2014.", expect="2014-02-18"),
        Example("They met on Tuesday, February 18th 2014, in Seoul.", expect="2014-02-18"),
        Example("They met on September 30.", published="2024-10-14", expect="2024-09-30"),
        Example("They will meet on January 3.", published="2024-12-14", expect="2025-01-03"),
        Example("They met on May 5.", expect="XXXX-05-05"),
        Example("They may 5 times refuse.", published="2024-10-14", expect=None),
        Example("They met on February 30.", published="2024-10-14", expect=None),
    ],
)
def month_day(match: Match, context: Context) -> Reading | None:
    """A month and a day are that day; a year left out is completed to the nearest such day, or by the tense
    of the clause."""
    if not is_capital(match, context):
        return None
    value = full_day(match, context, match.ordinal())
    return Reading("DATE", value) if value else None


@expressions.rule(
    "day-month",
    pattern="(<anyweekday> ,? (the)?|the)? <dayth> (of)? <anymonth> (,? <year>|<short:small>)?",
    examples=[
        Example("They met on 18 February 2014.", expect="2014-02-18"),
        Example("They met on the 18th of February, 2014.", expect="2014-02-18"),
        Example("They will meet on Tuesday 16 June.", published="2009-06-12", expect="2009-06-16"),
        Example("LIMA, 9 OCT 89 (EFE) -- The ministers met.", expect="1989-10-09"),
        Example("About 20 may come.", published="2009-06-12", expect=None),
    ],
)
def day_month(match: Match, context: Context) -> Reading | None:
    """A day and a month, as most of the world writes them, are that day."""
    if not is_capital(match, context):
        return None
    day = match.ordinal()
    if match.has("short"):  # `9 OCT 89`, as agencies write it; a number that counts what follows is no year
        if context.behind(match.last)[:1].isalpha() or len(match.words()[-1]) != 2:
            return None
        year = two_digit_year(match.number("short"), context.anchor)
        value = day_value_of(year, match.month(), day)
    else:
        value = full_day(match, context, day)
    return Reading("DATE", value) if value else None


def _ranged(match: Match, context: Context, month_first: bool) -> list[Reading] | None:
    """Readings of the days ``one``, ``two`` (and ``more``) of a month."""
    if not is_capital(match, context):
        return None
    names = [n for n in ("one", "two", "three") if n in match.names() and match.has(n)]
    days = [match.ordinal(n) for n in names]
    if days != sorted(days) or len(set(days)) < len(days):
        return None
    values = [full_day(match, context, day) for day in days]
    if not all(values):
        return None
    spans = [match.span(n) for n in names]
    if month_first:
        spans[0] = (match.first, spans[0][1])
    last = spans[-1][1] if month_first and not match.has("year") else match.last
    spans[-1] = (spans[-1][0], last)
    return [Reading("DATE", v or "", None, a, b) for v, (a, b) in zip(values, spans, strict=True)]


@expressions.rule(
    "september-11",
    pattern=(
        "(<month>|<month-short>) <dot>? <day:small> (terror|terrorist|suicide|al-qaida|al-qaeda)? "
        "(attack|attacks|hijackings)"
    ),
    examples=[
        Example("He spoke of the Sept. 11 attacks.", published="2016-04-14", expect="2001-09-11"),
        Example("He spoke of the Oct. 7 attacks.", published="2024-01-14", expect=None),
    ],
)
def september_11(match: Match, context: Context) -> Reading | None:
    """``the Sept. 11 attacks`` are those of 2001, whatever the year of the report."""
    name = "month" if match.has("month") else "month_short"
    if match.number(name) != 9 or match.number("day") != 11:
        return None
    if context.anchor is not None and context.anchor.year < 2001:
        return None
    return Reading("DATE", "2001-09-11", None, match.first, match.span("day")[1])


@expressions.rule(
    "month-days",
    pattern=(
        "(<anyweekday> ,?)? <anymonth> (the)? <one:dayth> (, <two:dayth> (,? and "
        "<three:dayth>)?|(-|to|and|through|until|till|or|/) (the)? <three:dayth>) (,? <year>)?"
    ),
    examples=[
        Example("They meet on June 11-13.", published="2024-06-01", expect=["2024-06-11", "2024-06-13"]),
        Example(
            "They meet from May 2nd to the 7th.", published="1994-04-23", expect=["1994-05-02", "1994-05-07"]
        ),
        Example("They met on June 11 and 12 people died.", published="2024-06-20", expect=None),
    ],
)
def month_days(match: Match, context: Context) -> list[Reading] | None:
    """``June 11-13`` is two days of one month, each an expression of its own."""
    if match.has("two") and not match.has("three"):
        return None
    if not match.has("year") and _counts_something(match, context):
        return None
    return _ranged(match, context, True)


_COUNTING = frozenset(["-", "%", "million", "billion", "people"])


def _counts_something(match: Match, context: Context) -> bool:
    """Whether the last number counts what follows it: ``and 12 people``."""
    behind = context.behind(match.last)
    if behind in _COUNTING:
        return True
    last = context.text.lower(match.last - 1)
    return (
        last.isdigit()
        and len(behind) > 3
        and behind.endswith("s")
        and behind.isalpha()
        and context.behind(match.last - 2) == "and"
    )


@expressions.rule(
    "days-month",
    pattern=(
        "(<anyweekday> ,?|the)? <one:dayth> (, <two:dayth>)? (-|to|and|through|until|till|or|/) "
        "(the)? <three:dayth> (of)? <anymonth> (,? <year>)?"
    ),
    examples=[
        Example(
            "They meet from 14 to 17 August.", published="2012-08-01", expect=["2012-08-14", "2012-08-17"]
        ),
        Example("They meet on 3-4 May 2012.", expect=["2012-05-03", "2012-05-04"]),
        Example("Between 14 and 17 may come.", published="2012-08-01", expect=None),
    ],
)
def days_month(match: Match, context: Context) -> list[Reading] | None:
    """``14 to 17 August`` is two days of one month, the month and year with the second."""
    return _ranged(match, context, False)


@expressions.rule(
    "month-year",
    pattern="<anymonth> ,? (of)? (the year)? (<year>|<spoken-year>)",
    examples=[
        Example("They met in February 2014.", expect="2014-02"),
        Example("They met in March of 1998.", expect="1998-03"),
        Example("They may 2014 times refuse.", expect=None),
    ],
)
def month_year(match: Match, context: Context) -> Reading | None:
    """A month and a year are that month."""
    year = match.year("year", context.anchor) if match.has("year") else match.year("spoken_year")
    if not is_capital(match, context) or not 1000 <= year <= 2999:
        return None
    return Reading("DATE", month_value(year, match.month()))


def is_month(match: Match, context: Context) -> bool:
    """Whether a month without day or year is none of the names and verbs that look like it."""
    at = match.span("anymonth")[0]
    form = context.text.form(at)
    if not context.text.is_capital(at):
        return False
    lower = form.lower().rstrip(".")
    before, behind = context.before(at), context.form_behind(match.last)
    if context.is_word("before-surname", before):
        return False
    if (
        len(lower) <= 4
        and lower not in ("may", "june", "july")
        and not form.endswith(".")
        and (not context.is_word("before-month", before) or behind[:1].isupper())
    ):
        return False
    if (
        lower in ("may", "march")
        and not context.is_word("before-month", before)
        and behind.lower() not in ("'s", "and", "or", "-", "to")
    ):
        return False
    if (
        context.form_before(at)[:1].isupper()
        and not context.is_word("before-month", before)
        and before.isalpha()
        and context.is_word("given-name", lower)
    ):
        return False
    return not (
        context.is_word("given-name", lower)
        and behind[:1].isupper()
        and behind.isalpha()
        and not context.is_word("before-month", before)
    )


def month_near(month: int, anchor: date | None, ahead: int) -> str:
    """The nearest such month: this one or before it (0), before it but not the last (-1), this one or after
    it (1), strictly after (2)."""
    if anchor is None:
        return f"XXXX-{month:02}"
    gap = month - anchor.month
    if ahead <= 0:
        year = anchor.year - (gap > 0 or (ahead < 0 and gap in (0, -1)))
    else:
        year = anchor.year + (gap < 0 or (ahead == 2 and gap == 0))
    return month_value(year, month) if year_value(year) != "XXXX" else f"XXXX-{month:02}"


@expressions.rule(
    "bare-month",
    pattern="<anymonth>",
    examples=[
        Example("They met in September.", published="2024-03-14", expect="2023-09"),
        Example("They will meet in September.", published="2024-03-14", expect="2024-09"),
        Example("He is due to visit in April.", published="2024-03-14", expect="2024-04"),
        Example("They met in April.", expect="XXXX-04"),
        Example("They may come.", published="2024-03-14", expect=None),
        Example("Mrs May met April Smith on the march.", published="2024-03-14", expect=None),
    ],
)
def bare_month(match: Match, context: Context) -> Reading | None:
    """A month alone is the most recent one, this month included, or the next one where its clause speaks of
    what is to come."""
    if not is_month(match, context):
        return None
    month, anchor = match.month(), context.anchor
    sense = context.sense(match)
    ahead = (month - anchor.month) % 12 if anchor else 0
    if sense <= 0 and ahead in (1, 2, 3):
        # ten months ago would be `last September`: a month so near is to come unless a verb close by is past
        sense = 0 if sense == NEAR_PAST or (ahead == 3 and sense < 0) else 1
    elif sense == ANNOUNCED and ahead > 6:
        sense = 0  # what is told in the present is near
    elif context.before(match.first) in ("by", "through", "until", "till"):
        sense = 1 if ahead < 9 and sense != NEAR_PAST else 0
    return Reading("DATE", month_near(month, anchor, 1 if sense > 0 else 0))


@expressions.rule(
    "shifted-month",
    pattern="(this)? <shift> <anymonth> (<dayth>)?",
    examples=[
        Example("They met last September.", published="2024-03-14", expect="2023-09"),
        Example("They meet next June 30.", published="1987-06-29", expect="1987-06-30"),
        Example("They meet this May.", published="2024-03-14", expect="2024-05"),
        Example("This may help.", published="2024-03-14", expect=None),
    ],
)
def shifted_month(match: Match, context: Context) -> Reading | None:
    """``last September`` is the most recent one before this month, ``next September`` the nearest to come,
    ``this September`` that of the year."""
    if not is_capital(match, context):
        return None
    shift = match.number("shift")
    anchor = context.anchor
    if match.has("dayth"):
        day = match.ordinal()
        if anchor is None:
            value = day_value_of(None, match.month(), day)
        else:
            years = [anchor.year + n for n in (-1, 0, 1)]
            values = [v for v in (day_value_of(y, match.month(), day) for y in years) if v]
            iso = anchor.isoformat()
            past, future = [v for v in values if v < iso], [v for v in values if v > iso]
            kept = (
                past[-1:]
                if shift < 0
                else future[:1]
                if shift > 0
                else [v for v in values if v[:4] == iso[:4]]
            )
            value = kept[0] if kept else None
        return Reading("DATE", value) if value else None
    if shift == 0:
        return Reading(
            "DATE", month_value(anchor.year, match.month()) if anchor else f"XXXX-{match.month():02}"
        )
    return Reading("DATE", month_near(match.month(), anchor, -1 if shift < 0 else 2))
