"""The day from which relative dates are counted."""

from __future__ import annotations

import re
from datetime import date, datetime

from diplotext.errors import PublishedDateError
from diplotext.records import Dateline

_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ]\d\d(?::?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?"
)


def read_published(published: date | datetime | str | None) -> date | None:
    """The calendar day of a publication date, as it is written: a zone does not move it.

    >>> read_published("2014-02-18T23:30:00-05:00")
    datetime.date(2014, 2, 18)
    >>> read_published("18 February")
    Traceback (most recent call last):
    ...
    diplotext.errors.PublishedDateError: cannot read published='18 February': ...
    """
    if published is None:
        return None
    if isinstance(published, datetime):
        return published.date()
    if isinstance(published, date):
        return published
    if not isinstance(published, str):
        raise PublishedDateError(
            f"cannot read published={published!r}: {type(published).__name__} is no date; "
            "give an ISO 8601 string as '2014-02-18', a date, a datetime or None"
        )
    match = _ISO.fullmatch(published.strip())
    if match is None:
        raise PublishedDateError(
            f"cannot read published={published!r}: not an ISO 8601 date; "
            "write it as '2014-02-18' or '2014-02-18T09:30:00+09:00'"
        )
    try:
        if len(published.strip()) > 10:
            return datetime.fromisoformat(published.strip()).date()
        return date.fromisoformat(match["day"])
    except ValueError as error:
        raise PublishedDateError(
            f"cannot read published={published!r}: {error}; write an existing day as '2014-02-18'"
        ) from error


def anchor_of(published: date | None, dateline: Dateline | None) -> date | None:
    """The publication date, else a full date in the dateline, else nothing: the clock is never asked.

    >>> anchor_of(date(2014, 2, 18), None)
    datetime.date(2014, 2, 18)
    """
    if published is not None:
        return published
    return dateline.published if dateline is not None else None
