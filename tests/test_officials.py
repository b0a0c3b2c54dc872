"""Officials beyond single cases: every state, tenure, codes, names, users' own rows."""

from __future__ import annotations

import pytest

from diplotext import Lexicon, parse_article
from diplotext.errors import LexiconError
from diplotext.people.naming import split_name

STATES = [row for row in Lexicon.default().rows("countries") if row[2] == "state"]


@pytest.mark.parametrize("row", STATES, ids=[row[0] for row in STATES])
def test_every_state_is_told_by_its_adjective_and_its_name(row: tuple[str, ...]) -> None:
    iso3, name, _, adjectives, *_ = row
    for adjective in adjectives.split("|"):
        officials = parse_article(f"The {adjective} Foreign Minister Xolani Qabaz left.").officials
        assert [(o.name, o.country) for o in officials] == [("Xolani Qabaz", iso3)], adjective
    officials = parse_article(f"They met Foreign Minister Xolani Qabaz of {name} and left.").officials
    assert [(o.name, o.country) for o in officials] == [("Xolani Qabaz", iso3)]


@pytest.mark.parametrize(
    ("text", "tenure"),
    [
        ("Former Finnish President Aili Koskinen left.", "former"),
        ("Finland's acting president Aili Koskinen left.", "acting"),
        ("Finnish President-elect Aili Koskinen left.", "elect"),
        ("Then-Finnish President Aili Koskinen left.", "former"),
        ("Finnish President Aili Koskinen left.", "current"),
    ],
)
def test_tenure(text: str, tenure: str) -> None:
    (official,) = parse_article(text).officials
    assert [str(role.tenure) for role in official.roles] == [tenure]
    assert official.country == "FIN"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("South Korean Foreign Minister Lim Chae-won left.", "KORGOV"),
        ("U.S. Senator Ann Wood left.", "USALEG"),
        ("U.N. Secretary-General Kofi Mensah left.", "IGOUNO"),
        ("Nigerian opposition leader Atiku Bello left.", "NGAOPP"),
        ("Former Finnish President Aili Koskinen left.", "FINELI"),
    ],
)
def test_cameo_codes(text: str, code: str) -> None:
    assert [official.cameo for official in parse_article(text).officials] == [code]


@pytest.mark.parametrize(
    ("name", "country", "parts"),
    [
        ("Ursula von der Leyen", None, ("Ursula", "von der Leyen")),
        ("Lee Hsien Loong", "SGP", ("Hsien Loong", "Lee")),
        ("Nguyen Van Trong", "VNM", ("Van Trong", "Nguyen")),
        ("Luis Perez Vidal", "MEX", ("Luis", "Perez Vidal")),
        ("Joseph R. Barker, Jr.", "USA", ("Joseph R.", "Barker")),
        ("Aung Myint", "MMR", ("Aung Myint", None)),
        ("Sihanouk", "KHM", (None, "Sihanouk")),
    ],
)
def test_given_and_family_name(name: str, country: str | None, parts: tuple[str | None, str | None]) -> None:
    assert split_name(name, country, False, Lexicon.default()) == parts


def test_a_user_adds_offices_aliases_and_bodies() -> None:
    lexicon = Lexicon.default().extended(
        {
            "offices": [{"office": "grand vizier", "class": "head", "holds": "always", "code": "GOV"}],
            "agencies": [{"name": "Marble Gate", "iso3": "FIN", "code": "GOV"}],
        }
    )
    text = "Grand Vizier Selim Demir met Marble Gate spokesman Pekka Salo."
    officials = parse_article(text, lexicon=lexicon).officials
    assert [(o.name, o.country) for o in officials] == [("Selim Demir", "FIN"), ("Pekka Salo", "FIN")]


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"office": "grand vizier", "class": "head", "holds": "perhaps"}, "holds"),
        ({"office": "grand vizier", "class": "grandee", "holds": "always"}, "class"),
        ({"office": "", "class": "head", "holds": "always"}, "office is empty"),
    ],
)
def test_a_wrong_office_is_refused(row: dict[str, str], complaint: str) -> None:
    with pytest.raises(LexiconError, match=complaint):
        Lexicon.default().extended({"offices": [row]})


def test_the_same_text_gives_the_same_officials() -> None:
    text = "Finnish President Aili Koskinen met Norway's foreign minister, Knut Dahl. She said he was late."
    assert parse_article(text) == parse_article(text)
