"""Where the names of a funnel's areas stand, so that they do not run into each other."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from unionmap.charts.theme import Row

NEAR_ACROSS, NEAR_DOWN = 0.22, 0.04
"""Parts of the width and of the height within which two names would run into each other."""


def placed(told: Sequence[Row], sizes: tuple[float, float], rates: tuple[float, float]) -> list[Row]:
    """A label for every place that holds areas: ``size``, ``rate``, the ``name`` of all that lie there.

    ``above`` is whether it stands above its place, where no other that does is near. ``sizes`` and ``rates``
    are the edges of the axes, the first of them logarithmic.
    """
    names: dict[tuple[float, float], list[str]] = {}
    for row in told:
        names.setdefault((float(row["size"] or 0), float(row["rate"] or 0)), []).append(str(row["name"]))
    taken: list[tuple[float, float]] = []
    labels: list[Row] = []
    for (size, rate), here in sorted(names.items()):
        across = log(size / sizes[0]) / log(sizes[1] / sizes[0])
        down = (rate - rates[0]) / (rates[1] - rates[0])
        above = all(abs(across - x) > NEAR_ACROSS or abs(down - y) > NEAR_DOWN for x, y in taken)
        taken += [(across, down)] if above else []
        labels.append({"size": size, "rate": rate, "name": ", ".join(here), "above": above})
    return labels
