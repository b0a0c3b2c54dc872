"""Quarters and halves of the year, and what business news says of them."""

from __future__ import annotations

from datetime import date

from diplotext.dates.calendar import half_value, quarter_value, shifted
from diplotext.dates.context import Context
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import closings, expressions
from diplotext.rules import Example


def quarter_near(quarter: int, sense: int, anchor: date | None) -> str:
    """The most recent such quarter that has begun, or the one of this year where the clause speaks of what
    is to come."""
    if anchor is None:
        return f"XXXX-Q{quarter}"
    year = anchor.year
    now = (anchor.month + 2) // 3
    if quarter > now and sense <= 0:
        year -= 1
    return quarter_value(year, quarter) if year >= 1 else f"XXXX-Q{quarter}"


@expressions.rule(
    "quarter",
    pattern=(
        "(the|its|their|a)? (<four>)? (fiscal)? -? <ordinalth> -? (fiscal)? <unit> (of (fiscal)? "
        "(<later:four>|this year|<next=next> year|<back=last> year))?"
    ),
    examples=[
        Example("Sales rose in the third quarter.", published="1989-10-27", expect="1989-Q3"),
        Example("Third-quarter sales rose.", published="1989-10-27", expect="1989-Q3"),
        Example("Sales rose in the first quarter of 1990.", published="1991-01-27", expect="1990-Q1"),
        Example("It was the third day.", published="1989-10-27", expect=None),
    ],
)
def quarter(match: Match, context: Context) -> Reading | None:
    """``the third quarter`` is the most recent one of the year of publication or before, unless a year is
    named."""
    if match.value("unit") != "Q" or not match.has("ordinalth"):
        return None
    number = match.ordinal("ordinalth")
    if not 1 <= number <= 4:
        return None
    words = match.words()
    hyphenated = words[-2] == "-"
    first = match.first + (
        1 if words[0] in ("its", "their", "a") or (words[0] == "the" and hyphenated) else 0
    )
    year = match.number("four") if match.has("four") else match.number("later") if match.has("later") else 0
    if not year and words[-1] == "year" and context.anchor is not None:
        year = context.anchor.year + (1 if match.has("next") else -1 if match.has("back") else 0)
    if year:
        return Reading("DATE", quarter_value(year, number), None, first, match.last)
    sense = 0 if hyphenated else context.sense(match)
    return Reading("DATE", quarter_near(number, sense, context.anchor), None, first, match.last)


@expressions.rule(
    "half-year",
    pattern=(
        "(the)? (<ordinal>|last|latter) half (of (the year|(<later:four>|this year|<next=next> "
        "year|<back=last> year)))?"
    ),
    examples=[
        Example("They meet in the first half of next year.", published="2025-12-30", expect="2026-H1"),
        Example("They meet in the second half of 2024.", published="2024-02-01", expect="2024-H2"),
        Example("The first half of the match was dull.", published="2024-02-01", expect=None),
    ],
)
def half_year(match: Match, context: Context) -> Reading | None:
    """``the first half of 2024`` is six months of that year."""
    number = match.ordinal("ordinal") if match.has("ordinal") else 2
    if number not in (1, 2) or "of" not in match.words():
        return None
    if match.has("later"):
        return Reading("DATE", half_value(match.number("later"), number))
    if context.anchor is None:
        return Reading("DATE", f"XXXX-H{number}")
    by = 1 if match.has("next") else -1 if match.has("back") else 0
    return Reading("DATE", half_value(context.anchor.year + by, number))


@expressions.rule(
    "numbered-quarter",
    pattern="(q1|q2|q3|q4|h1|h2) (<four>)?|<before:four> (q1|q2|q3|q4|h1|h2)",
    examples=[
        Example("Growth was 2% in Q3 2014.", expect="2014-Q3"),
        Example("He called it the Q branch.", expect=None),
    ],
)
def numbered_quarter(match: Match, context: Context) -> Reading | None:
    """``Q3 2014`` is that quarter."""
    words = match.words()
    name = "four" if match.has("four") else "before" if match.has("before") else ""
    half = next(w for w in words if w[0] in "qh")
    if name:
        year = match.number(name)
        return Reading(
            "DATE", quarter_value(year, int(half[1])) if half[0] == "q" else half_value(year, int(half[1]))
        )
    if half[0] == "q":
        return Reading("DATE", quarter_near(int(half[1]), context.sense(match), context.anchor))
    return Reading(
        "DATE", half_value(context.anchor.year, int(half[1])) if context.anchor else f"XXXX-{half.upper()}"
    )


@closings.rule(
    "quarter-of-year",
    pattern="'s? (<ordinalth> -?)? quarter",
    examples=[
        Example("Sales rose in this year's third quarter.", published="1989-10-27", expect="1989-Q3"),
        Example("This year's third visit failed.", published="1989-10-27", expect=None),
    ],
)
def quarter_of_year(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``this year's third quarter`` is a quarter of that year."""
    if len(reading.value) != 4 or not reading.value.isdigit():
        return None
    if not match.has("ordinalth"):
        told = context.quarter_near(match) or last_quarter(context)
        return reading._replace(value=reading.value + told[4:]) if match.words()[0] == "'s" else None
    number = match.ordinal("ordinalth")
    if not 1 <= number <= 4:
        return None
    return reading._replace(value=f"{reading.value}-Q{number}")


def last_quarter(context: Context, years: int = 0) -> str:
    """The last quarter that was over on the day of publication, or that of years before."""
    return shifted("Q", -1 - 4 * years, context.anchor)


@expressions.rule(
    "the-quarter",
    pattern="(the|that) (<four>)? (latest|most recent)? (fiscal)? (quarter|<period=period>)",
    examples=[
        Example("Profit fell in the latest quarter.", published="1989-10-27", expect="1989-Q3"),
        Example(
            "In the third quarter of 1990 sales rose; profit for the quarter fell.",
            published="1991-10-27",
            expect="1990-Q3",
        ),
        Example("The latest visit failed.", published="1989-10-27", expect=None),
    ],
)
def the_quarter(match: Match, context: Context) -> Reading | None:
    """``the quarter`` is the one that the text speaks of, else the last that is over."""
    near = context.quarter_near(match)
    words = match.words()
    ended = context.behind(match.last) in ("ended", "ending") and context.month_behind(match.last + 1)
    if ended and not match.has("period"):
        return Reading("DATE", quarter_near((ended + 2) // 3, 0, context.anchor))
    if match.has("four"):
        year = match.words("four")[0]
        value = year + near[4:] if near else year
        return Reading("DATE", value, None, match.first, match.last, value != near)
    if (match.has("period") and "latest" not in words) or context.behind(match.last) == "-":
        return None  # `the quarter-to-quarter comparison`
    assumed = match.has("period") and not near
    return Reading("DATE", near or last_quarter(context), None, match.first, match.last, assumed)


@expressions.rule(
    "year-earlier",
    pattern=(
        "(the|a)? (comparable|corresponding|same)? year -? (<ago=ago>|earlier) (fiscal)? "
        "(quarter|period|<ordinal> -? quarter)?"
        "|the (comparable|corresponding|same) (quarter|period) (of)? "
        "(last year|a year <ago=ago>|a year earlier)"
    ),
    examples=[
        Example(
            "Sales rose in the third quarter of 1989 from a year earlier.",
            published="1989-10-27",
            expect="1988-Q3",
        ),
        Example("They met a year ago.", published="2000-12-09", expect="1999"),
        Example("They met in 1984. A year earlier they had refused.", published="2000-12-09", expect="1983"),
        Example("A year of talks ended.", published="1989-10-27", expect=None),
    ],
)
def year_earlier(match: Match, context: Context) -> Reading | None:
    """``a year ago`` and ``a year earlier`` are the year before; where the text speaks of a quarter, the
    same quarter of the year before."""
    near = context.quarter_near(match)
    words = match.words()
    first = match.first
    if words[0] in ("the", "a") and words[1] == "year" and "-" in words and words[-1] in ("ago", "earlier"):
        first += 1  # `the year-ago results`: the article belongs to the noun
    if near:
        return Reading("DATE", quarter_value(int(near[:4]) - 1, int(near[-1])), None, first, match.last, True)
    if words[-1] in ("quarter", "period") or words[1] in ("comparable", "corresponding"):
        return Reading("DATE", last_quarter(context, 1), None, first, match.last, True)
    days = None if match.has("ago") or "-" in words else context.narrative()
    return Reading(
        "DATE", shifted("Y", -1, days[0] if days else context.anchor), None, first, match.last, True
    )
