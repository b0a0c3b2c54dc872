"""The days on which people acted: what they then say, they say on the day of the meeting told before."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from diplotext.clauses.chunks import VerbGroup
from diplotext.clauses.subjects import subject_before
from diplotext.records import Timex
from diplotext.statements.drafts import Words
from diplotext.statements.scene import Scene

_ENCOUNTERS = frozenset(
    """meet speak talk hold host receive welcome visit call phone telephone discuss confer consult convene attend
    participate join greet have open gather""".split()
)
# What is done before an audience: whoever did it on a day then speaks on that day.
_ACTS = frozenset(
    """present deliver address appear sign testify brief unveil stress deny denounce reject praise criticise criticize
    accuse urge demand announce declare warn condemn threaten launch inaugurate outline dismiss defend""".split()
)
_FAR = 500  # words without anything said, after which a day is no longer meant
_SOON = 50  # words after a statement of a state or its body in which its officials enlarge on it
_LONGEST_NAME = 6  # words
_NEAR = 30  # words between a verb and its date, and behind it to those it names


@cache
def _day() -> re.Pattern[str]:
    return re.compile(r"\d{4}-\d\d-\d\d")


class Days:
    """For each actor the dated encounters told so far; asked with rising words."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.waiting = _encounters(scene)
        self.at = 0
        self.last: dict[int, tuple[Timex, int]] = {}
        self.of_state: tuple[str, Timex, int] | None = None  # the last dated statement of a state or body
        self.together: tuple[Timex, int] | None = None  # the last encounter

    def say(self, speaker: Any, when: Timex, word: int) -> None:
        """Somebody spoke on a day."""
        self._tell(word)
        self.last[id(speaker)] = (when, word)
        if speaker.kind in ("country", "organization") and speaker.country and _day().match(when.value):
            self.of_state = (speaker.country, when, word)

    def of(self, speaker: Any, word: int, source: Words | None) -> Timex | None:
        """The day of the last dated thing that a speaker, or one of a group, did or said before a word."""
        self._tell(word)
        found = self.last.get(id(speaker))
        if found is None and speaker.members:
            found = next((self.last[id(m)] for m in speaker.members if id(m) in self.last), None)
        if found is None and speaker.plural and not speaker.members and self._taken_up(source):
            found = self.together  # `the leaders noted`
        if found is None and self.of_state is not None and speaker.kind in ("official", "unnamed"):
            country, when, at = self.of_state
            if country == speaker.country and word - at < _SOON:
                found = (when, at)  # `Israel warned on Sunday …. Yatom told army radio`
        if found is None or word - found[1] > _FAR:
            return None
        self.last[id(speaker)] = (found[0], word)
        return found[0]

    def _taken_up(self, source: Words | None) -> bool:
        """Whether a plural speaker is one told of before: `they`, `the leaders`, `both`."""
        return source is not None and self.scene.lower[source[0]] in ("the", "they", "both", "these")

    def _tell(self, before: int) -> None:
        while self.at < len(self.waiting) and self.waiting[self.at][0] < before:
            word, timex, actors = self.waiting[self.at]
            self.together = (timex, word)
            for actor in actors:
                self.last[id(actor)] = (timex, word)
            self.at += 1


def _encounters(scene: Scene) -> list[tuple[int, Timex, list[Any]]]:
    """Every dated encounter of the past outside quotations, with who took part."""
    found: list[tuple[int, Timex, list[Any]]] = []
    previous: Timex | None = None
    for word, timex in scene.timex_at.items():
        if timex is previous or _day().match(timex.value) is None or scene.quotation_at(word) is not None:
            continue
        previous = timex
        group = _verb_of(scene, word)
        if group is None or group.perfect or group.negated:
            continue
        if group.lemma not in _ENCOUNTERS and group.lemma not in _ACTS:
            continue
        first, last = scene.bounds(scene.sentence_at(word))
        reach = subject_before(scene.chunks, group.first, first)
        begin = reach.first if reach is not None else group.first
        end = min(last, group.last + _NEAR) if group.lemma in _ENCOUNTERS else group.first
        near = scene.actors.within(max(first, begin - _LONGEST_NAME), end)
        actors = [  # `Foreign Ministry officials met`
            actor for _, stop, actor in near if actor.kind != "organization" and stop >= begin - 1
        ]
        if actors:
            found.append((word, timex, actors))
    return found


def _verb_of(scene: Scene, word: int) -> VerbGroup | None:
    """The past verb next to a date in its sentence."""
    first, last = scene.bounds(scene.sentence_at(word))
    groups = scene.chunks.groups_within(max(first, word - _NEAR), min(last, word + _NEAR))
    past = [group for group in groups if group.finite and group.tense == "past"]
    return min(past, key=lambda group: abs(group.head - word), default=None)
