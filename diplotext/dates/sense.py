"""Whether the clause around a date speaks of what was or of what is to come, told by its verbs alone."""

from __future__ import annotations

from functools import lru_cache

from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import verb_forms
from diplotext.text.document import Document

_FUTURE_MODALS = frozenset("will 'll wo shall".split())
_OTHER_MODALS = frozenset("would could should may might must can ought ca".split())
_BE = frozenset("is are was were be been being am 's 're".split())
_PAST_BE = frozenset("was were had did been".split())
_PRESENT_BE = frozenset("is are am has have do does".split())
# Words behind which an infinitive, a `for` or the bare date is still to come.
_PLANS = frozenset(
    """due set scheduled expected planned slated plan plans planning going about ready bound likely poised supposed intends intend intended hopes hope
    hoped wants want agreed agree agrees promised pledged vowed invited prepares prepare preparing aims aim pending upcoming deadline
    until starting beginning effective tentatively hoping aiming looming projected anticipated booked rescheduled postponed adjourned
    deferred delayed threatened decided""".split()
)
# Verbs whose infinitive took place.
_DONE = frozenset(
    """began begin started failed managed continued used appeared seemed tried able helped forced refused happened came
    went proceeded chose got had turned dared""".split()
)
_BOUNDARIES = frozenset(""" ; : " — -- that which who whom where when whose because while but although though after before if unless as since whether and or""".split())
_REPORTS = frozenset("says adds notes writes reports tells warns insists argues claims".split())
_NOT_VERBS = frozenset(
    """need united based used red wed bed shed led met hundred led indeed speed sacred naked states
    talks set meeting meetings leaders ministers visit""".split()
)
_REACH = 30


class Verbs:
    """Verb forms by what they say of time."""

    def __init__(self, lexicon: Lexicon) -> None:
        forms = verb_forms(lexicon)
        self.past = frozenset(w for w, (_, tags) in forms.items() if "V" in tags or "W" in tags) - _NOT_VERBS
        self.base = frozenset(w for w, (_, tags) in forms.items() if "B" in tags)
        self.present = frozenset(w for w, (_, tags) in forms.items() if "Z" in tags) - _NOT_VERBS


@lru_cache(maxsize=4)
def _verbs(lexicon: Lexicon) -> Verbs:
    return Verbs(lexicon)


def sense_of(document: Document, first: int, last: int, lexicon: Lexicon) -> int:
    """1 for the future, -1 for the past, 0 where the clause around words ``first`` to ``last`` does not tell.

    >>> from diplotext.text.document import read_document
    >>> document = read_document("They will meet Monday. He said so Friday.", Lexicon.default())
    >>> sense_of(document, 3, 4, Lexicon.default()), sense_of(document, 8, 9, Lexicon.default())
    (1, -1)
    """
    start, end = document.sentence_of(first)
    lower = document.words.lower
    verbs = _verbs(lexicon)
    possessive = last < end and lower[last] in ("'s", "'")
    if not possessive:
        found = _leftward(lower, first, max(start, first - _REACH), verbs)
        if found is not None:
            return found
    found = _rightward(lower, last, min(end, last + _REACH), verbs)
    if found is None and possessive:
        found = _leftward(lower, first, max(start, first - _REACH), verbs)
    return found or 0


def _leftward(lower: list[str], first: int, start: int, verbs: Verbs) -> int | None:
    """The verb that governs a date behind it: the nearest one, with what it hangs on."""
    for i in range(first - 1, start - 1, -1):
        word = lower[i]
        if word in _FUTURE_MODALS:
            return 1
        if word in _PLANS and i >= first - 4:
            return 1
        if word in _OTHER_MODALS:
            return 1 if word == "would" and (i + 1 >= first or lower[i + 1] != "have") else 0
        if word in _BOUNDARIES:
            return None
        if word == "to" and i + 1 < first and lower[i + 1] in verbs.base | {"be", "have"}:
            return _infinitive(lower, i, start)
        if word in verbs.past or (word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS):
            return _participle(lower, i, start, verbs)
        if word in _PAST_BE:
            return -1
        if word in _PRESENT_BE:
            return 1 if i + 1 < first and lower[i + 1].endswith("ing") else 0
        if word in verbs.present and word not in _REPORTS and i > start and not _nominal(lower, i):
            return 1
    return None


def _nominal(lower: list[str], i: int) -> bool:
    """Whether a word in -s stands where a noun does."""
    return lower[i - 1] in ("the", "a", "of", "in", "for", "on", "with", "to", "'s", "its", "their", "his", "her", "two", "three")


def _infinitive(lower: list[str], i: int, start: int) -> int:
    """What ``to meet`` says of time, by the words before it."""
    for j in range(i - 1, max(start, i - 7) - 1, -1):
        if lower[j] in _PLANS or lower[j] in _FUTURE_MODALS:
            return 1
        if lower[j] in _DONE:
            return -1
        if lower[j] in ("is", "are", "was", "were") and j >= i - 3:
            return 1
        if lower[j] in _BOUNDARIES:
            break
    return 0


def _participle(lower: list[str], i: int, start: int, verbs: Verbs) -> int:
    """What a past form says: past, unless a modal or an infinitive stands before its ``be``."""
    j = i - 1
    while j >= start and j > i - 4:
        word = lower[j]
        if word == "be":
            for k in range(j - 1, max(start, j - 3) - 1, -1):
                if lower[k] in _FUTURE_MODALS or lower[k] in ("to", "would"):
                    return 1
            return 0
        if word in ("have", "been", "has", "had", "was", "were"):
            return -1
        if word in ("is", "are"):
            return 0
        if not word.endswith("ly") and word not in ("not", "also", "being"):
            break
        j -= 1
    return -1


def _rightward(lower: list[str], last: int, end: int, verbs: Verbs) -> int | None:
    """The verb of a clause that the date opens: the first finite one."""
    for i in range(last, end):
        word = lower[i]
        if word in _FUTURE_MODALS:
            return 1
        if word in _OTHER_MODALS:
            return 0
        if word in _PAST_BE:
            return 1 if i + 1 < end and lower[i + 1] in _PLANS else -1
        if word in ("is", "are"):
            return 1 if i + 1 < end and (lower[i + 1] in _PLANS or lower[i + 1] == "to") else 0
        if word in verbs.past and word not in _PLANS:
            return -1
        if i > last and word in (";", '"'):
            return None
    return None
