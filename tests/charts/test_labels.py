"""Labels: as full as there is room for, and clear of the circle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from unionmap.charts.labels import FONT, NO_LABEL, Label, Wording, beside_circle, fitted

WORDING = Wording("Càng Long", "92,1 %", "92,1")
ROOMS = some.floats(3, 200)
PIXELS_A_UNIT_ON_A_PHONE = 350 / 1016
SMALLEST_PIXELS = 9.9


@given(ROOMS, some.booleans())
def test_a_label_that_need_not_stand_fits(room: float, square: bool) -> None:
    label = fitted(WORDING, room, "wide", always=False, square=square)
    assert not label.lines or label.fits(room, square)


@given(ROOMS, some.sampled_from(["Trà Vinh", "Trường Long Hòa", "Ấp"]))
def test_on_a_tile_a_name_breaks_only_between_its_words(room: float, name: str) -> None:
    lines = fitted(Wording(name, "92,1 %", "92,1"), room, "wide", always=False, square=True).lines
    assert len(lines) < 2 or " ".join(lines[:-1]) == name


@given(ROOMS)
def test_where_it_must_stand_it_has_the_name_and_the_number(room: float) -> None:
    name, value = fitted(WORDING, room, "narrow", always=True).lines
    assert name == "Càng Long"
    assert value in ("92,1 %", "92,1")


def test_with_less_room_a_label_says_less() -> None:
    told = [fitted(WORDING, room, "wide", always=False).lines for room in (120, 35, 3)]
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
