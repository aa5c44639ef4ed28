"""One area as drawn: its paint, its circle, its labels, its tooltip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from unionmap.charts.circles import CircleScale
from unionmap.charts.labels import NO_LABEL, SIZES, Label, Size, Wording, beside_circle, fitted
from unionmap.charts.mark import Circled, Mark
from unionmap.charts.paint import Paint, paint
from unionmap.geography.classes import Classes
from unionmap.geography.close_up import Point
from unionmap.geography.outlines import Outline, Outlines
from unionmap.model.national import names_of
from unionmap.words import Reader

ALWAYS_LABELLED = 20
"""Up to so many areas each carries name and value; among more, one without a value has only its pattern."""


@dataclass(frozen=True)
class PlacedLabel:
    """A label and the point in its middle (view box units)."""

    label: Label
    middle: Point


@dataclass(frozen=True)
class Circle:
    """Middle and radius in view box units."""

    middle: Point
    radius: float


@dataclass(frozen=True)
class AreaPicture:
    """One area. ``spot`` is where it is labelled: inside it, or inside its larger copy where it is crowded.

    ``labels`` lacks the sizes in which no label fits.
    """

    code: str
    name: str
    path: str
    spot: Point
    paint: Paint
    circle: Circle | None
    labels: Mapping[Size, PlacedLabel]
    tip: tuple[str, ...]
    neighbours: tuple[str, ...]


@dataclass(frozen=True)
class Draft:
    """What the areas of a map are drawn with."""

    reader: Reader
    drawn: Outlines
    classes: Classes
    scale: CircleScale

    def area(self, code: str, mark: Mark, count: Circled | None) -> AreaPicture:
        """The picture of one area; ``count`` is told by the circle."""
        outline = self._outline(code)
        radius = self.scale.radius(count.value) if count and not outline.square else 0
        labels = self._labels(outline, mark)
        rise, _ = beside_circle(labels["wide"], radius)
        return AreaPicture(
            code,
            name=self.reader.label(names_of(self.drawn.vintage).label(code)),
            path=outline.path,
            spot=outline.label,
            paint=paint(mark, self.classes),
            circle=Circle(_below(outline.label, rise), radius) if radius else None,
            labels={
                size: PlacedLabel(label, _below(outline.label, beside_circle(label, radius)[1]))
                for size, label in labels.items()
                if label.lines
            },
            tip=(*mark.tip, *([count.line] if count else [])),
            neighbours=tuple(sorted(outline.neighbours)),
        )

    def _outline(self, code: str) -> Outline:
        """The outline; of a crowded area with the label point and the room of its larger copy."""
        outline, close_up = self.drawn.areas[code], self.drawn.close_up
        if close_up is None or code not in close_up.crowded:
            return outline
        return replace(outline, label=close_up.seen(outline.label), room=outline.room * close_up.zoom)

    def _labels(self, outline: Outline, mark: Mark) -> dict[Size, Label]:
        always = len(self.drawn.areas) <= ALWAYS_LABELLED
        if mark.value is None and not always:
            return dict.fromkeys(SIZES, NO_LABEL)
        name = self.reader.label(names_of(self.drawn.vintage)[outline.code].short)
        wording = Wording(name, mark.text, mark.short)
        return {size: fitted(wording, outline.room, size, always, outline.square) for size in SIZES}


def _below(point: Point, distance: float) -> Point:
    return point[0], round(point[1] + distance, 1)
