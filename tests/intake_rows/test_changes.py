"""What publishing would change is listed with the largest movements first."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake_rows.results import union_rows
from unionmap.intake.changes import UNITS, Headline, compare

BEFORE = union_rows(
    ["1", "CĐCS A", "FDI", "900", "", "", "800"],
    ["2", "CĐCS B", "FDI", "50", "", "", "40"],
    ["3", "CĐCS C", "FDI", "70", "", "", ""],
).frame
AFTER = union_rows(
    ["1", "CĐCS A", "FDI", "900", "", "", "700"],
    ["2", "CĐCS B", "TNHH", "55", "", "", "40"],
    ["3", "CĐCS D", "FDI", "20", "", "", "10"],
    previous=BEFORE,
).frame


def test_units_and_movements() -> None:
    found = compare(BEFORE, AFTER, "unions")
    assert [(unit.name, unit.people) for unit in found.new] == [("CĐCS D", 10)]
    assert [(unit.name, unit.people) for unit in found.vanished] == [("CĐCS C", 70)]
    assert [(move.name, move.field, move.difference) for move in found.moved] == [
        ("CĐCS A", "members", -100),
        ("CĐCS B", "workers", 5),
        ("CĐCS B", "legal", None),
        ("CĐCS B", "ownership", None),
    ]


def test_headlines_before_and_after() -> None:
    found = compare(BEFORE, AFTER, "unions").headlines
    assert found[UNITS] == Headline(3, 3)
    assert found["members"] == Headline(840, 750)
    assert found["admitted"] == Headline(None, None)


def test_the_first_release_has_no_before() -> None:
    found = compare(None, AFTER, "unions")
    assert len(found.new) == 3
    assert found.headlines["members"] == Headline(None, 750)


@settings(max_examples=25)
@given(st.lists(st.integers(min_value=5, max_value=900), min_size=1, max_size=5))
def test_a_file_does_not_differ_from_itself(members: list[int]) -> None:
    rows = [[str(n), f"CĐCS {n}", "FDI", "900", "", "", str(count)] for n, count in enumerate(members)]
    frame = union_rows(*rows).frame
    found = compare(frame, frame, "unions")
    assert (found.new, found.vanished, found.moved) == ((), (), ())
