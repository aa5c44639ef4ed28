"""The legend of a sheet of maps: every class, the states that occur, and a few circles to compare with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from unionmap.charts.circles import CircleScale
from unionmap.charts.mark import Mark
from unionmap.charts.paint import STATE_PAINTS, Paint, class_paint, paint
from unionmap.figures.wording import state_words
from unionmap.geography.classes import Classes
from unionmap.words import Reader


@dataclass(frozen=True)
class Key:
    """A swatch, what it means, and how many areas have it (empty where several maps are shown)."""

    paint: Paint
    label: str
    areas: str


@dataclass(frozen=True)
class CircleKey:
    """A circle of the maps' scale (view box units) and the count it stands for."""

    radius: float
    label: str


@dataclass(frozen=True)
class Legend:
    """Classes from the highest down, then states; circles from the largest down. ``note`` is on classes."""

    title: str
    keys: tuple[Key, ...]
    circle_title: str
    circles: tuple[CircleKey, ...]
    note: str = ""


def legend(
    reader: Reader,
    title: str,
    classes: Classes,
    marks: Sequence[Iterable[Mark]],
    counted: str,
    scale: CircleScale,
) -> Legend:
    """The legend of the marks of one map or several; ``counted`` names what the circles count."""
    found = Counter(paint(mark, classes) for shown in marks for mark in shown)
    keys = [*_classes(reader, classes, found), *_states(reader, found)]
    samples = scale.samples() if counted else ()
    return Legend(
        title,
        tuple(keys if len(marks) == 1 else [replace(key, areas="") for key in keys]),
        counted,
        tuple(CircleKey(scale.radius(count), reader.number(count)) for count in samples),
    )


def _classes(reader: Reader, classes: Classes, found: Counter[Paint]) -> list[Key]:
    keys = []
    for index in reversed(range(len(classes))):
        plain, small = (class_paint(index, classes, base) for base in (False, True))
        keys.append(Key(plain, classes.label(index, reader), reader.number(found[plain] + found[small])))
    return keys


def _states(reader: Reader, found: Counter[Paint]) -> list[Key]:
    """Keys of what occurs besides plain classes."""
    keys = [
        Key(state_paint, state_words(reader, state), reader.number(found[state_paint]))
        for state, state_paint in STATE_PAINTS.items()
        if state_paint in found
    ]
    small = {known: count for known, count in found.items() if known.pattern == "small_base"}
    if small:
        keys.append(Key(next(iter(small)), reader.text("small base"), reader.number(sum(small.values()))))
    return keys
