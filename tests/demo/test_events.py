"""Unions appear, move and vanish by events, and only so."""

from __future__ import annotations

import pandas as pd
import pytest

from data.demo.generator.uppers import WARD_UNIONS
from tests.demo.rows import END, SPRING_2025, START, Tables, at
from unionmap.model.codelists import codelist


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


def test_uppers_are_in_office_at_every_period(tables: Tables) -> None:
    uppers = codelist("upper_union")
    pairs = tables["quarterly"][["period", "upper"]].drop_duplicates()
    for period, upper in pairs.itertuples(index=False):
        office = uppers[upper].attributes
        assert office["valid_from"] <= period <= (office["valid_to"] or END), (period, upper)
    assert set(uppers.codes) - set(pairs["upper"]) == {"CDXP-29512"}, "the one that never sent"


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
