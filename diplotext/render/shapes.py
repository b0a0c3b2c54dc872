"""What each field of a record holds, read once from its type: encoder, decoder and schema share it."""

from __future__ import annotations

import types
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, frozen

from diplotext.records import Article, Meeting, Official, Party, Statement, Timex

# The records that carry an id in an article, by the field that lists them.
LISTED: dict[str, tuple[type, str]] = {
    "officials": (Official, "o"),
    "parties": (Party, "p"),
    "meetings": (Meeting, "m"),
    "statements": (Statement, "s"),
    "timexes": (Timex, "t"),
}
# Those that other records point to.
REFERABLE = {Official: "officials", Party: "parties", Timex: "timexes"}


@frozen
class Shape:
    """What a field holds: one or many, perhaps nothing, of these classes."""

    classes: tuple[type, ...]
    optional: bool
    many: bool
    referring: bool

    @property
    def only(self) -> type:
        return self.classes[0]


@frozen
class FieldShape:
    """A field of a record: its name, what it holds, and whether it may be left out."""

    name: str
    shape: Shape
    required: bool


@cache
def shapes_of(record: type) -> tuple[FieldShape, ...]:
    """The fields of a record class in order.

    >>> [f.name for f in shapes_of(Article)][:3]
    ['id', 'text', 'published']
    """
    hints = get_type_hints(record)
    return tuple(
        FieldShape(a.name, _shape(hints[a.name], record), a.default is NOTHING) for a in fields(record)
    )


def is_record(cls: type) -> bool:
    """Whether a class is one of the records, no plain value."""
    return hasattr(cls, "__attrs_attrs__")


def _shape(hint: Any, owner: type) -> Shape:
    many = get_origin(hint) is tuple
    if many:
        hint = get_args(hint)[0]
    members = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    classes = tuple(m for m in members if m is not type(None))
    for cls in classes:
        if not (is_record(cls) or cls in (str, int, date) or issubclass(cls, StrEnum)):
            raise TypeError(f"{owner.__name__} has a field of {cls!r}, which has no form in JSON")
    referring = owner is not Article and all(cls in REFERABLE for cls in classes)
    return Shape(classes, len(classes) < len(members), many, referring)
