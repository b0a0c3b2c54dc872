"""Actors as later stages ask for them: by word, by range, by noun phrase, as places."""

from __future__ import annotations

import pytest

from diplotext.clauses.chunks import find_chunks
from diplotext.lexicon import Lexicon
from diplotext.mentions import find_mentions
from diplotext.people import Actor, Actors, resolve_actors
from diplotext.text.document import Document, read_document
from diplotext.text.words import split_words


def read(text: str) -> tuple[Document, Actors]:
    lexicon = Lexicon.default()
    document = read_document(text, lexicon)
    chunks = find_chunks(document, lexicon)
    return document, resolve_actors(document, chunks, find_mentions(document, chunks, lexicon), lexicon)


def refer(text: str, phrase: str) -> Actor | None:
    document, actors = read(text)
    words = split_words(phrase).form
    form = document.words.form
    first = next(i for i in reversed(range(len(form))) if form[i : i + len(words)] == words)
    return actors.refer(first, first + len(words))


@pytest.mark.parametrize(
    ("text", "phrase", "kind", "name"),
    [
        ("Finland said so.", "Finland", "country", "Finland"),
        ("The Kremlin said so.", "The Kremlin", "organization", "Kremlin"),
        (
            "A senior official who asked not to be named said so.",
            "A senior official",
            "unnamed",
            "A senior official",
        ),
        (
            "Finnish President Aili Koskinen left. The president said so.",
            "The president",
            "official",
            "Aili Koskinen",
        ),
        ("Finnish President Aili Koskinen left. She said so.", "She", "official", "Aili Koskinen"),
        (
            "Oslo's Foreign Ministry opened. The ministry said so.",
            "The ministry",
            "organization",
            "Foreign Ministry",
        ),
        ("The report said so.", "The report", "organization", "The report"),
        ("A diplomat left. The diplomat said so.", "The diplomat", "unnamed", "A diplomat"),
    ],
)
def test_noun_phrases(text: str, phrase: str, kind: str, name: str) -> None:
    actor = refer(text, phrase)
    assert actor is not None
    assert (actor.kind, actor.name) == (kind, name)


@pytest.mark.parametrize(
    ("text", "phrase", "members"),
    [
        ("Finland and Norway agreed.", "Finland and Norway", ["Finland", "Norway"]),
        (
            "President Aili Koskinen met King Harald. The two leaders agreed.",
            "The two leaders",
            ["Aili Koskinen", "Harald"],
        ),
        ("Finland wrote to Norway. Both sides agreed.", "Both sides", ["Finland", "Norway"]),
    ],
)
def test_groups(text: str, phrase: str, members: list[str]) -> None:
    actor = refer(text, phrase)
    assert actor is not None
    assert actor.kind == "group"
    assert [member.name for member in actor.members] == members


@pytest.mark.parametrize("phrase", ["weather", "The weather"])
def test_things_are_nobody(phrase: str) -> None:
    assert refer(f"{phrase} was fine.", phrase) is None


def test_towns_are_places_and_capitals_act_unless_something_is_in_them() -> None:
    document, actors = read("Oslo said talks in Helsinki were useful.")
    words = document.words.form
    assert (actors.at(0) or Actor("", "")).country == "NOR"
    assert actors.at(words.index("Helsinki")) is None
    place = actors.place_at(words.index("Helsinki"))
    assert place is not None
    assert (place.name, place.iso3) == ("Helsinki", "FIN")


def test_mentions_within_a_range_come_in_order() -> None:
    document, actors = read("President Aili Koskinen met Knut Dahl in Oslo.")
    assert [a.name for _, _, a in actors.within(0, len(document.words.form)) if a.named][-1] == "Knut Dahl"
