"""What stands behind an office noun: `of foreign affairs`, `to Japan`, `for the Palestinian Authority`."""

from __future__ import annotations

from typing import NamedTuple

from diplotext.mentions.gazetteer import Entry, Hit
from diplotext.mentions.offices import Office

_MOST_ORGANS = 3  # behind one office
_LONGEST = 30  # words
_LINKS = frozenset(["of", "for", "to", "in", "at", "on", "with", "against", "from", "under"])
# An office `to`, `on`, `with` a state deals with it; `in` a state it may be that state's own.
_DEALING = frozenset(["to", "on", "with", "against"])
ORGANS = frozenset(
    [
        "ministry",
        "department",
        "office",
        "embassy",
        "bureau",
        "directorate",
        "commission",
        "agency",
        "secretariat",
    ]
)
_NOT_BY_ITSELF = frozenset(["meeting", "visiting", "talks"])


class Complement(NamedTuple):
    """Where it ends, the state served, the one dealt with and the one worked in, the bodies named."""

    last: int
    nation: Entry | None
    about: Entry | None
    place: Entry | None
    bodies: list[Entry]


def read_complement(
    letters: str,
    lower: list[str],
    beginning: dict[int, Hit],
    i: int,
    ceiling: int,
    office: Office,
    bearers: frozenset[int] = frozenset(),
) -> Complement:
    """Rightward from an office noun that ends at ``i``; ``bearers`` are words that begin a person's name."""
    limit = min(ceiling, i + _LONGEST)
    nation = about = place = None
    bodies: list[Entry] = []
    if i < limit and lower[i] in ("general", "elect", "designate", "emeritus"):
        i += 1
    end = i
    while end < limit and letters[end] in "it" and lower[end] in _LINKS:
        link = lower[end]
        stop = phrase_end(letters, lower, beginning, end + 1, limit, bearers)
        if stop == end + 1 or (
            link in ("in", "at", "on", "with", "from", "to", "under")
            and not _belongs(letters, end + 1, stop, office, link)
        ):
            break
        for k in range(end + 1, stop):
            hit = beginning.get(k)
            if hit is None:
                continue
            if hit.entry.letter == "X":
                if link not in _DEALING:
                    bodies.append(hit.entry)
            elif hit.entry.letter in "LKY" and hit.entry.iso3:
                if hit.entry.letter != "K" and _deals(link, office, letters, hit.last):
                    about = about or hit.entry
                elif link in ("in", "at", "for") and hit.entry.letter != "K":
                    place = place or hit.entry
                elif nation is None and about is None:
                    nation = hit.entry
        end = stop
    told = end
    for _ in range(_MOST_ORGANS):
        end = _organ(letters, lower, beginning, end, limit, office, bearers)
    for k in range(told, end):
        hit = beginning.get(k)
        if hit is not None and hit.entry.letter == "X":
            bodies.append(hit.entry)
        elif hit is not None and hit.entry.iso3 and hit.entry.letter in "LK":
            nation = nation or hit.entry
    return Complement(end, nation, about, place, bodies)


def _organ(
    letters: str,
    lower: list[str],
    beginning: dict[int, Hit],
    i: int,
    limit: int,
    office: Office,
    bearers: frozenset[int],
) -> int:
    """The end of the organ that stands behind an office and a comma: `Permanent Secretary, Ministry of Works`,
    `Director General, NIA`; else ``i``.
    """
    if letters[i : i + 1] != "," or i + 1 >= limit:
        return i
    end = i + 1
    if letters[end] == "X" and end in beginning and office.kind not in ("head", "royal", "religious"):
        end = beginning[end].last
    elif letters[end] in "CX" and lower[end] in ORGANS:
        end = phrase_end(letters, lower, beginning, end, limit, bearers)
        while end + 1 < limit and (
            lower[end] in ("of", "for") or (letters[end] == "c" and lower[end + 1] in ORGANS)
        ):
            stop = phrase_end(letters, lower, beginning, end + 1, limit, bearers)
            if stop == end + 1:
                break
            end = stop
    else:
        return i
    return end if letters[end : end + 1] in ("", ",", ".", ";", ":", ")", "(", "Q", "R", "T", "P") else i


def _deals(link: str, office: Office, letters: str, last: int) -> bool:
    if letters[last : last + 1] == "s":
        return False
    if link in _DEALING or (link == "in" and office.kind == "diplomat"):
        return True
    return link == "for" and office.kind in ("diplomat", "body")


def _belongs(letters: str, first: int, last: int, office: Office, link: str) -> bool:
    """Whether a phrase with `in`, `to` … belongs to the title and not to the verb.

    `ambassador to Japan`, `spokesman in Geneva`.
    """
    if "D" in letters[first:last] or letters[first] == "0":
        return False
    if link in ("to", "on"):
        return office.kind in ("diplomat", "body", "spokesperson") or office.holds == "body"
    return any(letter in "LYXKCP" for letter in letters[first:last])


def phrase_end(
    letters: str,
    lower: list[str],
    beginning: dict[int, Hit],
    j: int,
    limit: int,
    bearers: frozenset[int] = frozenset(),
) -> int:
    """The end of the noun phrase that begins at ``j``.

    An unknown capitalised word behind known ones begins a person's name: `Minister of Defence Ivo Maric`.
    """
    i = j
    known = False
    while i < limit:
        letter = letters[i]
        if letter in "dh":
            if i > j:
                break
            i += 1
        elif letter in "KLYXZ":
            end = beginning[i].last if i in beginning else i + 1
            if letters[end - 1] == "T" and letters[end : end + 1] == "P":
                return j  # `aide to U.S. Trade Representative Carla Hills`
            i = beginning[i].last if i in beginning else i + 1
            known = True
        elif letter in "CNj0G" or (letter == "W" and letters[i + 1 : i + 2] in ("N", "C")):
            if i in bearers and known:
                break
            i += 1
            known = True
        elif letter == "s" and known:
            i += 1
        elif letter in "TU":
            if not _office_within(letters, lower, i, j):
                nation = letters[j] in "KL" and j in beginning and beginning[j].entry.iso3
                rest = beginning[j].last if nation else j
                if set(letters[rest:i]) <= {"C"}:
                    return j  # `a spokesman for Australian Foreign Minister Penny Wong`
                break
            i += 1
            known = True
        elif letter in "Pl":
            run = i
            while run < limit and letters[run] in "PCl":
                run += 1
            if (
                known
                and letters[i - 1] != "s"
                and letters[run : run + 1] != "s"
                and (i in bearers or not _names_body(letters, lower, i, run))
            ):
                break
            inner = letters.rfind("C", i, run)
            if letters[run - 1] == "P" and inner > i and letters[inner + 1] == "P":
                run = inner + 1  # `for Levantine Affairs Maria Perez`
            i = run
            known = True
        elif letter in "c," and known and (step := _goes_on(letters, lower, i)):
            i += step
        else:
            break
    while i > j and letters[i - 1] in "dcs,hj-":
        i -= 1
    return i


def _office_within(letters: str, lower: list[str], i: int, j: int) -> bool:
    """`office of the president`, `the Prime Minister's Office`.

    An office noun inside the complement of another.
    """
    if letters[i] == "U":
        return True
    end = i + 1
    while letters[end : end + 1] in ("U", "T"):
        end += 1
    following = letters[end : end + 1]
    if following == "P":  # `leader of Prime Minister Boris Johnson's Conservative Party`
        while letters[end : end + 1] in ("P", "C", "l"):
            end += 1
        return letters[end : end + 1] == "s"
    return (
        following in ("s", "N", "C")
        or i == j
        or (letters[i - 1] in "dhjNC" and following not in ("P", "Q"))
        or (
            letters[i - 1] == "K" and following in tuple(",.;)VbHM")
        )  # `envoy of the Finnish president, Knut Dahl`
    )


def _names_body(letters: str, lower: list[str], first: int, last: int) -> bool:
    return "C" in letters[first + 1 : last] and letters[last - 1] == "C"


def _goes_on(letters: str, lower: list[str], i: int) -> int:
    """How many words join the next part: `foreign affairs and trade`, `Kenya, Uganda, and the Republic of Mali`."""
    before, after = letters[i - 1], letters[i + 1 : i + 2]
    if before == "L":
        return _to_next_state(letters, lower, i)
    if letters[i] == "," and after == "c" and before == "C" and letters[i - 2 : i - 1] in ("C", ","):
        return 2 * _joins(letters, lower, i + 1, "C")  # `Political, Legal, and Security Affairs`
    if letters[i] == "c":
        return _joins(letters, lower, i, before)
    return int(before == "C" and after == "C" and letters[i + 2 : i + 3] in ("c", ",", "C"))


def _to_next_state(letters: str, lower: list[str], i: int) -> int:
    """How many words join the next state of a list, its article included; 0 if none is joined."""
    j = i + (letters[i] == ",")
    j += letters[j : j + 1] == "c" and lower[j] in ("and", "&")
    j += letters[j : j + 1] == "d" and lower[j] == "the"
    if letters[j : j + 1] != "L":
        return 0
    last = letters[i] == "c" or letters[i + 1 : i + 2] == "c"
    return j - i if last or letters[j + 1 : j + 2] in (",", "c", "L") else 0


def _joins(letters: str, lower: list[str], i: int, before: str) -> int:
    """1 if `and` at ``i`` joins two parts of what an office deals with, else 0."""
    after = letters[i + 1 : i + 2]
    if lower[i] not in ("and", "&"):
        return 0
    if after == "P" and letters[i + 2 : i + 3] == "C":
        return 1  # `Asian and Oceanian Affairs Bureau`
    if after not in tuple("CKNj"):
        return 0
    end = i + 1
    while letters[end : end + 1] in ("C", "N", "j", "K", "X"):
        end += 1
    return int(letters[end : end + 1] != "T" and (before == after or (before in "CN" and after in "CNj")))
