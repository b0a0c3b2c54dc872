"""The tables and their columns: what each is called, which type it has, what it means."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Type = Literal["text", "texts", "whole", "day"]


@frozen
class Column:
    """A column of a table: its name, its type and what it holds."""

    name: str
    type: Type
    meaning: str


def _columns(*rows: tuple[str, Type, str]) -> tuple[Column, ...]:
    return tuple(Column(*row) for row in rows)


_ARTICLE: tuple[str, Type, str] = ("article_id", "text", "the article")
_RULES: tuple[str, Type, str] = ("rules", "texts", "the rules that made the record")
_PLACE: tuple[tuple[str, Type, str], ...] = (
    ("place", "text", "where, as the text names it"),
    ("place_country", "text", "the country that the place lies in (ISO 3166)"),
)
_WHEN: tuple[tuple[str, Type, str], ...] = (
    ("timex_id", "text", "when: the time expression in `timexes`"),
    ("when_value", "text", "its TIMEX3 value"),
    ("first_day", "day", "the first day that it covers, where known"),
    ("last_day", "day", "the last day that it covers, where known"),
)


def _span(of: str, prefix: str = "") -> tuple[tuple[str, Type, str], ...]:
    return (
        (f"{prefix}start", "whole", f"where {of} begins, in characters"),
        (f"{prefix}end", "whole", "where it ends"),
    )


COLUMNS: dict[str, tuple[Column, ...]] = {
    "articles": _columns(
        ("article_id", "text", "the article's `id`; `article-7` for the seventh if it has none"),
        ("published", "day", "the day of publication"),
        ("outlet", "text", "who published it"),
        ("headline", "text", "the headline"),
        ("dateline_place", "text", "where it was filed"),
        ("dateline_country", "text", "the country of that place (ISO 3166)"),
        ("dateline_published", "day", "the day in the dateline"),
        ("agency", "text", "the news agency in the dateline"),
        ("text", "text", "the text as given"),
    ),
    "officials": _columns(
        ("official_id", "text", "`article_id#o1`, `#o2`, …"),
        _ARTICLE,
        ("name", "text", "the fullest form in the text, without title"),
        ("given_name", "text", "the given name"),
        ("family_name", "text", "the family name"),
        ("country", "text", "the state served (ISO 3166)"),
        ("cameo", "text", "CAMEO actor code"),
        ("mention_count", "whole", "how often the text names the person"),
        _RULES,
    ),
    "roles": _columns(
        ("official_id", "text", "whose office it is"),
        _ARTICLE,
        ("position", "whole", "1 for the first office that the text states"),
        ("title", "text", "the office as written"),
        ("organization", "text", "the body that it belongs to"),
        ("country", "text", "the state that it belongs to (ISO 3166)"),
        ("tenure", "text", "`current`, `former`, `acting`, `elect`, `designate`"),
        *_span("the title"),
    ),
    "mentions": _columns(
        ("actor_id", "text", "the official or party"),
        _ARTICLE,
        ("form", "text", "`name`, `title`, `pronoun`"),
        ("text", "text", "the words"),
        *_span("the mention"),
    ),
    "parties": _columns(
        ("party_id", "text", "`article_id#p1`, `#p2`, …"),
        _ARTICLE,
        ("name", "text", "as the text names it"),
        ("kind", "text", "`country`, `organization`, `group`, `unnamed`"),
        ("country", "text", "the state that it belongs to (ISO 3166)"),
        ("members", "texts", "the officials and parties that a group consists of"),
        ("cameo", "text", "CAMEO actor code"),
        _RULES,
    ),
    "meetings": _columns(
        ("meeting_id", "text", "`article_id#m1`, `#m2`, …"),
        _ARTICLE,
        ("kind", "text", "`meeting`, `talks`, `negotiation`, `summit`, `visit`, `call`, `conference`"),
        ("status", "text", "`held`, `ongoing`, `planned`, `proposed`, `cancelled`, `not_held`"),
        *_PLACE,
        *_WHEN,
        ("cameo", "text", "CAMEO event code"),
        ("plover", "text", "PLOVER event type"),
        ("triggers", "texts", "the words that name the event, mention by mention"),
        *_span("the first of them"),
        _RULES,
    ),
    "participants": _columns(
        ("meeting_id", "text", "the meeting"),
        _ARTICLE,
        ("position", "whole", "1 for the first that the text names"),
        ("actor_id", "text", "the official or party"),
        ("actor", "text", "`official` or `party`"),
        ("name", "text", "the participant's name"),
        ("country", "text", "the state that it stands for (ISO 3166)"),
    ),
    "statements": _columns(
        ("statement_id", "text", "`article_id#s1`, `#s2`, …"),
        _ARTICLE,
        ("speaker_id", "text", "the official or party who said it; none where the text leaves it open"),
        ("speaker", "text", "the speaker's name"),
        ("speaker_country", "text", "the state that the speaker stands for (ISO 3166)"),
        ("cue", "text", "the reporting words"),
        ("content", "text", "what was said"),
        ("form", "text", "`direct`, `indirect`, `mixed`"),
        ("audience", "text", "to whom"),
        *_PLACE,
        *_WHEN,
        ("via_id", "text", "the party that relayed it"),
        ("via", "text", "its name"),
        *_span("the cue", "cue_"),
        *_span("the content", "content_"),
        _RULES,
    ),
    "timexes": _columns(
        ("timex_id", "text", "`article_id#t1`, `#t2`, …"),
        _ARTICLE,
        ("text", "text", "the expression as written"),
        ("type", "text", "`DATE`, `TIME`, `DURATION`, `SET`"),
        ("value", "text", "TIMEX3 value"),
        ("mod", "text", "TIMEX3 modifier, as `START` or `END`"),
        ("first_day", "day", "the first day that it covers, where known"),
        ("last_day", "day", "the last day that it covers, where known"),
        *_span("the expression"),
        _RULES,
    ),
}
