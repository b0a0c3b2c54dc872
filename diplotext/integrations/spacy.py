"""A spaCy component: ``nlp.add_pipe("diplotext")`` (extra ``spacy``).

spaCy finds it by itself, through the entry point that the package declares.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from diplotext.article import parse_article
from diplotext.records import Article, Span

KEY = "diplotext"


def create_component(nlp: Language, name: str, published: str | None) -> Component:
    """What spaCy calls for ``nlp.add_pipe("diplotext", config={"published": …})``."""
    return Component(published)


class Component:
    """Reads each document: the article is at ``doc._.diplotext``, its marks at ``doc.spans["diplotext"]``.

    The labels are OFFICIAL, PARTY, MEETING, CUE, STATEMENT and DATE; ``span.id_`` is the id that the record
    has in JSON (``o1``, ``m2``). Where words and tokens differ the span covers all tokens that it touches.
    """

    def __init__(self, published: str | None = None) -> None:
        self.published = published
        if not Doc.has_extension(KEY):
            Doc.set_extension(KEY, getter=_article_of)
        if not Doc.has_extension("published"):
            Doc.set_extension("published", default=None)

    def __call__(self, doc: Doc) -> Doc:
        article = parse_article(doc.text, doc._.published or self.published)
        # As text, so that the document can still be stored and sent to other processes.
        doc.user_data[KEY] = article.to_json()
        spans = (
            doc.char_span(span.start, span.end, label=label, span_id=id, alignment_mode="expand")
            for label, id, span in _spans(article)
        )
        doc.spans[KEY] = sorted(filter(None, spans), key=lambda span: (span.start, -span.end))
        return doc


def _spans(article: Article) -> Iterator[tuple[str, str, Span]]:
    for letter, label, actors in (("o", "OFFICIAL", article.officials), ("p", "PARTY", article.parties)):
        for number, actor in enumerate(actors, start=1):
            for mention in actor.mentions:  # type: ignore[attr-defined]
                yield label, f"{letter}{number}", mention.span
    for number, meeting in enumerate(article.meetings, start=1):
        for trigger in meeting.triggers:
            yield "MEETING", f"m{number}", trigger
    for number, statement in enumerate(article.statements, start=1):
        yield "CUE", f"s{number}", statement.cue
        yield "STATEMENT", f"s{number}", statement.content
    for number, timex in enumerate(article.timexes, start=1):
        yield "DATE", f"t{number}", timex.span


def _article_of(doc: Doc) -> Article | None:
    written = doc.user_data.get(KEY)
    return None if written is None else _decoded(written)


@lru_cache(maxsize=8)
def _decoded(written: str) -> Article:
    data: dict[str, Any] = json.loads(written)
    return Article.from_dict(data)


Language.factory(KEY, default_config={"published": None}, func=create_component)
