"""``diplotext completion``: scripts by which a shell completes commands, options and their values."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

SHELLS = ("bash", "zsh", "fish")


def run_completion(options: argparse.Namespace) -> int:
    """Print the script of a shell, made from the parser, so that it never lags behind."""
    from diplotext.cli.arguments import build_parser

    commands = dict(_commands(build_parser()))
    print(_fish(commands) if options.shell == "fish" else _bash(commands, zsh=options.shell == "zsh"))
    return 0


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def _options(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return [action for action in parser._actions if action.option_strings]


def _choices(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    for action in _options(parser):
        if action.choices:
            yield "|".join(action.option_strings), " ".join(map(str, action.choices))


def _bash(commands: dict[str, argparse.ArgumentParser], *, zsh: bool) -> str:
    lines = ["autoload -U +X bashcompinit && bashcompinit"] if zsh else []
    lines += [
        "_diplotext() {",
        '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"',
        '  local command="${COMP_WORDS[1]}"',
        "  COMPREPLY=()",
        "  if [[ $COMP_CWORD -eq 1 ]]; then",
        f'    COMPREPLY=($(compgen -W "{" ".join(commands)} --help --version" -- "$word"))',
        "    return",
        "  fi",
        '  case "$command" in',
    ]
    for name, parser in commands.items():
        lines.append(f"    {name})")
        for options, values in _choices(parser):
            reply = f'COMPREPLY=($(compgen -W "{values}" -- "$word"))'
            lines.append(f'      case "$before" in {options}) {reply}; return;; esac')
        flags = " ".join(
            flag for action in _options(parser) for flag in action.option_strings if flag[:2] == "--"
        )
        values = " ".join(
            str(choice)
            for action in parser._actions
            if not action.option_strings
            for choice in action.choices or ()
        )
        lines.append(f'      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "{flags}" -- "$word"))')
        if values:
            lines.append(f'      else COMPREPLY=($(compgen -W "{values}" -- "$word")); fi;;')
        else:
            lines.append('      else COMPREPLY=($(compgen -f -- "$word")); fi;;')
    lines += ["  esac", "}", "complete -o filenames -F _diplotext diplotext"]
    return "\n".join(lines)


def _fish(commands: dict[str, argparse.ArgumentParser]) -> str:
    lines = [
        f"complete -c diplotext -n __fish_use_subcommand -f -a {name} -d {_quoted(parser.description)}"
        for name, parser in commands.items()
    ]
    for name, parser in commands.items():
        for action in _options(parser):
            flags = "".join(
                f" -l {flag[2:]}" if flag.startswith("--") else f" -s {flag[1:]}"
                for flag in action.option_strings
            )
            values = f" -x -a {_quoted(' '.join(map(str, action.choices)))}" if action.choices else ""
            after = f"complete -c diplotext -n '__fish_seen_subcommand_from {name}'"
            lines.append(f"{after}{flags}{values} -d {_quoted(action.help)}")
    return "\n".join(lines)


def _quoted(text: str | None) -> str:
    first = (text or "").split(". ")[0].split(": ")[0]
    return "'" + first.replace("\\", "\\\\").replace("'", "\\'") + "'"
