"""The errors that diplotext raises on misuse."""

from __future__ import annotations


class DiplotextError(Exception):
    """What every error of diplotext's own is.

    >>> issubclass(LexiconError, DiplotextError)
    True
    """


class PublishedDateError(DiplotextError, ValueError):
    """A publication date that is none.

    >>> import diplotext
    >>> diplotext.parse_article("The ministers met.", published="18/02/2014")
    Traceback (most recent call last):
    ...
    diplotext.errors.PublishedDateError: cannot read published='18/02/2014': ...
    """


class LexiconError(DiplotextError, ValueError):
    """A lexicon row that cannot be used; the message says which file, which line, what and why."""


class RuleError(DiplotextError, ValueError):
    """A rule that is declared wrongly: a name taken, no example, no sentence that states it."""


class RecordError(DiplotextError, ValueError):
    """Data that is no record of diplotext; the message begins with the path, as ``meetings[2].status``."""


class MissingExtraError(DiplotextError, ImportError):
    """A call that needs an optional dependency; the message says which ``pip install`` brings it."""
