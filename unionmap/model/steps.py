"""Stepping through the parts of something one after the other, and back to the whole."""

from __future__ import annotations

from collections.abc import Sequence

AREAS = "area"
LOOKED_THROUGH = (AREAS, "broad", "sector", "r3", "ownership")
"""What a guided look goes through: the areas of the map, or the codes of a dimension. They stand in links."""


def stepped(at: str | None, codes: Sequence[str], by: int) -> str | None:
    """The code ``by`` steps on from another. Between the last and the first stands ``None``: the whole.

    A code that is not among them counts as the whole.
    """
    stops = [None, *codes]
    return stops[(stops.index(at if at in codes else None) + by) % len(stops)]


def position(at: str | None, codes: Sequence[str]) -> int:
    """Which of the codes it is, from 1; 0 for the whole."""
    return codes.index(at) + 1 if at in codes else 0
