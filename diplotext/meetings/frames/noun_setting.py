"""Where and when an event is that a noun names, and how long it lasts."""

from __future__ import annotations

from attrs import evolve

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.frames.clause import clause_end
from diplotext.meetings.frames.noun import Noun, country_adjective
from diplotext.meetings.frames.noun_length import DEPARTING, counted, numbered_day, return_from
from diplotext.meetings.leading import JOURNEYS, fronted_place, where_place
from diplotext.meetings.noun_status import object_word
from diplotext.meetings.setting import (
    Where,
    date_of,
    date_of_main,
    dateline_place,
    days_before,
    here,
    place_in,
    place_of,
    place_of_main,
    sequel,
    usable,
)
from diplotext.meetings.vocabulary import status_words
from diplotext.records import Timex


def where_of(noun: Noun) -> Where | None:
    """The place of the event: that of its own phrases, of its verb, of the clause it hangs on, then the one that
    heads the sentence.
    """
    reader, at = noun.reader, noun.at
    where = place_of(reader, noun.complements) or modifier_place(noun)
    if where is not None and where.country is None and where.last <= at.word:
        where = None  # `the Africa summit`, held anywhere
    if where is None and here(reader, at.word, noun.end):
        where = dateline_place(reader, at.word)
    if where is None and noun.verb is not None and noun.takes_part():
        where = place_of(reader, at.complements(noun.verb.last))
    where = where or place_of_predicate(noun)
    if where is None and noun.verb is not None:
        where = where_place(reader, noun.verb.first, at.sentence[0])
    return where or _fronted(noun)


def _fronted(noun: Noun) -> Where | None:
    """`In Seoul on Friday he held talks`: the place that heads the clause of the verb that holds the event."""
    verb, floor = noun.verb, noun.at.sentence[0]
    if verb is None or not noun.takes_part():
        return None
    where = fronted_place(noun.reader, floor, verb.first)
    if where is None or any(g.finite for g in noun.reader.chunks.groups_within(where.last, verb.first)):
        return None
    return where


def place_of_predicate(noun: Noun) -> Where | None:
    """The place of the verb whose subject the event is: `the talks were held in Quito`, `the talks, which resumed in
    Quito, ended`.
    """
    predicate = noun.predicate
    if predicate is None:
        return _place_of_presence(noun) or _place_of_host(noun) or _place_of_sequel(noun)
    where = _place_of_verb(noun, predicate)
    if where is None and noun.relative is not None and noun.relative is not predicate:
        where = _place_of_verb(noun, noun.relative)
    return where


def _place_of_verb(noun: Noun, group: VerbGroup) -> Where | None:
    led = noun.reader.lower[group.last : group.last + 1] == ["for"]
    following = noun.reader.chunks.group_at(group.last) if group.last < noun.at.sentence[1] else None
    if group.lemma == "be" and following is not None and following.tense == "infinitive":
        group = following  # `is to be held in Quito`
    told = group.passive or group.tense == "participle" or led
    if not told and group.lemma not in status_words(noun.reader.lexicon)["event-verb"]:
        return None
    also = "for" if group.lemma in ("set", "schedule", "plan", "slate") else ""
    return place_of(noun.reader, noun.at.complements(group.last), also)


def _place_of_host(noun: Noun) -> Where | None:
    """The state that hosts an event: `Jordan will host a summit`."""
    verb, reader = noun.verb, noun.reader
    if verb is None or verb.lemma != "host" or verb.passive:
        return None
    reach = reader.agent(verb, noun.at.sentence)
    return place_in(reader, reach.core.head, reach.core.head + 1) if reach is not None else None


def _presence(noun: Noun, lemmas: frozenset[str]) -> tuple[VerbGroup, int] | None:
    """The verb that says where somebody is for the event, and where what it is for begins: `was in Kiel on
    Monday for talks`, `will be in Kiel on Monday for what could be their first meeting`.
    """
    reader, start = noun.reader, noun.outer
    if noun.verb is not None:
        start = noun.verb.first - 1
        if reader.lower[start] != "what":
            return None
    if reader.lower[start - 1] != "for":
        return None
    groups = reader.chunks.groups_within(max(noun.at.sentence[0], start - 25), start)
    group = groups[-1] if groups else None
    known = group is not None and group.lemma in lemmas and (group.finite or group.tense == "infinitive")
    return (group, start) if group is not None and known else None


_BEING = frozenset({"be"})


def _place_of_presence(noun: Noun) -> Where | None:
    presence = _presence(noun, JOURNEYS)
    if presence is None:
        return None
    group, start = presence
    reader = noun.reader
    if group.lemma != "be":
        return place_of(reader, noun.at.complements(group.last), "to")
    near = reader.phrase(start - 2)
    if near is not None and reader.lower[near.first - 1] in ("in", "at"):
        where = place_in(reader, near.first, start - 1)
        if where is not None:
            return where
    return place_of(reader, noun.at.complements(_past_due(noun, group.last)))


def _past_due(noun: Noun, last: int) -> int:
    return last + 1 if noun.reader.lower[last : last + 1] in (["due"], ["back"], ["here"]) else last


def when_of(noun: Noun) -> Timex | None:
    """The date of the event: that of its numbered day, its own modifiers, then the dates behind it, then
    those of the verb that holds it or of the clause that it hangs on.
    """
    found = _date_given(noun)
    if found is not None and len(found.value) == 4 and counted(noun, found):
        found = None  # `their second meeting this year`
    day = numbered_day(noun)
    if day:
        before = noun.reader.timex_at.get(noun.outer - 2) if noun.reader.tags[noun.outer - 1] == "," else None
        told = before[2] if before is not None and usable(before[2]) else found
        first = told.first_day if told is not None else None
        if told is not None and first is not None and first == told.last_day:
            start = days_before(first, day - 1)
            return evolve(told, value=start.isoformat(), first_day=start, last_day=start)
    return found if found is not None else _of_main_clause(noun)


def _of_main_clause(noun: Noun) -> Timex | None:
    """The date of the clause that tells what came of the event: `said on Monday after talks with Mr. Kostov`."""
    reader, i = noun.reader, noun.outer - 1
    presence = _presence(noun, _BEING)
    if presence is not None:
        group, start = presence
        complements = noun.at.complements(_past_due(noun, group.last))
        found = date_of(reader, group.first, group.last, None, noun.at.sentence, start, complements)
        return found[2] if found is not None else None
    where = reader.timex_at.get(noun.end + 1) or reader.timex_at.get(noun.end + 2)
    if reader.lower[noun.end : noun.end + 1] == ["where"] and where is not None and usable(where[2]):
        return where[2]  # `met for a summit where on Sunday they signed`
    if reader.lower[i - 3 : i + 1] == ["in", "the", "wake", "of"] and noun.verb is None:
        return date_of_clause(noun)
    main = _sequel(noun) or _fronted_participle(noun) or _frame(noun)
    if main is None:
        return _of_departure(noun)
    found = date_of_main(reader, *main, noun.at.sentence)
    return found[2] if found is not None else None


def _sequel(noun: Noun) -> tuple[VerbGroup, int] | None:
    """The clause that tells what came of talks: `said in Kiel on Monday after talks with Mr. Kostov`."""
    if noun.at.trigger.noun_kind == "visit" or noun.verb is not None:
        return None
    if noun.reader.lower[noun.outer - 1] not in ("after", "following"):
        return None
    return sequel(noun.reader, noun.outer - 1, noun.at.sentence)


_HELD = frozenset(
    "hold host convene organize organise schedule stage chair co-chair begin open sponsor".split()
)


def _fronted_participle(noun: Noun) -> tuple[VerbGroup, int] | None:
    """The participle that heads the sentence and tells of the subject behind its comma: `Held in Bonn on Monday,
    the talks`.
    """
    reader, floor, comma = noun.reader, noun.at.sentence[0], noun.outer - 1
    if comma <= floor or comma > floor + 25 or reader.tags[comma] != ",":
        return None
    group = reader.chunks.group_at(floor)
    if (
        group is None
        or group.head > floor + 1
        or group.lemma not in _HELD
        or reader.tags[group.head] not in "WV"
    ):
        return None
    return (group, comma) if not reader.chunks.groups_within(group.last, comma) else None


_FRAMES = frozenset("at during after following".split())


def _frame(noun: Noun) -> tuple[VerbGroup, int] | None:
    """The main clause behind a phrase that heads the sentence: `At talks with Mr. Kostov, he said on Friday`."""
    reader, (floor, stop) = noun.reader, noun.at.sentence
    if noun.at.trigger.noun_kind == "visit" or reader.lower[floor] not in _FRAMES or noun.outer > floor + 6:
        return None
    end = noun.end
    main = next((g for g in reader.chunks.groups_within(end, min(stop, end + 30)) if g.finite), None)
    if main is None or main.tense != "past" or "," not in reader.tags[end : main.first]:
        return None
    return main, clause_end(noun.at, noun.at.complements(main.last), main.last)


def _place_of_sequel(noun: Noun) -> Where | None:
    main = _sequel(noun) or _fronted_participle(noun)
    return place_of_main(noun.reader, *main) if main is not None else None


_COMING = frozenset(
    "welcome receive arrive visit land host travel come fly".split()
)  # `, the first visit by`
_SETTING_OUT = frozenset("leave depart fly set embark go head begin start travel".split())


def _of_departure(noun: Noun) -> Timex | None:
    """The day on which somebody leaves for a visit: `leaves on Monday for a tour of`, `sets out on a trip`."""
    returned = return_from(noun)
    if returned is not None:
        found = date_of_main(noun.reader, returned, noun.outer - 1, noun.at.sentence)
        return found[2] if found is not None else None
    before = noun.reader.lower[noun.outer - 1]
    if noun.at.trigger.noun_kind != "visit" or before not in ("for", "on", ","):
        return None
    groups = noun.reader.chunks.groups_within(max(noun.at.sentence[0], noun.outer - 16), noun.outer)
    if not groups or groups[-1].lemma not in (_COMING if before == "," else _SETTING_OUT):
        return None
    found = date_of_main(noun.reader, groups[-1], noun.outer - 1, noun.at.sentence)
    return found[2] if found is not None else None


def _date_given(noun: Noun) -> Timex | None:
    reader = noun.reader
    modifying = _modifying(noun)
    if modifying is not None and len(modifying.value) > 4:
        return modifying
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
    found = found or _beginning_on(noun)
    predicate = noun.predicate
    if found is None and predicate is not None and predicate.tense == "participle":
        found = _of_predicate(noun, predicate)
    if found is None and noun.verb is not None and noun.takes_part():
        found = _of_verb(noun, noun.verb)
    for group in (predicate, noun.relative):
        if found is None and group is not None:
            found = _of_predicate(noun, group)
    return found[2] if found is not None else modifying


_BEGINNING = frozenset("beginning starting commencing opening".split())


def _beginning_on(noun: Noun) -> tuple[int, int, Timex] | None:
    """`a three-day visit to Dhaka beginning on July 6`."""
    reader, i = noun.reader, noun.end
    i += reader.tags[i : i + 1] == ","
    if not _BEGINNING.isdisjoint(reader.lower[i : i + 1]):
        i += 1 + (reader.tags[i + 1 : i + 2] == "i")
        found = reader.timex_at.get(i)
        return found if found is not None and usable(found[2]) else None
    return None


def _of_verb(noun: Noun, verb: VerbGroup) -> tuple[int, int, Timex] | None:
    """The date of the verb that holds the event; not the day on which it was proposed or called off."""
    reader = noun.reader
    reach = reader.agent(verb, noun.at.sentence)
    first = reach.first if reach is not None else None
    found = date_of(reader, verb.first, verb.last, first, noun.at.sentence, noun.end, noun.complements)
    word = object_word(reader, verb, noun.particle)
    if found is not None and found[0] < verb.head and word is not None:
        return None if word.status in ("proposed", "cancelled", "not_held") else found
    return found


def _modifying(noun: Noun) -> Timex | None:
    """A date before the noun in its phrase."""
    for i in range(noun.phrase.first, noun.phrase.head):
        found = noun.reader.timex_at.get(i)
        if found is not None and usable(found[2]):
            return found[2]
    return None


def place_of_clause(noun: Noun, homes: set[str | None]) -> Where | None:
    """The place abroad of the clause that a visit stands in: `signed in Washington during a trip by Mr. Jo`, `left
    Washington after a trip`.
    """
    reader, floor = noun.reader, noun.at.sentence[0]
    groups = reader.chunks.groups_within(max(floor, noun.outer - 20), noun.outer)
    if not groups:
        return None
    complements = [c for c in noun.at.complements(groups[-1].last) if c.last <= noun.outer]
    if reader.lower[noun.outer - 1] in ("after", "following"):
        left = groups[-1].lemma in DEPARTING and complements and complements[0].preposition in ("", "from")
        where = place_in(reader, complements[0].first, complements[0].last) if left else None
    else:
        where = place_of(reader, complements)
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
    if group.lemma in _ORDERING and not group.passive:
        return None
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


_ORDERING = frozenset({"follow", "precede"})  # one event by another, which the date is of


def modifier_place(noun: Noun) -> Where | None:
    """`the Madrid summit`: a town before the noun; that of the dateline for `a visit here`."""
    reader = noun.reader
    if here(reader, noun.at.word, noun.end):
        return dateline_place(reader, noun.at.word)
    for i in range(noun.phrase.first, noun.phrase.head):
        hit = reader.actors.place_at(i)
        if hit is not None and reader.tags[i] == "P" and not country_adjective(reader, i):
            return place_in(reader, hit.first, hit.last)
        if hit is not None and reader.tags[i] == "P" and reader.actors.at(i) is None:
            return place_in(reader, hit.first, hit.last)
    return None
