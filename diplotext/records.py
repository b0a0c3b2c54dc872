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
    """Whether a meeting took place, goes on, is agreed, is only wished, was called off, or did not happen."""

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

    start: int  #: where it begins
    end: int  #: one past its last character
    text: str  #: the words themselves


@frozen
class Evidence:
    """Which rule made a record, and from which words.

    >>> Evidence("shifted-weekday", Span(0, 13, "last Thursday")).rule
    'shifted-weekday'
    """

    rule: str  #: the name of the rule
    span: Span  #: the words that it read


@frozen
class Mention:
    """One place where the text names a person or a party.

    >>> str(Mention(Span(0, 3, "Abe"), MentionForm.NAME).form)
    'name'
    """

    span: Span  #: the words
    form: MentionForm  #: how they name it


@frozen
class Role:
    """An office as the text states it, with the body and the state that it belongs to.

    >>> role = Role("foreign minister", country="JPN")
    >>> str(role.tenure)
    'current'
    """

    title: str  #: the office as written, without article and nationality
    organization: str | None = None  #: the body that it belongs to
    country: str | None = None  #: the state that it belongs to (ISO 3166)
    tenure: Tenure = Tenure.CURRENT  #: whether it is held now
    span: Span | None = None  #: the words that state it


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

    name: str  #: the fullest form in the text, without title
    given_name: str | None = None  #: the given name, where it can be told
    family_name: str | None = None  #: the family name, where it can be told
    country: str | None = None  #: the state served (ISO 3166), `None` for international bodies
    roles: tuple[Role, ...] = ()  #: the offices that the text states
    mentions: tuple[Mention, ...] = ()  #: every place that names the person
    cameo: str | None = None  #: CAMEO actor code, as `KORGOV`
    evidence: tuple[Evidence, ...] = field(default=(), eq=False, repr=False)  #: the rules that made it


@frozen
class Party:
    """An actor that is no named person: a country, a body, a group, or somebody unnamed.

    >>> str(Party("Japan", PartyKind.COUNTRY, "JPN").kind)
    'country'
    """

    name: str  #: as the text names it
    kind: PartyKind  #: what it is
    country: str | None = None  #: the state that it belongs to (ISO 3166)
    members: tuple[Official | Party, ...] = ()  #: whom a group consists of
    mentions: tuple[Mention, ...] = ()  #: every place that names it
    cameo: str | None = None  #: CAMEO actor code
    evidence: tuple[Evidence, ...] = field(default=(), eq=False, repr=False)  #: the rules that made it


@frozen
class Place:
    """A town or country where something takes place, with the country that it lies in.

    >>> Place("Seoul", "KOR").country
    'KOR'
    """

    name: str  #: as the text names it
    country: str | None = None  #: the country that it lies in (ISO 3166)
    span: Span | None = None  #: the words


@frozen
class Timex:
    """A time expression as TIMEX3, with the calendar days that it covers where these are known.

    >>> import diplotext
    >>> diplotext.find_timexes("They met last Thursday.", "2014-02-18")[0].value
    '2014-02-13'
    """

    span: Span  #: the expression
    type: TimexType  #: DATE, TIME, DURATION or SET
    value: str  #: TIMEX3 value, as `2014-02-18`, `2014-W07`, `P3D`
    mod: str | None = None  #: TIMEX3 modifier, as `START`, `END`, `APPROX`
    first_day: date | None = None  #: the first day that it covers, where known
    last_day: date | None = None  #: the last day that it covers, where known
    evidence: tuple[Evidence, ...] = field(default=(), eq=False, repr=False)  #: the rules that made it


@frozen
class Meeting:
    """An event in which representatives of two or more sides meet, talk, call or visit, or are to.

    >>> import diplotext
    >>> article = diplotext.parse_article(
    ...     "Prime Minister Indira Gandhi met President Ronald Reagan in Washington.")
    >>> str(article.meetings[0].status)
    'held'
    """

    kind: MeetingKind  #: what sort of event it is
    status: MeetingStatus  #: whether it took place
    triggers: tuple[Span, ...]  #: the shortest words that name it, one span a mention
    participants: tuple[Official | Party, ...] = ()  #: who meets
    place: Place | None = None  #: where
    when: Timex | None = None  #: on which day, as far as the text says
    cameo: str | None = None  #: CAMEO event code
    plover: str | None = None  #: PLOVER event type
    evidence: tuple[Evidence, ...] = field(default=(), eq=False, repr=False)  #: the rules that made it


@frozen
class Statement:
    """One attribution of speech or writing: who said what, in whose relay.

    >>> import diplotext
    >>> article = diplotext.parse_article('"We agree," President Arap Moi said.')
    >>> article.statements[0].cue.text
    'said'
    """

    speaker: Official | Party | None  #: who said it; `None` where the text leaves it open
    cue: Span  #: the reporting words
    content: Span  #: what was said
    form: StatementForm  #: wholly quoted, not quoted, or partly
    audience: str | None = None  #: to whom, as written
    place: Place | None = None  #: where it was said
    when: Timex | None = None  #: on which day it was said
    via: Party | None = None  #: who relayed it
    evidence: tuple[Evidence, ...] = field(default=(), eq=False, repr=False)  #: the rules that made it


@frozen
class Dateline:
    """Where, when and by whom a report was filed, as its head says.

    >>> import diplotext
    >>> diplotext.parse_article("SEOUL, Feb. 18, 2014 (Xinhua) -- Talks resumed.").dateline.place.country
    'KOR'
    """

    place: Place | None  #: where it was filed
    published: date | None  #: the day that it states
    agency: str | None  #: the news agency
    span: Span  #: the words


@frozen
class Source:
    """An article before it is read: its text and what is known of it.

    >>> Source("The ministers met.", published="2014-02-18").published
    '2014-02-18'
    """

    text: str  #: the text of the article
    published: date | datetime | str | None = None  #: the day of publication
    id: str | None = None  #: a name for it, unique among yours
    outlet: str | None = None  #: who published it
    url: str | None = None  #: where it stands
    headline: str | None = None  #: its headline


@frozen
class Failure:
    """What a batch yields in place of an article that it could not read.

    >>> Failure("a7", "TypeError: text must be str", Source("")).id
    'a7'
    """

    id: str | None  #: the name of the article, if it has one
    error: str  #: what was wrong
    source: Any  #: what was given


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


def _records(values: Iterable[Any]) -> tuple[Any, ...]:
    return Records(values)


@frozen
class Article:
    """Everything that was read from one article, in text order.

    >>> import diplotext
    >>> article = diplotext.parse_article("The talks end on Friday.", published="2014-02-18")
    >>> Article.from_dict(article.to_dict()) == article
    True
    """

    id: str | None  #: the name that you gave it
    text: str  #: the text as given, to which all offsets refer
    published: date | None  #: the day of publication
    outlet: str | None = None  #: who published it
    headline: str | None = None  #: its headline
    dateline: Dateline | None = None  #: its head, where it has one
    officials: tuple[Official, ...] = field(default=(), converter=_records)  #: named people in office
    parties: tuple[Party, ...] = field(default=(), converter=_records)  #: other actors
    meetings: tuple[Meeting, ...] = field(default=(), converter=_records)  #: events, each once
    statements: tuple[Statement, ...] = field(default=(), converter=_records)  #: attributions, in order
    timexes: tuple[Timex, ...] = field(default=(), converter=_records)  #: time expressions, in order

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
