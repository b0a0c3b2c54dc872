"""What is shown and given on of an article: JSON, its schema, HTML, TimeML, a terminal report, plots."""

from __future__ import annotations

from typing import Any

__all__ = ["network", "timeline"]


def __getattr__(name: str) -> Any:
    # Pictures are asked for seldom, and the rest must not wait for what draws them.
    if name in __all__:
        from diplotext.render import plots

        return getattr(plots, name)
    raise AttributeError(f"module 'diplotext.render' has no attribute {name!r}")
