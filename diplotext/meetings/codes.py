"""CAMEO and PLOVER codes of a meeting, by its kind and status, whose territory it is on and who proposes
it.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from diplotext.lexicon import Lexicon


class EventCode(NamedTuple):
    """The codes of an event in both schemes, with its direction and the classes of cooperation and
    conflict.
    """

    cameo: str
    mirror: str  # CAMEO code from host to guest, where `cameo` is from guest to host
    plover: str
    mode: str
    direction: str  # guest, both, all, first; empty where there is no event to write
    cameo_quad: str
    plover_quad: str


@lru_cache(maxsize=4)
def event_codes(lexicon: Lexicon) -> dict[tuple[str, str, str], EventCode]:
    """Every code by kind, status and condition.

    >>> event_codes(Lexicon.default())["call", "held", "any"].cameo
    '041'
    """
    found: dict[tuple[str, str, str], EventCode] = {}
    for kinds, status, condition, *codes in lexicon.rows("event_codes"):
        for kind in kinds.split("|"):
            found[kind, status, condition] = EventCode(*codes)
    return found


def code_of(
    kind: str,
    status: str,
    countries: Collection[str],
    place: str | None,
    many: bool,
    manner: str,
    lexicon: Lexicon,
) -> EventCode:
    """The codes of an event; ``manner`` is third-party or demand for a proposal, refused for what did not
    happen, else empty.

    >>> code_of("meeting", "held", {"KEN", "NOR"}, "NOR", False, "", Lexicon.default()).cameo
    '042'
    """
    codes = event_codes(lexicon)
    wanted = [manner] if manner else []
    if len(countries) > 2 or many:
        wanted.append("many")
    if place is not None and countries:
        wanted.append("host" if place in countries else "third")
    for condition in (*wanted, "any"):
        code = codes.get((kind, status, condition))
        if code is not None:
            return code
    return codes[kind, status, "any"]
