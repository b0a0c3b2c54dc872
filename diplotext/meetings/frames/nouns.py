"""Which frame reads an event noun, and which nouns name no event: a press conference, a meeting room."""

from __future__ import annotations

from diplotext.clauses.chunks import NounPhrase
from diplotext.lexicon.vocabulary import noun_classes
from diplotext.meetings.frames.clause import apart
from diplotext.meetings.frames.mediation import mediation
from diplotext.meetings.frames.noun import (
    HOLDING,
    OTHER,
    REMOTE,
    Noun,
)
from diplotext.meetings.frames.noun_sides import holder_of, owner_of
from diplotext.meetings.frames.talks import talks_noun
from diplotext.meetings.frames.visits import visit_noun
from diplotext.meetings.noun_status import of_noun_phrase
from diplotext.meetings.sides import multilateral, united
from diplotext.meetings.sighting import Occurrence, Sighting
from diplotext.meetings.vocabulary import triggers
from diplotext.people.actors import Actor

_DOMESTIC = frozenset(
    """news press cabinet editorial budget board shareholders shareholder party parliamentary parliament
    faculty town staff campaign election prayer committee security-cabinet plea job peep talk pep
    trade-union union wake-up phone-in distress conference""".split()
)


def read_noun(at: Occurrence) -> Sighting | list[Sighting] | None:
    """The sighting that an event noun gives, by the frame that fits."""
    if at.reader.tags[at.word] == "j" and at.reader.lower[at.word + 1 : at.word + 2] not in _PARTNERED:
        return None  # `bilateral ties`, but `a bilateral with`
    covering = at.reader.actors.at(at.word)
    if covering is not None and covering.named:
        return None  # `envoy to the talks`, within a title
    if at.trigger.use == "mediation":
        return mediation(at)
    if at.reader.lower[at.word] in ("call", "calls") and _courtesy(at):
        at = at._replace(trigger=at.trigger._replace(noun_kind="meeting"))
    noun = Noun(at)
    if not _names_event(noun):
        return None
    kind = at.trigger.noun_kind
    if kind == "visit":
        seen = visit_noun(noun)
    else:
        seen = talks_noun(noun)
        others = noun.by("with", "to")
        if seen is not None and not seen.proposer and others:
            _as_part(noun, seen)
        if seen is not None and len(others) > 1 and _separate(noun, others):
            return apart(seen, others)
    return seen


def _as_part(noun: Noun, seen: Sighting) -> None:
    """An encounter that is named as one of several has their holder and status: `will hold ten meetings,
    including talks with`.
    """
    reader, first = noun.reader, noun.outer
    if reader.lower[first - 1] != "including" and reader.lower[first - 2 : first] != ["such", "as"]:
        return
    for word in range(first - 2, max(noun.at.sentence[0], first - 20), -1):
        trigger = triggers(reader.lexicon).get(reader.lower[word])
        if trigger is None or not trigger.noun_kind or reader.tags[word] != "N":
            continue
        whole = Noun(noun.at._replace(word=word, trigger=trigger))
        holders = owner_of(whole)[0] or holder_of(whole)[0]
        if holders and whole.verb is not None and whole.takes_part():
            phrase = NounPhrase(whole.outer, whole.phrase.last, whole.phrase.head)
            told = of_noun_phrase(reader, phrase, noun.at.sentence, 0, None)
            seen.sides, seen.proposer = united(holders, seen.sides), holders
            seen.told = told if told.weight and seen.told.weight <= 2 else seen.told
            return


_SEPARATE = frozenset("separate individual one-on-one respective".split())
_JOINT = frozenset("trilateral quadrilateral three-way four-way multilateral joint group".split())
_MEETINGS = frozenset("meetings encounters calls conversations summits".split())


def _separate(noun: Noun, others: list[Actor]) -> bool:
    """Whether the partners were met one after the other: `separate talks with A and B`, `bilateral meetings
    with A and B`.
    """
    words = set(noun.reader.lower[noun.phrase.first : noun.at.word + 1])
    if words & _JOINT or any(a.plural for a in others):
        return False
    abroad = len({a.country for a in others}) > 1
    several = not words.isdisjoint(_MEETINGS)
    apart = (abroad or all(a.named for a in others)) if several else abroad and "bilateral" in words
    return bool(words & _SEPARATE) or apart


def _of_body(noun: Noun) -> bool:
    """Whether the word before the noun ends the name of an international body: `the European Union summit`."""
    actor = noun.reader.actors.at(noun.at.word - 1)
    return actor is not None and actor.kind == "organization" and multilateral(noun.reader, actor)


def _headed(noun: Noun) -> bool:
    """Whether a forum is only what somebody leads: `the founder of the World Economic Forum`."""
    reader, before = noun.reader, noun.outer - 1
    if before - 1 < noun.at.sentence[0] or reader.lower[before] not in ("of", "at"):
        return False
    return noun_classes(reader.lexicon).get(reader.lower[before - 1]) == "person"


def _rung(noun: Noun) -> bool:
    """`the President's call with Prime Minister Abe`: somebody's call with an official."""
    if noun.reader.possessor(noun.phrase) is None:
        return False
    return any(a.kind == "official" for a in noun.by("with"))


_GROWING = frozenset(
    "expand increase broaden strengthen develop promote deepen widen improve step boost limit restrict".split()
)
_GIVING = frozenset("host give offer hold throw organize organise".split())


def _given(noun: Noun) -> bool:
    """`attended a luncheon hosted by Mr. Li`: a host behind a meal tells the partner."""
    group = noun.predicate
    if group is None or group.lemma not in _GIVING or not (group.passive or group.tense == "participle"):
        return False
    return noun.reader.lower[group.last : group.last + 1] == ["by"]


_PARTNERED = (["with"], ["between"])


def _courtesy(at: Occurrence) -> bool:
    """`paid a courtesy call on`, `received a call by`, which is a meeting."""
    before = at.reader.lower[max(0, at.word - 4) : at.word]
    behind = at.reader.lower[at.word + 1 : at.word + 2]
    if behind == ["by"] or (behind == ["on"] and not _PAYING.isdisjoint(before)):
        return _LINES.isdisjoint(before) and not _PAYING.isdisjoint(before)
    return behind in (["on"], ["to"], ["from"]) and not _POLITE.isdisjoint(before[-2:])


_POLITE = frozenset({"courtesy", "farewell", "introductory", "protocol", "goodwill", "joint", "social"})
_PAYING = frozenset(
    "receive received receives receiving pay paid pays paying courtesy farewell joint".split()
)
_LINES = frozenset({"phone", "telephone", "video", "conference", "distress"})


def _names_event(noun: Noun) -> bool:
    reader, at = noun.reader, noun.at
    use, word = at.trigger.use, at.word
    before = reader.lower[word - 1] if word > at.sentence[0] else ""
    if any(reader.lower[i].endswith("-party") for i in range(noun.phrase.first, word)):
        return False  # a standing forum: the six-party talks
    if before in _DOMESTIC and before not in REMOTE and not _of_body(noun):
        return False
    if (
        reader.lower[word + 1 : word + 2]
        and reader.tags[word + 1] in "NP"
        and reader.chunks.phrase_at(word + 1) is reader.chunks.phrase_at(word)
        and (word + 1 not in reader.timex_at)
        and reader.tags[word + 1] == "N"
        and reader.lower[word + 1] not in ("set", "due", "held", "called")
    ):
        return False  # `summit documents`, `meeting room`
    if use == "bound":
        kind = at.trigger.noun_kind
        if reader.lower[word] == "stay" and any(c.preposition == "of" for c in noun.complements[:1]):
            return False  # `extend the stay of its envoy`
        if _courtesy(at):
            return True
        if kind == "call":
            return (
                any(w in REMOTE for w in reader.lower[noun.phrase.first : word])
                or _rung(noun)
                or (
                    noun.verb is not None
                    and noun.verb.lemma in ("have", "hold", "make", "take", "receive", "place", "get")
                    and bool(noun.by("with", "to", "from"))
                )
            )
        if reader.lower[word] in ("arrival", "arrivals"):
            return any(c.preposition in ("in", "at") for c in noun.complements)
        if kind == "visit":
            return (
                (
                    noun.verb is not None
                    and noun.takes_part()
                    and any(c.preposition in ("to", "in") for c in noun.complements)
                )
                or bool(
                    at.trigger.noun_kind
                    and any(c.preposition == "to" for c in noun.complements)
                    and reader.lower[word] != "stay"
                )
                or (
                    reader.lower[noun.outer - 1] == "during"
                    and any(c.preposition == "in" for c in noun.complements)
                )
            )  # `during his stay in Cairo`
        wanted = (
            ("with", "between", "for")
            if noun.verb is not None and noun.verb.lemma in ("host", "give", "hold", "throw")
            else ("with", "between", "to")
            if reader.lower[word] == "audience" and noun.verb is not None
            else ("with", "between")
        )
        if _given(noun) or (reader.lower[word + 1 : word + 2] == ["together"] and noun.verb is not None):
            return True
        if reader.lower[word] in ("exchange", "exchanges"):
            held = (
                noun.verb is not None or reader.lower[noun.outer - 1] != "for"
            )  # `a chance for exchanges of views`
            behind = reader.lower[word + 1 : word + 3]
            return held and behind in (["of", "views"], ["of", "opinions"], ["of", "ideas"])
        if (
            reader.lower[word] in ("contact", "contacts")
            and noun.verb is not None
            and noun.verb.lemma in _GROWING
        ):
            return False  # `expanded contacts with`
        return any(c.preposition in wanted for c in noun.complements) or (
            reader.lower[word] in ("conversation", "conversations")
            and (owner_of(noun)[1] or any(w in REMOTE for w in reader.lower[noun.phrase.first : word]))
        )
    if use == "named":
        if _headed(noun):
            return False
        return word > noun.phrase.first and (reader.tags[word - 1] in "P)" or reader.form[word][:1].isupper())
    if use == "round":
        if any(c.preposition == "of" for c in noun.complements):
            return False
        held = noun.predicate is not None and noun.predicate.lemma in HOLDING
        return noun.takes_part() or held or any(w in OTHER for w in reader.lower[noun.phrase.first : word])
    return True
