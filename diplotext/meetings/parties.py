"""Who takes part: the actors of a phrase, of a compound word, of a country."""

from __future__ import annotations

from collections.abc import Sequence

from diplotext.clauses.chunks import NounPhrase
from diplotext.meetings.nations import countries_within, country, nation_alone, own_state
from diplotext.meetings.reading import Complement, Reader
from diplotext.meetings.rosters import DELEGATIONS, members_of, taken_up
from diplotext.meetings.sides import COLLECTIVE, DELEGATES, OFFICIAL, RIVAL, add, divided, united
from diplotext.meetings.vocabulary import country_words
from diplotext.people.actors import Actor

_RETINUE = frozenset("delegation entourage retinue team aides".split())
_KIN = frozenset("wife husband spouse daughter son children family".split())
_STANDING = frozenset("government leadership counterpart counterparts".split())  # each for its state
_FEW = frozenset({"two", "both", "three", "four", "five", "six", "seven", "eight"})
_VAGUE = frozenset("this our these those that my your any no all each every some many such".split())


def is_shared(reader: Reader, first: int, last: int) -> bool:
    """Whether a phrase stands for all who were named as meeting: `the two leaders`, `both sides`, `they`,
    `the ministers`.
    """
    words = reader.lower[first:last]
    if not words or not RIVAL.isdisjoint(words):
        return False  # `both warring parties` are sides by themselves
    if (
        len(words) > 3
        and words[0] == "the"
        and words[1] in COLLECTIVE
        and words[2] == "of"
        and {"two", "both"} & set(words)
    ):
        return True  # `the leaders of the two largest economies`
    if words[-1] in ("sides", "countries", "nations", "governments", "states", "koreas") and {
        "both",
        "two",
    } & set(words):
        return words[-1] != "koreas"
    if words[-2:] == ["united", "states"]:
        return False
    if len(words) == 1:
        return words[0] in ("they", "them", "both", "their", "we", "our", "two")
    if words in (["the", "two"], ["the", "three"], ["the", "trio"]):
        return True
    return words[-1] in COLLECTIVE and (
        bool(_FEW & set(words[:2]))
        or (
            len(words) in (2, 3)
            and words[0] in ("the", "these", "those", "their")
            and not _OTHERS & set(words)
        )
    )


_OTHERS = frozenset("other visiting remaining local same".split())


def parties(reader: Reader, first: int, last: int) -> list[Actor]:
    """The actors that a phrase names, one for each of the phrases that it joins; places inside names are
    none.

    `the foreign ministers of Egypt and Jordan` are the two countries, `a senior official` a party without a
    name.
    """
    found: list[Actor] = []
    i = first
    while i < last:
        code = nation_alone(reader, i, last)
        if code:
            add(found, country(reader, code))
            i = reader.tags.find("c", i, last)
            continue
        phrase = _clipped(reader, i, last)
        if phrase is None:
            i += 1
            continue
        end = min(phrase.last, last)
        if reader.lower[end : end + 2] == ["-", "based"]:  # `other U.S.- based companies`
            i = end + 2
            continue
        members = members_of(reader, phrase)
        if members:
            found = united(found, members)
            spans = [stop for _, stop, a in reader.actors.within(phrase.head, last) if a in members]
            i = max([_past_of(reader, end, last), *spans])
            continue
        owned = own_state(reader, phrase.first, phrase.head)
        if owned is not None:
            add(found, owned)
            i = _past_of(reader, end, last)
            continue
        if reader.lower[phrase.first : phrase.last][-1:] == ["excellency"] and end < last:
            i = end  # `His Excellency (HE) Mr. Li`
            continue
        if (
            found
            and reader.tags[phrase.first] == "h"
            and not _KIN.isdisjoint(reader.lower[phrase.first : phrase.last])
        ):
            i = end  # `and his wife Akie`
            continue
        if reader.lower[phrase.first : phrase.last] == ["others"]:
            i = end
            continue
        if reader.lower[phrase.head] in _SENT and _renamed(reader, phrase, _past_of(reader, end, last), last):
            i = _past_of(reader, end, last) + 1
            continue
        known = _mentioned(reader, phrase, last)
        if known is not None:
            actor, stop = known
            for member in actor.members if actor.kind == "group" and actor.members else (actor,):
                add(found, member)
            i = max(stop, i + 1)
            while i < last and reader.tags[i] not in "c," and reader.tags[i] != "i":
                i += 1
            i = _past_of(reader, i, last)
            i = _past_apposition(reader, i, last)
            continue
        if reader.lower[phrase.head] == "koreas":
            found = united(found, [country(reader, "KOR"), country(reader, "PRK")])
            i = end
            continue
        of_end = _past_of(reader, end, last)
        if reader.lower[of_end - 1] == "koreas":
            found = united(found, [country(reader, "KOR"), country(reader, "PRK")])
            i = of_end
            continue
        countries = countries_within(reader, end, _past_joined(reader, of_end, last)) if of_end > end else []
        if len(countries) > 1 or (countries and reader.lower[phrase.head] in _STANDING):
            found = united(found, countries)
            i = _past_joined(reader, of_end, last) if len(countries) > 1 else of_end
            continue
        if _in_apposition(reader, phrase, of_end, last):
            i = of_end + 1
            continue
        if found and reader.lower[phrase.head] in _RETINUE and reader.tags[phrase.first] in "dh":
            i = of_end  # `Mr. Li and his delegation`
            continue
        leaders = led_by(reader, phrase, of_end)
        if leaders:
            found = united(found, leaders)
            i = max(last, of_end) if of_end >= last else reader.list_end(of_end + 2, last)
            continue
        actor2 = reader.actors.refer(phrase.first, _past_of(reader, end, last, _NAMING))
        if (
            actor2 is not None
            and reader.lower[phrase.first] in _VAGUE
            and not actor2.named
            and actor2.kind != "country"
        ):
            actor2 = None
        if actor2 is not None and not (reader.tags[phrase.head] == "N" and is_document(reader, phrase.head)):
            team = taken_up(reader, phrase.first, actor2) if phrase.last - phrase.first == 1 else []
            for member in team or _members(actor2):
                add(found, member)
        i = _past_apposition(reader, of_end, last)
    return found


def listed(reader: Reader, first: int, last: int) -> list[Actor]:
    """The actors of a phrase, or those whom an apposition behind it names one by one."""
    return named_behind(reader, first, last) or parties(reader, first, last)


def is_topic(complements: Sequence[Complement], n: int) -> bool:
    """Whether `between` hangs on what the talk is about: `confer with A on the talks between B and C`."""
    if n == 0 or complements[n].preposition not in ("between", "among"):
        return False
    return complements[n - 1].preposition in ("on", "about", "over", "regarding", "concerning")


def actors_of(reader: Reader, first: int, last: int) -> list[Actor]:
    """The actors of a subject; a pronoun that stayed open is the official named last before it."""
    listed = named_behind(reader, first, last)
    if listed:
        return listed
    found = parties(reader, first, last)
    if not found and last - first == 1 and reader.lower[first] == "i":
        from diplotext.meetings.writers import writer  # which asks for the actors of phrases itself

        return writer(reader, first)
    if found or last - first > 1 or reader.lower[first] not in ("he", "she", "him", "her", "his"):
        return found
    return [a for _, _, a in reader.actors.within(max(0, first - 60), first) if a.kind == "official"][-1:]


def named_behind(reader: Reader, first: int, last: int) -> list[Actor]:
    """Those whom an apposition names one by one: `members of the Quad - Japan, India and Australia -`, `the
    Turkish and Greek ministers, A and B,`.
    """
    stop = min(reader.document.sentence_of(first)[1], last + 40)
    if last + 3 >= stop or reader.tags[last] not in ",-(:" or not _plural(reader, first, last):
        return []
    mark = ")" if reader.tags[last] == "(" else reader.tags[last]
    if mark == ",":
        end = reader.list_end(last + 1, stop)
        if reader.tags[end : end + 1] not in (",", "."):
            return []
    elif mark == ":":
        end = reader.list_end(last + 1, stop)
    else:
        end = reader.tags.find(mark, last + 1, stop)
        if end < 0:
            return []
    if any(g.finite for g in reader.chunks.groups_within(last + 1, end)):
        return []
    found = [a for a in parties(reader, last + 1, end) if a.named or a.kind in ("country", "organization")]
    if mark == "," and not all(a.named for a in found):
        return []
    known = country_words(reader.lexicon)
    states = [known[w] for w in reader.lower[first:last] if w in known]
    alike = len({a.country for a in found}) == 1  # all given the state nearest to them
    if len(states) == len(found) and (alike or all(a.presumed for a in found)):
        for actor, state in zip(found, states, strict=True):
            actor.country = state
    return united(_before_them(reader, first, last), found) if len(found) > 1 else []


def _before_them(reader: Reader, first: int, last: int) -> list[Actor]:
    """Those whom `and` joins before them: `Chancellor Merkel and the presidents of France and Poland, A and B,`."""
    word = next((i for i in range(first, min(last, first + 12)) if reader.lower[i] in COLLECTIVE), first)
    phrase = reader.phrase(word)
    if phrase is None or phrase.first - 1 <= first or reader.tags[phrase.first - 1] not in "c,":
        return []
    return [a for a in parties(reader, first, phrase.first - 1) if a.named or a.kind == "country"]


def _plural(reader: Reader, first: int, last: int) -> bool:
    """Whether a phrase names several of a kind: `the foreign ministers`, `members of the Quad`."""
    return any(
        reader.lower[i] in COLLECTIVE or reader.lower[i] in _MEMBERS
        for i in range(first, min(last, first + 12))
    )


_MEMBERS = frozenset({"members", "co-chairs", "partners", "mediators", "guarantors", "signatories", "foes"})


def is_guest(reader: Reader, actor: Actor) -> bool:
    """Whether somebody without an office can be on an official visit: a delegation, ministers, a person whom
    the text keeps naming.
    """
    if actor.kind == "person":
        return len(actor.mentions) > 2
    if actor.kind not in ("unnamed", "group"):
        return False
    return any(w in OFFICIAL or w in DELEGATES for w in actor.name.lower().split())


def is_document(reader: Reader, head: int) -> bool:
    """Whether a noun names a writing, which can say but not meet."""
    from diplotext.lexicon.vocabulary import noun_classes

    return noun_classes(reader.lexicon).get(reader.lower[head]) == "document"


def _clipped(reader: Reader, word: int, last: int) -> NounPhrase | None:
    """The noun phrase at a word as far as a range reaches: `Mr. Lagos` of `Mr. Lagos's planned trip`."""
    phrase = reader.phrase(word)
    if phrase is None:
        return None
    end, head = min(phrase.last, last), min(phrase.head, last - 1)
    if reader.tags[head - 1] == "(" and reader.form[head].isupper() and phrase.first < head - 1:
        head -= 2  # `Senior Minister (SM)`
    return NounPhrase(phrase.first, end, head)


def _mentioned(reader: Reader, phrase: NounPhrase, last: int) -> tuple[Actor, int] | None:
    """The actor whose mention begins in a phrase and covers its head, and where the mention ends."""
    best: tuple[Actor, int] | None = None
    for start, stop, actor in reader.actors.within(phrase.first, last):
        if start > phrase.head:
            break
        if start <= phrase.head < stop and (best is None or stop > best[1]):
            best = actor, stop
    return best


def _members(actor: Actor) -> Sequence[Actor]:
    """Those whom a group names; warring parties are a side of their own, not the states named before."""
    return actor.members if actor.kind == "group" and actor.members and not divided(actor) else (actor,)


def _in_apposition(reader: Reader, phrase: NounPhrase, end: int, last: int) -> bool:
    """Whether a name follows that tells who `his host` or `its leader` is: `his host, President Museveni`."""
    if end + 1 >= last or reader.tags[end] not in ",:":
        return False
    if reader.tags[phrase.first] != "h":
        return False
    if reader.lower[phrase.head].endswith("s"):
        return reader.lower[phrase.head] in COLLECTIVE and len(_named_within(reader, end + 1, last)) > 1
    actor = reader.actors.at(end + 1)
    return actor is not None and actor.kind == "official"


def _renamed(reader: Reader, phrase: NounPhrase, end: int, last: int) -> bool:
    """Whether a comma and the name of who it is follow: `an envoy of Mr. Obiang, Defence Minister B`, with no `and`."""
    if end + 1 >= last or reader.tags[end] != "," or reader.tags[phrase.first] not in "dh":
        return False
    spans = [s for s in reader.actors.within(end + 1, last) if s[0] <= end + 2 and s[2].named]
    stop = max((s[1] for s in spans), default=0)
    known = reader.actors.at(phrase.head)
    return bool(spans) and reader.tags[stop : stop + 1] != "c" and all(s[2] is not known for s in spans)


_SENT = frozenset(
    """colleague guest envoy emissary representative negotiator mediator counterpart aide deputy
    delegate""".split()
)


def led_by(reader: Reader, phrase: NounPhrase, end: int) -> list[Actor]:
    """Who leads a delegation: `a delegation (of ten) led by Mr. Li`."""
    if reader.lower[phrase.head] not in DELEGATIONS:
        return []
    stop = reader.document.sentence_of(phrase.head)[1]
    behind = end + 1 if reader.lower[end : end + 1] == [","] else end
    if behind + 2 >= stop or reader.lower[behind : behind + 2] not in (["led", "by"], ["headed", "by"]):
        return []
    found = parties(reader, behind + 2, min(stop, reader.list_end(behind + 2, stop)))
    return [a for a in found if a.named]


def _named_within(reader: Reader, first: int, last: int) -> list[Actor]:
    return united(a for _, _, a in reader.actors.within(first, last) if a.named)


_NAMING = frozenset({"of", "from", "for", "to"})  # prepositions within the name of a party
_HANGING = _NAMING | {"at", "in", "on"}


def _past_of(reader: Reader, i: int, last: int, words: frozenset[str] = _HANGING) -> int:
    while i + 1 < last and reader.lower[i] in words:
        phrase = reader.phrase(i + 1)
        if phrase is None:
            break
        i = min(phrase.last, last)
    return i


def _past_joined(reader: Reader, i: int, last: int) -> int:
    while i + 1 < last and (reader.tags[i] in "c,"):
        j = i + 1
        while j < last and reader.tags[j] in "c,":
            j += 1
        phrase = reader.phrase(j) if j < last else None
        if phrase is None:
            break
        i = min(phrase.last, last)
    return i


def _past_apposition(reader: Reader, i: int, last: int) -> int:
    """Past `, a senior official of the ministry,` behind a name."""
    if (
        i + 1 < last
        and reader.tags[i] == ","
        and reader.tags[i + 1] == "d"
        and reader.lower[i + 1] in ("a", "an", "the", "one")
    ):
        phrase = reader.phrase(i + 1)
        if phrase is not None and not reader.actors.within(phrase.first, phrase.last):
            return _past_of(reader, min(phrase.last, last), last)
    return i
