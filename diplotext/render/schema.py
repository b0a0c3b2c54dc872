"""The JSON Schema of what ``Article.to_dict`` gives, made from the records."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from diplotext._version import __version__
from diplotext.records import Article
from diplotext.render.shapes import LISTED, REFERABLE, Shape, is_record, shapes_of


def article_schema() -> dict[str, Any]:
    """A JSON Schema (draft 2020-12) that every output of ``to_dict`` and ``to_json`` fulfils.

    >>> article_schema()["$defs"]["Span"]["required"]
    ['start', 'end', 'text']
    """
    definitions: dict[str, Any] = {}
    body = _object(Article, definitions)
    body["properties"] = {
        "diplotext": {"type": "string", "description": "The version of diplotext that wrote this."}
    } | body["properties"]
    body["required"].insert(0, "diplotext")
    for name, (cls, letter) in LISTED.items():
        body["properties"][name]["items"] = _with_id(cls, letter, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"An article as diplotext {__version__} writes it",
        **body,
        "$defs": dict(sorted(definitions.items())),
    }


def _with_id(cls: type, letter: str, definitions: dict[str, Any]) -> dict[str, Any]:
    own = _object(cls, definitions)
    own["properties"] = {"id": {"type": "string", "pattern": f"^{letter}[1-9][0-9]*$"}} | own["properties"]
    own["required"].insert(0, "id")
    return own


def _object(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    fields = shapes_of(cls)
    return {
        "type": "object",
        "description": (cls.__doc__ or "").partition("\n")[0],
        "properties": {f.name: _field(f.shape, definitions) for f in fields},
        "required": [f.name for f in fields],
        "additionalProperties": False,
    }


def _field(shape: Shape, definitions: dict[str, Any]) -> dict[str, Any]:
    choices = [_value(cls, definitions) for cls in shape.classes]
    if shape.referring:
        letters = "".join(sorted(LISTED[REFERABLE[cls]][1] for cls in shape.classes))
        choices.insert(0, {"type": "string", "pattern": f"^[{letters}][1-9][0-9]*$"})
    if shape.optional:
        choices.append({"type": "null"})
    one = choices[0] if len(choices) == 1 else {"anyOf": choices}
    return {"type": "array", "items": one} if shape.many else one


def _value(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    if is_record(cls):
        if cls.__name__ not in definitions:
            definitions[cls.__name__] = {}  # holds the place while a class that contains itself is read
            definitions[cls.__name__] = _object(cls, definitions)
        return {"$ref": f"#/$defs/{cls.__name__}"}
    if cls is date:
        return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    if issubclass(cls, StrEnum):
        return {"type": "string", "enum": [str(member) for member in cls]}
    if cls is int:
        return {"type": "integer", "minimum": 0}
    return {"type": "string"}
