"""Doctests in Markdown: fences end an example, and each page runs in a folder of its own."""

from __future__ import annotations

import doctest
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent
# Pages and modules that need more than the core, by what they import.
NEEDED: dict[str, tuple[str, ...]] = {
    "arrow.py": ("pyarrow",),
    "plots.py": ("altair",),
    "web.py": ("trafilatura",),
    "tables.md": ("pyarrow",),
    "duckdb.md": ("pyarrow", "duckdb", "pandas", "polars"),
    "plots.md": ("altair", "vl_convert"),
    "web-pages.md": ("trafilatura",),
    "spacy.md": ("spacy",),
}

# What is read by mypy and never run; and a module that cannot be imported without its extra.
collect_ignore = ["tests/typing/api.py"]
if find_spec("spacy") is None:
    collect_ignore.append("diplotext/integrations/spacy.py")


class FencedParser(doctest.DocTestParser):
    """Reads the examples of a Markdown page, where a fence is no output."""

    def parse(self, string: str, name: str = "<string>") -> list[Any]:
        return super().parse(re.sub(r"(?m)^\s*```.*$", "", string), name)


doctest.DocTestParser = FencedParser  # type: ignore[misc]


@pytest.fixture(autouse=True)
def page_folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page finds ``seeds/`` beside it and leaves nothing behind."""
    path = request.node.path
    missing = [name for name in NEEDED.get(path.name, ()) if find_spec(name) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed")
    if path.suffix == ".md":
        (tmp_path / "seeds").symlink_to(ROOT / "seeds")
        monkeypatch.chdir(tmp_path)
