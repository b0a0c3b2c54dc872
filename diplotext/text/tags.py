"""The tag alphabet: one character a word, so that a sentence's structure is a string to match patterns on.

====  =========================================  ====  ==========================================
`P`   capitalised word, part of a name           `N`   common noun
`j`   adjective, participle before a noun        `0`   number
`d`   determiner                                 `h`   possessive pronoun
`s`   possessive ending                          `p`   pronoun
`V`   finite verb                                `B`   base form after `to`, a modal or `do`
`W`   participle                                 `G`   -ing form
`b`   finite form of be                          `e`   be, been, being
`H`   form of have                               `O`   form of do
`M`   modal verb                                 `t`   to
`x`   not, never                                 `a`   adverb
`i`   preposition                                `c`   and, or, but
`u`   subordinator (because, after, as)              `q`   that
`r`   who, which, what                           `,`   comma
`.`   end of a sentence                          `:`   colon or semicolon
`-`   dash                                       `"`   quotation mark
`(`   opening bracket                            `)`   closing bracket
`?`   anything else
====  =========================================  ====  ==========================================
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import ne

from diplotext.lexicon import Lexicon
from diplotext.lexicon.vocabulary import noun_classes, word_tags
from diplotext.text.words import Words

_MARKS = {
    ",": ",", ".": ".", "?": ".", "!": ".", "…": "-", "...": "-", "--": "-", "---": "-", ":": ":", ";": ":", "—": "-",
    "-": "-", "_": "-", '"': '"', "(": "(", "[": "(", ")": ")", "]": ")", "$": "0", "%": "N", "€": "0", "£": "0", "¥": "0",
    "/": "c", "'": "s", "*": "-", "•": "-",
}  # fmt: skip
_TENS = re.compile(r"(?:mid-)?\d")
_ADJECTIVE_END = re.compile(
    r"-(?:level|based|backed|led|year|day|week|month|hour|way|old|wide|held|run|made|party|nation|power|state|point|member"
    r"|sided|ranking|style|born|scale|speaking|language|owned|term|range|time|profile)$"
    r"|^(?:anti|pro|pre|post|non|inter|self|ex|vice)-"
)
# `…, the newspaper said.`: what looks like a participle behind a clause of its own is its verb.
_CLOSING_CLAUSE = re.compile(r'([,"-][dhj0]*[NPsj0]*[NPp])W(?=[.,":])')
_NOMINAL_CONTEXT = frozenset("dhsj0")


@lru_cache(maxsize=4)
def _single(lexicon: Lexicon) -> dict[str, str]:
    """Words that have one tag only, whatever their neighbours."""
    return {
        word: tags for word, tags in word_tags(lexicon).items() if len(tags) == 1 and tags not in "BZVWGs"
    } | _MARKS


def tag_words(words: Words, lexicon: Lexicon) -> str:
    """One tag a word, told by the word itself and its neighbours.

    >>> from diplotext.text.words import split_words
    >>> tag_words(split_words("The minister met Mr. Abe in Tokyo to hold talks."), Lexicon.default())
    'dNVPPiPtBN.'
    """
    form, lower = words.form, words.lower
    known = word_tags(lexicon)
    out: list[str] = []
    previous = "."
    finite = False  # whether the clause has its finite verb
    for i, (tag, capital) in enumerate(
        zip(map(_single(lexicon).get, lower), map(ne, form, lower), strict=True)
    ):
        tag = (capital and _capitalised(i, form, lower, known, previous)) or tag
        if not tag:
            word = lower[i]
            tag = _choose(known.get(word) or _guess(word), i, lower, known, form, previous, finite)
        if tag in _CLAUSE_ENDS:
            finite = False
        elif tag in _FINITE:
            finite = True
        out.append(tag)
        if tag not in "ax" and not (tag == '"' and previous in "MtO"):
            # `Mr. Li on June 13 held talks`: a day of the month is no number that counts what follows.
            previous = "P" if tag == "0" and i and lower[i - 1] in _MONTHS else tag
    tags = _CLOSING_CLAUSE.sub(r"\1V", "".join(out))
    tags = _with_acting_subjects(_with_held_talks(tags, lower), lower, known, lexicon)
    return _with_dates_in_groups(tags, lower, known)


# A noun behind a noun that can be its verb: `Iraq's foreign minister hopes to`, `an Omani delegation leaves Cairo`.
_ACTING = re.compile(r"(?<=N)N(?=[tPdhpqi])")
_NOUNS_BESIDE_PEOPLE = frozenset({"talks", "meets", "aides", "remains"})
_MOTIONS = frozenset("leaves heads lands returns flies visits tours arrives departs travels".split())


@lru_cache(maxsize=4)
def _agents(lexicon: Lexicon) -> frozenset[str]:
    """Nouns in the singular for a person or for people who act together."""
    return frozenset(
        word
        for word, noun_class in noun_classes(lexicon).items()
        if noun_class in ("person", "collective") and not word.endswith("s")
    )


def _with_acting_subjects(tags: str, lower: list[str], known: dict[str, str], lexicon: Lexicon) -> str:
    """The tags with the verb in the third person found behind a noun for a person in a clause that has no verb yet."""
    agents, changed = _agents(lexicon), list[str]()
    for found in _ACTING.finditer(tags):
        i = found.start()
        word = lower[i]
        if lower[i - 1] not in agents or word in _NOUNS_BESIDE_PEOPLE or "Z" not in known.get(word, ""):
            continue
        if tags[i + 1] == "i" and word not in _MOTIONS:
            continue
        if not _has_finite(changed or tags, i):
            changed = changed or list(tags)
            changed[i] = "V"
    return "".join(changed) if changed else tags


def _has_finite(tags: Sequence[str], word: int) -> bool:
    """Whether the clause has a finite verb before a word."""
    for i in range(word - 1, max(-1, word - 40), -1):
        if tags[i] in _CLAUSE_ENDS:
            return False
        if tags[i] in _FINITE:
            return True
    return False


_HELD = frozenset(
    """talks meeting meetings summit summits consultations discussions dialogue dialogues negotiations
    deliberations conversations""".split()
)


def _with_held_talks(tags: str, lower: list[str]) -> str:
    """The tags with the verb of headlines that has no article behind it: `China, Russia hold talks`."""
    at, changed = -1, list[str]()
    for _ in range(lower.count("hold")):
        at = lower.index("hold", at + 1)
        if tags[at] != "N" or not at or tags[at - 1] not in "PN" or _has_finite(changed or tags, at):
            continue
        behind = at + 1
        while (
            behind < len(lower) and behind - at < 6 and tags[behind] in "jN0P" and lower[behind] not in _HELD
        ):
            behind += 1
        if behind < len(lower) and lower[behind] in _HELD:
            changed = changed or list(tags)
            changed[at], changed[behind] = "V", "N"
    return "".join(changed) if changed else tags


# A date between an auxiliary and its verb, which is an adverb there: `had last week urged`, `will on Monday receive`.
_DATE_IN_GROUP = re.compile(r"(?<=[MHb])(a?)(jN|dN|iP|i0|P|[iu])(?=[VWBNj])")


def _with_dates_in_groups(tags: str, lower: list[str], known: dict[str, str]) -> str:
    """The tags with the dates inside verb groups made adverbs."""
    for found in _DATE_IN_GROUP.finditer(tags):
        first, last = found.span()
        at = found.start(2)
        verb = "B" if tags[first - 1] == "M" else "W"
        if verb not in known.get(lower[last], ""):
            continue
        if _is_date(lower, at, last, found[2]):
            tags = tags[:at] + "a" * (last - at) + verb + tags[last + 1 :]
    return tags


def _is_date(lower: list[str], first: int, last: int, shape: str) -> bool:
    word = lower[last - 1]
    if shape in ("i", "u"):
        return word == "since"  # `has since told`
    if shape == "i0":
        return lower[first] == "in" and len(word) == 4 and word.isdigit()
    if shape in ("jN", "dN"):
        return lower[first] in ("last", "this", "next") and word in _SPANS
    return (shape == "P" or lower[first] in ("on", "in")) and (
        word in _WEEKDAYS or (shape == "iP" and word in _MONTHS)
    )


_SPANS = frozenset("week month year weekend night morning afternoon evening fall spring summer".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = frozenset(
    """january february march april may june july august september october november december
    jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.""".split()
)
_CLAUSE_ENDS = frozenset('.:cuqr"')
_FINITE = frozenset("VbHOM")


def _capitalised(i: int, form: list[str], lower: list[str], known: dict[str, str], previous: str) -> str:
    """``P``, or nothing where the capital only starts a sentence (or a heading's word is of the closed classes)."""
    word = lower[i]
    tags = known.get(word)
    if tags is None:
        return "0" if word[0].isdigit() else "P"
    if tags[0] in "dhpruqticbeHOMxs0" and word not in ("will", "may", "us"):
        if word == "under" and form[i + 1 : i + 2] == ["Secretary"]:
            return "P"
        return "" if len(word) > 1 or word in ("a", "i") else "P"
    if word == "us":
        return "P" if form[i] == "US" else ""
    if previous not in '.:"-':
        return "P"
    following = form[i + 1] if i + 1 < len(form) else ""
    if following[:1].isupper() and tags[0] != "a" and known.get(following.lower(), "P")[0] in "PNjBVWG":
        return "P"
    return ""


def _guess(word: str) -> str:
    first = word[0]
    if first.isdigit():
        return "0"
    if not first.isalpha():
        return "0" if _TENS.match(word) else "?"
    if word.endswith("ly") and len(word) > 4:
        return "a"
    if "-" in word:
        if _ADJECTIVE_END.search(word) or word.endswith(("ed", "ing")):
            return "j"
        return "Nj"
    if word.endswith("ed") and len(word) > 4:
        return "VW"
    if word.endswith("ing") and len(word) > 5:
        return "GN"
    if word.endswith(("ive", "ous", "ful", "ical", "able", "ible", "less", "ian", "ese")):
        return "jN"
    return "N"


def _choose(
    tags: str, i: int, lower: list[str], known: dict[str, str], form: list[str], previous: str, finite: bool
) -> str:
    """The tag that fits the neighbours, for a word that may take several."""
    if len(tags) == 1 and tags not in "BVWZGps":
        return tags
    following = lower[i + 1] if i + 1 < len(lower) else "."
    next_tags = _MARKS.get(following) or known.get(following) or "N"
    if form[min(i + 1, len(form) - 1)][0].isupper() and next_tags[0] not in "dhpruqticbeHOMx":
        next_tags = "P"
    if tags[0] in "phsuid":
        return _closed(tags, lower[i], next_tags, previous)
    if lower[i] == "visiting" and i and lower[i - 1] in _BEFORE_GUESTS and next_tags[0] == "P":
        return "j"  # `held talks with visiting Ugandan Foreign Minister X`
    if lower[i] == "working" and following in _WORKING:
        return "j"
    if following == "by" and "V" in tags and not finite and previous in "NPp" and _leads_on(lower, i + 2):
        return "V"
    if "G" in tags and i and lower[i - 1] == "by" and following == "that":
        return "G"  # `began by warning that`
    if "B" in tags or "V" in tags or "W" in tags or "G" in tags or "Z" in tags:
        return _verbal(
            tags,
            next_tags,
            previous,
            finite,
            following,
            (i > 0 and lower[i - 1] in _PLURALS) or lower[i - 1].endswith("s"),
        )
    if "j" in tags and "N" in tags:
        return "j" if next_tags[0] in "NPj" else "N"
    return tags[0]


def _leads_on(lower: list[str], word: int) -> bool:
    """Whether a gerund stands behind `by`: `concluded by saying`."""
    return word < len(lower) and lower[word].endswith("ing") and len(lower[word]) > 5


def _closed(tags: str, word: str, next_tags: str, previous: str) -> str:
    if tags == "hp":
        return "h" if next_tags[0] in "NjP0GBWV" else "p"
    if word == "'s":
        if previous in "pr" or (previous == "q" and next_tags[0] in "dajix"):
            return "b"
        return "b" if previous in "NP" and next_tags[0] in "dhx" else "s"
    return tags[0]


_BEFORE_GUESTS = frozenset(
    "with by between met meet meets meeting received receives told tells hosted hosts welcomed greeted".split()
)
_WORKING = frozenset(
    "group groups visit visits lunch dinner breakfast luncheon session sessions meeting meetings level".split()
)
_PLURALS = frozenset({"people", "police", "men", "women", "children", "both"})


def _verbal(
    tags: str, next_tags: str, previous: str, finite: bool, following: str, after_plural: bool
) -> str:
    noun, adjective = "N" in tags, "j" in tags
    following_tag = next_tags[0]
    if previous in "MtO":
        if "B" in tags and not (previous == "t" and noun and following_tag in ",.iN" and "BN" not in tags):
            return "B"
        if previous == "t" and "G" in tags:
            return "G" if not noun or following_tag in "dhpP" else "N"
    if previous == "H":
        if "W" in tags:
            return "W"
        return "N" if noun else "j" if adjective else tags[0] if tags[0] != "Z" else "V"
    if previous in "be":
        if "W" in tags:
            return "W"
        if "G" in tags:
            return "G"
        if adjective:
            return "j"
        return "N" if noun else "B"
    if (
        previous == "0" and not finite and "V" in tags and following_tag in "i.,tq"
    ):  # `the Group of 20 gathered in`
        return "V"
    if previous in _NOMINAL_CONTEXT:
        if noun and not (adjective and following_tag in "NP"):
            return "N"
        if adjective:
            return "j"
        if "W" in tags or "G" in tags:
            return (
                "j"
                if following_tag in "NPj0"
                else "W"
                if "W" in tags and previous != "j"
                else "N"
                if "G" in tags
                else "V"
                if "V" in tags
                else "W"
            )
        return "V" if "Z" in tags else "B"
    if previous in "iu" and (previous == "i" or "G" in tags):
        if "G" in tags:
            return "G" if not noun or following_tag in "dhpP0" else "N"
        if noun:
            return "N"
        if adjective or "W" in tags:
            return "j"
        return "B"
    if "G" in tags:
        if noun:
            return "G" if following_tag in "dhpPt" or (previous in ",u" and following_tag in "iq") else "N"
        return "G"
    if "V" in tags or "W" in tags:
        if adjective and following_tag in "NP" and previous not in "NPpr" and (finite or previous != ","):
            return "j"
        if noun and previous == "N" and following == "for" and "W" in tags:  # `a summit set for April`
            return "W"
        if noun and previous not in "pPr" and following_tag not in "dhpPtq":
            return "N"
        if following == "by" and previous not in "pr" and "W" in tags:
            return "W"
        if "V" not in tags:
            return "W" if "B" not in tags or finite else "V"
        if previous in "pr" or not finite or (previous == "P" and following_tag in "dhp"):
            if "W" in tags and previous in '."' and following_tag in "id":
                return "W" if following_tag == "i" else "V"
            return "V"
        return "W" if "W" in tags else "V"
    if "Z" in tags:
        if not noun:
            return "V"
        if previous in "Ppr" and following_tag in "dhpPt0aqi" and not (finite and following_tag in "i"):
            return "V"
        return "V" if following_tag in "dhpq" and not finite else "N"
    if noun and previous not in "p":
        if (
            previous == "c" and following_tag in "dhpP" and "B" in tags
        ):  # `will visit Seoul and meet Mr. Park`
            return "B"
        if (
            previous in "Nr"
            and not finite
            and following_tag in ("dhpqtPi" if after_plural or previous == "r" else "dhpq")
        ):
            return "V"
        return "N" if not adjective or following_tag not in "NP" else "j"
    if adjective and (
        following_tag in "NPj"
        or ("N" in next_tags and previous in "VWGid")
        or (following_tag == "," and previous in "VWGid")
    ):
        return "j"
    if previous in "pNPrc" and not finite:
        return "V"
    return "B"
