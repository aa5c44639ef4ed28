"""Which words fit on an area, how large, and where beside its circle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Size = Literal["wide", "narrow"]
"""Where the map is seen: on a screen or a projector, or on a telephone."""

SIZES: tuple[Size, ...] = ("wide", "narrow")

FONT: Mapping[Size, tuple[float, float]] = {"wide": (24, 19), "narrow": (31, 29)}
"""View box units: what is wanted, and the least that can still be read."""

LETTER = 0.54
"""Mean width of a letter, in ems."""

LINE = 1.12
"""From one line to the next, in ems."""

OVERHANG = 1.2
"""How much larger than the room a label may be: its halo keeps it legible over a border."""


@dataclass(frozen=True)
class Label:
    """Lines from the top, the last one the value, in one font size (view box units)."""

    lines: tuple[str, ...]
    font: float

    @property
    def width(self) -> float:
        return max(map(len, self.lines), default=0) * LETTER * self.font

    @property
    def height(self) -> float:
        return len(self.lines) * LINE * self.font

    def strain(self, room: float) -> float:
        """Up to 1 the label lies within the ellipse of the radii ``room`` and half of it."""
        return (self.width / 2 / room) ** 2 + (self.height / room) ** 2


NO_LABEL = Label((), 0)


def fitted(name: str, value: str, short: str, room: float, size: Size, always: bool) -> Label:
    """The fullest label that fits; where it must stand ``always``, at least its name and number."""
    large, small = FONT[size]
    number = short or value
    wordings = [(name, value), (name, number), (number,)]
    tried = [Label(lines, font) for lines in wordings for font in (large, small)]
    fitting = (label for label in tried if label.strain(room) <= OVERHANG**2)
    return (
        next(fitting, NO_LABEL)
        if not always
        else next((label for label in fitting if len(label.lines) > 1), Label((name, number), large))
    )


def beside_circle(label: Label, radius: float) -> tuple[float, float]:
    """How far below the area's label point the middles of circle and label lie.

    A circle that can hold the label does; else it stands on top of the label, and neither hides the other.
    """
    if not radius or not label.lines or 2 * radius >= label.width:
        return 0, 0
    return -label.height / 2, radius
