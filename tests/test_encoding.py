"""JSON: lossless both ways, the same everywhere, refusing what is no article with the path of the fault."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date
from typing import Any

import attrs
import jsonschema
import pytest
from handmade import seed_article
from hypothesis import given, settings
from hypothesis import strategies as st

from diplotext import records
from diplotext._version import __version__
from diplotext.errors import RecordError
from diplotext.records import Article, Official, Party, Timex
from diplotext.render.encoding import encode_json
from diplotext.render.schema import article_schema

# -- articles of every shape --------------------------------------------------------------------------

words = st.text(max_size=8)
days = st.dates()
spans = st.builds(records.Span, st.integers(0, 10**6), st.integers(0, 10**6), words)
evidence = st.lists(st.builds(records.Evidence, words, spans), max_size=2).map(tuple)


def of(cls: type, **fields: Any) -> st.SearchStrategy[Any]:
    return st.builds(cls, **fields)


def some(strategy: st.SearchStrategy[Any], size: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=size).map(tuple)


places = of(records.Place, name=words, country=st.none() | words, span=st.none() | spans)
mentions = some(of(records.Mention, span=spans, form=st.sampled_from(records.MentionForm)))
roles = some(
    of(
        records.Role,
        title=words,
        organization=st.none() | words,
        country=st.none() | words,
        tenure=st.sampled_from(records.Tenure),
        span=st.none() | spans,
    )
)
officials = of(
    Official, name=words, given_name=st.none() | words, roles=roles, mentions=mentions, evidence=evidence
)
timexes = of(
    Timex,
    span=spans,
    type=st.sampled_from(records.TimexType),
    value=words,
    mod=st.none() | words,
    first_day=st.none() | days,
    last_day=st.none() | days,
    evidence=evidence,
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Records that point to the article's own and to others, so that both forms are written."""
    people = draw(some(officials, 3))
    times = draw(some(timexes, 3))
    parties: tuple[Party, ...] = ()
    for _ in range(draw(st.integers(0, 3))):
        known = st.sampled_from(people + parties) if people + parties else st.nothing()
        party = of(
            Party,
            name=words,
            kind=st.sampled_from(records.PartyKind),
            members=some(known | officials),
            mentions=mentions,
            evidence=evidence,
        )
        # Before or after those that it names.
        parties = (draw(party), *parties) if draw(st.booleans()) else (*parties, draw(party))
    own_party = st.sampled_from(parties) if parties else st.nothing()
    actors = officials | own_party | (st.sampled_from(people) if people else st.nothing())
    moments = st.none() | timexes | (st.sampled_from(times) if times else st.nothing())
    meetings = of(
        records.Meeting,
        kind=st.sampled_from(records.MeetingKind),
        status=st.sampled_from(records.MeetingStatus),
        triggers=some(spans),
        participants=some(actors, 3),
        place=st.none() | places,
        when=moments,
        evidence=evidence,
    )
    statements = of(
        records.Statement,
        speaker=st.none() | actors,
        cue=spans,
        content=spans,
        form=st.sampled_from(records.StatementForm),
        audience=st.none() | words,
        place=st.none() | places,
        when=moments,
        via=st.none() | own_party,
        evidence=evidence,
    )
    dateline = of(
        records.Dateline,
        place=st.none() | places,
        published=st.none() | days,
        agency=st.none() | words,
        span=spans,
    )
    return Article(
        id=draw(st.none() | words),
        text=draw(st.text(max_size=20)),
        published=draw(st.none() | days),
        dateline=draw(st.none() | dateline),
        officials=people,
        parties=parties,
        meetings=draw(some(meetings)),
        statements=draw(some(statements)),
        timexes=times,
    )


def with_evidence(record: Any) -> Any:
    """A record as nested tuples, evidence and all, which equality leaves out."""
    if attrs.has(type(record)):
        return (
            type(record).__name__,
            *(with_evidence(getattr(record, a.name)) for a in attrs.fields(type(record))),
        )
    return tuple(map(with_evidence, record)) if isinstance(record, tuple) else record


@given(articles())
@settings(max_examples=150, deadline=None)
def test_round_trip_keeps_everything(article: Article) -> None:
    data = article.to_dict()
    back = Article.from_dict(data)
    assert back == article
    assert with_evidence(back) == with_evidence(article)
    assert back.to_dict() == data
    written = encode_json(data).encode("utf-8")
    assert Article.from_dict(json.loads(written)) == article
    jsonschema.Draft202012Validator(article_schema()).validate(json.loads(written))


# -- what it looks like -------------------------------------------------------------------------------


def test_own_records_are_written_once_and_named_by_id() -> None:
    data = seed_article().to_dict()
    assert data["diplotext"] == __version__
    assert [o["id"] for o in data["officials"]] == ["o1", "o2", "o3"]
    assert data["meetings"][0]["id"] == "m1"
    assert data["meetings"][0]["participants"] == ["o1", "o2", "p1"]
    assert data["meetings"][0]["when"] == "t1"
    assert data["meetings"][1]["participants"] == ["o3", "p3"]
    assert data["parties"][2]["members"] == ["o1", "o2"]
    assert (data["statements"][0]["speaker"], data["statements"][0]["via"]) == ("o3", "p2")
    assert data["timexes"][2]["first_day"] == "2012-01-01"
    assert data["published"] == "2014-02-18"


def test_a_record_that_is_not_the_articles_own_is_written_in_place() -> None:
    data = seed_article().to_dict()
    assert data["statements"][1]["when"]["value"] == "2014-02-17"


def test_what_is_read_back_shares_its_records() -> None:
    article = Article.from_dict(seed_article().to_dict())
    assert article.meetings[0].participants[0] is article.officials[0]
    assert article.meetings[0].when is article.timexes[0]


def test_a_likeness_of_an_own_record_is_named_too() -> None:
    article = seed_article()
    # A copy is equal but not the same object.
    twin = copy.deepcopy(article.officials[0])
    meeting = attrs.evolve(article.meetings[0], participants=(twin,))
    assert attrs.evolve(article, meetings=(meeting,)).to_dict()["meetings"][0]["participants"] == ["o1"]
    # With other evidence it would not come back as it was.
    other = attrs.evolve(twin, evidence=())
    meeting = attrs.evolve(meeting, participants=(other,))
    written = attrs.evolve(article, meetings=(meeting,)).to_dict()
    assert written["meetings"][0]["participants"][0]["name"] == "Junichi Ihara"


def test_pickled_articles_write_the_same() -> None:
    article = seed_article()
    assert pickle.loads(pickle.dumps(article)).to_json() == article.to_json()


@pytest.mark.parametrize("text", ["\ud800 alone", "a\u2028b", "a\x85b", "\x00\t\n", "São Tomé 東京 😀"])
def test_json_is_one_line_of_utf8_for_any_text(text: str) -> None:
    written = Article(None, text, None).to_json()
    assert len(written.splitlines()) == 1
    written.encode("utf-8")
    assert json.loads(written)["text"] == text


def test_readable_names_stay_readable() -> None:
    assert "São Tomé" in Article("São Tomé", "", None).to_json()


# -- what is refused ----------------------------------------------------------------------------------


def broken(*path: str | int, value: Any) -> dict[str, Any]:
    data: Any = json.loads(seed_article().to_json())
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    if value is ...:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return data


REFUSED = [
    (("meetings", 1, "status"), "hold", 'meetings[1].status: "hold" is none of held, ongoing, planned'),
    (("meetings", 1, "status"), None, "meetings[1].status: must be text, not null"),
    (
        ("meetings", 0, "triggers", 2, "start"),
        "9",
        "meetings[0].triggers[2].start: must be a whole number, not text",
    ),
    (
        ("meetings", 0, "triggers", 2, "start"),
        True,
        "meetings[0].triggers[2].start: must be a whole number, not a truth",
    ),
    (("meetings", 0, "triggers", 2, "start"), -1, "meetings[0].triggers[2].start: must be 0 or more, not -1"),
    (("meetings", 0, "triggers"), {}, "meetings[0].triggers: must be a list, not an object"),
    (("meetings", 0, "when"), "t9", 'meetings[0].when: "t9" is the id of nothing in timexes'),
    (("meetings", 0, "when"), "o1", 'meetings[0].when: "o1" is in officials, and must be in timexes'),
    (("meetings", 0, "kind"), ..., "meetings[0].kind: is missing"),
    (("meetings", 0, "sort"), "talks", "meetings[0].sort: Meeting has no such field"),
    (("meetings", 0), "m1", "meetings[0]: must be an object, not text"),
    (("meetings",), None, "meetings: must be a list, not null"),
    (("officials", 1, "id"), "o1", 'officials[1].id: "o1" is the id of officials[0] already'),
    (("officials", 1, "id"), 2, "officials[1].id: must be text, not a number"),
    (
        ("officials", 0, "roles", 0, "tenure"),
        "late",
        'officials[0].roles[0].tenure: "late" is none of current',
    ),
    (("parties", 2, "members"), ["p3"], "parties[2]: refers to itself"),
    (("statements", 1, "when", "value"), 5, "statements[1].when.value: must be text, not a number"),
    (("published",), "18 Feb", 'published: must be a date as 2014-02-18, not "18 Feb"'),
    (("published",), "20140218", 'published: must be a date as 2014-02-18, not "20140218"'),
    (("published",), "2014-02-30", 'published: must be a date as 2014-02-18, not "2014-02-30"'),
    (("diplotext",), 1, "diplotext: must be text, the version that wrote it"),
    (("text",), ..., "text: is missing"),
]


@pytest.mark.parametrize(("path", "value", "message"), REFUSED, ids=[case[2][:45] for case in REFUSED])
def test_wrong_data_is_refused_with_its_path(path: tuple[Any, ...], value: Any, message: str) -> None:
    with pytest.raises(RecordError) as refused:
        Article.from_dict(broken(*path, value=value))
    assert str(refused.value).startswith(message)


@pytest.mark.parametrize("data", [None, [], "text", 5])
def test_what_is_no_object_is_refused(data: Any) -> None:
    with pytest.raises(RecordError, match="article: must be an object"):
        Article.from_dict(data)


def test_parties_without_end_are_refused() -> None:
    party: dict[str, Any] = {"name": "x", "kind": "group"}
    for _ in range(3000):
        party = {"name": "x", "kind": "group", "members": [party]}
    with pytest.raises(RecordError, match="is nested more than"):
        Article.from_dict({"id": None, "text": "", "published": None, "parties": [party]})


def test_a_long_chain_of_references_is_read() -> None:
    parties = [{"name": "x", "kind": "group", "members": [f"p{n + 2}"]} for n in range(40)]
    data = {"id": None, "text": "", "published": None, "parties": [*parties, {"name": "y", "kind": "group"}]}
    assert len(Article.from_dict(data).parties) == 41


def test_what_an_earlier_version_left_out_takes_its_default() -> None:
    article = Article.from_dict({"id": "a", "text": "x", "published": None})
    assert article == Article("a", "x", None)


def test_the_schema_is_valid_and_refuses_too() -> None:
    schema = article_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    assert validator.is_valid(json.loads(seed_article().to_json()))
    assert not validator.is_valid(broken("meetings", 0, "status", value="hold"))
    assert not validator.is_valid(broken("meetings", 0, "when", value="o1"))
    assert not validator.is_valid(broken("text", value=...))


def test_a_day_with_an_hour_is_written_as_the_day() -> None:
    from datetime import datetime

    article = Article("a", "x", datetime(2014, 2, 18, 9, 30))
    assert Article.from_dict(article.to_dict()).published == date(2014, 2, 18)
