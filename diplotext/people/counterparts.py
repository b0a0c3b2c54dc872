"""`his South Korean counterpart`: an office that is told by another's."""

from __future__ import annotations

from bisect import bisect_left

from attrs import evolve

from diplotext.people.actors import Office
from diplotext.people.books import officials as book
from diplotext.people.persons import Person
from diplotext.people.scene import Scene
from diplotext.rules import Example

_SHARED = frozenset(["counterpart", "opposite number"])


@book.rule(
    "shared-office",
    examples=[
        Example(
            "Kenyan Foreign Minister Peter Kamau met his Ugandan counterpart, Moses Okello.",
            expect="Moses Okello, UGA, counterpart; Foreign Minister",
        ),
        Example("Peter Kamau met the Ugandan foreign minister, Moses Okello.", expect=None),
    ],
)
def share_offices(scene: Scene, persons: list[Person]) -> None:
    """A counterpart holds the office of the official named first in the sentence, for a state of his own."""
    waiting = [(p, o) for p in persons for o in p.actor.roles if o.noun in _SHARED]
    if not waiting:
        return
    named = sorted((scene.names[i].first, k) for k, p in enumerate(persons) if p.actor.roles for i in p.names)
    for person, office in waiting:
        for start in _sentences(scene, office.first):
            between = named[bisect_left(named, (start, 0)) : bisect_left(named, (office.first, 0))][:20]
            shared = next(
                (o for _, k in between if persons[k] is not person and (o := _own(persons[k]))), None
            ) or _told_alone(scene, start, office)
            if shared is not None:
                title = _without_complement(scene, shared)
                person.actor.roles.append(
                    evolve(
                        shared,
                        title=title,
                        country=office.country,
                        organization=None,
                        first=office.first,
                        last=office.last,
                    )
                )
                person.actor.evidence.append(("shared-office", office.first, office.last))
                break


def _sentences(scene: Scene, word: int) -> tuple[int, ...]:
    """Where the sentence of a word begins, and the one before it."""
    first = scene.document.sentence_of(word)[0]
    return (first, scene.document.sentence_of(first - 1)[0]) if first else (first,)


def _told_alone(scene: Scene, start: int, office: Office) -> Office | None:
    """The office of a title without a name before a counterpart: `the Finnish foreign minister met his counterpart`."""
    for title in scene.titles[bisect_left(scene.titles, (start,)) :]:
        if title.outer >= office.first:
            return None
        if title.office.kind in ("head", "minister") and not title.office.plural:
            words = scene.document.words
            text = scene.document.text[words.start[title.first] : words.end[title.head_last - 1]]
            return evolve(
                office, title=" ".join(text.split()), noun=title.office.name, kind=title.office.kind
            )
    return None


def _own(person: Person) -> Office | None:
    return next((o for o in person.actor.roles if o.noun not in _SHARED and o.kind != "royal"), None)


def _without_complement(scene: Scene, office: Office) -> str:
    title = scene.titles[scene.title_at[office.first]] if office.first in scene.title_at else None
    if title is None or title.head_last >= title.last:
        return office.title
    words = scene.document.words
    return " ".join(scene.document.text[words.start[title.first] : words.end[title.head_last - 1]].split())
