"""Numbers in words and digits, as dates and counts use them."""

from __future__ import annotations

from datetime import date

Values = dict[tuple[str, str], str]


def read_count(words: list[str], values: Values) -> str:
    """A count as TIMEX3 writes it: digits, a decimal, or ``X`` for an unknown one.

    >>> read_count(["two", "and", "a", "half"], {("cardinal", "two"): "2"})
    '2.5'
    """
    words = [word for word in words if word != "-"]
    if any(("vague-count", w) in values for w in words) or words[0] == "some" or "number" in words:
        return "X"
    if "couple" in words:
        return "2"
    if words[0] == "half":
        return "0.5"
    half = len(words) > 2 and words[-1] == "half"
    if half:
        words = words[:-3]
    total = group = 0.0
    for word in words:
        if word in ("a", "an", "another", "one"):
            group += 1
        elif word == "dozen":
            group = max(group, 1) * 12
        elif word[0].isdigit():
            group += _digits(word)
        elif ("fraction", word) in values:
            group += float(values["fraction", word])
        elif ("cardinal", word) in values:
            number = int(values["cardinal", word])
            if number >= 1000:
                total, group = total + max(group, 1) * number, 0
            elif number == 100:
                group = max(group, 1) * 100
            else:
                group += number
    total += group + (0.5 if half else 0)
    return str(int(total)) if total == int(total) else f"{total:g}"


def _digits(word: str) -> float:
    if "/" in word:
        top, _, bottom = word.partition("/")
        return int(top) / int(bottom)
    return float(word.replace(",", "")) if len(word) < 16 else 0.0


def read_ordinal(words: list[str], values: Values) -> int:
    """``18``, ``18th``, ``eighteenth`` and ``twenty - first`` as a number; 0 for what is none.

    >>> read_ordinal(["18th"], {})
    18
    """
    word = words[-1]
    if word[0].isdigit():
        digits = word.rstrip("stndrh")
        return int(digits) if digits.isdigit() and len(digits) < 5 else 0
    number = int(values.get(("ordinal", word), "0"))
    if len(words) > 1:
        number += int(values.get(("cardinal", words[0]), "0"))
    return number


def read_year(words: list[str], values: Values, near: date | None = None) -> int:
    """``1998``, ``' 98`` and ``nineteen ninety - eight`` as a year; 0 for what is none.

    >>> read_year(["'", "98"], {}, date(2001, 5, 1)), read_year(["'", "98"], {})
    (1998, 1998)
    """
    if words[-1].isdigit():
        number = int(words[-1])
        return number if len(words[-1]) == 4 else two_digit_year(number, near)
    numbers = [int(values["cardinal", w]) for w in words if ("cardinal", w) in values]
    if not numbers:
        return 0
    if numbers[0] in (1, 2) and len(numbers) >= 2 and numbers[1] == 1000:
        year = numbers[0] * 1000 + sum(n for n in numbers[2:] if n < 100)
        return year if 1000 <= year < 2100 else 0
    if 10 <= numbers[0] <= 20 and len(numbers) > 1 and all(n <= 100 for n in numbers):
        tail = sum(n for n in numbers[1:] if n < 100)
        if numbers[1] == 100:
            return numbers[0] * 100 + tail
        if (
            numbers[1] >= 10
            and tail < 100
            and (len(numbers) == 2 or (len(numbers) == 3 and numbers[1] >= 20 and numbers[2] < 10))
        ):
            return numbers[0] * 100 + tail
    return 0


def two_digit_year(number: int, near: date | None) -> int:
    """The year of two digits that lies nearest, at most twenty years on; without a day to go by, 1930 to
    2029.

    >>> two_digit_year(14, date(2013, 1, 1)), two_digit_year(88, date(2013, 1, 1))
    (2014, 1988)
    """
    if near is None:
        return number + (2000 if number < 30 else 1900)
    year = near.year - near.year % 100 + number
    if year > near.year + 20:
        year -= 100
    elif year <= near.year - 80:
        year += 100
    return year
