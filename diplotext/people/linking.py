"""Which title belongs to which name: the constructions in which English joins an office and its holder."""

from __future__ import annotations

from typing import NamedTuple

from diplotext.clauses.chunks import Chunks
from diplotext.mentions.finding import Mentions
from diplotext.mentions.names import Name
from diplotext.mentions.titles import Title
from diplotext.text.document import Document


class Link(NamedTuple):
    """A title, by its number, given to a name, by its number, and the rule that did."""

    title: int
    name: int
    rule: str


class Linking:
    """One pass over the titles; each construction is a method that answers with the name's number or ``None``."""

    def __init__(self, document: Document, chunks: Chunks, mentions: Mentions) -> None:
        self.document = document
        self.lower = document.words.lower
        self.letters = mentions.layers.letters
        self.chunks = chunks
        self.titles = mentions.titles
        self.names = mentions.names
        self.name_at = {n.outer: i for i, n in enumerate(self.names)} | {n.first: i for i, n in enumerate(self.names)}
        self.name_ending = {n.last: i for i, n in enumerate(self.names)}
        self.title_at = {t.outer: i for i, t in enumerate(self.titles)}
        self.title_first = {t.first: i for i, t in enumerate(self.titles)}
        self.links: list[Link] = []
        self.linked: dict[int, int] = {}  # title -> name

    def run(self) -> list[Link]:
        """All links, in the order of the titles."""
        for number, title in enumerate(self.titles):
            if number in self.linked:
                continue
            name = self.before_name(number, title)
            if name is not None:
                self.give(number, name, "office-before-name")
                self.plural(number, title, name)
                continue
            for rule, finder in (
                ("name-before-office", self.after_name),
                ("office-comma-name", self.comma_name),
                ("name-is-office", self.copula),
            ):
                name = finder(title)
                if name is not None:
                    self.give(number, name, rule)
                    break
        self.stacked()
        return sorted(self.links)

    def give(self, title: int, name: int, rule: str) -> None:
        self.links.append(Link(title, name, rule))
        self.linked[title] = name

    def letter(self, i: int) -> str:
        return self.letters[i] if 0 <= i < len(self.letters) else "."

    def before_name(self, number: int, title: Title) -> int | None:
        """``Foreign Minister Yun Byung-se``."""
        for end in (title.last, title.head_last):
            name = self.name_at.get(end)
            if name is not None and not self.names[name].body:
                return name
        return None

    def plural(self, number: int, title: Title, name: int) -> None:
        """``Presidents Leonid Kuchma of Ukraine and Boris Yeltsin of Russia``."""
        if not title.office.plural:
            return
        i = self.names[name].last
        for _ in range(12):
            i = self.after_country(i)
            while self.letter(i) in ",c":
                i += 1
            following = self.name_at.get(i)
            if following is None or i == self.names[name].last:
                return
            self.links.append(Link(number, following, "office-before-name"))
            i = self.names[following].last

    def after_country(self, i: int) -> int:
        if self.letter(i) == "i" and self.lower[i] in ("of", "from") or self.letter(i) == "(":
            j = i + 1
            while self.letter(j) in "dKLXY":
                j += 1
            if self.letter(i) == "(":
                return j + 1 if self.letter(j) == ")" else i
            return j
        return i

    def after_name(self, title: Title) -> int | None:
        """``Junichi Ihara, director general of …,``."""
        i = title.outer - 1
        if self.letter(i) == "r" or self.letter(i) in "b":
            return None
        if self.letter(i) not in ",(-":
            return None
        opening = self.letter(i)
        i -= 1
        if self.letter(i) == "0" and self.letter(i - 1) == ",":
            i -= 2
        name = self.name_ending.get(i + 1)
        if name is None or self.names[name].body:
            return None
        following = self.letter(title.last)
        if opening == ",":
            if following in "VbHM" or self.name_at.get(title.last) is not None:
                return None
            if following == "c" and self.name_at.get(title.last + 1) is not None:
                return None
        return name

    def comma_name(self, title: Title) -> int | None:
        """``Japan's foreign minister, Fumio Kishida,``."""
        if self.letter(title.last) not in ",(-":
            return None
        opening = self.letter(title.last)
        name = self.name_at.get(title.last + 1)
        if name is None or self.names[name].body or title.office.plural:
            return None
        following = self.letter(self.names[name].last)
        if opening == "(":
            return name if following == ")" else None
        if following in ",.-\"" or following in "VbHMi" and self.opens_clause(title):
            return name
        return None

    def opens_clause(self, title: Title) -> bool:
        sentence = self.document.sentence_of(title.outer)[0]
        return not self.chunks.groups_within(sentence, title.outer)

    def copula(self, title: Title) -> int | None:
        """``X, who is the minister``, ``X was the minister``, ``named X as envoy``."""
        i = title.outer - 1
        if self.lower[i : i + 1] == ["as"]:
            return self.name_ending.get(i)
        group = self.chunks.group_at(i)
        if group is None or group.lemma not in ("be", "become", "serve", "remain", "elect", "appoint", "name", "swear"):
            if self.lower[i : i + 1] != ["as"]:
                return None
            group = self.chunks.group_at(i - 1)
            if group is None:
                return None
        j = group.first - 1
        if self.letter(j) == "r":
            j -= 1
            if self.letter(j) == ",":
                j -= 1
        return self.name_ending.get(j + 1)

    def stacked(self) -> None:
        """``president and chief executive``, ``minister of defence, deputy prime minister``: the same holder."""
        for number, title in enumerate(self.titles):
            if number in self.linked:
                name = self.linked[number]
                self.neighbour(number + 1, title.last, name, forward=True)
                self.neighbour(number - 1, title.outer, name, forward=False)

    def neighbour(self, number: int, edge: int, name: int, forward: bool) -> None:
        if not 0 <= number < len(self.titles) or number in self.linked:
            return
        other = self.titles[number]
        if other.office.plural:
            return
        if forward:
            between = self.letters[edge : other.outer]
            if between in ("c", ",c") and self.names[name].last <= other.outer:
                self.give(number, name, "stacked-offices")
        elif self.letters[other.last : edge] in ("c",) and self.names[name].first >= edge and other.definite not in ("the", "a", "an"):
            self.give(number, name, "stacked-offices")
