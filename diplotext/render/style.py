"""The looks of the notebook view: light and dark, on paper, and on a phone."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

# Hues after Okabe and Ito, which colour-blind readers tell apart; and each kind has a shape of its own
# besides: officials are underlined, meetings filled, statements tinted, dates boxed.
_LIGHT = """
--ink:#1d2329;--soft:#5c6670;--paper:#fff;--line:#dfe3e7;--shade:#f5f7f8;
--official:#0072b2;--meeting:#f6cd82;--meeting-ink:#6b4300;--statement:#e2f3ec;--cue:#9fdcc3;
--statement-ink:#00573f;--date:#b0568d;--date-ink:#8a3a6b;"""
_DARK = """
--ink:#e4e7ea;--soft:#9aa5af;--paper:#14181c;--line:#323a42;--shade:#1c2228;
--official:#56b4e9;--meeting:#7d5407;--meeting-ink:#ffd893;--statement:#16362c;--cue:#1f6a52;
--statement-ink:#8fe0c2;--date:#cc79a7;--date-ink:#e8a9cb;"""

# Places that say which theme they show, whatever the system prefers: JupyterLab, VS Code, Sphinx themes.
_LIGHT_HOSTS = ('[data-jp-theme-light="true"]', "body.vscode-light", 'body[data-theme="light"]')
_DARK_HOSTS = ('[data-jp-theme-light="false"]', "body.vscode-dark", 'body[data-theme="dark"]')


@cache
def style_sheet() -> str:
    """The style sheet as one text, ready to be put into a page."""
    light_hosts = ",".join(f"{host} .diplotext" for host in _LIGHT_HOSTS)
    dark_hosts = ",".join(f"{host} .diplotext" for host in _DARK_HOSTS)
    themes = (
        f".diplotext{{{_LIGHT}}}",
        f"@media screen and (prefers-color-scheme:dark){{.diplotext{{{_DARK}}}{light_hosts}{{{_LIGHT}}}}}",
        f"@media screen{{{dark_hosts}{{{_DARK}}}}}",
    )
    rules = (files("diplotext.render") / "notebook.css").read_text(encoding="utf-8")
    return "\n".join((*themes, rules))
