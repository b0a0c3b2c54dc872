"""What ``parse_article`` promises for any input."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import diplotext
from diplotext.explaining import rules_by_name

SEED = (Path(__file__).parents[1] / "seeds" / "000_fe33916f0645b2f3.txt").read_text(encoding="utf-8")

PIECES = [
    "President Joko Widodo",
    "Foreign Minister Ali Mwinyi",
    "Kenya",
    "the spokesman",
    "he",
    "she",
    "the two leaders",
    "met",
    "met with",
    "held talks with",
    "will visit",
    "said",
    "told reporters that",
    "according to",
    "added",
    '"',
    "“",
    "”",
    "''",
    "``",
    "'",
    ",",
    ".",
    "?",
    "\n",
    "\n\n",
    "on Monday",
    "last week",
    "in 1994",
    "Feb. 30",
    "99/99/9999",
    "in Nairobi",
    "SEOUL, Feb. 18 (Yonhap) --",
    "of",
    "and",
    "the",
    "not",
    "who",
    "whose",
    "(",
    ")",
    "-",
    "—",
    "U.S.",
    "Mr.",
    "\ud800",
    "\x00",
    "\u2028",
    "İ",
    "ß",
    "習近平",
    "éà",
    "🙂",
    "0",
    "'s",
    "n't",
    ":",
]
article_like = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
any_text = st.one_of(st.text(alphabet=st.characters(), max_size=300), article_like)
any_day = st.one_of(st.none(), st.dates())


def spans_of(value: object) -> list[diplotext.Span]:
    if isinstance(value, diplotext.Span):
        return [value]
    if isinstance(value, tuple):
        return list(chain.from_iterable(map(spans_of, value)))
    fields = getattr(type(value), "__attrs_attrs__", ())
    return list(chain.from_iterable(spans_of(getattr(value, f.name)) for f in fields))


def evidence_of(value: object) -> list[diplotext.Evidence]:
    if isinstance(value, diplotext.Evidence):
        return [value]
    if isinstance(value, tuple):
        return list(chain.from_iterable(map(evidence_of, value)))
    fields = getattr(type(value), "__attrs_attrs__", ())
    return list(chain.from_iterable(evidence_of(getattr(value, f.name)) for f in fields))


@settings(max_examples=400, deadline=None)
@given(any_text, any_day)
def test_any_text_parses_and_its_spans_are_true(text: str, day: date | None) -> None:
    article = diplotext.parse_article(text, published=day)
    assert article.text == text
    for span in spans_of(article):
        assert text[span.start : span.end] == span.text
        assert span.start < span.end
    assert {e.rule for e in evidence_of(article)} <= rules_by_name().keys()
    assert diplotext.parse_article(text, published=day) == article


@settings(max_examples=100, deadline=None)
@given(article_like, any_day)
def test_records_are_hashable_and_picklable(text: str, day: date | None) -> None:
    article = diplotext.parse_article(text, published=day)
    copy = pickle.loads(pickle.dumps(article))
    assert copy == article
    assert hash(copy) == hash(article)


def shape(article: diplotext.Article, shift: int) -> list[tuple[object, ...]]:
    return [
        *((o.name, o.country, tuple(r.title for r in o.roles)) for o in article.officials),
        *((t.span.start - shift, t.value) for t in article.timexes),
        *(
            (s.cue.start - shift, s.content.start - shift, s.content.end - shift, str(s.form))
            for s in article.statements
        ),
        *((str(m.kind), str(m.status), tuple(t.start - shift for t in m.triggers)) for m in article.meetings),
    ]


def test_a_blank_line_before_moves_the_spans_and_changes_nothing_else() -> None:
    plain = diplotext.parse_article(SEED, published="2014-02-18")
    moved = diplotext.parse_article("\n" + SEED, published="2014-02-18")
    assert shape(moved, 1) == shape(plain, 0)


@pytest.mark.parametrize(
    "text",
    ["", " \n\t ", "Talks", "Le ministre des Affaires étrangères a rencontré son homologue.", "\ud800"],
)
def test_text_without_news_parses(text: str) -> None:
    article = diplotext.parse_article(text, published="2014-02-18")
    assert article.text == text
    assert article.meetings == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [(b"bytes", "decode"), (None, "not NoneType"), (3, "not int"), (diplotext.Source(b"bytes"), "decoded")],  # type: ignore[arg-type]
)
def test_what_is_no_text_is_refused(text: object, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        diplotext.parse_article(text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "published", ["18/02/2014", "2014-02-30", "yesterday", "", "2014-02", 20140218, "10000-01-01"]
)
def test_a_date_that_is_none_is_refused(published: object) -> None:
    with pytest.raises(diplotext.PublishedDateError, match="published"):
        diplotext.parse_article("They met.", published=published)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "published",
    [
        date(2014, 2, 18),
        datetime(2014, 2, 18, 23, 59),
        "2014-02-18",
        "2014-02-18T09:30:00+09:00",
        "2014-02-18T01:30:00Z",
    ],
)
def test_published_is_the_day_as_written(published: date | datetime | str) -> None:
    article = diplotext.parse_article("They met on Tuesday.", published=published)
    assert article.published == date(2014, 2, 18)
    assert article.timexes[0].value == "2014-02-18"


def test_a_source_brings_its_own_and_an_argument_wins() -> None:
    source = diplotext.Source(
        "They met today.", published="2014-02-18", id="a", outlet="Daily", headline="Talks"
    )
    assert diplotext.parse_article(source).timexes[0].value == "2014-02-18"
    article = diplotext.parse_article(source, published="1999-01-02", id="b")
    assert (article.id, article.outlet, article.headline, article.timexes[0].value) == (
        "b",
        "Daily",
        "Talks",
        "1999-01-02",
    )


def test_without_an_anchor_the_clock_is_not_asked() -> None:
    article = diplotext.parse_article("They met on Tuesday and will meet in April.")
    assert [(t.value, t.first_day) for t in article.timexes] == [("XXXX-WXX-2", None), ("XXXX-04", None)]
    assert article.published is None


def test_a_full_date_in_the_dateline_anchors() -> None:
    article = diplotext.parse_article("SEOUL, Feb. 18, 2014 (Yonhap) -- They met on Monday.")
    assert article.timexes[-1].value == "2014-02-17"
    assert article.published is None
