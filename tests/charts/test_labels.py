"""Labels: as full as there is room for, and clear of the circle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from unionmap.charts.labels import FONT, NO_LABEL, OVERHANG, Label, beside_circle, fitted

ROOMS = some.floats(3, 200)
PIXELS_A_UNIT_ON_A_PHONE = 350 / 1016
SMALLEST_PIXELS = 9.9


@given(ROOMS)
def test_a_label_that_need_not_stand_fits(room: float) -> None:
    label = fitted("Càng Long", "92,1 %", "92,1", room, "wide", always=False)
    assert label.strain(room) <= OVERHANG**2


@given(ROOMS)
def test_where_it_must_stand_it_has_the_name_and_the_number(room: float) -> None:
    name, value = fitted("Càng Long", "92,1 %", "92,1", room, "narrow", always=True).lines
    assert name == "Càng Long"
    assert value in ("92,1 %", "92,1")


def test_with_less_room_a_label_says_less() -> None:
    told = [fitted("Càng Long", "92,1 %", "92,1", room, "wide", always=False).lines for room in (120, 35, 3)]
    assert told == [("Càng Long", "92,1 %"), ("92,1",), NO_LABEL.lines]


def test_labels_on_a_phone_are_large_enough() -> None:
    assert min(FONT["narrow"]) * PIXELS_A_UNIT_ON_A_PHONE >= SMALLEST_PIXELS


@given(some.floats(0, 90), some.integers(1, 20))
def test_a_circle_holds_its_label_or_stands_clear_of_it(radius: float, letters: int) -> None:
    label = Label(("x" * letters, "92,1 %"), 22)
    circle, middle = beside_circle(label, radius)
    apart = middle - circle
    assert apart == pytest.approx(0) or apart == pytest.approx(radius + label.height / 2)
    if not apart:
        assert radius == 0 or 2 * radius >= label.width
