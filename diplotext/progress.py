"""A progress bar on standard error: rich's where rich is installed, a plain line where it is not."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from diplotext.records import Failure

T = TypeVar("T")
REDRAW = 0.1  # seconds


def watched(items: Iterable[T], total: int | None = None) -> Iterator[T]:
    """The items as they are, with a bar beside them on a terminal and nothing at all in a pipe."""
    try:
        from rich.console import Console
    except ImportError:
        return _plain_bar(items, total) if sys.stderr.isatty() else iter(items)
    console = Console(stderr=True)
    if console.is_terminal or console.is_jupyter:
        return _rich_bar(items, total, console)
    return iter(items)


def _rich_bar(items: Iterable[T], total: int | None, console: Any) -> Iterator[T]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failed]}"),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("reading", total=total, failed="")
        failed = 0
        for item in items:
            if isinstance(item, Failure):
                failed += 1
                bar.update(task, failed=f"{failed} failed")
            bar.advance(task)
            yield item


def _plain_bar(items: Iterable[T], total: int | None) -> Iterator[T]:
    failed = 0
    drawn = 0.0
    try:
        for count, item in enumerate(items, start=1):
            failed += isinstance(item, Failure)
            now = time.monotonic()
            if now - drawn > REDRAW:
                drawn = now
                sys.stderr.write("\r" + _line(count, total, failed))
                sys.stderr.flush()
            yield item
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def _line(count: int, total: int | None, failed: int) -> str:
    """What the plain bar shows.

    >>> _line(5, 10, 1)
    'reading [##########..........] 5/10, 1 failed'
    """
    bar = ""
    if total:
        done = 20 * min(count, total) // total
        bar = f"[{'#' * done}{'.' * (20 - done)}] "
    return f"reading {bar}{count}{f'/{total}' if total else ''}{f', {failed} failed' if failed else ''}"
