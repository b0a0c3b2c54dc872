"""Offices that verbs give: who is, becomes, serves as, leads or represents.

Each is a rule of the book ``officials``.
"""

from __future__ import annotations

from diplotext.mentions.titles import Title
from diplotext.people.books import officials as book
from diplotext.people.scene import Scene
from diplotext.rules import Example

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
