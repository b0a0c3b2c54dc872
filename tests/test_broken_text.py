"""News text that was damaged on its way: sentences of every frame, cut, shuffled and stripped, still parse."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

import diplotext

CASES = Path(__file__).parent / "cases"
SENTENCES = [
    case["text"]
    for table in ("meetings", "statements", "officials")
    for case in tomllib.loads((CASES / f"{table}.toml").read_text(encoding="utf-8"))["case"]
]
EDGES = [date(1, 1, 1), date(2014, 2, 18), date(9999, 12, 31)]


@pytest.mark.parametrize("published", EDGES)
def test_every_frame_parses_at_the_edges_of_the_calendar(published: date) -> None:
    for sentence in SENTENCES:
        article = diplotext.parse_article(sentence, published=published)
        assert diplotext.Article.from_dict(article.to_dict()) == article


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES), st.data(), st.sampled_from(EDGES))
def test_damaged_sentences_parse(one: str, other: str, data: st.DataObject, published: date) -> None:
    words = f"{one} {other}".split(" ")
    damage = data.draw(st.sampled_from(["cut", "shuffled", "thinned", "capitals", "unpunctuated"]))
    if damage == "cut":
        first = data.draw(st.integers(0, len(words)))
        words = words[first : data.draw(st.integers(first, len(words)))]
    elif damage == "shuffled":
        words = data.draw(st.permutations(words))
    elif damage == "thinned":
        words = [word for word in words if data.draw(st.integers(0, 6))]
    text = " ".join(words)
    if damage == "capitals":
        text = text.upper()
    elif damage == "unpunctuated":
        text = text.translate(str.maketrans("", "", ",.\"“”'’;:"))
    article = diplotext.parse_article(text, published=published)
    for record in (*article.meetings, *article.statements):
        for span in (
            record.triggers if isinstance(record, diplotext.Meeting) else (record.cue, record.content)
        ):
            assert text[span.start : span.end] == span.text != ""
