"""The table of the leaders of states, and whom of them a name means."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

from diplotext.lexicon import Lexicon
from diplotext.people.persons import key_words


@lru_cache(maxsize=4)
def leaders(lexicon: Lexicon) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The first and last words of leaders' names to the whole names and their states."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for iso3, names in lexicon.rows("leaders"):
        for name in names.split("|"):
            keys = key_words(name.split())
            for word in {keys[0], keys[-1]}:
                found.setdefault(word, []).append((keys, iso3))
    return found


def leader_state(lexicon: Lexicon, name: str, named: Container[str] = ()) -> str | None:
    """The one state of whose leaders one bears a name; a family name alone counts where the state is named."""
    keys = key_words(name.split())
    found = leaders(lexicon).get(keys[-1], ()) if keys else ()
    if len(keys) > 1:
        states = {iso3 for names, iso3 in found if len(set(names) & set(keys)) >= 2}
    else:
        states = {iso3 for _, iso3 in found if iso3 in named}
    return states.pop() if len(states) == 1 else None


def same_leader(names: tuple[str, ...], keys: tuple[str, ...], present: bool) -> bool:
    """Whether a fuller or shorter form of a leader's name is meant; an initial will do for a state
    that the article names.
    """
    if names[-1] == keys[-1] and names[0] == keys[0]:
        return True
    if min(len(names), len(keys)) > 1 and (set(names) <= set(keys) or set(keys) <= set(names)):
        return True
    return present and names[0][0] == keys[0][0] and names[-1] == keys[-1]
