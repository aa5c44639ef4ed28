"""Agreements, employers and workforce fit the unions, and everything says that it is simulated."""

from __future__ import annotations

import pandas as pd

from tests.demo.rows import END, START, Tables, at
from unionmap.model.codelists import codelist
from unionmap.model.files import DATA

GIVEN = DATA / "demo" / "source" / "enterprises25.csv"


def in_force(tables: Tables, active: pd.DataFrame, period: str) -> tuple[int, int]:
    """Units with an agreement in force, and units to which agreements apply."""
    applies = at(active, period)["ownership"].isin(codelist("ownership").having("agreement_applies"))
    signed = tables["agreements"]
    signed = signed[(signed["signed"] <= period) & (signed["expires"] >= period)]
    return int(at(active, period)[applies]["union_id"].isin(signed["union_id"]).sum()), int(applies.sum())


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
    given = pd.read_csv(GIVEN, dtype={"district_code": str}).set_index("district_code")
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
