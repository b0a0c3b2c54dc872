"""Meetings, talks, summits, calls and conferences that a noun names: ``held talks``, ``the NATO summit``."""

from __future__ import annotations

from diplotext.clauses.chunks import NounPhrase
from diplotext.meetings.frames import BOOK
from diplotext.meetings.frames.delegates import mediated_by, minded, sent_by
from diplotext.meetings.frames.kinds import MINISTERS, body_of, joins_many, kind_of
from diplotext.meetings.frames.noun import (
    DEFINITE,
    Noun,
    is_another,
)
from diplotext.meetings.frames.noun_length import days_of, is_ending
from diplotext.meetings.frames.noun_setting import (
    date_of_clause,
    in_past_clause,
    when_of,
    where_of,
)
from diplotext.meetings.frames.noun_sides import (
    attendants_of,
    attended_by,
    bystander_of,
    captioned,
    gathered_by,
    holder_of,
    joined_by,
    modifiers_of,
    owner_of,
    partners_of_predicate,
)
from diplotext.meetings.nations import country
from diplotext.meetings.noun_status import (
    main_tense,
    object_word,
    of_noun_phrase,
)
from diplotext.meetings.parties import actors_of
from diplotext.meetings.reading import Reader
from diplotext.meetings.sides import multilateral, united
from diplotext.meetings.sighting import Sighting
from diplotext.meetings.states import compound
from diplotext.meetings.vocabulary import plain_countries, status_words
from diplotext.people.actors import Actor
from diplotext.rules import Example


@BOOK.rule(
    "event-noun",
    heads=["meeting", "talks", "summit", "negotiations", "consultations", "dialogue", "phone call"],
    examples=[
        Example("Talks between Egypt and Jordan ended on Monday.", expect="held talks: Egypt, Jordan"),
        Example(
            "President Xi Jinping held talks with President Vladimir Putin in Moscow.",
            expect="held talks: Xi Jinping, Vladimir Putin",
        ),
        Example("The board held its annual meeting.", expect=None),
    ],
)
def talks_noun(noun: Noun) -> Sighting | None:
    """An event noun takes its sides from `with`, `between`, `of`, its owner, its compounds and the subject of
    the verb that holds it.
    """
    reader, at = noun.reader, noun.at
    partners = noun.by("with", "between", "among", "involving", "including")
    owner, shared = owner_of(noun)
    owner = body_of(noun, owner)
    modifiers = modifiers_of(noun)
    hosts = noun.by("by") if reader.lower[at.word] not in ("talks",) else []
    members = (
        noun.by("of")
        if at.trigger.noun_kind in ("meeting", "summit", "conference", "talks", "negotiation")
        else []
    )
    members = [a for a in members if a.kind in ("country", "unnamed", "group", "organization", "official")]
    members = [a for a in members if a.kind != "organization" or a.country is None]
    members = _of_council(noun, members)
    if reader.lower[at.word] == "forum":
        modifiers = [a for a in modifiers if a.kind != "organization"]  # the forum's own name
    if reader.lower[at.word] == "call":
        partners = united(partners, noun.by("on") if at.trigger.noun_kind == "meeting" else [])
        partners = united(partners, noun.by("to", "from", "by"))
    if at.trigger.use == "bound" and noun.verb is not None:
        if noun.verb.lemma in ("host", "give", "hold", "throw"):
            partners = united(partners, noun.by("for", "in"))
        elif reader.lower[at.word] == "audience":
            partners = united(partners, noun.by("to"))
    partners = united(partners, partners_of_predicate(noun), attendants_of(noun), gathered_by(noun))
    partners = united(partners, joined_by(noun), captioned(noun), mediated_by(noun))
    subject: list[Actor] = []
    if noun.takes_part():
        subject, also = holder_of(noun)
        if noun.by("between"):  # `chaired a meeting between A and B`
            subject = [a for a in subject if a.kind == "official" and _mediates(noun)]
        else:
            shared = shared or also
    elif (
        not owner
        and not noun.by("between", "among")
        and (partners or at.trigger.noun_kind in ("summit", "conference") or not modifiers)
    ) and (noun.verb is None or noun.particle):
        subject, also = bystander_of(noun)
        if not partners and at.trigger.noun_kind not in ("summit", "conference") and not _attended(noun):
            subject = []
        shared = shared or (also and (bool(partners) or at.trigger.noun_kind in ("summit", "conference")))
    elif noun.verb is None or noun.particle:
        subject = _own_official(noun, owner)
    shared = shared or noun.shared()
    if (
        noun.verb is not None
        and not partners
        and (noun.reader.lower[noun.phrase.first] in DEFINITE)
        and _blocks(noun)
    ):
        subject = []
    subject = subject or sent_by(noun) or minded(noun)
    sides = united(subject, owner, modifiers, partners, members, hosts)
    told = of_noun_phrase(
        reader, NounPhrase(noun.outer, noun.phrase.last, noun.phrase.head), at.sentence, 0, noun.predicate
    )
    if not told.weight:
        told = told._replace(status="")
    first = at.word
    if noun.verb is not None and noun.takes_part() and not noun.joined:
        first = noun.verb.head
    seen = Sighting(first, at.word + 1, kind_of(noun, owner, modifiers, members), told, sides)
    seen.shared = shared
    seen.states = shared and bool(
        {"sides", "countries", "nations", "both"} & set(reader.lower[at.word : noun.end])
    )
    seen.persons = shared and not seen.states and at.trigger.noun_kind in ("summit", "call", "meeting")
    seen.proposer = united(owner, subject)
    seen.where = where_of(noun)
    seen.when = when_of(noun)
    if seen.when is None and noun.verb is None and reader.lower[noun.outer - 1] in ("at", "during", "in"):
        seen.when = date_of_clause(noun)
    if seen.kind == "meeting" and not partners and joins_many(noun, sides, seen.where):
        seen.kind = "conference"
    seen.ending, seen.days = is_ending(noun), days_of(noun)
    if told.status == "" and main_tense(reader, noun.phrase, at.sentence) == "planned":
        definite = reader.lower[noun.phrase.first] in DEFINITE
        seen.told = told._replace(status="planned", weight=0 if definite else 2)
    elif told.status == "" and reader.lower[noun.outer - 1] in ("at", "during") and in_past_clause(noun):
        seen.told = told._replace(status="held", weight=2)
    seen.noun = reader.lower[at.word]
    seen.same_as = _purpose_of(noun)
    seen.reference = (
        reader.lower[noun.phrase.first] in DEFINITE
        or reader.tags[noun.phrase.first] in "hs"
        or noun.phrase.first - 1 in reader.timex_at
        or (len(sides) < 2)
    )
    seen.weak = at.trigger.use == "weak" and not noun.takes_part()
    seen.definite = reader.lower[noun.phrase.first] in ("the", "this", "these", "that", "those")
    seen.attended = attended_by(noun)
    if seen.attended:  # `a negotiator taking part in the talks`
        seen.sides = [a for a in seen.sides if a.kind != "unnamed" or a.plural]
    seen.evidence.append(("event-noun", seen.first, seen.last))
    if at.trigger.use == "round" and len(sides) < 2:
        seen.shared = True
    if (
        len(sides) == 1
        and (sides[0].named or sides[0].name == "I")
        and seen.where is not None
        and seen.where.country not in (None, sides[0].country)
        and ((owner or noun.takes_part()) and seen.kind in ("meeting", "talks", "negotiation"))
    ):
        seen.sides = united(sides, [country(reader, seen.where.country)])
    if (
        len(sides) == 1
        and told.weight >= 2
        and noun.verb is None
        and at.trigger.noun_kind in ("talks", "meeting", "negotiation")
    ):
        seen.sides = united(_speaker(noun, sides[0]), sides)
    if not seen.sides and at.trigger.noun_kind == "summit":
        seen.sides = _regional(noun)
    seen.explicit = _explicit(noun, sides)
    seen.name = _name(noun)
    seen.own = bool(modifiers)
    seen.topic = _topic(noun)
    seen.other = noun.joined or is_another(noun)
    seen.indefinite = reader.lower[noun.phrase.first] in (
        "a",
        "an",
        "another",
        "one",
        "two",
        "three",
        "several",
        "any",
    )
    return seen


def _mediates(noun: Noun) -> bool:
    """Whether the subject is there between two others: `chaired`, `mediated`, not `attended` or `cancelled`."""
    return noun.verb is not None and noun.verb.lemma in _MEDIATING


_MEDIATING = frozenset(
    "chair co-chair host co-host convene mediate broker facilitate moderate preside".split()
)


def _own_official(noun: Noun, owner: list[Actor]) -> list[Actor]:
    """`A is in Oslo for talks between X and Y`, of which he is from one; `A said at the NATO ministers' meeting`."""
    before = noun.reader.lower[noun.outer - 1 : noun.outer]
    sides = noun.by("between", "among")
    common = bool(owner) and all(multilateral(noun.reader, a) for a in owner)
    if not (before in (["for"], ["at"], ["in"]) if sides else common and before in (["at"], ["during"])):
        return []
    found = [a for a in bystander_of(noun)[0] if a.kind == "official"]
    states = {a.country for a in sides}
    return [a for a in found if a.country in states] if sides else found


def _purpose_of(noun: Noun) -> int:
    """The verb whose purpose the event is: `met for a summit`, `plans to convene leaders for a summit`; -1 for none."""
    reader, floor = noun.reader, noun.at.sentence[0]
    if reader.lower[noun.outer - 1] != "for":
        return -1
    for group in reversed(reader.chunks.groups_within(max(floor, noun.outer - 25), noun.outer)):
        if group.lemma in _MEETING_FOR:
            return group.head
        if group.finite:
            return -1
    return -1


_MEETING_FOR = frozenset("meet gather assemble convene bring host".split())
_OPENING = frozenset(
    "hold open begin start launch resume halt suspend conclude end continue reopen restart renew".split()
)


def _under_way(noun: Noun) -> bool:
    """`Talks with the rebels collapsed`, `negotiations are under way with Iran`."""
    group = noun.predicate
    if group is None or not group.finite or group.negated or group.tense not in ("past", "present"):
        return False
    if group.lemma == "be":
        behind = noun.reader.lower[group.last : group.last + 2]
        return behind[:1] == ["underway"] or behind == ["under", "way"]
    return group.lemma in _GOING


_GOING = frozenset("begin start open resume collapse continue end conclude stall break".split())


def _explicit(noun: Noun, sides: list[Actor]) -> bool:
    """Whether a finite verb says that talks take place, though only one side is named: `Iran opened talks`,
    `talks between Cypriot leaders collapsed`.
    """
    if noun.at.trigger.noun_kind not in ("talks", "negotiation") or len(sides) != 1:
        return False
    if sides[0].plural and any(c.preposition == "between" for c in noun.complements):
        return True
    verb = noun.verb
    if verb is None:
        return _under_way(noun)
    return (
        verb is not None
        and not noun.particle
        and verb.finite
        and not verb.negated
        and verb.tense in ("past", "present")
        and verb.lemma in _OPENING
        and noun.at.trigger.use != "weak"
        and noun.reader.lower[noun.phrase.first] not in DEFINITE
    )


def _speaker(noun: Noun, partner: Actor) -> list[Actor]:
    """The official of another state who says that there will be talks with somebody."""
    reader, sentence = noun.reader, noun.at.sentence
    for group in reversed(reader.chunks.groups_within(max(sentence[0], noun.outer - 20), noun.outer)):
        if group.finite and group.lemma in ("say", "announce", "hope", "tell", "confirm", "add"):
            reach = reader.agent(group, sentence)
            speakers = actors_of(reader, reach.first, reach.last) if reach is not None else []
            return [
                a
                for a in speakers
                if a.kind in ("official", "country") and a.country != partner.country and not _speaks_for(a)
            ][:1]
    return []


def _speaks_for(actor: Actor) -> bool:
    return any("spokes" in role.noun or "press" in role.noun for role in actor.roles)


_REGIONS = frozenset(
    """arab african european asian nordic baltic balkan gulf islamic caribbean pacific american
    scandinavian g-7 g-20 g7 g20 g8 g-8""".split()
)


def _regional(noun: Noun) -> list[Actor]:
    """`Arab leaders` for an Arab summit."""
    reader = noun.reader
    for i in range(noun.phrase.first, noun.at.word):
        if reader.lower[i] in _REGIONS and reader.tags[i] in "Pj":
            return [reader.actors.add(Actor("group", f"{reader.form[i]} leaders", plural=True))]
    return []


def _name(noun: Noun) -> str:
    """The words that tell a summit, forum or session from others: `NATO`, `Asia-Pacific Economic
    Cooperation`, `of the Americas`.
    """
    reader = noun.reader
    owner = reader.possessor(noun.phrase)
    ministers = owner is not None and reader.lower[owner.last - 1] in MINISTERS
    first = owner.last if owner is not None and not ministers else noun.phrase.first
    words = [
        reader.lower[i]
        for i in range(first, noun.at.word)
        if reader.tags[i] in "P0" and i not in reader.timex_at and not _town(reader, i)
    ]
    if noun.at.trigger.noun_kind in ("summit", "conference") or reader.tags[noun.at.word] == "P":
        for preposition, start, last in noun.complements[:1]:
            if preposition == "of":
                words += [reader.lower[i] for i in range(start, last) if reader.tags[i] == "P"]
    if ministers and words and reader.lower[noun.at.word] != "meeting":
        words.append(reader.lower[noun.at.word])  # a retreat is not the meeting of the same ministers
    return " ".join(words)


_PLAIN = frozenset(
    """high-level senior-level bilateral formal direct fresh official talks peace further close intensive
    private informal""".split()
)


def _topic(noun: Noun) -> frozenset[str]:
    """The words before an event noun that tell what it is about: `climate change`, `high-level political`."""
    reader = noun.reader
    known = status_words(reader.lexicon)["adjective"]
    return frozenset(
        reader.lower[i]
        for i in range(noun.phrase.first, noun.at.word)
        if reader.tags[i] in "jN"
        and reader.lower[i] not in known
        and reader.lower[i] not in _PLAIN
        and i not in reader.timex_at
    )


def _town(reader: Reader, word: int) -> bool:
    """Whether a word is part of a town's name, which tells where a summit is and not which it is."""
    return reader.actors.place_at(word) is not None and reader.lower[word] not in plain_countries(
        reader.lexicon
    )


def _of_council(noun: Noun, members: list[Actor]) -> list[Actor]:
    """`the second meeting of the Turkish-Saudi Coordination Council`: the two states, not the council."""
    councils = [a for a in members if a.kind == "organization" and a.name.split()[-1].lower() in _COUNCILS]
    if not councils:
        return members
    found = [a for a in members if a not in councils]
    for preposition, first, last in noun.complements:
        if preposition == "of":
            for i in range(first, last):
                found = united(found, compound(noun.reader, i))
    return found or [a for a in members if a.country is None and a.code]


_COUNCILS = frozenset({"council", "committee", "commission", "group"})


def _blocks(noun: Noun) -> bool:
    word = object_word(noun.reader, noun.verb, noun.particle) if noun.verb is not None else None
    return word is not None and word.status in ("cancelled", "not_held", "proposed")


def _attended(noun: Noun) -> bool:
    """Whether the clause says that its subject was there: `at a summit`, `during talks with`, `after a
    meeting with`.
    """
    return noun.reader.lower[noun.outer - 1] in ("at", "during", "after", "in", "following", "before", "for")
