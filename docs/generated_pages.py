"""Pages that are made from the code when the documentation is built: rules, tables, commands, schema."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

REFERENCE = Path(__file__).parent / "reference"
EXPLANATION = Path(__file__).parent / "explanation"
STATIC = Path(__file__).parent / "_static"
STAGES = {
    "dates": "Which words are a time expression, and which day they mean.",
    "officials": "Who holds which office, and for which state or body.",
    "parties": "Which other actors there are: countries, bodies, groups, the unnamed.",
    "references": "Which words mean somebody who was named before.",
    "statements": "Who said what.",
    "meetings": "Who meets whom, where, when, and whether it happens.",
}


def setup(app: Any) -> dict[str, Any]:
    """What Sphinx calls first: the pages must be there before it looks for them."""
    write_pages()
    app.connect("autodoc-process-signature", state_own_types)
    return {"parallel_read_safe": True}


def write_pages() -> None:
    """Write every page that is made from the code, where it has changed."""
    from diplotext.render.schema import article_schema

    _write(REFERENCE / "rules.md", _rules())
    _write(EXPLANATION / "date-forms.md", _date_forms())
    _write(REFERENCE / "tables.md", _tables())
    _write(REFERENCE / "commands.md", _commands())
    _write(REFERENCE / "lexicon.md", _lexicon())
    _write(STATIC / "article.schema.json", [json.dumps(article_schema(), indent=2, ensure_ascii=False)])


def state_own_types(
    app: Any, what: str, name: str, obj: Any, options: Any, signature: str | None, returned: str | None
) -> tuple[str | None, str | None] | None:
    """An article's lists are stated as what they hold, not as what their converter takes."""
    if not signature or "Iterable[" not in signature or what != "class":
        return None
    types = dict(vars(obj).get("__annotations__", {}))
    stated = re.sub(
        r"(\w+): [\w.~]*Iterable\[[\w.~]*Any\]",
        lambda match: f"{match[1]}: {types.get(match[1], 'tuple')}",
        signature,
    )
    return stated, returned


def _write(path: Path, lines: Iterable[str]) -> None:
    text = "\n".join(lines) + "\n"
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")


# -- rules --------------------------------------------------------------------------------------------


def _rules() -> Iterator[str]:
    from diplotext import iter_rules

    rules = list(iter_rules())
    yield "# Rules"
    yield ""
    yield (
        f"The {len(rules)} rules by which diplotext reads, each with its examples, which are run as tests. "
        "The same list is at hand on the [command line](commands.md): `diplotext rules`."
    )
    for stage, group in groupby(rules, key=lambda rule: rule.stage):
        of_stage = list(group)
        yield ""
        yield f"## {stage.capitalize()}"
        yield ""
        yield f"{STAGES.get(stage, '')} {len(of_stage)} rules."
        for rule in of_stage:
            yield from _rule(rule)


def _rule(rule: Any) -> Iterator[str]:
    yield ""
    yield f"(rule-{rule.name})="
    yield f"### {rule.name}"
    yield ""
    yield rule.statement.replace("``", "`")
    if rule.heads:
        yield ""
        yield f"Called by {_listed(rule.heads)}."
    yield ""
    yield ":::{list-table}"
    yield ":class: examples"
    yield ":widths: 3 2"
    yield ""
    for example in rule.examples:
        yield f"- - {_cell(example.text)}"
        yield f"  - {_expected(example)}"
    yield ":::"


def _listed(words: tuple[str, ...], most: int = 24) -> str:
    shown = ", ".join(f"*{_cell(word)}*" for word in words[:most])
    return f"{shown} and {len(words) - most} more words" if len(words) > most else shown


def _expected(example: Any) -> str:
    if example.expect is None:
        return "*stays silent*"
    found = [example.expect] if isinstance(example.expect, str) else example.expect
    published = f" (published {example.published})" if example.published else ""
    return "; ".join(f"`{_code(item)}`" for item in found) + published


def _code(value: object) -> str:
    return " ".join(str(value).split()).replace("`", "'")


def _cell(text: str) -> str:
    """Text in a Markdown cell as it stands."""
    line = " ".join(text.split())
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>()#+-!|$^~:" else c for c in line)


# -- forms of dates -----------------------------------------------------------------------------------


def _date_forms() -> Iterator[str]:
    from diplotext import find_timexes
    from diplotext.dates import rule_books

    yield "# Forms of dates"
    yield ""
    yield (
        "What the rules of dates read, from their examples: the words, the day of publication where there is"
        " one, and the TIMEX3. How one is chosen: [](dates.md)."
    )
    yield ""
    yield "| words | published | type | value | mod | rule |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for rule in (rule for book in rule_books() for rule in book):
        for example in rule.examples:
            for timex in find_timexes(example.text, example.published):
                if example.expect is None or all(e.rule != rule.name for e in timex.evidence):
                    continue
                cells = (
                    _cell(timex.span.text),
                    str(example.published or ""),
                    str(timex.type),
                    f"`{timex.value}`",
                    f"`{timex.mod}`" if timex.mod else "",
                    f"[{rule.name}](#rule-{rule.name})",
                )
                yield f"| {' | '.join(cells)} |"


# -- tables -------------------------------------------------------------------------------------------

TYPES = {"text": "`string`", "texts": "`list<string>`", "whole": "`int32`", "day": "`date32`"}


def _tables() -> Iterator[str]:
    from diplotext.tabular.columns import COLUMNS

    yield "# Tables and their columns"
    yield ""
    yield (
        "What {py:func}`~diplotext.tabular.arrow.tables` gives. Every key is the article's `id` and the"
        " id that the record has in [JSON](../how-to/json.md): `a7#o1` is the first official of article `a7`."
        " How to use them: [](../how-to/tables.md)."
    )
    for table, columns in COLUMNS.items():
        yield ""
        yield f"## {table}"
        yield ""
        yield "| column | type | what it holds |"
        yield "| --- | --- | --- |"
        for column in columns:
            yield f"| `{column.name}` | {TYPES[column.type]} | {column.meaning} |"


# -- lexicon -----------------------------------------------------------------------------------------


def _lexicon() -> Iterator[str]:
    from diplotext.lexicon.lexicon import DATA, Lexicon, table_names

    lexicon = Lexicon.default()
    yield "# The tables of the lexicon"
    yield ""
    yield (
        "What each table holds, in the words at its head, and its columns. How to add rows of your own:"
        " [](../how-to/lexicon.md)."
    )
    for table in table_names():
        lines = (DATA / f"{table}.tsv").read_text("utf-8").splitlines()
        head = [line.lstrip("# ") for line in lines if line.startswith("#")]
        yield ""
        yield f"## {table}"
        yield ""
        columns = ", ".join(f"`{column}`" for column in lexicon.columns(table))
        yield f"{len(lexicon.rows(table)):,} rows. Columns: {columns}."
        yield ""
        yield "```text"
        for line in head:
            yield from textwrap.wrap(line, 92)
        yield "```"


# -- commands -----------------------------------------------------------------------------------------


def _commands() -> Iterator[str]:
    import argparse
    import os

    os.environ["COLUMNS"] = "92"
    from diplotext.cli.arguments import build_parser

    parser = build_parser()
    yield "# Commands"
    yield ""
    yield "Every command and option, as `--help` tells them. By example: [](../how-to/command-line.md)."
    yield ""
    yield from _help("diplotext", parser)
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                yield from _help(f"diplotext {name}", command)
    yield "## Exit status"
    yield ""
    yield "| status | meaning |"
    yield "| --- | --- |"
    yield "| 0 | all is well |"
    yield "| 1 | some articles could not be read; each is named on standard error |"
    yield "| 2 | wrongly called, or an input or output that is not there |"


def _help(title: str, parser: Any) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    yield "```text"
    yield parser.format_help().rstrip()
    yield "```"
    yield ""
