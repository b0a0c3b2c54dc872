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


REPORTING = frozenset(
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
PREDICATIVE = frozenset(
    """planned scheduled due set slated expected possible likely certain imminent unlikely impossible
    underway ongoing off on tentative""".split()
)
# Adjectives that tell the status only before an infinitive: `ready to meet`, not `urgent talks`.
BEFORE_INFINITIVES = frozenset(
    """ready willing prepared eager keen able free welcome happy glad anxious open interested hopeful
    ripe averse important necessary useful better essential urgent impatient pleased honoured honored optimistic
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
        if other.lemma in REPORTING and other.tense not in ("infinitive", "future"):
            return other.tense in ("past", "participle", "gerund") or other.perfect
        if other.finite and other.tense != "conditional" and not _coordinated(reader, group):
            return False
    ceiling = min(sentence[1], group.last + LONGEST)
    behind = [g for g in reader.chunks.groups_within(group.last, ceiling) if g.lemma in REPORTING]
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
    if sort == "bidden":  # `called on Egypt to meet`
        return _told("proposed", 3, group, "status-proposed")
    if sort == "adjective":
        known = words["adjective"].get(reader.lower[word]) or words["infinitive"].get(lemma_of(reader, word))
        verb = reader.chunks.group_at(word) or reader.verb_before(word, sentence[0])
        return _governed(reader, known, word, verb, group, sentence, depth)
    if sort == "noun":
        known = words["noun"].get(singular(reader.lower[word]))
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
            down = turning_down(reader, phrase, sentence[0])
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
        noun = words["noun"].get(singular(reader.lower[word]))
        if noun is not None and noun.status != "same" and phrase is not None:
            verb = verb or turning_down(reader, phrase, sentence[0])
            if (verb is not None and (verb.negated or verb.lemma in REFUSING)) or reader.lower[
                phrase.first
            ] == "no":
                return Told("not_held", 2, "status-refused", verb.first if verb else word, group.last)
            dropped = (
                words["object"].get(verb.lemma) if verb is not None and noun.status == "planned" else None
            )
            if verb is not None and dropped is not None and dropped.status == "cancelled":
                return Told("cancelled", 3, "status-cancelled", verb.first, group.last)
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
    if group.perfect and verb.lemma in _BELIEVED:
        return Told("held", 2, "status-by-tense", verb.first, group.last)  # `is said to have visited`
    if verb.lemma == "have" and "yet" in reader.lower[verb.first : group.first]:
        return Told("not_held", 3, "status-denied", verb.first, group.last)
    if verb.lemma == "be" and reader.tags[group.first - 1] in "jW":
        known = words["adjective"].get(reader.lower[group.first - 1])
        return _governed(reader, known, group.first - 1, verb, group, sentence, depth)
    if verb.lemma == "look" and reader.lower[group.first - 1] == "forward":
        return Told("planned", 2, "status-planned", verb.first, group.last)
    return _governed(reader, words["infinitive"].get(verb.lemma), word, verb, group, sentence, depth)


_BELIEVED = frozenset(
    "believe think say report know understand rumor rumour allege claim appear seem".split()
)


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


DEPARTING = frozenset({"leave", "depart", "head", "set", "fly", "prepare", "arrive"})


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
        going = verb.lemma in DEPARTING or told.status == "ongoing"
        return Told("planned" if going else "held", 1, "status-by-tense", verb.first, group.last)
    return told._replace(last=group.last)


def _not_before(reader: Reader, group: VerbGroup) -> bool:
    return group.negated or (
        reader.tags[group.first - 1 : group.first] == "x" and reader.lower[group.first] == "to"
    )


def _of_gerund(reader: Reader, group: VerbGroup, sentence: tuple[int, int], depth: int) -> Told:
    from diplotext.meetings.noun_status import of_object, of_place  # the two rooms ask each other

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
    if told is None and tags[i] in "NP":  # `looked forward to Mr. Li making a visit`
        subject = reader.phrase(i)
        if subject is not None and subject.first - 1 > sentence[0] and tags[subject.first - 1] in "it":
            told = of_place(reader, subject.first - 1, sentence, depth)
    if told is not None:
        return told
    if reader.lower[i] == "by":  # `urged them to end the war by meeting`
        means = [
            g for g in reader.chunks.groups_within(max(sentence[0], i - LONGEST), i) if g.tense != "gerund"
        ]
        if means and means[-1].tense in ("infinitive", "future", "conditional", "modal"):
            return of_verb(reader, means[-1], sentence, depth + 1)
    if tags[i] == "x":
        return _told("not_held", 3, group, "status-denied")
    main = main_verb(reader, group.first, sentence)
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


def main_verb(reader: Reader, word: int, sentence: tuple[int, int]) -> VerbGroup | None:
    """The finite verb nearest to a word, looking back first."""
    for other in reversed(reader.chunks.groups_within(max(sentence[0], word - LONGEST), word)):
        if other.finite:
            return other
    for other in reader.chunks.groups_within(word + 1, min(sentence[1], word + LONGEST)):
        if other.finite:
            return other
    return None


REFUSING = frozenset("reject refuse decline spurn rebuff dismiss lack snub turn".split())


def turning_down(reader: Reader, phrase: NounPhrase, floor: int) -> VerbGroup | None:
    """The verb of `turned down an offer`."""
    if reader.lower[phrase.first - 1 : phrase.first] != ["down"]:
        return None
    verb = reader.verb_before(phrase.first - 1, floor)
    return verb if verb is not None and verb.lemma == "turn" else None


def lemma_of(reader: Reader, word: int) -> str:
    group = reader.chunks.group_at(word)
    if group is not None and group.head == word:
        return group.lemma
    from diplotext.lexicon.vocabulary import verb_forms

    entry = verb_forms(reader.lexicon).get(reader.lower[word])
    return entry.lemma if entry is not None else reader.lower[word]


def singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
