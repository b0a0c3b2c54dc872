"""TIMEX3 values: making them, moving them, and the calendar days that they cover.

Everything here is arithmetic on ``datetime.date``; what leaves the years 1 to 9999, or has no day to start
from, is
given as TIMEX3 writes the unknown: ``XXXX-WXX`` for a week, ``XXXX-04`` for an April.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "H": "XXXX-HX",
    "Y": "XXXX", "DE": "XXX", "CE": "XX",
}  # fmt: skip
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
DAYPARTS = frozenset(("MO", "MI", "AF", "EV", "NI", "DT"))
Days = tuple[date, date]


def day_value(day: date) -> str:
    """The value of a day.

    >>> day_value(date(987, 2, 18))
    '0987-02-18'
    """
    return day.isoformat()


def week_value(day: date) -> str:
    """The ISO week that holds a day.

    >>> week_value(date(2014, 2, 18))
    '2014-W08'
    """
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}" if 1 <= year <= 9999 else UNKNOWN["W"]


def month_value(year: int, month: int) -> str:
    """A month, counted on through the years: month 13 is January of the next.

    >>> month_value(2014, 0)
    '2013-12'
    """
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04}-{month:02}" if 1 <= year <= 9999 else UNKNOWN["M"]


def quarter_value(year: int, quarter: int) -> str:
    """A quarter, counted on through the years.

    >>> quarter_value(2014, 0)
    '2013-Q4'
    """
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    return f"{year:04}-Q{quarter}" if 1 <= year <= 9999 else UNKNOWN["Q"]


def half_value(year: int, half: int) -> str:
    """Half a year, counted on through the years.

    >>> half_value(2014, 3)
    '2015-H1'
    """
    year, half = year + (half - 1) // 2, (half - 1) % 2 + 1
    return f"{year:04}-H{half}" if 1 <= year <= 9999 else UNKNOWN["H"]


def year_value(year: int) -> str:
    """A year.

    >>> year_value(987), year_value(10000)
    ('0987', 'XXXX')
    """
    return f"{year:04}" if 1 <= year <= 9999 else UNKNOWN["Y"]


def moved_day(day: date, by: int) -> date | None:
    """The day ``by`` days on, or nothing where that leaves the calendar.

    >>> moved_day(date(1, 1, 1), -1) is None
    True
    """
    number = day.toordinal() + by
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None


def same_day_of_month(day: date, months: int) -> date | None:
    """The day so many months on, the last of its month where that month is shorter.

    >>> same_day_of_month(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return date(year, month, min(day.day, month_length(year, month)))


def month_length(year: int, month: int) -> int:
    """How many days a month has.

    >>> month_length(2024, 2)
    29
    """
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def shifted(unit: str, by: int, base: date | None) -> str:
    """The ``unit`` that lies ``by`` units from the one that holds ``base``.

    >>> shifted("W", -1, date(2014, 2, 18)), shifted("M", 1, date(2014, 12, 5)), shifted("D", -1, None)
    ('2014-W07', '2015-01', 'XXXX-XX-XX')
    """
    if base is None:
        return UNKNOWN.get(unit, UNKNOWN["D"])
    if unit in ("D", "W", "WE"):
        day = moved_day(base, by if unit == "D" else 7 * by)
        if day is None:
            return UNKNOWN[unit]
        if unit == "D":
            return day_value(day)
        week = week_value(day)
        return week if unit == "W" else week + "-WE"
    if unit == "M":
        return month_value(base.year, base.month + by)
    if unit == "Q":
        return quarter_value(base.year, (base.month + 2) // 3 + by)
    if unit == "H":
        return half_value(base.year, (base.month + 5) // 6 + by)
    year = base.year + by * {"Y": 1, "DE": 10, "CE": 100}.get(unit, 1)
    if not 1 <= year <= 9999:
        return UNKNOWN.get(unit, UNKNOWN["Y"])
    return f"{year:04}"[: {"DE": 3, "CE": 2}.get(unit, 4)]


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day.

    >>> is_day(2023, 2, 29)
    False
    """
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def is_day_value(value: str) -> bool:
    """Whether a value is a day, known or not.

    >>> is_day_value("2014-02-18"), is_day_value("XXXX-WXX-2"), is_day_value("2014-W08")
    (True, True, False)
    """
    return (len(value) == 10 and value[4] == value[7] == "-") or (
        len(value) == 10 and value.startswith("XXXX-W")
    )


_SHAPE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?:-(?P<weekday>WE|[1-7]))?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?(?:T.*)?$|(?P<decade>\d{3})$|(?P<century>\d\d)$"
)


@lru_cache(maxsize=4096)
def days_of(value: str) -> Days | None:
    """First and last day of a value that is a calendar interval, else nothing.

    >>> days_of("2014-W07")
    (datetime.date(2014, 2, 10), datetime.date(2014, 2, 16))
    >>> days_of("XXXX-04") is None
    True
    """
    match = _SHAPE.match(value)
    if match is None:
        return None
    try:
        return _days(match)
    except (ValueError, OverflowError):
        return None


def _days(match: re.Match[str]) -> Days:
    part = match.groupdict()
    if part["decade"] or part["century"]:
        digits = part["decade"] or part["century"]
        first = int(digits.ljust(4, "0"))
        return date(max(first, 1), 1, 1), date(first + (9 if part["decade"] else 99), 12, 31)
    year = int(part["year"])
    if part["month"]:
        month = int(part["month"])
        if part["day"]:
            day = date(year, month, int(part["day"]))
            return day, day
        return date(year, month, 1), date(year, month, month_length(year, month))
    if part["week"]:
        monday = date.fromisocalendar(year, int(part["week"]), 1)
        if part["weekday"] is None:
            return monday, monday + timedelta(6)
        if part["weekday"] == "WE":
            return monday + timedelta(5), monday + timedelta(6)
        day = monday + timedelta(int(part["weekday"]) - 1)
        return day, day
    if part["quarter"]:
        return _months(year, int(part["quarter"]) * 3 - 2, 3)
    if part["half"]:
        return _months(year, int(part["half"]) * 6 - 5, 6)
    if part["season"]:
        return _months(year, SEASON_MONTHS[part["season"]], 3)
    return date(year, 1, 1), date(year, 12, 31)


def _months(year: int, first: int, count: int) -> Days:
    end_year, end_month = year + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    return date(year, first, 1), date(end_year, end_month, month_length(end_year, end_month))
