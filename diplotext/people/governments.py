"""Which offices a state's form of government has."""

from __future__ import annotations

from diplotext.people.actors import Office
from diplotext.records import Tenure

# Forms of government: who has no president, who no king, who no prime minister.
_MONARCHIES = frozenset(
    """GBR CAN AUS NZL JAM BHS BLZ GRD LCA VCT ATG KNA PNG SLB TUV BEL NLD LUX DNK NOR SWE ESP
    LIE MCO AND JOR SAU KWT BHR QAT OMN MAR JPN THA KHM MYS BRN BTN TON LSO SWZ VAT""".split()
)
_NO_PREMIER = frozenset(
    """USA MEX BRA ARG CHL COL URY PRY BOL ECU VEN CRI PAN GTM HND SLV NIC DOM IDN PHL CYP CHE""".split()
)
_PREMIERS = frozenset(["prime minister", "premier", "deputy prime minister", "vice-premier"])


def can_have(state: str, office: Office) -> bool:
    """Whether a state's form of government has an office."""
    if office.kind == "royal":
        return state in _MONARCHIES or office.tenure is Tenure.FORMER
    if office.noun == "president" and office.title.lower().endswith("president"):
        return state not in _MONARCHIES
    if state == "USA" and office.kind == "minister" and office.noun.endswith("minister"):
        return False
    return office.noun not in _PREMIERS or state not in _NO_PREMIER
