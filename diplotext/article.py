"""``parse_article``: from the text of an article to its records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from diplotext.clauses.chunks import find_chunks
from diplotext.dates.anchor import anchor_of, read_published
from diplotext.dates.dateline import find_dateline
from diplotext.dates.finding import find_timexes_in
from diplotext.lexicon import Lexicon
from diplotext.meetings.finding import FoundMeeting, find_meetings
from diplotext.mentions.finding import find_mentions
from diplotext.people import Actor, freeze, resolve_actors
from diplotext.records import Article, Evidence, Meeting, Official, Party, Place, Source, Statement
from diplotext.statements.drafts import FoundStatement
from diplotext.statements.finding import find_statements
from diplotext.text.document import Document, read_document

Records = Mapping[Actor, Official | Party]


def parse_article(
    text: str | Source,
    published: date | datetime | str | None = None,
    *,
    id: str | None = None,
    outlet: str | None = None,
    lexicon: Lexicon | None = None,
) -> Article:
    """Read one English news article: its officials, meetings, statements and dates.

    ``published``, an ISO 8601 date or date and time of which the calendar day as written counts, anchors relative
    dates; failing that, a full date in the dateline does. With neither, relative dates stay underspecified: the clock
    is never asked. Spans are code points into the text as given.

    >>> article = parse_article(
    ...     "Egyptian Foreign Minister Amr Moussa met Israeli Ambassador Zvi Mazel in Cairo on Monday.",
    ...     published="1999-03-10")
    >>> meeting = article.meetings[0]
    >>> [p.name for p in meeting.participants], meeting.when.value, meeting.place.name
    (['Amr Moussa', 'Zvi Mazel'], '1999-03-08', 'Cairo')

    Raises ``TypeError`` for what is neither ``str`` nor ``Source``, and ``PublishedDateError`` for a date that is none.
    """
    source = _source(text, published, id, outlet)
    words = Lexicon.default() if lexicon is None else lexicon
    day = read_published(source.published)

    document = read_document(source.text, words)
    dateline = find_dateline(document, day, words)
    timexes = find_timexes_in(document, anchor_of(day, dateline), words)
    chunks = find_chunks(document, words)
    mentions = find_mentions(document, chunks, words)
    actors = resolve_actors(document, chunks, mentions, words, dateline, anchor_of(day, dateline))
    statements = find_statements(document, chunks, actors, timexes, words, dateline)
    meetings = find_meetings(
        document, chunks, actors, timexes, dateline, statements, words, anchor_of(day, dateline)
    )

    records = freeze(actors, document)
    frozen_meetings = tuple(_meeting(m, document, records) for m in meetings)
    frozen_statements = tuple(_statement(s, document, records) for s in statements)
    return Article(
        id=source.id,
        text=source.text,
        published=day,
        outlet=source.outlet,
        headline=source.headline,
        dateline=dateline,
        officials=tuple(r for r in records.values() if isinstance(r, Official)),
        parties=_taking_part(records.values(), frozen_meetings, frozen_statements),
        meetings=frozen_meetings,
        statements=frozen_statements,
        timexes=tuple(timexes),
    )


def _source(text: Any, published: Any, id: str | None, outlet: str | None) -> Source:
    if isinstance(text, str):
        return Source(text, published, id, outlet)
    if isinstance(text, bytes):
        raise TypeError("text must be str, not bytes; decode it first, as text.decode('utf-8')")
    if not isinstance(text, Source):
        raise TypeError(f"text must be str or Source, not {type(text).__name__}; give the article's text")
    if not isinstance(text.text, str):
        raise TypeError(
            f"Source.text must be str, not {type(text.text).__name__}; give the article's text, decoded"
        )
    return Source(
        text.text,
        text.published if published is None else published,
        text.id if id is None else id,
        text.outlet if outlet is None else outlet,
        text.url,
        text.headline,
    )


def _place(found: tuple[str, str | None, int, int] | None, document: Document) -> Place | None:
    if found is None:
        return None
    name, country, first, last = found
    return Place(name, country, document.span(first, last))


def _evidence(found: Iterable[tuple[str, int, int]], document: Document) -> tuple[Evidence, ...]:
    return tuple(Evidence(rule, document.span(first, last)) for rule, first, last in found)


def _statement(found: FoundStatement, document: Document, records: Records) -> Statement:
    return Statement(
        speaker=records[found.speaker] if found.speaker is not None else None,
        cue=document.span(*found.cue),
        content=document.span(*found.content),
        form=found.form,
        audience=found.audience,
        place=_place(found.place, document),
        when=found.when,
        via=records[found.via] if found.via is not None else None,  # type: ignore[arg-type]
        evidence=_evidence(found.evidence, document),
    )


def _meeting(found: FoundMeeting, document: Document, records: Records) -> Meeting:
    return Meeting(
        kind=found.kind,
        status=found.status,
        triggers=tuple(document.span(*t) for t in found.triggers),
        participants=tuple(records[p] for p in found.participants),
        place=_place(found.place, document),
        when=found.when,
        cameo=found.cameo,
        plover=found.plover,
        evidence=_evidence(found.evidence, document),
    )


def _taking_part(
    records: Iterable[Official | Party], meetings: Iterable[Meeting], statements: Iterable[Statement]
) -> tuple[Party, ...]:
    """The parties that meet, speak or relay, with their members, in the order of the text."""
    taking: set[int] = set()
    waiting: list[Official | Party | None] = [p for m in meetings for p in m.participants]
    for statement in statements:
        waiting += [statement.speaker, statement.via]
    while waiting:
        record = waiting.pop()
        if isinstance(record, Party) and id(record) not in taking:
            taking.add(id(record))
            waiting.extend(record.members)
    parties = [r for r in records if isinstance(r, Party) and id(r) in taking]
    return tuple(sorted(parties, key=lambda r: r.mentions[0].span.start if r.mentions else 0))
