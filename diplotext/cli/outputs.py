"""What ``diplotext parse`` writes, article by article where the format allows it."""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from diplotext.errors import DiplotextError
from diplotext.records import Article

FORMATS = ("text", "json", "jsonl", "csv", "parquet", "html", "timeml", "events")
Writer = Callable[[Iterator[Article], argparse.Namespace], None]


class OutputError(DiplotextError):
    """An output that cannot be written as asked."""


def writer_of(options: argparse.Namespace) -> Writer:
    """The function that writes the format asked for; what it needs is checked before anything is read."""
    if options.format in ("csv", "parquet"):
        if options.output is None:
            raise OutputError(f"--format {options.format} writes several tables: name a folder with -o")
        if options.output.exists() and not options.output.is_dir():
            raise OutputError(
                f"-o {options.output}: --format {options.format} needs a folder, and this is a file"
            )
        return _tables
    return {
        "text": _reports,
        "json": _json,
        "jsonl": _json_lines,
        "html": _page,
        "timeml": _timeml,
        "events": _events,
    }[options.format]


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[IO[str]]:
    """The output as UTF-8 with plain line ends, on every machine."""
    if options.output is not None:
        options.output.parent.mkdir(parents=True, exist_ok=True)
        with options.output.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            yield file
    elif sys.stdout.isatty():
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="backslashreplace")
        yield sys.stdout
    else:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        yield sys.stdout


def _reports(articles: Iterator[Article], options: argparse.Namespace) -> None:
    import os

    from diplotext.render.text import render_report

    with opened(options) as out:
        terminal = out.isatty()
        width = min(shutil.get_terminal_size().columns, 110) if terminal else 80
        color = terminal and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
        for count, article in enumerate(articles):
            if count:
                out.write("\n" + "─" * width + "\n\n")
            out.write(render_report(article, width=width, color=color))


def _json(articles: Iterator[Article], options: argparse.Namespace) -> None:
    """One article is an object; several are a list of them."""
    from diplotext.render.encoding import encode_json

    with opened(options) as out:
        first = next(articles, None)
        second = next(articles, None)
        if first is None:
            out.write("[]\n")
        elif second is None:
            out.write(encode_json(first.to_dict(), indent=2) + "\n")
        else:
            out.write("[\n" + encode_json(first.to_dict(), indent=2))
            out.write(",\n" + encode_json(second.to_dict(), indent=2))
            for article in articles:
                out.write(",\n" + encode_json(article.to_dict(), indent=2))
            out.write("\n]\n")


def _json_lines(articles: Iterator[Article], options: argparse.Namespace) -> None:
    with opened(options) as out:
        for article in articles:
            out.write(article.to_json() + "\n")


def _page(articles: Iterator[Article], options: argparse.Namespace) -> None:
    from diplotext.render.html import render_page

    with opened(options) as out:
        out.writelines(render_page(articles))


def _timeml(articles: Iterator[Article], options: argparse.Namespace) -> None:
    """A document each: one to a file or to standard output, several to a folder."""
    first = next(articles, None)
    if first is None:
        return
    second = next(articles, None)
    if second is None and (options.output is None or not options.output.is_dir()):
        with opened(options) as out:
            out.write(first.to_timeml())
        return
    folder: Path | None = options.output
    if folder is None or (folder.exists() and not folder.is_dir()):
        raise OutputError(
            "--format timeml makes a document of each article: name a folder for several with -o"
        )
    folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()

    def write(article: Article) -> None:
        name = _file_name(article, taken)
        text = article.to_timeml()
        (folder / name).write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")

    write(first)
    if second is not None:
        write(second)
    for article in articles:
        write(article)


def _file_name(article: Article, taken: set[str]) -> str:
    stem = re.sub(r"[^\w.-]+", "-", article.id or "article", flags=re.ASCII).strip("-.")[-100:] or "article"
    name, number = f"{stem}.tml", 1
    while name.lower() in taken:
        number += 1
        name = f"{stem}-{number}.tml"
    taken.add(name.lower())
    return name


def _tables(articles: Iterator[Article], options: argparse.Namespace) -> None:
    from diplotext.tabular import tables

    tables(articles).write(options.output, format=options.format)


def _events(articles: Iterator[Article], options: argparse.Namespace) -> None:
    import csv

    from diplotext.events import CAMEO_COLUMNS, PLOVER_COLUMNS, event_rows

    with opened(options) as out:
        columns = PLOVER_COLUMNS if options.scheme == "plover" else CAMEO_COLUMNS
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        for article in articles:
            writer.writerows(event_rows(article, scheme=options.scheme))
