"""Vague expressions: ``now``, ``recently``, ``soon``, ``the future``."""

from __future__ import annotations

from diplotext.dates.context import Context
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import expressions
from diplotext.rules import Example


@expressions.rule(
    "now",
    pattern=(
        "this (current|crucial|very) (moment|time)|(right|just)? now|currently|at present|presently|nowadays"
        "|these days|the present time|the present"
    ),
    examples=[
        Example("They are now in Seoul.", expect="PRESENT_REF"),
        Example("They are at odds these days.", expect="PRESENT_REF"),
        Example("They have no comment at this stage.", expect=None),
    ],
)
def now(match: Match, context: Context) -> Reading | None:
    """``now``, ``currently`` and ``these days`` are the present."""
    words = match.words()
    before = context.before(match.first)
    if context.text.form(match.last - 1)[:1].isupper() and not context.opens_sentence(match.first):
        return None  # a name: the Liberty Now group
    if words == ["the", "present"] and before not in ("for", "at", "of", "to", "until", "in"):
        return None
    first = match.first + (1 if words[0] == "at" else 0)
    return Reading("DATE", "PRESENT_REF", None, first, match.last)


@expressions.rule(
    "current",
    pattern="current",
    examples=[
        Example("The current talks failed.", expect="PRESENT_REF"),
        Example("The currents were strong.", expect=None),
    ],
)
def current(match: Match, context: Context) -> Reading | None:
    """The adjective ``current`` is the present."""
    return Reading("DATE", "PRESENT_REF")


@expressions.rule(
    "recently",
    pattern="(more|most|very|as|only)? (recently|lately)|the past",
    examples=[
        Example("They met recently.", expect="PAST_REF"),
        Example("They had met in the past.", expect="PAST_REF"),
        Example("The recent talks failed.", expect=None),
    ],
)
def recently(match: Match, context: Context) -> Reading | None:
    """``recently`` and ``in the past`` are some time past."""
    words = match.words()
    if words[0] == "as":
        return None
    if words[0] == "the":
        return Reading("DATE", "PAST_REF") if context.before(match.first) in ("in", "of", "from") else None
    return Reading(
        "DATE", "PAST_REF", None, match.first + (1 if words[0] in ("only", "very") else 0), match.last
    )


@expressions.rule(
    "future",
    pattern=(
        "(the|a) (near|not too distant|not-too-distant|foreseeable|immediate|distant)? "
        "future|(near|foreseeable) future"
    ),
    examples=[
        Example("They will meet in the near future.", expect="FUTURE_REF"),
        Example("They spoke of future talks.", expect=None),
    ],
)
def future(match: Match, context: Context) -> Reading | None:
    """``the future`` is some time to come; ``the future king`` is a king."""
    behind = context.behind(match.last)
    if (
        behind.isalpha()
        and context.is_word("before-future", context.before(match.first))
        and not (
            context.is_word("behind-adverb", behind) or behind in ("of", "is", "was", "will", "when", "if")
        )
    ):
        return None
    return Reading("DATE", "FUTURE_REF")


@expressions.rule(
    "soon",
    pattern="(very)? soon",
    examples=[
        Example("They will soon meet.", expect="FUTURE_REF"),
        Example("They left as soon as they could.", expect=None),
        Example("He was soon released.", expect=None),
    ],
)
def soon(match: Match, context: Context) -> Reading | None:
    """``soon`` is some time to come, unless its clause speaks of the past."""
    if context.before(match.first) in ("as", "how", "too", "so", "pretty") or context.behind(match.last) in (
        "after",
        "afterwards",
        "afterward",
        "as",
    ):
        return None
    return Reading("DATE", "FUTURE_REF") if context.sense(match) >= 0 else None


@expressions.rule(
    "near-term",
    pattern="the (short|near|long|medium) term",
    examples=[
        Example("They expect little in the near term.", expect="FUTURE_REF"),
        Example("The term was long.", expect=None),
    ],
)
def near_term(match: Match, context: Context) -> Reading | None:
    """``the near term`` is some time to come."""
    return Reading("DATE", "FUTURE_REF")
