"""CAMEO actor codes: the state, then what somebody is in it; bodies have codes of their own."""

from __future__ import annotations

from diplotext.people.actors import Actor, Office
from diplotext.records import Tenure

# Where CAMEO keeps an older code than ISO 3166-1.
_CAMEO_STATES = {"ROU": "ROM", "TLS": "TMP", "XKX": "KSV"}
_WORDS = (
    ("opposition", "OPP"), ("rebel", "REB"), ("guerrilla", "REB"), ("insurgent", "INS"),
    ("intelligence", "SPY"), ("spy", "SPY"),
    ("police", "COP"), ("military", "MIL"), ("army", "MIL"), ("navy", "MIL"), ("parliament", "LEG"),
    ("court", "JUD"),
)  # fmt: skip
_BODY_KINDS = {
    "igo": "IGO",
    "ngo": "NGO",
    "armed": "REB",
    "legislature": "LEG",
    "court": "JUD",
    "party": "PTY",
    "agency": "GOV",
}


def code_of(actor: Actor) -> str | None:
    """The CAMEO code of an actor, ``None`` where its words tell none."""
    if actor.kind == "official":
        return _of_official(actor)
    state = _state(actor.country)
    if actor.kind == "country":
        return state or None
    if actor.kind == "group":
        codes = {code_of(member) for member in actor.members}
        return codes.pop() if len(codes) == 1 else None
    if actor.kind == "organization":
        return _of_body(state, actor.code, actor.name)
    role = actor.code or _by_words(actor.name.lower()) or ("GOV" if state and actor.kind == "unnamed" else "")
    return (state + role) or None


def _of_official(actor: Actor) -> str | None:
    current = [o for o in actor.roles if o.tenure is not Tenure.FORMER]
    office = next(iter(current or actor.roles), None)
    state = _state(actor.country)
    if office is None:
        return (state + "GOV") if state else None
    if office.body_code and not state:
        return office.body_code
    if not current:
        return (state + "ELI") if state else "ELI"
    role = _by_words(office.title.lower()) or office.code or _role(office)
    return (state + role) or None


def _role(office: Office) -> str:
    return _BODY_KINDS.get(office.body_kind, office.body_kind if office.body_kind.isupper() else "GOV")


def _by_words(title: str) -> str:
    return next((code for word, code in _WORDS if word in title), "")


def _state(country: str | None) -> str:
    return _CAMEO_STATES.get(country, country) if country else ""


def _of_body(state: str, code: str, name: str) -> str | None:
    if code.isupper() and len(code) > 3:
        return code
    if code.isupper():
        return (state + code) or None
    role = _BODY_KINDS.get(code, "") or _by_words(name.lower()) or ("GOV" if state else "")
    return (state + role) or None
