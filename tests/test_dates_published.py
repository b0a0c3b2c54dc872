"""How ``published`` is read, and what is said of one that is no date."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from diplotext import PublishedDateError, find_timexes


@pytest.mark.parametrize(
    "published",
    [
        "2014-02-18",
        "2014-02-18T09:30:00+09:00",
        "2014-02-18T23:59",
        "2014-02-18 09:30:00",
        "2014-02-18T09:30:00Z",
        "2014-02-18T09:30:00.123456",
        " 2014-02-18\n",
        date(2014, 2, 18),
        datetime(2014, 2, 18, 23, 59, tzinfo=timezone(timedelta(hours=-8))),
    ],
)
def test_the_calendar_day_as_written(published: str | date) -> None:
    assert find_timexes("today", published)[0].value == "2014-02-18"


@pytest.mark.parametrize(
    "published",
    ["18/02/2014", "2014", "2014-02-30", "yesterday", "", "2014-02-18T25:00", 20140218, 1.5, b"2014-02-18"],
)
def test_no_date_is_refused(published: object) -> None:
    with pytest.raises(PublishedDateError, match=r"^cannot read published=.*2014-02-18"):
        find_timexes("today", published)  # type: ignore[arg-type]


def test_the_error_says_what_and_what_to_do() -> None:
    with pytest.raises(PublishedDateError) as error:
        find_timexes("today", "2014-13-01")
    message = str(error.value)
    assert message.startswith("cannot read published='2014-13-01': ")
    assert "write" in message


@pytest.mark.parametrize("text", [b"today", None, 5, ["today"]])
def test_only_text_is_read(text: object) -> None:
    with pytest.raises(TypeError, match="cannot read text of type"):
        find_timexes(text)  # type: ignore[arg-type]


def test_a_full_dateline_is_the_anchor() -> None:
    assert find_timexes("SEOUL, Feb. 18, 2014 (Xinhua) -- Talks resume today.")[1].value == "2014-02-18"
    assert find_timexes("SEOUL, Feb. 18 (Xinhua) -- Talks resume today.")[1].value == "XXXX-XX-XX"
    assert (
        find_timexes("SEOUL, Feb. 18, 2014 (Xinhua) -- Talks resume today.", "2015-01-01")[1].value
        == "2015-01-01"
    )
