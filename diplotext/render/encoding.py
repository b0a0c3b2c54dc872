"""Articles as plain data and JSON, and back, without loss.

A record that stands in one of the article's own lists is written once and named by its id (``o1``,
``p2``, ``t3``) wherever another record points to it; any other is written in place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, cast

from diplotext._version import __version__
from diplotext.errors import RecordError
from diplotext.records import Article
from diplotext.render.shapes import LISTED, REFERABLE, Shape, is_record, shapes_of

Encoder = Callable[[Any, "_Ids"], Any]
DEEPEST = 50  # parties within parties; what is deeper is no article


class _Ids:
    """The ids of an article's own records, found by identity first, by likeness after."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.by_identity: dict[int, str] = {}
        for name in REFERABLE.values():
            letter = LISTED[name][1]
            for number, record in enumerate(getattr(article, name), start=1):
                self.by_identity.setdefault(id(record), f"{letter}{number}")

    def of(self, record: Any) -> str | None:
        known = self.by_identity.get(id(record))
        if known is not None:
            return known
        for own in getattr(self.article, REFERABLE[type(record)]):
            # Equality leaves evidence out, and the round trip must not.
            if own == record and _plain(own, self) == _plain(record, self):
                return self.by_identity[id(own)]
        return None


def encode_article(article: Article) -> dict[str, Any]:
    """The article as lists, strings and numbers, in the order of the records' fields."""
    ids = _Ids(article)
    data: dict[str, Any] = {"diplotext": __version__}
    for name, encode in _record_plan(Article):
        value = getattr(article, name)
        data[name] = value if encode is None else encode(value, ids)
    for name, (_, letter) in LISTED.items():
        data[name] = [{"id": f"{letter}{n}", **row} for n, row in enumerate(data[name], start=1)]
    return data


def encode_json(data: Any, *, indent: int | None = None) -> str:
    r"""JSON that is the same everywhere; what cannot be stored as UTF-8 or breaks a line is escaped.

    >>> encode_json({"name": "Lula \ud800"})
    '{"name": "Lula \\ud800"}'
    """
    written = json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)
    if written.isascii():
        return written
    return _awkward().sub(lambda m: f"\\u{ord(m[0]):04x}", written)


def decode_article(data: Mapping[str, Any]) -> Article:
    """The article that ``encode_article`` wrote; ``RecordError`` names the path of what is wrong."""
    own = _Own(data)
    try:
        if not isinstance(own.data.get("diplotext", ""), str):
            raise _FieldError("must be text, the version that wrote it", "diplotext")
        plain = {key: value for key, value in own.data.items() if key != "diplotext"}
        for name in LISTED:
            if name in plain:
                plain[name] = own.listed(name)
        return cast(Article, _decode_fields(plain, Article, own, 0, frozenset(LISTED)))
    except _FieldError as refusal:
        raise RecordError(str(refusal)) from None


@cache
def _awkward() -> re.Pattern[str]:

    return re.compile("[\ud800-\udfff\u2028\u2029\u0085]")


# -- encoding ---------------------------------------------------------------------------------------


@cache
def _record_plan(cls: type) -> tuple[tuple[str, Encoder | None], ...]:
    return tuple((f.name, _encoder(f.shape)) for f in shapes_of(cls))


def _plain(record: Any, ids: _Ids) -> dict[str, Any]:
    return {
        name: getattr(record, name) if encode is None else encode(getattr(record, name), ids)
        for name, encode in _record_plan(record.__class__)
    }


def _refer(record: Any, ids: _Ids) -> Any:
    return ids.of(record) or _plain(record, ids)


def _encoder(shape: Shape) -> Encoder | None:
    """How a field is written; ``None`` where it is plain already."""
    one: Encoder
    if shape.referring:
        one = _refer
    elif is_record(shape.only):
        one = _plain
    elif shape.only is date:
        one = _encode_date
    elif issubclass(shape.only, StrEnum):
        one = _encode_enum
    else:
        return None
    if shape.many:
        return lambda values, ids: [one(value, ids) for value in values]
    if shape.optional:
        return lambda value, ids: None if value is None else one(value, ids)
    return one


def _encode_date(value: date, ids: _Ids) -> str:
    return date(value.year, value.month, value.day).isoformat()


def _encode_enum(value: StrEnum, ids: _Ids) -> str:
    return value.value


# -- decoding ---------------------------------------------------------------------------------------


class _FieldError(Exception):
    """What is wrong, with the path to it, which grows on the way up."""

    def __init__(self, reason: str, *path: str | int) -> None:
        super().__init__(reason)
        self.reason, self.path = reason, list(path)

    def under(self, *path: str | int) -> _FieldError:
        self.path[:0] = path
        return self

    def __str__(self) -> str:
        written = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return f"{written.removeprefix('.') or 'article'}: {self.reason}"


class _Own:
    """The article's own records, decoded when first asked for, so that references share them."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        if not isinstance(data, Mapping):
            raise RecordError(f"article: must be an object, not {_kind(data)}")
        self.data = data
        self.made: dict[tuple[str, int], Any] = {}
        self.under_way: set[tuple[str, int]] = set()
        try:
            self.places = self._places()
        except _FieldError as refusal:
            raise RecordError(str(refusal)) from None

    def _places(self) -> dict[str, tuple[str, int]]:
        places: dict[str, tuple[str, int]] = {}
        for name, (_, letter) in LISTED.items():
            for i, row in enumerate(_sequence(self.data.get(name, ()), name)):
                stated = row.get("id", f"{letter}{i + 1}") if isinstance(row, Mapping) else f"{letter}{i + 1}"
                if not isinstance(stated, str):
                    raise _FieldError(f"must be text, not {_kind(stated)}", name, i, "id")
                if stated in places:
                    taken, at = places[stated]
                    raise _FieldError(f'"{stated}" is the id of {taken}[{at}] already', name, i, "id")
                places[stated] = (name, i)
        return places

    def listed(self, name: str) -> tuple[Any, ...]:
        return tuple(self.record(name, i) for i in range(len(self.data[name])))

    def record(self, name: str, i: int) -> Any:
        place = (name, i)
        if place in self.made:
            return self.made[place]
        if place in self.under_way:
            raise RecordError(f"{name}[{i}]: refers to itself")
        self.under_way.add(place)
        row = self.data[name][i]
        try:
            if isinstance(row, Mapping):
                row = {key: value for key, value in row.items() if key != "id"}
            made = _decode_record(row, LISTED[name][0], self, len(self.under_way))
        except _FieldError as refusal:
            # Whoever refers to it, the fault lies here; so the path ends here too.
            raise RecordError(str(refusal.under(name, i))) from None
        self.under_way.discard(place)
        self.made[place] = made
        return made

    def referred(self, reference: str, classes: tuple[type, ...]) -> Any:
        place = self.places.get(reference)
        wanted = " or ".join(REFERABLE[cls] for cls in classes)
        if place is None:
            raise _FieldError(f'"{reference}" is the id of nothing in {wanted}')
        if LISTED[place[0]][0] not in classes:
            raise _FieldError(f'"{reference}" is in {place[0]}, and must be in {wanted}')
        return self.record(*place)


def _decode_record(value: Any, cls: type, own: _Own, depth: int) -> Any:
    if not isinstance(value, Mapping):
        raise _FieldError(f"must be an object, not {_kind(value)}")
    if depth > DEEPEST:
        raise _FieldError(f"is nested more than {DEEPEST} deep")
    return _decode_fields(value, cls, own, depth + 1, frozenset())


def _decode_fields(data: Mapping[str, Any], cls: type, own: _Own, depth: int, done: frozenset[str]) -> Any:
    shapes = shapes_of(cls)
    names = {f.name for f in shapes}
    for key in data:
        if key not in names:
            raise _FieldError(f"{cls.__name__} has no such field", str(key))
    values = {}
    for f in shapes:
        if f.name in done and f.name in data:
            values[f.name] = data[f.name]
        elif f.name in data:
            try:
                values[f.name] = _decode(data[f.name], f.shape, own, depth)
            except _FieldError as refusal:
                raise refusal.under(f.name) from None
        elif f.required:
            raise _FieldError("is missing", f.name)
    return cls(**values)


def _decode(value: Any, shape: Shape, own: _Own, depth: int) -> Any:
    if shape.many:
        made = []
        for i, item in enumerate(_sequence(value)):
            try:
                made.append(_decode_one(item, shape, own, depth))
            except _FieldError as refusal:
                raise refusal.under(i) from None
        return tuple(made)
    if value is None and shape.optional:
        return None
    return _decode_one(value, shape, own, depth)


def _decode_one(value: Any, shape: Shape, own: _Own, depth: int) -> Any:
    cls = shape.only
    if shape.referring and isinstance(value, str):
        return own.referred(value, shape.classes)
    if is_record(cls):
        return _decode_record(value, _inline_class(value, shape), own, depth)
    if cls is int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise _FieldError(f"must be a whole number, not {_kind(value)}")
        if value < 0:
            raise _FieldError(f"must be 0 or more, not {value}")
        return value
    if not isinstance(value, str):
        raise _FieldError(f"must be text, not {_kind(value)}")
    if cls is date:
        return _decode_date(value)
    if issubclass(cls, StrEnum):
        return _decode_enum(value, cls)
    return value


def _inline_class(value: Any, shape: Shape) -> type:
    """Of Official and Party only the latter has a kind."""
    if len(shape.classes) > 1 and isinstance(value, Mapping) and "kind" in value:
        return shape.classes[1]
    return shape.only


def _decode_date(value: str) -> date:
    try:
        if len(value) != 10:
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise _FieldError(f'must be a date as 2014-02-18, not "{value}"') from None


def _decode_enum(value: str, cls: type[StrEnum]) -> StrEnum:
    try:
        return cls(value)
    except ValueError:
        raise _FieldError(f'"{value}" is none of {", ".join(cls)}') from None


def _sequence(value: Any, *path: str | int) -> list[Any] | tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise _FieldError(f"must be a list, not {_kind(value)}", *path)
    return value


def _kind(value: Any) -> str:
    """What JSON calls a value."""
    for classes, name in (
        (type(None), "null"),
        (bool, "a truth value"),
        ((int, float), "a number"),
        (str, "text"),
        (Mapping, "an object"),
        ((list, tuple), "a list"),
    ):
        if isinstance(value, classes):
            return name
    return f"a {type(value).__name__}"
