"""Imports run one way: each room imports only what stands above it in the flow."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "diplotext"
# From the top of the flow down; rooms on one line do not know each other.
LAYERS = [
    {"_version", "errors"},
    {"records"},
    {"lexicon"},
    {"rules"},
    {"text"},
    {"clauses"},
    {"mentions"},
    {"dates"},
    {"people"},
    {"statements"},
    {"meetings"},
    {"article"},
    {"explaining"},
    {"progress"},
    {"render", "events", "tabular", "batch", "web", "corpus"},
    {"integrations", "cli"},
    {"__main__"},
]
RANK = {room: rank for rank, rooms in enumerate(LAYERS) for room in rooms}


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports_at_module_level(path: Path) -> list[str]:
    """Rooms that a file imports when it is itself imported; what functions import when called is left out."""
    found: list[str] = []
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("diplotext."):
            found.append(node.module.split(".")[1])
        waiting.extend(ast.iter_child_nodes(node))
    return found


FILES = sorted(p for p in ROOT.rglob("*.py") if p != ROOT / "__init__.py")


def test_there_are_files() -> None:
    assert len(FILES) > 20


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_run_down_the_flow(path: Path) -> None:
    room = room_of(path)
    for imported in imports_at_module_level(path):
        if imported == room:
            continue
        assert RANK[imported] < RANK[room], (
            f"{path.relative_to(ROOT)} imports diplotext.{imported}, which stands below {room}"
        )


def test_importing_loads_no_rule_no_lexicon_and_no_extra() -> None:
    probe = (
        "import sys, diplotext; print([m for m in sys.modules if m.split('.')[0] in "
        "('dateparser', 'regex', 'pyarrow', 'altair', 'trafilatura', 'spacy', 'rich') "
        "or m in ('diplotext.article', 'diplotext.lexicon', 'diplotext.rules')])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_parsing_loads_no_extra() -> None:
    probe = (
        "import sys, diplotext; diplotext.parse_article('Mr. Abe met Mr. Kerry on Monday.'); "
        "print([m for m in sys.modules if m.split('.')[0] in ('pyarrow', 'altair', 'trafilatura', 'spacy', 'rich')])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
