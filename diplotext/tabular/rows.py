"""The rows that an article gives to each table, in the order of the table's columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from diplotext.records import (
    Article,
    Evidence,
    Meeting,
    Official,
    Party,
    Place,
    Statement,
    Timex,
)

Row = tuple[Any, ...]


class Keys:
    """The keys of an article's records: its own key, ``#``, and the id that each has in JSON."""

    def __init__(self, article: Article, article_id: str) -> None:
        self.article_id = article_id
        self._ids: dict[int, str] = {}
        for letter, records in (("o", article.officials), ("p", article.parties), ("t", article.timexes)):
            for number, record in enumerate(records, start=1):
                self._ids[id(record)] = self.made(letter, number)
        self._equal: dict[Any, str] = {}
        self._article = article

    def made(self, letter: str, number: int) -> str:
        return f"{self.article_id}#{letter}{number}"

    def of(self, record: Official | Party | Timex | None) -> str | None:
        if record is None:
            return None
        known = self._ids.get(id(record))
        return known if known is not None else self._of_equal(record)

    def _of_equal(self, record: Official | Party | Timex) -> str | None:
        """The key of an own record that is equal but not the same, as in articles put together by hand."""
        if not self._equal:
            own = (*self._article.officials, *self._article.parties, *self._article.timexes)
            self._equal = {known: self._ids[id(known)] for known in own}
        return self._equal.get(record)


def rows_of(article: Article, article_id: str) -> Iterator[tuple[str, Row]]:
    """Every row with the name of its table."""
    keys = Keys(article, article_id)
    for table, rows in _ROWS.items():
        for row in rows(article, keys):
            yield table, row


def _articles(article: Article, keys: Keys) -> Iterator[Row]:
    line = article.dateline
    yield (
        keys.article_id,
        article.published,
        article.outlet,
        article.headline,
        *(_place(line.place) if line else (None, None)),
        line.published if line else None,
        line.agency if line else None,
        article.text,
    )


def _officials(article: Article, keys: Keys) -> Iterator[Row]:
    for official in article.officials:
        yield (
            keys.of(official),
            keys.article_id,
            official.name,
            official.given_name,
            official.family_name,
            official.country,
            official.cameo,
            len(official.mentions),
            _rules(official.evidence),
        )


def _roles(article: Article, keys: Keys) -> Iterator[Row]:
    for official in article.officials:
        for position, role in enumerate(official.roles, start=1):
            yield (
                keys.of(official),
                keys.article_id,
                position,
                role.title,
                role.organization,
                role.country,
                str(role.tenure),
                role.span.start if role.span else None,
                role.span.end if role.span else None,
            )


def _mentions(article: Article, keys: Keys) -> Iterator[Row]:
    actors: tuple[Official | Party, ...] = (*article.officials, *article.parties)
    for actor in actors:
        for mention in actor.mentions:
            span = mention.span
            yield (keys.of(actor), keys.article_id, str(mention.form), span.text, span.start, span.end)


def _parties(article: Article, keys: Keys) -> Iterator[Row]:
    for party in article.parties:
        yield (
            keys.of(party),
            keys.article_id,
            party.name,
            str(party.kind),
            party.country,
            [keys.of(member) or member.name for member in party.members],
            party.cameo,
            _rules(party.evidence),
        )


def _meetings(article: Article, keys: Keys) -> Iterator[Row]:
    for number, meeting in enumerate(article.meetings, start=1):
        first = meeting.triggers[0] if meeting.triggers else None
        yield (
            keys.made("m", number),
            keys.article_id,
            str(meeting.kind),
            str(meeting.status),
            *_place(meeting.place),
            *_when(meeting, keys),
            meeting.cameo,
            meeting.plover,
            [trigger.text for trigger in meeting.triggers],
            first.start if first else None,
            first.end if first else None,
            _rules(meeting.evidence),
        )


def _participants(article: Article, keys: Keys) -> Iterator[Row]:
    for number, meeting in enumerate(article.meetings, start=1):
        for position, actor in enumerate(meeting.participants, start=1):
            yield (
                keys.made("m", number),
                keys.article_id,
                position,
                keys.of(actor),
                "official" if isinstance(actor, Official) else "party",
                actor.name,
                actor.country,
            )


def _statements(article: Article, keys: Keys) -> Iterator[Row]:
    for number, statement in enumerate(article.statements, start=1):
        speaker, via = statement.speaker, statement.via
        yield (
            keys.made("s", number),
            keys.article_id,
            keys.of(speaker),
            speaker.name if speaker else None,
            speaker.country if speaker else None,
            statement.cue.text,
            statement.content.text,
            str(statement.form),
            statement.audience,
            *_place(statement.place),
            *_when(statement, keys),
            keys.of(via),
            via.name if via else None,
            statement.cue.start,
            statement.cue.end,
            statement.content.start,
            statement.content.end,
            _rules(statement.evidence),
        )


def _timexes(article: Article, keys: Keys) -> Iterator[Row]:
    for timex in article.timexes:
        yield (
            keys.of(timex),
            keys.article_id,
            timex.span.text,
            str(timex.type),
            timex.value,
            timex.mod,
            timex.first_day,
            timex.last_day,
            timex.span.start,
            timex.span.end,
            _rules(timex.evidence),
        )


_ROWS: dict[str, Callable[[Article, Keys], Iterator[Row]]] = {
    "articles": _articles,
    "officials": _officials,
    "roles": _roles,
    "mentions": _mentions,
    "parties": _parties,
    "meetings": _meetings,
    "participants": _participants,
    "statements": _statements,
    "timexes": _timexes,
}


def _place(place: Place | None) -> tuple[str | None, str | None]:
    return (place.name, place.country) if place else (None, None)


def _when(record: Meeting | Statement, keys: Keys) -> tuple[str | None, str | None, date | None, date | None]:
    when = record.when
    return (keys.of(when), when.value, when.first_day, when.last_day) if when else (None, None, None, None)


def _rules(evidence: tuple[Evidence, ...]) -> list[str]:
    return list(dict.fromkeys(item.rule for item in evidence))
