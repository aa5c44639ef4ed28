"""Colours: readable, in order, and told apart without red and green."""

from __future__ import annotations

from itertools import pairwise

import pytest

from unionmap.charts.paint import STATE_PAINTS, class_colours
from unionmap.charts.palette import contrast, diverging, ink_on, sequential
from unionmap.geography.classes import CHANGE, GAP, LEVELS

AA = 4.5
GROUNDS = {*sequential(5), *diverging(6), *diverging(7), *(paint.fill for paint in STATE_PAINTS.values())}


@pytest.mark.parametrize("ground", sorted(GROUNDS))
def test_words_on_a_colour_can_be_read(ground: str) -> None:
    assert contrast(ink_on(ground), ground) >= AA


def test_contrast_of_black_and_white_is_the_largest() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


@pytest.mark.parametrize("classes", [*LEVELS.values(), GAP, CHANGE])
def test_every_class_has_a_colour_of_its_own(classes: object) -> None:
    colours = class_colours(classes)  # type: ignore[arg-type]
    assert len(set(colours)) == len(classes)  # type: ignore[arg-type]


def test_a_level_grows_darker() -> None:
    assert all(contrast(a, "#ffffff") < contrast(b, "#ffffff") for a, b in pairwise(sequential(5)))


def test_a_distance_grows_darker_on_both_sides() -> None:
    weights = [contrast(colour, "#ffffff") for colour in diverging(7)]
    assert weights[:4] == sorted(weights[:4], reverse=True)
    assert weights[3:] == sorted(weights[3:])


def test_more_classes_than_colours_are_refused() -> None:
    with pytest.raises(ValueError, match="6 classes"):
        sequential(6)
    with pytest.raises(ValueError, match="8 classes"):
        diverging(8)
