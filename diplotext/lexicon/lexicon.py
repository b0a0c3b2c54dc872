"""``Lexicon``: the tables of word data, ours and a user's own, as tuples of strings."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from diplotext.errors import LexiconError

Row = tuple[str, ...]
DATA = Path(__file__).parent / "data"


def parse_tsv(text: str, name: str) -> tuple[Row, list[Row]]:
    """Columns and rows of a lexicon file: ``#`` lines, a line of column names, then rows."""
    lines = text.split("\n")
    head = next((i for i, line in enumerate(lines) if line and not line.startswith("#")), None)
    if head is None:
        raise LexiconError(f"{name}: no line of column names; put them, tab-separated, under the header")
    columns = tuple(lines[head].split("\t"))
    rows = []
    for number, line in enumerate(lines[head + 1 :], head + 2):
        if not line or line.startswith("#"):
            continue
        row = tuple(line.split("\t"))
        if len(row) > len(columns):
            raise LexiconError(
                f"{name}, line {number}: {len(row)} cells where {len(columns)} columns are named; "
                f"write one cell for each of {', '.join(columns)}"
            )
        rows.append(row + ("",) * (len(columns) - len(row)))
    return columns, rows


class Lexicon:
    """The tables that the rules read; immutable, so that one parse cannot change the next.

    >>> Lexicon.default().columns("countries")[0]
    'iso3'
    """

    __slots__ = ("_own",)

    def __init__(self, own: Mapping[str, tuple[Row, ...]] | None = None) -> None:
        self._own: dict[str, tuple[Row, ...]] = dict(own or {})

    @classmethod
    def default(cls) -> Lexicon:
        """The lexicon that ships with diplotext; the same object every time."""
        return _default()

    def columns(self, table: str) -> Row:
        """The names of a table's columns; raises ``LexiconError`` for a table that there is not."""
        return _shipped(table)[0]

    def rows(self, table: str) -> tuple[Row, ...]:
        """All rows of a table, ours first and the user's after, each as long as ``columns``."""
        return _shipped(table)[1] + self._own.get(table, ())

    def extended(self, *sources: str | Path | Mapping[str, Iterable[Mapping[str, Any]]]) -> Lexicon:
        """A new lexicon with rows of the user's own added.

        A source is a mapping of table to rows, a TOML file of the same shape, or a TSV file that is named
        after its table (``offices.tsv``). Raises ``LexiconError`` with file, line, what and why.
        """
        own = {table: list(rows) for table, rows in self._own.items()}
        for source in sources:
            for table, rows in _read(source):
                own.setdefault(table, []).extend(rows)
        return Lexicon({table: tuple(rows) for table, rows in own.items()})


@cache
def _default() -> Lexicon:
    return Lexicon()


@cache
def table_names() -> tuple[str, ...]:
    """The tables that a lexicon holds, in alphabetical order."""
    return tuple(sorted(path.stem for path in DATA.glob("*.tsv")))


@cache
def _shipped(table: str) -> tuple[Row, tuple[Row, ...]]:
    path = DATA / f"{table}.tsv"
    if table not in table_names():
        raise LexiconError(f"no table {table!r} in the lexicon; there are {', '.join(table_names())}")
    columns, rows = parse_tsv(path.read_text(encoding="utf-8"), path.name)
    return columns, tuple(rows)


def _read(source: str | Path | Mapping[str, Iterable[Mapping[str, Any]]]) -> list[tuple[str, list[Row]]]:
    if isinstance(source, Mapping):
        return _from_mapping(source, "mapping")
    path = Path(source)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError(
            f"{path}: cannot be read ({error.strerror}); give the path of a TSV or TOML file"
        ) from error
    except UnicodeDecodeError as error:
        raise LexiconError(
            f"{path}: not UTF-8 ({error.reason} at byte {error.start}); save it as UTF-8"
        ) from error
    if path.suffix == ".toml":
        try:
            return _from_mapping(tomllib.loads(text), path.name)
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(f"{path}: not TOML: {error}") from error
    if path.suffix == ".tsv":
        columns, rows = parse_tsv(text, path.name)
        named = [dict(zip(columns, row, strict=True)) for row in rows]
        return _from_mapping({path.stem: named}, path.name)
    raise LexiconError(f"{path}: neither .tsv nor .toml; name the file after its table, as offices.tsv")


def _from_mapping(
    source: Mapping[str, Iterable[Mapping[str, Any]]], name: str
) -> list[tuple[str, list[Row]]]:
    return [
        (table, [_row(table, row, f"{name}: {table}[{i}]") for i, row in enumerate(rows)])
        for table, rows in source.items()
    ]


def _row(table: str, row: Mapping[str, Any], where: str) -> Row:
    columns = _shipped(table)[0]
    if not isinstance(row, Mapping):
        raise LexiconError(f"{where}: a row must map column names to text, not {type(row).__name__}")
    for column in row:
        if column not in columns:
            raise LexiconError(
                f"{where}: no column {column!r} in {table}; its columns are {', '.join(columns)}"
            )
    cells = [_cell(row.get(column, ""), f"{where}.{column}") for column in columns]
    if not cells[0]:
        raise LexiconError(f"{where}: {columns[0]} is empty; it is what the row is about, so write it")
    for column in _CLOSED.get(table, ()):
        allowed = _values(table, column)
        for value in cells[columns.index(column)].split("|"):
            if value not in allowed:
                known = ", ".join(filter(None, allowed))
                raise LexiconError(f"{where}.{column}: {value!r} is not known; write one of {known}")
    return tuple(cells)


# Columns whose cells the rules compare: what stands in none of our rows would be read as nothing.
_CLOSED: dict[str, tuple[str, ...]] = {
    "bodies": ("kind",),
    "cities": ("caution",),
    "cue_words": ("kind",),
    "cues": ("frames",),
    "family_names": ("order",),
    "given_names": ("gender",),
    "honorifics": ("gender",),
    "institutions": ("sector",),
    "meeting_nouns": ("kind", "use"),
    "meeting_verbs": ("frame", "kind"),
    "nouns": ("class",),
    "offices": ("class", "holds", "gender"),
    "ranks": ("office",),
    "status_words": ("use", "status", "takes_part"),
    "timewords": ("class",),
}


@cache
def _values(table: str, column: str) -> tuple[str, ...]:
    """What stands in a column of the shipped table, in alphabetical order."""
    columns, rows = _shipped(table)
    at = columns.index(column)
    return tuple(sorted({value for row in rows for value in row[at].split("|")}))


def _cell(value: Any, where: str) -> str:
    if isinstance(value, str):
        cell = value
    elif isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        cell = "|".join(value)
    else:
        raise LexiconError(f"{where}: must be text or a list of texts, not {type(value).__name__}")
    if any(ch in cell for ch in "\t\n\r"):
        raise LexiconError(f"{where}: holds a tab or a line break; write it on one line")
    return cell.strip()
