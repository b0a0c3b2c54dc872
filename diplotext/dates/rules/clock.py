"""Times of the day: ``10 a.m.``, ``1430 GMT``, ``noon``, alone or with their day."""

from __future__ import annotations

from diplotext.dates.calendar import is_day_value, shifted
from diplotext.dates.context import Context
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import closings, expressions, openings
from diplotext.dates.rules.weekdays import weekday_value
from diplotext.rules import Example

_CLOCK_PATTERN = (
    "(<hour:clocktime> (<meridiem>|<am=a> <dot> m <dot>?|<pm=p> <dot> m <dot>?|(o'clock)? in the <part:daypart>|o'clock)"
    "|<spelled:cardinal> o'clock (in the <part:daypart>)?"
    "|<four>|<hourname:hour-name>|<clock>)"
    " (<local=local> time|eastern (standard|daylight)? time|pacific time|central time|<zone>|hours)?"
)


def clock_of(match: Match, context: Context) -> str | None:
    """``T22:00`` of the words of a match, or nothing where they are no time of the day."""
    if match.has("hourname"):
        return "T" + match.value("hourname")
    if match.has("four"):
        word = match.words("four")[0]
        zoned = match.has("zone") or match.has("local") or match.words()[-1] in ("hours", "time")
        return f"T{word[:2]}:{word[2:]}" if zoned and word[:2] < "25" and word[2:] < "60" else None
    digits = _hour_and_minute(match)
    hour, minute = int(digits[0]), digits[1] if len(digits) > 1 else "00"
    if hour > 24 or len(minute) != 2 or int(minute) > 59:
        return None
    if match.has("meridiem") or match.has("am") or match.has("pm"):
        if hour > 12:
            return None
        late = match.has("pm") or (match.has("meridiem") and match.value("meridiem") == "pm")
        hour = hour % 12 + (12 if late else 0)
    elif match.has("part") and match.value("part") != "MO" and 1 <= hour < 12:
        hour += 12
    return f"T{hour:02}:{minute}"


def _hour_and_minute(match: Match) -> list[str]:
    if match.has("spelled"):
        return [match.value("spelled")]
    return "".join(match.words("clock" if match.has("clock") else "hour")).replace(".", ":").split(":")


@expressions.rule(
    "clock-time",
    pattern=_CLOCK_PATTERN,
    examples=[
        Example("They met at 10:30 a.m.", published="2025-05-16", expect="2025-05-16T10:30"),
        Example("They met at 1430 GMT.", published="2025-05-16", expect="2025-05-16T14:30"),
        Example("They met at 9 p.m. local time.", published="2025-05-16", expect="2025-05-16T21:00"),
        Example("They met at noon.", published="2025-05-16", expect="2025-05-16T12:00"),
        Example("They met at six o'clock.", published="2025-05-16", expect="2025-05-16T06:00"),
        Example(
            "It struck at 10:35 a.m. (0735 GMT) Friday.",
            published="1998-08-08",
            expect=["1998-08-07T10:35", "1998-08-07T07:35"],
        ),
        Example("The vote was 10:30.", published="2025-05-16", expect=None),
    ],
)
def clock_time(match: Match, context: Context) -> Reading | None:
    """A time of the day without its day belongs to the day read last in its paragraph, else that of
    publication."""
    clock = clock_of(match, context)
    if clock is None:
        return None
    if (
        match.has("clock")
        and not match.has("zone")
        and not match.has("local")
        and context.before(match.first) not in ("at", "until", "by", "from", "around", "about", "till")
    ):
        return None
    if (
        match.has("hourname")
        and context.form_before(match.first).istitle()
        and context.text.form(match.first).istitle()
    ):
        return None  # High Noon
    return Reading(
        "TIME", (_day_behind(match, context) or shifted("D", 0, context.day_of_paragraph())) + clock
    )


_BRACKETED = 8  # letters


def _day_behind(match: Match, context: Context) -> str | None:
    """The weekday behind the same time in another zone: ``10:35 a.m. (0735 GMT) Friday``."""
    at, end = match.last, match.last + _BRACKETED
    if context.behind(at) != "(":
        return None
    while at < end and context.behind(at) != ")":
        at += 1
    at += 1
    if context.behind(at) == "on":
        at += 1
    if at > end or not context.is_word("weekday", context.behind(at)):
        return None
    weekday = int(match.lexical("weekday", context.behind(at)))
    return weekday_value(weekday, context.anchor, 1 if context.sense(match) > 0 else -1)


@openings.rule(
    "clock-of-day",
    pattern=_CLOCK_PATTERN + " ,? (on)? (the)?",
    examples=[
        Example("They met at 10 p.m. Wednesday.", published="1998-02-13", expect="1998-02-11T22:00"),
        Example("They met at noon on Thursday.", published="1998-02-13", expect="1998-02-12T12:00"),
        Example(
            "They met at six o'clock on Monday evening.", published="1998-02-13", expect="1998-02-09T18:00"
        ),
        Example("They met at 5 p.m. EST, Nov. 9.", published="1989-11-13", expect="1989-11-09T17:00"),
        Example("They met 10 on Wednesday.", published="1998-02-13", expect=None),
    ],
)
def clock_of_day(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``10 p.m. Wednesday`` is that time of that day, ``at six on Monday evening`` that of the evening."""
    clock = clock_of(match, context)
    if clock is None:
        return None
    day, part = reading.value[:10], reading.value[10:]
    if reading.type == "TIME" and part in ("TMO", "TAF", "TEV", "TNI") and is_day_value(day):
        late = part != "TMO" and clock[1:3] < "12" and not (part == "TNI" and clock[1:3] < "05")
        return reading._replace(value=f"{day}T{int(clock[1:3]) + 12 * late:02}{clock[3:]}", mod=None)
    if reading.type != "DATE" or not is_day_value(reading.value):
        return None
    return reading._replace(type="TIME", value=reading.value + clock)


@closings.rule(
    "day-at-clock",
    pattern="(at|,)? " + _CLOCK_PATTERN,
    examples=[
        Example("They met on Wednesday at 10 p.m.", published="1998-02-13", expect="1998-02-11T22:00"),
        Example("They met on Wednesday at 10 places.", published="1998-02-13", expect=None),
    ],
)
def day_at_clock(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``Wednesday at 10 p.m.`` is that time of that day."""
    if reading.type == "TIME" and len(reading.value) == 13:
        day = reading.value[:10]
    elif reading.type == "DATE" and is_day_value(reading.value):
        day = reading.value
    else:
        return None
    words = match.words()
    if words[0] == "," or (match.has("four") and words[0] != "at"):
        return None
    if match.has("clock") and words[0] != "at" and not match.has("zone"):
        return None
    clock = clock_of(match, context)
    return reading._replace(type="TIME", value=day + clock) if clock else None


@expressions.rule(
    "dawn",
    pattern="(at|before|after|until|by|since) <light>",
    examples=[
        Example("They left at dawn.", published="1998-02-13", expect="1998-02-13TMO"),
        Example("It was the dawn of a new era.", published="1998-02-13", expect=None),
    ],
)
def dawn(match: Match, context: Context) -> Reading | None:
    """``at dawn`` is a part of the day at which the narrative stands."""
    if context.behind(match.last) == "of" or context.behind(match.last) == "on":
        return None
    day = shifted("D", 0, context.day_of_paragraph())
    return Reading("TIME", f"{day}T{match.value('light')}", None, match.first + 1, match.last)
