"""Whether an event took place, as the verbs, prepositions and nouns around its noun tell it."""

from __future__ import annotations

from diplotext.clauses.chunks import NounPhrase, VerbGroup
from diplotext.meetings.reading import Reader
from diplotext.meetings.status import (
    BEFORE_INFINITIVES,
    DEPARTING,
    PREDICATIVE,
    REFUSING,
    REPORTING,
    Told,
    lemma_of,
    main_verb,
    of_verb,
    singular,
    turning_down,
)
from diplotext.meetings.vocabulary import StatusWord, status_words


def of_place(reader: Reader, i: int, sentence: tuple[int, int], depth: int = 0) -> Told | None:
    """What the preposition at word ``i``, with the noun or verb before it, says of the event behind it."""
    tags, lower = reader.tags, reader.lower
    if i < sentence[0] or tags[i] not in "iut":
        return None
    words = status_words(reader.lexicon)
    left = i - 1
    while left >= sentence[0] and tags[left] in "a":
        left -= 1
    if left >= sentence[0]:
        facing = lower[i] == "for" or (
            lower[i] == "to" and lower[left] in ("open", "amenable", "receptive", "averse")
        )
        ready = words["adjective"].get(lower[left]) if facing and tags[left] in "jW" else None
        if ready is not None and lower[left] in BEFORE_INFINITIVES and ready.status != "same":
            return Told(ready.status, 2, "status-of-modifier", left, i + 1)
        group = reader.chunks.group_at(left)
        if group is not None and group.last == left + 1:
            told = of_object(reader, group, lower[i], sentence, depth + 1)
            if told is not None:
                return told
        phrase = reader.phrase(left)
        if (
            phrase is not None
            and phrase.last == left + 1
            and lower[i] in ("of", "for", "to", "on", "at", "about", "against", "in", "from", "with")
        ):
            known = words["noun"].get(singular(lower[phrase.head]))
            for _ in range(2):  # `no request from the ministry for talks`
                farther = (
                    reader.phrase(phrase.first - 2)
                    if known is None and phrase.first - 2 > sentence[0] and tags[phrase.first - 1] in "it"
                    else None
                )
                if farther is None or farther.last != phrase.first - 1 or lower[i] not in ("for", "to"):
                    break
                phrase = farther
                known = words["noun"].get(singular(lower[phrase.head]))
            if known is not None and (known.status != "same" or lower[i] in ("of", "in", "at")):
                told = _of_noun(reader, phrase, known, sentence, depth)
                if told is not None:
                    return told
    if lower[i] == "for":
        return _for_it(reader, i, sentence, depth)
    pair = f"{lower[i - 1]} {lower[i]}" if i > sentence[0] else lower[i]
    known = words["preposition"].get(pair) or words["preposition"].get(lower[i])
    if known is None:
        return None
    if lower[i] == "before":
        main = main_verb(reader, i, sentence)
        if main is not None and main.tense == "past" and main.lemma not in REPORTING and not main.negated:
            return Told("held", 1, "status-of-preposition", i, i + 1)
    if known.status == "same":
        return None
    if known.status == "held" and lower[i] in ("after", "following") and _ahead(reader, i, sentence):
        return Told("planned", 1, "status-of-preposition", i, i + 1)
    return Told(known.status, 2 if known.status == "held" else 1, "status-of-preposition", i, i + 1)


def _ahead(reader: Reader, word: int, sentence: tuple[int, int]) -> bool:
    """Whether the clause before a word looks ahead: `will return after his visit`."""
    main = main_verb(reader, word, sentence)
    return main is not None and main.first < word and main.tense == "future" and not main.negated


def _for_it(reader: Reader, i: int, sentence: tuple[int, int], depth: int) -> Told | None:
    """What the verb before `for talks` says of them: `left for`, `is in Cairo for`, `is to travel there for`."""
    main = main_verb(reader, i, sentence)
    if main is not None and main.lemma == "be" and (main.tense, main.perfect) == ("present", False):
        staying = reader.lower[main.last : main.last + 1] == ["in"] and main.last < i
        if staying and not main.negated:
            return Told("ongoing", 2, "status-of-preposition", main.first, i + 1)
    near = next(iter(reversed(reader.chunks.groups_within(max(sentence[0], i - 14), i))), None)
    if near is not None and near.lemma in _GOING and near.tense == "infinitive":
        told = of_verb(reader, near, sentence, depth + 1)
        if told.status in ("planned", "proposed", "not_held") and told.weight >= 2:
            return told._replace(weight=2)
    if main is not None and main.lemma in DEPARTING and main.tense in ("past", "present"):
        return Told("planned", 2, "status-of-preposition", main.first, i + 1)
    return None


_GOING = DEPARTING | {"travel", "go", "come", "visit", "return", "meet", "gather", "host"}


def _of_noun(
    reader: Reader, phrase: NounPhrase, known: StatusWord, sentence: tuple[int, int], depth: int
) -> Told | None:
    """`hopes of talks`, `no request for talks`, `the cancellation of the visit`, `two days of talks`."""
    if known.status == "same":
        return of_noun_phrase(reader, phrase, sentence, depth + 1) if depth < 4 else None
    verb = reader.verb_before(phrase.first, sentence[0]) or turning_down(reader, phrase, sentence[0])
    negated = reader.lower[phrase.first] == "no" or (verb is not None and verb.negated)
    if negated:
        return Told("not_held", 2, "status-refused", phrase.first, phrase.last)
    if verb is not None and verb.lemma in REFUSING:
        return Told("not_held", 2, "status-refused", verb.first, phrase.last)
    if verb is not None and verb.lemma == "accept":
        return Told("planned", 2, "status-planned", verb.first, phrase.last)
    return Told(known.status, 2, "status-of-noun", phrase.head, phrase.last)


def of_object(
    reader: Reader, verb: VerbGroup, particle: str, sentence: tuple[int, int], depth: int = 0
) -> Told | None:
    """What a verb says of the event that is its object: `held talks`, `called off the visit`, `proposed a
    summit`.
    """
    if depth > 6:
        return None
    known = object_word(reader, verb, particle)
    if known is None:
        return None
    if known.status == "same":
        if (
            verb.lemma == "be"
            and particle == "in"
            and (verb.tense == "present" or verb.perfect)
            and not verb.negated
        ):
            return Told("ongoing", 3, "status-by-tense", verb.first, verb.last)
        return of_verb(reader, verb, sentence, depth + 1)
    if verb.lemma == "welcome" and verb.tense in ("past", "present") and not verb.negated:
        return None  # `welcomed the talks` leaves open whether they were
    status = known.status
    if verb.negated:
        open_ = verb.lemma in _EXCLUDING  # `did not rule out talks`
        status = "proposed" if open_ else "not_held" if status in ("planned", "proposed") else "planned"
        return Told(status, 2, "status-proposed" if open_ else "status-refused", verb.first, verb.last)
    if status == "cancelled" and (
        verb.tense in ("conditional", "modal")
        or (verb.tense == "infinitive" and _threatened(reader, verb, sentence))
    ):
        return Told("planned", 1, "status-planned", verb.first, verb.last)
    rule = {"planned": "status-planned", "proposed": "status-proposed", "cancelled": "status-cancelled"}.get(
        status, "status-refused"
    )
    return Told(status, 3, rule, verb.first, verb.last)


AWAY = frozenset({"out", "away", "off", "up", "back"})  # before the preposition of a verb: `pull out of`
_EXCLUDING = frozenset("rule exclude preclude reject oppose deny dismiss".split())


def object_word(reader: Reader, verb: VerbGroup, particle: str) -> StatusWord | None:
    """The status word of a verb with its particle."""
    words = status_words(reader.lexicon)["object"]
    if particle:
        behind = reader.lower[verb.last : verb.last + 1]
        longer = words.get(f"{verb.lemma} {behind[0]} {particle}") if behind else None
        return longer or words.get(f"{verb.lemma} {particle}")
    return words.get(verb.lemma)


def _threatened(reader: Reader, verb: VerbGroup, sentence: tuple[int, int]) -> bool:
    governor = reader.governor(verb, sentence[0])
    return governor is not None and lemma_of(reader, governor[1]) in (
        "threaten",
        "threat",
        "consider",
        "urge",
        "ask",
        "call",
        "want",
        "press",
    )


def of_noun_phrase(
    reader: Reader,
    phrase: NounPhrase,
    sentence: tuple[int, int],
    depth: int = 0,
    predicate: VerbGroup | None = None,
) -> Told:
    """The status of an event that a noun names, by its modifiers, what governs it and the verb whose subject
    it is.
    """
    lower, tags = reader.lower, reader.tags
    words = status_words(reader.lexicon)
    default = Told("", 0, "status-by-tense", phrase.first, phrase.last)
    if depth > 5:
        return default
    if lower[phrase.first] in ("no", "any") and lower[phrase.first] == "no":
        return Told("not_held", 2, "status-denied", phrase.first, phrase.last)
    modified = default
    for i in range(phrase.first, phrase.head):
        known = words["adjective"].get(lower[i])
        if (
            known is not None
            and tags[i] in "jNWGP"
            and known.status != "same"
            and lower[i] not in BEFORE_INFINITIVES
        ):
            modified = Told(known.status, 2, "status-of-modifier", i, phrase.last)
            break
    governed = _governing(reader, phrase, sentence, depth)
    if governed is not None and governed.weight >= 3:
        if modified.status == "ongoing" and governed.status in ("proposed", "planned"):
            return modified  # `supported the continuing talks`
        if (
            modified.weight
            and modified.status in ("planned", "proposed")
            and governed.status in ("held", "planned")
        ):
            return modified
        return governed
    subject = _as_subject(reader, predicate, sentence, depth) if predicate is not None else None
    if subject is not None and subject.weight >= 3:
        return subject
    for told in (modified, governed, subject):
        if told is not None and told.weight >= 2:
            return told
    for told in (governed, subject):
        if told is not None and told.weight:
            return told
    return default


def _governing(reader: Reader, phrase: NounPhrase, sentence: tuple[int, int], depth: int) -> Told | None:
    before = phrase.first - 1
    if before < sentence[0]:
        return None
    verb = reader.verb_before(phrase.first, sentence[0])
    if verb is not None:
        return of_object(reader, verb, "", sentence, depth + 1)
    if reader.lower[max(sentence[0], before - 1) : before + 1] == ["part", "in"]:
        taking = reader.verb_before(before - 1, sentence[0])
        if taking is not None:
            return of_object(reader, taking, "in", sentence, depth + 1)
    particle = (
        reader.verb_before(before, sentence[0])
        if reader.tags[before] in "ait" or reader.lower[before] in ("off", "out", "down", "up", "over")
        else None
    )
    if particle is None and before - 1 > sentence[0] and reader.lower[before - 1] in AWAY:
        particle = reader.verb_before(before - 1, sentence[0])
    if particle is not None and object_word(reader, particle, reader.lower[before]) is not None:
        return of_object(reader, particle, reader.lower[before], sentence, depth + 1)
    return of_place(reader, before, sentence, depth)


def _as_subject(reader: Reader, group: VerbGroup, sentence: tuple[int, int], depth: int) -> Told | None:
    """The verb whose subject the event is: `talks will take place`, `the visit was postponed`, `talks
    scheduled for`.
    """
    words = status_words(reader.lexicon)
    passive = group.passive or (group.tense == "participle" and reader.tags[group.head] == "W")
    if passive:
        behind = reader.lower[group.last : min(group.last + 2, sentence[1])]
        known = (
            words["object"].get(" ".join([group.lemma, *behind]))
            or words["object"].get(" ".join([group.lemma, *behind[:1]]))
            or words["object"].get(group.lemma)
            or words["infinitive"].get(group.lemma)
        )
        if known is None:
            return _weak(reader, group, sentence, depth)
        if known.status == "same":
            return of_verb(reader, group, sentence, depth + 1)._replace(weight=3)
        following = reader.chunks.group_at(group.last) if group.last < sentence[1] else None
        if known.status == "planned" and following is not None and following.tense == "infinitive":
            later = of_verb(reader, following, sentence, depth + 1)
            return (
                later
                if later.weight >= 3
                else Told("planned", 3, "status-planned", group.first, following.last)
            )
        if group.negated:
            return Told(
                "not_held" if known.status in ("planned", "proposed") else "planned",
                3,
                "status-refused",
                group.first,
                group.last,
            )
        if known.status == "cancelled" and group.tense in ("conditional", "modal"):
            return Told("planned", 2, "status-planned", group.first, group.last)
        rule = {
            "planned": "status-planned",
            "proposed": "status-proposed",
            "cancelled": "status-cancelled",
        }.get(known.status, "status-refused")
        return Told(known.status, 3, rule, group.first, group.last)
    known = words["event-verb"].get(group.lemma)
    if (
        known is not None
        and group.lemma in ("continue", "drag", "proceed", "run")
        and group.tense == "present"
        and not group.negated
    ):
        return Told("ongoing", 3, "status-by-tense", group.first, group.last)
    if known is not None:
        if group.lemma == "be" and group.last < sentence[1]:
            coming = reader.chunks.group_at(group.last)
            if coming is not None and coming.tense == "infinitive" and coming.passive:
                return of_verb(reader, coming, sentence, depth + 1)  # `the talks are to be held`
            placed = _predicated(reader, group)
            if placed is not None:
                return placed
            adjective = words["adjective"].get(reader.lower[group.last])
            if adjective is not None and reader.lower[group.last] in PREDICATIVE:
                status = "not_held" if group.negated and adjective.status == "planned" else adjective.status
                return Told(status, 3, "status-of-modifier", group.first, group.last + 1)
            if reader.tags[group.head] in "be" and (
                group.negated or (group.tense == "present" and not group.perfect)
            ):
                return None
            if group.negated:
                return None
        following = reader.chunks.group_at(group.last) if group.last < sentence[1] else None
        if group.lemma == "fail" and following is not None and following.lemma in _HAPPENING:
            return Told("not_held", 3, "status-denied", group.first, following.last)
        if following is not None and following.tense == "infinitive" and group.lemma == "be":
            return of_verb(reader, following, sentence, depth + 1)
        told = of_verb(reader, group, sentence, depth + 1)
        if told.status == "held" and told.weight == 1:
            return None
        return (
            told
            if group.lemma
            in (
                "take",
                "begin",
                "start",
                "open",
                "occur",
                "happen",
                "end",
                "conclude",
                "resume",
                "last",
                "go",
                "be",
            )
            else told._replace(weight=min(told.weight, 2))
        )
    return _weak(reader, group, sentence, depth)


_HAPPENING = frozenset("materialise materialize take happen occur come proceed go eventuate".split())


def _predicated(reader: Reader, group: VerbGroup) -> Told | None:
    """`the talks are on the agenda`, `the visit is in doubt`, `the summit is over`."""
    words, last = status_words(reader.lexicon)["predicate"], group.last
    for size in (3, 2, 1):
        known = words.get(" ".join(reader.lower[last : last + size]))
        if known is not None:
            status = known.status
            if group.negated:
                status = "not_held" if status in ("planned", "proposed") else "planned"
            elif group.tense == "past" and status == "ongoing":
                status = "held"
            stop = min(last + size, len(reader.lower))
            return Told(status, 3, "status-of-modifier", group.first, stop)
    return None


def _weak(reader: Reader, group: VerbGroup, sentence: tuple[int, int], depth: int) -> Told | None:
    if not group.finite:
        return None
    if group.tense == "future":
        return Told("planned", 1, "status-by-tense", group.first, group.last)
    if group.tense in ("past",) or group.perfect:
        return Told("held", 1, "status-by-tense", group.first, group.last)
    return None


def main_tense(reader: Reader, phrase: NounPhrase, sentence: tuple[int, int]) -> str:
    """`planned` when the clause of a bare event noun looks ahead, else `held`."""
    main = main_verb(reader, phrase.first, sentence)
    return "planned" if main is not None and main.tense == "future" else "held"
