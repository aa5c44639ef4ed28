"""Why a figure is no plain value: codes, worded for readers elsewhere; some carry a name (``code:name``)."""

from __future__ import annotations

NO_UNION = "no_union"
"""There is no union here: counts are nought, rates over unions do not apply."""

NO_REPORT = "no_report"
"""Unions are expected here, and no report of the period has come."""

CELLS_EMPTY = "cells_empty"
"""Reports came, and every one of them leaves the needed cell empty."""

NO_TABLE = "no_table"
"""``no_table:workforce``: no such table dated on or before the period."""

NOT_COLLECTED = "not_collected"
"""No file brings this measure yet."""

NO_DENOMINATOR = "no_denominator"
"""The denominator is nought: nothing here to which the rate applies."""

SMALL_DENOMINATOR = "small_denominator"
"""Too few people in the denominator: counts are shown, the rate is not."""

DIMENSION_MISSING = "dimension_missing"
"""``dimension_missing:legal``: a table the indicator needs cannot be cut by this dimension or switch."""

OUTSIDE_SLICE = "outside_slice"
"""The code lies outside what the reader has chosen."""

SERIES_BREAK = "series_break"
"""``series_break:<id>``: the two sides of the break do not measure the same thing."""

NARROWER_THAN_TARGET = "narrower_than_target"
"""``narrower_than_target:sector``: the slice is narrower than what the target was set for."""

OTHER_SCOPE = "other_scope"
"""``other_scope:tra-vinh``: the target was set for that reporting scope, and the figures cover another."""

NO_BASE = "no_base"
"""A change in percent has no base: the earlier value is nought."""


DUE_PASSED = "due_passed"
"""The day a target was due by has passed: no pace leads to it any more."""

TOO_FEW_QUARTERS = "too_few_quarters"
"""Too few quarters in a row, all of one kind, to carry a trend on."""


def reason(code: str, name: str) -> str:
    """A code with the name it is about."""
    return f"{code}:{name}"
