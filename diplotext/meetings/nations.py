"""The states that words stand for: by name, by an adjective that stands alone, by whose government it is."""

from __future__ import annotations

from diplotext.meetings.reading import Reader
from diplotext.meetings.sides import add
from diplotext.meetings.vocabulary import country_names, country_words
from diplotext.people.actors import Actor


def country(reader: Reader, iso3: str) -> Actor:
    """The actor that a country is, taken up when the text has none yet."""
    for actor in reader.actors.all:
        if actor.kind == "country" and actor.country == iso3:
            return actor
    return reader.actors.add(Actor("country", country_names(reader.lexicon).get(iso3, iso3), iso3))


def nation_alone(reader: Reader, first: int, last: int) -> str:
    """The state of `Turkish` in `the Turkish and Greek ministers`."""
    i = first + (reader.tags[first] in "dh")
    if i + 2 >= last or reader.tags[i + 1] != "c" or reader.tags[i] not in "Pj":
        return ""
    if not reader.form[i][:1].isupper():
        return ""
    following = reader.phrase(i + 2)
    if following is None or reader.tags[following.head] != "N" or following.first != i + 2:
        return ""
    return country_words(reader.lexicon).get(reader.lower[i], "")


def own_state(reader: Reader, first: int, head: int) -> Actor | None:
    """The state of the person meant by `his government`."""
    if reader.tags[first] != "h" or reader.lower[head] not in (
        "government",
        "country",
        "administration",
        "nation",
    ):
        return None
    owner = reader.actors.at(first)
    return country(reader, owner.country) if owner is not None and owner.named and owner.country else None


def _stateless(actor: Actor) -> bool:
    """An international body or a party of a war, which stands beside states in a list."""
    return actor.kind == "organization" and actor.country is None and bool(actor.code)


def countries_within(reader: Reader, first: int, last: int) -> list[Actor]:
    found: list[Actor] = []
    i = first
    while i < last:
        actor = reader.actors.at(i)
        if actor is not None and (actor.kind == "country" or _stateless(actor)):
            add(found, actor)
        elif actor is None:
            place = reader.actors.place_at(i)
            if (
                place is not None
                and place.iso3
                and country_words(reader.lexicon).get(place.name.lower()) == place.iso3
            ):
                add(found, country(reader, place.iso3))
        i += 1
    return found
