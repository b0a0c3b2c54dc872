"""``read_html``: from a saved news page to the article on it."""

from __future__ import annotations

from typing import Any

from diplotext.errors import MissingExtraError
from diplotext.records import Source

# What a page itself states as its day of publication, in any year; nothing is looked up by the clock, and
# nothing is guessed from a copyright line or from days that the text tells of.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1900-01-01",
    "max_date": "9999-12-31",
}


def read_html(html: str | bytes, *, url: str | None = None) -> Source:
    """The main text of a page, with its publication date, outlet and headline as far as the page has them.

    Nothing is fetched: the page is what you give. Its own statement of where it stands is taken where no
    ``url`` is given. A page that states no date leaves ``published`` at ``None``. Needs the extra ``web``.

    >>> page = "<html><head><title>Talks resume</title></head><body><p>The ministers met.</p></body></html>"
    >>> read_html(page).headline
    'Talks resume'
    """
    if not isinstance(html, str | bytes):
        raise TypeError(
            f"html must be str or bytes, not {type(html).__name__}; give the page as it was saved"
        )
    page = _extracted(html, url)
    if page is None:
        return Source("", url=url)
    text = page.text or ""
    if page.title:
        # The headline goes with the headline, and does not open the text a second time.
        text = text.removeprefix(page.title + "\n")
    return Source(
        text,
        published=page.date,
        outlet=page.sitename,
        url=url or page.url,
        headline=page.title,
    )


def _extracted(html: str | bytes, url: str | None) -> Any:
    try:
        import trafilatura
    except ImportError:
        raise MissingExtraError(
            'read_html needs trafilatura; bring it by: pip install "diplotext[web]"'
        ) from None
    return trafilatura.bare_extraction(
        html,
        url=url,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
    )
