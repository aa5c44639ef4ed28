"""Classes fitted to the values of one map, for exploring: they show how areas differ here and now.

Maps of other periods or slices get other classes, so their colours must not be compared. Fixed classes
(``classes.py``) are what every page begins with and what reports keep to.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from itertools import pairwise
from math import ceil, inf
from typing import TYPE_CHECKING, Literal, get_args

from unionmap.geography.classes import Classes

if TYPE_CHECKING:
    import numpy as np

Fitted = Literal["quantiles", "natural"]
FITTED: tuple[Fitted, ...] = get_args(Fitted)
"""As many areas in each class; or breaks where the values themselves leave gaps."""

MOST = 5
"""Classes that can be told apart by colour."""


def explored(fitted: Fitted, values: Sequence[float]) -> Classes | None:
    """Up to five classes of a level fitted to the values; ``None`` where fewer than two values differ.

    Edges have at most one decimal, so that the legend writes them as they are.
    """
    ordered = sorted(set(values))
    if len(ordered) < 2:
        return None
    tops = _tops(fitted, values, min(MOST, len(ordered)))
    inner = [_between(*pair) for pair in pairwise(ordered) if any(pair[0] <= top < pair[1] for top in tops)]
    return Classes("level", (0, *sorted({edge for edge in inner if edge > 0}), inf))


def _tops(fitted: Fitted, values: Sequence[float], count: int) -> np.ndarray:
    """The largest value of each class."""
    import numpy as np

    with warnings.catch_warnings():
        # It recommends a compiler that few dozen values do not need, and says when values repeat.
        warnings.simplefilter("ignore")
        import mapclassify

        classify = mapclassify.Quantiles if fitted == "quantiles" else mapclassify.FisherJenks
        tops: np.ndarray = classify(np.asarray(values, dtype=float), k=count).bins
    return tops


def _between(low: float, high: float) -> float:
    """The roundest number that parts two values: above the lower one, not above the higher one."""
    for decimals in (-1, 0, 1):
        step = 10.0**-decimals
        edge = round(ceil((low + (high - low) / 2) / step) * step, max(decimals, 0))
        if low < edge <= high:
            return edge
    return round(ceil(high * 10) / 10, 1)
