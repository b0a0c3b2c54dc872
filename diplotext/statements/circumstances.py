"""When, where, to whom and through whom something was said, as the words around the cue tell it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from diplotext.lexicon import Lexicon
from diplotext.records import Timex
from diplotext.statements.complements import has_finite
from diplotext.statements.cueclauses import phrase_end
from diplotext.statements.cues import words_of
from diplotext.statements.drafts import Draft, Words
from diplotext.statements.scene import Scene

_LONGEST = 60  # words looked at on either side of a cue
_THROUGH = frozenset({"with", "to", "by", "on", "in", "at", "of"})
_ISSUES = frozenset(["edition", "issue", "pages", "columns", "interview"])


def surroundings(scene: Scene, draft: Draft, floor: int) -> Words:
    """The words of the cue clause and of what leads in to it, without the content."""
    first, last = draft.clause
    if not draft.front and draft.order not in ("shared", "participle"):
        lead = max(floor, draft.sentence[0], first - _LONGEST)
        if draft.content[0] >= first and lead < first:
            first = lead
    return max(first, draft.cue[0] - _LONGEST), min(last, draft.cue[1] + _LONGEST)


def when_of(scene: Scene, draft: Draft, around: Words) -> Timex | None:
    """The date on which it was said: behind the cue, else right before it, else at the head of the
    sentence.
    """
    timex_at, marks = scene.timex_at, scene.marks
    if not timex_at:
        return None
    first, last = around
    if draft.order == "participle" and draft.heir is None:
        first = max(draft.sentence[0], draft.cue[0] - _LONGEST)
        for i in range(draft.cue[0] - 1, first, -1):
            if i in timex_at and not _vague(timex_at[i]) and marks[i - 1] in "VWNPTipa,":
                return timex_at[i]
    for i in range(draft.cue[0] + 1, last):
        if i in timex_at and not _vague(timex_at[i]) and not _owned(scene, i, draft):
            return timex_at[i]
    start = (
        draft.speaker[1]
        if draft.speaker and draft.speaker[1] <= draft.cue[0] and draft.order != "relative"
        else draft.clause[0]
    )
    i = draft.cue[0] - 1
    while i >= start and marks[i] in "aTi":
        if i in timex_at and not _vague(timex_at[i]):
            return timex_at[i]
        i -= 1
    begin = draft.clause[0]
    if scene.lower[first] in ("as", "when", "while") and marks[begin - 1 : begin] == ",":
        i = begin - 2
        while i > first and marks[i] in "aTi" and i not in timex_at:
            i -= 1
        if i in timex_at and not _vague(timex_at[i]):
            return timex_at[i]  # `As talks went on late on Monday, the Finnish side threatened to leave`
    if draft.order == "shared" and draft.speaker is not None:
        shared = _day_of_verb_before(scene, draft)
        if shared is not None:
            return shared
    if begin <= first or (has_finite(marks, first, begin - 1) and "," not in marks[first + 1 : first + 7]):
        return None
    stop = begin
    comma = marks.find(",", first, begin)
    if comma > 0 and has_finite(marks, comma, begin):
        stop = comma
    for i in range(first, stop):
        if i in timex_at and not _vague(timex_at[i]):
            return timex_at[i]
    return None


def _day_of_verb_before(scene: Scene, draft: Draft) -> Timex | None:
    """The date of the verb with which a cue shares its subject: `met Lee on Monday and said that`."""
    marks, subject = scene.marks, draft.speaker
    if subject is None:
        return None
    for i in range(max(subject[1], draft.cue[0] - _LONGEST), draft.cue[0]):
        if marks[i] in "rqu<":
            return None
        if marks[i] == "T" and not _vague(scene.timex_at[i]):
            return scene.timex_at[i]
    return None


def _vague(timex: Timex) -> bool:
    return timex.value.endswith("_REF")


def _owned(scene: Scene, word: int, draft: Draft) -> bool:
    """Whether a date stands in the name of the speaker behind the verb: `said Cho, who left on Monday`."""
    speaker = draft.speaker
    return speaker is not None and speaker[0] >= draft.cue[1] and "r" in scene.marks[speaker[1] : word]


def place_of(scene: Scene, draft: Draft, around: Words) -> Any:
    """The town or country in which it was said: `told reporters in Tokyo`."""
    marks, lower = scene.marks, scene.lower
    first, last = around
    begin = draft.speaker[1] if draft.speaker and draft.speaker[0] >= draft.cue[1] else draft.cue[1]
    spans = [(begin, last)]
    if first < draft.clause[0]:
        spans.append((first, draft.clause[0]))
    for low, high in spans:
        for i in range(low, high - 1):
            if marks[i] == "i" and lower[i] in ("in", "at", "from"):
                phrase = scene.chunks.phrase_at(i + 1)
                stop = phrase.last if phrase is not None and phrase.first == i + 1 else i + 2
                for j in range(i + 1, min(stop, high)):
                    place = scene.actors.place_at(j)
                    if place is not None and place.last >= stop:
                        return place
    return None


def is_outlet(scene: Scene, first: int, last: int) -> bool:
    """Whether words name a medium: one that the lexicon holds, or any radio, newspaper, news agency."""
    lower, outlets = scene.lower, words_of(scene.lexicon, "outlet")
    for i in range(first, last):
        word = lower[i]
        if word in outlets or word == scene.agency or (word == "agency" and lower[i - 1] == "news"):
            return True
        if word == "media" and lower[i - 1] in ("state", "local"):
            return True
        actor = scene.actors.at(i) if scene.marks[i] == "P" else None
        if actor is not None and actor.code == "MED":
            return True
    return False


def _paper(scene: Scene, first: int, last: int) -> bool:
    """Whether a hearer that no list knows is a medium by its form: `told the Nation`, `told ANTV`."""
    marks, actor = scene.marks, scene.actors.at(last - 1)
    if actor is not None and actor.kind != "person":
        return False
    if last - first == 2 and scene.lower[first] == "the" and marks[first + 1] == "P":
        return scene.form[first + 1][-1:] != "s" and (actor is None or len(actor.mentions) < 2)
    form = scene.form[first]
    return (
        last - first == 1
        and marks[first] == "P"
        and 1 < len(form) < 6
        and form.isupper()
        and not _capitals(scene, first)
    )


def _capitals(scene: Scene, word: int) -> bool:
    """Whether the words around are in capitals too, so that these tell nothing."""
    around = [form for form in scene.form[max(0, word - 6) : word + 6] if form.isalpha() and len(form) > 2]
    return sum(form.isupper() for form in around) > 2


@lru_cache(maxsize=4)
def social_networks(lexicon: Lexicon) -> frozenset[str]:
    """Networks on which people speak for themselves: they relay nothing."""
    rows = [row for row in lexicon.rows("media") if row[3] == "social"]
    return frozenset(name for row in rows for name in (row[0], *row[1].split("|")) if name)


def via_of(scene: Scene, draft: Draft, around: Words) -> Words | None:
    """The words that name the medium spoken to or speaking on: `told AFP`, `in an interview with the BBC`."""
    if draft.via is not None:
        return draft.via
    if draft.hearer is not None and (is_outlet(scene, *draft.hearer) or _paper(scene, *draft.hearer)):
        return draft.hearer
    socials = social_networks(scene.lexicon)
    lending = words_of(scene.lexicon, "lending")
    marks, lower = scene.marks, scene.lower
    speaker = draft.speaker or (-1, -1)
    first, last = around
    for i in range(first, last - 1):
        if marks[i] not in "it" or lower[i] not in _THROUGH or speaker[0] <= i < speaker[1]:
            continue
        if lower[i] == "of" and lower[i - 1] not in _ISSUES:
            continue
        phrase = scene.chunks.phrase_at(i + 1)
        if phrase is None or phrase.first != i + 1 or not is_outlet(scene, phrase.first, phrase.last):
            continue
        if phrase.head < last and scene.form[phrase.head] in socials:
            continue
        if lower[i] in ("with", "by") and lending.isdisjoint(lower[max(first, i - 5) : i]):
            continue
        return _quoted_name(scene, phrase.last) or (phrase.first, phrase_end(scene, phrase.last, last))
    return None


def _quoted_name(scene: Scene, at: int) -> Words | None:
    """The name of a medium in quotation marks behind its noun: `the newspaper "al-Jamhouriya," Janier said`."""
    quotation = scene.quotation_at(at) if scene.marks[at : at + 1] == "<" else None
    if quotation is None or quotation.last - at > 7 or not quotation.closed:
        return None
    last = quotation.last - 1
    while last > at + 1 and scene.marks[last - 1] in ",.":
        last -= 1
    return (at + 1, last) if scene.form[at + 1][:1].isalpha() and last > at + 1 else None


def audience_of(scene: Scene, draft: Draft, via: Words | None) -> str | None:
    """Whoever is told, unless that is a medium."""
    if draft.hearer is None or draft.hearer == via or draft.kind == "inf":
        return None
    return scene.document.span(*draft.hearer).text
