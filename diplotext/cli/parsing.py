"""``diplotext parse`` and ``diplotext explain``: from inputs to outputs, reporting what could not be read."""

from __future__ import annotations

import argparse
import sys
from collections import deque
from collections.abc import Iterator

from diplotext.article import parse_article
from diplotext.batch import parse_articles
from diplotext.cli.inputs import count_articles, find_files, read_inputs
from diplotext.cli.outputs import opened, writer_of
from diplotext.errors import DiplotextError
from diplotext.lexicon import Lexicon
from diplotext.progress import watched
from diplotext.records import Article, Failure, Source


class StrictError(DiplotextError):
    """The first article that could not be read, where all must be."""


def run_parse(options: argparse.Namespace) -> int:
    """Read the inputs and write them in the format asked for."""
    write = writer_of(options)
    reading = Reading(options)
    try:
        write(iter(reading), options)
    except StrictError as error:
        print(f"diplotext: {error}", file=sys.stderr)
        return 1
    return reading.status()


def run_explain(options: argparse.Namespace) -> int:
    """Read the inputs and show for every record which rules made it."""
    from diplotext.explaining import explain

    reading = Reading(options)
    with opened(options) as out:
        for article in reading:
            for record in (*article.officials, *article.meetings, *article.statements, *article.timexes):
                out.write(explain(record) + "\n")
    return reading.status()


class Reading:
    """The articles behind the inputs, one after another, and the count of those that could not be read."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.files = find_files(options.inputs)
        self.lexicon = Lexicon.default().extended(*options.lexicon) if options.lexicon else None
        self.read = self.failed = 0
        self._places: deque[str] = deque()  # of the articles under way, in order
        parse_article("", published=options.published)  # a date that is none is told before any reading

    def __iter__(self) -> Iterator[Article]:
        results = parse_articles(self._sources(), workers=self.options.workers, lexicon=self.lexicon)
        total = count_articles(self.files, self.options.kind)
        for result in watched(results, total) if self._shows_bar(total) else results:
            place = self._places.popleft()
            if isinstance(result, Article):
                self.read += 1
                yield result
            else:
                self._report(place, result)

    def status(self) -> int:
        """The exit status, after a line that counts the failures where there are any."""
        if not self.failed:
            return 0
        counts = f"{self.read:,} of {self.read + self.failed:,} articles read, {self.failed:,} could not be"
        print(f"diplotext: {counts}", file=sys.stderr)
        return 1

    def _shows_bar(self, total: int | None) -> bool:
        """A bar is for a wait of many articles, and not between lines that are read on the same screen."""
        return total != 1 and (self.options.output is not None or not sys.stdout.isatty())

    def _sources(self) -> Iterator[Source | Failure]:
        for place, source in read_inputs(self.files, self.options):
            self._places.append(place)
            yield source

    def _report(self, place: str, failure: Failure) -> None:
        self.failed += 1
        name = place if failure.id in (None, place) else f"{place} ({failure.id})"
        if self.options.strict:
            raise StrictError(f"{name}: {failure.error} (--strict stops here)")
        print(f"diplotext: {name}: {failure.error}", file=sys.stderr)
