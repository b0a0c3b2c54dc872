"""Datelines in the forms of agencies, newspapers and governments."""

from __future__ import annotations

from datetime import date

import pytest

from diplotext.dates.dateline import find_dateline
from diplotext.lexicon import Lexicon
from diplotext.text.document import read_document

PUBLISHED = date(2014, 2, 20)
Line = tuple[str | None, str | None, str | None, str | None]

CASES: dict[str, Line] = {
    "SEOUL, Feb. 18, 2014 (Xinhua) -- Talks resumed.": ("Seoul", "KOR", "2014-02-18", "Xinhua"),
    "ANKARA, Feb. 18 (Xinhua) -- Talks resumed.": ("Ankara", "TUR", "2014-02-18", "Xinhua"),
    "KAMPALA, Dec. 30 (Xinhua) --\n\nTalks resumed.": ("Kampala", "UGA", "2013-12-30", "Xinhua"),
    "SEOUL, Feb. 18 (Yonhap) -- Talks resumed.": ("Seoul", "KOR", "2014-02-18", "Yonhap"),
    "TOKYO, Feb. 18 (Kyodo) - Talks resumed.": ("Tokyo", "JPN", "2014-02-18", "Kyodo"),
    "MOSCOW, February 18. /TASS/. Talks resumed.": ("Moscow", "RUS", "2014-02-18", "TASS"),
    "LONDON, Feb 18 (Reuters) - Talks resumed.": ("London", "GBR", "2014-02-18", "Reuters"),
    "WASHINGTON/BERLIN (Reuters) - Talks resumed.": ("Washington", "USA", None, "Reuters"),
    "LIMA, March 17 - Talks resumed.": ("Lima", "PER", "2013-03-17", None),
    "GABORONE, Botswana (AP) _ Talks resumed.": ("Gaborone", "BWA", None, "AP"),
    "BETHESDA, Md. (AP) — Talks resumed.": ("Bethesda", "USA", None, "AP"),
    "By JANE ROE\nHARARE, Zimbabwe (AP) — Talks resumed.": ("Harare", "ZWE", None, "AP"),
    "By Jane Roe QUITO (Reuters) - Talks resumed.": ("Quito", "ECU", None, "Reuters"),
    "Nairobi 2-18 (AFP) -\nTalks resumed.": ("Nairobi", "KEN", "2014-02-18", "AFP"),
    "Paris (AFP) – Talks resumed.": ("Paris", "FRA", None, "AFP"),
    "PARIS, Feb 18, 2014 (AFP) - Talks resumed.": ("Paris", "FRA", "2014-02-18", "AFP"),
    "ASUNCION, 18 FEB 89 (EFE) -- [TEXT] TALKS RESUMED IN THE CAPITAL TODAY.": (
        "Asuncion",
        "PRY",
        "1989-02-18",
        "EFE",
    ),
    "KINGSTOWN (ST VINCENT), 18 FEB 89 (CANA) -- [TEXT] TALKS RESUMED IN THE CAPITAL.": (
        "Kingstown",
        "VCT",
        "1989-02-18",
        "CANA",
    ),
    "Xinhua News Agency, Bonn, February 18th\nTalks resumed.": (
        "Bonn",
        "DEU",
        "2014-02-18",
        "Xinhua News Agency",
    ),
    "Accra, 18 March 2015 - Talks resumed.": ("Accra", "GHA", "2015-03-18", None),
    "(CNN) - Talks resumed.": (None, None, None, "CNN"),
    "MANILA - Talks resumed.": ("Manila", "PHL", None, None),
    "Beijing – Talks resumed.": ("Beijing", "CHN", None, None),
    "JAKARTA: Talks resumed.": ("Jakarta", "IDN", None, None),
    "Jakarta. Talks resumed.": ("Jakarta", "IDN", None, None),
    "KUALA LUMPUR, Malaysia — Talks resumed.": ("Kuala Lumpur", "MYS", None, None),
    "Geneva (18 February 2014) - Talks resumed.": ("Geneva", "CHE", "2014-02-18", None),
    "Minister for Foreign Affairs\nTuesday, 18 February 2014\nTalks resumed.": (
        None,
        None,
        "2014-02-18",
        None,
    ),
    "Tuesday, February 18, 2014\nTalks resumed.": (None, None, "2014-02-18", None),
    "FA199 - 18 February 2014\nTalks resumed.": (None, None, "2014-02-18", None),
}
NONE = [
    "",
    "Talks resumed in Seoul on Tuesday.",
    "On 13 July 2023, the ministers met - at last.",
    "The ministers met on 5 May 2014 - a warm day.",
    "Media release - it said that the ministers met.",
    "CHINESE AGGRESSION: Manila accused Beijing of ramming a boat.",
    "The talks were brokered by Soviet-era diplomats.",
    "President Moon Jae-in (Democratic Party) - who was elected in 2017 - came.",
]


@pytest.mark.parametrize("text", CASES)
def test_a_dateline(text: str) -> None:
    line = find_dateline(read_document(text, Lexicon.default()), PUBLISHED, Lexicon.default())
    assert line is not None
    place = line.place
    assert CASES[text] == (
        place.name if place else None,
        place.country if place else None,
        line.published.isoformat() if line.published else None,
        line.agency,
    )
    assert text[line.span.start : line.span.end] == line.span.text


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert find_dateline(read_document(text, Lexicon.default()), PUBLISHED, Lexicon.default()) is None


def test_a_year_is_never_guessed() -> None:
    line = find_dateline(
        read_document("SEOUL, Feb. 18 (Xinhua) -- Talks resumed.", Lexicon.default()), None, Lexicon.default()
    )
    assert line is not None
    assert line.published is None
