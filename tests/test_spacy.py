"""The spaCy component on a blank pipeline, which needs no model."""

from __future__ import annotations

import pickle

import pytest

spacy = pytest.importorskip("spacy", reason="the extra `spacy` is not installed")

import diplotext  # noqa: E402

TEXT = "French President Jacques Chirac met King Hussein in Paris on Tuesday. “We agree,” Chirac said."


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    made = spacy.blank("en")
    made.add_pipe("diplotext", config={"published": "1996-05-16"})
    return made


def test_the_article_is_on_the_document(nlp: spacy.Language) -> None:
    assert nlp(TEXT)._.diplotext == diplotext.parse_article(TEXT, "1996-05-16")


def test_the_marks_are_spans_over_tokens(nlp: spacy.Language) -> None:
    doc = nlp(TEXT)
    found = {(span.label_, span.id_, span.text) for span in doc.spans["diplotext"]}
    assert ("OFFICIAL", "o1", "Jacques Chirac") in found
    assert ("DATE", "t1", "Tuesday") in found
    assert ("CUE", "s1", "said") in found


def test_offsets_hold_after_unusual_characters(nlp: spacy.Language) -> None:
    text = "\u00a0\n\n😀  " + TEXT
    doc = nlp(text)
    assert doc.text == text
    assert "Jacques Chirac" in {span.text for span in doc.spans["diplotext"]}


def test_a_document_may_bring_its_own_date(nlp: spacy.Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.published = "2003-01-02"
    assert [t.value for t in nlp(doc)._.diplotext.timexes] == ["2002-12-31"]


def test_documents_survive_storage_and_other_processes(nlp: spacy.Language) -> None:
    doc = nlp(TEXT)
    from spacy.tokens import Doc

    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.diplotext == doc._.diplotext
    assert pickle.loads(pickle.dumps(doc))._.diplotext == doc._.diplotext


def test_blank_documents_are_documents(nlp: spacy.Language) -> None:
    assert nlp("")._.diplotext.text == ""
    assert len(nlp("")._.diplotext.officials) == 0


def test_a_document_that_was_not_read_has_no_article(nlp: spacy.Language) -> None:
    assert nlp.make_doc(TEXT)._.diplotext is None
