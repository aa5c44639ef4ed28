"""Splitting whole numbers so that the parts sum exactly."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.int64]
Weights = npt.NDArray[np.floating[Any]]


def spread(total: int, weights: Weights, caps: Counts | None = None) -> Counts:
    """Split ``total`` in proportion to ``weights`` by largest remainders, no part above its cap.

    Raises:
        ValueError: if the caps of the parts that have a weight leave room for less than ``total``.
    """
    room = np.full(len(weights), total) if caps is None else caps.copy()
    room[weights <= 0] = 0
    if room.sum() < total:
        raise ValueError(f"no room for {total}")
    given = np.zeros(len(weights), dtype=np.int64)
    while left := total - int(given.sum()):
        given += _share(left, np.where(given < room, weights, 0.0), room - given)
    return given


def _share(left: int, weights: Weights, room: Counts) -> Counts:
    exact = left * weights / weights.sum()
    parts: Counts = np.minimum(np.floor(exact).astype(np.int64), room)
    remainders = np.where(parts < room, exact - parts, -1.0)
    first = np.argsort(-remainders, kind="stable")[: left - int(parts.sum())]
    parts[first[remainders[first] >= 0]] += 1
    return parts
