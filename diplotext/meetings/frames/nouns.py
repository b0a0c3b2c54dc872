"""Which frame reads an event noun, and which nouns name no event: a press conference, a meeting room."""

from __future__ import annotations

from diplotext.lexicon.vocabulary import noun_classes
from diplotext.meetings.frames.clause import apart
from diplotext.meetings.frames.noun import (
    HOLDING,
    OTHER,
    REMOTE,
    Noun,
)
from diplotext.meetings.frames.noun_sides import owner_of
from diplotext.meetings.frames.talks import mediation, talks_noun
from diplotext.meetings.frames.visits import visit_noun
from diplotext.meetings.sides import multilateral
from diplotext.meetings.sighting import Occurrence, Sighting
from diplotext.people.actors import Actor

_DOMESTIC = frozenset(
    """news press cabinet editorial budget board shareholders shareholder party parliamentary parliament
    faculty town staff campaign election prayer committee security-cabinet plea job peep talk pep
    trade-union union wake-up phone-in distress conference""".split()
)


def read_noun(at: Occurrence) -> Sighting | list[Sighting] | None:
    """The sighting that an event noun gives, by the frame that fits."""
    covering = at.reader.actors.at(at.word)
    if covering is not None and covering.named:
        return None  # `envoy to the talks`, within a title
    if at.trigger.use == "mediation":
        return mediation(at)
    if at.reader.lower[at.word] == "call" and _courtesy(at):
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
        if seen is not None and len(others) > 1 and _separate(noun, others):
            return apart(seen, others)
    return seen


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
    return bool(words & _SEPARATE) or (abroad and bool(words & _MEETINGS or "bilateral" in words))


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


def _courtesy(at: Occurrence) -> bool:
    """`paid a courtesy call on`, which is a meeting."""
    return "courtesy" in at.reader.lower[max(0, at.word - 2) : at.word] and at.reader.lower[
        at.word + 1 : at.word + 2
    ] in (["on"], ["to"])


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
            return any(w in REMOTE for w in reader.lower[noun.phrase.first : word]) or (
                noun.verb is not None
                and noun.verb.lemma in ("have", "hold", "make", "take", "receive", "place", "get")
                and bool(noun.by("with", "to", "from"))
            )
        if kind == "visit":
            return (
                noun.verb is not None
                and noun.takes_part()
                and any(c.preposition in ("to", "in") for c in noun.complements)
            ) or bool(
                at.trigger.noun_kind
                and any(c.preposition == "to" for c in noun.complements)
                and reader.lower[word] != "stay"
            )
        wanted = (
            ("with", "between", "for")
            if noun.verb is not None and noun.verb.lemma in ("host", "give", "hold", "throw")
            else ("with", "between", "to")
            if reader.lower[word] == "audience" and noun.verb is not None
            else ("with", "between")
        )
        if reader.lower[word] in ("exchange", "exchanges"):
            return reader.lower[word + 1 : word + 3] in (["of", "views"], ["of", "opinions"], ["of", "ideas"])
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
