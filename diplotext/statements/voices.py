"""From settled drafts to statements: the speaker's actor, the form, and the circumstances of speaking."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from diplotext.lexicon.vocabulary import noun_classes
from diplotext.people.actors import Actor
from diplotext.records import MentionForm, StatementForm
from diplotext.statements.circumstances import audience_of, is_outlet, place_of, surroundings, via_of, when_of
from diplotext.statements.days import Days
from diplotext.statements.drafts import Draft, FoundStatement, Words
from diplotext.statements.scene import Scene

_GOING_ON = frozenset({"add", "continue", "go", "conclude", "note"})


def found_statements(scene: Scene, drafts: list[Draft]) -> list[FoundStatement]:
    """The statements in text order, with speakers resolved, relayed ones joined with their relays."""
    voices: dict[int, Any] = {}
    before: Draft | None = None
    for draft in drafts:
        voices[id(draft)] = _speaker(scene, draft, voices, before)
        if not _is_spoken(scene, draft):
            before = draft
        quotation = scene.quotation_at(draft.cue[0])
        if (
            quotation is not None
            and quotation.first <= draft.content[0] < quotation.last < draft.content[1] + 2
        ):
            stop = quotation.last - 1 if quotation.closed else quotation.last
            while stop > draft.content[0] + 1 and scene.marks[stop - 1] in ",.":
                stop -= 1
            draft.content = (draft.content[0], stop)
    relays = _join_relays(scene, drafts, voices)
    found: list[FoundStatement] = []
    days = Days(scene)
    through: Words | None = None
    named: Words | None = None  # the medium named last
    floor, sentence = 0, -1
    previous: Draft | None = None
    for draft in drafts:
        first, last = draft.content
        if first >= last or (last - first == 1 and scene.marks[first] in "itcdqu"):
            continue  # a relay or a mark took all of the content
        if id(draft) in relays.dropped or (id(draft) not in relays.via and _is_spoken(scene, draft)):
            continue
        speaker = voices[id(draft)]
        if (
            speaker is None
            and draft.kind in ("np", "gerund", "inf")
            and draft.speaker is not None
            and scene.marks[draft.speaker[0]] not in "pr"
        ):
            continue
        if draft.sentence[0] != sentence:
            floor, sentence = draft.sentence[0], draft.sentence[0]
        around = surroundings(scene, draft, floor)
        when = when_of(scene, draft, around)
        via_words = relays.via.get(id(draft)) or via_of(scene, draft, around)
        if speaker is not None:
            if when is None and not _earlier(scene, draft):
                when = days.of(speaker, draft.cue[0], _source(draft))
            elif when is not None:
                days.say(speaker, when, draft.cue[0])
            if (
                via_words is None
                and previous is not None
                and voices[id(previous)] is speaker
                and _carries_on(scene, draft)
                and _follows(scene, previous, draft)
            ):
                via_words = through
        if via_words is not None and _bare_outlet(scene, via_words):
            via_words = named or via_words
        through = via_words
        named = via_words or named
        found.append(
            FoundStatement(
                speaker=speaker,
                cue=draft.cue,
                content=draft.content,
                form=StatementForm.INDIRECT if _is_spoken(scene, draft) else form_of(scene, draft),
                audience=audience_of(scene, draft, via_words),
                place=place_of(scene, draft, around),
                when=when,
                via=_medium(scene, via_words) if via_words else None,
                evidence=[(draft.rule, draft.clause[0], max(draft.clause[1], draft.clause[0] + 1))],
                source=_source(draft),
            )
        )
        floor = max(floor, draft.content[1])
        previous = draft
    return found


def _bare_outlet(scene: Scene, words: Words) -> bool:
    """Whether a medium is only `the newspaper`, the one named before."""
    return words[1] - words[0] == 2 and scene.lower[words[0]] == "the" and scene.marks[words[0] + 1] == "N"


def _medium(scene: Scene, words: Words) -> Any:
    """The medium that words name: by its name where they describe it as well, `the TASS state news agency`."""
    for first, last, actor in scene.actors.within(*words):
        if actor.code == "MED" and last - first < words[1] - words[0]:
            return actor
    if scene.marks[words[0] - 1] == "<":
        actor = scene.actors.add(Actor("organization", scene.document.span(*words).text, code="MED"))
        scene.actors.mention(actor, *words, MentionForm.NAME)
        return actor
    return scene.actors.refer(*words)


def _is_spoken(scene: Scene, draft: Draft) -> bool:
    """Whether the cue itself stands in a quotation: what a speaker tells of others' words is part of his
    own.
    """
    quotation = scene.quotation_at(draft.cue[0])
    return quotation is not None and quotation.first < draft.cue[0]


def _source(draft: Draft) -> Words | None:
    """The words that name the speaker, those of the cue whose speaker speaks on among them."""
    here: Draft | None = draft
    while here is not None:
        if here.speaker is not None:
            return here.speaker
        here = here.heir
    return None


_GENDERS = {"he": "m", "she": "f"}


def _goes_on_speaking(scene: Scene, draft: Draft, before: Draft | None, voices: dict[int, Any]) -> Any:
    """Whoever spoke last, if the speaker is only `he` or `she` and the last statement stands right before."""
    if before is None or draft.speaker is None or draft.speaker[1] - draft.speaker[0] != 1:
        return None
    gender = _GENDERS.get(scene.lower[draft.speaker[0]])
    last = voices[id(before)]
    if gender is None or last is None or last.plural or last.kind not in ("official", "person", "unnamed"):
        return None
    if last.gender not in ("", gender):
        return None
    away = scene.sentence_at(draft.cue[0]) - scene.sentence_at(max(before.content[1], before.cue[1]) - 1)
    return last if 0 <= away <= 1 else None


def _speaker(scene: Scene, draft: Draft, voices: dict[int, Any], before: Draft | None) -> Any:
    if draft.heir is not None:
        return voices.get(id(draft.heir))
    if draft.speaker is None:
        return None
    if scene.release and scene.lower[draft.speaker[0]] == "i" and draft.speaker[1] - draft.speaker[0] == 1:
        return _writer(scene, draft.speaker[0])
    last = _goes_on_speaking(scene, draft, before, voices)
    if last is not None:
        if scene.actors.at(draft.speaker[0]) is not last:
            scene.actors.mention(last, *draft.speaker, MentionForm.PRONOUN)
        return last
    comma = scene.marks.find(",", *draft.speaker)
    named = (
        scene.actors.at(comma + 1) or scene.actors.at(draft.speaker[1] - 1)
        if comma > 0 and "c" not in scene.marks[comma : draft.speaker[1]]
        else None
    )
    speaker = named if named is not None and named.named else scene.actors.refer(*draft.speaker)
    if speaker is None and draft.order == "relative" and scene.lower[draft.clause[0]] == "who":
        nearest = scene.chunks.phrase_at(draft.speaker[1] - 1)  # `ammunition to deputies who say`
        speaker = scene.actors.refer(nearest.first, nearest.last) if nearest is not None else None
    if speaker is None and draft.kind not in ("np", "gerund", "inf"):
        return _number_of_people(scene, draft.speaker) or _whoever(scene, draft)
    if speaker is not None and draft.order == "relative" and scene.lower[draft.clause[0]] == "who":
        scene.actors.mention(speaker, draft.clause[0], draft.clause[0] + 1, MentionForm.PRONOUN)
    return speaker


_HEADING = 40  # words


def _writer(scene: Scene, word: int) -> Any:
    """`I` of a release outside quotations: the official that its heading names."""
    if scene.quotation_at(word) is not None:
        return None
    near = scene.actors.within(0, min(_HEADING, word))
    return next((a for first, _, a in near if a.kind == "official" and _heads(scene, first, word)), None)


def _heads(scene: Scene, first: int, word: int) -> bool:
    """Whether an official is named in a line of a heading, and not as one who is met."""
    paragraph = scene.document.paragraph_of(first)
    lower = scene.lower[paragraph[0] : first]
    return (
        paragraph[1] <= word and paragraph[1] - paragraph[0] < 22 and "with" not in lower and "." not in lower
    )


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:some|others?|many|several|most|few|both|half|another|neither|everyone|everybody|someone|somebody)\b"
        r"|(?:a|one) (?:third|quarter|fifth|half|majority|minority|number|handful|few|lot)\b"
        r"|(?:.{0,24} )?[\w.-]+ ?(?:percent|pct|per cent|%)"
        r"|(?:.{0,24} )?\w+ (?:in|out of) (?:\d+|two|three|four|five|ten))"
    )


def _number_of_people(scene: Scene, words: Words) -> Any:
    """Speakers counted, not named: `some here`, `59 percent of voters`, `one in five`."""
    text = " ".join(scene.lower[words[0] : min(words[1], words[0] + 12)])
    if _numbers().match(text) is None:
        return None
    actor = Actor("unnamed", scene.document.span(*words).text, plural=True)
    scene.actors.add(actor)
    scene.actors.mention(actor, *words, MentionForm.NAME)
    return actor


def _whoever(scene: Scene, draft: Draft) -> Any:
    """A speaker that only this phrase names: `a press kit said`, `An Arab summit ended with a declaration that`."""
    words = draft.speaker
    if words is None or draft.order not in ("subject", "inverted", "source", "noun", "shared"):
        return None
    first, last = words
    if (
        first >= last
        or scene.marks[first] not in "djN0P"
        or scene.marks[last - 1] not in "NP"
        or last - first > 12
    ):
        return None
    if scene.lower[first] in ("that", "this", "what", "these", "those") and last - first == 1:
        return None
    if draft.kind == "clause" and scene.marks[draft.content[0]] == "T":
        return None  # `the moratorium declared Aug. 17 was`
    actor = Actor("unnamed", scene.document.span(first, last).text)
    scene.actors.add(actor)
    scene.actors.mention(actor, first, last, MentionForm.NAME)
    return actor


def _earlier(scene: Scene, draft: Draft) -> bool:
    """Whether the cue tells of another time: `has said`, `had told`."""
    group = scene.chunks.group_at(draft.cue[0])
    return group is not None and group.perfect


def _follows(scene: Scene, previous: Draft, draft: Draft) -> bool:
    """Whether a statement goes on with the one before it, in the next sentence or two."""
    last = max(previous.content[1], previous.cue[1])
    if draft.sentence == previous.sentence:
        return draft.heir is previous
    return 0 <= scene.sentence_at(draft.cue[0]) - scene.sentence_at(last - 1) <= 1


def _carries_on(scene: Scene, draft: Draft) -> bool:
    """Whether the cue tells that somebody goes on speaking: `he added`."""
    group = scene.chunks.group_at(draft.cue[0])
    return group is not None and group.lemma in _GOING_ON


class Relays:
    """Statements that only relay another, and the words that name who relays."""

    def __init__(self) -> None:
        self.dropped: set[int] = set()
        self.via: dict[int, Words] = {}


def _join_relays(scene: Scene, drafts: list[Draft], voices: dict[int, Any]) -> Relays:
    """`X said that …, according to Y`; `X told Z that …, Y said`; `Y reported that X said …`: one
    statement of X, relayed by Y.
    """
    relays = Relays()
    for number, draft in enumerate(drafts):
        for other in drafts[number + 1 : number + 6]:
            if other.sentence != draft.sentence:
                break
            around = other.front and other.content[0] <= draft.cue[0] < other.content[1]
            outer, inner = (other, draft) if around else (draft, other)
            if id(outer) in relays.dropped or not _relays(scene, outer, inner, voices):
                continue
            words = _source(outer)
            if words is not None:
                relays.dropped.add(id(outer))
                relays.via[id(inner)] = words
                _without_relay(scene, inner, outer)
    return relays


def _without_relay(scene: Scene, inner: Draft, outer: Draft) -> None:
    """Take the relay, and the cue if it then ends the sentence, out of the content: `…, X said, Y reported`."""
    first, last = inner.content
    if not (inner.front and outer.front and first < inner.clause[0] < min(last, outer.clause[0])):
        return
    last = min(last, outer.clause[0])
    told = max(inner.cue[1], inner.speaker[1] if inner.speaker is not None else 0)
    if not scene.marks[told:last].strip(","):
        last = inner.clause[0]
    while last > first and scene.marks[last - 1] == ",":
        last -= 1
    inner.content = (first, last)


def _relays(scene: Scene, outer: Draft, inner: Draft, voices: dict[int, Any]) -> bool:
    """Whether the outer statement holds the inner one whole, and is that of a medium or body."""
    if inner.speaker is not None and scene.lower[inner.speaker[0]] in ("we", "i"):
        return False
    if (
        outer.order == "participle"
        or inner.order not in ("subject", "inverted", "source")
        or inner.kind in ("np", "gerund")
    ):
        return False
    if not outer.content[0] <= inner.cue[0] < outer.content[1]:
        return False
    if outer.content[0] + 1 < inner.clause[0] and scene.marks[inner.clause[0] - 1] not in ",":
        return False
    if not outer.front and inner.content[1] + 2 < outer.content[1]:
        return False
    words = _source(outer)
    if words is None:
        return False
    if is_outlet(scene, *words):
        return True
    if not outer.front:
        return False
    speaker = voices[id(outer)]
    if speaker is None or speaker is voices[id(inner)] or speaker.kind not in ("organization", "country"):
        return False
    classes = noun_classes(scene.lexicon)
    return all(classes.get(scene.lower[i]) != "document" for i in range(*words))


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(r"<[^<>]*>?")


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(r'[^,.:"\-s<>()]')


def form_of(scene: Scene, draft: Draft) -> StatementForm:
    """Direct where every word of the content, the cue clause aside, is quoted; mixed where some are."""
    first, last = draft.content
    marks = scene.marks
    if draft.kind == "verbatim":
        return StatementForm.DIRECT
    if "<" not in marks[first:last]:
        quotation = scene.quotation_at(first)  # a content that goes on within a quotation opened before it
        return (
            StatementForm.DIRECT
            if quotation is not None and quotation.last >= last
            else StatementForm.INDIRECT
        )
    content = marks[first:last]
    begin, stop = draft.clause
    if first <= begin < last:
        if draft.front and draft.kind == "quote":  # what names the speaker runs up to the next quotation
            opening = marks.find("<", stop, last)
            stop = opening if opening > 0 else last
        content = marks[first:begin] + marks[stop:last]
    if "<" not in content:
        return StatementForm.INDIRECT
    return StatementForm.MIXED if _plain().search(_quoted().sub("", content)) else StatementForm.DIRECT
