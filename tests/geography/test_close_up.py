"""The close-up: of what is crowded, in a corner that is free."""

from __future__ import annotations

import pytest

from tests.geography.test_outlines import points
from unionmap.geography.close_up import CORNER, CROWD, CloseUp, crowd, square_around
from unionmap.geography.outlines import outlines
from unionmap.model.dimensions import LEVELS


def chain(count: int) -> dict[str, frozenset[str]]:
    """Areas a row, each touching the next."""
    return {str(n): frozenset({str(n - 1), str(n + 1)} & set(map(str, range(count)))) for n in range(count)}


def test_areas_that_hang_together_are_a_crowd() -> None:
    assert crowd(dict.fromkeys(chain(CROWD), 2), chain(CROWD)) == set(chain(CROWD))


def test_a_few_small_areas_are_no_crowd() -> None:
    assert crowd(dict.fromkeys(chain(CROWD - 1), 2), chain(CROWD - 1)) == frozenset()


def test_a_roomy_area_parts_a_crowd() -> None:
    rooms = dict.fromkeys(chain(2 * CROWD), 2.0) | {str(CROWD): 99.0}
    assert crowd(rooms, chain(2 * CROWD)) == {str(n) for n in range(CROWD)}


@pytest.mark.parametrize("vintage", LEVELS)
def test_the_corner_is_free(vintage: str) -> None:
    left, top, width, height = CORNER
    corners = [corner for area in outlines(vintage).areas.values() for corner in points(area.path)]
    assert not [(x, y) for x, y in corners if left <= x <= left + width and top <= y <= top + height]


def test_the_wards_of_the_city_are_shown_again() -> None:
    close_up = outlines("communes-2021").close_up
    assert close_up is not None
    assert {code[:3] for code in close_up.crowded} == {"292"}
    assert close_up.crowded < close_up.shown
    assert close_up.zoom > 2


def test_the_middle_of_the_source_is_seen_in_the_middle_of_the_corner() -> None:
    left, top, width, height = square_around((100, 200, 150, 220))
    seen = CloseUp(frozenset(), frozenset(), (left, top, width, height)).seen((125, 210))
    assert seen == pytest.approx((CORNER[0] + CORNER[2] / 2, CORNER[1] + CORNER[3] / 2))
