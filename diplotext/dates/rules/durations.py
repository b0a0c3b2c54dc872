"""Lengths of time: ``three days``, ``the past five years``, ``two-week``, ``half a century``."""

from __future__ import annotations

from diplotext.dates.context import Context
from diplotext.dates.periods import period
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import expressions, openings
from diplotext.rules import Example


@expressions.rule(
    "counted-units",
    pattern=(
        "(the)? <count> ((to|or) <most:count>)? -? "
        "(more|trading|calendar|working|business|straight|consecutive|full|long|additional|other)? "
        "-? (<unit>|<units>) (<halfly=and> a half)? (- (<age=old>|long))?"
    ),
    examples=[
        Example("They talked for three days.", expect="P3D"),
        Example("He begins a four-day visit.", expect="P4D"),
        Example("It took two and a half years.", expect="P2Y6M"),
        Example("It lasted half a century.", expect="P50Y"),
        Example("A 27-year-old man came.", expect=None),
        Example("He is 65 years old.", expect=None),
        Example("It is a second visit.", expect=None),
    ],
)
def counted_units(match: Match, context: Context) -> Reading | None:
    """A count and a unit are a length of time; an age is none."""
    single = match.has("unit")
    unit = match.value("unit") if single else match.value("units")
    words, whole = match.words("count"), match.words()
    if not _agree(words, unit, single) or _is_age(match, context):
        return None
    hyphened, articled = whole[-2] == "-", whole[0] == "the" and words[0] != "the"
    behind = context.behind(match.last)
    if unit == "Q" and (hyphened or (words == ["three"] and behind == "of")):
        return None  # three-quarters
    if words == ["a"] and "calendar" in whole:
        return None  # a kind of year
    if articled and (single or words[0] in ("a", "an", "another", "some", "one", "half")):
        return None
    if words[0][0].isdigit() and context.text.form(match.last - 1)[:1].isupper():
        return None  # 60 Minutes
    before = context.before(match.first)
    if whole == ["one", "day"] and context.is_word("open-modal", before) | context.is_word(
        "future-modal", before
    ):
        return Reading("DATE", "FUTURE_REF")
    if (
        unit == "D"
        and single
        and words == ["a"]
        and behind not in ("after", "before")
        and not context.is_word("before-length", before)
    ):
        return None
    count = match.count()
    if match.has("halfly") and count.isdigit():
        count += ".5"
    return Reading("DURATION", period(count, unit), None, match.first + articled * hyphened, match.last)


def _agree(words: list[str], unit: str, single: bool) -> bool:
    """Whether a count and its unit go together: ``a week``, ``two weeks``, ``two-week``, but not ``a
    second``."""
    if not single:
        return words not in (["a"], ["an"], ["one"], ["another"])
    if words == ["some"] or (words == ["another"] and unit == "D"):
        return False
    if unit in ("TS", "Q"):
        return words[0] == "one" or words[0][0].isdigit()
    return unit != "WE" or words not in (["a"], ["an"], ["half"])


def _is_age(match: Match, context: Context) -> bool:
    behind, second = context.behind(match.last), context.behind(match.last, 1)
    return match.has("age") or behind in ("old", "olds") or (behind, second) in (("-", "old"), ("of", "age"))


@openings.rule(
    "about-so-long",
    pattern="<approx>",
    examples=[
        Example("It took more than four hours.", expect="PT4H"),
        Example("They met almost four years ago.", published="1999-03-12", expect="1995"),
        Example("They met almost everyone.", published="1999-03-12", expect=None),
    ],
)
def about_so_long(match: Match, reading: Reading, context: Context) -> Reading | None:
    """``nearly``, ``about`` and ``more than`` before a counted expression give its ``mod``."""
    first, words = context.text.lower(match.last), match.words()
    counted = first[:1].isdigit() or match.is_word("cardinal", first) or match.is_word("vague-count", first)
    if not (counted or first in ("a", "an", "half", "the")) or reading.value.endswith("_REF"):
        return None
    if reading.type == "DATE" and not context.is_word("behind-offset", context.text.lower(reading.last - 1)):
        return None
    if first == "the" and (reading.type != "DURATION" or words[0] in ("over", "about", "around", "under")):
        return None
    mod = next((match.lexical("bound", w) for w in words if match.is_word("bound", w)), "APPROX")
    if reading.type == "DATE":
        mod = {"LESS_THAN": "AFTER", "MORE_THAN": "BEFORE"}.get(mod, mod)
    return reading._replace(mod=mod)


@expressions.rule(
    "past-units",
    pattern=(
        "(the|these|its|his|her|their|our|this)? "
        "(first|last|past|next|coming|previous|following|preceding|final|recent|latest|remaining"
        "|opening) "
        "<count> ((to|or) <most:count>)? -? (<unit>|<units>) (or so)?"
    ),
    examples=[
        Example("Exports grew in the past five years.", expect="P5Y"),
        Example("They will meet over the next two weeks.", expect="P2W"),
        Example("It fell in the first nine months.", expect="P9M"),
        Example("Their last two letters were lost.", expect=None),
    ],
)
def past_units(match: Match, context: Context) -> Reading | None:
    """``the past five years`` is a length of time up to the anchor."""
    unit = match.value("unit") if match.has("unit") else match.value("units")
    words = match.words("count")
    if words in (["a"], ["an"], ["another"], ["some"]):
        return None
    return Reading("DURATION", period(match.count(), unit))


@expressions.rule(
    "past-bare-units",
    pattern=(
        "(the|these)? (<past=past>|last|next|<coming=coming|future>|recent|previous) "
        "(<units>|<seasons>) (and <also:units>)?"
    ),
    examples=[
        Example("It has grown in recent months.", expect="PXM"),
        Example("It has grown in recent years.", expect="PAST_REF"),
        Example("They will meet in the coming days.", expect="FUTURE_REF"),
        Example("The recent talks failed.", expect=None),
    ],
)
def past_bare_units(match: Match, context: Context) -> Reading | None:
    """``recent months`` is an unknown length of time, ``recent years`` some time past, ``the coming days``
    some time to come."""
    if match.has("seasons"):
        return Reading("DURATION", "PX" + match.value("seasons"))
    unit = match.value("units")
    if match.has("coming"):
        return Reading("DATE", "FUTURE_REF")
    if unit == "TS":
        return None
    if match.has("past") and match.words()[0] == "the":
        return Reading("DATE", "PAST_REF")
    if ("recent" in match.words() and unit in ("Y", "D", "DE")) or match.has("also"):
        return Reading("DATE", "PAST_REF")
    return Reading("DURATION", period("X", unit))


@expressions.rule(
    "bare-units",
    pattern="<units>",
    examples=[
        Example("They have talked for years.", expect="PXY"),
        Example("It will take months.", expect="PXM"),
        Example("The years were hard.", expect=None),
    ],
)
def bare_units(match: Match, context: Context) -> Reading | None:
    """``for years`` is an unknown length of time."""
    unit, before, behind = match.value("units"), context.before(match.first), context.behind(match.last)
    if unit in ("TS", "Q"):
        return None
    if behind in ("later", "earlier"):
        return Reading("DURATION", period("X", unit), None, match.first, match.last + 1)
    if behind in ("before", "after", "ahead") or before in (
        "for",
        "within",
        "after",
        "follows",
        "following",
        "followed",
        "despite",
        *_TAKES,
    ):
        return Reading("DURATION", period("X", unit))
    if before in ("in", "over") and behind not in ("of", "past", "gone"):
        return Reading("DURATION", period("X", unit))
    return None


_TAKES = [
    "take",
    "takes",
    "took",
    "taken",
    "last",
    "lasts",
    "lasted",
    "spent",
    "spend",
    "spends",
    "wait",
    "waited",
]


@expressions.rule(
    "unit-long",
    pattern="(<unit>|<units>) -? (long|old)",
    examples=[
        Example("It ended a decades-long war.", expect="PXY"),
        Example("It was a day-long meeting.", expect="P1D"),
        Example("The day was long.", expect=None),
    ],
)
def unit_long(match: Match, context: Context) -> Reading | None:
    """``day-long`` is one unit, ``decades-long`` an unknown number of them."""
    one = match.has("unit")
    unit = match.value("unit") if one else match.value("units")
    if unit == "TS" or "-" not in match.words() or (one and match.words()[-1] == "old"):
        return None
    if match.last - match.first == 2 and one:
        return None
    return Reading("DURATION", period("1" if one else "X", unit))
