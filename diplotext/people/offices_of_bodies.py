"""Offices that international bodies have, told from those of states."""

from __future__ import annotations

from diplotext.people.actors import Office

# Offices of bodies that are no state's, when nothing names the body.
OF_BODIES = frozenset(
    [
        "secretary general",
        "secretary-general",
        "director general",
        "director-general",
        "deputy secretary general",
        "deputy secretary-general",
        "under-secretary-general",
        "under-secretary general",
        "undersecretary general",
        "assistant secretary general",
        "assistant secretary-general",
        "commissioner",
        "high representative",
        "weapons inspector",
        "chief inspector",
        "commissioner general",
        "commissioner-general",
        "rapporteur",
        "executive secretary",
        "managing director",
        "executive director",
        "humanitarian chief",
        "peacekeeping chief",
        "policy chief",
        "mep",
        "euro mp",
    ]
)
_DEPARTMENTS = frozenset(
    ["department", "ministry", "bureau", "directorate", "customs", "immigration", "police"]
)

_FORCES = frozenset(
    """peacekeeping multinational multi-national coalition allied stabilisation stabilization intervention
    interposition collective""".split()
)


def of_force(office: Office) -> bool:
    """Whether an office is in a force of several states: `commander of the multinational force`."""
    return office.kind == "military" and not _FORCES.isdisjoint(office.title.lower().split())


def of_department(office: Office) -> bool:
    """Whether an office that international bodies have too is here of a state's department: `of the Department of Mines`."""
    words = office.title.lower().split()
    return office.noun in OF_BODIES and not office.body_kind and not _DEPARTMENTS.isdisjoint(words)


def of_mission(office: Office) -> bool:
    """Whether the first word of an office is the acronym of a mission of the United Nations: `UNCRO spokesman`."""
    word = office.title.split()[0]
    return (
        not office.body_kind
        and word.startswith("UN")
        and word.isupper()
        and word.isalpha()
        and 4 <= len(word) < 9
    )
