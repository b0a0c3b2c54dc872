"""``event_rows``: the meetings of articles as rows of event data, in CAMEO or PLOVER codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

from diplotext.lexicon import Lexicon
from diplotext.meetings.codes import EventCode, code_of, event_codes
from diplotext.records import Article, Meeting, Official, Party

Side = Official | Party
SCHEMES = ("cameo", "plover")
CAMEO_COLUMNS = (
    "EventID", "Date", "Year", "Month", "Day",
    "SourceActorFull", "SourceActorEntity", "SourceActorRole", "SourceActorAttribute", "SourceActorName",
    "TargetActorFull", "TargetActorEntity", "TargetActorRole", "TargetActorAttribute", "TargetActorName",
    "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScore", "LocationName", "CountryCode",
    "SentenceID", "URLs", "NewsSources",
)  # fmt: skip
PLOVER_COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Quad Code", "Event Status",
    "Actor Name", "Actor Country", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Recipient Name", "Recipient Country", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
    "Placename", "Country", "Source", "Publication Date", "Headline", "Text",
)  # fmt: skip


def event_rows(articles: Article | Iterable[Article], scheme: str = "cameo") -> list[dict[str, Any]]:
    """The meetings of one article or many as rows with the columns that users of event data load.

    ``cameo`` gives a row for each direction, as CAMEO writes it (the columns of Phoenix by name: source, target, code, root,
    Goldstein score); ``plover`` gives
    one row an event, those of one side joined by ``;``. Meetings that are no event in a scheme (said not to
    have taken place,
    with nobody refusing) give none. A date is written as far as it is known; ``Date`` is empty where the
    article tells none.

    >>> import diplotext
    >>> article = diplotext.parse_article(
    ...     "Kenyan Foreign Minister Amina Mohamed met Norwegian Prime Minister Erna Solberg in Oslo.")
    >>> [(r["SourceActorName"], r["EventCode"], r["TargetActorName"]) for r in event_rows(article)]
    [('Amina Mohamed', '042', 'Erna Solberg'), ('Erna Solberg', '043', 'Amina Mohamed')]

    Raises ``ValueError`` for a scheme that is neither.
    """
    if scheme not in SCHEMES:
        raise ValueError(f"scheme must be 'cameo' or 'plover', not {scheme!r}; choose one of them")
    many = (articles,) if isinstance(articles, Article) else articles
    rows: list[dict[str, Any]] = []
    for number, article in enumerate(many, 1):
        name = article.id or str(number)
        for place, meeting in enumerate(article.meetings, 1):
            rows += _rows(article, meeting, f"{name}_{place}", scheme)
    return rows


def _rows(article: Article, meeting: Meeting, id: str, scheme: str) -> Iterator[dict[str, Any]]:
    code = _code(meeting)
    if code is None:
        return
    if scheme == "plover":
        yield _plover_row(article, meeting, id, code)
        return
    for number, (source, target, cameo) in enumerate(_directed(meeting, code), 1):
        yield _cameo_row(article, meeting, f"{id}_{number}", source, target, cameo, code)


def _code(meeting: Meeting) -> EventCode | None:
    """The row of the code table that gave the meeting its codes."""
    if meeting.cameo is None:
        return None
    countries = {p.country for p in meeting.participants if p.country}
    body = any(
        p.country is None and isinstance(p, Party) and p.kind == "organization" for p in meeting.participants
    )
    place = meeting.place.country if meeting.place is not None else None
    likely = code_of(str(meeting.kind), str(meeting.status), countries, place, body, "", Lexicon.default())
    if (likely.cameo, likely.plover) == (meeting.cameo, meeting.plover):
        return likely
    for (kind, status, _), code in event_codes(Lexicon.default()).items():
        if (kind, status) == (str(meeting.kind), str(meeting.status)) and (code.cameo, code.plover) == (
            meeting.cameo,
            meeting.plover,
        ):
            return code
    return None


def _guests(meeting: Meeting) -> tuple[list[Side], list[Side]]:
    """Who comes and who receives, by the country of the place; the side named first comes where that is not
    known.
    """
    at = meeting.place.country if meeting.place is not None else None
    hosts = [p for p in meeting.participants if at is not None and p.country == at]
    guests = [p for p in meeting.participants if not any(p is h for h in hosts)]
    if not hosts or not guests:
        return list(meeting.participants[:1]), list(meeting.participants[1:])
    return guests, hosts


def _directed(meeting: Meeting, code: EventCode) -> Iterator[tuple[Side, Side, str]]:
    sides = meeting.participants
    if code.direction == "guest":
        guests, hosts = _guests(meeting)
        for guest in guests:
            for host in hosts:
                yield guest, host, code.cameo
                yield host, guest, code.mirror
    elif code.direction == "first":
        for other in sides[1:]:
            yield sides[0], other, code.cameo
    else:
        for one in sides:
            for other in sides:
                if one is not other:
                    yield one, other, code.cameo


def _cameo_row(
    article: Article, meeting: Meeting, id: str, source: Side, target: Side, cameo: str, code: EventCode
) -> dict[str, Any]:
    when, day = _when(meeting)
    values = (
        id, when.replace("-", ""), when[:4], when[5:7] if day else "", when[8:10] if day else "",
        *_actor(source), *_actor(target),
        cameo, cameo[:3], cameo[:2], code.cameo_quad, _goldstein()[cameo],
        meeting.place.name if meeting.place else "", (meeting.place.country or "") if meeting.place else "",
        meeting.triggers[0].start if meeting.triggers else "", "", article.outlet or "",
    )  # fmt: skip
    return dict(zip(CAMEO_COLUMNS, values, strict=True))


@cache
def _goldstein() -> dict[str, float]:
    return {code: float(score) for code, score in Lexicon.default().rows("goldstein")}


def _actor(side: Side) -> tuple[str, str, str, str, str]:
    """Full code, entity (country or body), role, further attributes and name, as Phoenix parts a CAMEO actor
    code.
    """
    full = side.cameo or side.country or ""
    entity, role, attribute = full[:3], full[3:6], full[6:]
    return full, entity, role, attribute, side.name


def _plover_row(article: Article, meeting: Meeting, id: str, code: EventCode) -> dict[str, Any]:
    if code.direction == "guest":
        actors, recipients = _guests(meeting)
    elif code.direction == "first":
        actors, recipients = list(meeting.participants[:1]), list(meeting.participants[1:])
    else:
        actors, recipients = list(meeting.participants), []
    values = (
        id, _when(meeting)[0], code.plover, code.mode, code.plover_quad, str(meeting.status),
        *_joined(actors), *_joined(recipients),
        meeting.place.name if meeting.place else "", (meeting.place.country or "") if meeting.place else "",
        article.outlet or "", article.published.isoformat() if article.published else "",
        article.headline or "",
        meeting.triggers[0].text if meeting.triggers else "",
    )  # fmt: skip
    return dict(zip(PLOVER_COLUMNS, values, strict=True))


def _joined(sides: list[Side]) -> tuple[str, str, str, str, str]:
    """Names, countries, first sector, all sectors and titles of one side, as POLECAT writes them."""
    sectors = [(side.cameo or "")[3:6] for side in sides]
    titles = [side.roles[0].title if isinstance(side, Official) and side.roles else "" for side in sides]
    names, countries = [side.name for side in sides], [side.country or "" for side in sides]
    first = sectors[0] if sectors else ""
    return ";".join(names), ";".join(countries), first, ";".join(sectors), ";".join(titles)


def _when(meeting: Meeting) -> tuple[str, date | None]:
    """The first day of a meeting as ISO date, or its value as far as it is known."""
    if meeting.when is None:
        return "", None
    first, last = meeting.when.first_day, meeting.when.last_day
    if first is not None and first == last:
        return first.isoformat(), first
    value = meeting.when.value
    return (value if value[:4].isdigit() else ""), None
