"""Titles as written: an office noun with what stands before and behind it, its nation, its tenure, its owner."""

from __future__ import annotations

from typing import NamedTuple

from diplotext.mentions.gazetteer import Entry
from diplotext.mentions.layers import Layers, tenure_word
from diplotext.mentions.offices import Office
from diplotext.text.document import Document

_BEFORE = frozenset(
    """prime deputy vice foreign first second third fourth chief senior junior assistant associate under joint special top high
    general executive parliamentary military political economic defence defense finance interior trade external internal home
    justice agriculture agricultural environment environmental energy oil petroleum education health labor labour transport
    transportation industry commerce planning development communications information culture sports science technology
    housing tourism immigration security national federal state presidential royal crown grand supreme permanent resident
    honorary principal personal private lead main press government opposition party parliament congressional provincial
    regional local district city county municipal ministerial diplomatic naval army navy police intelligence nuclear
    humanitarian human rights peace party cabinet central bank tribal religious spiritual rebel guerrilla separatist
    Islamist shadow lieutenant attorney solicitor managing non-resident roving outspoken veteran longtime long-time
    de facto paramount newly-appointed newly-elected new embattled ailing""".lower().split()
)
_LEFT_LIMIT = 9
_RIGHT_LIMIT = 24
_LINKS = frozenset(["of", "for", "to", "in", "at", "on", "with", "against", "from"])


class Title(NamedTuple):
    """A title from ``first`` to ``last`` (half open, complement included), with its office noun at ``head`` to ``head_last``."""

    outer: int  # with article, nation and tenure
    first: int
    head: int
    head_last: int
    last: int
    office: Office
    tenure: str
    nation: Entry | None  # told by an adjective, a possessive, `of …` or an organ within
    own_nation: bool  # whether that nation is the state served, not one that the office deals with
    owner: str  # word of the possessive pronoun before it, or `'s`
    owner_last: int  # end of the possessor that stands before `'s`, or -1
    definite: str  # the determiner before it, lower case, or nothing
    bodies: tuple[Entry, ...]  # bodies and state organs named within


def find_titles(document: Document, layers: Layers) -> list[Title]:
    """A title for every office noun that heads one."""
    entry_at = {hit.first: hit for hit in layers.entries}
    entry_ending = {hit.last: hit for hit in layers.entries}
    found: list[Title] = []
    held = layers.offices
    letters = layers.letters
    sentences = iter([*document.sentences, len(letters)])
    floor, ceiling = 0, next(sentences)
    for k, (head, head_last, office) in enumerate(held):
        while head >= ceiling:
            floor, ceiling = ceiling, next(sentences)
        if k + 1 < len(held) and held[k + 1][0] == head_last:
            continue  # `chief negotiator`: the last noun is the head
        if letters[head_last : head_last + 1] in ("N", "j") and not _ends_title(document, letters, head_last):
            continue
        found.append(_title(document, layers, head, head_last, office, floor, ceiling, entry_at, entry_ending))
    return found


def _ends_title(document: Document, letters: str, i: int) -> bool:
    word = document.words.lower[i]
    return word in ("general", "elect", "designate", "emeritus") or (letters[i] == "j" and letters[i + 1 : i + 2] not in ("N", "P", "j"))


def _title(
    document: Document, layers: Layers, head: int, head_last: int, office: Office, floor: int, ceiling: int,
    entry_at: dict[int, object], entry_ending: dict[int, object],
) -> Title:  # fmt: skip
    letters, lower, form = layers.letters, document.words.lower, document.words.form
    bodies: list[Entry] = []
    nation: Entry | None = None
    tenure = office.tenure
    owner, owner_last, definite = "", -1, ""
    capital = form[head][0].isupper()
    first = head
    limit = max(floor, head - _LEFT_LIMIT * 2)
    while first > limit:
        i = first - 1
        letter, word = letters[i], lower[i]
        told = tenure_word(word)
        if told is not None and letter not in "PX":
            tenure = tenure or told
            first = i
        elif letter == "X":
            hit = entry_ending[first]
            first = hit.first
            bodies.append(hit.entry)
        elif letter in "KLYZ":
            break
        elif letter in "CTU" or letter == "P" and (capital or letters[i - 1] in "dKi"):
            first = i
        elif letter in "NjGW0" and (not capital or word in _BEFORE):
            first = i
        elif letter == "c" and i - 1 > limit and letters[i - 1] in "CNj" and letters[i + 1] in "CNj" and (word in ("and", "&")) and i + 1 < head and letters[i - 1] == letters[i + 1]:
            first = i - 1
        else:
            break
    while first < head and letters[first] in "GW":
        first += 1
    outer = first
    # nation, possessor, determiner
    while outer > limit:
        i = outer - 1
        letter, word = letters[i], lower[i]
        told = tenure_word(word)
        if letter in "KL":
            hit = entry_ending[outer]
            if nation is None:
                nation = hit.entry
            outer = hit.first
        elif letter == "Y":
            hit = entry_ending[outer]
            if nation is None and hit.entry.iso3:
                nation = hit.entry
            outer = hit.first
        elif told is not None:
            tenure = tenure or told
            outer = i
        elif letter == "s" and not owner and word in ("'s", "'"):
            owner = "'s"
            owner_last = i
            hit = entry_ending.get(i)
            if hit is not None and hit.entry.letter in "LYKX":
                nation = nation or hit.entry
                if hit.entry.letter == "X":
                    bodies.append(hit.entry)
                outer = hit.first
            else:
                outer = i
                break
        elif letter == "h":
            owner = word
            outer = i
            break
        elif letter == "d":
            definite = word
            outer = i
            break
        elif letter in "jNC" and (nation is not None) and word not in ("that",):
            if letter == "j":
                outer = i
            else:
                break
        else:
            break
    last, right_nation, deals = _complement(document, layers, head_last, ceiling, bodies, entry_at)
    own = True
    if nation is None and right_nation is not None:
        nation = right_nation
        own = not deals
    if nation is None:
        for body in bodies:
            if body.iso3:
                nation = body
                break
    return Title(outer, first, head, head_last, last, office, tenure, nation, own, owner, owner_last, definite, tuple(bodies))


def _complement(document, layers, i, ceiling, bodies, entry_at):
    """The end of `of …`, `for …` behind an office noun, the nation that it names and whether the office only deals with that nation."""
    letters, lower = layers.letters, document.words.lower
    limit = min(ceiling, i + _RIGHT_LIMIT)
    end = i
    nation = None
    deals = False
    if end < limit and lower[end] in ("general", "elect", "designate"):
        end += 1
    while end < limit and letters[end] in "it" and lower[end] in _LINKS:
        link = lower[end]
        j = end + 1
        stop = _phrase_end(document, layers, j, limit, entry_at)
        if stop == j:
            break
        for k in range(j, stop):
            hit = entry_at.get(k)
            if hit is None:
                continue
            if hit.entry.letter == "X":
                bodies.append(hit.entry)
            if hit.entry.letter in "LKY" and nation is None and hit.entry.iso3:
                nation = hit.entry
                deals = link in ("to", "on", "for", "with", "against") and hit.entry.letter != "K"
        end = stop
    return end, nation, deals


def _phrase_end(document, layers, j, limit, entry_at):
    """The end of the noun phrase that begins at ``j``; an unknown capitalised word behind ordinary ones begins a person's name."""
    letters, lower = layers.letters, document.words.lower
    i = j
    plain = False
    while i < limit:
        letter = letters[i]
        if letter in "dh" and i == j:
            i += 1
        elif letter in "KLYXZ":
            i = entry_at[i].last if i in entry_at else i + 1
            plain = True
        elif letter in "CNj0GD" and not (letter == "D"):
            i += 1
            plain = True
        elif letter == "s" and plain:
            i += 1
        elif letter in "TU" and (letters[i + 1 : i + 2] in ("s", "N", "U") or i == j or letters[i - 1] in "dj"):
            if letter == "T" and i > j and lower[i - 1] not in ("the",):
                break
            i += 1
            plain = True
        elif letter == "P":
            run = i
            while run < limit and letters[run] in "PCl":
                run += 1
            if plain and letters[i - 1] != "s" and "C" not in letters[i + 1 : run]:
                break
            if not plain and run - i > 1 and False:
                break
            i = run
            plain = True
        elif letter == "c" and lower[i] in ("and", "&") and plain and letters[i + 1 : i + 2] in ("C", "K", "N", "j") and letters[i + 1] == letters[i - 1]:
            i += 1
        elif letter == "," and letters[i - 1] == "C" and letters[i + 1 : i + 2] == "C" and letters[i + 2 : i + 3] in ("c", ","):
            i += 1
        else:
            break
    while i > j and letters[i - 1] in "dcs,hj":
        i -= 1
    return i
