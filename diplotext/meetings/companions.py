"""Who else was there: `accompanied by`, `Also present were`, `in the presence of`, `joined by`."""

from __future__ import annotations

from bisect import bisect_right

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.event import Event, close, stands
from diplotext.meetings.frames import BOOK
from diplotext.meetings.parties import is_shared, parties
from diplotext.meetings.reading import Reader
from diplotext.meetings.sides import add
from diplotext.meetings.vocabulary import triggers
from diplotext.people.actors import Actor
from diplotext.records import Tenure
from diplotext.rules import Example

_BACK = 150  # words between an event and who else was there
_AHEAD = 40
_TRIGGERS = 12  # mentions of events that are looked back on
_BE = frozenset({"be", "include"})
_OCCASIONS = frozenset(
    """meeting talks audience dinner lunch luncheon banquet ceremony discussion discussions session call
    consultations negotiations breakfast reception event encounter conversation delegation entourage team
    party retinue side delegations""".split()
)


class Company:
    """The events of an article by the words that name them, and who joined whom there."""

    def __init__(self, reader: Reader, events: list[Event]) -> None:
        self.reader = reader
        self.events = [e for e in events if stands(e)]
        self.named = sorted(((first, i) for i, e in enumerate(self.events) for first, _ in set(e.triggers)))
        self.firsts = [first for first, _ in self.named]

    def near(
        self, word: int, with_whom: list[Actor], visit: bool | None, country: str | None = None
    ) -> Event | None:
        """The event that a word belongs to: one of its sentence, else the last before it, else the next; one
        of the persons that were accompanied, or of a country.
        """
        sentence = self.reader.document.sentence_of(word)
        at = bisect_right(self.firsts, word)
        before = self.named[max(0, at - _TRIGGERS) : at][::-1]
        behind = self.named[at : at + _TRIGGERS]
        within = [(f, i) for f, i in (*before, *behind) if sentence[0] <= f < sentence[1]]
        earlier = [(f, i) for f, i in before if f < sentence[0] and word - f < _BACK]
        later = [(f, i) for f, i in behind if f >= sentence[1] and f - word < _AHEAD]
        for group in (within, earlier, later):
            fit = [self.events[i] for _, i in group]
            if with_whom:
                fit = [e for e in fit if any(a in e.sides for a in with_whom)]
            elif country is not None:
                fit = [e for e in fit if any((a.country or "") == country for a in e.sides)]
                fit = [e for e in fit if e.status != "proposed"] or (fit if group is later else [])
            elif group is later:
                continue
            if visit is not None:
                fit = [e for e in fit if (e.kind == "visit") == visit] or (fit if with_whom else [])
            if fit:
                return fit[0]
        return None


def join_companions(reader: Reader, events: list[Event]) -> None:
    """Add to each event the officials who are said to have been there with its sides."""
    if not events:
        return
    company = Company(reader, events)
    for word, text in enumerate(reader.lower):
        step = _WORDS.get(text)
        if step is not None:
            step(company, word)
    for word in _headings(reader):
        found = officials_behind(reader, word, min(len(reader.lower), word + _LIST))
        _enter(company.near(word, [], False), found, "list-of-participants", word - 1, word)
    for actor in reader.actors.all:
        for office in actor.roles if actor.kind == "official" else ():
            if "delegation" in office.title.lower() and office.tenure is Tenure.CURRENT:
                event = company.near(office.first, [], False, actor.country or "")
                _enter(event, [actor], "delegation-led-by", office.first, office.last)


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
def _headings(reader: Reader) -> list[int]:
    """Where lists of those who came begin, behind a colon: `Participants:`, `The leaders that took part were:`."""
    found: list[int] = []
    for word in range(1, len(reader.lower)):
        if reader.lower[word] == ":" and not _LISTING.isdisjoint(reader.lower[max(0, word - 3) : word]):
            found.append(word + 1)
    return found


_LISTING = frozenset({"participants", "participated", "attendees", "attended", "attendance", "present"})
_LIST = 400  # words


def officials_behind(reader: Reader, start: int, stop: int) -> list[Actor]:
    """The officials of a list that begins at a word, up to the next verb or event."""
    known = triggers(reader.lexicon)
    stop = min(stop, start + _LIST)
    for group in reader.chunks.groups_within(start, stop):
        if group.finite or group.tense == "infinitive":
            stop = min(stop, group.first)
            break
    for i in range(start, stop):
        if reader.tags[i] in "uqr" or (reader.lower[i] in known and reader.actors.at(i) is None):
            stop = i
            break
    found: list[Actor] = []
    for _, _, actor in reader.actors.within(start, stop):
        if actor.kind == "official":
            add(found, actor)
    return found


def _officials(reader: Reader, group: VerbGroup, sentence: tuple[int, int]) -> list[Actor]:
    reach = reader.agent(group, sentence)
    if reach is None:
        return []
    return [a for a in parties(reader, reach.first, reach.last) if a.named]


def _enter(event: Event | None, found: list[Actor], rule: str, first: int, last: int) -> None:
    if event is None:
        return
    known = {a.country for a in event.sides}
    new = [a for a in found if a not in event.sides and (a.named or a.country not in known)]
    if not new:
        return
    hosts = {a.country for a in event.sides if a not in event.guest}
    for actor in new:
        event.sides.append(actor)
        if event.kind == "visit" and actor.country not in hosts:
            event.guest.append(actor)
    event.evidence.append((rule, first, last))
    close(event)


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
        leaders = _officials(reader, group, sentence)
        found = officials_behind(reader, by + 1, sentence[1]) or _foreigners(reader, by + 1, sentence[1])
        if found and (leaders or _all_of_them(reader, group, sentence)):
            visit = True if group.finite and group.lemma == "accompany" else None
            _enter(company.near(word, leaders, visit), found, "accompanied-by", word, word + 1)
    elif group.lemma == "accompany":
        leaders, found = _led_and_followers(reader, group, sentence)
        if leaders and found:
            _enter(company.near(word, leaders, True), found, "accompanied-by", word, word + 1)
    elif _joins(reader, word):
        found = [a for a in _officials(reader, group, sentence) if a.kind == "official"]
        _enter(company.near(word, [], False), found, "accompanied-by", word, word + 1)


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
    were = _inverted(reader, start, sentence[1])
    if were is not None:
        found = officials_behind(reader, were, sentence[1])
    else:
        found = [a for a in _officials(reader, group, sentence) if a.kind == "official"]
    return named[:1], [a for a in found if a not in named[:1]]


def _joins(reader: Reader, word: int) -> bool:
    """`B joined them`, `B joined the call`: not a job, a party or a war."""
    if reader.lower[word] != "joined":
        return False
    if reader.lower[word + 1 : word + 2] in (["them"], ["him"], ["her"]):
        return True
    phrase = reader.phrase(word + 1) if word + 1 < len(reader.lower) else None
    return phrase is not None and reader.tags[phrase.first] == "d" and reader.lower[phrase.head] in _OCCASIONS


def _inverted(reader: Reader, start: int, stop: int) -> int | None:
    """Behind `were` of `Accompanying the Prime Minister were`, `Also present at the talks was`."""
    for i in range(start, min(stop, start + 16)):
        group = reader.chunks.group_at(i)
        if group is not None and group.finite:
            return group.last if group.lemma in _BE else None
    return None


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
    were = _inverted(reader, word + 1, sentence[1]) if word - sentence[0] < 4 else None
    if were is not None:
        found = officials_behind(reader, were, sentence[1])
    else:
        group = next(
            (g for g in reversed(reader.chunks.groups_within(max(sentence[0], word - 4), word)) if g.finite),
            None,
        )
        if group is None or group.lemma != "be" or group.negated or reader.lower[word] != "present":
            return
        found = [a for a in _officials(reader, group, sentence) if a.kind == "official"]
    _enter(company.near(word, [], False), found, "also-present", word, word + 1)


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
    _enter(company.near(word, [], False), found, "in-presence-of", word, word + 1)


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
    _enter(company.near(word, [], visit), found, "attended-by", word, word + 1)


def _attending(company: Company, group: VerbGroup, sentence: tuple[int, int]) -> None:
    """`Ministers from Togo and Benin attended.`: they were at the event told last."""
    reader = company.reader
    if group.last < sentence[1] and reader.tags[group.last] not in ".,;":
        return
    reach = reader.agent(group, sentence)
    found = parties(reader, reach.first, reach.last) if reach is not None else []
    found = [a for a in found if a.kind in ("official", "country")]
    _enter(company.near(group.head, [], False), found, "attended-by", group.head, group.last)


def _occasion(reader: Reader, group: VerbGroup, sentence: tuple[int, int]) -> bool:
    """Whether the subject is a meeting or a delegation, or `which` behind one."""
    first = group.first - 1
    if first > sentence[0] and reader.lower[first] in ("which", "that"):
        first -= reader.tags[first - 1] == ","
        return not _OCCASIONS.isdisjoint(reader.lower[max(sentence[0], first - 1) : first])
    reach = reader.agent(group, sentence)
    return reach is not None and not _OCCASIONS.isdisjoint(reader.lower[reach.first : reach.last][:12])


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
        was = _inverted(reader, word + 1, sentence[1]) if word == sentence[0] else None
        if was is not None:  # `Heading the delegation was A`
            found = officials_behind(reader, was, sentence[1])[:1]
        else:
            found = _officials(reader, group, sentence)
    else:
        return
    for actor in found:
        _enter(
            company.near(word, [], False, actor.country or ""), [actor], "delegation-led-by", word, word + 1
        )


_TEAMS = frozenset("delegation team side delegations negotiators".split())


_WORDS = {
    **dict.fromkeys(("led", "headed", "leads", "heads", "leading", "heading"), led),
    **dict.fromkeys(("accompanied", "accompanying", "accompanies", "accompany"), accompanied),
    **dict.fromkeys(("joined", "flanked", "assisted"), accompanied),
    **dict.fromkeys(("present", "attending", "participating", "taking"), present),
    **dict.fromkeys(("presence", "mediation", "auspices", "chairmanship"), in_presence),
    **dict.fromkeys(("attended", "attend", "included", "includes", "comprised", "comprises"), attended),
}
