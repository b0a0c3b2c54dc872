"""What holds of dates for any text and any day of publication."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplotext import find_timexes
from diplotext.dates import rule_books
from diplotext.dates.calendar import days_of

MONTHS = [
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
]
SHORT = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
# Words that dates are made of, thrown together, and a few that are not.
WORDS = """the a last next past this early late mid end of beginning days weeks months years day week month
year two three twenty 7 18 31 99 1998 2014 10:30 2014-02-18 1990s 80s p.m. GMT noon morning night quarter
third half - , . : / ( ) ' 's ago later earlier before after in on at for from to and or every each daily now
recently today tomorrow yesterday Christmas Easter will met said said."""
PIECES = [*MONTHS, *SHORT, *WEEKDAYS, *WORDS.split(), "\n\n"]
ANCHORS = st.dates(date(1, 1, 1), date(9999, 12, 31))
MODERN = st.dates(date(1900, 1, 10), date(2099, 12, 20))
RULES = {rule.name: rule for book in rule_books() for rule in book}


def check(text: str, anchor: date | None) -> None:
    found = find_timexes(text, anchor)
    assert found == find_timexes(text, anchor)
    end = 0
    for timex in found:
        assert text[timex.span.start : timex.span.end] == timex.span.text
        assert timex.span.start >= end
        end = timex.span.end
        assert timex.evidence
        assert {e.rule for e in timex.evidence} <= set(RULES)
        assert timex.value
        assert (timex.first_day is None) == (timex.last_day is None)
        if timex.first_day is not None and timex.last_day is not None:
            assert timex.first_day <= timex.last_day


@given(st.text(), st.one_of(st.none(), ANCHORS))
def test_any_text_reads(text: str, anchor: date | None) -> None:
    check(text, anchor)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join), st.one_of(st.none(), ANCHORS))
def test_any_words_of_dates_read(text: str, anchor: date | None) -> None:
    check(text, anchor)


@pytest.mark.parametrize("anchor", [date(1, 1, 1), date(9999, 12, 31), date(2, 1, 1), date(9998, 12, 31)])
@pytest.mark.parametrize("rule", RULES)
def test_the_ends_of_the_calendar(anchor: date, rule: str) -> None:
    for example in RULES[rule].examples:
        check(example.text, anchor)


def forms(day: date) -> list[str]:
    month, short, weekday = MONTHS[day.month - 1], SHORT[day.month - 1], WEEKDAYS[day.weekday()]
    year, number = f"{day.year:04}", day.day
    return [
        f"{month} {number}, {year}",
        f"{short} {number}, {year}",
        f"{weekday}, {month} {number}, {year}",
        f"{number} {month} {year}",
        f"{number:02} {month} {year}",
        f"{weekday} {number} {month} {year}",
        f"the {number}{suffix(number)} of {month}, {year}",
        f"{month} {number}{suffix(number)}, {year}",
        day.isoformat(),
        f"{month.upper()} {number}, {year}",
    ]


def suffix(number: int) -> str:
    return "th" if 10 <= number <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.one_of(st.none(), ANCHORS), st.integers(0, 9))
def test_a_full_date_reads_back_as_itself(day: date, anchor: date | None, form: int) -> None:
    written = forms(day)[form]
    (timex,) = find_timexes(f"They met on {written}.", anchor)
    assert (timex.span.text, timex.value) == (written, day.isoformat())
    assert timex.first_day == timex.last_day == day


DEICTIC = [
    *("today", "yesterday", "tomorrow", "tonight", "last night", "this morning", "the day before yesterday"),
    *(
        "last week",
        "next week",
        "this week",
        "early next week",
        "the weekend",
        "three weeks ago",
        "10 days ago",
    ),
    *("Tuesday", "last Friday", "next Monday", "Sunday night", "Wednesday next week"),
    "a week from Tuesday",
]


@given(MODERN, st.sampled_from(DEICTIC), st.sampled_from(["They met {}.", "They will meet {}."]))
def test_a_week_on_all_is_a_week_on(anchor: date, words: str, clause: str) -> None:
    text = clause.format(words)
    (before,), (after,) = find_timexes(text, anchor), find_timexes(text, anchor + timedelta(7))
    assert before.first_day is not None
    assert after.first_day == before.first_day + timedelta(7)
    assert after.last_day == (before.last_day or anchor) + timedelta(7)
    assert (before.type, before.mod, before.span) == (after.type, after.mod, after.span)


@given(
    st.sampled_from(
        [*DEICTIC, "April", "Feb. 18", "next year", "the third quarter", "last summer", "the 18th of May"]
    )
)
def test_without_an_anchor_nothing_is_guessed(words: str) -> None:
    for timex in find_timexes(f"They met {words}."):
        assert timex.value.startswith("X")
        assert timex.first_day is timex.last_day is None


@given(ANCHORS)
def test_days_of_a_value_hold_the_day(day: date) -> None:
    for value in (day.isoformat(), day.isoformat()[:7], f"{day.year:04}", f"{day.year:04}"[:3]):
        days = days_of(value)
        assert days is not None
        assert days[0] <= day <= days[1]
