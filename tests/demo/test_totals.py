"""The demonstration meets the published totals, and closes every quarter."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.demo.build_demo import write
from data.demo.generator import source
from data.demo.generator.periods import BASELINE, GIVEN, PERIODS
from data.demo.generator.story import tell
from tests.demo.rows import END, GAINS, LOSSES, SPRING_2025, START, TABLES, at
from unionmap.model.files import DATA

DEMO = DATA / "demo"
PUBLIC = ("HC", "SNCL-N", "SNCL-T")
GIVEN_OWNERSHIP = {"SNCL-N": "SNCL", "SNCL-T": "SNCL", "QTD": "HTX"}


def test_building_again_gives_the_same_bytes(tmp_path: Path) -> None:
    write(tell(), tmp_path)
    for name in TABLES:
        assert (tmp_path / f"{name}.csv").read_bytes() == (DEMO / f"{name}.csv").read_bytes(), name


def test_baseline_is_the_programmes(active: pd.DataFrame) -> None:
    start = at(active, START)
    assert len(start) == 892
    assert start[["members", "workers", "female"]].sum().to_dict() == {
        "members": 53_871,
        "workers": 58_526,
        "female": 33_378,
    }


@pytest.mark.parametrize(
    ("file", "column"), [("cells_district_ownership", "ownership"), ("cells_district_sector", "vsic2018")]
)
def test_baseline_meets_every_given_cell(active: pd.DataFrame, file: str, column: str) -> None:
    given = pd.read_csv(DEMO / "source" / f"{file}.csv", dtype={"district_code": str})
    start = at(active, START).replace({"ownership": GIVEN_OWNERSHIP})
    cells = start.groupby(["district", column.removesuffix("2018")]).agg(
        n_unions=("union_id", "size"),
        members=("members", "sum"),
        workers=("workers", "sum"),
        female=("female", "sum"),
    )
    expected = given.set_index(["district_code", column])[list(cells.columns)]
    assert cells.to_dict("index") == expected.to_dict("index")


def test_spring_2025_meets_the_federations_report(active: pd.DataFrame) -> None:
    spring = at(active, SPRING_2025)
    public = spring["ownership"].isin(PUBLIC)
    assert (len(spring), public.sum(), (~public).sum()) == (921, 779, 142)
    assert (spring["members"].sum(), spring["workers"].sum()) == (63_466, 65_684)
    assert spring["admitted"].sum() == 775


def test_districts_follow_the_given_series(quarterly: pd.DataFrame) -> None:
    rows = quarterly[quarterly["period"].isin([str(period) for period in (BASELINE, *GIVEN)])]
    lost = rows[LOSSES].sum(axis=1) - rows["transferred_in"]
    rows = rows.assign(unions=rows["status"].eq("active").astype(int), new=rows["admitted"], lost=lost)
    ours = rows.groupby(["period", "district"])[["unions", "members", "new", "lost"]].sum()
    given = source.series().rename(index=str, level="period")
    assert ours.to_dict("index") == given.to_dict("index")


def test_every_quarter_of_every_union_closes(quarterly: pd.DataFrame) -> None:
    rows = quarterly.sort_values("period", kind="stable")
    before = rows.groupby("union_id")["members"].shift(fill_value=0)
    closed = before + rows[GAINS].sum(axis=1) - rows[LOSSES].sum(axis=1)
    assert (rows["members"] == closed)[rows["period"] > START].all()
    assert (at(quarterly, START)[GAINS + LOSSES] == 0).all(axis=None)


def test_no_part_exceeds_its_whole(quarterly: pd.DataFrame) -> None:
    assert (quarterly["members"] <= quarterly["workers"]).all()
    assert (quarterly["female"] <= quarterly["members"]).all()
    assert (quarterly[["workers", "members", "female", *GAINS, *LOSSES]] >= 0).all(axis=None)
    self_employed = quarterly[quarterly["ownership"] == "ND"]
    assert (self_employed["members"] == self_employed["workers"]).all()


def test_a_union_has_a_row_for_every_quarter_it_is_open(quarterly: pd.DataFrame) -> None:
    position = {str(period): i for i, period in enumerate(PERIODS)}
    assert set(quarterly["period"]) == set(position)
    assert not quarterly.duplicated(["period", "union_id"]).any()
    spans = quarterly["period"].map(position).groupby(quarterly["union_id"]).agg(["min", "max", "size"])
    assert (spans["max"] - spans["min"] + 1 == spans["size"]).all()


def test_the_continuation_ends_where_it_should(active: pd.DataFrame) -> None:
    end = at(active, END)
    assert 240 <= len(end) <= 255
    assert 45_000 <= end["members"].sum() <= 50_000
