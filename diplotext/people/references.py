"""What stands for somebody named elsewhere: bare titles, pronouns, `the source`.

Read once, in the order of the text.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import compress

from diplotext.clauses.chunks import Chunks
from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import noun_classes
from diplotext.mentions.finding import Mentions
from diplotext.mentions.offices import offices
from diplotext.mentions.titles import Title
from diplotext.people.actors import Actor
from diplotext.people.books import parties
from diplotext.people.books import references as book
from diplotext.people.persons import Person
from diplotext.people.salience import Memory, said_words
from diplotext.people.scene import Link
from diplotext.people.titles_alone import may_hold
from diplotext.records import MentionForm
from diplotext.rules import Example
from diplotext.text.document import Document

Span = tuple[int, int, Actor]
_MOST_PERSONS = 150
_PRONOUNS = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_NEW = frozenset(
    ["a", "an", "another", "one", "some", "any", "no", "every", "each", "several", "many", "most"]
)


@lru_cache(maxsize=4)
def person_nouns(lexicon: Lexicon) -> frozenset[str]:
    """Nouns that denote one person and no office."""
    held = offices(lexicon)
    found = {noun for noun, _, kind in lexicon.rows("nouns") if kind == "person" and noun not in held}
    return frozenset(found | {"source", "witness", "man", "woman"})


class References:
    """One walk over names, titles, pronouns and person nouns."""

    def __init__(
        self,
        document: Document,
        chunks: Chunks,
        mentions: Mentions,
        persons: list[Person],
        links: list[Link],
        lexicon: Lexicon,
    ) -> None:
        self.document = document
        self.chunks = chunks
        self.mentions = mentions
        self.lower = document.words.lower
        self.memory = Memory(document, chunks, said_words(lexicon))
        self.persons = persons
        self.firsts = {id(p.actor): [mentions.names[i].first for i in p.names] for p in persons}
        self.linked = {link.title: link.name for link in links}
        self.of_name = {i: p.actor for p in persons for i in p.names}
        self.human = {id(p.actor) for p in persons if p.is_human(mentions)}
        self.holders_by_owner = {
            (other.office.name, *self.words(other.owner)): p.actor
            for p in persons
            for other in map(mentions.titles.__getitem__, p.titles)
            if other.owner[1]
        }
        self.bare = {
            (id(p.actor), title.office.name)
            for p in persons
            for title in map(mentions.titles.__getitem__, p.titles)
            if title.nation is None and not title.bodies
        }
        self.unnamed: dict[str, Actor] = {}
        self.spans: list[Span] = []
        self.nouns = person_nouns(lexicon)
        self.classes = noun_classes(lexicon)

    def run(self) -> list[Span]:
        """All mentions that are no names of states or bodies."""
        for place, kind, number in self.events():
            if kind == 0:
                name = self.mentions.names[number]
                actor = self.of_name.get(number)
                if actor is not None:
                    self.spans.append((name.first, name.last, actor))
                    if id(actor) in self.human:
                        self.memory.hear(name.outer, name.last, actor)
            elif kind == 1:
                self.title(number)
            elif kind == 2:
                self.pronoun(place)
            else:
                self.person_noun(place)
        return self.spans

    def events(self) -> list[tuple[int, int, int]]:
        """Where something is named or stood for, in order: names, titles, pronouns, person nouns."""
        letters = self.mentions.layers.letters
        found = [(name.outer, 0, i) for i, name in enumerate(self.mentions.names)]
        found += [(title.outer, 1, i) for i, title in enumerate(self.mentions.titles)]
        found += [(i, 2, 0) for i in compress(range(len(letters)), map(_PRONOUNS.__contains__, self.lower))]
        nouns = self.nouns
        found += [
            (i, 3, 0)
            for i in compress(range(len(letters)), map(nouns.__contains__, self.lower))
            if letters[i] == "N"
        ]
        found.sort()
        return found

    def title(self, number: int) -> None:
        """A title: its bearer's where one is linked; else somebody known, or somebody unnamed."""
        title = self.mentions.titles[number]
        name = self.linked.get(number)
        if name is not None:
            self.spans.append((title.outer, title.last, self.of_name[name]))
            return
        if title.office.plural:
            return
        actor = None
        new = (
            title.definite in _NEW or self.lower[title.outer - 1] == "one"
            if title.outer
            else title.definite in _NEW
        )
        if not new and not title.owner[1] and self.may_stand_alone(title):
            actor = self.holder(title)
            rule = "title-alone"
            if actor is None:
                actor, rule = self.described(title), "described-anew"
            if actor is None:
                actor, rule = self.spoke_last(title), "the-official"
            if actor is not None:
                actor.evidence.append((rule, title.outer, title.last))
        if actor is None and title.owner[1]:
            actor = self.owned(title)
        if actor is None:
            actor = self.somebody(title.outer, title.last, title.office.name, new)
            actor.country = actor.country or (
                title.nation.iso3 if title.nation is not None and title.nation.iso3 else None
            )
            actor.gender = actor.gender or title.office.gender
        self.mention(actor, title.outer, title.last, MentionForm.TITLE)

    def candidates(self) -> list[Actor]:
        """The persons whom a bare title may mean: all of an article, those of late in a text without end."""
        if len(self.persons) <= _MOST_PERSONS:
            return [person.actor for person in self.persons]
        late = {id(heard.actor): heard.actor for heard in self.memory.heard[-_MOST_PERSONS:]}
        return [actor for actor in late.values() if id(actor) in self.firsts]

    def may_stand_alone(self, title: Title) -> bool:
        """Whether a title without a name stands for its holder.

        `the envoy`, `Seoul's top diplomat`, `Foreign Minister`; not `envoys`.
        """
        if (
            title.definite == "the"
            or title.nation is not None
            or self.document.words.form[title.head][0].isupper()
        ):
            return True
        return title.head_last == title.last and title.first < title.head

    @book.rule(
        "described-anew",
        examples=[
            Example(
                "President Jacques Chirac of France left. The former mayor of Paris was tired.",
                expect="Jacques Chirac, FRA, President",
            ),
            Example(
                "President Jacques Chirac of France left. A former mayor of Paris was tired.", expect=None
            ),
        ],
    )
    def described(self, title: Title) -> Actor | None:
        """A former office at the head of a sentence, ``The former senator from Massachusetts``
        describes the person spoken of.
        """
        if (
            title.tenure != "former"
            or title.definite != "the"
            or self.document.sentence_of(title.outer)[0] != title.outer
        ):
            return None
        return self.memory.choose(title.outer, lambda a: a.kind == "official" and not a.plural)

    @book.rule(
        "the-official",
        examples=[
            Example(
                "Finnish Foreign Minister Aili Koskinen spoke. The official said talks would go on.",
                expect="Aili Koskinen, FIN, Foreign Minister",
            ),
            Example(
                "Finnish Foreign Minister Aili Koskinen spoke. An official said talks would go on.",
                expect=None,
            ),
        ],
    )
    def spoke_last(self, title: Title) -> Actor | None:
        """``The official`` is whoever spoke or acted last under a name, where no official without a name was brought in."""
        if (
            title.office.name != "official"
            or (title.outer + 1, title.last) != (title.head, title.head_last)
            or title.definite != "the"
            or "official" in self.unnamed
        ):
            return None
        return self.memory.choose(title.outer, lambda a: a.kind == "official" and not a.plural)

    @book.rule(
        "title-alone",
        examples=[
            Example(
                "French President Jacques Chirac left. The president was tired.",
                expect="Jacques Chirac, FRA, President",
            ),
            Example("French President Jacques Chirac left. A president was tired.", expect=None),
        ],
    )
    def holder(self, title: Title) -> Actor | None:
        """A title without a name stands for the person who best fits it; of those who fit alike one whose
        office is named without a nation, as news names its own, then the nearest.
        """
        best, rank = None, (0.0, False, 0.0)
        unnamed = self.unnamed.get(title.office.name)
        for actor in self.candidates():
            fit = may_hold(actor, title)
            if fit <= 0 or (fit < 0.5 and title.definite != "the"):
                continue
            firsts = self.firsts[id(actor)]
            before = firsts[: bisect_left(firsts, title.head)][-1:]
            if not before and (fit < 1.5 or (title.nation is None and fit < 2)):
                continue
            if (
                unnamed is not None
                and before
                and unnamed.mentions[-1][0] > before[-1]
                and (fit < 2 or unnamed.mentions[-1][0] > title.head - 150)
            ):
                continue
            away = title.head - before[-1] if before else 100_000
            if fit < 2 and away > 400:
                continue
            home = title.nation is None and away < 400 and (id(actor), title.office.name) in self.bare
            if (fit, home, -away) > rank or best is None:
                best, rank = actor, (fit, home, -float(away))
        return best

    def owned(self, title: Title) -> Actor | None:
        """`his spokesman`, `Merkel's spokesperson`.

        A person of that office whose title names the same owner is meant, else nobody known.
        """
        if title.pronoun:
            return None
        return self.holders_by_owner.get((title.office.name, *self.words(title.owner)))

    def words(self, owner: tuple[int, int]) -> list[str]:
        return self.lower[owner[0] : owner[1]]

    @book.rule(
        "pronoun",
        examples=[
            Example(
                "French President Jacques Chirac left. He was tired.", expect="Jacques Chirac, FRA, President"
            ),
            Example("French President Jacques Chirac left. She was tired, Koskinen.", expect=None),
        ],
    )
    def pronoun(self, word: int) -> None:
        """``he`` and ``she`` stand for the most prominent person before, subjects and speakers first
        whose sex allows it.
        """
        gender = _PRONOUNS[self.lower[word]]
        actor = self.memory.choose(
            word,
            lambda a: a.gender in ("", gender) and not a.plural,
            subject=self.lower[word] in ("he", "she"),
        )
        if actor is None:
            return
        actor.gender = actor.gender or gender
        actor.evidence.append(("pronoun", word, word + 1))
        self.mention(actor, word, word + 1, MentionForm.PRONOUN)

    def person_noun(self, head: int) -> None:
        """`a witness`, `the source`: somebody unnamed, the same as before where the article is definite."""
        phrase = self.chunks.phrase_at(head)
        if phrase is None or phrase.head != head or self.letter_after(head) in ("N", "s"):
            return
        opening = self.lower[phrase.first]
        if opening not in _NEW and opening != "the":
            return
        self.mention(
            self.somebody(phrase.first, head + 1, self.lower[head], opening in _NEW),
            phrase.first,
            head + 1,
            MentionForm.TITLE,
        )

    def letter_after(self, i: int) -> str:
        return self.chunks.tags[i + 1] if i + 1 < len(self.chunks.tags) else "."

    @parties.rule(
        "person-without-name",
        examples=[
            Example("A Finnish diplomat said talks would go on.", expect="A Finnish diplomat, FIN, unnamed"),
            Example("Finnish diplomats said talks would go on.", expect=None),
        ],
    )
    def somebody(self, first: int, last: int, noun: str, new: bool) -> Actor:
        """A noun for one person with ``a`` brings in somebody unnamed.

        With ``the`` it takes up the one of that noun met before.
        """
        known = self.unnamed.get(noun)
        words = self.document.words
        text = " ".join(self.document.text[words.start[first] : words.end[last - 1]].split())
        country = next(
            (
                h.entry.iso3
                for h in self.mentions.entries_within(first, last)
                if h.entry.iso3 and h.entry.letter in "LKX"
            ),
            None,
        )
        if known is not None and not new and not (known.country and country and known.country != country):
            return known
        actor = Actor("unnamed", text, country, latent=True)
        actor.evidence.append(("person-without-name", first, last))
        self.unnamed[noun] = actor
        return actor

    def mention(self, actor: Actor, first: int, last: int, form: MentionForm) -> None:
        actor.mentions.append((first, last, form))
        self.spans.append((first, last, actor))
        self.memory.hear(first, last, actor)
