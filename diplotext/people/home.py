"""The home state of an article: news marks the foreign official with his nation and leaves its own bare."""

from __future__ import annotations

from bisect import bisect_left
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

_IN_THE_OPENING = 1.5
_OBJECT = 0.5
_ELSEWHERE = 0.3
_NAMED_FIRST = 1.5
_PROMINENT = 0.5
_OPENING = 60  # words
_SEATS = frozenset(["geneva", "vienna", "brussels", "davos", "new"])  # where officials of all states meet
_CLAUSE = 12
_BEFORE_WHERE = 5
_LEADING = ("head", "minister", "royal")
_MEETING = frozenset(
    """met meet meets meeting with received receive visited welcomed hosted told thanked congratulated""".split()
)
_VISITS = frozenset("visit visits visited visiting trip tour arrived arrives travelled traveled flew".split())
_AGAINST = frozenset("with against over to from between towards toward about on".split())


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
        self.behind = 0
        if dateline is not None:
            self.behind = bisect_left(document.words.start, dateline.span.end)
            while (
                self.behind < len(mentions.layers.letters) and mentions.layers.letters[self.behind] in "-:.)"
            ):
                self.behind += 1
        self.at_body = dateline is not None and "UNITED NATIONS" in dateline.span.text.upper()

    def find(
        self, persons: list[Person], known: Callable[[Person], str | None], away: set[str]
    ) -> str | None:
        """The state where the report was filed, or whose known leader comes first with a bare title,
        or of which the article speaks as its own; none to which officials with a bare title travel.
        """
        leaders: list[str] = []
        for person in persons:
            title = self.bare_title(person)
            if title is None or title.office.kind not in _LEADING or self.is_met(title):
                continue
            if self.filed is not None and self.paragraph_place(title.outer) not in (None, self.filed):
                continue  # `In Washington, … She said Secretary of State Lind …`
            state = known(person)
            if state is not None:
                leaders.append(state)
        if self.filed is not None and (not leaders or self.filed in leaders):
            return self.implied(persons, away) if self.filed_elsewhere() else self.filed
        leaders = [state for state in leaders if state not in away]
        if leaders:
            return leaders[0]
        return None if self.at_body else self.implied(persons, away)

    def filed_elsewhere(self) -> bool:
        """Whether a report that opens with one state was filed in another that it does not name."""
        states = [h for h in self.mentions.entries if h.entry.letter in "LKYX" and h.entry.iso3]
        told = [h for h in states if h.first >= self.behind]
        return (
            bool(told)
            and told[0].first <= self.behind + 1
            and told[0].entry.letter in "LY"
            and all(h.entry.iso3 != self.filed for h in told)
        )

    def implied(self, persons: list[Person], away: set[str]) -> str | None:
        """The state named most, early and not as the other side, whose officials carry no nation but abroad."""
        scores: Counter[str] = Counter()
        states = [
            hit
            for hit in self.mentions.entries
            if hit.entry.letter in "LKYX" and hit.entry.iso3 and hit.entry.code != "caution"
            if hit.first >= self.behind
        ]
        for hit in states:
            scores[hit.entry.iso3] += self.weight(hit)  # type: ignore[assignment]
        first = next((hit for hit in states if self.weight(hit) > 1), None)
        if first is not None:
            scores[first.entry.iso3] += _NAMED_FIRST  # type: ignore[assignment]
        marked = set(away)
        for person in persons:
            if person.actor.country and any(
                title.nation is not None and title.office.kind != "diplomat" for title in self.titles(person)
            ):
                marked.add(person.actor.country)
        most = max(scores.values(), default=0.0)
        own = [(-score, state) for state, score in scores.items() if state not in marked]
        return min(own)[1] if own and -min(own)[0] >= max(most * _PROMINENT, 1.0) else None

    def weight(self, hit: Hit) -> float:
        """What a mention of a state tells: more in the opening, less behind `with` or `against`; a visit to it,
        that it is another's.
        """
        if self.paragraph_place(hit.last + 1) is not None:
            return _ELSEWHERE  # `In London, … Britain …`
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
        return self.opens_in(self.document.sentence_of(word)[0], word)

    def paragraph_place(self, word: int) -> str | None:
        """The state of the town or country with which the paragraph opens."""
        return self.opens_in(self.document.paragraph_of(word)[0], word)

    def opens_in(self, first: int, word: int) -> str | None:
        """The state of the place of an `In Caracas` that stands at a word, before another."""
        if self.document.words.lower[first] != "in":
            return None
        hit = self.places.get(first + 1)
        return hit.entry.iso3 or None if hit is not None and hit.last < word else None

    def where_met(self, title: Title | None) -> str | None:
        """The state of the place where somebody meets the holder of a title: `in Oslo, where he met Minister Lind`."""
        if title is None or not self.at_meeting(title):
            return None
        lower = self.document.words.lower
        first = max(self.document.sentence_of(title.outer)[0], title.outer - _CLAUSE)
        if "where" not in lower[first : title.outer]:
            return None
        where = lower.index("where", first)
        for i in range(where - 1, max(first, where - _BEFORE_WHERE) - 1, -1):
            if i in self.places:
                return None if lower[i] in _SEATS else self.places[i].entry.iso3 or None
        return None

    def told_of(self, title: Title | None) -> str | None:
        """The state that opens the paragraph where its official opens the next sentence:
        `China has stepped in. Vice Minister Li said …`.
        """
        if title is None or title.office.kind == "diplomat":
            return None
        first = self.document.sentence_of(title.outer)[0]
        paragraph = self.document.paragraph_of(first)[0]
        if title.outer != first or first == paragraph or paragraph <= self.behind:
            return None
        hit = self.places.get(paragraph)
        if hit is None or self.document.sentence_of(paragraph)[1] != first:
            return None
        return hit.entry.iso3 or None if self.mentions.layers.letters[hit.last] in "V,HMb" else None

    def at_meeting(self, title: Title) -> bool:
        """Whether a verb of meeting governs a title, some words before it too: `met Lind and, separately, Minister Dahl`."""
        words = self.document.words.lower[max(0, title.outer - _CLAUSE) : title.outer]
        return not _MEETING.isdisjoint(words)

    def is_met(self, title: Title) -> bool:
        """Whether a title follows a verb of meeting: whoever is met need not be of the home state."""
        lower = self.document.words.lower
        if (
            title.outer > 1
            and lower[title.outer - 1] == "on"
            and lower[title.outer - 2] in ("call", "called")
        ):
            return True
        return title.outer > 0 and lower[title.outer - 1] in _MEETING
