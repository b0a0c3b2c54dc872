"""A user's own rows: what the rules read is taken, what they would read as nothing is refused by name."""

from __future__ import annotations

import pytest

from diplotext import Lexicon, LexiconError, parse_article


@pytest.mark.parametrize(
    ("table", "row", "message"),
    [
        (
            "meeting_verbs",
            {"lemma": "parley", "frame": "dance"},
            "meeting_verbs.0..frame: 'dance' is not known",
        ),
        (
            "cues",
            {"lemma": "toot", "frames": ["quote", "song"]},
            "cues.0..frames: 'song' is not known; write one of",
        ),
        ("bodies", {"name": "Quad", "kind": "club"}, "bodies.0..kind: 'club' is not known"),
        ("status_words", {"word": "iffy", "use": "adverb"}, "status_words.0..use: 'adverb' is not known"),
    ],
)
def test_a_value_that_no_rule_knows_is_refused(table: str, row: dict[str, str], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        Lexicon.default().extended({table: [row]})


def test_a_verb_of_meeting_of_ones_own_is_read() -> None:
    text = "Foreign Minister Ana Diaz palavered with President Omar Bongo."
    assert not parse_article(text).meetings
    own = {
        "verbs": [
            {"lemma": "palaver", "past": "palavered", "participle": "palavered", "gerund": "palavering"}
        ],
        "meeting_verbs": [{"lemma": "palaver", "frame": "partner", "kind": "talks"}],
    }
    (meeting,) = parse_article(text, lexicon=Lexicon.default().extended(own)).meetings
    assert [p.name for p in meeting.participants] == ["Ana Diaz", "Omar Bongo"]


def test_a_cue_of_ones_own_is_read() -> None:
    text = "Foreign Minister Ana Diaz tooted that the border was open."
    assert not parse_article(text).statements
    own = {
        "verbs": [{"lemma": "toot", "past": "tooted", "participle": "tooted", "gerund": "tooting"}],
        "cues": [{"lemma": "toot", "frames": ["clause", "quote"]}],
    }
    (statement,) = parse_article(text, lexicon=Lexicon.default().extended(own)).statements
    assert statement.content.text == "that the border was open"
