"""What can be written on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from diplotext._version import __version__
from diplotext.cli.completion import SHELLS
from diplotext.cli.inputs import KINDS
from diplotext.cli.outputs import FORMATS

EXAMPLES = """\
examples:
  diplotext parse article.txt --published 2014-02-18
  diplotext parse news/ --format parquet -o tables/ --workers 4
  diplotext parse articles.jsonl --text-field body --format jsonl > read.jsonl
  cat page.html | diplotext parse - --from html --format json
"""


def build_parser() -> argparse.ArgumentParser:
    """The parser, each of whose commands knows the module and function that run it.

    >>> build_parser().parse_args(["parse", "-", "--format", "jsonl"]).format
    'jsonl'
    """
    parser = argparse.ArgumentParser(
        prog="diplotext",
        description="Officials, meetings, statements and dates from English news articles about diplomacy.",
    )
    parser.add_argument("--version", action="version", version=f"diplotext {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _parse(commands)
    _explain(commands)
    _rules(commands)
    _schema(commands)
    _completion(commands)
    return parser


Commands = argparse._SubParsersAction  # what add_subparsers gives has no public name


def _parse(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "parse",
        help="read articles and write what they say",
        description="Read articles and write their officials, meetings, statements and dates.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_inputs(parser)
    parser.add_argument(
        "-f",
        "--format",
        choices=FORMATS,
        default="text",
        metavar="FORMAT",
        help="text: a report (default); json: one object, or a list for several articles; jsonl: one object a"
        " line; csv, parquet: tables in the folder given by -o; html: a page; timeml: TimeML; events: event"
        " rows as CSV",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="PATH", help="file or folder to write (default: standard output)"
    )
    parser.add_argument(
        "--scheme",
        choices=("cameo", "plover"),
        default="cameo",
        help="the codes of --format events (default: cameo)",
    )
    parser.add_argument(
        "-w", "--workers", type=_count, default=1, metavar="N", help="processes to read with (default: 1)"
    )
    parser.add_argument("--strict", action="store_true", help="stop at the first article that cannot be read")
    parser.set_defaults(run="parsing:run_parse")


def _add_inputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="file, folder, glob pattern, or - for standard input; .jsonl and .ndjson are records, one a line"
        " (.gz too), .html and .htm saved pages, everything else plain text",
    )
    parser.add_argument(
        "--from", dest="kind", choices=KINDS, help="what the inputs are, whatever their names end in"
    )
    parser.add_argument(
        "--published", metavar="DATE", help="day of publication, as 2014-02-18, of articles that bring none"
    )
    parser.add_argument("--outlet", metavar="NAME", help="outlet of articles that bring none")
    fields = parser.add_argument_group("fields of JSON lines")
    fields.add_argument("--text-field", metavar="NAME", default="text", help="holds the text (default: text)")
    fields.add_argument(
        "--date-field",
        metavar="NAME",
        default="published",
        help="the day of publication (default: published)",
    )
    fields.add_argument(
        "--id-field", metavar="NAME", default="id", help="a name for the article (default: id)"
    )
    fields.add_argument(
        "--outlet-field", metavar="NAME", default="outlet", help="the outlet (default: outlet)"
    )
    fields.add_argument(
        "--headline-field", metavar="NAME", default="headline", help="the headline (default: headline)"
    )
    parser.add_argument(
        "--encoding", default="utf-8", metavar="NAME", help="how the text is encoded (default: utf-8)"
    )
    parser.add_argument(
        "--lexicon",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="your own offices, aliases, bodies or cues (may be given several times)",
    )


def _explain(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "explain",
        help="show which rule made what",
        description="Read articles and show for every record which rules made it, from which words.",
    )
    _add_inputs(parser)
    parser.set_defaults(run="parsing:run_explain", output=None, workers=1, strict=False)


def _rules(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "rules", help="list the rules, or explain some", description="List all rules, or explain those named."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="a rule, or a part of its name")
    parser.set_defaults(run="about:run_rules")


def _schema(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "schema",
        help="print the JSON Schema of the output",
        description="Print the JSON Schema of the output.",
    )
    parser.set_defaults(run="about:run_schema")


def _completion(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "completion",
        help="print a shell's completion script",
        description='Print a completion script. In ~/.bashrc write: eval "$(diplotext completion bash)"; in'
        " ~/.zshrc the same with zsh; for fish: diplotext completion fish >"
        " ~/.config/fish/completions/diplotext.fish.",
    )
    parser.add_argument("shell", choices=SHELLS)
    parser.set_defaults(run="completion:run_completion")


def _count(written: str) -> int:
    try:
        count = int(written)
    except ValueError:
        count = 0
    if count < 1:
        raise argparse.ArgumentTypeError(f"must be a whole number from 1 up, not {written!r}")
    return count
