"""Lengths of time as TIMEX3 writes them."""

from __future__ import annotations

_PERIODS = {
    "DE": (10, "Y"),
    "CE": (100, "Y"),
    "ML": (1000, "Y"),
    "FN": (2, "W"),
    "H": (6, "M"),
    "WE": (1, "WE"),
}
_HALVES = {"Y": "6M", "TH": "30M", "TM": "30S", "DE": "5Y", "D": "T12H"}


def period(count: str, unit: str) -> str:
    """A length of time as TIMEX3 writes it.

    >>> period("3", "W"), period("2.5", "Y"), period("X", "TM"), period("2", "DE")
    ('P3W', 'P2Y6M', 'PTXM', 'P20Y')
    """
    if unit.startswith("T"):
        return _clock_period(count, unit)
    times, letter = _PERIODS.get(unit, (1, unit))
    if count == "X":
        return f"PX{letter if unit not in ('CE', 'ML') else 'C' if unit == 'CE' else 'L'}"
    number = float(count) * times
    if number == int(number):
        return f"P{int(number)}{letter}"
    half = _HALVES.get(letter)
    if half and number * 2 == int(number * 2):
        whole = int(number)
        return (f"P{whole}{letter}" if whole else "P") + half
    return f"P{number:g}{letter}"


def _clock_period(count: str, unit: str) -> str:
    letter = unit[1]
    if count != "X" and "." in count and float(count) * 2 == int(float(count) * 2) and unit in _HALVES:
        whole = int(float(count))
        return (f"PT{whole}{letter}" if whole else "PT") + _HALVES[unit]
    return f"PT{count}{letter}"
