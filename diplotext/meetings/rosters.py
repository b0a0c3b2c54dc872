"""Lists of officials, and who belongs to the delegations that an article speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from diplotext.clauses.chunks import NounPhrase, VerbGroup
from diplotext.meetings.phrases import LONGEST_REACH
from diplotext.meetings.reading import Reader
from diplotext.meetings.vocabulary import country_words, triggers
from diplotext.people.actors import Actor

DELEGATIONS = frozenset({"delegation", "team", "mission", "group", "delegations"})
_TEAMS = frozenset({"delegation", "team"})
_NEAR = 90  # words within which `the group` still means a delegation


def officials_behind(reader: Reader, start: int, stop: int, longest: int = 2 * LONGEST_REACH) -> list[Actor]:
    """The officials of a list that begins at a word, up to the next verb or event."""
    known = triggers(reader.lexicon)
    stop = min(stop, start + longest)
    for group in reader.chunks.groups_within(start, stop):
        if group.finite or group.tense == "infinitive":
            stop = min(stop, group.first)
            break
    for i in range(start, stop):
        if reader.tags[i] in "uqr" or (reader.lower[i] in known and reader.actors.at(i) is None):
            stop = i
            break
    found: list[Actor] = []
    for _, _, actor in reader.actors.within(start, stop):
        if actor.kind == "official" and actor not in found:
            found.append(actor)
    return found


class Roster(NamedTuple):
    """A delegation where the text tells who belongs to it."""

    head: int
    again: bool  # `the delegation included`: of one that was named before
    country: str
    members: tuple[Actor, ...]


def rosters(reader: Reader) -> Sequence[Roster]:
    """The delegations of an article by their words, with those who lead them and belong to them."""
    found = []
    for head, word in enumerate(reader.lower):
        if word in _TEAMS and (roster := _read(reader, head)) is not None:
            found.append(roster)
    return found


class Listed(NamedTuple):
    """Where the members of a delegation are listed within its phrase: `a delegation comprising A and B`."""

    first: int
    last: int
    phrase: NounPhrase


def lists(reader: Reader) -> Sequence[Listed]:
    """The lists of members that stand before the verb of a delegation, so that none of them is its subject."""
    found = []
    for head, word in enumerate(reader.lower):
        phrase = _phrase(reader, head) if word in _TEAMS else None
        if phrase is None:
            continue
        stop = reader.document.sentence_of(head)[1]
        start = _list_start(reader, phrase, (0, stop))
        if start is None or (reader.tags[head + 1] not in ",-(rq" and _told_of(reader, head + 1, start)):
            continue
        main = next(
            (g for g in reader.chunks.groups_within(start, _cut(reader, start, stop)) if g.finite), None
        )
        if main is not None:
            found.append(Listed(start, main.first, phrase))
    return found


def _told_of(reader: Reader, first: int, last: int) -> bool:
    """Whether a finite verb tells the members, and no participle: `made up of` is one behind a noun."""
    return any(g.finite and g.lemma != "make" for g in reader.chunks.groups_within(first, last))


def _read(reader: Reader, head: int) -> Roster | None:
    phrase = _phrase(reader, head)
    if phrase is None:
        return None
    sentence = reader.document.sentence_of(head)
    members = [*_leading(reader, phrase, sentence)]
    start = _list_start(reader, phrase, sentence)
    if start is not None:
        members += [
            a for a in officials_behind(reader, start, _cut(reader, start, sentence[1])) if a not in members
        ]
    if not members:
        return None
    state = _state(reader, phrase)
    for actor in members:
        if state and (actor.country is None or actor.presumed):
            actor.country, actor.presumed = state, False
    return Roster(head, reader.lower[phrase.first] in _AGAIN, state, tuple(members))


_MADE_OF = ("consists", "comprises")  # taken for nouns behind a noun


def _phrase(reader: Reader, head: int) -> NounPhrase | None:
    """The phrase that a word for a delegation heads."""
    phrase = reader.phrase(head)
    if phrase is not None and reader.lower[head + 1 : head + 2] and reader.lower[head + 1] in _MADE_OF:
        return NounPhrase(phrase.first, head + 1, head)
    return phrase if phrase is not None and phrase.head == head else None


def _leading(reader: Reader, phrase: NounPhrase, sentence: tuple[int, int]) -> list[Actor]:
    """`A and B will lead a delegation`, `A, heading a delegation,`: who leads it."""
    verb = reader.verb_before(phrase.first, sentence[0])
    if verb is None or verb.lemma not in ("lead", "head") or verb.passive:
        return []
    reach = reader.agent(verb, sentence)
    if reach is None or reach.first >= phrase.first:
        return []
    return [a for _, _, a in reader.actors.within(reach.first, reach.last) if a.kind == "official"]


def _list_start(reader: Reader, phrase: NounPhrase, sentence: tuple[int, int]) -> int | None:
    """Where the list of members begins: behind `led by`, `comprising`, `which includes`, `was made up of`."""
    lower, i = reader.lower, phrase.head + 1
    stop = min(sentence[1], i + 14)
    while (
        i + 1 < stop and reader.tags[i] in "it" and reader.phrase(i + 1) is not None
    ):  # `of ten`, `to the talks`
        behind = reader.phrase(i + 1)
        assert behind is not None
        i = behind.last
    while i < stop and (reader.tags[i] in ",-(" or lower[i] in ("which", "that", "who")):
        i += 1
    if i < stop and lower[i] in _MADE_OF:
        return i + 1 + (lower[i + 1 : i + 2] == ["of"])
    group = reader.chunks.group_at(i) if i < stop else None
    if lower[i : i + 1] == ["including"] or (
        lower[i : i + 1] == ["with"] and _as_leader(reader, i, sentence[1])
    ):
        return i + 1
    if group is None:
        return None
    return _behind(reader, group)


def _as_leader(reader: Reader, word: int, stop: int) -> bool:
    """`the delegation with A as its head`."""
    for i in range(word + 1, min(stop, word + 24)):
        if reader.lower[i] == "as":
            return not _LEADERS.isdisjoint(reader.lower[i + 1 : i + 4])
    return False


_LEADERS = frozenset("leader head chief chairman".split())


def _behind(reader: Reader, group: VerbGroup) -> int | None:
    """The word behind a verb that tells members, with its particle."""
    particles = reader.lower[group.last : group.last + 2]
    if group.lemma in ("lead", "head", "chair"):
        told = group.passive or group.tense in ("participle", "past")
        return group.last + 1 if told and particles[:1] == ["by"] else None
    if group.lemma in ("comprise", "include", "compose", "consist", "comprize"):
        return group.last + (particles[:1] == ["of"])
    return group.last + 2 if group.lemma == "make" and particles == ["up", "of"] else None


def _cut(reader: Reader, start: int, stop: int) -> int:
    """Where a list of members ends: before whom they meet and where they go."""
    for i in range(start + 1, min(stop, start + 2 * LONGEST_REACH)):
        if reader.lower[i] in ("with", "to", "as") and reader.actors.at(i) is None:
            return i
    return stop


def _state(reader: Reader, phrase: NounPhrase) -> str:
    known = country_words(reader.lexicon)
    codes = [known[w] for w in reader.lower[phrase.first : phrase.head] if w in known]
    return codes[0] if len(codes) == 1 else ""


_AGAIN = frozenset({"the", "this", "that", "these"})


def members_of(reader: Reader, phrase: NounPhrase) -> list[Actor]:
    """Those who belong to the delegation that a phrase names, here, before or after."""
    word = reader.lower[phrase.head]
    if word not in _TEAMS and (word != "group" or phrase.head - phrase.first != 1):
        return []
    known = reader.rosters
    if not known:
        return []
    at = bisect_left(known, phrase.head, key=lambda roster: roster.head)
    if at < len(known) and known[at].head == phrase.head:
        return list(known[at].members)
    state = _state(reader, phrase)
    definite = reader.lower[phrase.first] in _AGAIN
    if definite or word == "group":
        for roster in reversed(known[max(0, at - 4) : at]):
            if word == "group" and (phrase.head - roster.head > _NEAR or not definite):
                return []
            if not state or roster.country in ("", state) or all(a.country == state for a in roster.members):
                return list(roster.members)
    if at > 0 or word == "group" or (not definite and phrase.head - phrase.first < 2):
        return []
    later = known[0]
    return list(later.members) if later.again and (not state or later.country in ("", state)) else []


def taken_up(reader: Reader, word: int, actor: Actor) -> list[Actor]:
    """The members of the delegation that a pronoun means."""
    told = actor.kind not in ("unnamed", "group", "organization") or actor.members
    return (
        []
        if told or actor.name.lower().split()[-1:] not in (["delegation"], ["team"])
        else those(reader, word)
    )


def those(reader: Reader, word: int) -> list[Actor]:
    """`They` behind a sentence about a delegation: its members."""
    sentence = reader.document.sentence_of(word)
    floor = reader.document.sentence_of(sentence[0] - 1)[0] if sentence[0] else 0
    for i in range(word - 1, max(floor, word - LONGEST_REACH) - 1, -1):
        if reader.lower[i] in _TEAMS and (phrase := reader.phrase(i)) is not None and phrase.head == i:
            return members_of(reader, phrase)
    return []
