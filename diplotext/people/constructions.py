"""The constructions in which English joins an office and its holder.

Each is a rule of the book ``officials``.
"""

from __future__ import annotations

from collections.abc import Callable

from diplotext.mentions.titles import POST_NOMINAL, Title
from diplotext.people.books import officials as book
from diplotext.people.scene import Link, Scene
from diplotext.people.stacking import stack_offices
from diplotext.rules import Example

Construction = Callable[[Scene, Title], int | None]

_VERBS = "VbHM"


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
    if opening == "," and following in _VERBS + "ax":
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
    if scene.word(i) in _STYLES and opening == ",":  # `the Minister for Trade, Senator the Hon Ann Lee,`
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
    if following in "iDdcW" or following in _VERBS + "ax":
        return name if scene.opens_clause(title.outer) or following in "iD" else None
    return None


_STYLES = frozenset(
    ["senator", "chief", "ambassador", "congressman", "justice", "prince", "princess", "sheikh", "professor"]
)


def _acronym(scene: Scene, name: int) -> bool:
    bearer = scene.names[name]
    form = scene.document.words.form[bearer.first]
    return bearer.last - bearer.first == 1 and form.isupper() and len(form) < 7


_BECOMING = frozenset(
    [
        "be",
        "become",
        "serve",
        "remain",
        "elect",
        "appoint",
        "name",
        "swear",
        "nominate",
        "reappoint",
        "act",
        "choose",
        "inaugurate",
        "designate",
    ]
)


@book.rule(
    "name-is-office",
    examples=[
        Example(
            "Koskinen, who was Finnish foreign minister in 1994, went to Oslo.",
            expect="Koskinen, FIN, foreign minister",
        ),
        Example("Koskinen said he was the foreign minister's guest.", expect=None),
    ],
)
def name_is_office(scene: Scene, title: Title) -> int | None:
    """Who is, becomes, serves as or is appointed to an office holds it."""
    i = title.outer - 1
    if scene.word(i) in ("as", "the"):
        i -= 1
    group = scene.chunks.group_at(i)
    if (
        group is None
        or group.lemma not in _BECOMING
        or group.tense in ("infinitive", "gerund")
        or group.negated
    ):
        return None
    if group.lemma in ("elect", "appoint", "name", "nominate", "choose", "designate") and not group.passive:
        return None
    if scene.letter(title.last) == "s":
        return None
    return _subject(scene, group.first)


def _subject(scene: Scene, verb: int) -> int | None:
    """The name right before a verb, or what `who` before it stands for."""
    j = verb
    if scene.letter(j - 1) == "r":
        j -= 1
        if scene.letter(j - 1) == ",":
            j -= 1
        name = scene.name_ending.get(j)
        if name is not None:
            return name
        phrase = scene.chunks.phrase_at(j - 1)
        if phrase is not None and scene.letter(phrase.first - 1) == ",":
            return scene.name_ending.get(phrase.first - 1)
        return None
    return scene.name_ending.get(j)


@book.rule(
    "name-as-office",
    examples=[
        Example(
            "Norway named Aili Koskinen as ambassador to Finland.",
            expect="Aili Koskinen, NOR, ambassador to Finland",
        ),
        Example("Koskinen worked as a teacher in Oslo.", expect=None),
    ],
)
def name_as_office(scene: Scene, title: Title) -> int | None:
    """Who is named, comes or takes over as the holder of an office holds it.

    ``named Aili Koskinen as ambassador``.
    """
    i = title.outer - 1
    if scene.word(i) != "as":
        return None
    name = scene.name_ending.get(i)
    if name is not None:
        return name
    group = scene.chunks.group_at(i - 1)
    if group is not None and group.lemma in (
        "serve",
        "act",
        "appoint",
        "work",
        "take over",
        "step",
        "resign",
        "quit",
        "continue",
        "return",
        "elect",
        "swear",
        "confirm",
        "succeed",
        "replace",
        "nominate",
    ):
        return _subject(scene, group.first)
    if scene.letter(i - 1) == ",":
        comma = scene.letters.rfind(",r", max(0, i - 14), i - 1)
        return scene.name_ending.get(comma) if comma > 0 else None
    return None


@book.rule(
    "name-the-office",
    examples=[
        Example(
            "They met Aili Koskinen the head of the Finnish delegation.",
            expect="Aili Koskinen, FIN, head of the Finnish delegation",
        ),
        Example("They told Koskinen the foreign minister would leave.", expect=None),
    ],
)
def name_the_office(scene: Scene, title: Title) -> int | None:
    """A title with ``the`` and a complement may follow a name without a comma; so may ``MP``."""
    if title.office.name in POST_NOMINAL and title.outer == title.head:
        return scene.name_ending.get(title.head)
    if title.definite != "the" or title.last == title.head_last or scene.letter(title.last) in _VERBS:
        return None
    return scene.name_ending.get(title.outer)


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


@book.rule(
    "led-by-name",
    examples=[
        Example(
            "The Finnish government headed by Aili Koskinen resigned.", expect="Aili Koskinen, FIN, head"
        ),
        Example("The march was led by Koskinen.", expect=None),
    ],
)
def led_by_name(scene: Scene, name: int) -> tuple[int, int, int] | None:
    """Who leads or heads a government, a delegation, a side or forces holds an office."""
    i = scene.names[name].outer - 1
    if scene.word(i) != "by" or scene.word(i - 1) not in ("led", "headed", "chaired", "commanded"):
        return None
    j = i - 2
    while j > 0 and scene.letter(j) in "abHexe,":
        j -= 1
    phrase = scene.chunks.phrase_at(j)
    if phrase is None or scene.word(phrase.head) not in _LED:
        return None
    return phrase.first, phrase.last, i


@book.rule(
    "who-represents",
    examples=[
        Example("Aili Koskinen, who represents Finland, left.", expect="Aili Koskinen, FIN, represents"),
        Example("Aili Koskinen, who represents the tenants, left.", expect=None),
    ],
)
def who_represents(scene: Scene, name: int) -> tuple[int, int, int] | None:
    """Who represents, heads or leads a state, a body or a delegation holds an office of it."""
    i = scene.names[name].last
    i += scene.letter(i) == ","
    i += scene.letter(i) == "r"
    if scene.word(i) not in _REPRESENTING or scene.letter(i - 1) != "r":
        return None
    phrase = scene.chunks.phrase_at(i + 1)
    if phrase is None:
        return None
    known = any(scene.letter(k) in "LX" for k in range(phrase.first, phrase.last))
    return (phrase.first, phrase.last, i + 1) if known or scene.word(phrase.head) in _LED else None


_REPRESENTING = frozenset(
    ["represents", "represented", "heads", "headed", "leads", "led", "chairs", "chaired"]
)


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


_LED = frozenset(
    [
        "government",
        "regime",
        "administration",
        "cabinet",
        "delegation",
        "mission",
        "side",
        "team",
        "forces",
        "army",
        "troops",
        "movement",
        "party",
        "coalition",
        "opposition",
        "faction",
        "rebels",
        "guerrillas",
        "militia",
        "group",
        "alliance",
        "council",
        "committee",
        "commission",
        "ministry",
        "junta",
        "authority",
        "entourage",
        "contingent",
    ]
)


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
