"""How an area is painted: a colour for its class, a pattern where colour alone would mislead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from unionmap.charts.mark import Mark
from unionmap.charts.palette import diverging, sequential
from unionmap.figures.basis import State
from unionmap.geography.classes import Classes

Pattern = Literal["plain", "small_base", "zero", "no_data", "not_applicable", "suppressed", "out_of_scope"]


@dataclass(frozen=True)
class Paint:
    """A ground colour and what is drawn over it."""

    fill: str
    pattern: Pattern = "plain"


STATE_PAINTS: dict[State, Paint] = {
    State.ZERO: Paint("#ffffff", "zero"),
    State.NO_DATA: Paint("#ffffff", "no_data"),
    State.NOT_APPLICABLE: Paint("#e8e8e4", "not_applicable"),
    State.SUPPRESSED: Paint("#d7dade", "suppressed"),
    State.OUT_OF_SCOPE: Paint("#f4f4f1", "out_of_scope"),
}
"""States without a class of their own; nought is one of them, so that it is never taken for a low value."""


def class_colours(classes: Classes) -> tuple[str, ...]:
    """One colour for each class."""
    palette = diverging if classes.kind == "diverging" else sequential
    return palette(len(classes))


def paint(mark: Mark, classes: Classes) -> Paint:
    """The paint of a mark: by its state, else by the class of its unrounded value."""
    if mark.value is None or (mark.state is State.ZERO and classes.kind == "level"):
        return STATE_PAINTS[mark.state]
    return class_paint(classes.of(mark.value), classes, mark.small_base)


def class_paint(index: int, classes: Classes, small_base: bool = False) -> Paint:
    return Paint(class_colours(classes)[index], "small_base" if small_base else "plain")
