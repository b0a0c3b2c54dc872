"""From what stands on the command line to articles: files, folders, patterns, JSON lines, saved pages."""

from __future__ import annotations

import argparse
import glob
import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

from diplotext.errors import DiplotextError, MissingExtraError
from diplotext.records import Failure, Source

KINDS = ("text", "jsonl", "html")
ENDINGS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".html": "html", ".htm": "html", ".txt": "text"}


class InputError(DiplotextError, OSError):
    """An input that is not there."""


def find_files(inputs: list[str]) -> list[str]:
    """The files behind the inputs, in order; a folder stands for the files in it that have a known ending.

    >>> find_files(["-"])
    ['-']
    """
    found: list[str] = []
    for given in inputs:
        path = Path(given)
        if given == "-" or path.is_file():
            found.append(given)
        elif path.is_dir():
            within = sorted(str(p) for p in path.rglob("*") if p.is_file() and _kind(str(p)))
            if not within:
                raise InputError(f"{given}: no file ending in {', '.join(ENDINGS)} in this folder")
            found += within
        elif matches := _matching(given):
            found += matches
        elif path.exists():  # a pipe, a device
            found.append(given)
        else:
            what = "matches no file" if glob.has_magic(given) else "no such file or folder"
            raise InputError(f"{given}: {what}")
    return found


def read_inputs(files: list[str], options: argparse.Namespace) -> Iterator[tuple[str, Source | Failure]]:
    """Each article with the place that it comes from; one that cannot be read is a ``Failure``."""
    for file in files:
        kind = options.kind or _kind(file) or "text"
        place = "standard input" if file == "-" else file
        try:
            with _open(file) as stream:
                if kind == "jsonl":
                    yield from _json_lines(stream, place, options)
                elif kind == "html":
                    yield place, _page(stream.read(), place, options)
                else:
                    yield place, _text(stream.read(), place, options)
        except (OSError, EOFError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            yield place, Failure(place, f"cannot be read: {reason.lower()}", file)


def _matching(pattern: str) -> list[str]:
    # Path.glob takes no absolute pattern.
    return sorted(file for file in glob.glob(pattern, recursive=True) if Path(file).is_file())  # noqa: PTH207


def count_articles(files: list[str], kind: str | None) -> int | None:
    """How many articles the files hold, where that is known before they are read.

    >>> count_articles(["a.txt", "b.html"], None), count_articles(["a.jsonl"], None)
    (2, None)
    """
    return None if any((kind or _kind(file)) == "jsonl" for file in files) else len(files)


def _kind(file: str) -> str | None:
    path = Path(file)
    ending = Path(path.stem).suffix if path.suffix.lower() == ".gz" else path.suffix
    return ENDINGS.get(ending.lower())


def _open(file: str) -> IO[bytes]:
    if file == "-":
        return open(sys.stdin.fileno(), "rb", closefd=False)
    if file.lower().endswith(".gz"):
        return cast(IO[bytes], gzip.open(file))
    return Path(file).open("rb")


def _text(raw: bytes, place: str, options: argparse.Namespace) -> Source | Failure:
    text = _decoded(raw, place, options.encoding)
    if isinstance(text, Failure):
        return text
    return Source(text, options.published, None if place == "standard input" else place, options.outlet)


def _page(raw: bytes, place: str, options: argparse.Namespace) -> Source | Failure:
    from diplotext.web import read_html

    try:
        page = read_html(raw)
    except MissingExtraError:
        raise
    except Exception as error:
        return Failure(place, f"{type(error).__name__}: {error}", raw)
    return Source(
        page.text,
        page.published or options.published,
        None if place == "standard input" else place,
        page.outlet or options.outlet,
        page.url,
        page.headline,
    )


def _json_lines(
    stream: IO[bytes], place: str, options: argparse.Namespace
) -> Iterator[tuple[str, Source | Failure]]:
    for number, line in enumerate(stream, start=1):
        if line.strip():
            where = f"{place}:{number}"
            yield where, _record(line, where, options)


def _record(line: bytes, where: str, options: argparse.Namespace) -> Source | Failure:
    written = _decoded(line, where, options.encoding)
    if isinstance(written, Failure):
        return written
    try:
        record = json.loads(written)
    except (ValueError, RecursionError) as error:
        return Failure(where, f"no JSON, or cut short: {error}", written)
    if not isinstance(record, dict):
        return Failure(where, 'each line must be an object, as {"text": …}', written)
    text = record.get(options.text_field)
    id = record.get(options.id_field)
    name = where if id is None else str(id)
    if not isinstance(text, str):
        return Failure(name, _no_text(record, options.text_field), record)
    return Source(
        text,
        record.get(options.date_field) or options.published,
        name,
        _str(record.get(options.outlet_field)) or options.outlet,
        None,
        _str(record.get(options.headline_field)),
    )


def _no_text(record: dict[str, Any], field: str) -> str:
    if field in record:
        return f'field "{field}" must hold text, not {json.dumps(record[field])[:40]}'
    others = ", ".join(map(str, record)) or "nothing"
    return f'no field "{field}"; the record has {others}: name the one that holds the text with --text-field'


def _str(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _decoded(raw: bytes, place: str, encoding: str) -> str | Failure:
    try:
        # A byte order mark is no part of the text.
        return raw.decode(
            "utf-8-sig" if encoding.lower().replace("_", "-") in ("utf-8", "utf8") else encoding
        )
    except UnicodeDecodeError as error:
        wrong = raw[error.start]
        reason = f"no {encoding} text: byte 0x{wrong:02x} at {error.start:,}; is it another --encoding?"
        return Failure(place, reason, raw)
    except LookupError:
        raise DiplotextError(f"--encoding {encoding}: no such encoding") from None
