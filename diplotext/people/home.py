"""The home state of an article: news marks the foreign official with his nation and leaves its own bare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from diplotext.mentions.finding import Mentions
from diplotext.mentions.titles import Title
from diplotext.people.persons import Person
from diplotext.records import Dateline
from diplotext.text.document import Document

_FILED_THERE = 3.0
_OWN_LEADER = 4.0
_LEADING = ("head", "minister", "royal")
_MEETING = frozenset(
    [
        "met",
        "meet",
        "meets",
        "meeting",
        "with",
        "received",
        "receive",
        "visited",
        "welcomed",
        "hosted",
        "told",
        "thanked",
        "congratulated",
    ]
)


class Home:
    """Finds the state whose officials an article names without their nation."""

    def __init__(self, document: Document, mentions: Mentions, dateline: Dateline | None) -> None:
        self.document = document
        self.mentions = mentions
        self.places = {hit.first: hit for hit in mentions.entries if hit.entry.letter in "LY"}
        place = dateline.place if dateline is not None else None
        self.filed = place.country if place is not None and place.country else None

    def find(self, persons: list[Person], known: Callable[[Person], str | None]) -> str | None:
        """The state where the report was filed, or whose known leader comes first with a bare title."""
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
        return max(scores, key=lambda s: (scores[s], s)) if scores else None

    def bare_title(self, person: Person) -> Title | None:
        """The first present title of a person, if no nation and no body is told with it anywhere."""
        titles = [self.mentions.titles[t] for t in person.titles]
        if not titles or any(t.nation is not None or t.about is not None or t.bodies for t in titles):
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
