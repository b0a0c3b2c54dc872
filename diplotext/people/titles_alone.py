"""Titles without a name: `the envoy`, `Seoul's top diplomat`, `the Russian leader`."""

from __future__ import annotations

from diplotext.mentions.titles import Title
from diplotext.people.actors import Actor
from diplotext.records import Tenure

_HEADS = frozenset(["leader", "ruler", "strongman", "head of state", "dictator", "monarch", "head", "chief"])
_TOP_DIPLOMATS = frozenset(
    ["minister", "foreign minister", "secretary of state", "foreign secretary", "secretary"]
)
_PREMIERS = frozenset(["premier", "prime minister", "taoiseach", "chancellor", "head of government"])
_SPEAKING = "spokesperson"
_LIFELONG = frozenset(["diplomat", "politician", "statesman"])  # what a former holder still is
_OF_THE_BODY = 0.6
_LOOSE = frozenset(["politician", "statesman", "candidate"])


def may_hold(actor: Actor, title: Title) -> float:
    """How well a bare title fits an actor.

    0 not at all, 1 by its kind, 2 by the office noun, 3 by the whole title.
    """
    if actor.plural:
        return 0.0
    if (
        title.nation is not None
        and title.nation.iso3
        and actor.country
        and title.nation.iso3 != actor.country
    ):
        return 0.0
    if title.office.gender and actor.gender and title.office.gender != actor.gender:
        return 0.0
    if any(body.iso3 and actor.country and body.iso3 != actor.country for body in title.bodies):
        return 0.0
    best = _OF_THE_BODY if _is_its_official(actor, title) else 0.0
    for office in actor.roles:
        if office.tenure is Tenure.FORMER and title.tenure != "former" and office.noun not in ("president",):
            loosely = _alike(office.noun, office.kind, title.office.name, "", office.title.lower()) > 0
            value = (
                0.5
                if office.noun == title.office.name or (title.office.name in _LIFELONG and loosely)
                else 0.0
            )
        else:
            value = _alike(
                office.noun, office.kind, title.office.name, title.office.kind, office.title.lower()
            )
        best = max(best, value)
    return best


def _is_its_official(actor: Actor, title: Title) -> bool:
    """Whether `the U.N. official` may be a person named before: one who serves the body told."""
    if title.office.name != "official" or title.definite != "the" or actor.kind != "official":
        return False
    bodies = {body.name for body in title.bodies}
    return any(office.organization in bodies for office in actor.roles)


def _alike(noun: str, kind: str, told: str, told_kind: str, title: str) -> float:
    if noun == told:
        return 2.0
    if (told in _HEADS and kind in ("head", "royal")) or (told in _PREMIERS and noun in _PREMIERS):
        return 1.0
    if told == "top diplomat":
        return 1.5 if "foreign" in title or noun in ("secretary of state",) else 0.0
    if told_kind == _SPEAKING and kind == _SPEAKING:
        return 1.5
    if told == "minister" and kind == "minister":
        return 1.0
    if told in ("diplomat", "envoy", "emissary", "ambassador", "representative") and kind == "diplomat":
        return 1.0
    if told == "diplomat" and (noun in _TOP_DIPLOMATS or "foreign" in title):
        return 0.5
    if (
        told in ("lawmaker", "legislator", "parliamentarian", "congressman", "mp", "politician")
        and kind == "legislator"
    ):
        return 1.0
    if told in ("general", "commander") and kind == "military":
        return 1.0
    if told in _LOOSE:
        return 0.3
    return 0.0
