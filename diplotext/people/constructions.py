"""Offices and names that stand beside each other: before, behind, in commas.

Each is a rule of the book ``officials``.
"""

from __future__ import annotations

from diplotext.mentions.titles import POST_NOMINAL, Title
from diplotext.people.books import officials as book
from diplotext.people.scene import Scene
from diplotext.rules import Example

VERBS = "VbHM"


@book.rule(
    "office-before-name",
    examples=[
        Example(
            "Norwegian Foreign Minister Knut Vollebaek left for Oslo.",
            expect="Knut Vollebaek, NOR, Foreign Minister",
        ),
        Example("The foreign minister left for Oslo.", expect=None),
    ],
)
def office_before_name(scene: Scene, title: Title) -> int | None:
    """A name that follows a title bears it: ``Foreign Minister Knut Vollebaek``."""
    for end in (title.last, title.head_last):
        name = scene.name_at.get(scene.after_bracket(end))
        if name is not None and scene.names[name].first > title.head:
            return name
        if scene.letter(end) == '"' and (name := scene.name_at.get(end + 1)) is not None:
            return None
    return None


@book.rule(
    "name-comma-office",
    examples=[
        Example(
            "Aili Koskinen, Finland's ambassador to Norway, arrived in Oslo.",
            expect="Aili Koskinen, FIN, ambassador to Norway",
        ),
        Example("After the call with Koskinen, the foreign minister said talks were over.", expect=None),
    ],
)
def name_comma_office(scene: Scene, title: Title) -> int | None:
    """A title that stands behind a name in commas, brackets or dashes belongs to it."""
    opening = scene.letter(title.outer - 1)
    if opening not in ",(-":
        return None
    name = _name_before(scene, title.outer - 1)
    if name is None:
        return None
    following = scene.letter(title.last)
    if scene.name_at.get(scene.after_bracket(title.last)) is not None and following != "d":
        return None
    if opening == "," and (following in VERBS + "ax" or _next_has_name(scene, title, following)):
        return None
    if (
        opening == ","
        and following == "c"
        and scene.name_at.get(title.last + 1) is not None
        and title.last == title.head_last
        and not title.definite
    ):
        return None
    return name


def _next_has_name(scene: Scene, title: Title, following: str) -> bool:
    """Whether another title with a name is joined: `Mrs Lee, Senior Minister and Home Minister Ann Teo`."""
    number = scene.title_at.get(title.last + 1) if following == "c" and not title.definite else None
    return number is not None and scene.titles[number].last in scene.name_at


def _name_before(scene: Scene, comma: int) -> int | None:
    """The name that ends before a comma, an age or a party tag between passed over."""
    name = scene.name_ending.get(comma)
    if name is not None:
        return name
    for i in range(comma - 1, max(comma - 5, -1), -1):
        if scene.letter(i) == ",":
            return scene.name_ending.get(i)
        if scene.letter(i) not in "0PCKYL-":
            break
    if scene.letter(comma - 1) == ")":
        opening = scene.letters.rfind("(", max(0, comma - 6), comma)
        return scene.name_ending.get(opening)
    entry, end = None, comma
    for i in range(comma - 1, max(comma - 5, -1), -1):
        if scene.word(i) in ("of", "from"):
            entry, end = scene.behind_name(i)
            return scene.name_ending.get(i) if entry is not None and end == comma else None
    return None


@book.rule(
    "office-comma-name",
    examples=[
        Example(
            "Finland's foreign minister, Aili Koskinen, arrived in Oslo.",
            expect="Aili Koskinen, FIN, foreign minister",
        ),
        Example('"We told the Finnish foreign minister," Koskinen said.', expect=None),
    ],
)
def office_comma_name(scene: Scene, title: Title) -> int | None:
    """A name that stands behind a title in commas or brackets bears it."""
    opening = scene.letter(title.last)
    if opening not in ",(-:" or title.office.plural:
        return None
    i = title.last + 1
    if scene.letter(i) == "d" and scene.letter(i + 1) in "QRr":
        i += 1
    if scene.letter(i) == "K" and scene.letter(i + 1) == "P":
        i += 1
    styled = opening == "," and scene.word(i) in _STYLES and i not in scene.name_at
    if styled:  # `the Minister for Trade, Senator the Hon Ann Lee,`
        i += 1 + (scene.letter(i + 1) == "d" and scene.letter(i + 2) == "Q")
    name = scene.name_at.get(i)
    if name is None:
        return None
    bearer = scene.names[name]
    following = scene.letter(bearer.last)
    if opening == "(":
        return name if following == ")" and not _acronym(scene, name) else None
    if title.definite in ("a", "an") and following not in ",":
        return None
    if following in ',.-")(r:;' or bearer.outer < bearer.first:
        return name
    if following in "iDdcW" or following in VERBS + "ax":
        return name if scene.opens_clause(title.outer) or following in "iD" else None
    return None


_STYLES = frozenset(
    ["senator", "chief", "ambassador", "congressman", "justice", "prince", "princess", "sheikh", "professor"]
)


def _acronym(scene: Scene, name: int) -> bool:
    bearer = scene.names[name]
    form = scene.document.words.form[bearer.first]
    return bearer.last - bearer.first == 1 and form.isupper() and len(form) < 7


@book.rule(
    "name-the-office",
    examples=[
        Example(
            "They met Aili Koskinen the head of the Finnish delegation.",
            expect="Aili Koskinen, FIN, head of the Finnish delegation",
        ),
        Example(
            "Talks with Mr Knut Dahl Leader of the Opposition went on in Oslo.",
            expect="Knut Dahl, NOR, Leader of the Opposition",
        ),
        Example("They told Koskinen the foreign minister would leave.", expect=None),
    ],
)
def name_the_office(scene: Scene, title: Title) -> int | None:
    """A title with ``the`` or a capital and a complement may follow a name without a comma; so may ``MP``."""
    if title.office.name in POST_NOMINAL and title.outer == title.head:
        return scene.name_ending.get(title.head)
    capital = not title.definite and title.outer == title.first and _whole_name_before(scene, title)
    if (
        (title.definite != "the" and not capital)
        or title.last == title.head_last
        or (scene.letter(title.last) in VERBS and not capital)
    ):
        return None
    return scene.name_ending.get(title.outer)


def _whole_name_before(scene: Scene, title: Title) -> bool:
    """Whether a name of two words and more stands right before a title that begins with a capital."""
    number = scene.name_ending.get(title.outer)
    if number is None or scene.document.words.form[title.head].isupper():
        return False
    name = scene.names[number]
    held = scene.letter(name.outer - 1) in "TU"
    return name.last - name.first > 1 and not held and scene.document.words.form[title.first][0].isupper()


@book.rule(
    "rank-before-name",
    examples=[
        Example("Finnish troops are led by General Aili Koskinen.", expect="Aili Koskinen, FIN, General"),
        Example("Captain Aili Koskinen of the Finnish army fell.", expect=None),
    ],
)
def rank_before_name(scene: Scene, name: int) -> str:
    """A general, an admiral or a marshal is an official by rank; the rank as written, or nothing."""
    return scene.names[name].rank
