"""``link_titles``: every construction tried on every title."""

from __future__ import annotations

from collections.abc import Callable

from diplotext.mentions.titles import Title
from diplotext.people.books import officials as book
from diplotext.people.constructions import (
    name_comma_office,
    name_the_office,
    office_before_name,
    office_comma_name,
)
from diplotext.people.predicates import name_as_office, name_is_office
from diplotext.people.scene import Link, Scene
from diplotext.people.stacking import stack_offices
from diplotext.rules import Example

Construction = Callable[[Scene, Title], int | None]

CONSTRUCTIONS: tuple[tuple[str, Construction], ...] = (
    ("office-before-name", office_before_name),
    ("name-comma-office", name_comma_office),
    ("office-comma-name", office_comma_name),
    ("name-is-office", name_is_office),
    ("name-as-office", name_as_office),
    ("name-the-office", name_the_office),
)


def link_titles(scene: Scene) -> list[Link]:
    """Every title that has a holder named beside it, with the holder."""
    links: list[Link] = []
    linked: dict[int, int] = {}
    for number, title in enumerate(scene.titles):
        for rule, construction in CONSTRUCTIONS:
            name = construction(scene, title)
            if name is not None and _one_paragraph(scene, title.head, scene.names[name].first):
                nation = scene.behind_name(scene.names[name].last)[0]
                links.append(Link(number, name, rule, nation))
                linked[number] = name
                break
    stack_offices(scene, links, linked)
    spoken = {link.name for link in links}
    for number, title in enumerate(scene.titles):
        if number not in linked:
            name = spokesman_named_next(scene, title)
            if name is not None and name not in spoken and _first_of_its_kind(scene, name):
                links.append(Link(number, name, "spokesman-named-next"))
                linked[number] = name
    return sorted(links, key=lambda link: (link.title, link.name))


def _one_paragraph(scene: Scene, a: int, b: int) -> bool:
    paragraph = scene.document.paragraph_of(a)
    return paragraph[0] <= b < paragraph[1]


def _first_of_its_kind(scene: Scene, name: int) -> bool:
    """Whether no earlier name shares the last word of this one."""
    form = scene.document.words.form
    word = form[scene.names[name].last - 1]
    return all(word not in form[other.first : other.last] for other in scene.names[:name])


@book.rule(
    "spokesman-named-next",
    examples=[
        Example(
            "Talks will go on, a spokesman for the Finnish Foreign Ministry said. Koskinen was glad.",
            expect="Koskinen, FIN, spokesman for the Finnish Foreign Ministry",
        ),
        Example("A spokesman for the Finnish Foreign Ministry said so. Talks will go on.", expect=None),
    ],
)
def spokesman_named_next(scene: Scene, title: Title) -> int | None:
    """A spokesman brought in without a name is the one who speaks next under a name not met before."""
    if title.office.kind != "spokesperson" or title.office.plural or title.definite not in ("a", "an"):
        return None
    sentence = scene.document.sentence_of(title.head)[1]
    for _ in range(2):
        name = scene.name_at.get(sentence)
        if (
            name is not None
            and scene.letter(scene.names[name].last) in "VHb"
            and not scene.names[name].addressed
        ):
            return name
        sentence = scene.document.sentence_of(sentence)[1] if sentence < len(scene.letters) else sentence
    return None
