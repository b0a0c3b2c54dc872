"""The value classes: what a reader of an article gets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from attrs import field, frozen


class TimexType(StrEnum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Tenure(StrEnum):
    """Whether an office is held now, was held, is held in another's place, or is to be taken up."""

    CURRENT = "current"
    FORMER = "former"
    ACTING = "acting"
    ELECT = "elect"
    DESIGNATE = "designate"


class PartyKind(StrEnum):
    """What an actor that is no named person is."""

    COUNTRY = "country"
    ORGANIZATION = "organization"
    GROUP = "group"
    UNNAMED = "unnamed"


class MeetingKind(StrEnum):
    """What sort of event a meeting is, by the words that name it."""

    MEETING = "meeting"
    TALKS = "talks"
    NEGOTIATION = "negotiation"
    SUMMIT = "summit"
    VISIT = "visit"
    CALL = "call"
    CONFERENCE = "conference"


class MeetingStatus(StrEnum):
    """Whether a meeting took place, is going on, is agreed, is only wished, was called off, or did not happen."""

    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PROPOSED = "proposed"
    CANCELLED = "cancelled"
    NOT_HELD = "not_held"


class StatementForm(StrEnum):
    """How the content stands in the text: wholly quoted, not quoted, or partly."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class MentionForm(StrEnum):
    """How a mention names its person or party."""

    NAME = "name"
    TITLE = "title"
    PRONOUN = "pronoun"


@frozen
class Span:
    """A stretch of the text, half open, in code points of the text as given.

    >>> Span(0, 4, "Abe met Park."[0:4])
    Span(start=0, end=4, text='Abe ')
    """

    start: int
    end: int
    text: str


@frozen
class Evidence:
    """Which rule made a record, and from which words.

    >>> Evidence("shifted-weekday", Span(0, 13, "last Thursday")).rule
    'shifted-weekday'
    """

    rule: str
    span: Span


@frozen
class Mention:
    """One place where the text names a person or a party.

    >>> str(Mention(Span(0, 3, "Abe"), MentionForm.NAME).form)
    'name'
    """

    span: Span
    form: MentionForm


@frozen
class Role:
    """An office as the text states it, with the body and the state that it belongs to.

    >>> role = Role("foreign minister", country="JPN")
    >>> str(role.tenure)
    'current'
    """

    title: str
    organization: str | None = None
    country: str | None = None
    tenure: Tenure = Tenure.CURRENT
    span: Span | None = None


@frozen
class Official:
    """A named person with an office of a state, an international body, a party or an armed group.

    ``name`` is the fullest form in the text, without title; ``country`` an ISO 3166-1 alpha-3 code
    (ISO 3166-3 for states that are no more) or ``None``; ``cameo`` a CAMEO actor code such as ``KORGOV``.

    >>> import diplotext
    >>> article = diplotext.parse_article("French President Jacques Chirac arrived in Cairo.")
    >>> [(o.name, o.country, o.roles[0].title) for o in article.officials]
    [('Jacques Chirac', 'FRA', 'President')]
    """

    name: str
    given_name: str | None = None
    family_name: str | None = None
    country: str | None = None
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()
    cameo: str | None = None
    evidence: tuple[Evidence, ...] = field(default=(), eq=False, repr=False)


@frozen
class Party:
    """An actor that is no named person: a country, a body, a group, or somebody unnamed.

    >>> str(Party("Japan", PartyKind.COUNTRY, "JPN").kind)
    'country'
    """

    name: str
    kind: PartyKind
    country: str | None = None
    members: tuple[Official | Party, ...] = ()
    mentions: tuple[Mention, ...] = ()
    cameo: str | None = None
    evidence: tuple[Evidence, ...] = field(default=(), eq=False, repr=False)


@frozen
class Place:
    """A town or country where something takes place, with the country that it lies in.

    >>> Place("Seoul", "KOR").country
    'KOR'
    """

    name: str
    country: str | None = None
    span: Span | None = None


@frozen
class Timex:
    """A time expression as TIMEX3, with the calendar days that it covers where these are known.

    >>> import diplotext
    >>> diplotext.find_timexes("They met last Thursday.", "2014-02-18")[0].value
    '2014-02-13'
    """

    span: Span
    type: TimexType
    value: str
    mod: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    evidence: tuple[Evidence, ...] = field(default=(), eq=False, repr=False)


@frozen
class Meeting:
    """An event in which representatives of two or more sides meet, talk, call or visit, or are to.

    >>> import diplotext
    >>> article = diplotext.parse_article(
    ...     "Prime Minister Indira Gandhi met President Ronald Reagan in Washington.")
    >>> str(article.meetings[0].status)
    'held'
    """

    kind: MeetingKind
    status: MeetingStatus
    triggers: tuple[Span, ...]
    participants: tuple[Official | Party, ...] = ()
    place: Place | None = None
    when: Timex | None = None
    cameo: str | None = None
    plover: str | None = None
    evidence: tuple[Evidence, ...] = field(default=(), eq=False, repr=False)


@frozen
class Statement:
    """One attribution of speech or writing: who said what, in whose relay.

    >>> import diplotext
    >>> article = diplotext.parse_article('"We agree," President Arap Moi said.')
    >>> article.statements[0].cue.text
    'said'
    """

    speaker: Official | Party | None
    cue: Span
    content: Span
    form: StatementForm
    audience: str | None = None
    place: Place | None = None
    when: Timex | None = None
    via: Party | None = None
    evidence: tuple[Evidence, ...] = field(default=(), eq=False, repr=False)


@frozen
class Dateline:
    """Where, when and by whom a report was filed, as its head says.

    >>> import diplotext
    >>> diplotext.parse_article("SEOUL, Feb. 18, 2014 (Xinhua) -- Talks resumed.").dateline.place.country
    'KOR'
    """

    place: Place | None
    published: date | None
    agency: str | None
    span: Span


@frozen
class Source:
    """An article before it is read: its text and what is known of it.

    >>> Source("The ministers met.", published="2014-02-18").published
    '2014-02-18'
    """

    text: str
    published: date | datetime | str | None = None
    id: str | None = None
    outlet: str | None = None
    url: str | None = None
    headline: str | None = None


@frozen
class Failure:
    """What a batch yields in place of an article that it could not read.

    >>> Failure("a7", "TypeError: text must be str", Source("")).id
    'a7'
    """

    id: str | None
    error: str
    source: Any


T = TypeVar("T")


class Records(tuple[T, ...]):
    """A tuple in every respect, which a notebook shows as a table.

    >>> Records([1, 2]) == (1, 2)
    True
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        from diplotext.render.html import render_records

        return render_records(self)


def _records(values: Iterable[T]) -> tuple[T, ...]:
    return Records(values)


@frozen
class Article:
    """Everything that was read from one article, in text order.

    >>> import diplotext
    >>> article = diplotext.parse_article("The talks end on Friday.", published="2014-02-18")
    >>> Article.from_dict(article.to_dict()) == article
    True
    """

    id: str | None
    text: str
    published: date | None
    outlet: str | None = None
    headline: str | None = None
    dateline: Dateline | None = None
    officials: tuple[Official, ...] = field(default=(), converter=_records)
    parties: tuple[Party, ...] = field(default=(), converter=_records)
    meetings: tuple[Meeting, ...] = field(default=(), converter=_records)
    statements: tuple[Statement, ...] = field(default=(), converter=_records)
    timexes: tuple[Timex, ...] = field(default=(), converter=_records)

    def to_dict(self) -> dict[str, Any]:
        """The article as plain lists, strings and numbers, without loss.

        >>> import diplotext
        >>> diplotext.parse_article("").to_dict()["text"]
        ''
        """
        from diplotext.render.encoding import encode_article

        return encode_article(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Article:
        """The article that ``to_dict`` gave; raises ``RecordError`` with the path of what is wrong."""
        from diplotext.render.encoding import decode_article

        return decode_article(data)

    def to_json(self) -> str:
        """The article as JSON, the same characters on every machine.

        >>> import diplotext
        >>> '"meetings": []' in diplotext.parse_article("").to_json()
        True
        """
        from diplotext.render.encoding import encode_json

        return encode_json(self.to_dict())

    def to_timeml(self) -> str:
        """The text as a TimeML document, with its TIMEX3 marked."""
        from diplotext.render.timeml import render_timeml

        return render_timeml(self)

    def _repr_html_(self) -> str:
        from diplotext.render.html import render_article

        return render_article(self)
