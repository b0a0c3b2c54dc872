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

_SOON = 90  # words
_HEADING = 4  # titles at the head of a release

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
    for number, title in enumerate(scene.titles[:_HEADING]):
        if number not in linked:
            name = header_names_holder(scene, title)
            if name is not None and name not in linked.values():
                links.append(Link(number, name, "header-names-holder"))
                linked[number] = name
    spoken = {link.name for link in links}
    for number, title in enumerate(scene.titles):
        if number not in linked:
            name = _the_same_named(scene, number, linked)
            if name is None:
                name = spokesman_named_next(scene, title)
                if name is None or name in spoken or not _first_of_its_kind(scene, name):
                    continue
            links.append(Link(number, name, "spokesman-named-next"))
            linked[number] = name
    return sorted(links, key=lambda link: (link.title, link.name))


def _one_paragraph(scene: Scene, a: int, b: int) -> bool:
    paragraph = scene.document.paragraph_of(a)
    return paragraph[0] <= b < paragraph[1]


def _speaks_at_the_end(scene: Scene, first: int, last: int) -> int | None:
    """Who is named with a verb at the end of a sentence: `…, Ms Aili Koskinen told reporters.`"""
    for i in range(max(first + 1, last - 8), last):
        name = scene.name_at.get(i)
        if name is not None and scene.letter(i - 1) in ',"' and scene.letter(scene.names[name].last) in "VW":
            return name
    return None


def _the_same_named(scene: Scene, number: int, linked: dict[int, int]) -> int | None:
    """The name of `the spokesman, Knut Dahl,` for `a spokesman` brought in before."""
    title = scene.titles[number]
    if title.office.kind != "spokesperson" or title.office.plural or title.definite not in ("a", "an"):
        return None
    for later in range(number + 1, min(number + 6, len(scene.titles))):
        other = scene.titles[later]
        if other.office.kind == "spokesperson" and other.outer - title.last < _SOON:
            return linked.get(later) if other.definite == "the" or _is_bare(other) else None
    return None


def _is_bare(title: Title) -> bool:
    """Whether a title is the office noun alone: `said spokesman Knut Dahl`."""
    return (
        (title.outer, title.last) == (title.head, title.head_last)
        and title.nation is None
        and not title.bodies
    )


def _first_of_its_kind(scene: Scene, name: int) -> bool:
    """Whether no earlier name shares the last word of this one."""
    form = scene.document.words.form
    word = form[scene.names[name].last - 1]
    return all(word not in form[other.first : other.last] for other in scene.names[:name])


@book.rule(
    "header-names-holder",
    examples=[
        Example(
            "MINISTER FOR TRADE\n\nAILI KOSKINEN\n\nTalks were held in Oslo on Monday.",
            expect="AILI KOSKINEN, NOR, MINISTER FOR TRADE",
        ),
        Example("MINISTER FOR TRADE\n\nAili Koskinen left for Oslo.", expect=None),
    ],
)
def header_names_holder(scene: Scene, title: Title) -> int | None:
    """In the head of a release a line that is nothing but a title is followed by one that is nothing but a name."""
    paragraph = scene.document.paragraph_of(title.head)
    if paragraph != (title.outer, title.last) or title.last >= len(scene.letters):
        return None
    first, last = scene.document.paragraph_of(title.last)
    name = scene.name_at.get(first)
    return name if name is not None and scene.names[name].last in (last, last - 1) else None


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
        stop = scene.document.sentence_of(sentence)[1] if sentence < len(scene.letters) else sentence
        name = scene.name_at.get(sentence)
        if name is None or scene.letter(scene.names[name].last) not in "VHb":
            name = _speaks_at_the_end(scene, sentence, stop)
        if name is not None:
            return name
        sentence = stop
    return None
