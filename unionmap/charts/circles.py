"""Circles for counts: the area is in proportion to the count, the scale the same on every map of a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10, sqrt

STEPS = (5, 2, 1)
SAMPLES = 3


@dataclass(frozen=True)
class CircleScale:
    """``largest`` is the count whose circle has the radius ``reach``, in view box units."""

    largest: float
    reach: float

    def radius(self, count: float) -> float:
        """Radius of a count of nought or more."""
        return self.reach * sqrt(count / self.largest) if self.largest else 0.0

    def samples(self) -> tuple[int, ...]:
        """Up to three round counts for the legend, falling by about a factor of four."""
        found: list[int] = []
        below = self.largest
        while len(found) < SAMPLES and below >= 1:
            found.append(round_below(below))
            below = found[-1] / 4
        return tuple(dict.fromkeys(found))


def round_below(count: float) -> int:
    """The largest of 1, 2, 5, 10, 20, 50, … that is not above a count of at least one."""
    magnitude = int(10 ** floor(log10(count)))
    return next(step * magnitude for step in STEPS if step * magnitude <= count)
