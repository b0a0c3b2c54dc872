"""What an actor is at an event: a side by himself, many sides, none; and which actors are the same side."""

from __future__ import annotations

from collections.abc import Iterable

from diplotext.meetings.reading import Reader
from diplotext.meetings.vocabulary import body_names
from diplotext.people.actors import Actor

COLLECTIVE = frozenset(
    """leaders sides countries nations ministers presidents governments men women officials diplomats parties
    statesmen states delegations premiers chiefs envoys heads monarchs chancellors neighbours neighbors
    allies teams secretaries negotiators capitals people rivals pair duo co-chairs interlocutors foes
    enemies powers superpowers generals commanders principals counterparts""".split()
)


def add(found: list[Actor], actor: Actor) -> None:
    if not any(actor is other for other in found):
        found.append(actor)


def united(*groups: Iterable[Actor]) -> list[Actor]:
    """All actors of several lists, each once, in order."""
    found: list[Actor] = []
    for group in groups:
        for actor in group:
            add(found, actor)
    return found


def same_side(a: Actor, b: Actor) -> bool:
    """Whether two actors can be one side of an event: the same, or a country and somebody who acts for it."""
    if a is b:
        return True
    if a.named and b.named:
        return False
    return a.country is not None and a.country == b.country


_BODIES = frozenset(
    """council assembly conference union league organization organisation bloc alliance forum
    community""".split()
)


def is_common(actor: Actor) -> bool:
    """Whether an actor is only `the leaders`, `the two ministers`: whoever met before."""
    words = actor.name.lower().split()
    return (
        actor.kind in ("unnamed", "group")
        and len(words) in (2, 3)
        and words[-1] in COLLECTIVE
        and words[0] in ("the", "both", "these", "those")
        and RIVAL.isdisjoint(words)
    )


DELEGATES = frozenset(
    """leaders ministers presidents premiers heads chiefs envoys negotiators delegates delegations officials
    diplomats representatives monarchs countries nations members states governments generals commanders
    mediators chancellors ambassadors secretaries parties factions""".split()
)


def multilateral(reader: Reader, actor: Actor) -> bool:
    """Whether one actor is many sides: an international body, `EC leaders`, `ministers from 20 nations`; not
    a cabinet or parliament.
    """
    if actor.kind == "organization":
        if actor.country is not None:
            return False
        known = actor.code.startswith(("IGO", "IMG", "igo")) or actor.name.lower() in body_names(
            reader.lexicon
        )
        if known or actor.name.split()[-1].lower() in _BODIES:
            return True
    words = actor.name.lower().split()
    return actor.kind in ("unnamed", "group", "organization") and any(w in DELEGATES for w in words)


def political(reader: Reader, actor: Actor) -> bool:
    """Whether an actor can stand for a state, an international body or a warring party; companies and private
    persons cannot.
    """
    if actor.kind in ("official", "country") or actor.code:
        return True
    if actor.kind in ("unnamed", "group") and not PRIVATE.isdisjoint(actor.name.split()):
        return False  # in small letters: not the European Union
    if actor.kind == "organization":
        return (
            actor.country is not None
            or actor.name.lower() in body_names(reader.lexicon)
            or multilateral(reader, actor)
            or not (OFFICIAL | _ARMED).isdisjoint(_words(actor))
        )
    if actor.kind in ("unnamed", "group"):
        return (
            actor.country is not None
            or multilateral(reader, actor)
            or not (OFFICIAL | _ARMED).isdisjoint(_words(actor))
        )
    return False


# Words of people who stand for no state, whatever they lead.
PRIVATE = frozenset(
    """business businessmen businesswomen businesspeople entrepreneurs executives investors corporate company
    companies industry bank bankers union unions labor labour community communities church student students
    workers families relatives victims survivors residents villagers activists journalists academics scholars
    farmers expatriates diaspora veterans athletes players fans firm firms utilities manufacturers producers
    airlines automakers lenders shareholders managers customers tourists pilgrims""".split()
)
OFFICIAL = frozenset(
    """president minister premier chancellor leader envoy ambassador negotiator official counterpart
    delegation government administration king queen prince emir sultan secretary chief spokesman governor
    commander general diplomat representative team side regime opposition movement junta council commission
    group pope pontiff patriarch archbishop cardinal ayatollah lama imam caliph elder tribe""".split()
)
_ARMED = frozenset(
    """rebel guerrilla guerilla militant insurgent separatist fighter jihadist secessionist mutineer
    militia faction insurgency guerrillas warlord kidnapper hijacker belligerent combatant junta
    rebels""".split()
)
RIVAL = frozenset("rival warring opposing feuding belligerent competing hostile contending".split())
_REGIONS = frozenset(
    """arab african european asian nordic baltic balkan gulf islamic caribbean pacific american scandinavian
    western allied regional""".split()
)


def _words(actor: Actor) -> set[str]:
    """The words of an actor's name, plurals as singulars too."""
    words = actor.name.lower().replace("-", " ").split()
    return {*words, *(w[:-1] for w in words if w.endswith("s"))}


def armed(actor: Actor) -> bool:
    """Whether an actor is a party of a war that is no state: rebels, militants, a militia."""
    return not actor.named and actor.kind != "country" and not _ARMED.isdisjoint(_words(actor))


def rebel(actor: Actor) -> bool:
    """Whether a named person stands for a party of a war against a state: `rebel leader`, `guerrilla commander`."""
    return actor.named and any(
        office.body_kind[:3] in ("arm", "REB") or not _ARMED.isdisjoint(office.title.lower().split())
        for office in actor.roles
    )


def divided(actor: Actor) -> bool:
    """Whether one actor is two sides by itself: `the warring parties`, `rival factions`."""
    words = _words(actor)
    if actor.kind not in ("unnamed", "group") or (not actor.plural and not actor.name.endswith("s")):
        return False
    return not RIVAL.isdisjoint(words) or "factions" in words or "belligerents" in words


def international(reader: Reader, actor: Actor) -> bool:
    """Whether many people of one name are of several states: `ASEAN chiefs`, `Gulf leaders`."""
    if not multilateral(reader, actor) or actor.country is not None:
        return False
    words = actor.name.lower().split()
    names = body_names(reader.lexicon)
    return not _REGIONS.isdisjoint(words) or any(
        w in names or " ".join(words[i:]) in names for i, w in enumerate(words)
    )


def covered(actor: Actor, sides: list[Actor]) -> bool:
    """Whether an actor is among the sides of an event: himself, or his country when none of its people is
    named there.
    """
    if any(actor is other for other in sides):
        return True
    ours = [other for other in sides if other.country is not None and other.country == actor.country]
    if not ours:
        return False
    return not (actor.named and any(other.named for other in ours))


_WRITINGS = frozenset("statement release remarks speech address letter message report op-ed article".split())


def signed(reader: Reader, name: int) -> bool:
    """Whether a name stands behind what he wrote: `Media release by the Minister, Mr. Lee`."""
    word = name - 1 - (reader.tags[name - 1] == "d")
    return word > 0 and reader.lower[word] in ("by", "from") and reader.lower[word - 1] in _WRITINGS


def named_anew(reader: Reader, first: int, last: int) -> list[Actor]:
    """Somebody whom the text only names, with no office: `met Abu Sufyan`."""
    phrase = reader.phrase(first)
    if phrase is None or phrase.last > last or phrase.last - phrase.first > 4:
        return []
    words = range(phrase.first, phrase.last)
    if any(
        reader.tags[i] != "P" or reader.actors.place_at(i) is not None or reader.actors.at(i) is not None
        for i in words
    ):
        return []
    name = reader.document.span(phrase.first, phrase.last).text
    for actor in reader.actors.all:
        if actor.name == name:
            return [actor]
    return [reader.actors.add(Actor("person", name))]
