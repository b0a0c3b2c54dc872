"""What was read comes back from JSON as it was, for any text."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st

import diplotext
from diplotext.render.schema import article_schema

ROOT = Path(__file__).parents[1]
SEEDS = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
EXAMPLES = [
    json.loads(line)["text"]
    for line in (ROOT / "docs" / "examples" / "articles.jsonl").read_text("utf-8").splitlines()
]
VALIDATOR = jsonschema.Draft202012Validator(article_schema())
PIECES = sorted({word for text in (*SEEDS, *EXAMPLES) for word in text.split()})


def check(text: str, published: str | None = "2014-02-18") -> None:
    article = diplotext.parse_article(text, published)
    data = article.to_dict()
    assert diplotext.Article.from_dict(data) == article
    written = json.loads(article.to_json())
    assert written == data or any("\ud800" <= c <= "\udfff" for c in text)
    VALIDATOR.validate(written)
    article.to_timeml().encode("utf-8")
    article._repr_html_().encode("utf-8")


def test_real_articles() -> None:
    for text in (*SEEDS, *EXAMPLES):
        check(text)
        check(text, None)


@given(st.text())
@settings(deadline=None)
def test_any_text(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from((" ", "\n", "\u00a0", "")))
@settings(deadline=None)
def test_any_order_of_the_words_of_news(words: list[str], between: str) -> None:
    check(between.join(words))
