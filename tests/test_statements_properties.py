"""What holds of the statements of any text."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

import diplotext
from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import verb_forms
from diplotext.statements.cues import verb_cues

PIECES = st.sampled_from(
    [
        *(
            "said",
            "that",
            "told",
            "reporters",
            '"We',
            'agree,"',
            "Lee",
            "Mr. Khan",
            "the minister",
            "according to",
        ),
        *("who", "was quoted as saying", ",", ".", "?", ":", "and", "but", "adding", "not", "never", "asked"),
        *(
            "whether",
            "urged",
            "Japan to",
            "on Tuesday",
            "in Seoul",
            "Kyodo reported",
            "claim",
            "his",
            "“",
            "”",
        ),
        *("' '", "“yes”", "called for", "I", "they announced", "it would be", "is", "—", "(", ")"),
    ]
)
TEXT = st.lists(PIECES, max_size=40).map(" ".join)


@settings(max_examples=150, deadline=None)
@example('according to Kyodo reported agree," said')
@given(TEXT)
def test_spans_are_true_and_cues_stand_outside_or_within(text: str) -> None:
    for statement in diplotext.parse_article(text).statements:
        for span in (statement.cue, statement.content):
            assert text[span.start : span.end] == span.text
            assert span.start < span.end
        assert statement.evidence


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["“", "”", '"', "''", "‘"]), min_size=1, max_size=3), st.data())
def test_an_odd_mark_leaves_the_other_paragraphs_alone(marks: list[str], data: st.DataObject) -> None:
    words = ["The", "talks", "went", "on", "in", "the", "capital", "without", "a", "word", "of", "it"]
    for mark in marks:
        words.insert(data.draw(st.integers(0, len(words))), mark)
    sound = (
        'President Paul Biya said the border was open.\n\n"We will not wait," said Foreign Minister Ana Diaz.'
    )
    wanted = [(s.cue.text, s.content.text) for s in diplotext.parse_article(sound).statements]
    odd = " ".join(words) + ".\n\n" + sound
    found = [(s.cue.text, s.content.text) for s in diplotext.parse_article(odd).statements]
    assert found[-len(wanted) :] == wanted


@settings(max_examples=60, deadline=None)
@given(TEXT)
def test_a_blank_line_before_moves_the_spans_only(text: str) -> None:
    plain = diplotext.parse_article(text).statements
    moved = diplotext.parse_article("\n\n" + text).statements
    assert [(s.cue.start + 2, s.content.text) for s in plain] == [
        (s.cue.start, s.content.text) for s in moved
    ]


def test_every_cue_is_a_verb_of_the_lexicon() -> None:
    lexicon = Lexicon.default()
    lemmas = {lemma for lemma, _ in verb_forms(lexicon).values()}
    assert not {row[0] for row in lexicon.rows("cues")} - lemmas


def test_every_frame_is_known() -> None:
    known = {"clause", "wh", "quote", "hearer", "hearer-inf", "inf", "gerund", "np", "as", "of", "voicing"}
    for cues in verb_cues(Lexicon.default()).values():
        for cue in cues:
            assert cue.frames <= known, cue
