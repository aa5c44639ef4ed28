"""What the filters leave, and which one to loosen."""

from __future__ import annotations

from tests.figures.made import NOW, cube_now
from tests.samples import union
from unionmap.figures.counts import loosenings, unions_left
from unionmap.model.slices import Slice

CUBE = cube_now(union("U1", ownership="FDI"), union("U2", ownership="HC", budget="NSNN100"), union("U3"))


def test_unions_left() -> None:
    assert unions_left(CUBE, NOW, Slice()) == 3
    assert unions_left(CUBE, NOW, Slice.of(ownership="FDI")) == 1
    assert unions_left(CUBE, NOW, Slice.of(district="850")) == 0


def test_every_condition_is_tried_alone_the_most_helpful_first() -> None:
    empty = Slice(enterprise=True, pub100="out").narrowed("ownership", ["HC"]).narrowed("district", ["842"])
    assert unions_left(CUBE, NOW, empty) == 0
    found = [(loosening.condition, loosening.unions) for loosening in loosenings(CUBE, NOW, empty)]
    assert found == [("ownership", 2), ("district", 0), ("enterprise", 0), ("pub100", 0)]


def test_a_slice_without_conditions_cannot_be_loosened() -> None:
    assert loosenings(CUBE, NOW, Slice()) == []
