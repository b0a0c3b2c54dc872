"""Bodies taken up by a noun: `the ministry` for the Foreign Ministry, `the carmaker` for a company."""

from __future__ import annotations

from diplotext.clauses.chunks import Chunks
from diplotext.mentions.complements import phrase_end
from diplotext.mentions.finding import Mentions
from diplotext.people.actors import Actor, Actors
from diplotext.people.books import parties
from diplotext.records import MentionForm
from diplotext.rules import Example
from diplotext.text.document import Document

STANDING_FOR = frozenset(
    """carmaker automaker airline manufacturer planemaker retailer lender insurer ministry
    department government administration bureau agency committee commission council party group
    office embassy movement organization organisation alliance bloc union army military court
    parliament assembly body company firm paper newspaper
    statement release report communique declaration readout draft resolution letter""".split()
)
_COMPANIES = frozenset(
    """company firm carmaker automaker airline manufacturer planemaker retailer lender insurer""".split()
)


class TakenUp:
    """Finds the body that a bare noun with an article stands for."""

    def __init__(
        self, document: Document, chunks: Chunks, mentions: Mentions, known: dict[str, Actor]
    ) -> None:
        self.chunks = chunks
        self.document = document
        self.lower = document.words.lower
        self.mentions = mentions
        self.known = known

    @parties.rule(
        "body-taken-up",
        examples=[
            Example(
                "Protesters stood before the Finnish Fisheries Bureau. The bureau said talks would go on.",
                expect="Fisheries Bureau, FIN, organization",
            ),
            Example("Protesters stood in the rain. The bureau said talks would go on.", expect=None),
        ],
    )
    def named_before(self, actors: Actors, head: int, word: str) -> Actor | None:
        """``the ministry`` stands for the body named last before whose name has the noun."""
        form, letters = self.document.words.form, self.mentions.layers.letters
        for i in range(head - 1, max(-1, head - 500), -1):
            if self.lower[i] != word:
                continue
            if not form[i][0].isupper():
                described = self.described(actors, i)
                if described is not None:
                    return described
                continue
            actor = actors.at(i)
            if actor is not None and actor.kind == "organization":
                return actor
            first, last = i, i + 1
            while first and letters[first - 1] in "CPUTX":
                first -= 1
            if self.lower[last : last + 1] in (["of"], ["for"]):
                last = phrase_end(
                    letters,
                    self.lower,
                    {h.first: h for h in self.mentions.entries_within(last, last + 12)},
                    last + 1,
                    last + 12,
                )
            if last - first < 2:
                continue
            country = next(
                (h.entry.iso3 for h in self.mentions.entries_within(max(0, first - 3), last) if h.entry.iso3),
                None,
            )
            words = self.document.words
            name = " ".join(self.document.text[words.start[first] : words.end[last - 1]].split())
            known = self.known.get(name.lower())
            if known is None:
                known = self.known[name.lower()] = actors.add(
                    Actor("organization", name, country, code="GOV" if country else "")
                )
                known.evidence.append(("body-taken-up", first, last))
                actors.mention(known, first, last, MentionForm.NAME)
            return known
        if word in _COMPANIES:
            for _, _, actor in reversed(actors.within(max(0, head - 300), head)):
                if actor.kind == "person" and actor.gender == "" and len(actor.name.split()) < 3:
                    return actor
        return None

    def described(self, actors: Actors, i: int) -> Actor | None:
        """The body of a name in lower case: `the Finnish foreign ministry`, `a press release issued by the bureau`."""
        phrase = self.chunks.phrase_at(i)
        if phrase is None or phrase.head != i or phrase.last - phrase.first < 2:
            return None
        lead = self.lower[phrase.first]
        if lead in ("no", "any", "every", "each", "our", "my", "your") or (
            i - phrase.first < 2 and lead == "the"
        ):
            return None
        return actors.refer(phrase.first, phrase.last)
