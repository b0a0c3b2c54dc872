"""Who is at an event by those whom he sends: ``sent a delegation to the talks``, ``Kenya's delegation to the talks``."""

from __future__ import annotations

from diplotext.meetings.frames.noun import Noun
from diplotext.meetings.parties import is_shared, parties
from diplotext.meetings.status import turning_down
from diplotext.people.actors import Actor

_DELEGATES = frozenset(
    """delegation delegations team teams representative representatives envoy envoys observer observers minister
    ministers negotiators officials experts emissary mission""".split()
)
_BIDS = frozenset("invitation invite objection objections commitment opposition return".split())
_SENDING = frozenset("send dispatch lead head name appoint field represent".split())


def sent_by(noun: Noun) -> list[Actor]:
    """Whose delegation to the event the words before it name, or who is represented there."""
    reader, floor, before = noun.reader, noun.at.sentence[0], noun.outer - 1
    if before - 1 <= floor or reader.lower[before] not in ("to", "at"):
        return []
    group = reader.chunks.group_at(before - 1)
    if group is not None and group.lemma == "represent" and group.passive:
        reach = reader.agent(group, noun.at.sentence)
        return _actors(noun, reach.first, reach.last) if reach is not None else []
    phrase = reader.phrase(before - 1)
    if phrase is None or phrase.last != before:
        return []
    if reader.lower[phrase.head] in _BIDS and not noun.by("between", "among"):
        verb = reader.verb_before(phrase.first, floor) or turning_down(reader, phrase, floor)
        reach = reader.agent(verb, noun.at.sentence) if verb is not None and not verb.passive else None
        return _actors(noun, reach.first, reach.last) if reach is not None else []
    verb = reader.verb_before(phrase.first, floor)
    verb = verb if verb is not None and not verb.passive else None
    if reader.lower[phrase.head] not in _DELEGATES and (verb is None or verb.lemma != "represent"):
        return []
    reach = reader.agent(verb, noun.at.sentence) if verb is not None and verb.lemma in _SENDING else None
    found = _actors(noun, reach.first, reach.last) if reach is not None else []
    owner = reader.possessor(phrase)
    if owner is not None and not any(a.named for a in found):
        return _actors(noun, owner.first, owner.last)
    return found


_MINDED = frozenset(
    """welcome favour favor oppose reject back support prefer resist dismiss exclude
    call cancel postpone suspend scrap shelve abandon delay freeze put break boycott""".split()
)


def minded(noun: Noun) -> list[Actor]:
    """Who is for or against an event with somebody: `Oman would welcome talks with Iran`."""
    verb = noun.verb
    if verb is None or verb.passive or verb.lemma not in _MINDED:
        return []
    if (
        noun.by("between", "among")
        or len(noun.by("with")) != 1
        or noun.reader.possessor(noun.phrase) is not None
    ):
        return []
    reach = noun.reader.agent(verb, noun.at.sentence)
    return _actors(noun, reach.first, reach.last) if reach is not None else []


_MEDIATED = frozenset("mediate broker facilitate host moderate chair sponsor convene".split())


def mediated_by(noun: Noun) -> list[Actor]:
    """Who comes by a participle that tells who brings them together: `began talks in Algiers, mediated by A`."""
    reader, i = noun.reader, noun.end
    i += reader.tags[i : i + 1] == ","
    group = reader.chunks.group_at(i) if i < noun.at.sentence[1] else None
    if group is None or group.tense != "participle" or group.lemma not in _MEDIATED:
        return []
    if reader.lower[group.last : group.last + 1] != ["by"]:
        return []
    end = reader.list_end(group.last + 1, noun.at.sentence[1])
    return [a for a in parties(reader, group.last + 1, end) if a.kind == "official"]


def _actors(noun: Noun, first: int, last: int) -> list[Actor]:
    return [] if is_shared(noun.reader, first, last) else parties(noun.reader, first, last)
