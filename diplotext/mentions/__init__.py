"""What is written: names, titles, places; nothing resolved yet."""

from __future__ import annotations

from diplotext.mentions.finding import Mentions, find_mentions

__all__ = ["Mentions", "find_mentions"]
