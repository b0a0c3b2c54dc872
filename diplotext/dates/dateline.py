"""The dateline at the head of a report: place, agency and date."""

from __future__ import annotations

from datetime import date

from diplotext.lexicon import Lexicon
from diplotext.records import Dateline
from diplotext.text.document import Document


def find_dateline(document: Document, published: date | None, lexicon: Lexicon) -> Dateline | None:
    """The dateline of a document, its date completed from the day of publication."""
    return None
