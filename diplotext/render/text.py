"""An article's records as a report for a terminal."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable

from diplotext.records import Article, Meeting, Official, Party, Place, Statement, Timex
from diplotext.render.wording import event_in_words, mod_in_words, role_in_words

# ANSI colours near those of the notebook view: blue, yellow, green, magenta.
COLORS = {"officials": "34", "meetings": "33", "statements": "32", "dates": "35"}
Paint = Callable[[str, str], str]


def render_report(article: Article, *, width: int = 80, color: bool = False) -> str:
    """What was read from an article, to be read by a person.

    >>> from datetime import date
    >>> print(render_report(Article("a7", "Talks resumed.", date(2014, 2, 18), headline="Talks resume")))
    Talks resume
    a7 · 2014-02-18 · 14 characters
    """
    paint: Paint = _ansi if color else _plain
    blocks = [
        _head(article, paint),
        _section("officials", len(article.officials), _officials(article, width), paint),
        _section("meetings", len(article.meetings), _meetings(article, width, paint), paint),
        _section("statements", len(article.statements), _statements(article, width, paint), paint),
        _section("dates", len(article.timexes), _dates(article.timexes), paint),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _head(article: Article, paint: Paint) -> str:
    published = article.published.isoformat() if article.published else "no publication date"
    length = f"{len(article.text):,} characters"
    facts = " · ".join(filter(None, (article.id, article.outlet, published, length)))
    title = (paint("1", _clean(article.headline)),) if article.headline else ()
    return "\n".join((*title, paint("2", _clean(facts))))


def _section(title: str, count: int, lines: list[str], paint: Paint) -> str:
    if not count:
        return ""
    return "\n".join((paint(f"1;{COLORS[title]}", f"{title.upper()}  {count}"), *lines))


def _officials(article: Article, width: int) -> list[str]:
    rows = [
        (_clean(o.name), o.country or "", _clean("; ".join(map(role_in_words, o.roles))))
        for o in article.officials
    ]
    names = max((len(name) for name, _, _ in rows), default=0)
    lines = []
    for name, country, roles in rows:
        head = f"  {name:<{names}}  {country:<3}  "
        lines += _wrap(roles, width, head, " " * len(head))
    return lines


def _meetings(article: Article, width: int, paint: Paint) -> list[str]:
    lines = []
    for meeting in article.meetings:
        facts = (_day(meeting.when), _place(meeting.place))
        head = paint("1", event_in_words(meeting))
        lines.append("  " + ", ".join(filter(None, (head, *facts))))
        lines += _wrap(_who(meeting), width, "    ")
        lines += [paint("2", line) for line in _wrap(_quoted(meeting), width, "    ")]
    return lines


def _who(meeting: Meeting) -> str:
    return _clean(" — ".join(p.name for p in meeting.participants))


def _quoted(meeting: Meeting) -> str:
    return _clean(" ".join(f"“{trigger.text}”" for trigger in meeting.triggers))


def _statements(article: Article, width: int, paint: Paint) -> list[str]:
    lines = []
    for statement in article.statements:
        facts = [_day(statement.when), _place(statement.place)]
        if statement.audience:
            facts.append(f"to {_clean(statement.audience)}")
        if statement.via:
            facts.append(f"via {_clean(statement.via.name)}")
        head = f"{paint('1', _speaker(statement))} {_clean(statement.cue.text)}"
        lines.append("  " + ", ".join(filter(None, (head, *facts))))
        lines += _wrap(_clean(statement.content.text), width, "    ")
    return lines


def _speaker(statement: Statement) -> str:
    speaker: Official | Party | None = statement.speaker
    return _clean(speaker.name) if speaker else "(unknown)"


def _dates(timexes: tuple[Timex, ...]) -> list[str]:
    rows = [(_clean(t.span.text), t.value, t.mod or "") for t in timexes]
    words = max((len(row[0]) for row in rows), default=0)
    return [
        f"  {text:<{words}}  {value}{f' ({mod_in_words(mod)})' if mod else ''}" for text, value, mod in rows
    ]


def _day(when: Timex | None) -> str:
    return when.value if when else ""


def _place(place: Place | None) -> str:
    return _clean(place.name) if place else ""


def _wrap(text: str, width: int, first: str, rest: str | None = None) -> list[str]:
    later = first if rest is None else rest
    wrapped = textwrap.wrap(
        text, max(width, 40), initial_indent=first, subsequent_indent=later, break_on_hyphens=False
    )
    return wrapped or ([first.rstrip()] if first.strip() else [])


def _clean(text: str) -> str:
    """One line that a terminal shows as it is: no line breaks, no control characters that steer it."""
    if text.isascii() and text.isprintable():
        return text
    shown = (
        c if c.isprintable() or unicodedata.category(c) in ("Cf", "Zs") else "\ufffd"
        for c in " ".join(text.split())
    )
    return "".join(shown)


def _plain(code: str, text: str) -> str:
    return text


def _ansi(code: str, text: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"
