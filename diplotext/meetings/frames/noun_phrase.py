"""Where the phrase of an event noun begins, over what the chunks leave out: dates, brackets, hyphens, quoted words."""

from __future__ import annotations

from diplotext.meetings.reading import Reader
from diplotext.meetings.vocabulary import country_words


def beginning(reader: Reader, noun: int, first: int, floor: int) -> int:
    """The first word of the phrase of ``noun``, from the ``first`` of the chunks; its sentence begins at ``floor``."""
    while first > floor:
        left = next((i for step in _STEPS if (i := step(reader, first, floor)) is not None), None)
        if left is None and reader.tags[noun] == "P":
            left = _joined_name(reader, first, floor)
        if left is None or left >= first:
            break
        first = left
    if first > floor and first == noun and reader.lower[first - 1] in ("him", "them"):
        return first - 1
    return first


def _phrase_to(reader: Reader, end: int) -> int:
    """Where the phrase begins that ends before ``end``, or the word before it."""
    left = reader.phrase(end - 1)
    return left.first if left is not None and left.last == end else end - 1


def _date(reader: Reader, first: int, floor: int) -> int | None:
    """`their May 2, 2021 meeting`, `Monday's talks`."""
    before = first - 1
    if reader.tags[before] == "," and before - 1 in reader.timex_at:
        before -= 1
    if before not in reader.timex_at:
        return None
    start = reader.timex_at[before][0]
    if before != first - 1 and reader.tags[start - 1 : start] not in ("s", "h", "d"):
        return None
    left = reader.phrase(start - 1) if start > floor else None
    if left is None and start > floor and reader.tags[start - 1] in "dhs":
        owner = reader.chunks.phrase_at(start - 1)
        return owner.first if owner is not None else start - 1
    return left.first if left is not None and left.last == start else start


def _participle(reader: Reader, first: int, floor: int) -> int | None:
    """`an eagerly awaited meeting`, `Mr. Kim's planned visit`."""
    if reader.tags[first - 1] not in "WG" or first - 2 <= floor:
        return None
    opener = first - 2
    while opener > floor and reader.tags[opener] == "a":
        opener -= 1
    if reader.tags[opener] in "dh":
        return opener
    if reader.tags[opener] in "VB" and reader.tags[first - 1] == "W" and opener == first - 2:
        return first - 1  # `led failed talks`
    owner = reader.phrase(opener - 1) if reader.tags[opener] == "s" else None
    return owner.first if owner is not None else None


def _adverb(reader: Reader, first: int, floor: int) -> int | None:
    """`a very long meeting`."""
    before = first - 1
    if reader.tags[before] != "a" or before - 1 <= floor or reader.tags[before - 1] not in "jd0":
        return None
    return _phrase_to(reader, before) if reader.tags[first] in "PjN" else None


_SUBJECTS = frozenset("military trade defence defense security border energy investment".split())


def _topics(reader: Reader, first: int, floor: int) -> int | None:
    """`military and diplomatic talks`."""
    word = first - 1
    if reader.tags[word] != "c" or word - 2 < floor or reader.tags[word + 1] not in "jN":
        return None
    topical = reader.tags[word - 1] == "j" or reader.lower[word - 1] in _SUBJECTS
    return word - 1 if topical and reader.tags[word - 2] in "iVWd" else None


def _hyphen(reader: Reader, first: int, floor: int) -> int | None:
    """`the India - US working group`."""
    before = first - 1
    if reader.tags[before] != "-" or before <= floor:
        return None
    states = _is_state(reader, before - 1) and _is_state(reader, first)
    tight = reader.tags[before - 1] + reader.tags[first] == "PP" and _together(reader, before)
    return _phrase_to(reader, before) if states or tight or reader.tags[before - 1] == "0" else None


def _plus(reader: Reader, first: int, floor: int) -> int | None:
    """`the C5+1 summit`."""
    before = first - 1
    if reader.lower[before] != "+" or before <= floor or not _together(reader, before):
        return None
    return _phrase_to(reader, before)


def _together(reader: Reader, word: int) -> bool:
    """Whether no space parts a mark from the words beside it."""
    words = reader.document.words
    return words.end[word - 1] == words.start[word] and words.end[word] == words.start[word + 1]


def _is_state(reader: Reader, word: int) -> bool:
    return reader.tags[word] in "Pj" and reader.lower[word] in country_words(reader.lexicon)


def _quoted(reader: Reader, first: int, floor: int) -> int | None:
    """`his "very successful" trip`."""
    before = first - 1
    if reader.tags[before] != '"':
        return None
    opening = reader.tags.rfind('"', max(floor, before - 5), before)
    return opening - 1 if opening > floor and reader.tags[opening - 1] in "hd" else None


def _bracketed(reader: Reader, first: int, floor: int) -> int | None:
    """`the Shanghai Cooperation Organisation (SCO) summit`."""
    before = first - 1
    if reader.tags[before] != ")":
        return None
    opening = reader.tags.rfind("(", max(floor, before - 8), before)
    left = reader.phrase(opening - 1) if opening > floor else None
    return left.first if left is not None and left.last == opening else None


def _joined_name(reader: Reader, first: int, floor: int) -> int | None:
    """`the Belt and Road Forum`."""
    before = first - 1
    if reader.tags[before] != "c" or before - 1 <= floor or reader.tags[before - 1] != "P":
        return None
    if reader.tags[first] in "dh":
        return None  # `the Council Meeting and the Ministers' Retreat`
    left = reader.phrase(before - 1)
    return left.first if left is not None and left.last == before else None


def _heads(reader: Reader, first: int, floor: int) -> int | None:
    """`the Commonwealth Heads of Government Meeting`."""
    if reader.lower[first] not in ("government", "state") or reader.lower[first - 2 : first] != [
        "heads",
        "of",
    ]:
        return None
    return _phrase_to(reader, first - 1) if first - 2 >= floor else None


_ROUNDING = frozenset({"about", "around", "over", "nearly", "almost", "some", "roughly", "under"})


def _number(reader: Reader, first: int, floor: int) -> int | None:
    """`about 20 bilateral meetings`."""
    rounded = reader.lower[first - 1] in _ROUNDING and reader.tags[first] == "0"
    return first - 1 if rounded and reader.tags[first - 2] in "BVWGM" else None


_STEPS = (_number, _heads, _date, _participle, _adverb, _topics, _hyphen, _plus, _quoted, _bracketed)
