"""Whether the clause around a date speaks of what was or of what is to come, told by its verbs alone.

The verb that governs a date usually stands before it (``will meet Monday``), else the date opens the clause
and the verb
follows (``On Monday they will meet``). The nearest verb decides, read with what it hangs on: a modal, ``is
to``, a plan.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import verb_forms
from diplotext.text.document import Document

FUTURE, ANNOUNCED, OPEN, PAST, NEAR_PAST = 2, 1, 0, -1, -2
_NEAR = 5  # words: a past verb so close governs the date itself, one further off perhaps another noun
_REACH = 30  # words to either side
_HAVE = frozenset(["have", "has", "had", "'ve", "having"])
_PAST_BE = frozenset(["was", "were", "had", "did", "been"])
_BE_HAVE = _PAST_BE | frozenset(["is", "are", "am", "has", "have", "do", "does", "'re", "'ve"])
_GETTING_READY = frozenset(["preparations", "preparation", "preparing", "planning", "arrangements", "plans"])
_AT_FIRST = frozenset(["originally", "initially", "previously", "earlier"])  # `initially slated for Monday`
_AHEAD = frozenset(
    ["would", "can", "may", "might", "must", "should"]
)  # what they speak of has not happened yet
_LIMITS = frozenset(["until", "till", "through"])
_ADVERBS = frozenset(
    ["also", "now", "still", "then", "both", "not", "later", "next", "first", "already", "again"]
)
_CONJUNCTIONS = frozenset(["and", "or", "but"])


class Cues(NamedTuple):
    """Word classes that tell the time of a clause; see the classes of ``timewords``."""

    past: frozenset[str]  # verb forms that are past, or participles
    base: frozenset[str]
    modals: frozenset[str]  # will, shall
    open_modals: frozenset[str]  # could, may: what they speak of is open
    plans: frozenset[str]  # scheduled, due: the date behind them is to come
    aims: frozenset[str]  # plans, agreed, about: the infinitive behind them is to come
    feats: frozenset[str]  # managed, began: the infinitive behind them took place
    timetable: frozenset[str]  # begins, arrives: in the present they announce
    clause_starts: frozenset[str]  # that, who: the verb before them governs nothing behind
    gerunds_of_saying: frozenset[str]  # saying, declaring: what they stand in was said
    before_nouns: frozenset[str]  # the, of: a form in -s or -ed behind them is no verb


@lru_cache(maxsize=4)
def cues_of(lexicon: Lexicon) -> Cues:
    """The cues of a lexicon."""
    classes: dict[str, set[str]] = {}
    for word, klass, _ in lexicon.rows("timewords"):
        classes.setdefault(klass, set()).add(word)
    forms = verb_forms(lexicon)
    verbs = lexicon.rows("verbs")
    nouns = {third for *_, third, _, also, _ in verbs if "noun" in also}  # talks, visits: mostly no verbs
    present = {w for w, (_, tags) in forms.items() if "Z" in tags} - nouns - classes["stative"]
    gerunds = {gerund for *_, third, gerund, _, _ in verbs if third in classes["stative"]}
    return Cues(
        past=frozenset(w for w, (_, tags) in forms.items() if "V" in tags or "W" in tags)
        - classes["no-past"],
        base=frozenset(w for w, (_, tags) in forms.items() if "B" in tags) | {"be", "have", "do"},
        modals=frozenset(classes["future-modal"]),
        open_modals=frozenset(classes["open-modal"]),
        plans=frozenset(classes["plan"]),
        aims=frozenset(classes["aim"]),
        feats=frozenset(classes["feat"]),
        timetable=frozenset(classes["timetable"] | present),
        clause_starts=frozenset(classes["clause-start"]),
        gerunds_of_saying=frozenset(gerunds - classes["aim"]) | {"speaking"},
        before_nouns=frozenset(classes["before-noun"]),
    )


def sense_of(document: Document, first: int, last: int, lexicon: Lexicon) -> int:
    """2 for the future, 1 where it is announced in the present, -1 for the past (-2 by a verb close by), 0
    where the clause around words ``first``
    to ``last`` does not tell.

    >>> from diplotext.text.document import read_document
    >>> document = read_document("They will meet Monday. He said so Friday.", Lexicon.default())
    >>> sense_of(document, 3, 4, Lexicon.default()), sense_of(document, 8, 9, Lexicon.default())
    (2, -2)
    """
    start, end = document.sentence_of(first)
    lower = document.words.lower
    cues = cues_of(lexicon)
    leftmost = max(start, first - _REACH)
    if lower[first - 3 : first] in (["as", "early", "as"], ["as", "soon", "as"], ["as", "late", "as"]):
        return FUTURE
    if lower[first - 1] == "since" and first > start:
        return NEAR_PAST
    if " ".join(lower[first - 2 : first]) in ("ahead of", "up to", "run-up to", "advance of"):
        return FUTURE
    possessive = last < end and lower[last] in ("'s", "'")
    if possessive and lower[first - 1] in ("follows", "following", "followed") and first > start:
        return NEAR_PAST
    found = None if possessive else _leftward(lower, first, leftmost, cues)
    if found == FUTURE and last < end and lower[last] in ("was", "were", "had"):
        return PAST  # `the service planned for Saturday was cancelled`
    if found is None:
        found = _rightward(lower, last, min(end, last + _REACH), cues, possessive)
    if found is None and possessive:
        found = _leftward(lower, first, leftmost, cues)
    return found or OPEN


def _leftward(lower: list[str], first: int, start: int, cues: Cues) -> int | None:
    """What the nearest verb before a date says, with what it hangs on."""
    for i in range(first - 1, start - 1, -1):
        word = lower[i]
        if word in _GETTING_READY and i + 1 < first and lower[i + 1] == "for":
            return FUTURE
        if word in ("before", "after") and lower[i + 1].endswith("ing") and i + 1 < first:
            continue  # `before returning home` has the time of the verb that it hangs on
        if word in cues.clause_starts or (word in _CONJUNCTIONS and i >= first - 2):
            return (
                None  # `and on Friday` opens a clause; an `and` further off joins nouns, for no verb came yet
            )
        if word in cues.plans and i > start and lower[i - 1] in _AT_FIRST:
            return PAST
        if word in cues.modals or (word in cues.plans and not _had_been(lower, i, start)):
            return FUTURE
        if (
            word in _LIMITS
            and i >= first - 4
            and i > start
            and lower[i - 1] not in ("not", "up", "least", "was")
        ):
            return FUTURE
        if word in cues.open_modals:
            return _modal(lower, i, first)
        if word == "to" and i + 1 < first and lower[i + 1] in cues.base:
            return _infinitive(lower, i, start, cues)
        if word == "have" and i > start and (lower[i - 1] in cues.modals or lower[i - 1] == "to"):
            continue  # `will have talks on Friday`, by what stands before it
        if word in _BE_HAVE:
            return _auxiliary(lower, i, first)
        if word in cues.gerunds_of_saying:
            if i > start and lower[i - 1] in ("is", "are", "'re"):
                return ANNOUNCED  # `is calling for the redemption on Dec. 7`
            return NEAR_PAST if i >= first - _NEAR else None
        if i == start or lower[i - 1] in cues.before_nouns:
            continue
        if word == "come" and not _BE_HAVE.intersection(lower[max(start, i - 3) : i]):
            return ANNOUNCED  # `before they come on Sunday`, no participle
        if word in cues.past:
            found = _participle(lower, i, start, cues)
            return NEAR_PAST if found == PAST and i >= first - _NEAR else found
        if (
            word in cues.timetable
            and lower[i - 1] not in cues.modals
            and lower[i - 1] not in cues.open_modals
        ):
            return ANNOUNCED
        if word in ("calling", "following", "including") and i >= first - 2:
            return None
    return None


def _auxiliary(lower: list[str], i: int, first: int) -> int:
    """What a form of be, have or do says by itself, or with the progressive behind it: ``is leaving
    Monday``."""
    if lower[i] in _PAST_BE:
        return NEAR_PAST if i >= first - _NEAR else PAST
    progressive = i + 1 < first and lower[i + 1].endswith("ing") and lower[i] in ("is", "are", "'re")
    return ANNOUNCED if progressive else OPEN


def _modal(lower: list[str], i: int, end: int) -> int:
    """What ``would`` and ``might`` say: the future, unless ``have`` follows; ``could`` leaves it open."""
    return FUTURE if lower[i] in _AHEAD and (i + 1 >= end or lower[i + 1] not in _HAVE) else OPEN


def _had_been(lower: list[str], i: int, start: int) -> bool:
    """Whether a plan was one of the past: ``had been due``."""
    return "had" in lower[max(start, i - 3) : i]


def _infinitive(lower: list[str], i: int, start: int, cues: Cues) -> int:
    """What ``to meet`` says of time, by the words before it."""
    for j in range(i - 1, max(start, i - 8) - 1, -1):
        word = lower[j]
        if word in cues.aims or word in cues.plans:
            return PAST if _had_been(lower, j, start) else FUTURE
        if word in cues.modals:
            return FUTURE
        if word in cues.feats:
            return PAST
        if word in ("is", "are", "was", "were") and j >= i - 2:
            return FUTURE
        if word in ("is", "are"):
            return ANNOUNCED if lower[j + 1].endswith("ing") else OPEN
        if word in cues.clause_starts or word in cues.past:
            break
    return OPEN


def _participle(lower: list[str], i: int, start: int, cues: Cues) -> int:
    """What a past form says: past, unless a modal or an infinitive stands before its ``be``."""
    for j in range(i - 1, max(start, i - 4) - 1, -1):
        word = lower[j]
        if word == "be":
            before = lower[max(start, j - 3) : j]
            if "to" in before:
                return _infinitive(lower, j - 1 - before[::-1].index("to"), start, cues) or FUTURE
            return FUTURE if any(w in cues.modals or w in _AHEAD for w in before) else OPEN
        if word in _HAVE or word in ("been", "was", "were"):
            return PAST
        if word in ("is", "are", "being"):
            return OPEN
        if not word.endswith("ly") and word not in ("not", "also"):
            break
    return PAST


def _rightward(lower: list[str], last: int, end: int, cues: Cues, possessive: bool) -> int | None:
    """What the first finite verb behind a date says."""
    for i in range(last, end):
        word = lower[i]
        if word in (";", '"'):
            return None
        if word in cues.modals:
            return FUTURE
        if word in cues.open_modals:
            return _modal(lower, i, end)
        if word in _PAST_BE:
            return NEAR_PAST
        following = next((w for w in lower[i + 1 : min(end, i + 4)] if w not in _ADVERBS), "")
        if word in ("is", "are"):
            return FUTURE if following in cues.plans or following in cues.aims or following == "to" else OPEN
        if word in cues.aims and following == "to" and word not in cues.past:
            return FUTURE
        if i > last and lower[i - 1] in cues.before_nouns:
            continue
        if word in cues.past:
            return NEAR_PAST
        if word in cues.timetable and i > last and not possessive:
            return ANNOUNCED
    return None
