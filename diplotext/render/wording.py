"""Records and parts of them in a few words, the same in a terminal, a notebook and a plot."""

from __future__ import annotations

from datetime import date

from diplotext.records import Meeting, Role


def role_in_words(role: Role) -> str:
    """An office with its body, where the title does not name it already, and its tenure.

    >>> role_in_words(Role("Foreign Ministry spokesman", "Foreign Ministry"))
    'Foreign Ministry spokesman'
    >>> from diplotext.records import Tenure
    >>> role_in_words(Role("spokesman", "Foreign Ministry", tenure=Tenure.FORMER))
    'spokesman, Foreign Ministry (former)'
    """
    written = role.title
    if body := body_beside_title(role):
        written += f", {body}"
    return written if role.tenure == "current" else f"{written} ({role.tenure})"


def body_beside_title(role: Role) -> str | None:
    """The body that an office belongs to, unless the title names it."""
    body = role.organization
    return None if body is None or body.casefold() in role.title.casefold() else body


def event_in_words(meeting: Meeting) -> str:
    """What sort of event it is and whether it took place.

    >>> from diplotext.records import MeetingKind, MeetingStatus
    >>> event_in_words(Meeting(MeetingKind.SUMMIT, MeetingStatus.NOT_HELD, ()))
    'not held summit'
    """
    return f"{str(meeting.status).replace('_', ' ')} {meeting.kind}"


def mod_in_words(mod: str) -> str:
    """A TIMEX3 modifier as one would say it.

    >>> mod_in_words("EQUAL_OR_MORE")
    'equal or more'
    """
    return mod.lower().replace("_", " ")


def days_in_words(first: date | None, last: date | None) -> str | None:
    """Calendar days in words.

    >>> days_in_words(date(2014, 2, 18), date(2014, 2, 18))
    'Tuesday 18 February 2014'
    >>> days_in_words(date(2014, 2, 10), date(2014, 2, 16))
    '10 February 2014 to 16 February 2014'
    """
    if first is None or last is None:
        return None
    if first == last:
        return f"{_WEEKDAYS[first.weekday()]} {_in_words(first)}"
    return f"{_in_words(first)} to {_in_words(last)}"


# Not strftime, whose names follow the machine's locale.
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _in_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
