"""The pictures in the docs and the README, made from what the code really gives: ``make pictures``.

Needs chromium and the extra ``plots``.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import diplotext
from diplotext.render import network, timeline

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "000_fe33916f0645b2f3.txt"
STATIC = ROOT / "docs" / "_static"
WIDTH, HEIGHT = 860, 760


def main() -> None:
    article = diplotext.parse_article(SEED.read_text("utf-8"), "2014-02-18", outlet="China Daily")
    for theme in ("light", "dark"):
        photograph(article, theme, STATIC / f"notebook-{theme}.png")
    lines = (ROOT / "docs" / "examples" / "articles.jsonl").read_text("utf-8").splitlines()
    articles = [
        diplotext.parse_article(record["text"], record["published"], id=record["id"])
        for record in map(json.loads, lines)
    ]
    timeline(articles).save(STATIC / "timeline.svg")
    network(articles).save(STATIC / "network.svg")


def photograph(article: diplotext.Article, theme: str, picture: Path) -> None:
    """The upper part of the notebook view, as a browser shows it."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        sys.exit("no chromium on this machine (apt-get install chromium)")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        looks = "margin:0;background:#14181c" if theme == "dark" else "margin:0"
        body = f'<body data-theme="{theme}" style="{looks}">{article._repr_html_()}</body>'
        page.write_text(f'<!doctype html><meta charset="utf-8">{body}', "utf-8")
        command = [
            browser,
            *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            f"--user-data-dir={folder}/profile",
            "--force-device-scale-factor=1.5",
            f"--window-size={WIDTH},{HEIGHT}",
            f"--screenshot={picture}",
            page.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    main()
