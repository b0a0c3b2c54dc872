"""Times that come again: ``every year``, ``daily``, ``twice a week``."""

from __future__ import annotations

from diplotext.dates.context import Context
from diplotext.dates.periods import period
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import expressions
from diplotext.rules import Example


@expressions.rule(
    "every-unit",
    pattern="(every|each) (<other=other>|<count>)? (<unit>|<units>|<season>|<daypart>|<month>)",
    examples=[
        Example("They meet every year.", expect="P1Y"),
        Example("They meet every two weeks.", expect="P2W"),
        Example("They meet each July.", expect="XXXX-07"),
        Example("Every minister came.", expect=None),
    ],
)
def every_unit(match: Match, context: Context) -> Reading | None:
    """``every year`` is a SET of one year, ``every two weeks`` of two."""
    if match.has("month"):
        return (
            Reading("SET", f"XXXX-{int(match.value('month')):02}")
            if context.text.is_capital(match.last - 1)
            else None
        )
    if match.has("season"):
        return Reading("SET", "XXXX-" + match.value("season"))
    if match.has("daypart"):
        return Reading("SET", "XXXX-XX-XXT" + match.value("daypart"))
    unit = match.value("unit") if match.has("unit") else match.value("units")
    if match.has("units") and not match.has("count"):
        return None
    count = "2" if match.has("other") else match.count() if match.has("count") else "1"
    return Reading("SET", period(count, unit))


@expressions.rule(
    "frequency",
    pattern="<frequency>",
    examples=[
        Example("They meet weekly.", expect="P1W"),
        Example("They met on a week day.", expect=None),
        Example("The China Daily said so.", expect=None),
    ],
)
def frequency(match: Match, context: Context) -> Reading | None:
    """``daily``, ``weekly`` and the like are a SET; as part of a newspaper's name they are none."""
    if context.text.form(match.first)[:1].isupper() and not context.opens_sentence(match.first):
        return None
    if context.form_behind(match.last)[:1].isupper():
        return None  # `the party daily Granma` is a newspaper
    if match.words() == ["quarterly"] and context.form_behind(match.last)[:1].islower():
        return None  # `a quarterly dividend` is a kind of dividend
    return Reading("SET", match.value("frequency"))


@expressions.rule(
    "times-a-unit",
    pattern="(a|per) <unit>",
    examples=[
        Example("They meet twice a year.", expect="P1Y"),
        Example("They run four flights a week.", expect="P1W"),
        Example("It pays $1.76 a year.", expect="P1Y"),
        Example("They met a week before.", expect=None),
    ],
)
def times_a_unit(match: Match, context: Context) -> Reading | None:
    """``a year`` behind a number of times, a sum or a measure is a SET."""
    unit = match.value("unit")
    if unit in ("TS", "FN", "WE", "CE", "DE", "ML"):
        return None
    if match.words()[0] == "a" and not _is_measured(match, context):
        return None
    if match.words()[0] == "per" and unit.startswith("T"):
        return None
    return Reading("SET", period("1", unit))


def _is_measured(match: Match, context: Context) -> bool:
    """Whether a number, a measure or counted things stand before ``a year``."""
    before = context.before(match.first)
    if context.is_word("measure", before):
        return True
    if before[:1].isdigit():
        return len(before) != 4 or not before.isdigit() or context.before(match.first, 2) == "$"
    if not before.endswith("s") or context.opens_sentence(match.first - 1):
        return False
    counted = [context.before(match.first, by) for by in (2, 3)]
    return any(word[:1].isdigit() or context.is_word("cardinal", word) or word == "of" for word in counted)
