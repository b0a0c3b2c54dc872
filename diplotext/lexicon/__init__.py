"""Word data: what the rules know of the world, read from ``lexicon/data`` once and only when used."""

from __future__ import annotations

from diplotext.lexicon.lexicon import Lexicon

__all__ = ["Lexicon"]
