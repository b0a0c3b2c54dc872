"""Many articles, in order, over several processes; one that cannot be read stops none of the others."""

from __future__ import annotations

import multiprocessing
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sized
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from types import ModuleType
from typing import TYPE_CHECKING, Any

from diplotext.records import Article, Failure, Source

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

    from diplotext.lexicon import Lexicon

FIRST_CHUNK, CHUNK = (
    4,
    100,
)  # articles that a process is handed at a time: few at first, so that few are shared out
CHUNKS_AHEAD = 3  # a process; so that no more than these are held in memory


def parse_articles(
    sources: Iterable[str | Source | Failure],
    *,
    workers: int = 1,
    progress: bool = False,
    lexicon: Lexicon | None = None,
) -> Iterator[Article | Failure]:
    """Read articles one after another, in the order given; what cannot be read comes as a ``Failure``.

    Sources are taken as they are needed, so that they may be more than memory holds. A ``Failure`` among
    them, from a reader that met something broken, is passed on in its place.

    >>> from diplotext.records import Source
    >>> for result in parse_articles([Source("Talks resumed.", id="a"), Source(b"Talks", id="b")]):
    ...     print(type(result).__name__, result.id)
    Article a
    Failure b
    """
    if isinstance(sources, str | bytes | Source):
        raise TypeError(
            f"sources must be an iterable of texts or Sources, not one {type(sources).__name__}:"
            " give a list, or call parse_article for one article"
        )
    if isinstance(workers, bool) or not isinstance(workers, int) or workers < 1:
        raise ValueError(f"workers must be a whole number from 1 up, not {workers!r}")
    results = (
        (_read(source, lexicon) for source in sources)
        if workers == 1
        else _in_processes(iter(sources), workers, lexicon)
    )
    if progress:
        from diplotext.progress import watched

        return watched(results, len(sources) if isinstance(sources, Sized) else None)
    return results


def _read(source: Any, lexicon: Lexicon | None) -> Article | Failure:
    from diplotext.article import parse_article

    if isinstance(source, Failure):
        return source
    try:
        return parse_article(source, lexicon=lexicon)
    except Exception as error:
        # Whatever went wrong with one article of a million, the rest are still wanted.
        return Failure(getattr(source, "id", None), f"{type(error).__name__}: {error}", source)


# -- over several processes ---------------------------------------------------------------------------

_lexicon_of_this_process: Lexicon | None = None


def _begin_process(lexicon: Lexicon | None) -> None:
    global _lexicon_of_this_process
    _lexicon_of_this_process = lexicon


def _read_chunk(sources: list[Any]) -> list[Article | Failure]:
    return [_read(source, _lexicon_of_this_process) for source in sources]


def _in_processes(
    sources: Iterator[Any], workers: int, lexicon: Lexicon | None
) -> Iterator[Article | Failure]:
    size, sent = FIRST_CHUNK, 0
    pool = ProcessPoolExecutor(workers, _context(), _begin_process, (lexicon,))
    waiting: deque[_Chunk] = deque()
    try:
        while True:
            while len(waiting) < workers * CHUNKS_AHEAD and (taken := list(islice(sources, size))):
                waiting.append(_Chunk(taken, pool, lexicon))
                sent += 1
                if sent % workers == 0:
                    size = min(CHUNK, 2 * size)
            if not waiting:
                return
            yield from waiting.popleft().results()
    except BrokenProcessPool as error:
        error.add_note("a process that read articles was ended from outside, most often for want of memory")
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


class _Chunk:
    """Some sources on their way: what another process can take is read there, the rest here."""

    def __init__(self, sources: list[Any], pool: ProcessPoolExecutor, lexicon: Lexicon | None) -> None:
        self._there = [_is_plain(source) for source in sources]
        self._here = [_read(s, lexicon) for s, there in zip(sources, self._there, strict=True) if not there]
        sent = [source for source, there in zip(sources, self._there, strict=True) if there]
        with _no_main_module():
            self._future: Future[list[Article | Failure]] = pool.submit(_read_chunk, sent)

    def results(self) -> Iterator[Article | Failure]:
        """What became of the sources, in their order."""
        here, there = iter(self._here), iter(self._future.result())
        return (next(there if was_there else here) for was_there in self._there)


def _is_plain(source: Any) -> bool:
    """Whether a source holds nothing but what every process knows."""
    if type(source) is Source:
        parts = (source.text, source.published, source.id, source.outlet, source.url, source.headline)
        return all(type(part) in (str, date, datetime, type(None)) for part in parts)
    return type(source) is str


@contextmanager
def _no_main_module() -> Iterator[None]:
    """Keep processes that start now from running the user's script once more, of which they need nothing.

    So it needs no guard (``if __name__ == "__main__":``), and may be no file at all.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _context() -> BaseContext:
    """Processes that start from a clean server where there is one: forking a threaded program is unsafe."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["diplotext.article"])
    return context
