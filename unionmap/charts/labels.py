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


LEADING = 0.27
"""Of the first line's height nothing is inked, in ems."""

AIR = 1.14
"""What letters may be wider than the mean, where nothing beside the label is free to take them."""

CALM = 60
"""Room of a tile below which all labels are of one size: so many beside one another look like one text."""


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

    def fits(self, room: float, square: bool = False) -> bool:
        """Whether it lies in the ellipse of the radii ``room`` and half of it; or in the square around."""
        if square:
            return max(self.width * AIR, self.height - LEADING * self.font) <= 2 * room
        return (self.width / 2 / room) ** 2 + (self.height / room) ** 2 <= OVERHANG**2


NO_LABEL = Label((), 0)


@dataclass(frozen=True)
class Wording:
    """What an area's label may say: its name, its value, and the value in fewer letters."""

    name: str
    value: str
    short: str

    @property
    def number(self) -> str:
        return self.short or self.value

    def on_map(self) -> list[tuple[str, ...]]:
        """The fullest first."""
        return [(self.name, self.value), (self.name, self.number), (self.number,)]

    def on_tile(self) -> list[tuple[str, ...]]:
        """The fullest first, names broken between words: a tile is as high as it is wide."""
        words = self.name.split()
        broken = [tuple(words), *([(words[0], " ".join(words[1:]))] if len(words) > 2 else [])]
        names = [(self.name,), *reversed(broken)]
        return [*((*name, number) for number in (self.value, self.number) for name in names), (self.number,)]


def fitted(wording: Wording, room: float, size: Size, always: bool, square: bool = False) -> Label:
    """The fullest label that fits; where it must stand ``always``, at least its name and number."""
    large, small = FONT[size]
    wordings = wording.on_tile() if square else wording.on_map()
    fonts = (small,) if square and room < CALM else (large, small)
    tried = [Label(lines, font) for lines in wordings for font in fonts]
    fitting = (label for label in tried if label.fits(room, square))
    if not always:
        return next(fitting, NO_LABEL)
    named = (label for label in fitting if len(label.lines) > 1)
    return next(named, Label((wording.name, wording.number), small if square else large))


def beside_circle(label: Label, radius: float) -> tuple[float, float]:
    """How far below the area's label point the middles of circle and label lie.

    A circle that can hold the label does; else it stands on top of the label, and neither hides the other.
    """
    if not radius or not label.lines or 2 * radius >= label.width:
        return 0, 0
    return -label.height / 2, radius
