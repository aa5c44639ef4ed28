"""Classes of a choropleth: every value in exactly one, edges in the upper one, wording half-open."""

from __future__ import annotations

from math import inf, nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as some

from unionmap.geography.classes import CHANGE, GAP, LEVELS, Classes, classes
from unionmap.model.indicators import INDICATORS
from unionmap.words import Reader

ALL = [*LEVELS.values(), GAP, CHANGE]


def test_every_rate_has_classes() -> None:
    assert set(LEVELS) == {indicator.id for indicator in INDICATORS.values() if indicator.is_rate}


@pytest.mark.parametrize("known", ALL)
def test_an_inner_edge_belongs_to_the_class_above_it(known: Classes) -> None:
    for index, edge in enumerate(known.edges[1:-1], start=1):
        assert known.of(edge) == index
        assert known.of(nextafter(edge, -inf)) == index - 1


def test_the_last_edge_belongs_to_the_last_class() -> None:
    assert classes("agreement_units").of(100) == len(classes("agreement_units")) - 1


@pytest.mark.parametrize("value", [-0.1, 100.1])
def test_a_value_outside_every_class_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="outside"):
        classes("agreement_units").of(value)


@given(some.sampled_from(ALL), some.floats(0, 100))
def test_a_value_lies_between_the_edges_of_its_class(known: Classes, value: float) -> None:
    index = known.of(value)
    assert known.edges[index] <= value <= known.edges[index + 1]


@given(some.sampled_from([GAP, CHANGE]), some.floats(-100, 100))
def test_diverging_classes_mirror_each_other(known: Classes, value: float) -> None:
    if value not in known.edges:
        assert known.of(value) + known.of(-value) == len(known) - 1


def test_the_unrounded_value_decides() -> None:
    assert classes("agreement_units").of(69.999) == classes("agreement_units").of(69)


def test_labels_say_which_bound_belongs_to_the_class() -> None:
    known = classes("agreement_units")
    assert [known.label(i, Reader("vi")) for i in range(len(known))] == [
        "dưới 50",
        "50 đến dưới 60",
        "60 đến dưới 70",
        "70 đến dưới 85",
        "85 đến 100",
    ]


def test_open_classes_say_so() -> None:
    assert GAP.label(0, Reader("en")) == "under −20"
    assert GAP.label(len(GAP) - 1, Reader("en")) == "20 and over"


def test_classes_of_whole_numbers_are_named_by_the_numbers_in_them() -> None:
    merged = Classes("level", (1, 2, 3, 5, inf), whole=True)
    assert [merged.label(index, Reader("en")) for index in range(4)] == ["1", "2", "3 to 4", "5 and over"]
