"""Where the names of a funnel's areas stand, so that they do not run into each other."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from unionmap.charts.theme import Row

NEAR_ACROSS, NEAR_ACROSS_NARROW, NEAR_DOWN = 0.26, 0.5, 0.045
"""Parts of the width (also of a narrow one) and the height within which two names run into each other."""

BESIDE = 0.025
"""How far above or below its place a name stands, as a part of the height."""

Spot = tuple[float, float]


def placed(told: Sequence[Row], sizes: tuple[float, float], rates: tuple[float, float]) -> list[Row]:
    """A label for every place that holds areas: ``size``, ``rate``, the ``name`` of all that lie there.

    It stands ``above`` its place or below it, where it is clear of the others; where neither is, the place
    has no label. ``roomy`` says that it is clear of the others on a narrow chart, too. ``sizes`` and
    ``rates`` are the edges of the axes, the first of them logarithmic.
    """
    names: dict[Spot, list[str]] = {}
    for row in told:
        names.setdefault((float(row["size"] or 0), float(row["rate"] or 0)), []).append(str(row["name"]))
    taken: list[Spot] = []
    roomy: list[Spot] = []
    labels: list[Row] = []
    for (size, rate), here in sorted(names.items()):
        across = log(size / sizes[0]) / log(sizes[1] / sizes[0])
        up = (rate - rates[0]) / (rates[1] - rates[0])
        clear = next((side for side in (1, -1) if _is_clear((across, up + side * BESIDE), taken)), None)
        if clear is not None:
            spot = (across, up + clear * BESIDE)
            kept = _is_clear(spot, roomy, NEAR_ACROSS_NARROW)
            taken.append(spot)
            roomy += [spot] if kept else []
            name = ", ".join(here)
            labels.append({"size": size, "rate": rate, "name": name, "above": clear == 1, "roomy": kept})
    return labels


def _is_clear(spot: Spot, taken: Sequence[Spot], near: float = NEAR_ACROSS) -> bool:
    return all(abs(spot[0] - x) > near or abs(spot[1] - y) > NEAR_DOWN for x, y in taken)
