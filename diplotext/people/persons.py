"""One entry a person: names that may be the same person's brought together."""

from __future__ import annotations

import unicodedata

from attrs import define, field

from diplotext.mentions.finding import Mentions
from diplotext.mentions.layers import PARTICLES
from diplotext.mentions.titles import Title
from diplotext.people.actors import Actor
from diplotext.records import MentionForm
from diplotext.text.document import Document

_JUNIOR = frozenset(["jr", "sr", "junior"])
_SPLIT = str.maketrans("-", " ", ".'’\"“”,")


def key_words(forms: list[str]) -> tuple[str, ...]:
    """The words of a name by which it is compared: no particles, no accents, no dots."""
    joined = " ".join(forms).lower()
    if not joined.isascii():
        joined = unicodedata.normalize("NFKD", joined).encode("ascii", "ignore").decode().strip() or joined
    words = joined.replace("- ", "-").translate(_SPLIT).split()
    return tuple(w for w in words if w not in PARTICLES and w not in _JUNIOR) or tuple(words) or (joined,)


@define(eq=False)
class Person:
    """A person while the names are gathered."""

    actor: Actor
    keys: tuple[str, ...]  # of the fullest name
    length: int
    names: list[int] = field(factory=list)
    titles: list[int] = field(factory=list)
    offices: set[str] = field(factory=set)
    states: set[str] = field(factory=set)  # that the present offices tell

    def is_human(self, mentions: Mentions) -> bool:
        """Whether a name is plainly a person's.

        An office, a form of address, a known given name, or two words and more.
        """
        if self.actor.roles or self.actor.gender:
            return True
        written = self.actor.name
        if any(mentions.names[i].addressed for i in self.names):
            return True
        return (
            len(self.keys) in (2, 3, 4)
            and not any(c.isdigit() for c in written)
            and not written.isupper()
            and "&" not in written
        )


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
        """The person that a name may mean.

        Of several, one who holds the office beside it, for a name of one word one who holds any, else the
        one named last.
        """
        known = self.by_word.get(keys[-1]) or self.by_word.get(keys[0]) or []
        fitting = [p for p in known if _fits(keys, p.keys) and self.agrees(i, p)]
        if not fitting:
            return None
        if len(fitting) > 1 and i in self.titles_of:
            offices = {self.mentions.titles[t].office.name for t in self.titles_of[i]}
            holding = [p for p in fitting if offices & p.offices]
            if not holding and len(keys) == 1 and all(p.titles for p in fitting):
                return None
            fitting = holding or fitting
        bare = len(keys) == 1  # `Lee` is the president Lee, not the businessman of that name
        return max(fitting, key=lambda p: (bare and bool(p.titles), p.names[-1]))

    def agrees(self, i: int, person: Person) -> bool:
        """Whether sex and states do not speak against it."""
        gender = self.mentions.names[i].gender
        if gender and person.actor.gender and gender != person.actor.gender:
            return False
        if self.is_wife(i, person):
            return False
        titles = self.mentions.titles
        nations = _states([titles[t] for t in self.titles_of.get(i, [])])
        return not nations or not person.states or bool(nations & person.states)

    def is_wife(self, i: int, person: Person) -> bool:
        """`President Bush and Mrs Bush`: whoever is named right before without the address is another."""
        name = self.mentions.names[i]
        words = self.document.words.lower
        if words[name.outer] not in ("mrs", "mrs.") or person.actor.gender == "f":
            return False
        before = self.mentions.names[person.names[-1]]
        return name.outer - before.last < 8 and not person.actor.gender

    def begin(self, i: int, keys: tuple[str, ...]) -> Person:
        name = self.mentions.names[i]
        person = Person(Actor("person", self.written(i)), keys, name.last - name.first)
        self.persons.append(person)
        return person

    def join(self, person: Person, i: int, keys: tuple[str, ...]) -> None:
        name = self.mentions.names[i]
        person.names.append(i)
        held = self.titles_of.get(i, [])
        person.titles += held
        person.offices.update(self.mentions.titles[t].office.name for t in held)
        person.states |= _states([self.mentions.titles[t] for t in held])
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


def _states(titles: list[Title]) -> set[str]:
    """The states that present offices tell.

    The Soviet Union's and Russia's are one for telling people apart.
    """
    told = {t.nation.iso3 for t in titles if t.nation is not None and t.nation.iso3 and t.tenure != "former"}
    return {"RUS" if state == "SUN" else state for state in told}


def _fits(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: the shorter's words are in the longer, in order.

    Initials stand for names.
    """
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
