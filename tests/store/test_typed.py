"""Clean cells become typed ones; anything else names its row and column."""

from __future__ import annotations

from datetime import date

import pytest

from unionmap.model.columns import COLUMNS
from unionmap.store.typed import typed_row

CLEAN = {"union_id": "TV1", "members": "12", "female": "", "founded": "2020-02-29", "synthetic": "1"}


def test_cells_are_read_as_declared() -> None:
    row = typed_row("unions", CLEAN, 7)
    assert (row["union_id"], row["members"], row["founded"]) == ("TV1", 12, date(2020, 2, 29))
    assert row["female"] is None
    assert row["lost_quit"] is None
    assert row["synthetic"] is True
    assert row["source_row"] == 7
    assert set(row) == {"source_row", *(column.name for column in COLUMNS["unions"])}


@pytest.mark.parametrize(
    ("column", "cell"),
    [("members", "12a"), ("members", "1.5"), ("founded", "29/2/2020"), ("synthetic", "yes")],
)
def test_a_cell_that_is_not_as_declared(column: str, cell: str) -> None:
    with pytest.raises(ValueError, match=f"row 7, column {column}"):
        typed_row("unions", CLEAN | {column: cell}, 7)
