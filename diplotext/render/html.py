"""The notebook view: the text with its marks, then tables; and the same as a page of its own."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from diplotext.records import Article, Meeting, Official, Party, Statement, Timex
from diplotext.render.marks import cut_segments, find_marks
from diplotext.render.style import style_sheet
from diplotext.render.wording import body_beside_title, days_in_words, event_in_words, mod_in_words

LONGEST_TEXT = 60_000  # characters shown; a notebook with more of them is slow for everybody
LONGEST_TABLE = 300  # rows shown
Cell = tuple[str, str]  # its class, its HTML


def render_article(article: Article) -> str:
    """A piece of HTML with a style of its own, as notebooks show it; safe for any text.

    >>> render_article(Article(None, "<script>alert(1)</script>", None)).count("<script>")
    0
    """
    return f"<style>{style_sheet()}</style>{_article(article)}"


def render_records(records: Sequence[Any]) -> str:
    """A table of records of one kind.

    >>> from diplotext.records import Official
    >>> "Abe" in render_records([Official("Abe")])
    True
    """
    table = _table_of(records) if records else '<span class="more">none</span>'
    return f'<style>{style_sheet()}</style><div class="{_CLASSES}">{table}</div>'


def render_page(articles: Iterable[Article], title: str = "diplotext") -> Iterator[str]:
    """A page of its own that shows the articles one under another, piece by piece."""
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        # Nothing in an article may run or load, should an escape ever be forgotten.
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{_escaped(title)}</title>\n<style>{style_sheet()}\n"
        "body{margin:0 auto;max-width:70em}.diplotext+.diplotext{margin-top:2em}\n"
        "@media screen and (prefers-color-scheme:dark){body{background:#14181c}}</style>\n</head>\n<body>\n"
    )
    for article in articles:
        yield _article(article) + "\n"
    yield "</body>\n</html>\n"


_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
# MathJax, which notebooks run over every output, leaves these classes alone: "$5 and $6" is no formula.
_CLASSES = "diplotext mathjax_ignore tex2jax_ignore"


def _article(article: Article) -> str:
    parts = (
        _head(article),
        _legend(article),
        f'<div class="text" dir="auto">{"".join(_text(article))}</div>' if article.text else "",
        *(_table_of(records) for records in _listed(article) if records),
    )
    return f'<div class="{_CLASSES}">{"".join(parts)}</div>'


def _listed(article: Article) -> tuple[Sequence[Any], ...]:
    return (article.officials, article.meetings, article.statements, article.timexes)


def _head(article: Article) -> str:
    title = f"<b>{_escaped(article.headline)}</b>" if article.headline else ""
    published = article.published.isoformat() if article.published else "no publication date"
    facts = " · ".join(filter(None, (article.outlet, published, article.id)))
    return f"<header>{title}<small>{_escaped(facts)}</small></header>"


def _legend(article: Article) -> str:
    kinds = (
        ("official name", "officials", article.officials),
        ("meeting", "meetings", article.meetings),
        ("statement", "statements", article.statements),
        ("date", "dates", article.timexes),
    )
    entries = (
        f'<span><mark class="{looks}">{name}</mark> {len(found)}</span>' for looks, name, found in kinds
    )
    return f'<div class="legend">{"".join(entries)}</div>'


def _text(article: Article) -> Iterator[str]:
    shown = min(len(article.text), LONGEST_TEXT)
    # Where no blank line stands between paragraphs, a little space does.
    gap = "\n" if "\n\n" in article.text else "\n<i></i>"
    for segment in cut_segments(shown, find_marks(article)):
        words = _escaped(article.text[segment.start : segment.end]).replace("\n", gap)
        if not segment.marks:
            yield words
            continue
        label = f' data-label="{_escaped(segment.label)}"' if segment.label else ""
        yield f'<mark class="{segment.looks}" title="{_escaped(segment.hover)}"{label}>{words}</mark>'
    if shown < len(article.text):
        yield f'<span class="more"> … {len(article.text) - shown:,} more characters</span>'


# -- tables -------------------------------------------------------------------------------------------


def _table_of(records: Sequence[Any]) -> str:
    title, heads, cells = _TABLES[type(records[0])]
    rows = "".join(map(_row, map(cells, records[:LONGEST_TABLE]), [heads] * len(records)))
    more = len(records) - LONGEST_TABLE
    rest = f'<div class="more">… {more:,} more</div>' if more > 0 else ""
    head = "".join(f"<th>{name}</th>" for name in heads)
    caption = f"<caption>{title}<span>{len(records):,}</span></caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{rest}"


def _row(cells: Sequence[Cell], heads: Sequence[str]) -> str:
    written = []
    for (looks, content), head in zip(cells, heads, strict=True):
        shown = f' data-head="{head}"' if content and looks == "code" else ""
        written.append(f"<td{f' class={looks}' if looks else ''}{shown}>{content}</td>")
    return f"<tr>{''.join(written)}</tr>"


def _official(official: Official) -> tuple[Cell, ...]:
    roles = []
    for role in official.roles:
        beside = (body_beside_title(role), "" if role.tenure == "current" else str(role.tenure))
        aside = ", ".join(filter(None, beside))
        roles.append(_escaped(role.title) + (f" <small>{_escaped(aside)}</small>" if aside else ""))
    mentions = f"{len(official.mentions)}"
    return (
        ("", _escaped(official.name)),
        ("code", _escaped(official.country or "")),
        ("long", "<br>".join(roles)),
        ("code", mentions),
    )


def _party(party: Party) -> tuple[Cell, ...]:
    members = ", ".join(member.name for member in party.members)
    return (
        ("", _escaped(party.name)),
        ("", str(party.kind)),
        ("code", _escaped(party.country or "")),
        ("long", _escaped(members)),
    )


def _meeting(meeting: Meeting) -> tuple[Cell, ...]:
    words = ", ".join(f"“{trigger.text}”" for trigger in meeting.triggers)
    return (
        ("", event_in_words(meeting)),
        ("long", "<br>".join(_named(actor) for actor in meeting.participants)),
        ("code", _when(meeting.when)),
        ("", _escaped(meeting.place.name) if meeting.place else ""),
        ("", f"<small>{_escaped(words)}</small>"),
    )


def _statement(statement: Statement) -> tuple[Cell, ...]:
    facts = (
        str(statement.form),
        f"to {statement.audience}" if statement.audience else "",
        f"via {statement.via.name}" if statement.via else "",
        statement.place.name if statement.place else "",
    )
    return (
        ("", _named(statement.speaker) if statement.speaker else "<small>unknown</small>"),
        ("", _escaped(statement.cue.text)),
        (
            "long",
            f"{_escaped(statement.content.text)} <small>{_escaped(', '.join(filter(None, facts)))}</small>",
        ),
        ("code", _when(statement.when)),
    )


def _timex(timex: Timex) -> tuple[Cell, ...]:
    value = _escaped(timex.value) + (
        f" <small>{_escaped(mod_in_words(timex.mod))}</small>" if timex.mod else ""
    )
    return (
        ("", _escaped(timex.span.text)),
        ("code", value),
        ("", str(timex.type).lower()),
        ("long", f"<small>{days_in_words(timex.first_day, timex.last_day) or ''}</small>"),
    )


_TABLES: dict[type, tuple[str, tuple[str, ...], Callable[[Any], tuple[Cell, ...]]]] = {
    Official: ("Officials", ("name", "country", "offices", "mentions"), _official),
    Party: ("Parties", ("name", "kind", "country", "members"), _party),
    Meeting: ("Meetings", ("event", "who", "when", "where", "words"), _meeting),
    Statement: ("Statements", ("speaker", "cue", "content", "when"), _statement),
    Timex: ("Dates", ("expression", "value", "type", "days"), _timex),
}


def _named(actor: Official | Party) -> str:
    country = (
        f" <small>{_escaped(actor.country)}</small>" if actor.country and actor.country != actor.name else ""
    )
    return _escaped(actor.name) + country


def _when(when: Timex | None) -> str:
    return _escaped(when.value) if when else ""


def _escaped(text: str) -> str:
    """Text that shows as it is; what a page cannot hold becomes U+FFFD."""
    return html.escape(_unshowable().sub("\ufffd", text))


@cache
def _unshowable() -> re.Pattern[str]:
    return re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
