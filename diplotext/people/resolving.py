"""``resolve_actors``: from what is written to who is meant."""

from __future__ import annotations


from diplotext.clauses.chunks import Chunks
from diplotext.lexicon import Lexicon
from diplotext.mentions.finding import Mentions
from diplotext.mentions.titles import Title
from diplotext.people.actors import Actor, Actors, Office
from diplotext.people.constructions import link_titles
from diplotext.people.scene import Link, Scene
from diplotext.people.nations import Nations
from diplotext.people.parties import Referring
from diplotext.people.persons import Gathering, Person
from diplotext.people.references import resolve_references
from diplotext.records import MentionForm, Tenure
from diplotext.text.document import Document


def resolve_actors(document: Document, chunks: Chunks, mentions: Mentions, lexicon: Lexicon) -> Actors:
    """Bring names, titles, pronouns and bodies together into actors."""
    links = link_titles(Scene(document, chunks, mentions))
    titles_of: dict[int, list[int]] = {}
    for link in links:
        titles_of.setdefault(link.name, []).append(link.title)
    gathering = Gathering(document, mentions, titles_of)
    persons = gathering.run()
    rules = {(link.title, link.name): link for link in links}
    for person in persons:
        _give_offices(document, mentions, person, rules)
    Nations(document, mentions, lexicon).settle(persons)
    actors = Actors()
    actors.all = [p.actor for p in persons]
    actors.places = {i: hit for hit in mentions.entries if hit.entry.letter in "LY" for i in range(hit.first, hit.last)}
    spans = [(f, l, a) for a in actors.all for f, l, _ in a.mentions]
    spans += resolve_references(document, chunks, mentions, persons, links, actors)
    actors.place_spans(spans)
    actors.referring = Referring(document, chunks, mentions, lexicon)
    return actors


def _give_offices(document: Document, mentions: Mentions, person: Person, rules: dict[tuple[int, int], Link]) -> None:
    actor = person.actor
    seen: set[str] = set()
    for i in person.names:
        name = mentions.names[i]
        if name.rank and name.rank.lower() not in seen:
            seen.add(name.rank.lower())
            actor.roles.append(Office(name.rank, name.rank.lower(), "military", "always", None, "", None, "", "MIL", Tenure.CURRENT, name.outer, name.first, False))
            actor.evidence.append(("rank-before-name", name.outer, name.last))
    for t in person.titles:
        title = mentions.titles[t]
        link = next(rules[t, i] for i in person.names if (t, i) in rules)
        office = make_office(document, title, link)
        if office.title.lower() not in seen:
            seen.add(office.title.lower())
            actor.roles.append(office)
        actor.gender = actor.gender or title.office.gender
        actor.evidence.append((link.rule, title.first, title.last))
    if any(o.holds in ("always", "open") and not o.private for o in actor.roles) or any(o.holds == "body" and (o.organization or o.country) for o in actor.roles):
        actor.kind = "official"


def make_office(document: Document, title: Title, link: Link) -> Office:
    """The office that a title states, as the text words it."""
    words = document.words
    text = " ".join(document.text[words.start[title.first] : words.end[title.last - 1]].split())
    if title.office.plural:
        text = _singular(text, " ".join(words.form[title.head : title.head_last]), title.office.name)
    nation = title.nation or link.nation or next((b for b in title.bodies if b.iso3), None)
    body = next(iter(title.bodies), None)
    return Office(
        text,
        title.office.name,
        title.office.kind,
        title.office.holds,
        body.name if body else None,
        body.code if body else "",
        nation.iso3 if nation is not None else None,
        title.office.iso3,
        title.office.code,
        Tenure(title.tenure) if title.tenure else Tenure.CURRENT,
        title.first,
        title.last,
        title.office.holds == "never",
    )


def _singular(text: str, plural: str, name: str) -> str:
    noun = name.title() if plural.istitle() else name.capitalize() if plural[0].isupper() else name
    return text.replace(plural, noun, 1)
