"""TimeML: well formed for any text, the text kept, the expressions marked."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from handmade import seed_article
from hypothesis import given
from hypothesis import strategies as st

from diplotext.records import Article, Span, Timex, TimexType


def read(article: Article) -> ET.Element:
    return ET.fromstring(article.to_timeml().encode("utf-8"))


def test_the_seed_article_is_marked() -> None:
    article = seed_article()
    root = read(article)
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == article.text
    assert [t.attrib["value"] for t in text.iter("TIMEX3")] == ["2014-02-18", "2014-02-18", "2012"]
    assert [t.attrib.get("mod") for t in text.iter("TIMEX3")] == [None, None, "END"]
    creation = root.find("DCT/TIMEX3")
    assert creation is not None and creation.attrib["functionInDocument"] == "CREATION_TIME"


@given(st.text(), st.text(max_size=5))
def test_any_text_is_well_formed_and_keeps_its_length(text: str, value: str) -> None:
    span = Span(0, len(text) // 2, text[: len(text) // 2])
    article = Article(text or None, text, None, timexes=(Timex(span, TimexType.DATE, value),))
    inner = read(article).find("TEXT")
    assert inner is not None
    kept = "".join(inner.itertext())
    assert len(kept) == len(text)
    assert all(a in (b, "\ufffd") for a, b in zip(kept, text, strict=True))


def test_an_expression_inside_another_is_left_out() -> None:
    outer = Timex(Span(0, 9, "late 2012"), TimexType.DATE, "2012")
    inner = Timex(Span(5, 9, "2012"), TimexType.DATE, "2012")
    root = read(Article(None, "late 2012", None, timexes=(outer, inner)))
    assert len(list(root.iter("TIMEX3"))) == 1
