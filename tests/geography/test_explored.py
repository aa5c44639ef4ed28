"""Classes fitted to a map: they hold every value, part what the library parts, and are written exactly."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as some

from unionmap.geography.explored import FITTED, MOST, Fitted, explored

VALUES = some.lists(some.floats(0, 100, allow_subnormal=False), min_size=2, max_size=40)


@given(some.sampled_from(FITTED), VALUES)
def test_every_value_has_a_class_and_edges_ascend(fitted: Fitted, values: list[float]) -> None:
    classes = explored(fitted, values)
    if classes is None:
        assert len(set(values)) < 2
        return
    assert list(classes.edges) == sorted(set(classes.edges))
    assert classes.edges[0] == 0
    assert classes.edges[-1] == inf
    assert len(classes) <= MOST
    assert all(0 <= classes.of(value) < len(classes) for value in values)


@given(some.sampled_from(FITTED), VALUES)
def test_the_legend_writes_every_edge_as_it_is(fitted: Fitted, values: list[float]) -> None:
    classes = explored(fitted, values)
    for edge in classes.edges[1:-1] if classes else ():
        assert edge == round(edge, 1)


def test_quantiles_share_the_areas_out() -> None:
    values = [float(value) for value in range(1, 101)]
    classes = explored("quantiles", values)
    assert classes is not None
    counts = [sum(classes.of(value) == index for value in values) for index in range(len(classes))]
    assert counts == [20] * 5


def test_natural_breaks_lie_in_the_gaps() -> None:
    values = [1, 2, 3, 40, 41, 42, 70, 71, 90, 91, 92, 99.5]
    classes = explored("natural", values)
    assert classes is not None
    assert classes.edges == (0, 30, 60, 90, 96, inf)


@pytest.mark.parametrize("fitted", FITTED)
def test_values_that_repeat_do_not_make_empty_classes(fitted: Fitted) -> None:
    classes = explored(fitted, [80.0] * 30 + [90.0, 95.0])
    assert classes is not None
    assert len({classes.of(value) for value in (80.0, 90.0, 95.0)}) == len(classes)


@pytest.mark.parametrize("fitted", FITTED)
def test_one_value_alone_makes_no_classes(fitted: Fitted) -> None:
    assert explored(fitted, [80.0, 80.0]) is None
