"""Where the points of a network are drawn: springs and repulsion, the same on every run."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

ROUNDS = 200


def spring_layout(
    names: Sequence[str], weights: Mapping[tuple[str, str], int]
) -> dict[str, tuple[float, float]]:
    """A place in the square from -1 to 1 for each name, with those that are joined near each other.

    After Fruchterman and Reingold (1991), begun on a circle and not at random.

    >>> places = spring_layout(["a", "b", "c"], {("a", "b"): 1})
    >>> math.dist(places["a"], places["b"]) < math.dist(places["a"], places["c"])
    True
    """
    count = len(names)
    if count < 2:
        return dict.fromkeys(names, (0.0, 0.0))
    turn = 2 * math.pi / count
    x = [math.cos(turn * i) for i in range(count)]
    y = [math.sin(turn * i) for i in range(count)]
    at = {name: i for i, name in enumerate(names)}
    edges = [(at[a], at[b], 1 + math.log(weight)) for (a, b), weight in weights.items()]
    ideal = math.sqrt(4 / count)
    for round_ in range(ROUNDS):
        _move(x, y, edges, ideal, heat=0.2 * (1 - round_ / ROUNDS))
    return dict(zip(names, zip(_scaled(x), _scaled(y), strict=True), strict=True))


def _move(
    x: list[float], y: list[float], edges: list[tuple[int, int, float]], ideal: float, heat: float
) -> None:
    """One round: all push each other away, edges and the middle pull; nothing goes further than the heat."""
    count = len(x)
    # The middle pulls a little, so that what is joined to nothing does not fly away.
    dx = [-0.6 * ideal * value for value in x]
    dy = [-0.6 * ideal * value for value in y]
    for i in range(count):
        for j in range(i):
            away_x, away_y = x[i] - x[j], y[i] - y[j]
            push = ideal * ideal / max(away_x * away_x + away_y * away_y, 1e-4)
            dx[i] += away_x * push
            dy[i] += away_y * push
            dx[j] -= away_x * push
            dy[j] -= away_y * push
    for i, j, weight in edges:
        away_x, away_y = x[i] - x[j], y[i] - y[j]
        pull = weight * math.hypot(away_x, away_y) / ideal
        dx[i] -= away_x * pull
        dy[i] -= away_y * pull
        dx[j] += away_x * pull
        dy[j] += away_y * pull
    for i in range(count):
        far = max(math.hypot(dx[i], dy[i]), 1e-9)
        step = min(far, heat) / far
        x[i] += dx[i] * step
        y[i] += dy[i] * step


def _scaled(values: list[float]) -> list[float]:
    low, high = min(values), max(values)
    span = high - low
    # To so many digits as every machine gives alike.
    return [round(2 * (value - low) / span - 1, 4) if span > 1e-9 else 0.0 for value in values]
