"""The trigger words of meetings and the words that tell their status, compiled once for a lexicon."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import verb_forms


class Trigger(NamedTuple):
    """A word that can name an event: as a verb by ``frame``, as a noun by ``kind`` and ``use``, or as
    either.
    """

    frame: str  # empty where the word is no verb
    verb_kind: str
    noun_kind: str  # empty where the word is no noun
    use: str
    plural: bool


class StatusWord(NamedTuple):
    """What a word says of the event that it governs."""

    status: str  # a MeetingStatus, or `same`: as the word's own tense says
    takes_part: bool


BEING = ("are", "be", "is", "was", "were")  # of a stay: `was in Cairo`


@lru_cache(maxsize=4)
def triggers(lexicon: Lexicon) -> dict[str, Trigger]:
    """Every lower-case form that can name an event.

    >>> triggers(Lexicon.default())["talks"].noun_kind
    'talks'
    """
    found: dict[str, Trigger] = {}
    verbs = {lemma: (frame, kind) for lemma, frame, kind in lexicon.rows("meeting_verbs")}
    for form, (lemma, _) in verb_forms(lexicon).items():
        if lemma in verbs:
            frame, kind = verbs[lemma]
            found[form] = Trigger(frame, kind, "", "", False)
    for form in BEING if "be" in verbs else ():
        found[form] = Trigger(*verbs["be"], "", "", False)
    for noun, plurals, kind, use in lexicon.rows("meeting_nouns"):
        for form in (noun, *filter(None, plurals.split("|"))):
            plural = form != noun
            if use == "plural" and not plural:
                continue
            verb = found.get(form)
            frame, verb_kind = (verb.frame, verb.verb_kind) if verb else ("", "")
            found[form] = Trigger(frame, verb_kind, kind, "" if use == "plural" else use, plural)
    return found


@lru_cache(maxsize=4)
def event_nouns(lexicon: Lexicon) -> frozenset[str]:
    """The forms of the nouns that name events."""
    return frozenset(word for word, trigger in triggers(lexicon).items() if trigger.noun_kind)


@lru_cache(maxsize=4)
def status_words(lexicon: Lexicon) -> dict[str, dict[str, StatusWord]]:
    """For each use (object, infinitive, event-verb, adjective, noun, preposition) its words.

    >>> status_words(Lexicon.default())["object"]["call off"].status
    'cancelled'
    """
    found: dict[str, dict[str, StatusWord]] = {}
    for word, use, status, part in lexicon.rows("status_words"):
        found.setdefault(use, {})[word] = StatusWord(status, part == "yes")
    return found


_PREFIXES = {
    "franco": "FRA", "sino": "CHN", "anglo": "GBR", "russo": "RUS", "indo": "IND", "greco": "GRC",
    "turco": "TUR", "italo": "ITA", "hispano": "ESP", "luso": "PRT", "americano": "USA", "austro": "AUT",
    "nippo": "JPN",
}  # fmt: skip


@lru_cache(maxsize=4)
def country_words(lexicon: Lexicon) -> dict[str, str]:
    """Names, adjectives, people nouns and combining forms of countries, in lower case, with their codes.

    >>> country_words(Lexicon.default())["franco"]
    'FRA'
    """
    columns = lexicon.columns("countries")
    found: dict[str, str] = dict(_PREFIXES)
    for row in lexicon.rows("countries"):
        cells = dict(zip(columns, row, strict=True))
        for column in ("name", "adjectives", "nouns", "aliases"):
            for word in cells[column].split("|"):
                if word:
                    found.setdefault(word.lower(), cells["iso3"])
    for row in lexicon.rows("countries"):
        cells = dict(zip(columns, row, strict=True))
        if cells["kind"] == "state":
            for word in cells["capital"].split("|"):
                if word:
                    found.setdefault(word.lower(), cells["iso3"])
    return found


@lru_cache(maxsize=4)
def body_names(lexicon: Lexicon) -> dict[str, str]:
    """Names and abbreviations of international bodies in lower case, with the name that the lexicon gives
    them.
    """
    found: dict[str, str] = {}
    for name, short, kind, *_ in lexicon.rows("bodies"):
        if kind == "igo":
            for form in (name, *filter(None, short.split("|"))):
                found.setdefault(form.lower(), name)
    return found


@lru_cache(maxsize=4)
def plain_countries(lexicon: Lexicon) -> frozenset[str]:
    """Names and adjectives of countries in lower case, without the towns that stand for governments."""
    columns = lexicon.columns("countries")
    at = [columns.index(c) for c in ("name", "adjectives", "nouns", "aliases")]
    return frozenset(
        w.lower() for row in lexicon.rows("countries") for i in at for w in row[i].split("|") if w
    )


@lru_cache(maxsize=4)
def capitals(lexicon: Lexicon) -> dict[str, str]:
    """The capital of every state by its code.

    >>> capitals(Lexicon.default())["KEN"]
    'Nairobi'
    """
    columns = lexicon.columns("countries")
    code, seat = columns.index("iso3"), columns.index("capital")
    return {row[code]: row[seat].split("|")[0] for row in lexicon.rows("countries") if row[seat]}


# States of the United States: as places they are wide, like a country.
US_STATES = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho
    illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
    mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah
    vermont virginia wisconsin wyoming""".split()
)


@lru_cache(maxsize=4)
def country_names(lexicon: Lexicon) -> dict[str, str]:
    """The English name of every country by its code."""
    return {row[0]: row[1] for row in reversed(lexicon.rows("countries"))}
