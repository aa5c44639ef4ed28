"""The demonstration meets the published totals, closes every quarter, and says that it is simulated."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.demo.build_demo import write
from data.demo.generator import source
from data.demo.generator.periods import ANCHOR, BASELINE, GIVEN, LAST, PERIODS
from data.demo.generator.story import tell
from data.demo.generator.uppers import WARD_UNIONS
from unionmap.model.codelists import codelist

DEMO = Path(__file__).parents[1] / "data" / "demo"
TABLES = ("unions", "quarterly", "agreements", "events", "employers", "workforce")
GAINS = ["admitted", "transferred_in"]
LOSSES = ["lost_quit", "lost_moved", "lost_resigned", "lost_dissolved"]
START, SPRING_2025, END = str(BASELINE), str(ANCHOR), str(LAST)
PUBLIC = ("HC", "SNCL-N", "SNCL-T")
GIVEN_OWNERSHIP = {"SNCL-N": "SNCL", "SNCL-T": "SNCL", "QTD": "HTX"}

Tables = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def tables() -> Tables:
    codes = dict.fromkeys(("district", "old_commune", "new_commune"), str)
    return {name: pd.read_csv(DEMO / f"{name}.csv", dtype=codes, keep_default_na=False) for name in TABLES}


@pytest.fixture(scope="module")
def quarterly(tables: Tables) -> pd.DataFrame:
    """Quarterly rows with the register's columns beside them."""
    return tables["quarterly"].merge(tables["unions"], on="union_id", validate="many_to_one")


@pytest.fixture(scope="module")
def active(quarterly: pd.DataFrame) -> pd.DataFrame:
    return quarterly[quarterly["status"] == "active"]


def at(rows: pd.DataFrame, period: str) -> pd.DataFrame:
    return rows[rows["period"] == period]


def in_force(tables: Tables, active: pd.DataFrame, period: str) -> tuple[int, int]:
    """Units with an agreement in force, and units to which agreements apply."""
    applies = at(active, period)["ownership"].isin(codelist("ownership").having("agreement_applies"))
    signed = tables["agreements"]
    signed = signed[(signed["signed"] <= period) & (signed["expires"] >= period)]
    return int(at(active, period)[applies]["union_id"].isin(signed["union_id"]).sum()), int(applies.sum())


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


def test_unions_appear_and_vanish_by_events_only(tables: Tables, quarterly: pd.DataFrame) -> None:
    spans = quarterly.groupby("union_id")["period"].agg(["min", "max"])
    events = tables["events"]
    founded = events[events["event"] == "FOUNDED"].set_index("union_id")["date"]
    assert set(spans.index[spans["min"] > START]) == set(founded.index)
    ended = events[events["event"].isin(["DISSOLVED", "MERGED"])].set_index("union_id")
    closed = quarterly[quarterly["status"] != "active"].set_index("union_id")
    assert closed["status"].str.upper().to_dict() == ended["event"].to_dict()
    assert set(spans.index[spans["max"] < END]) | set(at(closed, END).index) == set(ended.index)
    assert (closed[["members", "workers", "female"]] == 0).all(axis=None)
    assert set(tables["unions"]["union_id"]) == set(spans.index)


def test_events_fall_in_the_quarter_they_explain(tables: Tables, quarterly: pd.DataFrame) -> None:
    spans = quarterly.groupby("union_id")["period"].agg(["min", "max"])
    for event, end in (("FOUNDED", "min"), ("DISSOLVED", "max"), ("MERGED", "max")):
        own = tables["events"][tables["events"]["event"] == event].set_index("union_id")
        quarters = pd.PeriodIndex(own["date"], freq="Q").end_time.strftime("%Y-%m-%d")
        assert dict(zip(own.index, quarters, strict=True)) == spans.loc[own.index, end].to_dict(), event


def test_members_of_a_merged_union_are_taken_in(tables: Tables, quarterly: pd.DataFrame) -> None:
    merged = (
        tables["events"]
        .query("event == 'MERGED'")
        .merge(quarterly[quarterly["status"] == "merged"], on="union_id")
    )
    assert len(merged) == 5
    for _, gone in merged.iterrows():
        successor = at(quarterly[quarterly["union_id"] == gone["into"]], gone["period"])
        assert successor["transferred_in"].item() >= gone["lost_moved"] > 0


def test_budget_paid_unions_end_in_june_2025(tables: Tables, active: pd.DataFrame) -> None:
    ended = tables["events"].query("reason == 'KT2025'")
    june = ended[ended["date"].between("2025-06-10", "2025-06-15")]
    assert 700 <= len(june) < len(ended)
    paid = active[active["budget"] == "NSNN100"]
    assert set(at(paid, SPRING_2025)["union_id"]) == set(ended["union_id"])
    assert paid["period"].max() == "2025-06-30"


def test_the_continuation_ends_where_it_should(active: pd.DataFrame) -> None:
    end = at(active, END)
    assert 240 <= len(end) <= 255
    assert 45_000 <= end["members"].sum() <= 50_000


def test_uppers_are_in_office_at_every_period(tables: Tables) -> None:
    uppers = codelist("upper_union")
    pairs = tables["quarterly"][["period", "upper"]].drop_duplicates()
    for period, upper in pairs.itertuples(index=False):
        office = uppers[upper].attributes
        assert office["valid_from"] <= period <= (office["valid_to"] or END), (period, upper)
    assert set(pairs["upper"]) == set(uppers.codes)


def test_unions_move_to_their_new_upper_on_the_day_of_the_reform(
    tables: Tables, active: pd.DataFrame
) -> None:
    moves = tables["events"].query("event == 'MOVED'").set_index("union_id")["into"]
    autumn = at(active, "2025-09-30").set_index("union_id")
    common = autumn.index.intersection(moves.index)
    assert (autumn.loc[common, "upper"] == moves[common]).all()
    assert set(at(active, "2025-06-30")["union_id"]) == set(moves.index)


@pytest.mark.parametrize("upper", WARD_UNIONS.values())
def test_ward_unions_are_large_enough(active: pd.DataFrame, upper: str) -> None:
    own = at(active, "2025-09-30").query("upper == @upper")
    assert len(own) >= 10
    assert own["members"].sum() >= 1_500


def test_agreements_start_from_the_given_and_rise(tables: Tables, active: pd.DataFrame) -> None:
    assert in_force(tables, active, START) == (79, 132)
    signed, units = in_force(tables, active, END)
    assert 0.66 <= signed / units <= 0.72


def test_agreements_run_one_after_the_other(tables: Tables) -> None:
    agreements = tables["agreements"]
    years = (pd.to_datetime(agreements["expires"]) - pd.to_datetime(agreements["signed"])).dt.days / 365.25
    assert years.between(0.98, 3.01).all()
    previous = agreements.groupby("union_id")["expires"].shift()
    assert (agreements["signed"] > previous.fillna("")).all()
    assert set(agreements["kind"]) <= set(codelist("agreement_kind").codes)


def test_some_agreements_expire_soon(tables: Tables) -> None:
    running = tables["agreements"].query("signed <= @END and expires >= @END")["expires"]
    within = [(running <= day).sum() for day in ("2026-12-31", "2027-03-31", "2027-09-30")]
    assert 0 < within[0] < within[1] < within[2] < len(running)


def test_large_employers_start_from_the_given_counts(tables: Tables) -> None:
    start = at(tables["employers"], START)
    large = start[start["workers"] >= 25]
    given = pd.read_csv(DEMO / "source" / "enterprises25.csv", dtype={"district_code": str}).set_index(
        "district_code"
    )
    with_union = large["union_id"] != ""
    assert large[with_union].groupby("district").size().to_dict() == given["ge25_with_union"].to_dict()
    assert large[~with_union].groupby("district").size().to_dict() == given["ge25_without_union"].to_dict()


def test_employers_name_the_enterprise_unions_active_in_them(tables: Tables, active: pd.DataFrame) -> None:
    employers = tables["employers"]
    assert not employers.duplicated(["period", "employer_id"]).any()
    organised = employers[employers["union_id"] != ""].set_index(["period", "union_id"])["workers"]
    enterprises = active[active["ownership"].isin(codelist("ownership").having("enterprise"))]
    enterprises = enterprises[enterprises["period"].isin(set(employers["period"]))]
    assert organised.to_dict() == enterprises.set_index(["period", "union_id"])["workers"].to_dict()


def test_new_enterprise_unions_come_from_the_register(tables: Tables) -> None:
    employers = tables["employers"]
    had_none = set(employers.loc[employers["union_id"] == "", "employer_id"])
    last = at(employers, END)
    new = last[last["union_id"] > "TV0892"]
    assert len(new) > 50
    assert new["employer_id"].isin(had_none).mean() > 0.9


def test_workforce_covers_unions_and_employers_of_the_periods_it_serves(
    tables: Tables, active: pd.DataFrame
) -> None:
    cell = ["district", "vsic", "ownership"]
    workforce = tables["workforce"].set_index(["period", *cell])["wage_workers"]
    employees = active[active["type"] == "CDCS"].groupby(["period", *cell])["workers"].sum()
    others = tables["employers"].query("union_id == ''").groupby(["period", *cell])["workers"].sum()
    shown = employees.add(others, fill_value=0).rename("shown").reset_index()
    ends = sorted(set(tables["workforce"]["period"]))
    years = shown["period"].map(lambda period: max(end for end in ends if end <= period))
    served = workforce.reindex(pd.MultiIndex.from_frame(shown[cell].assign(period=years)[["period", *cell]]))
    assert (served.to_numpy() >= shown["shown"].to_numpy()).all()


def test_workforce_is_of_a_plausible_size(tables: Tables) -> None:
    totals = tables["workforce"].groupby("period")["wage_workers"].sum()
    assert len(totals) == 5
    assert totals.between(150_000, 190_000).all()
    assert set(tables["workforce"]["quality"]) == set(codelist("data_quality").codes)


def test_everything_says_that_it_is_simulated(tables: Tables) -> None:
    for name in ("unions", "employers", "workforce", "events"):
        assert (tables[name]["synthetic"] == 1).all(), name
    for name in ("unions", "employers"):
        assert tables[name]["name"].str.endswith("(mô phỏng)").all(), name
    assert tables["events"]["decision"].str.endswith("(mô phỏng)").all()
    assert tables["workforce"]["source"].str.contains("mô phỏng").all()


def test_four_unions_have_no_known_commune(tables: Tables) -> None:
    unplaced = tables["unions"][tables["unions"]["old_commune"] == ""]
    assert len(unplaced) == 4
    assert (unplaced["new_commune"] == "").all()
    assert (unplaced["district"] != "").all()
