"""The notebook view: marks, hover text, tables, escaping, and sizes that stay sensible."""

from __future__ import annotations

import pickle
import re
import time
from html.parser import HTMLParser

import pytest
from handmade import SEED, seed_article
from hypothesis import given
from hypothesis import strategies as st

from diplotext.records import Article, Meeting, Official, Records, Span, Timex, TimexType
from diplotext.render.html import LONGEST_TABLE, LONGEST_TEXT, render_article, render_page, render_records
from diplotext.render.marks import Mark, cut_segments, find_marks
from diplotext.render.style import style_sheet


class Reader(HTMLParser):
    """Collects tags, the text of the article and its marks."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.marks: list[tuple[dict[str, str | None], str]] = []
        self.text = ""
        self._inside: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        named = dict(attrs)
        if tag not in ("br", "i", "meta"):
            self._inside.append("text" if named.get("class") == "text" else tag)
        if tag == "mark" and "text" in self._inside:
            self.marks.append((named, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("br", "i", "meta"):
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if "text" in self._inside:
            self.text += data
            if "mark" in self._inside:
                self.marks[-1] = (self.marks[-1][0], self.marks[-1][1] + data)


def test_the_text_is_shown_whole_and_marked() -> None:
    reader = Reader(render_article(seed_article()))
    assert reader.text == SEED
    found = {(words, named["class"]): named["title"] or "" for named, words in reader.marks}
    assert found["held talks", "meeting"].startswith(
        "held talks · Junichi Ihara — Lee Sang-duk — South Korea · Seoul"
    )
    assert "2014-02-18 · Tuesday 18 February 2014 · [bare-weekday]" in found["Tuesday", "date"]
    assert found["Junichi Ihara", "official name"].startswith("Junichi Ihara · JPN · director general, ")
    assert found["told", "statement cue"].startswith("Fumio Kishida told · indirect · to reporters · Tokyo")
    # What lies within a statement says first what it is, then in which statement it stands.
    inner = found["hold talks", "statement meeting"]
    assert inner.startswith("proposed talks") and "Fumio Kishida told" in inner


def test_labels_show_what_the_words_do_not() -> None:
    labels = {words: named.get("data-label") for named, words in Reader(render_article(seed_article())).marks}
    assert labels["late 2012"] == "2012 end"
    assert labels["hold talks"] == "proposed"
    assert labels["held talks"] is None


@given(st.text())
def test_any_text_is_escaped(text: str) -> None:
    span = Span(0, len(text), text)
    official = Official(text, country=text)
    article = Article(
        text,
        text,
        None,
        text,
        text,
        officials=(official,),
        timexes=(Timex(span, TimexType.DATE, text, mod=text),),
    )
    page = render_article(article)
    page.encode("utf-8")
    allowed = {"style", "div", "header", "b", "small", "span", "mark", "br", "i"}
    allowed |= {"table", "caption", "thead", "tbody", "tr", "th", "td"}
    assert set(Reader(page).tags) <= allowed


def test_a_script_is_shown_and_not_run() -> None:
    page = render_article(Article('"><script>alert(1)</script>', "<script>alert(2)</script>", None))
    assert "<script>" not in page
    assert Reader(page).text == "<script>alert(2)</script>"


@given(st.integers(0, 30), st.lists(st.tuples(st.integers(-3, 33), st.integers(-3, 33))))
def test_segments_cover_the_text_once(length: int, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(start, end, "date", "") for start, end in spans]
    segments = list(cut_segments(length, marks))
    assert [s.start for s in segments] == [0, *(s.end for s in segments[:-1])][: len(segments)]
    assert (segments[-1].end if segments else 0) == length
    for segment in segments:
        inside = [m for m in marks if 0 <= m.start <= segment.start and segment.end <= m.end <= length]
        assert sorted(segment.marks, key=id) == sorted(inside, key=id)


def test_a_list_of_records_is_a_table_in_a_notebook() -> None:
    article = seed_article()
    assert "Junichi Ihara" in article.meetings._repr_html_()  # type: ignore[attr-defined]
    assert "Kyodo News Agency" in article.parties._repr_html_()  # type: ignore[attr-defined]
    assert "none" in render_records(())


def test_a_list_of_records_is_a_tuple_otherwise() -> None:
    meetings = seed_article().meetings
    assert isinstance(meetings, tuple) and meetings == tuple(meetings)
    assert hash(meetings) == hash(tuple(meetings)) and repr(meetings) == repr(tuple(meetings))
    back = pickle.loads(pickle.dumps(meetings))
    assert back == meetings and type(back) is Records
    assert isinstance(meetings[0], Meeting)


def test_blank_articles_are_articles() -> None:
    assert "no publication date" in render_article(Article(None, "", None))


def test_a_page_stands_alone_and_runs_nothing() -> None:
    page = "".join(render_page([seed_article(), seed_article()]))
    assert page.startswith("<!doctype html>")
    assert page.count('class="diplotext') == 2
    assert page.count("<style>") == 1
    assert "default-src 'none'" in page
    assert not re.search(r"https?://", page)


def test_long_texts_and_tables_are_cut_short_and_say_so() -> None:
    dates = tuple(Timex(Span(n, n + 1, "x"), TimexType.DATE, "2014") for n in range(LONGEST_TABLE + 5))
    page = render_article(Article(None, "x" * (LONGEST_TEXT + 7), None, timexes=dates))
    assert "7 more characters" in page
    assert "… 5 more" in page


def test_many_marks_in_one_place_cost_little() -> None:
    text = "x" * 4000
    spans = tuple(Timex(Span(n, 4000, "x"), TimexType.DATE, str(n)) for n in range(2000))
    began = time.perf_counter()
    page = render_article(Article(None, text, None, timexes=spans))
    assert time.perf_counter() - began < 5
    assert len(page) < 3_000_000


@pytest.mark.parametrize(
    "theme", ["prefers-color-scheme:dark", 'data-jp-theme-light="false"', 'data-theme="dark"']
)
def test_dark_themes_are_followed(theme: str) -> None:
    assert theme in style_sheet()


def test_the_first_mark_is_found_without_any_record() -> None:
    assert find_marks(Article(None, "x", None)) == []
