"""``resolve_actors``: from what is written to who is meant."""

from __future__ import annotations

from datetime import date

from diplotext.clauses.chunks import Chunks
from diplotext.lexicon import Lexicon
from diplotext.mentions.finding import Mentions
from diplotext.people.actors import Actors
from diplotext.people.bodies import Bodies
from diplotext.people.counterparts import share_offices
from diplotext.people.eras import in_their_time
from diplotext.people.giving import Giving
from diplotext.people.linking import link_titles
from diplotext.people.nations import Nations
from diplotext.people.parties import Referring
from diplotext.people.persons import Gathering
from diplotext.people.references import References
from diplotext.people.scene import Scene
from diplotext.records import Dateline
from diplotext.text.document import Document


def resolve_actors(
    document: Document,
    chunks: Chunks,
    mentions: Mentions,
    lexicon: Lexicon,
    dateline: Dateline | None = None,
    day: date | None = None,
) -> Actors:
    """Bring names, titles, pronouns and bodies together into actors, with the states of the day of the article."""
    mentions = in_their_time(mentions, day)
    scene = Scene(document, chunks, mentions)
    links = link_titles(scene)
    titles_of: dict[int, list[int]] = {}
    for link in links:
        titles_of.setdefault(link.name, []).append(link.title)
    persons = Gathering(document, mentions, titles_of).run()
    giving = Giving(scene, mentions, links, lexicon)
    for person in persons:
        giving.give(person)
    share_offices(scene, persons)
    nations = Nations(document, mentions, lexicon, dateline, day)
    nations.settle(persons)
    actors = Actors()
    actors.home = nations.home
    actors.places = {
        i: hit for hit in mentions.entries if hit.entry.letter in "LY" for i in range(hit.first, hit.last)
    }
    bodies = Bodies(document, mentions)
    spans = bodies.run() + References(document, chunks, mentions, persons, links, lexicon).run()
    actors.all = [person.actor for person in persons] + list(bodies.known.values())
    actors.place_spans(spans)
    actors.referring = Referring(document, chunks, mentions, lexicon)
    return actors
