"""Who says ``I``: the speaker of a quotation, the official who writes a release."""

from __future__ import annotations

from bisect import bisect_right

from diplotext.meetings.parties import parties
from diplotext.meetings.reading import Reader
from diplotext.meetings.sides import signed
from diplotext.people.actors import Actor


def _speaker_of(reader: Reader, word: int, behind: int = 0) -> list[Actor]:
    """Who says a sentence, by a verb behind a word: `I met Mr. Abe, Prime Minister Lee said`."""
    sentence = reader.document.sentence_of(word)
    for group in reader.chunks.groups_within(max(word, min(behind, sentence[1])), sentence[1]):
        if group.tense in ("past", "present", "participle") and group.lemma in _WRITING:
            reach = reader.agent(group, sentence)
            found = parties(reader, reach.first, reach.last) if reach is not None else []
            return [a for a in found if a.named][:1]
    return []


_WRITING = frozenset({"say", "tell", "add", "announce", "write"})


def writer(reader: Reader, word: int) -> list[Actor]:
    """`I` of a release outside quotations: the official that its heading names, else whoever writes."""
    quotations = reader.document.quotations
    before = bisect_right(quotations, word, key=lambda q: q.first) - 1
    if before >= 0 and word < quotations[before].last:
        return _speaker_of(reader, word, quotations[before].last)
    dateline = reader.dateline
    if dateline is not None and (dateline.place is not None or dateline.agency is not None):
        return []
    speaker = _speaker_of(reader, word)
    if speaker:
        return speaker
    heard: list[Actor] = []
    for first, _, actor in reader.actors.within(0, min(40, word)):
        if actor.kind != "official" or actor in heard:
            continue
        if first == 0 or reader.tags[first - 1] not in "itVB" or signed(reader, first):
            return [actor]
        heard.append(actor)  # `Meeting with President Soeharto`
    if reader.writer is None:
        reader.writer = reader.actors.add(Actor("unnamed", "I", code="GOV"))
    return [reader.writer]
