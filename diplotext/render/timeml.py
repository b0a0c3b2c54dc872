"""An article as a TimeML document, its time expressions marked as TIMEX3."""

from __future__ import annotations

from collections.abc import Iterator

from diplotext.records import Article, Timex

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
"""


def render_timeml(article: Article) -> str:
    """The text in a ``TEXT`` element with its TIMEX3 marked; the publication date is the document's.

    The expressions carry the ids that they have in JSON. What XML cannot hold becomes U+FFFD, one
    character for one, so that offsets stay.

    >>> from diplotext.records import Span, TimexType
    >>> tuesday = Timex(Span(7, 14, "Tuesday"), TimexType.DATE, "2014-02-18")
    >>> article = Article("a7", "Met on Tuesday.", None, timexes=(tuesday,))
    >>> print(render_timeml(article).splitlines()[-2])
    <TEXT>Met on <TIMEX3 tid="t1" type="DATE" value="2014-02-18">Tuesday</TIMEX3>.</TEXT>
    """
    parts = [_HEAD]
    if article.id:
        parts.append(f"<DOCID>{_escaped(article.id)}</DOCID>\n")
    parts.append(f"<DCT>{_document_time(article)}</DCT>\n")
    if article.headline:
        parts.append(f"<TITLE>{_escaped(article.headline)}</TITLE>\n")
    parts.append(f"<TEXT>{''.join(_marked(article))}</TEXT>\n</TimeML>\n")
    return "".join(parts)


def _document_time(article: Article) -> str:
    if article.published is None:
        return ""
    day = article.published.isoformat()
    return (
        f'<TIMEX3 tid="t0" type="DATE" value="{day}" temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{day}</TIMEX3>'
    )


def _marked(article: Article) -> Iterator[str]:
    done = 0
    for number, timex in enumerate(article.timexes, start=1):
        span = timex.span
        if span.start < done:
            continue  # TIMEX3 does not nest
        yield _escaped(article.text[done : span.start])
        yield f"<TIMEX3 {_attributes(number, timex)}>{_escaped(article.text[span.start : span.end])}</TIMEX3>"
        done = span.end
    yield _escaped(article.text[done:])


def _attributes(number: int, timex: Timex) -> str:
    written = [("tid", f"t{number}"), ("type", str(timex.type)), ("value", timex.value)]
    if timex.mod:
        written.append(("mod", timex.mod))
    return " ".join(f'{name}="{_escaped(value)}"' for name, value in written)


def _escaped(text: str) -> str:
    if not text.isprintable():
        text = "".join(c if _in_xml(ord(c)) else "\ufffd" for c in text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    # A reader of XML would make a line feed of a carriage return.
    return text.replace("\r", "&#13;")


def _in_xml(code: int) -> bool:
    """Whether XML 1.0 can hold a character."""
    if code < 0x20:
        return code in (0x09, 0x0A, 0x0D)
    return not (0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF))
