"""Which stretches of the text are marked, and how: spans that nest or overlap become flat segments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import frozen

from diplotext.records import Article, Evidence, Meeting, Mention, Official, Span, Statement, Timex
from diplotext.render.wording import days_in_words, event_in_words, mod_in_words, role_in_words

MOST_LINES = 4  # of hover text; deeper nesting is not read by anybody


@frozen
class Mark:
    """A stretch of the text that is marked: its looks, what hovering shows, and a small label behind it."""

    start: int
    end: int
    looks: str
    hover: str
    label: str = ""


@frozen
class Segment:
    """A stretch without any border in it, with the marks that cover it, the outermost first."""

    start: int
    end: int
    marks: tuple[Mark, ...]

    @property
    def looks(self) -> str:
        """The classes of all its marks, each once."""
        return " ".join(dict.fromkeys(" ".join(mark.looks for mark in self.marks).split()))

    @property
    def hover(self) -> str:
        """What hovering shows, the innermost first."""
        return "\n".join(dict.fromkeys(mark.hover for mark in self.marks[: -MOST_LINES - 1 : -1]))

    @property
    def label(self) -> str:
        """The label of the innermost mark that ends here."""
        return next((m.label for m in reversed(self.marks) if m.label and m.end == self.end), "")


def find_marks(article: Article) -> list[Mark]:
    """The marks of an article's statements, meetings, officials and dates."""
    marks: list[Mark] = []
    for statement in article.statements:
        hover = describe_statement(statement)
        marks.append(_mark(statement.content, "statement", hover))
        marks.append(_mark(statement.cue, "statement cue", hover))
    for meeting in article.meetings:
        hover = describe_meeting(meeting)
        # What took place is the usual case and needs no label.
        label = "" if meeting.status == "held" else str(meeting.status).replace("_", " ")
        marks += [_mark(trigger, "meeting", hover, label) for trigger in meeting.triggers]
    for official in article.officials:
        hover = describe_official(official)
        marks += [_mark(mention.span, _official_looks(mention), hover) for mention in official.mentions]
    marks += [
        _mark(timex.span, "date", describe_timex(timex), _date_label(timex)) for timex in article.timexes
    ]
    return marks


def cut_segments(length: int, marks: Iterable[Mark]) -> Iterator[Segment]:
    """The whole text as segments in order, each with its marks.

    >>> marks = [Mark(0, 9, "statement", ""), Mark(4, 12, "date", "")]
    >>> [(s.start, s.end, s.looks) for s in cut_segments(14, marks)]
    [(0, 4, 'statement'), (4, 9, 'statement date'), (9, 12, 'date'), (12, 14, '')]
    """
    kept = [mark for mark in marks if 0 <= mark.start < mark.end <= length]
    kept.sort(key=lambda mark: (mark.start, -mark.end))
    borders = sorted({0, length, *(m.start for m in kept), *(m.end for m in kept)})
    active: list[Mark] = []
    coming = 0
    for start, end in pairwise(borders):
        active = [mark for mark in active if mark.end > start]
        while coming < len(kept) and kept[coming].start == start:
            active.append(kept[coming])
            coming += 1
        yield Segment(start, end, tuple(active))


def describe_official(official: Official) -> str:
    """Who it is, in one line."""
    roles = "; ".join(map(role_in_words, official.roles))
    return _line((official.name, official.country, roles), official.evidence)


def describe_meeting(meeting: Meeting) -> str:
    """Who met whom, where and when, in one line."""
    who = " — ".join(actor.name for actor in meeting.participants)
    where = meeting.place.name if meeting.place else None
    return _line(
        (event_in_words(meeting), who, where, meeting.when.value if meeting.when else None), meeting.evidence
    )


def describe_statement(statement: Statement) -> str:
    """Who said it, to whom, when and through whom, in one line."""
    facts = (
        f"{statement.speaker.name if statement.speaker else 'somebody'} {statement.cue.text}",
        str(statement.form),
        f"to {statement.audience}" if statement.audience else None,
        statement.place.name if statement.place else None,
        statement.when.value if statement.when else None,
        f"via {statement.via.name}" if statement.via else None,
    )
    return _line(facts, statement.evidence)


def describe_timex(timex: Timex) -> str:
    """Which day or days, in one line."""
    value = f"{timex.value} ({mod_in_words(timex.mod)})" if timex.mod else timex.value
    return _line((value, days_in_words(timex.first_day, timex.last_day)), timex.evidence)


def _mark(span: Span, looks: str, hover: str, label: str = "") -> Mark:
    return Mark(span.start, span.end, looks, hover, label)


def _date_label(timex: Timex) -> str:
    label = f"{timex.value} {mod_in_words(timex.mod)}" if timex.mod else timex.value
    return "" if label == timex.span.text else label


def _official_looks(mention: Mention) -> str:
    return f"official {mention.form}"


def _line(facts: Iterable[str | None], evidence: tuple[Evidence, ...]) -> str:
    rules = ", ".join(dict.fromkeys(item.rule for item in evidence))
    return " · ".join(filter(None, (*facts, f"[{rules}]" if rules else None)))
