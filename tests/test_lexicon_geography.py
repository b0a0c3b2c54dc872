"""Integrity of the lexicon's countries, towns, metonyms, bodies and media."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from diplotext.lexicon import Lexicon
from diplotext.lexicon.lexicon import DATA

COLUMNS = {
    "countries": ("iso3", "name", "kind", "adjectives", "nouns", "capital", "aliases"),
    "cities": ("name", "iso3", "aliases", "caution"),
    "metonyms": ("name", "iso3", "organization", "speaks"),
    "bodies": ("name", "abbreviations", "kind", "iso3", "cameo"),
    "media": ("name", "aliases", "iso3", "kind"),
}

CODES = """
AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR
BFA BDI CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY
SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN
IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR PRK KOR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI
MYS MDV MLI MLT MHL MRT MUS MEX FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR
OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP
SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR
ARE GBR USA URY UZB VUT VEN VNM YEM ZMB ZWE
"""
UN_MEMBERS = CODES.split()


def table(name: str) -> list[dict[str, str]]:
    lexicon = Lexicon.default()
    columns = lexicon.columns(name)
    return [dict(zip(columns, row, strict=True)) for row in lexicon.rows(name)]


def values(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def codes() -> set[str]:
    return {row["iso3"] for row in table("countries")}


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_and_header(name: str) -> None:
    assert Lexicon.default().columns(name) == COLUMNS[name]
    header = (DATA / f"{name}.tsv").read_text(encoding="utf-8").split("\n" + COLUMNS[name][0] + "\t")[0]
    assert header.startswith("# ")
    for word in ("Source:", "Licence:", "Known problems:"):
        assert word in header


@pytest.mark.parametrize("name", COLUMNS)
def test_no_stray_spaces_and_no_repeated_value(name: str) -> None:
    for row in table(name):
        for cell in row.values():
            assert cell == cell.strip() and "  " not in cell, row
            parts = values(cell)
            assert len(parts) == len(set(parts)), row
            assert all(part and part == part.strip() for part in parts), row


@pytest.mark.parametrize("name", COLUMNS)
def test_names_are_there_once(name: str) -> None:
    names = Counter(row["name"] for row in table(name))
    assert "" not in names
    assert [n for n, count in names.items() if count > 1] == []


@pytest.mark.parametrize("name", ["cities", "metonyms", "bodies", "media"])
def test_iso3_is_a_known_country_or_blank(name: str) -> None:
    known = codes() | {""}
    assert [row for row in table(name) if row["iso3"] not in known] == []


@pytest.mark.parametrize(
    ("name", "column", "allowed"),
    [
        ("countries", "kind", {"state", "territory", "former"}),
        ("cities", "caution", {"", "yes"}),
        ("metonyms", "speaks", {"yes", "no"}),
        ("bodies", "kind", {"igo", "ngo", "party", "armed", "legislature", "agency", "court"}),
        ("media", "kind", {"agency", "broadcaster", "newspaper", "site", "social"}),
    ],
)
def test_closed_values(name: str, column: str, allowed: set[str]) -> None:
    assert {row[column] for row in table(name)} == allowed


def test_iso3_is_unique() -> None:
    counts = Counter(row["iso3"] for row in table("countries"))
    assert [code for code, count in counts.items() if count > 1] == []
    assert all(len(code) == 3 and code.isupper() for code in counts)


def test_every_un_member_has_adjective_noun_and_capital() -> None:
    assert len(UN_MEMBERS) == len(set(UN_MEMBERS)) == 193
    countries = {row["iso3"]: row for row in table("countries")}
    for code in [*UN_MEMBERS, "VAT", "PSE", "TWN", "XKX"]:
        row = countries[code]
        assert row["kind"] == "state", row
        assert row["adjectives"], row
        assert row["capital"], row
        # Dominicans and Congolese are the people of a larger neighbour in news; the Vatican has no people.
        assert row["nouns"] or code in {"DMA", "COG", "VAT"}, row


@pytest.mark.parametrize("columns", [("name", "aliases"), ("adjectives", "nouns"), ("capital",)])
def test_a_name_leads_to_one_country(columns: tuple[str, ...]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in table("countries"):
        # A state that is no more shares its capital with one that is.
        if columns == ("capital",) and row["kind"] == "former":
            continue
        for column in columns:
            for value in values(row[column]):
                owners[value].add(row["iso3"])
    shared = {value for value, states in owners.items() if len(states) > 1}
    assert shared <= {"Willemstad"}


def test_every_capital_is_a_town_of_its_country() -> None:
    towns = {}
    for row in table("cities"):
        for name in [row["name"], *values(row["aliases"])]:
            towns[name] = row["iso3"]
    for row in table("countries"):
        for capital in values(row["capital"]):
            assert capital in towns, (row["iso3"], capital)
            assert row["kind"] == "former" or towns[capital] == row["iso3"], (capital, row["iso3"])


@pytest.mark.parametrize(
    ("name", "column"), [("cities", "aliases"), ("bodies", "abbreviations"), ("media", "aliases")]
)
def test_an_alias_leads_to_one_row(name: str, column: str) -> None:
    owners: Counter[str] = Counter()
    for row in table(name):
        owners.update({row["name"], *values(row[column])})
    assert [value for value, count in owners.items() if count > 1] == []


def test_towns_are_not_named_like_countries() -> None:
    countries = {name for row in table("countries") for name in [row["name"], *values(row["aliases"])]}
    seats = {name for row in table("countries") for name in values(row["capital"])}
    towns = {name for row in table("cities") for name in [row["name"], *values(row["aliases"])]}
    assert (towns & countries) - seats == set()


def test_town_names_are_ascii() -> None:
    assert [row["name"] for row in table("cities") if not row["name"].isascii()] == []


def test_cameo_codes_are_triplets() -> None:
    for row in table("bodies"):
        code = row["cameo"]
        assert len(code) % 3 == 0 and (not code or code.isupper()), row


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kiev", "UKR"),
        ("Kyiv", "UKR"),
        ("Rangoon", "MMR"),
        ("Peking", "CHN"),
        ("Saigon", "VNM"),
        ("Bonn", "DEU"),
        ("Sharm el-Sheikh", "EGY"),
        ("Davos", "CHE"),
        ("Camp David", "USA"),
        ("Panmunjom", "KOR"),
        ("Gaza", "PSE"),
        ("Kashmir", ""),
        ("Nagorno-Karabakh", "AZE"),
    ],
)
def test_places_of_diplomacy(name: str, code: str) -> None:
    towns = {
        spelling: row["iso3"]
        for row in table("cities")
        for spelling in [row["name"], *values(row["aliases"])]
    }
    assert towns[name] == code
