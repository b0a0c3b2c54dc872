"""Who came to an event told before: `Also present were`, `attended by`, `in the presence of`, lists of participants."""

from __future__ import annotations

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.company import OCCASIONS, Company, enter, inverted, officials_of
from diplotext.meetings.frames import BOOK
from diplotext.meetings.parties import parties
from diplotext.meetings.reading import Reader
from diplotext.meetings.rosters import officials_behind
from diplotext.rules import Example


@BOOK.rule(
    "list-of-participants",
    heads=["participants", "attendees"],
    examples=[
        Example(
            "President John Mahama met West African leaders in Accra.\n\nParticipants:\n\n"
            "- President Alassane Ouattara of Ivory Coast\n- President Macky Sall of Senegal",
            expect="held meeting: John Mahama, West African leaders, Alassane Ouattara, Macky Sall",
        ),
        Example("President John Mahama met the press. Topics: President Macky Sall.", expect=None),
    ],
)
def headings(reader: Reader) -> list[int]:
    """Where lists of those who came begin, behind a colon: `Participants:`, `The leaders that took part were:`."""
    found: list[int] = []
    for word in range(1, len(reader.lower)):
        if reader.lower[word] == ":" and not _LISTING.isdisjoint(reader.lower[max(0, word - 3) : word]):
            found.append(word + 1)
    return found


_LISTING = frozenset({"participants", "participated", "attendees", "attended", "attendance", "present"})


@BOOK.rule(
    "also-present",
    heads=["present", "attend"],
    examples=[
        Example(
            "President John Mahama met President Alassane Ouattara in Abidjan. "
            "Also present were Foreign Minister Hanna Tetteh and Ambassador Nana Effah.",
            expect="held meeting: John Mahama, Alassane Ouattara, Hanna Tetteh, Nana Effah",
        ),
        Example(
            "President John Mahama met President Alassane Ouattara in Abidjan. "
            "The present state of the roads, Foreign Minister Hanna Tetteh said, was poor.",
            expect=None,
        ),
    ],
)
def present(company: Company, word: int) -> None:
    """`Also present were A and B`, `A was also present at the talks`: they were at the event told last."""
    reader, sentence = company.reader, company.reader.document.sentence_of(word)
    were = inverted(reader, word + 1, sentence[1]) if word - sentence[0] < 4 else None
    if were is not None:
        found = officials_behind(reader, were, sentence[1])
    else:
        group = next(
            (g for g in reversed(reader.chunks.groups_within(max(sentence[0], word - 4), word)) if g.finite),
            None,
        )
        if group is None or group.lemma != "be" or group.negated or reader.lower[word] != "present":
            return
        found = [a for a in officials_of(reader, group, sentence) if a.kind == "official"]
    enter(company.near(word, [], False), found, "also-present", word, word + 1)


@BOOK.rule(
    "part-of-delegation",
    heads=["part", "member"],
    examples=[
        Example(
            "A Ghanaian delegation led by Foreign Minister Hanna Tetteh met President Alassane Ouattara in Abidjan. "
            "Trade Minister Ekow Garbrah was also part of the delegation.",
            expect="held meeting: Hanna Tetteh, Alassane Ouattara, Ekow Garbrah",
        ),
        Example(
            "President John Mahama met President Alassane Ouattara in Abidjan. "
            "Foreign Minister Hanna Tetteh is a member of the party.",
            expect=None,
        ),
    ],
)
def belongs(company: Company, word: int) -> None:
    """`B was also part of the delegation`, `B is a member of the team`: B was at the event told last."""
    reader, sentence = company.reader, company.reader.document.sentence_of(word)
    behind = reader.lower[word + 1 : word + 8]
    if behind[:1] != ["of"] or _DELEGATION.isdisjoint(behind[: behind.index(",") if "," in behind else None]):
        return
    group = next(
        (g for g in reversed(reader.chunks.groups_within(max(sentence[0], word - 5), word)) if g.finite), None
    )
    if group is None or group.lemma not in ("be", "form") or group.negated:
        return
    found = [a for a in officials_of(reader, group, sentence) if a.kind == "official"]
    for actor in found:
        event = company.near(word, [], False, actor.country or "") or company.near(word, [], None)
        enter(event, [actor], "part-of-delegation", word, word + 1)


_DELEGATION = frozenset({"delegation", "team", "entourage", "delegations"})


@BOOK.rule(
    "in-presence-of",
    heads=["presence"],
    examples=[
        Example(
            "President John Mahama met President Alassane Ouattara in the presence of Foreign Minister Hanna Tetteh.",
            expect="held meeting: John Mahama, Alassane Ouattara, Hanna Tetteh",
        ),
        Example("The presence of Foreign Minister Hanna Tetteh was noted.", expect=None),
    ],
)
def in_presence(company: Company, word: int) -> None:
    """`in the presence of A and B`, `under the mediation of A`, behind an event of the sentence."""
    reader, sentence = company.reader, company.reader.document.sentence_of(word)
    before = reader.lower[word - 2 : word]
    if before not in (["in", "the"], ["under", "the"], ["through", "the"]) or (
        reader.lower[word + 1 : word + 2] != ["of"]
    ):
        return
    found = officials_behind(reader, word + 2, sentence[1])
    enter(company.near(word, [], False), found, "in-presence-of", word, word + 1)


@BOOK.rule(
    "attended-by",
    heads=["attend", "include", "comprise"],
    examples=[
        Example(
            "President John Mahama met President Alassane Ouattara in Abidjan. "
            "The audience was also attended by Foreign Minister Hanna Tetteh.",
            expect="held meeting: John Mahama, Alassane Ouattara, Hanna Tetteh",
        ),
        Example(
            "President John Mahama met President Alassane Ouattara in Abidjan. "
            "The school was attended by Foreign Minister Hanna Tetteh.",
            expect=None,
        ),
    ],
)
def attended(company: Company, word: int) -> None:
    """`The meeting was attended by A and B`, `the delegation included A and B`: at the event told last."""
    reader, sentence = company.reader, company.reader.document.sentence_of(word)
    group = reader.chunks.group_at(word)
    if group is None or group.head != word or not group.finite or group.negated:
        return
    if group.lemma == "attend" and not group.passive:
        _attending(company, group, sentence)
        return
    if not _occasion(reader, group, sentence):
        return
    start = group.last
    if group.lemma == "attend":
        if not group.passive or reader.lower[start : start + 1] != ["by"]:
            return
        start += 1
    found = officials_behind(reader, start, sentence[1])
    visit = None if group.lemma != "attend" else False
    enter(company.near(word, [], visit), found, "attended-by", word, word + 1)


def _attending(company: Company, group: VerbGroup, sentence: tuple[int, int]) -> None:
    """`Ministers from Togo and Benin attended.`: they were at the event told last."""
    reader = company.reader
    if group.last < sentence[1] and reader.tags[group.last] not in ".,;":
        return
    reach = reader.agent(group, sentence)
    found = parties(reader, reach.first, reach.last) if reach is not None else []
    found = [a for a in found if a.kind in ("official", "country")]
    enter(company.near(group.head, [], False), found, "attended-by", group.head, group.last)


def _occasion(reader: Reader, group: VerbGroup, sentence: tuple[int, int]) -> bool:
    """Whether the subject is a meeting or a delegation, or `which` behind one."""
    first = group.first - 1
    if first > sentence[0] and reader.lower[first] in ("which", "that"):
        first -= reader.tags[first - 1] == ","
        return not OCCASIONS.isdisjoint(reader.lower[max(sentence[0], first - 1) : first])
    reach = reader.agent(group, sentence)
    return reach is not None and not OCCASIONS.isdisjoint(reader.lower[reach.first : reach.last][:12])
