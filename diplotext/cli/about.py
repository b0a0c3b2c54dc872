"""``diplotext rules`` and ``diplotext schema``: what the package says of itself."""

from __future__ import annotations

import argparse
import sys
import textwrap
from difflib import get_close_matches
from itertools import groupby

from diplotext.errors import DiplotextError
from diplotext.rules import Rule

WIDTH = 100


def run_rules(options: argparse.Namespace) -> int:
    """List all rules, or explain those whose name is given, whole or in part."""
    from diplotext.explaining import iter_rules

    rules = list(iter_rules())
    if not options.names:
        print(_listed(rules))
        return 0
    chosen: list[Rule] = []
    for name in options.names:
        exact = [rule for rule in rules if rule.name == name]
        chosen += exact or [rule for rule in rules if name in rule.name] or _none_named(name, rules)
    print("\n\n".join(map(_explained, chosen)))
    return 0


def run_schema(options: argparse.Namespace) -> int:
    """Print the JSON Schema of the output."""
    from diplotext.render.encoding import encode_json
    from diplotext.render.schema import article_schema

    sys.stdout.write(encode_json(article_schema(), indent=2) + "\n")
    return 0


def _listed(rules: list[Rule]) -> str:
    lines: list[str] = []
    for stage, group in groupby(rules, key=lambda rule: rule.stage):
        of_stage = list(group)
        width = max(len(rule.name) for rule in of_stage)
        lines.append(f"{stage}: {len(of_stage)} rules")
        for rule in of_stage:
            statement = rule.statement.replace("``", "")
            lines.append(textwrap.shorten(f"{rule.name:<{width}}", width) + "  " + statement)
        lines.append("")
    return "\n".join(lines).rstrip()


def _explained(rule: Rule) -> str:
    lines = [f"{rule.name} ({rule.stage})"]
    lines += textwrap.wrap(
        rule.statement.replace("``", ""), WIDTH, initial_indent="  ", subsequent_indent="  "
    )
    if rule.heads:
        called = "called by: " + ", ".join(rule.heads)
        lines += textwrap.wrap(called, WIDTH, initial_indent="  ", subsequent_indent="    ")
    for example in rule.examples:
        lines.append(f"    {' '.join(example.text.split())}")
        published = f" (published {example.published})" if example.published else ""
        expected = example.expect
        if expected is None:
            lines.append("      stays silent")
        else:
            found = expected if isinstance(expected, str) else " | ".join(map(str, expected))
            lines.append(f"      {found}{published}")
    return "\n".join(lines)


def _none_named(name: str, rules: list[Rule]) -> list[Rule]:
    near = get_close_matches(name, [rule.name for rule in rules], n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else "`diplotext rules` lists them all"
    raise DiplotextError(f"no rule is named {name}; {hint}")
