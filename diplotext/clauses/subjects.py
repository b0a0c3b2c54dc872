"""Who does what a verb says: subjects found through appositions, parentheses and relative clauses;
objects behind the verb.
"""

from __future__ import annotations

from typing import NamedTuple

from diplotext.clauses.chunks import Chunks, NounPhrase, VerbGroup

_LONGEST_SUBJECT = 60  # words; longer ones are lists that no reader could keep either


class Reach(NamedTuple):
    """A noun phrase with all that hangs on it: ``whole`` runs over its ``of`` and ``for`` phrases,
    ``core`` is the phrase itself.
    """

    core: NounPhrase
    first: int
    last: int


def subject_of(chunks: Chunks, group: VerbGroup, sentence: int) -> Reach | None:
    """The subject of a finite verb group in the sentence that begins at word ``sentence``.

    Goes left over adverbs and interposed phrases (``Ihara, director general of …, met``), from a relative pronoun to
    what it stands for, and from a second verb to the subject that it shares (``met Lee and said``).
    """
    return _subject_before(chunks, group.first, sentence, 0)


def subject_before(chunks: Chunks, word: int, sentence: int) -> Reach | None:
    """The subject of a verb that stands at ``word``, found to its left as in ``subject_of``."""
    return _subject_before(chunks, word, sentence, 0)


def _subject_before(chunks: Chunks, word: int, sentence: int, depth: int) -> Reach | None:
    if depth > 6:
        return None
    tags = chunks.tags
    floor = max(sentence, word - _LONGEST_SUBJECT)
    i = word - 1
    while i >= floor and (tags[i] in "xa" or (i == word - 1 and chunks.lower[i] in _ONCE)):
        i -= 1
    i = _over_time(chunks, i, floor)
    if i < floor:
        return None
    tag = tags[i]
    if tag == '"':
        i -= 1
        tag = tags[i] if i >= floor else "."
    if tag == ",":
        return _before_comma(chunks, i, floor, sentence, depth)
    if tag == "-" and tags.rfind("-", floor, i) > floor:
        interposed = tags.rfind("-", floor, i)  # `Murphy - after a pause - said`
        if not any(g.finite for g in chunks.groups_within(interposed, i)):
            return _subject_before(chunks, interposed, sentence, depth + 1)
    if tag == ")":
        opening = tags.rfind("(", floor, i)
        return _subject_before(chunks, opening, sentence, depth + 1) if opening > 0 else None
    if tag in "rq":
        return _antecedent(chunks, i, floor)
    if tag == "c":
        return _shared(chunks, i, floor, sentence, depth)
    phrase = chunks.phrase_at(i)
    if phrase is None or phrase.first < floor:
        return _past_relative(chunks, i, floor) if tag in "WBVGNj" else None
    reach = _leftward(chunks, phrase, i + 1, floor)
    if (
        reach.first > floor
        and tags[reach.first - 1] in "VBW"
        and chunks.lower[reach.first - 1] not in _THAT_TAKING
    ):
        return _past_relative(chunks, reach.first, floor) or reach
    return reach


_ONCE = frozenset({"last", "first", "next"})  # `the ministers last met in May`


# Verbs behind which a subject may stand without `that`: `who said Abe would go`.
_THAT_TAKING = frozenset(
    """said say says think thinks thought believe believes believed claim claims claimed hope hopes hoped
    know knows knew
    feel feels felt fear fears feared hear heard told""".split()
)


def _past_relative(chunks: Chunks, word: int, floor: int) -> Reach | None:
    """What a relative clause without commas hangs on: `an official who asked not to be named | said`."""
    tags = chunks.tags
    relative = tags.rfind("r", floor, word)
    if relative <= floor or tags[relative - 1] not in "NPp" or "," in tags[relative:word]:
        return None
    return _antecedent(chunks, relative, floor)


_TIME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday week month year day morning afternoon
    evening night weekend
    january february march april may june july august september october november december""".split()
)


def _over_time(chunks: Chunks, i: int, floor: int) -> int:
    """Left over `Tuesday`, `on Tuesday` or `last week` where these stand between a subject and its verb."""
    while i > floor and chunks.lower[i] in _TIME:
        phrase = chunks.phrase_at(i)
        if phrase is None or phrase.last != i + 1:
            return i
        before = phrase.first - 1
        while before > phrase.first - 3 and before > floor and chunks.tags[before] in "ia":
            before -= 1
        if before < floor or chunks.tags[before] not in "NP0p,":
            return i  # also `Andre Janier, today Wednesday | welcomed`
        i = before
    return i


def _leftward(chunks: Chunks, phrase: NounPhrase, last: int, floor: int) -> Reach:
    """From `Korea` in `the spokesman for the ministry of Korea` to `the spokesman`."""
    core = _head_of(chunks, phrase, floor)
    first = core.first
    tags = chunks.tags
    for _ in range(12):  # conjuncts; longer lists are cut
        if first - 1 <= floor or tags[first - 1] != "c":
            break
        left = chunks.phrase_at(first - 2)
        if left is None or left.first < floor or tags[left.head] == "p" or _is_object(chunks, left, floor):
            break
        outer = _head_of(chunks, left, floor)
        if outer is not left:
            core = outer  # `the bureau of fisheries and water`: what is joined hangs on one noun
        first = outer.first
        while first - 1 > floor and tags[first - 1] == ",":
            left = chunks.phrase_at(first - 2)
            if left is None or left.first < floor:
                break
            if chunks.lower[left.first - 1] == "of" and left.first - 1 > floor:
                left = _head_of(chunks, left, floor)  # `Ministers Lavrov of Russia, Fidan of Turkey and …`
            first = left.first
    return Reach(core, first, last)


def _head_of(chunks: Chunks, phrase: NounPhrase, floor: int) -> NounPhrase:
    """The phrase on which another hangs by prepositions, or of which it is the second part: `police |
    chief Kamal`.
    """
    tags = chunks.tags
    while phrase.first - 1 > floor:
        mark = tags[phrase.first - 1]
        if mark == "i" and tags[phrase.first - 2] in "Wj" and tags[phrase.first - 3] in "NP":
            left = chunks.phrase_at(
                phrase.first - 3
            )  # `a statement issued by the ministry`, `people familiar with it`
            if left is None or left.first < floor:
                break
        elif mark in "it":
            left = chunks.phrase_at(phrase.first - 2)
            if left is None or left.last != phrase.first - 1 or left.first < floor:
                break
        elif mark in "GW" and phrase.first - 2 > floor and tags[phrase.first - 2] in "NP":
            left = chunks.phrase_at(phrase.first - 2)  # `a negotiator taking part in the talks`
            if left is None or left.first < floor:
                break
        elif mark in "NP" and tags[phrase.first] in "j0":
            left = chunks.phrase_at(phrase.first - 1)
            if left is None or left.first < floor:
                break
            left = NounPhrase(left.first, phrase.last, phrase.head)
        else:
            break
        phrase = left
    return phrase


def _is_object(chunks: Chunks, phrase: NounPhrase, floor: int) -> bool:
    """Whether a phrase before `and` is governed by a verb, so that no subject reaches over the `and`:
    `met aides and he said`.
    """
    tags = chunks.tags
    while phrase.first - 1 > floor and tags[phrase.first - 1] in "it":
        left = chunks.phrase_at(phrase.first - 2)
        if left is None or left.last != phrase.first - 1 or left.first < floor:
            return phrase.first - 2 > floor  # a preposition that hangs on no noun
        phrase = left
    return phrase.first > floor and tags[phrase.first - 1] in "VBGWbe"


def _before_comma(chunks: Chunks, comma: int, floor: int, sentence: int, depth: int) -> Reach | None:
    """The subject before an interposed phrase that ends with this comma."""
    tags = chunks.tags
    opening = comma
    for _ in range(6):
        opening = tags.rfind(",", floor, opening)
        if opening < 0:
            return None
        phrase = chunks.phrase_at(opening - 1)
        if phrase is None or not _interposed(chunks, opening + 1, comma):
            continue
        if opening - 1 >= floor and tags[opening - 1] in "NPp0":
            reach = _leftward(chunks, phrase, opening, floor)
            holder = _holder_of_relative(chunks, reach.first, floor)
            if holder is not None:
                return holder
            return _past_apposition(chunks, reach, floor) or reach
    return None


def _holder_of_relative(chunks: Chunks, word: int, floor: int) -> Reach | None:
    """The noun before `, who met Lee, a minister, …`, if a word is an object or circumstance in that clause."""
    tags = chunks.tags
    if word - 1 <= floor or tags[word - 1] not in "itVG,":
        return None
    comma = tags.rfind(",r", floor, word - 1)
    if comma <= floor or tags[comma - 1] not in "NPp0":
        return None
    groups = [g for g in chunks.groups_within(comma, word) if g.finite]
    if len(groups) != 1 or groups[0].lemma in ("say", "tell", "think", "believe", "add"):
        return None
    return _antecedent(chunks, comma + 1, floor)


_OPENING = frozenset(["briefing", "meeting", "opening", "closing", "greeting", "hosting"])  # also nouns


def _past_apposition(chunks: Chunks, reach: Reach, floor: int) -> Reach | None:
    """The name before `Kuroski, deputy director of Comecon, who heads the delegation,` where it begins
    the sentence.
    """
    tags = chunks.tags
    first = reach.first
    for _ in range(4):
        comma = first - 1
        if comma > floor + 1 and tags[comma] in "it" and tags[comma - 1] == ",":
            comma -= 1  # `Ivanov, in Kuala Lumpur, Malaysia, for the forum,`
        elif comma > floor + 2 and tags[comma - 2 : comma + 1] == ",Wi":
            comma -= 2  # `Ivanov, accompanied by his ministers, A and B,`
        if comma <= floor or tags[comma] != ",":
            return None
        phrase = chunks.phrase_at(comma - 1)
        if phrase is None or phrase.first < floor:
            return None
        before = _leftward(chunks, phrase, comma, floor)
        if chunks.lower[before.first] in _OPENING and before.first < before.core.head:
            return None  # `Briefing newsmen in Abuja, the minister, Yusuf Tuggar,`
        if before.first == floor or tags[before.first - 1] in '.:"-uqc':
            return before
        first = before.first
    return None


def _interposed(chunks: Chunks, first: int, last: int) -> bool:
    """Whether words stand between subject and verb as an apposition, a relative clause or a participle
    phrase.
    """
    tags = chunks.tags
    if first >= last:
        return False
    if tags[first] in "rGWiauq" or chunks.lower[first] == "whose":
        return True
    return not any(g.finite for g in chunks.groups_within(first, last)) or "r" in tags[first:last]


def _antecedent(chunks: Chunks, relative: int, floor: int) -> Reach | None:
    i = relative - 1
    while i >= floor and chunks.tags[i] in ',i"':
        i -= 1
    phrase = chunks.phrase_at(i) if i >= floor else None
    if phrase is None:
        return None
    return _leftward(chunks, phrase, i + 1, floor)


def _shared(chunks: Chunks, conjunction: int, floor: int, sentence: int, depth: int) -> Reach | None:
    """The subject of the verb before `and`, when this verb has none of its own."""
    own = chunks.group_at(conjunction + 1)
    for group in reversed(chunks.groups_within(floor, conjunction)):
        if group.finite and not _within_relative(chunks, group, own):
            return _subject_before(chunks, group.first, sentence, depth + 1)
    return None


def _within_relative(chunks: Chunks, group: VerbGroup, own: VerbGroup | None) -> bool:
    """Whether a verb before `and` is that of a relative clause in another tense: `saw a plan that will help | and noted`."""
    before = chunks.tags[group.first - 1 : group.first]
    return before in ("r", "q") and own is not None and own.tense == "past" and group.tense != "past"


def object_of(chunks: Chunks, group: VerbGroup) -> NounPhrase | None:
    """The noun phrase right behind a verb group, adverbs between them passed over."""
    tags = chunks.tags
    i = group.last
    while i < len(tags) and tags[i] == "a":
        i += 1
    return chunks.phrase_at(i) if i < len(tags) else None
