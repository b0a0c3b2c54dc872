"""How fast articles are read: by article, by character, by stage, with import time and peak memory.

    python benchmarks/bench.py [ARTICLES.jsonl] [--rounds N]

Without a file of records (fields ``text`` and ``published``) the articles under ``seeds/`` are read.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

Articles = list[tuple[str, str | None]]
SEEDS = Path(__file__).parents[1] / "seeds"
IMPORT = "from time import perf_counter as now; t = now(); import diplotext; print(now() - t)"
MEMORY = (
    "import json, resource, sys, diplotext\n"
    "for text, published in json.load(sys.stdin): diplotext.parse_article(text, published)\n"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", nargs="?", type=Path, help="JSON lines with text and published")
    parser.add_argument(
        "--rounds", type=int, default=5, help="the best of this many rounds counts (default: 5)"
    )
    options = parser.parse_args()
    articles = read_articles(options.articles)
    characters = sum(len(text) for text, _ in articles)

    first = time_first_parse(articles)
    best = min(time_round(articles) for _ in range(options.rounds))
    stages = time_stages(articles, options.rounds)
    print(f"{len(articles)} articles, {characters:,} characters, best of {options.rounds} rounds\n")
    print(f"{'whole parse':<24}{1000 * best / len(articles):>10.2f} ms an article")
    print(f"{'':<24}{characters / best:>10,.0f} characters a second")
    print(f"{'first parse':<24}{1000 * first:>10.0f} ms, lexicon and patterns included")
    print(f"{'import diplotext':<24}{1000 * time_import():>10.0f} ms")
    print(f"{'peak memory':<24}{peak_memory(articles) / 1024:>10.0f} MB\n")
    print(f"{'stage':<24}{'µs a character':>16}{'share':>8}")
    for stage, seconds in sorted(stages.items(), key=lambda item: -item[1]):
        print(f"{stage:<24}{1e6 * seconds / characters:>16.3f}{seconds / sum(stages.values()):>8.0%}")


def read_articles(path: Path | None) -> Articles:
    if path is None:
        return [(file.read_text("utf-8"), None) for file in sorted(SEEDS.glob("*.txt"))]
    records = map(json.loads, path.read_text("utf-8").splitlines())
    return [(record["text"], record.get("published")) for record in records]


def time_round(articles: Articles) -> float:
    from diplotext import parse_article

    began = perf_counter()
    for text, published in articles:
        parse_article(text, published)
    return perf_counter() - began


def time_first_parse(articles: Articles) -> float:
    """What the first article of a process costs; nothing may have been parsed before."""
    return time_round(articles[:1])


def time_stages(articles: Articles, rounds: int) -> dict[str, float]:
    """Seconds in each stage that ``parse_article`` calls, and in putting the records together."""
    article = importlib.import_module("diplotext.article")
    spent: dict[str, float] = defaultdict(float)

    def timed(stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            began = perf_counter()
            try:
                return function(*arguments, **named)
            finally:
                spent[stage] += perf_counter() - began

        return run

    stages = {
        name: value
        for name, value in vars(article).items()
        if callable(value)
        and not isinstance(value, type)
        and getattr(value, "__module__", "").startswith("diplotext.")
        and value.__module__ != article.__name__
    }
    for name, value in stages.items():
        setattr(article, name, timed(value.__module__.split(".")[1], value))
    best: dict[str, float] = {}
    for _ in range(rounds):
        spent.clear()
        whole = time_round(articles)
        spent["records"] = whole - sum(spent.values())
        if not best or sum(spent.values()) < sum(best.values()):
            best = dict(spent)
    for name, value in stages.items():
        setattr(article, name, value)
    return best


def time_import() -> float:
    runs = (subprocess.run([sys.executable, "-c", IMPORT], capture_output=True, check=True) for _ in range(7))
    return min(float(run.stdout) for run in runs)


def peak_memory(articles: Articles) -> int:
    """Kilobytes that a process of its own needs at most to read all the articles."""
    run = subprocess.run(
        [sys.executable, "-c", MEMORY], input=json.dumps(articles).encode(), capture_output=True, check=True
    )
    # macOS counts bytes.
    return int(run.stdout) // (1024 if sys.platform == "darwin" else 1)


if __name__ == "__main__":
    main()
