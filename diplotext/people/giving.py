"""The offices that the linked titles, a rank, or `led by` give to a person."""

from __future__ import annotations

from diplotext.lexicon import Lexicon
from diplotext.mentions.finding import Mentions
from diplotext.mentions.gazetteer import Entry
from diplotext.mentions.titles import Title
from diplotext.people.actors import Office
from diplotext.people.constructions import rank_before_name
from diplotext.people.holding import holds_office, sectors
from diplotext.people.persons import Person
from diplotext.people.predicates import led_by_name, who_represents
from diplotext.people.scene import Link, Scene
from diplotext.records import Tenure

# State organs that the lexicon gives to the state best known for them.
_OF_MANY_STATES = frozenset(
    ["Foreign Office", "Treasury", "Senate", "Congress", "House of Representatives", "Home Office"]
)


_KIN = frozenset(
    ["son", "daughter", "wife", "husband", "widow", "widower", "brother", "sister", "father", "mother"]
)


class Giving:
    """Turns titles into offices and gives them to persons."""

    def __init__(self, scene: Scene, mentions: Mentions, links: list[Link], lexicon: Lexicon) -> None:
        self.scene = scene
        self.document = scene.document
        self.mentions = mentions
        self.links: dict[int, list[Link]] = {}
        for link in links:
            self.links.setdefault(link.title, []).append(link)
        self.sectors = sectors(lexicon)

    def give(self, person: Person) -> None:
        """All offices of one person; one that is an official by them becomes so."""
        actor = person.actor
        own = set(person.names)
        for t in person.titles:
            title = self.mentions.titles[t]
            if title.office.name in _KIN:
                continue
            link = next(link for link in self.links[t] if link.name in own)
            self.add(person, self.office(title, link), link.rule, title.first, title.last)
            actor.gender = actor.gender or title.office.gender
        for i in person.names:
            name = self.mentions.names[i]
            rank = rank_before_name(self.scene, i)
            if rank:
                office = Office(
                    rank,
                    rank.lower(),
                    "military",
                    True,
                    None,
                    "",
                    "",
                    None,
                    "",
                    "MIL",
                    Tenure.CURRENT,
                    name.outer,
                    name.first,
                )
                self.add(person, office, "rank-before-name", name.outer, name.last)
            led = None if actor.roles else led_by_name(self.scene, i)
            if led is not None:
                self.add(person, self.led("head", *led), "led-by-name", led[0], name.last)
            represents = None if actor.roles else who_represents(self.scene, i)
            if represents is not None:
                verb = self.scene.word(represents[2] - 1)
                self.add(person, self.led(verb, *represents), "who-represents", name.first, represents[1])
        if any(office.holds for office in actor.roles):
            actor.kind = "official"

    def add(self, person: Person, office: Office, rule: str, first: int, last: int) -> None:
        """Note an office unless it is there, or there more fully.

        `Deputy President` before a bare `President`.
        """
        roles = person.actor.roles
        person.actor.evidence.append((rule, first, last))
        told = office.title.lower()
        for known in roles:
            if known.title.lower() == told or (told == office.noun == known.noun):
                known.country = known.country or office.country
                known.holds = known.holds or office.holds
                return
        roles.append(office)

    def office(self, title: Title, link: Link) -> Office:
        """The office that a title states, as the text words it."""
        words = self.document.words
        listed = title.office.plural and link.nation is not None
        last = title.head_last if listed else title.last
        text = " ".join(self.document.text[words.start[title.first] : words.end[last - 1]].split())
        if title.tenure == "former" and "former" in words.lower[title.outer : title.first]:
            text = f"{words.form[words.lower.index('former', title.outer)]} {text}"
        if title.office.plural:
            text = _singular(text, " ".join(words.form[title.head : title.head_last]), title.office.name)
        nation = link.nation if listed else title.nation or link.nation
        common = nation is not None and nation.name in _OF_MANY_STATES
        body = next((b for b in title.bodies if b.kind != "medium"), None)
        return Office(
            text,
            title.office.name,
            title.office.kind,
            holds_office(self.document, title, self.sectors),
            body.name if body else None,
            body.code if body else "",
            body.cameo if body else "",
            nation.iso3 if nation is not None and nation.iso3 and not common else None,
            nation.iso3 if nation is not None and common else title.office.iso3,
            title.office.code,
            Tenure(title.tenure) if title.tenure else Tenure.CURRENT,
            title.first,
            title.last,
        )

    def led(self, title: str, first: int, last: int, by: int) -> Office:
        """The office of who leads a body: `the Finnish government headed by`."""
        words = self.document.words
        hits = [h for h in self.mentions.entries if first <= h.first < last]
        nation: Entry | None = next((h.entry for h in hits if h.entry.iso3), None)
        foreign = next((h.entry for h in hits if h.entry.code in ("igo", "armed")), None)
        first += self.scene.letter(first) in "dh"
        body = self.document.text[words.start[first] : words.end[last - 1]]
        iso3 = nation.iso3 if nation is not None and foreign is None else None
        return Office(
            title,
            "head",
            "body",
            True,
            " ".join(body.split()),
            foreign.code if foreign else "",
            foreign.cameo if foreign else "",
            iso3,
            "",
            "",
            Tenure.CURRENT,
            by - 1,
            by,
        )


def _singular(text: str, plural: str, name: str) -> str:
    at = text.lower().find(plural.lower())
    if at < 0:
        return text
    plural = text[at : at + len(plural)]
    noun = name.title() if plural.istitle() else name.capitalize() if plural[0].isupper() else name
    noun = name.upper() if plural.isupper() else noun
    return text[:at] + noun + text[at + len(plural) :]
