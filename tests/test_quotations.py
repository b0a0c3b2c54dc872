"""Quotation marks of all sorts, and what an odd one may cost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplotext.text.folding import fold
from diplotext.text.quotations import find_quotations
from diplotext.text.sentences import find_paragraphs
from diplotext.text.words import split_words


def quoted(text: str) -> list[str]:
    """The quoted stretches of a text as given; one left open ends in an ellipsis."""
    folded = fold(text)
    words = split_words(folded)
    found = find_quotations(text, words, find_paragraphs(folded, words))
    return [text[words.start[q.first] : words.end[q.last - 1]] + ("" if q.closed else "…") for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we agree" and left.', ['"we agree"']),
        ("He said “we agree” and left.", ["“we agree”"]),
        ("He said «we agree» and left.", ["«we agree»"]),
        ("He said ``we agree'' and left.", ["``we agree''"]),
        ("He said ''we agree'' and left.", ["''we agree''"]),
        ("He said 'we agree' and left.", ["'we agree'"]),
        ("He said ‘we agree’ and left.", ["‘we agree’"]),
        ("The ministers' plan and the judges' plan differ.", []),
        ("It's the minister's plan, isn't it?", []),
        ("In the '90s and the '80s it was so.", []),
        ("He called it 'the ministers' plan', and left.", ["'the ministers' plan'"]),
        ("“We ‘agree’,” he said.", ["“We ‘agree’,”"]),
        ("“One “two” three,” he said.", ["“One “two” three,”"]),
        ("“We agree. We go.\n\n“We stay,” he said.", ["“We agree. We go.…", "“We stay,”"]),
        ('He said: "We agree.\n\n"We stay," he said.', ['"We agree.…', '"We stay,"']),
        ('"We agree. Lee left. "We stay," he said.', ['"We agree.…', '"We stay,"']),
        ('We agree with all of it," he said.', ['We agree with all of it,"']),
        ('"', ['"…']),
        ("", []),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


MARKS = st.sampled_from(["“", "”", '"', "'", "‘", "’", "``", "''", "«"])
WORDS = st.sampled_from(["we", "agree", "Lee", "said", "ministers", ".", ",", "?", "It", "s"])
PARAGRAPH = st.lists(st.one_of(MARKS, WORDS), max_size=12).map(" ".join)


@given(PARAGRAPH)
def test_an_odd_mark_costs_at_most_its_own_paragraph(paragraph: str) -> None:
    after = 'The minister then said "we will go" and left.'
    found = quoted(f"{paragraph}.\n\n{after}")
    assert found[-1] == '"we will go"'


@given(st.text(alphabet="“”\"'‘’`« \nabA.,?s", max_size=80))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    folded = fold(text)
    words = split_words(folded)
    found = find_quotations(text, words, find_paragraphs(folded, words))
    assert all(q.first < q.last <= len(words.form) for q in found)
    assert all(a.last <= b.first for a, b in pairwise(found))
