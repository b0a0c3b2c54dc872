"""Officials, meetings, statements and dates from English news articles about diplomacy.

>>> import diplotext
>>> article = diplotext.parse_article("Japan's Foreign Minister Taro Kono arrived on Monday.", published="2018-04-11")
>>> article.officials[0].name, article.officials[0].country, article.timexes[0].value
('Taro Kono', 'JPN', '2018-04-09')
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from diplotext._version import __version__
from diplotext.errors import (
    DiplotextError,
    LexiconError,
    MissingExtraError,
    PublishedDateError,
    RecordError,
    RuleError,
)
from diplotext.records import (
    Article,
    Dateline,
    Evidence,
    Failure,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Mention,
    MentionForm,
    Official,
    Party,
    PartyKind,
    Place,
    Role,
    Source,
    Span,
    Statement,
    StatementForm,
    Tenure,
    Timex,
    TimexType,
)

if TYPE_CHECKING:
    from diplotext.article import parse_article
    from diplotext.batch import parse_articles
    from diplotext.dates.finding import find_timexes
    from diplotext.events import event_rows
    from diplotext.explaining import explain, iter_rules
    from diplotext.lexicon import Lexicon
    from diplotext.rules import Example, Rule
    from diplotext.tabular import Tables, tables
    from diplotext.web import read_html

# What is loaded when it is first asked for, so that the import itself costs next to nothing.
_LATER = {
    "parse_article": "diplotext.article",
    "parse_articles": "diplotext.batch",
    "find_timexes": "diplotext.dates.finding",
    "event_rows": "diplotext.events",
    "explain": "diplotext.explaining",
    "iter_rules": "diplotext.explaining",
    "Lexicon": "diplotext.lexicon",
    "Example": "diplotext.rules",
    "Rule": "diplotext.rules",
    "Tables": "diplotext.tabular",
    "tables": "diplotext.tabular",
    "read_html": "diplotext.web",
}

__all__ = [
    "Article", "Dateline", "DiplotextError", "Evidence", "Example", "Failure", "Lexicon", "LexiconError", "Meeting",
    "MeetingKind", "MeetingStatus", "Mention", "MentionForm", "MissingExtraError", "Official", "Party", "PartyKind",
    "Place", "PublishedDateError", "RecordError", "Role", "Rule", "RuleError", "Source", "Span", "Statement",
    "StatementForm", "Tables", "Tenure", "Timex", "TimexType", "__version__", "event_rows", "explain", "find_timexes",
    "iter_rules", "parse_article", "parse_articles", "read_html", "tables",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name == "render":  # diplotext.render.timeline, network
        return import_module("diplotext.render")
    module = _LATER.get(name)
    if module is None:
        raise AttributeError(f"module 'diplotext' has no attribute {name!r}")
    value = getattr(import_module(module), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
