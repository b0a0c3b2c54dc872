"""Days of the month named by their number alone: ``on the 22nd``, ``the sixth of this month``."""

from __future__ import annotations

from datetime import date

from diplotext.dates.calendar import day_value, is_day, month_value
from diplotext.dates.context import Context
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import expressions
from diplotext.rules import Example

_NEAR = 62  # days: of a month further from the anchor than this an ordinal alone is no day


@expressions.rule(
    "day-of-this-month",
    pattern="(the)? <ordinalth> (day)? of (the|this|<shift>) <unit>",
    examples=[
        Example("They left on the 3rd of this month.", published="2014-02-18", expect="2014-02-03"),
        Example("They met on the sixth of last month.", published="2014-02-18", expect="2014-01-06"),
        Example("They meet on the 10th of next month.", published="2014-12-18", expect="2015-01-10"),
        Example("It was the second day of the week.", published="2014-02-18", expect=None),
    ],
)
def day_of_this_month(match: Match, context: Context) -> Reading | None:
    """``the sixth of this month`` is that day of the month of publication, or of the one before or after."""
    if context.behind(match.last) == "'s":
        return None  # `the first of this month's meetings`
    if match.value("unit") != "M" or (match.words()[-2] == "the" and "day" in match.words()):
        return None
    day, anchor = match.ordinal("ordinalth"), context.anchor
    if anchor is None:
        return Reading("DATE", f"XXXX-XX-{day:02}") if 1 <= day <= 31 else None
    month = month_value(anchor.year, anchor.month + (match.number("shift") if match.has("shift") else 0))
    if month.startswith("X") or not is_day(int(month[:4]), int(month[5:]), day):
        return None
    return Reading("DATE", f"{month}-{day:02}")


@expressions.rule(
    "bare-ordinal",
    pattern="(on|by|until|till|since|from|to) (the)? <ordinal-number>",
    examples=[
        Example("They came on May 2. They left on the 7th.", published="2024-06-01", expect="2024-05-07"),
        Example("On the 22nd, they asked for talks.", published="2014-02-18", expect="2014-01-22"),
        Example("They will arrive on the 25th.", published="2014-02-18", expect="2014-02-25"),
        Example("They met in Toronto on 22nd with Zou.", published="2014-02-28", expect="2014-02-22"),
        Example("They met on the 22nd floor.", published="2014-02-18", expect=None),
        Example("He rose from the 7th to the 5th place.", published="2014-02-18", expect=None),
    ],
)
def bare_ordinal(match: Match, context: Context) -> Reading | None:
    """``on the 22nd`` is that day of the month at which the narrative stands, else the most recent one, or
    the next where the clause speaks of what is to come; before a noun the ordinal counts."""
    words, behind = match.words(), context.behind(match.last)
    if words[0] != "on" and words[1] != "the":
        return None
    if behind[:1].isalnum() and not context.is_word("behind-day", behind):
        return None
    if behind in ("and", "or", "to") and context.behind(match.last, 1)[:1].isdigit():
        return None  # `by the 1st and 2nd battalions`
    day = match.ordinal("ordinal_number")
    if not 1 <= day <= 31:
        return None
    told = _narrative_day(context)
    if words[0] in ("from", "to") and told is None:
        return None  # `from the 7th to the 5th`: of what, nothing says
    value = _nearest(day, told, context, match)
    return Reading("DATE", value, None, match.first + 1, match.last) if value else None


def _narrative_day(context: Context) -> date | None:
    """A day near the anchor at which the narrative stands."""
    days = context.narrative()
    if not context.recent or days is None or (days[1] - days[0]).days > 31:
        return None
    near = context.anchor is None or abs((days[0] - context.anchor).days) <= _NEAR
    return days[0] if near or context.recent_at > context.paragraph_first else None


def _nearest(day: int, told: date | None, context: Context, match: Match) -> str | None:
    """The day of that number in the month of the day told; without one, on the side of the anchor that the
    tense tells."""
    base = told or context.anchor
    if base is None:
        return f"XXXX-XX-{day:02}"
    days = []
    for by in (-2, -1, 0, 1, 2):
        month = month_value(base.year, base.month + by)
        if not month.startswith("X") and is_day(int(month[:4]), int(month[5:]), day):
            days.append(date(int(month[:4]), int(month[5:]), day))
    if told is None:
        ahead = context.sense(match) > 0
        days = [d for d in days if (d >= base if ahead else d <= base)]
    same = [d for d in days if told is not None and (d.year, d.month) == (told.year, told.month)]
    if not (same or days):
        return None
    return day_value(min(same or days, key=lambda d: abs((d - base).days)))
