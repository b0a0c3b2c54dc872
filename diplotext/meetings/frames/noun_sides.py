"""Who takes part in an event that a noun names: its owner, its modifiers, the subject of its verb, who attends."""

from __future__ import annotations

from diplotext.clauses.chunks import VerbGroup
from diplotext.meetings.frames.clause import clause_end
from diplotext.meetings.frames.noun import GENDERS, HOLDING, Noun, country_adjective
from diplotext.meetings.nations import country
from diplotext.meetings.parties import actors_of, is_shared, listed, parties
from diplotext.meetings.setting import place_in, place_of
from diplotext.meetings.sides import united
from diplotext.meetings.states import compound
from diplotext.meetings.vocabulary import plain_countries, triggers
from diplotext.meetings.writers import writer
from diplotext.people.actors import Actor

_ATTENDING = frozenset("attend join host chair co-chair lead address".split())


_THERE = frozenset(
    "at during after in following before for on while upon since from ahead of into".split()
) - {"of"}


_PARTS_OF_EVENT = frozenset(
    "sidelines margins fringes course day eve opening close closing end start beginning conclusion outset".split()
)


def owner_of(noun: Noun) -> tuple[list[Actor], bool]:
    """Whose event it is (`Kerry's visit`, `their talks`), and whether the owner stands for all."""
    reader = noun.reader
    reach = reader.possessor(noun.phrase)
    if reach is None:
        if reader.tags[noun.phrase.first] == "p":
            return _pronoun(noun, noun.phrase.first), False
        return [], False
    if is_shared(reader, reach.first, reach.last):
        return [], True
    if reader.tags[reach.first] == "h":
        return _pronoun(noun, reach.first), False
    return parties(reader, reach.first, reach.last), False


def _pronoun(noun: Noun, word: int) -> list[Actor]:
    """Whom `his` or `him` means; where that stayed open, the person named last before it in the
    sentence.
    """
    reader = noun.reader
    if reader.lower[word] == "my":
        return writer(reader, word)
    if reader.lower[word] in ("its", "it", "our", "your"):
        actor = reader.actors.at(word)
        if (
            actor is None and reader.lower[word] == "its" and noun.verb is not None
        ):  # `NATO put off its summit`
            reach = reader.agent(noun.verb, noun.at.sentence)
            owners = parties(reader, reach.first, reach.last) if reach is not None else []
            return owners if [a.kind for a in owners] in (["organization"], ["country"]) else []
        return [actor] if actor is not None else []
    paying = _of_encounter(noun)
    if paying is not None:
        return [paying]
    verb = next(
        (
            g
            for g in reversed(reader.chunks.groups_within(max(noun.at.sentence[0], word - 30), word))
            if g.finite
        ),
        None,
    )
    if verb is not None and reader.lower[noun.outer - 1 : noun.outer] != ["after"]:
        home = _destination(noun, verb.last)  # nobody visits his own country
        behind = [
            a
            for _, _, a in reader.actors.within(verb.last, word)
            if a.named
            and a.gender in ("", GENDERS.get(reader.lower[word], ""))
            and (home is None or a.country != home)
        ]
        if behind:
            return behind[-1:]  # `thanked Mr. Hun Sen for the briefing on his visit`
    actor = reader.actors.at(word)
    if actor is not None and actor.named:
        return [actor]
    named = [a for _, _, a in reader.actors.within(noun.at.sentence[0], word) if a.named]
    if named:
        return named[-1:]
    group = next(
        (
            g
            for g in reader.chunks.groups_within(noun.end, min(noun.at.sentence[1], noun.end + 30))
            if g.finite
        ),
        None,
    )
    reach = (
        reader.agent(group, noun.at.sentence)
        if group is not None and word < noun.at.sentence[0] + 8
        else None
    )
    named = (
        [a for a in parties(reader, reach.first, reach.last) if a.named]
        if reach is not None and reach.first > word
        else []
    )
    return named or [a for _, _, a in reader.actors.within(max(0, word - 60), word) if a.named][-1:]


def _of_encounter(noun: Noun) -> Actor | None:
    """The subject of `will meet A and B during his stay in Brussels`, who is the guest there."""
    reader, floor = noun.reader, noun.at.sentence[0]
    before = reader.lower[noun.outer - 1 : noun.outer]
    if noun.at.trigger.noun_kind != "visit" or before not in (["during"], ["on"]):
        return None
    groups = [g for g in reader.chunks.groups_within(max(floor, noun.outer - 40), noun.outer) if g.finite]
    if not groups or groups[-1].passive or not _meets(noun, groups[-1]):
        return None
    reach = reader.agent(groups[-1], noun.at.sentence)
    found = [a for a in parties(reader, reach.first, reach.last) if a.named] if reach is not None else []
    home = _destination(noun, groups[-1].last)
    return found[0] if len(found) == 1 and (home is None or found[0].country != home) else None


def _meets(noun: Noun, group: VerbGroup) -> bool:
    """Whether a verb tells an encounter, by itself or with its object: `met`, `held talks with`."""
    known = triggers(noun.reader.lexicon)
    trigger = known.get(noun.reader.lower[group.head])
    if trigger is not None and trigger.frame and trigger.verb_kind in ("meeting", "talks"):
        return True
    behind = noun.reader.lower[group.last : min(group.last + 6, noun.outer)]
    return group.lemma in HOLDING and any(
        known[w].noun_kind not in ("", "visit") for w in behind if w in known
    )


def _destination(noun: Noun, start: int) -> str | None:
    """The country that a visit goes to: behind `to`, or where the clause is (`met Mr. Xi in Beijing on his
    first trip`).
    """
    if noun.at.trigger.noun_kind != "visit":
        return None
    where = place_of(noun.reader, noun.complements, "to")
    if where is None and noun.reader.lower[noun.outer - 1] in ("on", "during"):
        where = place_in(noun.reader, start, noun.outer)
    return where.country if where is not None else None


def modifiers_of(noun: Noun) -> list[Actor]:
    """The countries, bodies and people that stand before the noun: `the Clinton trip`, `NATO summit`,
    `Franco-German talks`.
    """
    reader = noun.reader
    found: list[Actor] = []
    owner = noun.reader.possessor(noun.phrase)
    i = owner.last if owner is not None else noun.phrase.first
    while i < noun.phrase.head:
        parts = compound(reader, i)
        actor = reader.actors.at(i)
        if parts:
            found = united(found, parts)
        elif (
            actor is not None
            and actor.kind == "country"
            and reader.tags[i] == "P"
            and reader.lower[i] not in plain_countries(reader.lexicon)
            and (reader.actors.place_at(i) is not None and i + 1 < noun.phrase.last)
            and noun.at.trigger.noun_kind in ("summit", "conference", "meeting", "visit")
        ):
            pass  # a town: `the Madrid summit`
        elif actor is not None and (actor.kind in ("country", "organization") or actor.named):
            found = united(found, [actor])
        else:
            code = country_adjective(reader, i)
            if code:
                found = united(found, [country(reader, code)])
        i += 1
    return found


def holder_of(noun: Noun) -> tuple[list[Actor], bool]:
    """Who held it: the subject of the verb that governs the event, and whether that stands for all."""
    if noun.verb is None:
        return [], False
    reach = noun.reader.agent(noun.verb, noun.at.sentence)
    if reach is None:
        return [], False
    if is_shared(noun.reader, reach.first, reach.last):
        return [], True
    return actors_of(noun.reader, reach.first, reach.last), False


def partners_of_predicate(noun: Noun) -> list[Actor]:
    """Who comes with the verb whose subject the event is: `talks will be held with`, `the meeting was
    attended by`.
    """
    reader = noun.reader
    group = noun.predicate
    if group is not None and group.lemma == "be" and group.last < noun.at.sentence[1]:
        group = reader.chunks.group_at(group.last) or group  # `a meeting was to take place between`
    if group is None or (group.lemma not in HOLDING and group.lemma not in _ATTENDING):
        return []
    found: list[Actor] = []
    wanted = (
        ("by", "with", "between")
        if group.passive or group.tense == "participle"
        else ("with", "between", "among")
    )
    for preposition, first, last in noun.at.complements(group.last):
        if preposition in wanted and not is_shared(reader, first, last):
            found = united(found, listed(reader, first, last))
    if group.lemma in _LEADING and any(a.named for a in found):  # not `the Africa Branch` of his title
        found = [a for a in found if a.named or a.kind == "country"]
    return united(found, _attending(noun, group))


_LEADING = frozenset({"lead", "head", "chair", "co-chair"})


def _attending(noun: Noun, group: VerbGroup) -> list[Actor]:
    """`The conference began today, attended by ministers of A and B`."""
    reader = noun.reader
    i = clause_end(noun.at, noun.at.complements(group.last), group.last)
    i += reader.tags[i : i + 1] == ","
    behind = reader.chunks.group_at(i) if i < noun.at.sentence[1] else None
    if behind is None or behind.tense != "participle" or behind.lemma not in _ATTENDING:
        return []
    found: list[Actor] = []
    for preposition, first, last in noun.at.complements(behind.last):
        if preposition == "by":
            found = united(found, parties(reader, first, last))
    return found


_GROUPING = frozenset("involve include group gather unite comprise feature".split())


def gathered_by(noun: Noun) -> list[Actor]:
    """Who comes by a participle behind the event: `a summit in Riyadh involving the two Koreas and Japan`,
    `talks bringing together A and B`.
    """
    reader, i = noun.reader, noun.end
    i += reader.tags[i : i + 1] == ","
    group = reader.chunks.group_at(i) if i < noun.at.sentence[1] else None
    if group is None or group.tense != "gerund":
        return []
    together = group.lemma == "bring" and reader.lower[group.last : group.last + 1] == ["together"]
    if group.lemma not in _GROUPING and not together:
        return []
    start = group.last + together
    end = reader.list_end(start, noun.at.sentence[1], paired=True)
    return parties(reader, start, end) if end > start and not is_shared(reader, start, end) else []


def attended_by(noun: Noun) -> bool:
    """Whether the event is one told before, and only who came is told here: `the talks were attended by`, `he
    chaired the meeting`.
    """
    group = noun.predicate
    if group is not None and group.lemma in _ATTENDING:
        by = noun.reader.lower[group.last : group.last + 1] == ["by"]
        if group.passive or (by and group.tense == "participle"):
            return True
    joining = noun.verb is not None and (
        noun.verb.lemma in _ATTENDING or (noun.particle == "in" and noun.takes_part())
    )
    return joining and not noun.complements


def joined_by(noun: Noun) -> list[Actor]:
    """`Mr. Tillerson joined Mr. Zarif for a meeting with`: whom the subject joined for the event."""
    reader, floor = noun.reader, noun.at.sentence[0]
    if reader.lower[noun.outer - 1 : noun.outer] not in (["for"], ["at"], ["in"]):
        return []
    groups = reader.chunks.groups_within(max(floor, noun.outer - 30), noun.outer)
    if not groups or groups[-1].lemma != "join" or groups[-1].passive:
        return []
    complements = noun.at.complements(groups[-1].last)
    if not complements or complements[0].preposition or complements[0].last >= noun.outer:
        return []
    return parties(reader, complements[0].first, complements[0].last)


def attendants_of(noun: Noun) -> list[Actor]:
    """Who comes by a relative clause: `a summit that Mr. Xi is expected to attend`."""
    reader, i, stop = noun.reader, noun.end, noun.at.sentence[1]
    i += reader.tags[i : i + 1] == ","
    if i + 1 < stop and i == noun.end and reader.lower[i] == "where":
        return _acting_there(noun, i + 1)
    if i + 1 >= stop or reader.lower[i] not in ("which", "that"):
        return []
    groups = reader.chunks.groups_within(i, min(stop, i + 24))[:2]
    if not groups or groups[0].first == i + 1 or groups[0].negated:
        return []
    if not any(g.lemma in _ATTENDING and not g.passive for g in groups):
        return []
    reach = reader.agent(groups[0], noun.at.sentence)
    if reach is None or reach.first <= i:
        return []
    return [a for a in parties(reader, reach.first, reach.last) if a.named or a.kind == "country"]


def _acting_there(noun: Noun, start: int) -> list[Actor]:
    """`a summit where Presidents A and B signed`: who acts there is there."""
    reader, stop = noun.reader, noun.at.sentence[1]
    if noun.complements or noun.at.trigger.noun_kind not in ("summit", "conference", "meeting"):
        return []
    group = next((g for g in reader.chunks.groups_within(start, min(stop, start + 30)) if g.finite), None)
    reach = reader.agent(group, noun.at.sentence) if group is not None and not group.passive else None
    if reach is None or reach.first < start:
        return []
    return [a for a in parties(reader, reach.first, reach.last) if a.kind == "official"]


def captioned(noun: Noun) -> list[Actor]:
    """`Photo: Minister A with Minister B at the Retreat in Jakarta`: who is at it where no verb tells what he does."""
    reader, (floor, stop) = noun.reader, noun.at.sentence
    if reader.lower[noun.outer - 1 : noun.outer] not in (["at"], ["during"]) or noun.outer - 1 <= floor:
        return []
    if noun.verb is not None or any(
        g.finite for g in reader.chunks.groups_within(floor, min(stop, floor + 80))
    ):
        return []
    near = max(floor, noun.outer - 60)
    return united(a for _, _, a in reader.actors.within(near, noun.outer - 1) if a.kind == "official")


def bystander_of(noun: Noun) -> tuple[list[Actor], bool]:
    """Who `on a visit to Cuba`, `after talks with Mr. Annan` or `during a meeting` is said of: the
    subject of the clause.
    """
    reader, floor = noun.reader, noun.at.sentence[0]
    before = noun.outer - 1
    if before - 2 > floor and reader.lower[before] == "of" and reader.lower[before - 1] in _PARTS_OF_EVENT:
        before = next(
            (k for k in range(before - 1, max(floor, before - 5) - 1, -1) if reader.tags[k] == "i"), before
        )
    if before < floor or reader.lower[before] not in _THERE:
        return [], False
    placed = _placed(noun, before)
    if placed:
        return placed, False
    near = reader.actors.at(before - 1) if before > floor else None
    if near is not None and near.named and noun.at.trigger.noun_kind == "visit":
        return [near], False
    fronted = (
        before - 1 < floor
        or reader.tags[before - 1] in 'q:"('
        or (reader.tags[before - 1] == "," and reader.tags[before - 2] == "q")
    )
    group = next(
        (
            g
            for g in reversed(reader.chunks.groups_within(max(floor, before - 40), before))
            if g.finite and not fronted
        ),
        None,
    )
    if group is None:
        ceiling = min(noun.at.sentence[1], noun.at.word + 60)
        group = next((g for g in reader.chunks.groups_within(noun.end, ceiling) if g.finite), None)
    if group is None:
        return [], False
    if group.lemma in ("send", "dispatch") and not group.passive and group.last < before:
        target = next((c for c in noun.at.complements(group.last)[:1] if not c.preposition), None)
        if target is not None and target.last <= before:  # `sent Mr. Jo to Cairo for talks`
            return parties(reader, target.first, target.last), False
    reach = reader.agent(group, noun.at.sentence)
    if reach is None:
        return [], False
    first, last = reach.first, reach.last
    if first <= noun.at.word < last:  # `Mr. Tillerson on a visit to Myanmar said`
        last = before
    if first >= last or (first >= noun.outer > 0 and first < noun.end):
        return [], False
    if is_shared(reader, first, last):
        return [], True
    return actors_of(reader, first, last), False


def _placed(noun: Noun, before: int) -> list[Actor]:
    """`Mr. Ivanov, in Kuala Lumpur, Malaysia, for the forum`."""
    reader = noun.reader
    if reader.tags[before - 1] != "," or reader.lower[before] not in ("for", "at", "during", "attending"):
        return []
    for first, last, actor in reversed(reader.actors.within(max(noun.at.sentence[0], before - 14), before)):
        if actor.named and reader.tags[last : last + 2] == ",i" and not reader.tags[last:before].strip(",iP"):
            return [actor]
        if reader.tags[first:before].strip(",iP"):
            break
    return []
