"""The command line: ``diplotext parse``, ``explain``, ``rules``, ``schema``, ``completion``."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module

from diplotext.errors import DiplotextError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status: 0 well, 1 some articles failed, 2 wrongly called.

    >>> main(["rules", "no-such-rule"])
    2
    """
    from diplotext.cli.arguments import build_parser

    parser = build_parser()
    options = parser.parse_args(arguments)
    try:
        # Help, version and completion must not wait for the stages that read articles.
        module, _, function = options.run.partition(":")
        run: Callable[[Namespace], int] = getattr(import_module(f"diplotext.cli.{module}"), function)
        status = run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has enough (`| head`); what is left must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("diplotext: stopped", file=sys.stderr)
        return 130
    except (DiplotextError, OSError) as error:
        print(f"diplotext: {_reason(error)}", file=sys.stderr)
        return 2
    return status


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror.lower()}"
    return str(error)
