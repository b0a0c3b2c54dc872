"""Expressions counted from the date at which the narrative stands: ``that day``, ``the previous year``,
``in the evening``."""

from __future__ import annotations

from diplotext.dates.calendar import moved_day, shifted
from diplotext.dates.context import Context
from diplotext.dates.reading import Match, Reading
from diplotext.dates.rules.books import expressions
from diplotext.rules import Example


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
