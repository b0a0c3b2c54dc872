"""Expressions that point from the day of publication: ``today``, ``last week``, ``this morning``, ``next year``."""

from __future__ import annotations

from datetime import date

from diplotext.dates.calendar import moved_day, shifted, year_value
from diplotext.dates.context import Context
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import closings, expressions, openings
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
    ],
)
def today(match: Match, context: Context) -> Reading | None:
    """``today``, ``yesterday`` and ``tomorrow`` are counted from the day of publication."""
    form = context.text.form(match.first)
    if form[:1].isupper() and not form.isupper() and context.form_before(match.first)[:1].isupper():
        return None
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
    """``this morning`` belongs to the day of publication, ``that evening`` to the day at which the narrative stands."""
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


def is_day_value(value: str) -> bool:
    """Whether a value is a day, known or not."""
    return (len(value) == 10 and value[4] == value[7] == "-") or (
        len(value) == 10 and value.startswith("XXXX-W")
    )


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


def _is_narrative(match: Match, context: Context, unit: str) -> bool:
    """Whether ``next`` is counted from the narrative: ``the next day``, ``The next year they met``."""
    if unit == "D":
        return True
    before = context.before(match.first)
    return match.words()[0] == "the" and (
        before in (".", ",", "", '"', "and", "until") or context.opens_sentence(match.first)
    )


@expressions.rule(
    "neighbour-unit",
    pattern="(the)? (<back=previous|preceding>|<on=following|next|ensuing>) <unit>",
    examples=[
        Example(
            "They met on Dec. 22. The next day Russia called.", published="2017-01-02", expect="2016-12-23"
        ),
        Example(
            "Exports fell in 1986. In the previous year they had risen.",
            published="1987-01-02",
            expect="1985",
        ),
        Example("The previous minister left.", published="1987-01-02", expect=None),
    ],
)
def neighbour_unit(match: Match, context: Context) -> Reading | None:
    """``the previous year`` and ``the next day`` are counted from the date at which the narrative stands."""
    unit = match.value("unit")
    words = match.words()
    if unit in ("TS", "TM", "TH", "FN") or ("next" in words and not _is_narrative(match, context, unit)):
        return None
    if words[0] != "the" and words[0] != "next" and unit not in ("D", "W", "M", "Y"):
        return None
    days = context.narrative()
    back = match.has("back")
    base = None if days is None else days[0] if back else days[1]
    return Reading("DATE", shifted(unit, -1 if back else 1, base))


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
    """``last week`` is the calendar week before that of publication, ``next month`` the calendar month after it."""
    words = match.words()
    word = words[1] if words[0] in ("the", "this") and len(words) > 2 and words[1] in _OF_SHIFT else words[0]
    if words[0] == "this" and word == "this" and len(words) > 2 and words[1] in _OF_SHIFT:
        word = words[1]
    shift = _OF_SHIFT[word]
    if match.has("season"):
        return _season(match, context, shift, words)
    unit = match.value("unit")
    if unit in ("TS", "TM", "TH") or (words[0] == "this" and context.text.form(match.last - 1)[:1].isupper()):
        return None
    if word == "past" or (words[0] == "the" and word in ("last", "next", "coming") and unit != "CE"):
        return _stretch(word, unit, words, context)
    if unit == "D" and shift == 0:
        return None
    if unit == "D":
        return (
            None
            if word == "last"
            else Reading("DATE", shifted("D", 1, context.anchor))
            if word == "next"
            else None
        )
    if unit == "FN":
        return None
    return Reading("DATE", shifted(unit, shift, context.anchor))


def _stretch(word: str, unit: str, words: list[str], context: Context) -> Reading | None:
    """``the past year`` and ``the next decade`` are a stretch up to the anchor or from it on."""
    if unit == "D" and word != "past":
        return None
    if words[0] == "this":
        return Reading("DATE", shifted(unit, -1, context.anchor))
    if unit == "WE":
        return Reading("DATE", shifted("WE", -1 if word in ("past", "last") else 1, context.anchor))
    if word in ("coming", "next") and unit in ("W", "M", "Y", "Q"):
        return Reading("DATE", shifted(unit, 1, context.anchor))
    if unit in ("W", "M", "Y", "Q") or (word == "last" and unit == "DE"):
        return Reading("DATE", shifted(unit, -1, context.anchor))
    period = {"DE": "P10Y", "CE": "P100Y", "FN": "P2W", "H": "P6M", "ML": "P1000Y"}.get(unit, f"P1{unit}")
    return Reading("DURATION", period)


def _season(match: Match, context: Context, shift: int, words: list[str]) -> Reading | None:
    season = match.value("season")
    anchor = context.anchor
    if words[-1] == "fall" and context.behind(match.last)[:1].isalpha() and words[0] == "this" and False:
        return None
    if anchor is None:
        return Reading("DATE", f"XXXX-{season}")
    return Reading("DATE", season_value(season, anchor, shift))


def season_value(season: str, anchor: date, shift: int) -> str:
    """The season of that name in this year (0), the last one to have begun (-1) or the next to begin (1)."""
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    year = anchor.year
    if shift < 0 and anchor.month < first:
        year -= 1
    elif shift > 0 and anchor.month >= first:
        year += 1
    return f"{year:04}-{season}" if year_value(year) != "XXXX" else f"XXXX-{season}"


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
    "same-unit",
    pattern="(the same|that same|that|the very same) (<unit>|<season>)",
    examples=[
        Example(
            "They met on Dec. 22. On the same day Russia called.", published="2017-01-02", expect="2016-12-22"
        ),
        Example("They met in June 2004. Prices rose that year.", published="2017-01-02", expect="2004"),
        Example("They said that second talks had failed.", published="2017-01-02", expect=None),
    ],
)
def same_unit(match: Match, context: Context) -> Reading | None:
    """``the same day`` and ``that year`` are those of the date at which the narrative stands."""
    if match.has("season") or match.value("unit") in ("TS", "TM", "TH", "FN"):
        return None
    days = context.narrative()
    if match.value("unit") == "D" and days is not None and days[0] != days[1]:
        return Reading("DATE", "XXXX-XX-XX")
    return Reading("DATE", shifted(match.value("unit"), 0, days[0] if days else None))


@expressions.rule(
    "next-daypart",
    pattern="(the)? (<back=previous>|next|<on=following>) (<daypart>)",
    examples=[
        Example(
            "They met on Dec. 22 and left the next morning.", published="2017-01-02", expect="2016-12-23TMO"
        ),
        Example("The next meeting failed.", published="2017-01-02", expect=None),
    ],
)
def next_daypart(match: Match, context: Context) -> Reading | None:
    """``the next morning`` is that of the day after the one at which the narrative stands."""
    days = context.narrative()
    day = None if days is None else moved_day(days[0], -1 if match.has("back") else 1)
    return Reading("TIME", shifted("D", 0, day) + "T" + match.value("daypart"))


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
    "the-season",
    pattern="(the <edge> -?|the|over the|<edge>)? <season>",
    examples=[
        Example("They met in the summer.", published="2014-10-18", expect="2014-SU"),
        Example("They will meet in spring.", published="2014-10-18", expect="2015-SP"),
        Example("They feared a fall in prices and a spring cleaning.", published="2014-10-18", expect=None),
    ],
)
def the_season(match: Match, context: Context) -> Reading | None:
    """``the summer`` is the last one, or the next to begin where the clause speaks of what is to come."""
    before, behind = context.before(match.first), context.behind(match.last)
    words = match.words()
    if match.last - match.first == 1 and before not in ("in", "by", "since", "until", "during", "through"):
        return None
    if words[-1] in ("fall", "spring") and (
        behind in ("of", "in", "from", "to") or before not in ("in", "by", "since", "until", "during")
    ):
        return None
    if behind[:1].isalpha() and context.form_behind(match.last)[:1].isupper():
        return None
    season, anchor = match.value("season"), context.anchor
    mod = match.value("edge") if match.has("edge") else None
    if anchor is None:
        return Reading("DATE", f"XXXX-{season}", mod)
    return Reading("DATE", season_value(season, anchor, 1 if context.sense(match) > 0 else -1), mod)


@openings.rule(
    "season-of-year",
    pattern="(the)? <season> (of)?",
    examples=[
        Example("They met in the winter of 1994.", expect="1994-WI"),
        Example("They met in summer 2014.", expect="2014-SU"),
        Example("The fall of prices went on.", expect=None),
    ],
)
def season_of_year(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``the winter of 1994`` is that season of that year."""
    if len(reading.value) != 4 or reading.type != "DATE":
        return None
    return reading._replace(value=f"{reading.value}-{match.value('season')}")


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


@expressions.rule(
    "the-evening",
    pattern="(the) (<daypart>)",
    examples=[
        Example(
            "They met on March 17 and dined in the evening.", published="2022-03-17", expect="2022-03-17TEV"
        ),
        Example("The night was long.", published="2022-03-17", expect=None),
    ],
)
def the_evening(match: Match, context: Context) -> Reading | None:
    """``in the evening`` belongs to the day at which the narrative stands."""
    before = context.before(match.first)
    if before not in ("in", "during", "into", "through", "throughout", "late", "later", "earlier"):
        return None
    days = context.narrative()
    if days is None or days[0] != days[1]:
        return Reading("TIME", "XXXX-XX-XXT" + match.value("daypart"))
    return Reading("TIME", shifted("D", 0, days[0]) + "T" + match.value("daypart"))
