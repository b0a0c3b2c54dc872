"""Where and when an event is that a noun names, and how long it lasts."""

from __future__ import annotations

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.frames.clause import clause_end
from diplotext.meetings.frames.noun import Noun, country_adjective
from diplotext.meetings.setting import Where, date_of, place_in, place_of, usable
from diplotext.meetings.vocabulary import status_words
from diplotext.records import Timex

_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "2": 2,
    "3": 3,
    "4": 4,
    "5": 5,
    "6": 6,
    "7": 7,
}


_ENDS = frozenset({"end", "conclude", "finish", "wrap", "complete", "close"})


def place_of_predicate(noun: Noun) -> Where | None:
    """The place of the verb whose subject the event is: `the talks were held in Quito`."""
    group = noun.predicate
    if group is None:
        return None
    if not group.passive and group.lemma not in status_words(noun.reader.lexicon)["event-verb"]:
        return None
    also = "for" if group.lemma in ("set", "schedule", "plan", "slate") else ""
    return place_of(noun.reader, noun.at.complements(group.last), also)


def when_of(noun: Noun) -> Timex | None:
    """The date of the event: its own modifiers, then the dates behind it, then those of the verb that
    holds it.
    """
    reader = noun.reader
    for i in range(noun.phrase.first, noun.phrase.head):
        found = reader.timex_at.get(i)
        if found is not None and usable(found[2]):
            return found[2]
    first = noun.phrase.first - 1
    if reader.timex_at.get(first) and reader.tags[noun.phrase.first] == "s":
        return reader.timex_at[first][2]
    found = date_of(
        reader,
        noun.at.word,
        noun.at.word + 1,
        None,
        (noun.at.word, noun.at.sentence[1]),
        noun.end,
        noun.complements,
    )
    if found is None and noun.verb is not None and noun.takes_part():
        reach = reader.agent(noun.verb, noun.at.sentence)
        found = date_of(
            reader,
            noun.verb.head,
            noun.verb.last,
            reach.first if reach else None,
            noun.at.sentence,
            noun.end,
            noun.complements,
        )
    for group in (noun.predicate, noun.relative):
        if found is None and group is not None:
            found = _of_predicate(noun, group)
    return found[2] if found is not None else None


def place_of_clause(noun: Noun, homes: set[str | None]) -> Where | None:
    """The place abroad of the clause that a visit stands in: `signed in Washington during a trip by Mr.
    Jo`.
    """
    reader, floor = noun.reader, noun.at.sentence[0]
    groups = reader.chunks.groups_within(max(floor, noun.outer - 20), noun.outer)
    if not groups:
        return None
    where = place_of(reader, [c for c in noun.at.complements(groups[-1].last) if c.last <= noun.outer])
    return where if where is not None and where.country not in homes else None


def in_past_clause(noun: Noun) -> bool:
    """Whether the clause that it stands in tells of the past: `at a meeting with Mr. Li, he praised`."""
    reader, sentence = noun.reader, noun.at.sentence
    near = [g for g in reader.chunks.groups_within(max(sentence[0], noun.outer - 40), noun.outer) if g.finite]
    if not near:
        stop = min(sentence[1], noun.end + 40)
        near = [g for g in reader.chunks.groups_within(noun.end, stop) if g.finite][:1]
    return bool(near) and near[-1].tense == "past"


def date_of_clause(noun: Noun) -> Timex | None:
    """The date of the clause that it stands in: `said Friday at a meeting`."""
    reader, floor = noun.reader, noun.at.sentence[0]
    groups = reader.chunks.groups_within(max(floor, noun.outer - 40), noun.outer)
    group = next((g for g in reversed(groups) if g.finite and g.tense == "past"), None)
    if group is None:
        return None
    complements = noun.at.complements(group.last)
    found = date_of(reader, group.first, group.last, None, noun.at.sentence, noun.outer, complements)
    return found[2] if found is not None else None


def _of_predicate(noun: Noun, group: VerbGroup) -> tuple[int, int, Timex] | None:
    """`the talks will begin on Monday`, `a meeting scheduled for Friday`."""
    reader = noun.reader
    words = status_words(reader.lexicon)
    if (
        group.lemma not in words["event-verb"]
        and group.lemma not in words["object"]
        and group.lemma not in words["infinitive"]
    ):
        return None
    last = group.last
    following = reader.chunks.group_at(last) if last < noun.at.sentence[1] else None
    if following is not None and following.tense == "infinitive":
        last = following.last
    complements = noun.at.complements(last)
    end = clause_end(noun.at, complements, last)
    return date_of(reader, group.first, last, None, (group.first, noun.at.sentence[1]), end, complements)


def days_of(noun: Noun) -> int:
    """How many days an event lasts: `three days of talks`, `a two-day summit`."""
    lower = noun.reader.lower
    for i in range(noun.outer, noun.at.word):
        head, _, tail = lower[i].partition("-")
        if tail == "day" or (i + 1 < noun.at.word and lower[i + 1] == "days"):
            return _NUMBERS.get(head, 0)
    return 0


def is_ending(noun: Noun) -> bool:
    """Whether the date is that of the end: `ended talks on Friday`, `the summit closed on Sunday`."""
    if noun.verb is not None and noun.verb.lemma in _ENDS:
        return True
    return noun.predicate is not None and noun.predicate.lemma in _ENDS and not noun.predicate.passive


def modifier_place(noun: Noun) -> Where | None:
    """`the Madrid summit`: a town before the noun."""
    reader = noun.reader
    for i in range(noun.phrase.first, noun.phrase.head):
        hit = reader.actors.place_at(i)
        if hit is not None and reader.tags[i] == "P" and not country_adjective(reader, i):
            return place_in(reader, hit.first, hit.last)
        if hit is not None and reader.tags[i] == "P" and reader.actors.at(i) is None:
            return place_in(reader, hit.first, hit.last)
    return None
