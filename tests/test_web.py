"""Saved pages: the text without its frame, and only what the page states of date, outlet and headline."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from diplotext.errors import MissingExtraError
from diplotext.web import read_html

pytest.importorskip("trafilatura", reason="the extra `web` is not installed")

PARAGRAPHS = [
    "The foreign ministers of Norway and Kenya met in Oslo on Tuesday and agreed to open a joint office.",
    "“We have much to learn from each other,” Norwegian Foreign Minister Ingrid Dahl told reporters.",
    "Her guest said that trade between the two countries had doubled since 9 March 2011.",
]


def page(head: str = "", *, before: str = "", after: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<!doctype html><html><head><title>Ministers meet in Oslo</title>{head}</head><body>"
        "<nav><a href='/'>Home</a> <a href='/world'>World</a></nav>"
        f"<main><article><h1>Ministers meet in Oslo</h1>{before}{body}</article></main>"
        f"<footer>{after}© 2009 The Fjord Times. All rights reserved.</footer></body></html>"
    )


DATED = [
    '<meta property="article:published_time" content="2016-05-10T08:30:00+02:00">',
    '<meta name="date" content="2016-05-10">',
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",'
    ' "headline": "Ministers meet in Oslo", "datePublished": "2016-05-10"}</script>',
]


@pytest.mark.parametrize("head", DATED)
def test_the_date_that_a_page_states_is_its_own(head: str) -> None:
    source = read_html(page(head))
    assert source.published == "2016-05-10"
    assert source.headline == "Ministers meet in Oslo"


def test_the_text_is_there_whole_and_its_frame_is_not() -> None:
    text = read_html(page()).text
    assert all(paragraph in text for paragraph in PARAGRAPHS)
    assert "Home" not in text and "All rights reserved" not in text


def test_a_page_without_a_date_has_none() -> None:
    assert read_html(page()).published is None


def test_days_long_past_and_yet_to_come_are_read_whatever_the_clock_says() -> None:
    for day in ("1987-12-08", "2061-01-02"):
        assert read_html(page(f'<meta name="date" content="{day}">')).published == day


def test_outlet_and_address_are_read() -> None:
    head = '<meta property="og:site_name" content="The Fjord Times"><link rel="canonical" href="https://fjord.example/a">'
    source = read_html(page(head))
    assert source.outlet == "The Fjord Times"
    assert source.url == "https://fjord.example/a"
    assert read_html(page(), url="https://fjord.example/b").url == "https://fjord.example/b"


def test_bytes_are_decoded_as_the_page_says() -> None:
    raw = (
        page('<meta charset="iso-8859-1">')
        .replace("Ingrid Dahl", "Åse Bø")
        .replace("“", '"')
        .replace("”", '"')
    )
    assert "Åse Bø" in read_html(raw.encode("iso-8859-1")).text


def test_a_page_is_parsed_as_an_article() -> None:
    import diplotext

    article = diplotext.parse_article(read_html(page(DATED[0])))
    assert article.headline == "Ministers meet in Oslo"
    assert str(article.published) == "2016-05-10"
    assert article.text == read_html(page(DATED[0])).text


@pytest.mark.parametrize("nothing", ["", "   ", "<html></html>", b"", "\x00", b"\xff\xfe\x00"])
def test_a_page_without_text_is_a_blank_article(nothing: Any) -> None:
    assert read_html(nothing).text == ""


def test_what_is_no_page_is_refused() -> None:
    with pytest.raises(TypeError, match="html must be str or bytes, not int"):
        read_html(5)  # type: ignore[arg-type]


def test_without_trafilatura_the_call_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r'pip install "diplotext\[web\]"'):
        read_html("<p>x</p>")
