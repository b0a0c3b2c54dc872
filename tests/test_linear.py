"""The work of a parse grows in proportion to the text, whatever the text is.

Work is counted in calls, not in seconds, so that the tests say the same on a busy machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

import diplotext

HOSTILE = {
    "digits": "1",
    "digits apart": "7 ",
    "commas": ",",
    "commas apart": ", ",
    "quotation marks": '"',
    "quotation marks apart": '" ',
    "curly quotation marks": "“ ",
    "apostrophes": "'",
    "apostrophes apart": "' ",
    "grave accents": "``",
    "last": "last ",
    "the first of": "the first of ",
    "on Monday": "on Monday ",
    "from Monday to": "from Monday to ",
    "he said": "he said ",
    "he said that": "he said that ",
    "said": "said, ",
    "according to": "according to ",
    "quoted": 'He said: "We agree. ',
    "met with": "met with ",
    "talks with": "talks with Japan and ",
    "minister of": "Minister of ",
    "names": "Abdul Rahman ",
    "names and": "President Abdul Rahman and ",
    "presidents met": "President Abdul Rahman met President Joko Widodo. ",
    "who": "who ",
    "the spokesman": "the spokesman ",
    "brackets": "(",
    "hyphens": "a-",
    "stops": ".",
    "abbreviations": "U.S. ",
    "one word": "a",
    "capital": "A",
    "capitals apart": "A ",
    "line breaks": "\n",
    "lines": "Paris\n",
    "of the": "of the ",
    "and": "and ",
    "met": "Kenya met Ghana, ",
    "possessives": "Kenya's ",
    "invitations": "at the invitation of President Xi met ",
    "delegations": "the delegation comprising President Xi and Premier Li met with ",
    "turns of an interview": "President Joko Widodo: we will go\n",
    "visits": "Kenya's visit to Ghana, where he will ",
}


def calls(function: Callable[[], object]) -> int:
    count = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(note)
    try:
        function()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    diplotext.parse_article(
        "President Joko Widodo met Kenya's minister on Monday, he said."
    )  # what is made once is made
    once = piece * (12_000 // len(piece))
    single = calls(lambda: diplotext.parse_article(once, published="2014-02-18"))
    double = calls(lambda: diplotext.parse_article(once + once, published="2014-02-18"))
    assert double < 2.5 * single + 500


@pytest.mark.parametrize(
    "piece", ["1", '"', "met with ", "he said ", "Minister of ", "last ", "Kenya met Ghana, ", "\n"]
)
def test_a_megabyte_parses(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    assert diplotext.parse_article(text, published="2014-02-18").text == text
