"""Who came along: `accompanied by`, `joined by`, those who lead delegations; and all who are said to have been there."""

from __future__ import annotations

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.attendance import attended, belongs, headings, in_presence, present
from diplotext.meetings.company import (
    LONGEST_LIST,
    OCCASIONS,
    Company,
    enter,
    inverted,
    officials_of,
)
from diplotext.meetings.event import Event
from diplotext.meetings.frames import BOOK
from diplotext.meetings.parties import is_shared, parties
from diplotext.meetings.reading import Reader
from diplotext.meetings.rosters import officials_behind
from diplotext.people.actors import Actor
from diplotext.records import Tenure
from diplotext.rules import Example


def join_companions(reader: Reader, events: list[Event]) -> None:
    """Add to each event the officials who are said to have been there with its sides."""
    if not events:
        return
    company = Company(reader, events)
    for word, text in enumerate(reader.lower):
        step = _WORDS.get(text)
        if step is not None:
            step(company, word)
    for word in headings(reader):
        found = officials_behind(reader, word, len(reader.lower), LONGEST_LIST)
        enter(company.near(word, [], False), found, "list-of-participants", word - 1, word)
    for summit in company.events:
        if summit.kind in ("summit", "conference") and summit.where is not None and summit.where.country:
            _host_leader(reader, summit)
    for actor in reader.actors.all:
        for office in actor.roles if actor.kind == "official" else ():
            if "delegation" in office.title.lower() and office.tenure is Tenure.CURRENT:
                event = company.near(office.first, [], False, actor.country or "")
                enter(event, [actor], "delegation-led-by", office.first, office.last)


@BOOK.rule(
    "leader-of-host",
    heads=["summit", "conference"],
    examples=[
        Example(
            "African leaders will meet in Accra for a summit of the African Union. "
            "Ghanaian President John Mahama said the summit would be short.",
            expect="planned summit: African leaders, African Union, John Mahama",
        ),
        Example(
            "African leaders will meet in Accra for a summit of the African Union. "
            "Togolese President Faure Gnassingbe said the summit would be short.",
            expect=None,
        ),
    ],
)
def _host_leader(reader: Reader, event: Event) -> None:
    """A head of state or government of the country where a summit is held, who speaks or acts in a sentence about
    it.
    """
    assert event.where is not None
    if event.status in ("cancelled", "not_held"):
        return
    for first, _ in sorted(set(event.triggers))[:_MENTIONS]:
        floor, stop = reader.document.sentence_of(first)
        for start, last, actor in reader.actors.within(floor, min(stop, floor + 90)):
            if actor.kind != "official" or actor.country != event.where.country or not _leads(actor):
                continue
            if reader.tags[start - 1 : start] != "s" and reader.tags[last : last + 1] != "s":
                enter(event, [actor], "leader-of-host", start, last)


_MENTIONS = 12  # of a summit, looked through for who leads the host
_HEADS = frozenset(
    (
        "president",
        "prime minister",
        "premier",
        "king",
        "queen",
        "emir",
        "sultan",
        "chancellor",
        "crown prince",
        "taoiseach",
    )
)


def _leads(actor: Actor) -> bool:
    """Whether an official is now a head of state or government."""
    return any(office.tenure is Tenure.CURRENT and office.title.lower() in _HEADS for office in actor.roles)


@BOOK.rule(
    "accompanied-by",
    heads=["accompany", "join", "flank"],
    examples=[
        Example(
            "President John Mahama met President Alassane Ouattara in Abidjan. "
            "He was accompanied by Foreign Minister Hanna Tetteh.",
            expect="held meeting: John Mahama, Alassane Ouattara, Hanna Tetteh",
        ),
        Example(
            "President John Mahama met President Alassane Ouattara in Abidjan. "
            "Music was accompanied by drums, Foreign Minister Hanna Tetteh said.",
            expect=None,
        ),
    ],
)
def accompanied(company: Company, word: int) -> None:
    """`A, accompanied by B, met C`, `B accompanied A`, `A was joined by B`: B is where A is."""
    reader, sentence = company.reader, company.reader.document.sentence_of(word)
    group = reader.chunks.group_at(word)
    if group is None or group.head != word:
        return
    by = next((i for i in range(word + 1, min(word + 9, sentence[1])) if reader.lower[i] == "by"), None)
    if by is not None and (group.passive or group.tense == "participle" or not group.finite):
        leaders = officials_of(reader, group, sentence)
        found = officials_behind(reader, by + 1, sentence[1]) or _foreigners(reader, by + 1, sentence[1])
        if found and (leaders or _all_of_them(reader, group, sentence)):
            visit = True if group.finite and group.lemma == "accompany" else None
            enter(company.near(word, leaders, visit), found, "accompanied-by", word, word + 1)
    elif group.lemma == "accompany":
        leaders, found = _led_and_followers(reader, group, sentence)
        if leaders and found:
            enter(company.near(word, leaders, True), found, "accompanied-by", word, word + 1)
    elif _joins(reader, word):
        found = [a for a in officials_of(reader, group, sentence) if a.kind == "official"]
        enter(company.near(word, [], False), found, "accompanied-by", word, word + 1)


def _foreigners(reader: Reader, start: int, stop: int) -> list[Actor]:
    """`joined by several Turkish officials`: people without names whose nation is told."""
    found = parties(reader, start, reader.list_end(start, stop))
    return [a for a in found if a.kind == "unnamed" and a.plural and a.country]


def _all_of_them(reader: Reader, group: VerbGroup, sentence: tuple[int, int]) -> bool:
    """Whether the subject stands for all who met: `The two ministers were accompanied by`."""
    reach = reader.agent(group, sentence)
    return reach is not None and is_shared(reader, reach.first, reach.last)


def _led_and_followers(
    reader: Reader, group: VerbGroup, sentence: tuple[int, int]
) -> tuple[list[Actor], list[Actor]]:
    """Whom others accompany, and who they are: `B accompanied A`, `Accompanying A was B`."""
    start = group.last
    named = [a for _, _, a in reader.actors.within(start, min(start + 11, sentence[1])) if a.named]
    were = inverted(reader, start, sentence[1])
    if were is not None:
        found = officials_behind(reader, were, sentence[1])
    else:
        found = [a for a in officials_of(reader, group, sentence) if a.kind == "official"]
    return named[:1], [a for a in found if a not in named[:1]]


def _joins(reader: Reader, word: int) -> bool:
    """`B joined them`, `B joined the call`: not a job, a party or a war."""
    if reader.lower[word] != "joined":
        return False
    if reader.lower[word + 1 : word + 2] in (["them"], ["him"], ["her"]):
        return True
    phrase = reader.phrase(word + 1) if word + 1 < len(reader.lower) else None
    return phrase is not None and reader.tags[phrase.first] == "d" and reader.lower[phrase.head] in OCCASIONS


@BOOK.rule(
    "delegation-led-by",
    heads=["lead", "head"],
    examples=[
        Example(
            "Kenya and Uganda held talks in Kampala on Monday. "
            "The Kenyan delegation was led by Foreign Minister Peter Kamau.",
            expect="held talks: Uganda, Peter Kamau",
        ),
        Example(
            "Kenya and Uganda held talks in Kampala on Monday. "
            "The Kenyan orchestra was led by Foreign Minister Peter Kamau.",
            expect=None,
        ),
    ],
)
def led(company: Company, word: int) -> None:
    """`The Russian side is led by A`, `A heads the EU delegation`: who leads a delegation to the event told last."""
    reader, sentence = company.reader, company.reader.document.sentence_of(word)
    group = reader.chunks.group_at(word)
    if group is None or group.head != word or group.negated:
        return
    if group.passive and reader.lower[word + 1 : word + 2] == ["by"]:
        reach = reader.agent(group, sentence)
        if reach is None or _TEAMS.isdisjoint(reader.lower[reach.first : reach.last][:12]):
            return
        found = officials_behind(reader, word + 2, sentence[1])[:2]
    elif not group.passive:
        phrase = reader.phrase(word + 1) if word + 1 < sentence[1] else None
        if phrase is None or reader.lower[phrase.head] not in _TEAMS:
            return
        was = inverted(reader, word + 1, sentence[1]) if word == sentence[0] else None
        if was is not None:  # `Heading the delegation was A`
            found = officials_behind(reader, was, sentence[1])[:1]
        else:
            found = officials_of(reader, group, sentence)
    else:
        return
    for actor in found:
        enter(
            company.near(word, [], False, actor.country or ""), [actor], "delegation-led-by", word, word + 1
        )


@BOOK.rule(
    "invited-by",
    heads=["invitation"],
    examples=[
        Example(
            "President John Mahama will visit Abidjan at the invitation of President Alassane Ouattara.",
            expect="planned visit: John Mahama, Alassane Ouattara",
        ),
        Example(
            "President John Mahama visited Abidjan. The invitation of President Alassane Ouattara was declined.",
            expect=None,
        ),
    ],
)
def at_invitation(company: Company, word: int) -> None:
    """`on a visit at the invitation of B`: B is the host."""
    reader, sentence = company.reader, company.reader.document.sentence_of(word)
    opening = max(sentence[0], word - 5)
    if {"at", "on", "upon"}.isdisjoint(reader.lower[opening:word]):
        return
    if reader.lower[word + 1 : word + 2] not in (["of"], ["from"], ["by"]):
        return
    found = officials_behind(reader, word + 2, min(sentence[1], reader.list_end(word + 2, sentence[1])))
    event = company.near(word, [], True)
    if event is not None and event.kind == "visit" and found:
        home = {a.country for a in event.guest}
        enter(event, [a for a in found if a.country not in home], "invited-by", word, word + 1)


_TEAMS = frozenset("delegation team side delegations negotiators".split())


_WORDS = {
    **dict.fromkeys(("led", "headed", "leads", "heads", "leading", "heading"), led),
    **dict.fromkeys(("accompanied", "accompanying", "accompanies", "accompany"), accompanied),
    **dict.fromkeys(("joined", "flanked", "assisted"), accompanied),
    **dict.fromkeys(("present", "attending", "participating", "taking"), present),
    "invitation": at_invitation,
    **dict.fromkeys(("part", "member", "members"), belongs),
    **dict.fromkeys(("presence", "mediation", "auspices", "chairmanship"), in_presence),
    **dict.fromkeys(("attended", "attend", "included", "includes", "comprised", "comprises"), attended),
}
