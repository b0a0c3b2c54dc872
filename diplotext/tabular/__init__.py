"""Articles as nine Arrow tables with keys that join them."""

from __future__ import annotations

from diplotext.tabular.arrow import Tables, tables

__all__ = ["Tables", "tables"]
