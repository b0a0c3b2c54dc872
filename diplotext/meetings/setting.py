"""Where and when an event is: the place and date of its own clause, never of another verb in the sentence."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.reading import Complement, Reader
from diplotext.meetings.vocabulary import US_STATES, capitals, country_words, plain_countries
from diplotext.records import Timex, TimexType


class Where(NamedTuple):
    """A place with its country and the words that name it."""

    name: str
    country: str | None
    first: int
    last: int


_LOCAL = frozenset({"in", "at", "near", "outside", "around"})
_REPORTING = frozenset(
    """say tell announce add report confirm note state declare explain write remark disclose reveal inform
    argue insist claim""".split()
)


def place_in(reader: Reader, first: int, last: int) -> Where | None:
    """The first town or country named in a range of words that is a place there, not the owner of
    something.
    """
    for i in range(first, last):
        hit = reader.actors.place_at(i)
        if hit is None and reader.lower[i] == "capital" and i > first:
            where = capital_of(reader, i)
            if where is not None:
                return where
        if hit is None or ((actor := reader.actors.at(i)) is not None and actor.named):
            continue  # `a visit to Vladimir Putin`
        return Where(reader.document.span(hit.first, hit.last).text, hit.iso3, hit.first, hit.last)
    return None


def capital_of(reader: Reader, word: int) -> Where | None:
    """The town that `the Kenyan capital` is, where its name does not stand behind."""
    before = reader.lower[word - 1]
    if before not in plain_countries(reader.lexicon) or not reader.form[word - 1][:1].isupper():
        return None
    behind = word + 1 + (reader.tags[word + 1 : word + 2] in (",", "("))
    if reader.actors.place_at(behind) is not None:
        return None
    code = country_words(reader.lexicon).get(before, "")
    town = capitals(reader.lexicon).get(code)
    return Where(town, code, word - 1, word + 1) if town else None


def place_of(reader: Reader, complements: list[Complement], also: str = "") -> Where | None:
    """The place that `in`, `at` or `near` gives among the complements of an event, else the seat of a
    president.
    """
    before: Complement | None = None
    for complement in complements:
        preposition, first, last = complement
        if preposition in _LOCAL or (also and preposition == also):
            where = place_in(reader, first, last)
            if where is not None and not _of_topic(reader, before, complement, where):
                return where
        before = complement
    for preposition, first, last in complements:
        if preposition in _LOCAL and reader.lower[first : first + 3] == ["the", "white", "house"]:
            return Where(
                reader.document.span(first + 1, first + 3).text, "USA", first + 1, min(first + 3, last)
            )
    return None


_ABOUT = frozenset("on about over regarding concerning".split())
_STRIFE = frozenset(
    """conflict war situation crisis fighting violence unrest peace ceasefire truce elections election clashes
    protests events developments stability security bloodshed coup attack attacks bombing killings""".split()
)


def _of_topic(reader: Reader, before: Complement | None, complement: Complement, where: Where) -> bool:
    """Whether a place is that of what is talked about: `talks on the conflict in Sudan`."""
    if before is None or before.preposition not in _ABOUT or before.last != complement.first - 1:
        return False
    return is_wide(reader, where) or reader.lower[before.last - 1] in _STRIFE


def here(reader: Reader, first: int, last: int) -> bool:
    """Whether `here` stands in a range of words."""
    return "here" in reader.lower[first:last]


def dateline_place(reader: Reader, word: int) -> Where | None:
    """The place of the dateline, for an event that happened `here`."""
    place = reader.dateline.place if reader.dateline is not None else None
    if place is None:
        return None
    return Where(place.name, place.country, word, word + 1)


def is_wide(reader: Reader, where: Where) -> bool:
    """Whether a place is a country or a part of the world, in which towns lie."""
    name = where.name.lower()
    return where.country is None or name in plain_countries(reader.lexicon) or name in US_STATES


def same_place(reader: Reader, a: Where, b: Where) -> bool:
    """Whether two places can be those of one event: the same, or one in the other."""
    if a.name == b.name:
        return True
    if a.country is None or b.country is None:
        return True
    if a.country != b.country:
        return False
    return is_wide(reader, a) or is_wide(reader, b)


def days_before(day: date, count: int) -> date:
    """The day so many days earlier, as far as the calendar goes back.

    >>> days_before(date(1, 1, 2), 5)
    datetime.date(1, 1, 1)
    """
    return date.fromordinal(max(1, day.toordinal() - count))


def usable(timex: Timex) -> bool:
    """Whether a date can tell when an event is: a day, week, month or year, or a time of a day."""
    if timex.type not in (TimexType.DATE, TimexType.TIME):
        return False
    return not timex.value.endswith("_REF") and not timex.value.startswith("P")


def date_of(
    reader: Reader,
    first: int,
    last: int,
    subject_first: int | None,
    sentence: tuple[int, int],
    end: int,
    complements: list[Complement],
) -> tuple[int, int, Timex] | None:
    """The date of a clause whose verb or event stands at ``first`` to ``last``: behind it up to ``end``, or
    before its subject.

    A date behind another verb (`said on Monday`) or inside a complement (`about Friday's attack`) is theirs.
    """
    for i in range(first, last):  # `yesterday received`, `will today meet`
        found = reader.timex_at.get(i)
        if found is not None and reader.tags[i] == "a" and usable(found[2]):
            return found
    return (
        _behind(reader, first, last, end, complements)
        or _before(reader, first, subject_first, sentence)
        or _bare_day(reader, end, sentence[1])
        or _of_main_clause(reader, first, subject_first, sentence)
    )


def _behind(
    reader: Reader, first: int, last: int, end: int, complements: list[Complement]
) -> tuple[int, int, Timex] | None:
    """The first date behind a verb that no complement holds."""
    inside = [(c.first, c.last) for c in complements]
    i = last
    while i < end:
        found = reader.timex_at.get(i)
        if found is None:
            i += 1
            continue
        held = any(start <= i < stop for start, stop in inside) or reader.tags[found[1] : found[1] + 1] == "s"
        first_since = reader.lower[i - 1] == "since" and "first" in reader.lower[max(0, first - 5) : i]
        if usable(found[2]) and not held and not first_since:
            return found
        i = found[1]
    return None


_LINKS = frozenset("as when while where".split())  # to a clause of one time with the main one
_SEQUELS = frozenset("after before following upon on".split())  # `said on Monday after meeting Mr. Kostov`
_ELSEWHERE = frozenset("from after before following".split())
_LASTING = frozenset("attend visit tour".split())  # what is over days before what follows it
SPANS = frozenset(
    """minute minutes day days week weeks month months year years decade decades long shortly soon hours
    even only just""".split()
)


def main_clause(
    reader: Reader, first: int, subject_first: int | None, sentence: tuple[int, int]
) -> tuple[VerbGroup, int] | None:
    """The verb of the clause that the event's own hangs on, and the word that links them: `was in Kiel on
    Monday, where he met`, `said on Friday after meeting`.
    """
    group = reader.chunks.group_at(first)
    if group is None:
        return None
    link = first - 1
    if group.tense == "gerund" and reader.lower[link] in _SEQUELS:
        return None if group.lemma in _LASTING else sequel(reader, link, sentence)
    link = (subject_first if subject_first is not None else first) - 1
    if link <= sentence[0] or reader.lower[link] not in _LINKS:
        return None
    groups = [g for g in reader.chunks.groups_within(max(sentence[0], link - 40), link) if g.finite]
    if not groups or groups[-1].tense != group.tense:
        return None
    if reader.lower[link] == "where" and not _ELSEWHERE.isdisjoint(reader.lower[groups[-1].last : link]):
        return None  # `arrived on Monday from Lome, where he met`, `returned after a visit to Oslo, where`
    return groups[-1], link


def sequel(reader: Reader, link: int, sentence: tuple[int, int]) -> tuple[VerbGroup, int] | None:
    """The past verb that `after` or `before` at a word hangs on: `said on Friday after`, `speaking after`."""
    if link <= sentence[0] or reader.lower[link - 1] in SPANS:
        return None
    groups = [
        g
        for g in reader.chunks.groups_within(max(sentence[0], link - 40), link)
        if g.finite or (g.lemma == "speak" and g.first == sentence[0])
    ]
    if not groups or groups[-1].tense not in ("past", "gerund"):
        return None
    return groups[-1], link


def _of_main_clause(
    reader: Reader, first: int, subject_first: int | None, sentence: tuple[int, int]
) -> tuple[int, int, Timex] | None:
    found = main_clause(reader, first, subject_first, sentence)
    return date_of_main(reader, *found, sentence) if found is not None else None


def date_of_main(
    reader: Reader, main: VerbGroup, link: int, sentence: tuple[int, int]
) -> tuple[int, int, Timex] | None:
    """The date of a main clause, which its sequel shares."""
    found = _behind(reader, main.first, main.last, link, reader.complements(main.last, link))
    return found or _before(reader, main.first, None, sentence)


def place_of_main(reader: Reader, main: VerbGroup, link: int) -> Where | None:
    """The place of a main clause, which its sequel shares: `said in Kiel after talks`; or that is left after it:
    `left Kiel after talks`.
    """
    complements = reader.complements(main.last, link)
    if main.lemma in ("leave", "depart", "fly") and complements:
        preposition, first, last = complements[0]
        if preposition in (("from", "of") if main.lemma == "fly" else ("", "from")):
            return place_in(reader, first, last)
        return None
    return place_of(reader, complements)


_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow""".split()
)


def _bare_day(reader: Reader, start: int, stop: int) -> tuple[int, int, Timex] | None:
    """A weekday at the far end of the clause, which news writing gives to its main verb: `discussed ways to
    cut tariffs Tuesday`.
    """
    for i in range(start, min(stop, start + 30)):
        found = reader.timex_at.get(i)
        if found is not None:
            bare = (
                reader.tags[i - 1] != "i"
                and reader.lower[i] in _DAYS
                and found[0] == i
                and reader.tags[found[1] : found[1] + 1] != "s"
            )
            return found if bare and usable(found[2]) else None
        if reader.tags[i] in 'uqr.:"-':
            return None
        group = reader.chunks.group_at(i)
        if group is not None and (group.finite or group.lemma in _REPORTING):
            return None
    return None


def _before(
    reader: Reader, first: int, subject_first: int | None, sentence: tuple[int, int]
) -> tuple[int, int, Timex] | None:
    """A date between the subject and its verb, at the head of the clause, or at the head of a sentence of one
    clause.
    """
    i = first - 1
    low = subject_first if subject_first is not None else first
    while i >= max(low, sentence[0]) and i > first - 40:
        found = reader.timex_at.get(i)
        if found is not None:
            if reader.lower[first - 1] in _SEQUELS and _LASTING & {_lemma(reader, first)}:
                return None
            own = not (
                _anothers(reader, found[0], sentence[0], low)
                or _before_noun(reader, found[1], first)
                or _in_relative(reader, low, found[0])
            )
            return _beginning(reader, found, sentence[0]) if usable(found[2]) and own else None
        if reader.tags[i] in "VMHbO" or (reader.tags[i] == "c" and reader.tags[first] == "M"):
            break  # `is visiting Berlin from 4 to 6 May and will hold talks`
        i -= 1
    i = low - 1
    while i >= sentence[0] and reader.tags[i] in ",i":
        i -= 1
    found = reader.timex_at.get(i) if i >= sentence[0] else None
    if found is not None and usable(found[2]) and not _anothers(reader, found[0], sentence[0], found[0]):
        return None if looks_back(reader, sentence[0]) else _beginning(reader, found, sentence[0])
    return heading_date(reader, first, sentence)


def _lemma(reader: Reader, word: int) -> str:
    group = reader.chunks.group_at(word)
    return group.lemma if group is not None else ""


def _in_relative(reader: Reader, low: int, timex: int) -> bool:
    """Whether a date is that of a relative clause behind the subject: `Mr. Li, who arrived in Rome on Monday, met`."""
    return timex - low < 40 and not _RELATIVES.isdisjoint(reader.lower[low:timex])


_RELATIVES = frozenset("who which whose".split())


def _before_noun(reader: Reader, start: int, first: int) -> bool:
    """Whether an infinitive hangs on a noun behind a date: `told him in January of its wish to host`."""
    if reader.tags[first - 1] != "t" or start >= first - 1:
        return False
    phrase = reader.phrase(first - 2)
    return phrase is not None and phrase.first >= start and reader.tags[phrase.head] == "N"


def _beginning(reader: Reader, found: tuple[int, int, Timex], floor: int) -> tuple[int, int, Timex]:
    """The first of a pair of dates: `On 14-15 March, X will meet Y`."""
    i = found[0]
    if reader.timex_at[i][2] is found[2]:
        i -= 2
        if i < floor or reader.lower[i + 1] not in ("-", "\u2013", "to", "and"):
            return found
    earlier = reader.timex_at.get(i)
    day = earlier[2].first_day if earlier is not None and usable(earlier[2]) else None
    return earlier if earlier is not None and day is not None and day == earlier[2].last_day else found


_LOOKING_BACK = frozenset(
    "building recalling drawing expanding continuing reaffirming further pursuant since".split()
)


def looks_back(reader: Reader, floor: int) -> bool:
    """Whether a sentence is headed by a phrase that recalls an earlier event: `Building on their summit in May, the
    two leaders discussed`.
    """
    return reader.lower[floor] in _LOOKING_BACK


def heading_date(reader: Reader, first: int, sentence: tuple[int, int]) -> tuple[int, int, Timex] | None:
    """The date that heads a sentence, for its first finite verb: `On 5 December, X and Y, the ministers,
    met`.
    """
    at = sentence[0]
    while at < first and reader.tags[at] in 'iadc"-':
        at += 1
    found = reader.timex_at.get(at)
    if found is None or not usable(found[2]):
        return None
    finite = [g for g in reader.chunks.groups_within(found[1], first) if g.finite]
    if finite and not (
        reader.tags[found[1]] == "," and "c" in reader.tags[finite[-1].last : first] and len(finite) < 3
    ):
        return None
    return found


def _anothers(reader: Reader, timex: int, floor: int, low: int) -> bool:
    """Whether a verb stands right before the date, so that the date is that verb's."""
    i = timex - 1
    while i >= floor and reader.tags[i] in "aid":
        i -= 1
    group = reader.chunks.group_at(i) if i >= floor else None
    return group is not None and i >= low - 14
