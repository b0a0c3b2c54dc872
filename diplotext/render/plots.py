"""Pictures of many articles: who met or spoke on which day, and who met whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Any, Literal

from diplotext.errors import MissingExtraError
from diplotext.records import Article, Failure, Meeting, Official, Party
from diplotext.render.layout import spring_layout

if TYPE_CHECKING:
    import altair as alt

By = Literal["official", "country"]
# Okabe and Ito's hues, and a shape for each besides.
STATUSES = {
    "held": ("#0072b2", "circle"),
    "ongoing": ("#56b4e9", "diamond"),
    "planned": ("#009e73", "triangle-up"),
    "proposed": ("#e69f00", "square"),
    "cancelled": ("#cc79a7", "cross"),
    "not held": ("#d55e00", "triangle-down"),
    "statement": ("#5c6670", "M-.3,-1L.3,-1L.3,1L-.3,1Z"),
}
MET = ("held", "ongoing")


def timeline(
    articles: Article | Iterable[Article | Failure], *, by: By = "official", most: int = 25
) -> alt.Chart:
    """Who met and who spoke on which day, one line for each official or country.

    Meetings stand on their first day, those whose day is unknown are left out; a statement whose day is
    unknown stands on the day of publication. The ``most`` busiest lines are shown. Hovering tells the
    rest. Save it with ``chart.save("timeline.svg")`` or ``.png``. Needs the extra ``plots``.

    >>> timeline([]).to_dict()["mark"]["type"]
    'point'
    """
    alt = _altair()
    _check_by(by)
    rows = [row for article in _read(articles) for row in _events(article, by)]
    busy = [actor for actor, _ in Counter(row["who"] for row in rows).most_common(most)]
    shown = [row for row in rows if row["who"] in set(busy)]
    kinds = [kind for kind in STATUSES if any(row["what"] == kind for row in shown)]
    colors = alt.Scale(domain=kinds, range=[STATUSES[kind][0] for kind in kinds])
    shapes = alt.Scale(domain=kinds, range=[STATUSES[kind][1] for kind in kinds])
    chart = (
        alt.Chart(alt.Data(values=shown))
        .mark_point(filled=True, size=90, opacity=0.85, strokeWidth=2)
        .encode(
            x=alt.X(
                "day:T",
                title=None,
                scale=alt.Scale(padding=14),
                axis=alt.Axis(format="%-d %b %Y", labelAngle=0, tickCount=6),
            ),
            y=alt.Y("who:N", title=None, sort=busy, axis=alt.Axis(grid=True, labelLimit=220)),
            yOffset=alt.YOffset(
                "track:N", scale=alt.Scale(domain=["meeting", "statement"], paddingOuter=0.2)
            ),
            color=alt.Color("what:N", title=None, scale=colors),
            shape=alt.Shape("what:N", title=None, scale=shapes),
            tooltip=[alt.Tooltip(f"{name}:N") for name in ("who", "what", "value", "detail", "article")],
        )
    )
    return _dressed(chart, width=560, height=alt.Step(30, **{"for": "position"}))


def network(
    articles: Article | Iterable[Article | Failure], *, by: By = "official", most: int = 40
) -> alt.LayerChart:
    """Who met whom: a line for each pair, as thick as they met often; of meetings held or going on.

    The ``most`` busiest are shown. Hovering tells how often and where. Save it with
    ``chart.save("network.svg")`` or ``.png``. Needs the extra ``plots``.

    >>> len(network([]).to_dict()["layer"])
    4
    """
    alt = _altair()
    _check_by(by)
    pairs, countries = _pairs(_read(articles), by)
    met = Counter[str]()
    for pair, meetings in pairs.items():
        for name in pair:
            met[name] += len(meetings)
    names = [name for name, _ in met.most_common(most)]
    shown = {pair: meetings for pair, meetings in pairs.items() if set(pair) <= set(names)}
    places = spring_layout(names, {pair: len(meetings) for pair, meetings in shown.items()})
    # More hues than these nobody tells apart; the label names the country too.
    own_hue = [
        country for country, _ in Counter(countries[name] for name in names).most_common(len(_PALETTE))
    ]
    nodes = [
        {
            "name": name,
            "label": name if by == "country" else f"{name} · {countries[name]}",
            "country": countries[name],
            "hue": countries[name] if countries[name] in own_hue else "others",
            "meetings": met[name],
            "x": places[name][0],
            "y": places[name][1],
        }
        for name in names
    ]
    edges = [
        {
            "pair": " — ".join(pair),
            "meetings": len(meetings),
            "words": "; ".join(dict.fromkeys(meetings)),
            "x": places[pair[0]][0],
            "y": places[pair[0]][1],
            "x2": places[pair[1]][0],
            "y2": places[pair[1]][1],
        }
        for pair, meetings in shown.items()
    ]
    across = alt.Scale(domain=[-1.15, 1.15])
    x, y = alt.X("x:Q", axis=None, scale=across), alt.Y("y:Q", axis=None, scale=across)
    lines = (
        alt.Chart(alt.Data(values=edges))
        .mark_rule(color="#9aa5af", opacity=0.7)
        .encode(
            x=x,
            y=y,
            x2="x2:Q",
            y2="y2:Q",
            strokeWidth=alt.StrokeWidth(
                "meetings:Q", legend=None, scale=alt.Scale(domainMin=0, range=[0, 6])
            ),
            tooltip=[alt.Tooltip(f"{name}:N") for name in ("pair", "meetings", "words")],
        )
    )
    hues = alt.Scale(domain=[*own_hue, "others"], range=[*_PALETTE[: len(own_hue)], "#9aa5af"])
    base = alt.Chart(alt.Data(values=nodes)).encode(x=x, y=y)
    dots = base.mark_circle(opacity=1, stroke="white", strokeWidth=1.5).encode(
        size=alt.Size("meetings:Q", legend=None, scale=alt.Scale(domainMin=0, range=[60, 600])),
        color=alt.Color("hue:N", title=None, legend=None, scale=hues),
        tooltip=[alt.Tooltip(f"{name}:N") for name in ("name", "country", "meetings")],
    )
    # White behind the letters, where a line runs through them.
    halo = base.mark_text(dy=-15, fontSize=11.5, stroke="white", strokeWidth=3.5).encode(text="label:N")
    labels = base.mark_text(dy=-15, fontSize=11.5).encode(text="label:N")
    return _dressed(alt.layer(lines, halo, dots, labels), width=560, height=440)


_PALETTE = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#7f6d00"]


def _events(article: Article, by: By) -> Iterator[dict[str, Any]]:
    """A row for each actor of each meeting and statement that has a day."""
    for meeting in article.meetings:
        if meeting.when and meeting.when.first_day:
            for who in _actors(meeting, by):
                yield {
                    "who": who,
                    "day": meeting.when.first_day.isoformat(),
                    "track": "meeting",
                    "what": str(meeting.status).replace("_", " "),
                    "value": meeting.when.value,
                    "detail": _in_words(meeting),
                    "article": article.id or "",
                }
    for statement in article.statements:
        day = statement.when.first_day if statement.when and statement.when.first_day else article.published
        who_spoke = _name(statement.speaker, by) if statement.speaker else None
        if day and who_spoke:
            yield {
                "who": who_spoke,
                "day": day.isoformat(),
                "track": "statement",
                "what": "statement",
                "value": statement.when.value if statement.when else "",
                "detail": f"{statement.cue.text}: {statement.content.text}"[:200],
                "article": article.id or "",
            }


def _pairs(articles: Iterable[Article], by: By) -> tuple[dict[tuple[str, str], list[str]], dict[str, str]]:
    """The meetings of each pair, in words, and the country of each actor."""
    pairs: dict[tuple[str, str], list[str]] = defaultdict(list)
    countries: dict[str, str] = {}
    for article in articles:
        for meeting in article.meetings:
            if meeting.status not in MET:
                continue
            actors = _actors(meeting, by)
            countries.update((name, country or "no country") for name, country in actors.items())
            for first, second in combinations(sorted(actors), 2):
                pairs[first, second].append(_in_words(meeting))
    return pairs, countries


def _actors(meeting: Meeting, by: By) -> dict[str, str | None]:
    """Those who take part, by name; a country only where none of its people is named."""
    people = {actor.country for actor in meeting.participants if isinstance(actor, Official)}
    found: dict[str, str | None] = {}
    for actor in meeting.participants:
        name = _name(actor, by)
        stood_for = isinstance(actor, Party) and actor.kind == "country" and actor.country in people
        if name and not (by == "official" and stood_for):
            found[name] = actor.country
    return found


def _name(actor: Official | Party, by: By) -> str | None:
    return actor.name if by == "official" else actor.country


def _in_words(meeting: Meeting) -> str:
    where = f"in {meeting.place.name}" if meeting.place else ""
    when = meeting.when.value if meeting.when else ""
    return " ".join(filter(None, (str(meeting.kind), where, when)))


def _read(articles: Article | Iterable[Article | Failure]) -> list[Article]:
    if isinstance(articles, Article):
        return [articles]
    return [article for article in articles if isinstance(article, Article)]


def _check_by(by: str) -> None:
    if by not in ("official", "country"):
        raise ValueError(f"by must be 'official' or 'country', not {by!r}")


def _dressed(chart: Any, **size: Any) -> Any:
    """White paper in every theme, as the marks are made for it."""
    font = "system-ui, -apple-system, Segoe UI, DejaVu Sans, sans-serif"
    return (
        chart.properties(**size, background="white", padding=12)
        .configure(font=font)
        .configure_view(stroke=None)
        .configure_axis(domainColor="#c9d0d6", tickColor="#c9d0d6", gridColor="#e8ecef", labelFontSize=12)
        .configure_legend(labelFontSize=12, symbolSize=90)
    )


def _altair() -> Any:
    try:
        import altair
    except ImportError:
        raise MissingExtraError('plots need altair; bring it by: pip install "diplotext[plots]"') from None
    return altair
