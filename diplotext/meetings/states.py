"""The states, bodies and leaders that an article speaks of, and those of a compound word."""

from __future__ import annotations

from diplotext.meetings.nations import country
from diplotext.meetings.reading import Reader
from diplotext.meetings.sides import add
from diplotext.meetings.vocabulary import body_names, country_words
from diplotext.people.actors import Actor
from diplotext.people.leaders import leader_state


def states_within(reader: Reader, first: int, last: int) -> list[tuple[int, int, Actor]]:
    """The states that a range of words names by their names or capitals, `from Moscow` too, with their
    words.
    """
    found: list[tuple[int, int, Actor]] = []
    i = first
    while i < last:
        actor = reader.actors.at(i)
        place = reader.actors.place_at(i)
        if actor is not None and actor.kind == "country":
            found.append((i, i + 1, actor))
        elif (
            actor is None
            and place is not None
            and place.iso3
            and country_words(reader.lexicon).get(place.name.lower()) == place.iso3
        ):
            found.append((place.first, place.last, country(reader, place.iso3)))
            i = max(i, place.last - 1)
        i += 1
    return found


def protagonists(reader: Reader) -> list[Actor]:
    """The two sides that an article is about: the states that it names most, themselves and their officials,
    and parties of a war that are no state, where these stand out.
    """
    counts: dict[str, int] = {}
    forces: dict[str, Actor] = {}
    for actor in reader.actors.all:
        key = actor.country if actor.kind in ("country", "official") else ""
        if actor.kind == "organization" and _ARMED_CODE in actor.code:
            key = actor.name
            forces[key] = actor
        if key:
            counts[key] = counts.get(key, 0) + len(actor.mentions)
    ranked = sorted(counts, key=lambda code: (-counts[code], code))
    if (
        len(ranked) < 2
        or counts[ranked[1]] < 2
        or (len(ranked) > 2 and counts[ranked[1]] < 2 * counts[ranked[2]])
    ):
        return _at_war(reader, ranked, counts, forces)
    return [forces[key] if key in forces else country(reader, key) for key in ranked[:2]]


def _at_war(
    reader: Reader, ranked: list[str], counts: dict[str, int], forces: dict[str, Actor]
) -> list[Actor]:
    """The one armed party and the state that the article names most, where each is named again."""
    if len(forces) != 1 or not ranked or ranked[0] in forces or counts[ranked[0]] < 2:
        return []
    name, force = next(iter(forces.items()))
    return [country(reader, ranked[0]), force] if counts[name] > 1 else []


_ARMED_CODE = "REB"  # in the CAMEO codes of armed parties


def known_leaders(reader: Reader, actors: list[Actor]) -> None:
    """Leaders of the world who meet are officials though the text gives them no office: `China's Xi Jinping`."""
    waiting = [a for a in actors if a.kind == "person" and not a.roles]
    if not waiting or len(actors) < 2:
        return
    for actor in waiting:
        state = leader_state(reader.lexicon, actor.name, reader.states)
        if state is not None:
            actor.kind, actor.country = "official", state
            first, last, _ = actor.mentions[0] if actor.mentions else (0, 0, None)
            actor.evidence.append(("known-leader", first, last))


def compound(reader: Reader, word: int) -> list[Actor]:
    """The countries or people of `Franco-German`, `U.S.-Russia`, `Peres-Arafat`."""
    parts = reader.lower[word].split("-")
    if len(parts) < 2:
        return []
    known = country_words(reader.lexicon)
    found: list[Actor] = []
    for part in parts:
        code = known.get(part) or known.get(part.replace(".", ""))
        if code:
            add(found, country(reader, code))
            continue
        named = [a for a in reader.actors.all if a.named and a.name.lower().split()[-1:] == [part]]
        if len(named) == 1:
            add(found, named[0])
        elif (body := _body(reader, part, reader.form[word])) is not None:
            add(found, body)
    return found if len(found) > 1 else []


def _body(reader: Reader, part: str, written: str) -> Actor | None:
    name = body_names(reader.lexicon).get(part)
    if name is None:
        return None
    for actor in reader.actors.all:
        if actor.kind == "organization" and body_names(reader.lexicon).get(actor.name.lower()) == name:
            return actor
    at = written.lower().find(part)
    return reader.actors.add(Actor("organization", written[at : at + len(part)]))
