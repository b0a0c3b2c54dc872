"""Many articles: in order, over processes, with what cannot be read in its place."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from diplotext import Article, Failure, Lexicon, Source, parse_article, parse_articles
from diplotext.progress import watched

TEXT = "Japanese Foreign Minister Taro Kono met his Chinese counterpart Wang Yi in Tokyo on Tuesday."


def sources(count: int) -> list[Any]:
    made: list[Any] = [Source(TEXT, "2018-04-18", str(number)) for number in range(count)]
    made[1] = Source(TEXT, "18/04/2018", "1")
    made[3] = b"bytes"
    made[4] = Failure("4", "cut short", None)
    return made


def check(results: list[Article | Failure], count: int) -> None:
    assert len(results) == count
    failures = {number: r for number, r in enumerate(results) if isinstance(r, Failure)}
    assert set(failures) == {1, 3, 4}
    assert failures[1].id == "1" and failures[1].error.startswith("PublishedDateError: ")
    assert failures[1].source == Source(TEXT, "18/04/2018", "1")
    assert failures[3].error.startswith("TypeError: ") and "decode" in failures[3].error
    assert failures[4].error == "cut short"
    assert results[0] == parse_article(TEXT, "2018-04-18", id="0")
    assert [r.id for r in results if isinstance(r, Article)] == [
        str(n) for n in range(count) if n not in failures
    ]


def test_one_process() -> None:
    check(list(parse_articles(sources(9))), 9)


@pytest.mark.parametrize("count", [9, 150])
def test_several_processes_give_the_same_in_the_same_order(count: int) -> None:
    check(list(parse_articles(sources(count), workers=2)), count)


def test_a_lexicon_goes_with_the_work() -> None:
    lexicon = Lexicon.default()
    for workers in (1, 2):
        results = list(parse_articles([TEXT] * 3, workers=workers, lexicon=lexicon))
        assert results == [parse_article(TEXT)] * 3


def test_sources_are_taken_as_they_are_needed() -> None:
    taken = []

    def endless() -> Iterator[str]:
        while True:
            taken.append(1)
            yield ""

    for workers in (1, 2):
        results = parse_articles(endless(), workers=workers)
        assert isinstance(next(iter(results)), Article)
        results.close()  # type: ignore[attr-defined]
        assert len(taken) < 100


SCRIPT = """
from diplotext import parse_articles
class Text(str): pass
texts = ["Talks resumed."] * 20 + [Text("Talks ended."), object()]
print([type(result).__name__ for result in parse_articles(texts, workers=2)].count("Article"))
"""


@pytest.mark.parametrize("as_file", [True, False])
def test_a_script_needs_no_guard_and_no_file(as_file: bool, tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    command = [sys.executable, str(tmp_path / "script.py") if as_file else "-"]
    done = subprocess.run(
        command, input="" if as_file else SCRIPT, capture_output=True, text=True, timeout=60
    )
    assert (done.stdout, done.stderr) == ("21\n", "")


def test_an_error_of_the_sources_is_theirs() -> None:
    def broken() -> Iterator[str]:
        yield TEXT
        raise OSError("the disk is gone")

    results = parse_articles(broken())
    assert isinstance(next(results), Article)
    with pytest.raises(OSError, match="the disk is gone"):
        next(results)


def test_an_article_of_an_error_of_ours_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: Any, **named: Any) -> Article:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("diplotext.article.parse_article", fail)
    (failure,) = parse_articles([TEXT])
    assert isinstance(failure, Failure) and failure.error == "ZeroDivisionError: ours"


@pytest.mark.parametrize("one", [TEXT, b"bytes", Source(TEXT)])
def test_one_text_is_no_list_of_texts(one: Any) -> None:
    with pytest.raises(TypeError, match="call parse_article for one article"):
        parse_articles(one)


@pytest.mark.parametrize("workers", [0, -1, 1.5, "2", True, None])
def test_workers_are_counted_from_one(workers: Any) -> None:
    with pytest.raises(ValueError, match="workers must be a whole number from 1 up"):
        parse_articles([], workers=workers)


def test_no_bar_is_drawn_where_nobody_looks(capfd: pytest.CaptureFixture[str]) -> None:
    assert len(list(parse_articles([TEXT] * 3, progress=True))) == 3
    assert capfd.readouterr() == ("", "")


def test_the_plain_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "rich", None)
    monkeypatch.setitem(sys.modules, "rich.console", None)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr("diplotext.progress.REDRAW", 0.0)
    assert list(watched(["a", Failure("b", "x", None)], 2)) == ["a", Failure("b", "x", None)]
    drawn = capsys.readouterr().err
    assert "reading [##########..........] 1/2" in drawn and "2/2, 1 failed" in drawn
    assert drawn.endswith("\r\x1b[K")


def test_the_bar_of_rich(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("rich")
    monkeypatch.setenv("FORCE_COLOR", "1")
    items = ["a", Failure("b", "x", None)]
    assert list(watched(items, 2)) == items
    assert "reading" in capsys.readouterr().err
