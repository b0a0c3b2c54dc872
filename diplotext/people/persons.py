"""One entry a person: names that may be the same person's brought together."""

from __future__ import annotations

import unicodedata

from attrs import define, field

from diplotext.mentions.finding import Mentions
from diplotext.mentions.layers import PARTICLES
from diplotext.people.actors import Actor
from diplotext.records import MentionForm
from diplotext.text.document import Document

_JUNIOR = frozenset(["jr", "sr", "junior"])
_SPLIT = str.maketrans("-", " ", ".'’\"“”,")


def key_words(forms: list[str]) -> tuple[str, ...]:
    """The words of a name by which it is compared: no particles, no accents, no dots."""
    joined = " ".join(forms).lower()
    if not joined.isascii():
        joined = unicodedata.normalize("NFKD", joined).encode("ascii", "ignore").decode() or joined
    words = joined.replace("- ", "-").translate(_SPLIT).split()
    return tuple(w for w in words if w not in PARTICLES and w not in _JUNIOR) or tuple(words)


@define(eq=False)
class Person:
    """A person while the names are gathered."""

    actor: Actor
    keys: tuple[str, ...]  # of the fullest name
    length: int
    names: list[int] = field(factory=list)
    titles: list[int] = field(factory=list)


class Gathering:
    """Names in text order, each joined to the person that it fits or begun as a new one."""

    def __init__(self, document: Document, mentions: Mentions, titles_of: dict[int, list[int]]) -> None:
        self.document = document
        self.mentions = mentions
        self.titles_of = titles_of
        self.persons: list[Person] = []
        self.by_word: dict[str, list[Person]] = {}
        self.of_name: dict[int, Person] = {}

    def run(self) -> list[Person]:
        """Every person, by first mention."""
        form = self.document.words.form
        order = range(len(self.mentions.names))
        for i in order:
            name = self.mentions.names[i]
            if name.body:
                continue
            keys = key_words(form[name.first : name.last])
            person = self.find(i, keys)
            if person is None:
                person = self.begin(i, keys)
            self.join(person, i, keys)
        return self.persons

    def find(self, i: int, keys: tuple[str, ...]) -> Person | None:
        last = keys[-1]
        best = None
        for person in reversed(self.by_word.get(last, []) or self.by_word.get(keys[0], [])):
            if _fits(keys, person.keys) and self.agrees(i, person):
                best = person
                break
        return best

    def agrees(self, i: int, person: Person) -> bool:
        gender = self.mentions.names[i].gender
        if gender and person.actor.gender and gender != person.actor.gender:
            return False
        titles = self.mentions.titles
        mine = [titles[t] for t in self.titles_of.get(i, [])]
        theirs = [titles[t] for t in person.titles]
        if not mine or not theirs:
            return True
        nations = {t.nation.iso3 for t in mine if t.nation is not None and t.nation.iso3}
        others = {t.nation.iso3 for t in theirs if t.nation is not None and t.nation.iso3}
        if nations and others and not nations & others:
            return False
        if len(self.by_word.get(person.keys[-1], ())) > 1 or len(set(self.by_word.get(person.keys[0], ()))) > 1:
            return bool({t.office.name for t in mine} & {t.office.name for t in theirs})
        return True

    def begin(self, i: int, keys: tuple[str, ...]) -> Person:
        name = self.mentions.names[i]
        person = Person(Actor("person", self.written(i)), keys, name.last - name.first)
        self.persons.append(person)
        return person

    def join(self, person: Person, i: int, keys: tuple[str, ...]) -> None:
        name = self.mentions.names[i]
        person.names.append(i)
        person.titles += self.titles_of.get(i, [])
        self.of_name[i] = person
        person.actor.gender = person.actor.gender or name.gender
        if len(keys) > len(person.keys) or not person.names[1:]:
            person.keys = keys
            person.actor.name = self.written(i)
        for word in keys:
            known = self.by_word.setdefault(word, [])
            if person not in known:
                known.append(person)
        person.actor.mentions.append((name.first, name.last, MentionForm.NAME))

    def written(self, i: int) -> str:
        name = self.mentions.names[i]
        words = self.document.words
        return " ".join(self.document.text[words.start[name.first] : words.end[name.last - 1]].split())


def _fits(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: the shorter's words are in the longer, in order; initials stand for names."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) == 1:
        return short[0] in (long[-1], long[0]) or (short[0] in long and len(short[0]) > 2)
    i = 0
    for word in short:
        while i < len(long) and not (long[i] == word or _initial(word, long[i])):
            i += 1
        if i == len(long):
            return False
        i += 1
    return True


def _initial(a: str, b: str) -> bool:
    return (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))
