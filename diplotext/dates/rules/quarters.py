"""Quarters and halves of the year, and what business news says of them."""

from __future__ import annotations

from diplotext.dates.calendar import half_value, quarter_value, shifted
from diplotext.dates.context import Context
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import closings, expressions
from diplotext.rules import Example


def quarter_near(quarter: int, match: Match, context: Context) -> str:
    """The most recent such quarter that has begun, or the next one where the clause speaks of what is to come."""
    anchor = context.anchor
    if anchor is None:
        return f"XXXX-Q{quarter}"
    year = anchor.year
    now = (anchor.month + 2) // 3
    if quarter > now and context.sense(match) <= 0:
        year -= 1
    elif quarter < now and context.sense(match) > 0:
        year += 1
    return quarter_value(year, quarter) if year >= 1 else f"XXXX-Q{quarter}"


@expressions.rule(
    "quarter",
    pattern="(the|its|their|a)? (<four>)? (fiscal)? -? <ordinalth> -? (fiscal)? <unit> (of (fiscal)? (<later:four>|this year|<next=next> year|<back=last> year))?",
    examples=[
        Example("Sales rose in the third quarter.", published="1989-10-27", expect="1989-Q3"),
        Example("Third-quarter sales rose.", published="1989-10-27", expect="1989-Q3"),
        Example("Sales rose in the first quarter of 1990.", published="1991-01-27", expect="1990-Q1"),
        Example("It was the third day.", published="1989-10-27", expect=None),
    ],
)
def quarter(match: Match, context: Context) -> Reading | None:
    """``the third quarter`` is the most recent one of the year of publication or before, unless a year is named."""
    if match.value("unit") != "Q" or not match.has("ordinalth"):
        return None
    number = match.ordinal("ordinalth")
    if not 1 <= number <= 4:
        return None
    words = match.words()
    first = match.first + (1 if words[0] in ("its", "their", "a") else 0)
    year = match.number("four") if match.has("four") else match.number("later") if match.has("later") else 0
    if not year and words[-1] == "year" and context.anchor is not None:
        year = context.anchor.year + (1 if match.has("next") else -1 if match.has("back") else 0)
    value = quarter_value(year, number) if year else quarter_near(number, match, context)
    return Reading("DATE", value, None, first, match.last)


@expressions.rule(
    "half-year",
    pattern="(the)? (<ordinal>|last|latter) half (of (the year|(<later:four>|this year|<next=next> year|<back=last> year)))?",
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
        return Reading("DATE", quarter_value(year, int(half[1])) if half[0] == "q" else half_value(year, int(half[1])))
    if half[0] == "q":
        return Reading("DATE", quarter_near(int(half[1]), match, context))
    return Reading("DATE", half_value(context.anchor.year, int(half[1])) if context.anchor else f"XXXX-{half.upper()}")


@closings.rule(
    "quarter-of-year",
    pattern="'s? (<ordinalth>) -? quarter",
    examples=[
        Example("Sales rose in this year's third quarter.", published="1989-10-27", expect="1989-Q3"),
        Example("This year's third visit failed.", published="1989-10-27", expect=None),
    ],
)
def quarter_of_year(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``this year's third quarter`` is a quarter of that year."""
    number = match.ordinal("ordinalth")
    if len(reading.value) != 4 or not reading.value.isdigit() or not 1 <= number <= 4:
        return None
    return reading._replace(value=f"{reading.value}-Q{number}")


@expressions.rule(
    "latest-quarter",
    pattern="(the)? (latest|most recent) (fiscal)? (<unit>|<period=period>)",
    examples=[
        Example("Profit fell in the latest quarter.", published="1989-10-27", expect="1989-Q3"),
        Example("The latest visit failed.", published="1989-10-27", expect=None),
    ],
)
def latest_quarter(match: Match, context: Context) -> Reading | None:
    """``the latest quarter`` is the one that the narrative stands at, else the last to be over."""
    if match.has("unit") and match.value("unit") not in ("Q", "Y", "M", "W"):
        return None
    unit = match.value("unit") if match.has("unit") else "Q"
    if unit == "Q" and "-Q" in context.recent:
        return Reading("DATE", context.recent)
    if match.has("period"):
        return None
    return Reading("DATE", shifted(unit, -1, context.anchor))


@expressions.rule(
    "year-earlier-quarter",
    pattern="(the|a)? (comparable|corresponding|same)? (year) (-)? (earlier|ago|before) (<unit>|<period=period>)?",
    examples=[
        Example("Sales rose in the third quarter from a year earlier.", published="1989-10-27", expect="1988-Q3"),
        Example("A year of talks ended.", published="1989-10-27", expect=None),
    ],
)
def year_earlier_quarter(match: Match, context: Context) -> Reading | None:
    """``a year earlier`` beside a quarter is that quarter of the year before."""
    words = match.words()
    if match.has("unit") and match.value("unit") != "Q":
        return None
    if "-Q" not in context.recent or context.text.word_at(match.first) - context.text.word_at(max(context.recent_at - 1, 0)) > 60:
        if match.has("unit") or match.has("period") or words[0] != "a":
            return Reading("DATE", shifted("Y", -1, context.anchor)) if "-" in words or match.has("unit") else None
        return None
    year, number = context.recent.split("-Q")
    return Reading("DATE", quarter_value(int(year) - 1, int(number)))
