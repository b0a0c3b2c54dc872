"""Articles put together by hand, so that what is done with records is tested apart from the reading."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from diplotext.records import (
    Article,
    Dateline,
    Evidence,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Mention,
    MentionForm,
    Official,
    Party,
    PartyKind,
    Place,
    Role,
    Span,
    Statement,
    StatementForm,
    Timex,
    TimexType,
)

SEED = (Path(__file__).parent.parent / "seeds" / "000_fe33916f0645b2f3.txt").read_text("utf-8")


def span(words: str, *, text: str = SEED, after: str = "") -> Span:
    """The first place of some words, after other words where these are given."""
    start = text.index(words, text.index(after) if after else 0)
    return Span(start, start + len(words), words)


def seed_article() -> Article:
    """The first records of the seed article, with a group, a relay and a mention in each form."""
    ihara = Official(
        "Junichi Ihara",
        "Junichi",
        "Ihara",
        "JPN",
        roles=(
            Role(
                "director general",
                "Japanese Foreign Ministry's Asian and Oceanian Affairs Bureau",
                "JPN",
                span=span(
                    "director general of the Japanese Foreign Ministry's Asian and Oceanian Affairs Bureau"
                ),
            ),
        ),
        mentions=(
            Mention(span("Junichi Ihara"), MentionForm.NAME),
            Mention(span("his", after="met with his"), MentionForm.PRONOUN),
        ),
        cameo="JPNGOV",
        evidence=(Evidence("office-after-name", span("Junichi Ihara, director general")),),
    )
    lee = Official(
        "Lee Sang-duk",
        "Sang-duk",
        "Lee",
        "KOR",
        roles=(Role("counterpart", country="KOR", span=span("counterpart")),),
        mentions=(Mention(span("Lee Sang-duk"), MentionForm.NAME),),
        cameo="KORGOV",
        evidence=(Evidence("counterpart", span("South Korean counterpart Lee Sang-duk")),),
    )
    kishida = Official(
        "Fumio Kishida",
        "Fumio",
        "Kishida",
        "JPN",
        roles=(
            Role(
                "Foreign Minister",
                country="JPN",
                span=span("Foreign Minister", after="Japanese Foreign Minister"),
            ),
        ),
        mentions=(
            Mention(span("Fumio Kishida"), MentionForm.NAME),
            Mention(span("he", after="that he really"), MentionForm.PRONOUN),
        ),
        cameo="JPNGOV",
        evidence=(Evidence("office-before-name", span("Japanese Foreign Minister Fumio Kishida")),),
    )
    korea = Party(
        "South Korea",
        PartyKind.COUNTRY,
        "KOR",
        mentions=(Mention(span("South Korea"), MentionForm.NAME),),
        cameo="KOR",
    )
    kyodo = Party(
        "Kyodo News Agency",
        PartyKind.ORGANIZATION,
        mentions=(Mention(span("Kyodo News Agency"), MentionForm.NAME),),
    )
    pair = Party(
        "two diplomats",
        PartyKind.GROUP,
        members=(ihara, lee),
        mentions=(Mention(span("two diplomats"), MentionForm.TITLE),),
    )
    tuesday = Timex(
        span("Tuesday"),
        TimexType.DATE,
        "2014-02-18",
        first_day=date(2014, 2, 18),
        last_day=date(2014, 2, 18),
        evidence=(Evidence("bare-weekday", span("Tuesday")),),
    )
    tuesday_again = Timex(
        span("Tuesday", after="Tokyo on Tuesday"),
        TimexType.DATE,
        "2014-02-18",
        first_day=date(2014, 2, 18),
        last_day=date(2014, 2, 18),
        evidence=(Evidence("bare-weekday", span("Tuesday", after="Tokyo on Tuesday")),),
    )
    late = Timex(
        span("late 2012"),
        TimexType.DATE,
        "2012",
        mod="END",
        first_day=date(2012, 1, 1),
        last_day=date(2012, 12, 31),
        evidence=(Evidence("part-of-period", span("late 2012")),),
    )
    seoul = Place("Seoul", "KOR", span("Seoul", after="in Seoul after"))
    talks = Meeting(
        MeetingKind.TALKS,
        MeetingStatus.HELD,
        triggers=(span("held talks"), span("met with"), span("dialogue")),
        participants=(ihara, lee, korea),
        place=seoul,
        when=tuesday,
        cameo="046",
        plover="CONSULT",
        evidence=(Evidence("hold-talks", span("held talks")),),
    )
    wish = Meeting(
        MeetingKind.TALKS,
        MeetingStatus.PROPOSED,
        triggers=(span("hold talks"),),
        participants=(kishida, pair),
        plover="CONSULT",
        evidence=(Evidence("wished-meeting", span("liked to hold talks")),),
    )
    said = Statement(
        kishida,
        cue=span("told", after="Kishida told"),
        content=span(
            "that he really liked to hold talks with his South Korean counterpart as cooperation between"
            " South Korea, Japan and the U.S. will be important given the DPRK situations"
        ),
        form=StatementForm.INDIRECT,
        audience="reporters",
        place=Place("Tokyo", "JPN", span("Tokyo", after="reporters in Tokyo")),
        when=tuesday_again,
        via=kyodo,
        evidence=(Evidence("subject-cue-that", span("Fumio Kishida told reporters")),),
    )
    unclaimed = Statement(
        None,
        cue=span("according to"),
        content=span("met with his South Korean counterpart Lee Sang-duk"),
        form=StatementForm.INDIRECT,
        when=Timex(span("Monday"), TimexType.DATE, "2014-02-17"),
        evidence=(Evidence("according-to", span("according to the ministry")),),
    )
    return Article(
        id="seed",
        text=SEED,
        published=date(2014, 2, 18),
        outlet="China Daily",
        headline="S. Korea, Japan hold talks",
        dateline=Dateline(Place("Seoul", "KOR", span("SEOUL")), None, None, span("SEOUL")),
        officials=(ihara, lee, kishida),
        parties=(korea, kyodo, pair),
        meetings=(talks, wish),
        statements=(said, unclaimed),
        timexes=(tuesday, tuesday_again, late),
    )
