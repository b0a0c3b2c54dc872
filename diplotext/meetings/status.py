"""Whether an event took place: tense, modality, negation and the verb, adjective, noun or preposition that
governs it.
"""

from __future__ import annotations

from typing import NamedTuple

from diplotext.clauses.chunks import NounPhrase, VerbGroup
from diplotext.meetings.reading import Reader
from diplotext.meetings.vocabulary import StatusWord, status_words


class Told(NamedTuple):
    """A status with the rule and the words that tell it; ``weight`` is 3 for a verb, 2 for a modifier, 1 for
    a hint, 0 for none.
    """

    status: str
    weight: int
    rule: str
    first: int
    last: int


_REPORTING = frozenset(
    """say tell announce add report confirm note state declare explain write remark disclose reveal inform
    quote promise know learn hear understand pledge agree decide indicate insist""".split()
)
_HOPING = frozenset(
    """propose suggest hope urge want demand recommend wish request ask insist invite prefer speculate
    doubt believe think expect""".split()
)
_OPEN = frozenset({"if", "unless", "whether", "until", "should", "once", "lest", "till"})
# Adjectives that say of the event itself, as predicates, whether it will be: `the visit is likely`; not `the
# talks were useful`.
_PREDICATIVE = frozenset(
    """planned scheduled due set slated expected possible likely certain imminent unlikely impossible
    underway ongoing off on tentative""".split()
)
# Adjectives that tell the status only before an infinitive: `ready to meet`, not `urgent talks`.
_BEFORE_INFINITIVES = frozenset(
    """ready willing prepared eager keen able free welcome happy glad anxious open interested hopeful
    important necessary useful better essential urgent impatient pleased honoured honored optimistic
    appropriate premature confident sure certain about unable unwilling afraid bound loath unprepared
    inevitable""".split()
)
_UNDONE = {"not_held": "held", "cancelled": "planned"}


def of_verb(reader: Reader, group: VerbGroup, sentence: tuple[int, int], depth: int = 0) -> Told:
    """The status of an event that a verb group names."""
    if depth > 6:
        return Told("held", 0, "status-by-tense", group.first, group.last)
    if group.tense == "infinitive":
        return _of_infinitive(reader, group, sentence, depth)
    if not group.finite:
        return _of_gerund(reader, group, sentence, depth)
    return _of_finite(reader, group, sentence, depth)


def _told(status: str, weight: int, group: VerbGroup, rule: str = "status-by-tense") -> Told:
    return Told(status, weight, rule, group.first, group.last)


def _of_finite(reader: Reader, group: VerbGroup, sentence: tuple[int, int], depth: int) -> Told:
    shared = reader.shared_group(group, sentence)
    if shared is not None:
        told = of_verb(reader, shared, sentence, depth + 1)
        return told._replace(weight=max(told.weight, 2))
    opener = _opener(reader, group, sentence)
    if group.tense == "future":
        if group.negated:
            return _told("not_held", 3, group, "status-denied")
        return _told("proposed" if opener in _OPEN and opener != "once" else "planned", 3, group)
    if group.tense == "conditional":
        word = reader.lower[group.first]
        reported = word in ("would", "'d") and opener not in _OPEN and _reported(reader, group, sentence)
        if group.negated:
            return _told("not_held", 3, group, "status-denied")
        if group.perfect:
            return _told("not_held", 3, group)
        return _told("planned" if reported else "proposed", 3, group)
    if group.tense == "modal":
        return _told("proposed", 3, group)
    if group.negated or reader.lower[group.first - 1 : group.first] == ["never"]:
        return _told("not_held", 3, group, "status-denied")
    if opener in ("if", "unless", "whether", "should", "lest"):
        return _told("proposed", 2, group)
    if opener in ("until", "till"):
        return _told("proposed", 2, group)
    if _denied(reader, group, sentence):
        return _told("not_held", 3, group, "status-denied")
    going = reader.tags[group.head] == "G"
    if group.tense == "present" and not group.perfect:
        if opener in ("before", "when", "once"):
            return _told("planned", 2, group)
        if _hoped(reader, group, sentence):
            return _told("proposed", 2, group)
        if going:
            return _told("ongoing", 3, group)
        return _told("held", 1, group)
    if group.tense == "past" and opener == "before" and not group.perfect:
        return _told("held", 2, group)
    if going and group.tense == "present":
        return _told("ongoing", 3, group)
    return _told("held", 3, group)


_CONJUNCTIONS = _OPEN | {"before", "after", "when", "as", "while", "because", "although", "though", "since"}


def _opener(reader: Reader, group: VerbGroup, sentence: tuple[int, int]) -> str:
    """The conjunction that opens the clause of a verb group, or nothing."""
    for i in range(group.first - 1, max(sentence[0], group.first - 30) - 1, -1):
        tag, word = reader.tags[i], reader.lower[i]
        if word in _CONJUNCTIONS and (
            tag == "u" or word in _OPEN or (word in ("before", "after") and tag != "a")
        ):
            return word
        if tag in ":.qr" or (tag in "VMbH" and i < group.first - 1):
            return ""
    return ""


def _reported(reader: Reader, group: VerbGroup, sentence: tuple[int, int]) -> bool:
    """Whether `would` is only the `will` of something reported in the past: `said he would meet`."""
    floor = max(sentence[0], group.first - LONGEST)
    for other in reversed(reader.chunks.groups_within(floor, group.first)):
        if other.lemma in _REPORTING and other.tense not in ("infinitive", "future"):
            return other.tense in ("past", "participle", "gerund") or other.perfect
        if other.finite and not _coordinated(reader, group):
            return False
    ceiling = min(sentence[1], group.last + LONGEST)
    behind = [g for g in reader.chunks.groups_within(group.last, ceiling) if g.lemma in _REPORTING]
    return bool(behind) and "," in reader.tags[group.last : behind[0].first]


def _coordinated(reader: Reader, group: VerbGroup) -> bool:
    """Whether a verb shares its subject with the verb before it: `had accepted and would attend`."""
    i = group.first - 1
    while i > 0 and reader.tags[i] in "a":
        i -= 1
    return i >= 0 and reader.tags[i] == "c"


LONGEST = 40


def _hoped(reader: Reader, group: VerbGroup, sentence: tuple[int, int]) -> bool:
    """Whether the clause is what somebody hopes or proposes: `proposed that they meet`."""
    floor = max(sentence[0], group.first - 20)
    for other in reversed(reader.chunks.groups_within(floor, group.first)):
        if other.lemma in _HOPING:
            return True
        if other.finite:
            return False
    return False


def _denied(reader: Reader, group: VerbGroup, sentence: tuple[int, int]) -> bool:
    floor = max(sentence[0], group.first - 20)
    for other in reversed(reader.chunks.groups_within(floor, group.first)):
        if other.lemma == "deny":
            return True
        if other.finite:
            return False
    return False


def _of_infinitive(reader: Reader, group: VerbGroup, sentence: tuple[int, int], depth: int) -> Told:
    words = status_words(reader.lexicon)
    governor = reader.governor(group, sentence[0])
    if governor is None:
        return _told("planned", 1, group)
    sort, word = governor
    if _not_before(reader, group):
        return _told("not_held", 3, group, "status-denied")
    if sort == "adjective":
        known = words["adjective"].get(reader.lower[word]) or words["infinitive"].get(_lemma(reader, word))
        verb = reader.chunks.group_at(word) or reader.verb_before(word, sentence[0])
        return _governed(reader, known, word, verb, group, sentence, depth)
    if sort == "noun":
        known = words["noun"].get(_singular(reader.lower[word]))
        phrase = reader.phrase(word)
        if known is not None and phrase is not None:
            if reader.lower[phrase.first] == "no":
                return Told(
                    "not_held",
                    2,
                    "status-refused",
                    phrase.first,
                    group.last,
                )
            down = _turning_down(reader, phrase, sentence[0])
            if down is not None:
                return Told("not_held", 2, "status-refused", down.first, group.last)
            if known.status != "same":
                return Told(known.status, 2, "status-of-noun", word, group.last)
        verb = next(
            (
                g
                for g in reversed(
                    reader.chunks.groups_within(max(sentence[0], group.first - LONGEST), group.first)
                )
                if g.finite
            ),
            None,
        )
        return _purpose(reader, verb, group, sentence, depth)
    if sort == "object":
        phrase = reader.phrase(word)
        verb = reader.verb_before(phrase.first, sentence[0]) if phrase is not None else None
        noun = words["noun"].get(_singular(reader.lower[word]))
        if noun is not None and noun.status != "same" and phrase is not None:
            verb = verb or _turning_down(reader, phrase, sentence[0])
            if (verb is not None and (verb.negated or verb.lemma in _REFUSING)) or reader.lower[
                phrase.first
            ] == "no":
                return Told("not_held", 2, "status-refused", verb.first if verb else word, group.last)
            return Told(
                "planned" if verb is not None and verb.lemma == "accept" else noun.status,
                2,
                "status-of-noun",
                word,
                group.last,
            )
        known = words["infinitive"].get(verb.lemma) if verb is not None else None
        if verb is not None and known is not None and known.status in ("planned", "proposed", "not_held"):
            return _governed(reader, known, verb.head, verb, group, sentence, depth)
        return _purpose(reader, verb, group, sentence, depth)
    verb = reader.chunks.group_at(word)
    assert verb is not None
    if verb.lemma == "have" and "yet" in reader.lower[verb.first : group.first]:
        return Told("not_held", 3, "status-denied", verb.first, group.last)
    if verb.lemma == "be" and reader.tags[group.first - 1] in "jW":
        known = words["adjective"].get(reader.lower[group.first - 1])
        return _governed(reader, known, group.first - 1, verb, group, sentence, depth)
    if verb.lemma == "look" and reader.lower[group.first - 1] == "forward":
        return Told("planned", 2, "status-planned", verb.first, group.last)
    return _governed(reader, words["infinitive"].get(verb.lemma), word, verb, group, sentence, depth)


def _governed(
    reader: Reader,
    known: StatusWord | None,
    word: int,
    verb: VerbGroup | None,
    group: VerbGroup,
    sentence: tuple[int, int],
    depth: int,
) -> Told:
    """What a governing word makes of the event, with the negation of its own verb."""
    status = known.status if known is not None else "same"
    first = verb.first if verb is not None else word
    negated = verb is not None and verb.negated
    if status == "same":
        if verb is None:
            return Told("planned", 1, "status-by-tense", first, group.last)
        return _purpose(reader, verb, group, sentence, depth)
    if negated:
        status = _UNDONE.get(status, "not_held")
        return Told(status, 3, "status-refused", first, group.last)
    rule = {"planned": "status-planned", "proposed": "status-proposed", "not_held": "status-refused"}.get(
        status, "status-planned"
    )
    if verb is not None and status == "planned" and verb.tense in ("conditional", "modal"):
        status = "proposed"
    return Told(status, 3, rule, first, group.last)


_DEPARTING = frozenset({"leave", "depart", "head", "set", "fly", "prepare", "arrive"})


def _purpose(
    reader: Reader, verb: VerbGroup | None, group: VerbGroup, sentence: tuple[int, int], depth: int
) -> Told:
    """An infinitive of purpose (`flew to Cairo to meet`): done when what it was for is done, still to come
    behind a departure.
    """
    if verb is None:
        return Told("planned", 1, "status-by-tense", group.first, group.last)
    told = of_verb(reader, verb, sentence, depth + 1)
    if told.status in ("held", "ongoing"):
        going = verb.lemma in _DEPARTING or told.status == "ongoing"
        return Told("planned" if going else "held", 1, "status-by-tense", verb.first, group.last)
    return told._replace(last=group.last)


def _not_before(reader: Reader, group: VerbGroup) -> bool:
    return group.negated or (
        reader.tags[group.first - 1 : group.first] == "x" and reader.lower[group.first] == "to"
    )


def _of_gerund(reader: Reader, group: VerbGroup, sentence: tuple[int, int], depth: int) -> Told:
    tags, i = reader.tags, group.first - 1
    while i >= sentence[0] and tags[i] in 'a"':
        i -= 1
    if i < sentence[0]:
        return _told("held", 1, group)
    before = reader.chunks.group_at(i)
    words = status_words(reader.lexicon)
    if before is not None and before.last == i + 1:
        known = words["object"].get(before.lemma)
        if known is not None and known.status != "same":
            return of_object(reader, before, "", sentence, depth + 1) or _told("held", 1, group)
        return of_verb(reader, before, sentence, depth + 1)
    told = of_place(reader, i, sentence, depth)
    if told is not None:
        return told
    if tags[i] == "x":
        return _told("not_held", 3, group, "status-denied")
    main = _main(reader, group.first, sentence)
    if main is not None and main is not group:
        if main.tense == "future":
            return _told("planned", 1, group)
        if (
            reader.tags[group.head] == "G"
            and reader.tags[i] in "NP"
            and main.tense == "present"
            and not main.perfect
        ):
            return _told("ongoing", 1, group)
    return _told("held", 1, group)


def _main(reader: Reader, word: int, sentence: tuple[int, int]) -> VerbGroup | None:
    """The finite verb nearest to a word, looking back first."""
    for other in reversed(reader.chunks.groups_within(max(sentence[0], word - LONGEST), word)):
        if other.finite:
            return other
    for other in reader.chunks.groups_within(word + 1, min(sentence[1], word + LONGEST)):
        if other.finite:
            return other
    return None


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
        ready = words["adjective"].get(lower[left]) if lower[i] == "for" and tags[left] in "jW" else None
        if ready is not None and lower[left] in _BEFORE_INFINITIVES and ready.status != "same":
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
            known = words["noun"].get(_singular(lower[phrase.head]))
            for _ in range(2):  # `no request from the ministry for talks`
                farther = (
                    reader.phrase(phrase.first - 2)
                    if known is None and phrase.first - 2 > sentence[0] and tags[phrase.first - 1] in "it"
                    else None
                )
                if farther is None or farther.last != phrase.first - 1 or lower[i] not in ("for", "to"):
                    break
                phrase = farther
                known = words["noun"].get(_singular(lower[phrase.head]))
            if known is not None and (known.status != "same" or lower[i] == "of"):
                told = _of_noun(reader, phrase, known, sentence, depth)
                if told is not None:
                    return told
    if lower[i] == "for":
        main = _main(reader, i, sentence)
        if main is not None and main.lemma in _DEPARTING and main.tense in ("past", "present"):
            return Told("planned", 2, "status-of-preposition", main.first, i + 1)
        return None
    pair = f"{lower[i - 1]} {lower[i]}" if i > sentence[0] else lower[i]
    known = words["preposition"].get(pair) or words["preposition"].get(lower[i])
    if known is None:
        return None
    if lower[i] == "before":
        main = _main(reader, i, sentence)
        if main is not None and main.tense == "past" and main.lemma not in _REPORTING and not main.negated:
            return Told("held", 1, "status-of-preposition", i, i + 1)
    if known.status != "same":
        return Told(known.status, 2 if known.status == "held" else 1, "status-of-preposition", i, i + 1)
    return None


_REFUSING = frozenset("reject refuse decline spurn rebuff dismiss lack snub turn".split())


def _turning_down(reader: Reader, phrase: NounPhrase, floor: int) -> VerbGroup | None:
    """The verb of `turned down an offer`."""
    if reader.lower[phrase.first - 1 : phrase.first] != ["down"]:
        return None
    verb = reader.verb_before(phrase.first - 1, floor)
    return verb if verb is not None and verb.lemma == "turn" else None


def _of_noun(
    reader: Reader, phrase: NounPhrase, known: StatusWord, sentence: tuple[int, int], depth: int
) -> Told | None:
    """`hopes of talks`, `no request for talks`, `the cancellation of the visit`, `two days of talks`."""
    if known.status == "same":
        return of_noun_phrase(reader, phrase, sentence, depth + 1) if depth < 4 else None
    verb = reader.verb_before(phrase.first, sentence[0]) or _turning_down(reader, phrase, sentence[0])
    negated = reader.lower[phrase.first] == "no" or (verb is not None and verb.negated)
    if negated:
        return Told("not_held", 2, "status-refused", phrase.first, phrase.last)
    if verb is not None and verb.lemma in _REFUSING:
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
    status = known.status
    if verb.negated:
        status = "not_held" if status in ("planned", "proposed") else "planned"
        return Told(status, 2, "status-refused", verb.first, verb.last)
    if status == "cancelled" and (
        verb.tense in ("conditional", "modal")
        or (verb.tense == "infinitive" and _threatened(reader, verb, sentence))
    ):
        return Told("planned", 1, "status-planned", verb.first, verb.last)
    rule = {"planned": "status-planned", "proposed": "status-proposed", "cancelled": "status-cancelled"}.get(
        status, "status-refused"
    )
    return Told(status, 3, rule, verb.first, verb.last)


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
    return governor is not None and _lemma(reader, governor[1]) in (
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
            and lower[i] not in _BEFORE_INFINITIVES
        ):
            modified = Told(known.status, 2, "status-of-modifier", i, phrase.last)
            break
    governed = _governing(reader, phrase, sentence, depth)
    if governed is not None and governed.weight >= 3:
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
        key = f"{group.lemma} {reader.lower[group.last]}" if group.last < sentence[1] else group.lemma
        known = (
            words["object"].get(key)
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
            adjective = words["adjective"].get(reader.lower[group.last])
            if adjective is not None and reader.lower[group.last] in _PREDICATIVE:
                status = "not_held" if group.negated and adjective.status == "planned" else adjective.status
                return Told(status, 3, "status-of-modifier", group.first, group.last + 1)
            if reader.tags[group.head] in "be" and (
                group.negated or (group.tense == "present" and not group.perfect)
            ):
                return None
            if group.negated:
                return None
        following = reader.chunks.group_at(group.last) if group.last < sentence[1] else None
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
    main = _main(reader, phrase.first, sentence)
    return "planned" if main is not None and main.tense == "future" else "held"


def _lemma(reader: Reader, word: int) -> str:
    group = reader.chunks.group_at(word)
    if group is not None and group.head == word:
        return group.lemma
    from diplotext.lexicon.vocabulary import verb_forms

    entry = verb_forms(reader.lexicon).get(reader.lower[word])
    return entry.lemma if entry is not None else reader.lower[word]


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def by_tense(told: Told) -> bool:
    """Past and perfect verbs tell an event held, `will` and `is to` planned, `may`, `could` and `would`
    proposed, `is meeting` ongoing.
    """
    return told.rule == "status-by-tense"


def denied(told: Told) -> bool:
    """A negated verb, `has yet to`, `never` and `denied that` tell an event not held."""
    return told.rule == "status-denied"


def refused(told: Told) -> bool:
    """A verb or noun of refusal, or a negated one of proposing, tells an event not held: `refused to meet`,
    `no request for talks`.
    """
    return told.rule == "status-refused"


def planned(told: Told) -> bool:
    """A verb or adjective of planning tells an event planned: `plans to`, `agreed to`, `is due to`,
    `scheduled a meeting`.
    """
    return told.rule == "status-planned"


def proposed(told: Told) -> bool:
    """A verb or adjective of wishing tells an event proposed: `hopes to`, `invited him to`, `is ready to`,
    `called for talks`.
    """
    return told.rule == "status-proposed"


def cancelled(told: Told) -> bool:
    """A verb of calling off with the event as its object, or as its subject in the passive, tells it
    cancelled.
    """
    return told.rule == "status-cancelled"


def of_modifier(told: Told) -> bool:
    """An adjective before the noun, or behind `is`, tells the status: `upcoming`, `possible`, `postponed`,
    `previous`.
    """
    return told.rule == "status-of-modifier"


def of_noun(told: Told) -> bool:
    """A noun that governs the event tells its status: `plans for a visit`, `hopes of talks`, `the
    cancellation of the summit`.
    """
    return told.rule == "status-of-noun"


def of_preposition(told: Told) -> bool:
    """`after`, `following` tell an event held, `ahead of`, `before` planned, `without` not held."""
    return told.rule == "status-of-preposition"


__all__ = ["Told", "main_tense", "object_word", "of_noun_phrase", "of_object", "of_verb"]
