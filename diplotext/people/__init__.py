"""Who is meant: officials, persons, states, bodies and groups."""

from __future__ import annotations

from diplotext.people.actors import Actor, Actors
from diplotext.people.freezing import freeze
from diplotext.people.resolving import resolve_actors

__all__ = ["Actor", "Actors", "freeze", "resolve_actors"]
