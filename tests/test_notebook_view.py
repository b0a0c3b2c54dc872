"""The notebook view in a browser: what the reader sees, points at, and is spared."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import attrs
import pytest
from handmade import seed_article

from diplotext.records import Article

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(
    BROWSER is None, reason="no chromium on this machine (apt-get install chromium)"
)

# Written behind the view, it reads what the browser made of it and leaves the answer in the page.
MEASURE = """
<pre id="measured"></pre>
<script>
const marks = [...document.querySelectorAll(".text mark")].map(mark => {
  const looks = getComputedStyle(mark);
  return {words: mark.textContent, kind: mark.className, title: mark.title, color: looks.color,
          background: looks.backgroundColor, line: looks.textDecorationLine, box: looks.boxShadow,
          label: getComputedStyle(mark, "::after").content};
});
document.getElementById("measured").textContent = JSON.stringify({
  marks, ran: window.ran === true, wide: document.documentElement.scrollWidth > window.innerWidth,
  ink: getComputedStyle(document.querySelector(".diplotext")).color,
  paper: getComputedStyle(document.querySelector(".diplotext")).backgroundColor,
  text: document.querySelector(".text").textContent,
});
</script>
"""


def seen(article: Article, folder: Path, *, theme: str = "", width: int = 1000) -> dict[str, Any]:
    page = folder / "page.html"
    body = f"<body{theme}>{article._repr_html_()}{MEASURE}</body>"
    page.write_text(f'<!doctype html><html><meta charset="utf-8">{body}</html>', encoding="utf-8")
    command = [
        str(BROWSER),
        *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"),
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={width},900",
        "--dump-dom",
        page.as_uri(),
    ]
    made = subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.decode("utf-8")
    found = re.search(r'<pre id="measured">(.*?)</pre>', made, re.DOTALL)
    assert found, "the page was not read to its end"
    measured: dict[str, Any] = json.loads(html.unescape(found[1]))
    return measured


def test_each_kind_of_mark_looks_its_own_way_and_tells_its_value(tmp_path: Path) -> None:
    view = seen(seed_article(), tmp_path)
    assert view["text"] == seed_article().text
    by_words = {(mark["words"], mark["kind"]): mark for mark in view["marks"]}
    meeting, date = by_words["held talks", "meeting"], by_words["Tuesday", "date"]
    official, cue = by_words["Junichi Ihara", "official name"], by_words["told", "statement cue"]
    assert official["line"] == "underline"
    assert date["box"] != "none" and date["label"] == '"2014-02-18"'
    assert len({meeting["background"], cue["background"], official["background"]}) == 3
    assert "Tuesday 18 February 2014 · [bare-weekday]" in date["title"]
    assert "JPN · director general" in official["title"]
    assert "Seoul · 2014-02-18 · [hold-talks]" in meeting["title"]


def test_a_script_in_an_article_is_shown_and_not_run(tmp_path: Path) -> None:
    text = '<script>window.ran = true</script><img src=x onerror="window.ran = true">' + seed_article().text
    hostile = attrs.evolve(
        seed_article(), text=text, headline=text, id=text, outlet='"><svg onload="ran=true">'
    )
    view = seen(hostile, tmp_path)
    assert view["ran"] is False
    assert view["text"].startswith("<script>window.ran = true</script><img src=x")


def test_dark_themes_are_dark_and_phones_do_not_scroll_sideways(tmp_path: Path) -> None:
    light = seen(seed_article(), tmp_path, theme=' data-theme="light"', width=500)
    dark = seen(seed_article(), tmp_path, theme=' data-theme="dark"', width=500)
    assert light["paper"] == "rgb(255, 255, 255)"
    assert sum(map(int, re.findall(r"\d+", dark["paper"]))) < 120
    assert sum(map(int, re.findall(r"\d+", dark["ink"]))) > 600
    assert not light["wide"] and not dark["wide"]
