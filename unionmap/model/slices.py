"""A slice: which unions a figure is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from unionmap.model.dimensions import DIMENSIONS, LEVELS

Budget = Literal["in", "out", "only"]


@dataclass(frozen=True)
class Slice:
    """Conditions that all hold: within a dimension any of its codes, across dimensions every one.

    ``pub100`` says whether unions of units paid 100 % by the state budget are in, out, or alone;
    ``without_largest`` leaves out the union with the most members of what remains.
    """

    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    enterprise: bool = False
    pub100: Budget = "in"
    without_largest: bool = False

    @classmethod
    def of(cls, **codes: Iterable[str] | str) -> Slice:
        """``Slice.of(ownership=["FDI"], district="842")``."""
        empty = cls()
        for key, chosen in codes.items():
            empty = empty.narrowed(key, [chosen] if isinstance(chosen, str) else chosen)
        return empty

    def __getitem__(self, key: str) -> tuple[str, ...]:
        """Codes chosen in a dimension; none means all."""
        return dict(self.where).get(key, ())

    @property
    def dimensions(self) -> tuple[str, ...]:
        """Keys of the dimensions that are cut."""
        return tuple(key for key, _ in self.where)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return self == Slice()

    def narrowed(self, key: str, codes: Iterable[str]) -> Slice:
        """The same slice with these codes of one dimension; no codes means no condition on it."""
        if key not in DIMENSIONS:
            raise KeyError(f"no such dimension: {key}")
        kept = {name: chosen for name, chosen in self.where if name != key}
        chosen = tuple(sorted(set(codes)))
        if chosen:
            kept[key] = chosen
        return replace(self, where=tuple(sorted(kept.items())))


def without_areas(slice_: Slice) -> Slice:
    """The same slice with no condition on areas."""
    for dimension in LEVELS.values():
        slice_ = slice_.narrowed(dimension, ())
    return slice_
