"""The public API as a typed program uses it: read by mypy, never run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import diplotext
from diplotext import Article, Failure, MeetingStatus, Official, Party, Source, Statement, Timex
from diplotext.render import network, timeline

article: Article = diplotext.parse_article("Talks resumed.", date(2014, 2, 18), id="a", outlet="b")
article = diplotext.parse_article(Source("Talks resumed.", published="2014-02-18"))
results: Iterator[Article | Failure] = diplotext.parse_articles(["a", Source("b")], workers=2, progress=True)
timexes: tuple[Timex, ...] = diplotext.find_timexes("on Tuesday", "2014-02-18")
source: Source = diplotext.read_html(b"<p>Talks resumed.</p>", url="https://example.org")
words: str = diplotext.explain(article)
statements: list[str] = [rule.statement for rule in diplotext.iter_rules()]
lexicon: diplotext.Lexicon = diplotext.Lexicon.default().extended(
    {"offices": [{"office": "x"}]}, Path("a.tsv")
)

data: dict[str, object] = article.to_dict()
article = Article.from_dict(data)
line: str = article.to_json() + article.to_timeml()

tables: diplotext.Tables = diplotext.tables(article)
tables.write("folder", format="csv")
rows: list[dict[str, object]] = diplotext.event_rows([article], scheme="plover")
timeline([article], by="country")
network(article, most=3)


def who_met(article: Article) -> list[tuple[str, str | None]]:
    """Participants are officials or parties, and both have a name and a country."""
    return [
        (participant.name, participant.country)
        for meeting in article.meetings
        if meeting.status is MeetingStatus.HELD
        for participant in meeting.participants
    ]


def speaker(statement: Statement) -> Official | Party | None:
    """The speaker may be open."""
    return statement.speaker


def first_day(article: Article) -> date | None:
    """A date may be open too."""
    when = article.meetings[0].when
    return when.first_day if when else None
