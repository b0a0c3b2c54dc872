"""Seasons: of a year that is named, and of the one that the clause means."""

from __future__ import annotations

from datetime import date

from diplotext.dates.calendar import year_value
from diplotext.dates.context import Context
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import expressions, openings
from diplotext.rules import Example


def season_value(season: str, anchor: date, shift: int) -> str:
    """The season of that name in this year (0), the last one to have begun (-1) or the next to begin (1)."""
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    year = anchor.year
    if shift < 0 and anchor.month < first:
        year -= 1
    elif shift > 0 and anchor.month >= first:
        year += 1
    return f"{year:04}-{season}" if year_value(year) != "XXXX" else f"XXXX-{season}"


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
