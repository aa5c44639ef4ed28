"""Colours are told apart with any colour vision, seen as people see them who lack one kind of cone.

Simulated as Viénot, Brettel and Mollon (1999) do for missing red and green cones, and by one matrix for
missing blue ones (Machado, Oliveira and Fernandes, 2009, severity 1).
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from unionmap.charts.paint import STATE_PAINTS, class_colours
from unionmap.charts.palette import diverging, sequential
from unionmap.geography.classes import CHANGE, GAP, LEVELS

VISION = {
    "any": np.eye(3),
    "no red cones": np.array([[0.11238, 0.88762, 0.0], [0.11238, 0.88762, 0.0], [0.00401, -0.00401, 1.0]]),
    "no green cones": np.array([[0.29275, 0.70725, 0.0], [0.29275, 0.70725, 0.0], [-0.02234, 0.02234, 1.0]]),
    "no blue cones": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]
    ),
}
"""On linear red, green and blue."""

JUST_NOTICEABLE = 2.3
CLEARLY = 4 * JUST_NOTICEABLE
"""Distance in CIELAB from which neighbours of a legend are told apart on a projector."""


def seen(colour: str, vision: str) -> np.ndarray:
    """Lightness, red-green and yellow-blue (CIELAB, D65) of ``#rrggbb`` as it is seen."""
    channels = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    rgb = np.clip(VISION[vision] @ linear, 0, 1)
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = (to_xyz @ rgb) / np.array([0.9505, 1.0, 1.089])
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return np.array([116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)])


def apart(one: str, other: str, vision: str) -> float:
    return float(np.linalg.norm(seen(one, vision) - seen(other, vision)))


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("classes", [LEVELS["penetration"], GAP, CHANGE], ids=["level", "gap", "change"])
def test_neighbouring_classes_are_told_apart(classes: object, vision: str) -> None:
    colours = class_colours(classes)  # type: ignore[arg-type]
    assert min(apart(*pair, vision) for pair in pairwise(colours)) >= CLEARLY


@pytest.mark.parametrize("vision", VISION)
def test_levels_grow_darker_step_by_step(vision: str) -> None:
    lightness = [seen(colour, vision)[0] for colour in sequential(5)]
    assert lightness == sorted(lightness, reverse=True)


@pytest.mark.parametrize("vision", VISION)
def test_below_and_above_are_not_mistaken_for_each_other(vision: str) -> None:
    colours = diverging(6)
    mirrored = zip(colours[:3], reversed(colours[3:]), strict=True)
    assert min(apart(*pair, vision) for pair in mirrored) >= CLEARLY


def test_what_has_no_value_is_told_by_a_pattern_as_well() -> None:
    assert all(paint.pattern != "plain" for paint in STATE_PAINTS.values())
