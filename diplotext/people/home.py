"""The home state of an article: news marks the foreign official with his nation and leaves its own bare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

from diplotext.mentions.finding import Mentions
from diplotext.mentions.gazetteer import Hit
from diplotext.mentions.titles import Title
from diplotext.people.eras import state_of_time
from diplotext.people.persons import Person
from diplotext.records import Dateline
from diplotext.text.document import Document

_FILED_THERE = 3.0
_OWN_LEADER = 4.0
_IN_THE_OPENING = 1.5
_OBJECT = 0.5
_MARKED = 3.0
_OPENING = 60  # words
_LEADING = ("head", "minister", "royal")
_MEETING = frozenset(
    """met meet meets meeting with received receive visited welcomed hosted told thanked congratulated""".split()
)
_VISITS = frozenset("visit visits visited visiting trip tour arrived arrives travelled traveled flew".split())
_AGAINST = frozenset("with against over to from between towards toward".split())


class Home:
    """Finds the state whose officials an article names without their nation."""

    def __init__(
        self, document: Document, mentions: Mentions, dateline: Dateline | None, day: date | None = None
    ) -> None:
        self.document = document
        self.mentions = mentions
        self.places = {hit.first: hit for hit in mentions.entries if hit.entry.letter in "LY"}
        place = dateline.place if dateline is not None else None
        self.filed = state_of_time(place.country, day) if place is not None and place.country else None
        self.at_body = dateline is not None and "UNITED NATIONS" in dateline.span.text.upper()

    def find(self, persons: list[Person], known: Callable[[Person], str | None]) -> str | None:
        """The state where the report was filed, or whose known leader comes first with a bare title,
        or of which the article speaks as its own.
        """
        scores: Counter[str] = Counter()
        if self.filed is not None:
            scores[self.filed] += _FILED_THERE  # type: ignore[assignment]
        for person in persons:
            title = self.bare_title(person)
            if title is None or title.office.kind not in _LEADING or self.is_met(title):
                continue
            state = known(person)
            if state is not None:
                scores[state] += _OWN_LEADER  # type: ignore[assignment]
                break
        if not scores and not self.at_body:
            return self.implied(persons)
        return max(scores, key=lambda s: (scores[s], s)) if scores else None

    def implied(self, persons: list[Person]) -> str | None:
        """The state named most, early and not as the other side, whose officials carry no nation."""
        scores: Counter[str] = Counter()
        for hit in self.mentions.entries:
            if hit.entry.letter in "LKYX" and hit.entry.iso3 and hit.entry.code != "caution":
                scores[hit.entry.iso3] += self.weight(hit)  # type: ignore[assignment]
        for person in persons:
            if any(title.nation is not None for title in self.titles(person)) and person.actor.country:
                scores[person.actor.country] -= _MARKED  # type: ignore[assignment]
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        return ranked[0][0] if ranked and ranked[0][1] > 0 else None

    def weight(self, hit: Hit) -> float:
        """What a mention of a state tells: more in the opening, less behind `with` or `against`; a visit to it,
        that it is another's.
        """
        before = self.document.words.lower[max(0, hit.first - 3) : hit.first]
        if not _VISITS.isdisjoint(before):
            return -1.0
        weight = _OBJECT if not _AGAINST.isdisjoint(before) or hit.entry.letter == "K" else 1.0
        return weight * (_IN_THE_OPENING if hit.first < _OPENING else 1.0)

    def titles(self, person: Person) -> list[Title]:
        return [self.mentions.titles[t] for t in person.titles]

    def bare_title(self, person: Person) -> Title | None:
        """The first present title of a person, if no nation and no body is told with it anywhere."""
        titles = self.titles(person)
        if not titles or any(t.nation is not None or t.about is not None or t.bodies for t in titles):
            return None
        if any(office.country for office in person.actor.roles):
            return None
        return titles[0] if titles[0].tenure != "former" else None

    def at_home(self, title: Title) -> bool:
        """Whether a bare title is likely of the home state: no envoy, and nobody whom somebody meets."""
        return title.office.kind != "diplomat" and not self.is_met(title)

    def opening_place(self, word: int) -> str | None:
        """The state of the town or country with which the sentence opens: `In Caracas, …`."""
        first = self.document.sentence_of(word)[0]
        if self.document.words.lower[first] != "in":
            return None
        hit = self.places.get(first + 1)
        return hit.entry.iso3 or None if hit is not None and hit.last < word else None

    def is_met(self, title: Title) -> bool:
        """Whether a title follows a verb of meeting: whoever is met need not be of the home state."""
        lower = self.document.words.lower
        return title.outer > 0 and lower[title.outer - 1] in _MEETING
