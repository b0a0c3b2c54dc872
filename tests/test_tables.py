"""Tables: keys that join, typed columns, any text, and the tools that load them."""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from handmade import seed_article

from diplotext.errors import MissingExtraError
from diplotext.records import Article, Failure, Span, Timex, TimexType
from diplotext.tabular import tables
from diplotext.tabular.columns import COLUMNS
from diplotext.tabular.rows import rows_of

pa = pytest.importorskip("pyarrow", reason="the extra `tables` is not installed")


def rows(table: Any) -> list[dict[str, Any]]:
    return list(table.to_pylist())


def test_every_row_has_a_value_for_every_column() -> None:
    for table, row in rows_of(seed_article(), "seed"):
        assert len(row) == len(COLUMNS[table]), table


def test_keys_join_the_tables() -> None:
    made = tables([seed_article(), attrs.evolve(seed_article(), id="again")])
    keys = {name: [row[COLUMNS[name][0].name] for row in rows(table)] for name, table in made}
    for name in ("articles", "officials", "parties", "meetings", "statements", "timexes"):
        assert len(set(keys[name])) == len(keys[name]), f"{name} has a key twice"
    actors = {*keys["officials"], *keys["parties"]}
    assert {row["actor_id"] for row in rows(made.mentions)} <= actors
    assert {row["actor_id"] for row in rows(made.participants)} <= actors
    assert {row["meeting_id"] for row in rows(made.participants)} <= {*keys["meetings"]}
    assert {row["official_id"] for row in rows(made.roles)} <= {*keys["officials"]}
    assert {row["timex_id"] for row in rows(made.meetings)} - {None} <= {*keys["timexes"]}
    assert {row["speaker_id"] for row in rows(made.statements)} - {None} <= actors
    for _, table in made:
        assert {row["article_id"] for row in rows(table)} <= {"seed", "again"}


def test_keys_are_the_ids_of_the_json() -> None:
    made = tables(seed_article())
    assert [row["official_id"] for row in rows(made.officials)] == ["seed#o1", "seed#o2", "seed#o3"]
    assert rows(made.parties)[2]["members"] == ["seed#o1", "seed#o2"]


def test_days_are_days_beside_the_timex3_value() -> None:
    made = tables(seed_article())
    assert rows(made.timexes)[2]["first_day"] == date(2012, 1, 1)
    assert rows(made.timexes)[2]["value"] == "2012"
    assert made.articles.schema.field("published").type == pa.date32()


def test_articles_without_an_id_or_with_the_same_one_stay_apart() -> None:
    made = tables([Article(None, "a", None), Article("x", "b", None), Article("x", "c", None)])
    assert [row["article_id"] for row in rows(made.articles)] == ["article-1", "x", "x~2"]


def test_failures_are_kept_apart() -> None:
    made = tables([Failure("a", "TypeError: no text", b""), Article("b", "", None)])
    assert made.articles.num_rows == 1
    assert made.failures[0].id == "a"
    assert "1 failures" in repr(made)


def test_no_article_makes_empty_tables_of_the_same_columns() -> None:
    made = tables([])
    assert made.meetings.num_rows == 0
    assert made.meetings.schema == tables(seed_article()).meetings.schema


def test_more_than_one_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("diplotext.tabular.arrow.BATCH", 3)
    assert tables(Article(str(n), "", None) for n in range(7)).articles.num_rows == 7


def test_lone_surrogates_are_stored_as_replacement_characters() -> None:
    text = "on \ud800"
    timex = Timex(Span(0, 4, text), TimexType.DATE, text)
    made = tables(Article("a", text, None, timexes=(timex,)))
    assert rows(made.articles)[0]["text"] == "on \ufffd"


@pytest.mark.parametrize("format", ["parquet", "csv"])
def test_written_tables_are_read_back(tmp_path: Path, format: Any) -> None:
    made = tables(seed_article())
    made.write(tmp_path / "new" / "folder", format=format)
    files = sorted(path.name for path in (tmp_path / "new" / "folder").iterdir())
    assert files == sorted(f"{name}.{format}" for name in COLUMNS)
    if format == "parquet":
        import pyarrow.parquet as parquet

        assert parquet.read_table(tmp_path / "new" / "folder" / "meetings.parquet").equals(made.meetings)
    else:
        with (tmp_path / "new" / "folder" / "meetings.csv").open(newline="", encoding="utf-8") as file:
            assert next(iter(csv.DictReader(file)))["triggers"] == "held talks|met with|dialogue"


def test_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="format must be 'parquet' or 'csv', not 'xlsx'"):
        tables([]).write(tmp_path, format="xlsx")  # type: ignore[arg-type]


def test_pandas_polars_and_duckdb_take_them() -> None:
    pandas, polars, duckdb = (pytest.importorskip(name) for name in ("pandas", "polars", "duckdb"))
    meetings = tables(seed_article()).meetings
    assert hasattr(meetings, "__arrow_c_stream__")
    assert polars.from_arrow(meetings).shape[0] == 2
    assert polars.DataFrame(meetings)["first_day"][0] == date(2014, 2, 18)
    assert len(meetings.to_pandas()) == len(pandas.DataFrame(meetings.to_pydict())) == 2
    assert duckdb.sql("select count(*) from meetings where status = 'held'").fetchall() == [(1,)]


def test_in_a_notebook_the_tables_show_their_sizes_and_columns() -> None:
    assert "official_id" in tables(seed_article())._repr_html_()


def test_without_pyarrow_the_call_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r'pip install "diplotext\[tables\]"'):
        tables([])


def test_every_column_says_what_it_holds() -> None:
    for table, columns in COLUMNS.items():
        names = [column.name for column in columns]
        assert len(set(names)) == len(names), table
        assert all(column.meaning for column in columns)
