"""``tables``: articles as Arrow tables, which pandas, Polars, DuckDB, Spark and R take as they are."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from attrs import frozen

from diplotext.errors import MissingExtraError
from diplotext.records import Article, Failure
from diplotext.tabular.columns import COLUMNS, Type
from diplotext.tabular.rows import Row, rows_of

if TYPE_CHECKING:
    import pyarrow as pa

BATCH = 1000  # articles whose rows are held as Python objects at a time


@frozen(repr=False, eq=False)
class Tables:
    """Nine Arrow tables, joined by ``article_id``, ``official_id``, ``meeting_id`` and so on.

    ``failures`` holds what a batch could not read, in order.
    """

    articles: pa.Table
    officials: pa.Table
    roles: pa.Table
    mentions: pa.Table
    parties: pa.Table
    meetings: pa.Table
    participants: pa.Table
    statements: pa.Table
    timexes: pa.Table
    failures: tuple[Failure, ...] = ()

    def __iter__(self) -> Iterator[tuple[str, pa.Table]]:
        """Each table with its name."""
        for name in COLUMNS:
            yield name, getattr(self, name)

    def __repr__(self) -> str:
        counts = ", ".join(f"{name}: {table.num_rows:,}" for name, table in self)
        failed = f"; {len(self.failures):,} failures" if self.failures else ""
        return f"<Tables {counts}{failed}>"

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{name}</td><td style='text-align:right'>{table.num_rows:,}</td>"
            f"<td style='text-align:left'>{html.escape(', '.join(table.column_names))}</td></tr>"
            for name, table in self
        )
        head = "<tr><th>table</th><th>rows</th><th style='text-align:left'>columns</th></tr>"
        return f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"

    def write(self, folder: str | Path, format: Literal["parquet", "csv"] = "parquet") -> None:
        """Write each table as a file of its name; in CSV the values of a list are joined by ``|``.

        Raises ``ValueError`` for another format.
        """
        if format not in ("parquet", "csv"):
            raise ValueError(f"format must be 'parquet' or 'csv', not {format!r}")
        path = Path(folder)
        path.mkdir(parents=True, exist_ok=True)
        for name, table in self:
            if format == "parquet":
                import pyarrow.parquet as parquet

                parquet.write_table(table, path / f"{name}.parquet")
            else:
                import pyarrow.csv as csv

                csv.write_csv(_flat(table), path / f"{name}.csv")


def tables(articles: Article | Iterable[Article | Failure]) -> Tables:
    """The nine tables of one article or many; what a batch could not read is kept in ``failures``.

    >>> import diplotext
    >>> made = tables(diplotext.parse_article("Talks resumed.", id="a7"))
    >>> made.articles.column("article_id").to_pylist()
    ['a7']

    An article's key is its ``id``. One without gets its number (``article-7``), and a second one of the
    same ``id`` a suffix (``a7~2``), so that keys are unique. Needs the extra ``tables``.
    """
    pa = _pyarrow()
    schemas = {name: _schema(name) for name in COLUMNS}
    batches: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    failures: list[Failure] = []
    keys = _ArticleKeys()

    def close_batch() -> None:
        for name, schema in schemas.items():
            columns = zip(*rows[name], strict=True) if rows[name] else ((),) * len(schema)
            arrays = [_array(column, field.type) for column, field in zip(columns, schema, strict=True)]
            batches[name].append(pa.RecordBatch.from_arrays(arrays, schema=schema))
            rows[name].clear()

    for number, article in enumerate([articles] if isinstance(articles, Article) else articles, start=1):
        if isinstance(article, Failure):
            failures.append(article)
            continue
        for table, row in rows_of(article, keys.of(article, number)):
            rows[table].append(row)
        if number % BATCH == 0:
            close_batch()
    close_batch()
    made = {name: pa.Table.from_batches(batches[name], schemas[name]) for name in COLUMNS}
    return Tables(**made, failures=tuple(failures))


class _ArticleKeys:
    """A key for each article that no other has."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, article: Article, number: int) -> str:
        name = article.id if article.id is not None else f"article-{number}"
        key, copy = name, 1
        while key in self._taken:
            copy += 1
            key = f"{name}~{copy}"
        self._taken.add(key)
        return key


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError:
        message = 'tables need pyarrow; bring it by: pip install "diplotext[tables]"'
        raise MissingExtraError(message) from None
    return pyarrow


def _schema(table: str) -> pa.Schema:
    pa = _pyarrow()
    types: dict[Type, Any] = {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "whole": pa.int32(),
        "day": pa.date32(),
    }
    return pa.schema([pa.field(column.name, types[column.type]) for column in COLUMNS[table]])


def _array(values: Iterable[Any], type: pa.DataType) -> pa.Array:
    pa = _pyarrow()
    column = list(values)
    try:
        return pa.array(column, type)
    except UnicodeEncodeError:
        # Arrow holds UTF-8, which has no lone surrogates.
        return pa.array([_storable(value) for value in column], type)


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in value)
    return [_storable(item) for item in value] if isinstance(value, list) else value


def _flat(table: pa.Table) -> pa.Table:
    """The table with lists written as text, as CSV has none."""
    import pyarrow as pa
    import pyarrow.compute as compute

    for at, field in enumerate(table.schema):
        if pa.types.is_list(field.type):
            joined = compute.binary_join(table.column(at), "|")
            table = table.set_column(at, field.name, joined)
    return table
