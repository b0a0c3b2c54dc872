"""Weekdays: bare, shifted, named by their week, and as a habit."""

from __future__ import annotations

from datetime import date

from diplotext.dates.calendar import day_value, moved_day
from diplotext.dates.context import Context
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import closings, expressions
from diplotext.rules import Example

# Capitalised words that make a name of the weekday before them.


def weekday_value(weekday: int, anchor: date | None, ahead: int) -> str:
    """The nearest such weekday: on the day or before it (``ahead=-1``), strictly before (-2), on it or
    after (1), strictly after (2)."""
    if anchor is None:
        return f"XXXX-WXX-{weekday}"
    if ahead < 0:
        by = -((anchor.isoweekday() - weekday) % 7)
    else:
        by = (weekday - anchor.isoweekday()) % 7
    if by == 0 and abs(ahead) == 2:
        by = 7 if ahead > 0 else -7
    day = moved_day(anchor, by)
    return day_value(day) if day else f"XXXX-WXX-{weekday}"


def is_name(match: Match, context: Context) -> bool:
    """Whether a weekday belongs to a name: ``the Monday Club``, ``Black Friday``."""
    if (
        context.is_word("before-weekday-in-name", context.before(match.first))
        and context.form_before(match.first)[:1].isupper()
    ):
        return True
    behind = context.form_behind(match.last)
    if context.is_word("daypart", behind.lower()) and behind[:1].isupper():
        return context.form_behind(match.last, 1)[:1].isupper()  # Saturday Night Live
    return behind[:1].isupper() and context.is_word("behind-weekday-in-name", behind.lower())


def is_written(match: Match, context: Context) -> bool:
    """Whether a weekday has its capital, and its full stop or full form where it is another word too."""
    form = context.text.form(match.first)
    if not context.text.is_capital(match.first):
        return False
    if len(form) <= 4:  # shortened: `Sat` and `Sun` alone are names of other things
        return form.endswith(".") or context.behind(match.first, 1) == "."
    return True


@expressions.rule(
    "bare-weekday",
    pattern="<anyweekday>",
    examples=[
        Example("The ministers met on Thursday.", published="2024-03-14", expect="2024-03-14"),
        Example("The ministers met on Tuesday.", published="2024-03-14", expect="2024-03-12"),
        Example("The ministers will meet Monday.", published="2024-03-14", expect="2024-03-18"),
        Example("The talks are set to resume Tuesday.", published="2024-03-14", expect="2024-03-19"),
        Example("They met on Tuesday.", expect="XXXX-WXX-2"),
        Example("He spoke to the Monday Club in London.", published="2024-03-14", expect=None),
        Example("The sun sat low over the square.", published="2024-03-14", expect=None),
    ],
)
def bare_weekday(match: Match, context: Context) -> Reading | None:
    """A weekday alone is the most recent one, the day of publication included, or the next one where its
    clause speaks of what is to come."""
    if not is_written(match, context) or is_name(match, context):
        return None
    weekday, anchor = match.weekday(), context.anchor
    if anchor is None:
        return Reading("DATE", weekday_value(weekday, None, 0))
    before = context.day_of_sentence(match)
    if before is not None and before.isoweekday() == weekday and abs((before - anchor).days) < 8:
        return Reading("DATE", day_value(before))
    joined = context.joined_day(match)
    if joined is not None and joined >= anchor and (joined > anchor or joined in context.ahead):
        return Reading("DATE", weekday_value(weekday, joined, 2))
    known = context.weekdays.get(weekday)
    if known is not None and known > anchor and context.behind(match.last) == "'s":
        return Reading("DATE", day_value(known))  # `to meet on Friday … During Friday's talks`
    sense = context.sense(match)
    if before is not None and before > anchor and (sense == 0 or context.before_day(match)):
        # `in Brussels on Tuesday and in Vienna on Thursday`: the verb stands before the first;
        # `will come on Tuesday before returning home on Wednesday`
        return Reading("DATE", weekday_value(weekday, before, 2))
    if sense == 0 and known is not None:
        return Reading("DATE", day_value(known))
    value = weekday_value(weekday, anchor, 1 if sense > 0 else -1)
    if sense and not value.startswith("X"):
        context.weekdays[weekday] = day = date.fromisoformat(value)
        if sense > 0:
            context.ahead.add(day)
    return Reading("DATE", value)


@expressions.rule(
    "numbered-weekday",
    pattern="<anyweekday> (the)? (<dayth>)",
    examples=[
        Example("They meet on Thursday 11 and Friday 12 June.", published="2009-06-12", expect="2009-06-11"),
        Example("On Friday 3 people died.", published="2009-06-12", expect=None),
    ],
)
def numbered_weekday(match: Match, context: Context) -> Reading | None:
    """``Thursday 11`` is the nearest eleventh of a month that is a Thursday."""
    if context.anchor is None or not is_written(match, context):
        return None
    behind = context.behind(match.last)
    if behind[:1].isalnum() and behind not in ("and", "to", "at", "through", "until"):
        return None
    weekday, number = match.weekday(), match.ordinal()
    for gap in range(22):
        for by in (-gap, gap):
            day = moved_day(context.anchor, by)
            if day is not None and day.day == number and day.isoweekday() == weekday:
                return Reading("DATE", day_value(day))
    return None


@expressions.rule(
    "shifted-weekday",
    pattern="(this)? <shift> <anyweekday>",
    examples=[
        Example("The two met last Thursday.", published="2024-03-14", expect="2024-03-07"),
        Example("They meet next Monday.", published="2024-03-14", expect="2024-03-18"),
        Example("They meet this coming Sunday.", published="2024-03-14", expect="2024-03-17"),
        Example("It was the last day of talks.", published="2024-03-14", expect=None),
    ],
)
def shifted_weekday(match: Match, context: Context) -> Reading | None:
    """``last Thursday`` is the nearest Thursday strictly before the anchor, ``next Thursday`` the nearest
    strictly after."""
    if not is_written_at(match, context) or is_name(match, context):
        return None
    ahead = 2 * match.number("shift")
    weekday, anchor = match.weekday(), context.anchor
    if ahead == 0:
        ahead = -1 if context.sense(match) < 0 else 1
    elif ahead < 0 and anchor is not None and anchor.isoweekday() == weekday % 7 + 1:
        anchor = moved_day(
            anchor, -1
        )  # the day before has a name of its own: `last Monday` on a Tuesday is not yesterday
    return Reading("DATE", weekday_value(weekday, anchor, ahead))


def is_written_at(match: Match, context: Context) -> bool:
    """Whether the weekday within a match has its capital."""
    return context.text.is_capital(match.span("anyweekday")[0])


@expressions.rule(
    "following-weekday",
    pattern="(the)? (<before=previous|preceding>|<after=following>) <anyweekday>",
    examples=[
        Example(
            "They met on March 14. They had met the previous Friday.",
            published="2024-03-20",
            expect="2024-03-08",
        ),
        Example(
            "They met on March 14 and again the following Monday.",
            published="2024-03-20",
            expect="2024-03-18",
        ),
        Example("The previous day was quiet.", expect=None),
    ],
)
def following_weekday(match: Match, context: Context) -> Reading | None:
    """``the previous Friday`` and ``the following Monday`` are counted from the date at which the narrative
    stands."""
    days = context.narrative()
    return Reading(
        "DATE", weekday_value(match.weekday(), days[0] if days else None, 2 if match.has("after") else -2)
    )


@expressions.rule(
    "week-from-weekday",
    pattern="a week (from|on) (next)? <anyweekday>",
    examples=[
        Example("They will meet a week from Tuesday.", published="2024-03-14", expect="2024-03-26"),
        Example("It lasted a week from start to end.", published="2024-03-14", expect=None),
    ],
)
def week_from_weekday(match: Match, context: Context) -> Reading | None:
    """``a week from Tuesday`` is seven days after the next Tuesday."""
    value = weekday_value(match.weekday(), context.anchor, 2)
    if value.startswith("X"):
        return Reading("DATE", value)
    day = moved_day(date.fromisoformat(value), 7)
    return Reading("DATE", day_value(day) if day else f"XXXX-WXX-{match.weekday()}")


@closings.rule(
    "weekday-of-week",
    pattern="(of)? (<back=last|previous>|<on=next|following>|this) week",
    examples=[
        Example("They meet Wednesday next week.", published="2024-03-14", expect="2024-03-20"),
        Example("They met on Friday last week.", published="2024-03-14", expect="2024-03-08"),
        Example("They met in March last week.", published="2024-03-14", expect=None),
    ],
)
def weekday_of_week(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``Wednesday next week`` is that day of the calendar week that is named."""
    if context.text.letters and len(reading.value) == 10 and reading.value.startswith("XXXX-W"):
        return reading
    try:
        weekday = date.fromisoformat(reading.value).isoweekday()
    except ValueError:
        return None
    if context.anchor is None:
        return None
    by = -7 if match.has("back") else 7 if match.has("on") else 0
    day = moved_day(context.anchor, by + weekday - context.anchor.isoweekday())
    return reading._replace(value=day_value(day) if day else f"XXXX-WXX-{weekday}")


@expressions.rule(
    "every-weekday",
    pattern="(every|each) (other)? <anyweekday> <daypart>?",
    examples=[
        Example("The cabinet meets every Tuesday.", expect="XXXX-WXX-2"),
        Example("Every minister came.", expect=None),
    ],
)
def every_weekday(match: Match, context: Context) -> Reading | None:
    """``every Tuesday`` is a SET of that weekday."""
    part = "T" + match.value("daypart") if match.has("daypart") else ""
    return Reading("SET", f"XXXX-WXX-{match.weekday()}{part}")


@expressions.rule(
    "plural-weekday",
    pattern="<weekdays>|<weekday> <dayparts>",
    examples=[
        Example("The cabinet meets on Tuesdays.", expect="XXXX-WXX-2"),
        Example("They met on Tuesday nights.", expect="XXXX-WXX-2TNI"),
        Example("They met on Tuesday.", expect=None),
    ],
)
def plural_weekday(match: Match, context: Context) -> Reading | None:
    """``Tuesdays`` and ``Tuesday nights`` are a SET."""
    if match.has("weekdays"):
        return Reading("SET", f"XXXX-WXX-{match.value('weekdays')}")
    return Reading("SET", f"XXXX-WXX-{match.value('weekday')}T{match.value('dayparts')}")
