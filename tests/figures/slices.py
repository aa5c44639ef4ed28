"""Random slices for property tests."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.slices import Slice


@st.composite
def slices(draw: st.DrawFn, dimensions: tuple[str, ...] = tuple(DIMENSIONS), switches: bool = True) -> Slice:
    """Up to three conditions, mostly of many codes so that something is left, and the switches."""
    slice_ = Slice()
    for key in draw(st.lists(st.sampled_from(dimensions), max_size=3, unique=True)):
        codes = DIMENSIONS[key].codes().codes
        chosen = draw(st.lists(st.sampled_from(codes), min_size=1, max_size=len(codes), unique=True))
        left_out = draw(st.booleans())
        kept = [code for code in codes if code not in chosen] if left_out else chosen
        slice_ = slice_.narrowed(key, kept)
    if not switches:
        return slice_
    return replace(
        slice_,
        enterprise=draw(st.booleans()),
        pub100=draw(st.sampled_from(("in", "in", "out", "only"))),
        without_largest=draw(st.booleans()),
    )
