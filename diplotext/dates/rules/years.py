"""Years, decades, centuries and fiscal years."""

from __future__ import annotations

from diplotext.dates.calendar import year_value
from diplotext.dates.context import Context
from diplotext.dates.numbers import two_digit_year
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import expressions
from diplotext.dates.sense import cues_of
from diplotext.rules import Example


def is_year(match: Match, context: Context, year: int) -> bool:
    """Whether four digits are a year and count nothing."""
    before, behind = context.before(match.first), context.behind(match.last)
    if context.is_word("before-number", before) or context.is_word("counted", behind):
        return False
    beside = (
        context.before(match.first, 2)
        if before in ("to", "or", "-")
        else context.behind(match.last, 1)
        if behind in ("to", "or", "-")
        else ""
    )
    if beside.isdigit() and len(beside) == 4 and not 1500 <= int(beside) <= 2100:
        return False
    if not 1500 <= year <= 2100:
        return (
            1000 <= year < 1500
            and before in ("in", "since", "until", "of", "from", "by")
            and not behind.endswith("s")
        )
    if context.is_word("before-year", before) and not (
        before == "to" and year % 500 == 0 and context.form_behind(match.last).islower()
    ):
        return True
    named = context.form_before(match.first)[:1].isupper() and before.isalpha()
    if (
        named
        and context.anchor
        and year > context.anchor.year
        and not context.opens_sentence(match.first - 1)
    ):
        return False  # Vision 2040
    if year % 500 or not (context.form_behind(match.last).islower() and behind.isalpha()):
        return True
    # A round number before a noun may count it: `send 2000 unarmed observers`, `2000 troops`.
    return before not in cues_of(context.lexicon).base and not (behind.endswith("s") and len(behind) > 4)


@expressions.rule(
    "bare-year",
    pattern="(the year)? <four>",
    examples=[
        Example("They met in 1998.", expect="1998"),
        Example("They plan for the year 2000.", expect="2000"),
        Example("Some 2000 people came.", expect=None),
        Example("It costs $1998.", expect=None),
    ],
)
def bare_year(match: Match, context: Context) -> Reading | None:
    """Four digits are a year unless they count something or number it."""
    year = match.number("four")
    if match.last - match.first == 1 and not is_year(match, context, year):
        return None
    return Reading("DATE", year_value(year)) if 1000 <= year <= 2999 else None


@expressions.rule(
    "short-year",
    pattern="' <small>",
    examples=[
        Example("They had met in '94.", published="1999-05-01", expect="1994"),
        Example("It was 'twelve' of them.", published="1999-05-01", expect=None),
    ],
)
def short_year(match: Match, context: Context) -> Reading | None:
    """Two digits behind an apostrophe are the nearest such year."""
    word = match.words()[1]
    if len(word) != 2 or context.text.part(match.first).end != context.text.part(match.first + 1).start:
        return None
    if context.behind(match.last) == "'" or not context.is_word("before-year", context.before(match.first)):
        return None
    return Reading("DATE", year_value(two_digit_year(int(word), context.anchor)))


@expressions.rule(
    "spoken-year",
    pattern="(the year)? <spoken-year>",
    examples=[
        Example("They met in nineteen ninety-six.", expect="1996"),
        Example("They met in the year two thousand.", expect="2000"),
        Example("Twenty-five came.", expect=None),
    ],
)
def spoken_year(match: Match, context: Context) -> Reading | None:
    """``nineteen ninety-six`` is a year; ``two thousand`` only where the text says so."""
    year = match.year("spoken_year")
    if not 1100 <= year < 2100:
        return None
    named = match.words()[0] == "the"
    words = match.words("spoken_year")
    if not named and ("thousand" in words or "hundred" in words) and len(words) < 4:
        return None
    if not named and context.behind(match.last).endswith("s") and context.form_behind(match.last).islower():
        return None
    return Reading("DATE", year_value(year))


@expressions.rule(
    "year-range",
    pattern="<four> (-|/|to|—) (<short:small>|<full:four>)",
    examples=[
        Example("The war of 1992-95 is over.", expect=["1992", "1995"]),
        Example("The 1987/88 harvest was good.", expect="1987"),
        Example("The score was 1998-2.", expect=None),
    ],
)
def year_range(match: Match, context: Context) -> list[Reading] | None:
    """``1992-95`` is two years, each an expression of its own."""
    first = match.number("four")
    words = match.words()
    if match.has("full"):
        second = match.number("full")
    elif len(words[-1]) == 2 and words[1] != "to":
        second = first - first % 100 + match.number("short")
        second += 100 if second < first else 0
    else:
        return None
    if not 1000 <= first < second <= 2999 or second - first > 400:
        return None
    if words[1] == "/":
        return [Reading("DATE", year_value(first))]  # a fiscal year or a season, named after its first year
    at, behind = match.span("four"), (match.last - 1, match.last)
    return [
        Reading("DATE", year_value(first), None, *at),
        Reading("DATE", year_value(second), None, *behind),
    ]


@expressions.rule(
    "decade",
    pattern="(the)? ' <short:decade>|(the)? <decade>|(the)? <cardinal>? <decade-name>",
    examples=[
        Example("It began in the 1990s.", expect="199"),
        Example("It began in the '80s.", published="2000-08-15", expect="198"),
        Example("It began in the nineties.", published="2000-08-15", expect="199"),
        Example("He is in his nineties.", published="2000-08-15", expect=None),
    ],
)
def decade(match: Match, context: Context) -> Reading | None:
    """``the 1990s`` and ``the nineties`` are a decade; ``his nineties`` are an age."""
    words = match.words()
    if match.has("decade_name"):
        tens = match.number("decade_name") * 10
        if match.has("cardinal"):
            century = match.number("cardinal")
            return Reading("DATE", f"{century:02}{tens // 10}") if 11 <= century <= 20 else None
        if words[0] != "the":
            return None
        return Reading("DATE", year_value(two_digit_year(tens, context.anchor))[:3])
    digits = words[-1][:-1]
    if len(digits) == 4:
        return Reading("DATE", digits[:3]) if "1000" <= digits <= "2990" else None
    if context.before(match.first) in ("his", "her", "their", "my", "your") or words[0] not in ("the", "'"):
        return None
    return Reading("DATE", year_value(two_digit_year(int(digits), context.anchor))[:3])


@expressions.rule(
    "century",
    pattern="(the)? <ordinalth> -? (century|centuries)",
    examples=[
        Example("The treaty dates from the 19th century.", expect="18"),
        Example("A seventeenth-century treaty.", expect="16"),
        Example("A century of peace.", expect=None),
    ],
)
def century(match: Match, context: Context) -> Reading | None:
    """``the 19th century`` is the hundred years that begin with 18."""
    number = match.ordinal("ordinalth")
    return Reading("DATE", f"{number - 1:02}") if 1 <= number <= 30 else None


@expressions.rule(
    "fiscal-year",
    pattern="(the)? <year:four>? (fiscal year?|financial year) (<later:four>|' <small>)?",
    examples=[
        Example("The budget for fiscal 1989 was passed.", expect="1989"),
        Example("The budget for fiscal year 2014 was passed.", expect="2014"),
        Example("A fiscal year lasts twelve months.", expect=None),
    ],
)
def fiscal_year(match: Match, context: Context) -> Reading | None:
    """``fiscal 1989`` is named after its calendar year."""
    if match.has("later") == match.has("year") and not match.has("small"):
        return None
    name = "later" if match.has("later") else "year" if match.has("year") else ""
    year = match.number(name) if name else two_digit_year(match.number("small"), context.anchor)
    return Reading("DATE", year_value(year)) if 1000 <= year <= 2999 else None
