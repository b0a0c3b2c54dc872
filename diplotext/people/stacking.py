"""Several offices of one holder, several holders of one office."""

from __future__ import annotations

from diplotext.mentions.titles import Title
from diplotext.people.books import officials as book
from diplotext.people.scene import Link, Scene
from diplotext.rules import Example


def stack_offices(scene: Scene, links: list[Link], linked: dict[int, int]) -> None:
    """Add the links that hang on links already made."""
    for link in list(links):
        title = scene.titles[link.title]
        if title.office.plural and link.rule == "office-before-name":
            list_of_holders(scene, link, links)
        stacked_offices(scene, link, links, linked)
    for number, title in enumerate(scene.titles):
        if title.office.plural and number not in linked:
            holders_of_states(scene, number, links)
            holders_included(scene, number, links)


@book.rule(
    "list-of-holders",
    examples=[
        Example(
            "Presidents Aili Koskinen of Finland and Knut Vollebaek of Norway met in Oslo.",
            expect="Knut Vollebaek, NOR, President",
        ),
        Example("President Aili Koskinen and Knut Vollebaek met in Oslo.", expect=None),
    ],
)
def list_of_holders(scene: Scene, link: Link, links: list[Link]) -> None:
    """A title in the plural belongs to every name of the list that follows it, each with the state
    behind it.
    """
    name = link.name
    for _ in range(40):
        i = scene.behind_name(scene.names[name].last)[1]
        gap = i
        while scene.letter(i) in ",c":
            i += 1
        following = scene.name_at.get(i)
        if following is None or i == gap:
            return
        nation = scene.behind_name(scene.names[following].last)[0]
        links.append(Link(link.title, following, "list-of-holders", nation))
        name = following


@book.rule(
    "stacked-offices",
    examples=[
        Example(
            "Finnish Deputy Prime Minister and Foreign Minister Aili Koskinen left.",
            expect="Aili Koskinen, FIN, Deputy Prime Minister; Foreign Minister",
        ),
        Example("The Finnish president and Foreign Minister Aili Koskinen left.", expect=None),
    ],
)
def stacked_offices(scene: Scene, link: Link, links: list[Link], linked: dict[int, int]) -> None:
    """Titles joined by ``and`` or commas before or behind one name are all its bearer's."""
    name = scene.names[link.name]
    step = -1 if scene.titles[link.title].last <= name.first else 1
    number, edge = link.title, scene.titles[link.title]
    for _ in range(5):
        number += step
        if not 0 <= number < len(scene.titles) or number in linked:
            return
        other = scene.titles[number]
        before, after = (other, edge) if step < 0 else (edge, other)
        if other.office.plural or not _joined(scene, before, after, step):
            return
        links.append(Link(number, link.name, "stacked-offices", link.nation))
        linked[number] = link.name
        edge = other


def _joined(scene: Scene, before: Title, after: Title, step: int) -> bool:
    between = scene.letters[before.last : after.outer]
    if between not in ("", "c", ",c", ",") or (not between and step > 0):
        return False
    if step < 0:
        return before.definite not in ("the", "a", "an") and not (
            after.nation is not None and after.outer < after.first
        )
    if between == ",":
        return scene.name_at.get(after.last) is None and scene.letter(after.last) in ',.c")r'
    return (
        scene.name_at.get(after.last) is None
        and after.definite in ("", "the", "a")
        and scene.letter(after.last) not in "VbHM"
    )


@book.rule(
    "holders-of-states",
    examples=[
        Example(
            "The foreign ministers of Finland and Norway, Aili Koskinen and Knut Dahl, met in Oslo.",
            expect=["Aili Koskinen, FIN, foreign minister", "Knut Dahl, NOR, foreign minister"],
        ),
        Example("The foreign ministers of Finland and Norway met in Oslo.", expect=None),
    ],
)
def holders_of_states(scene: Scene, number: int, links: list[Link]) -> None:
    """A title in the plural before several names in commas belongs to all, each of its own state."""
    title = scene.titles[number]
    if scene.letter(title.last) not in ",:(-":
        return
    names: list[int] = []
    i = title.last + 1
    for _ in range(20):
        name = scene.name_at.get(i)
        if name is None:
            break
        names.append(name)
        i = scene.behind_name(scene.names[name].last)[1]
        while scene.letter(i) in ",c":
            i += 1
    states = [
        scene.entry_at[k].entry
        for k in range(title.head_last, title.last)
        if k in scene.entry_at and scene.letter(k) == "L"
    ]
    if len(names) < 2:
        return
    for k, name in enumerate(names):
        behind = scene.behind_name(scene.names[name].last)[0]
        links.append(
            Link(
                number,
                name,
                "holders-of-states",
                behind or (states[k] if len(states) == len(names) else None),
            )
        )


_INCLUDING = frozenset(["including", "include", "included", "namely", "notably", "comprising", "like"])


@book.rule(
    "holders-included",
    examples=[
        Example(
            "They met other Finnish ministers, including Mr Dahl and Mrs Koskinen, in Oslo.",
            expect=["Dahl, FIN, minister", "Koskinen, FIN, minister"],
        ),
        Example("They met ministers and Mr Dahl in Oslo.", expect=None),
    ],
)
def holders_included(scene: Scene, number: int, links: list[Link]) -> None:
    """Names that ``including`` or ``among them`` joins to a title in the plural are of its holders."""
    title = scene.titles[number]
    i = title.last + (scene.letter(title.last) == ",")
    if scene.word(i) in _INCLUDING:
        i += 1
    elif scene.word(i) in ("among", "such") and scene.word(i + 1) in ("them", "as", "these"):
        i += 2
    else:
        return
    held = {link.name for link in links}
    for _ in range(20):
        name = scene.name_at.get(i)
        if name is None or name in held:
            return
        behind, i = scene.behind_name(scene.names[name].last)
        links.append(Link(number, name, "holders-included", behind or title.nation))
        while scene.letter(i) in ",c":
            i += 1
