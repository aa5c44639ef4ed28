"""Bullets as sent to the browser: what is met, what lacks, and what is not scored."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.charts.examples import VI, members, rate, without_value
from tests.charts.specs import Spec, marked, rows_of, spec
from unionmap.charts.area_bullets import area_bullets
from unionmap.charts.bullet import bullet, verdict
from unionmap.charts.palette import ACCENT
from unionmap.figures import reasons
from unionmap.figures.basis import Figure, State
from unionmap.figures.targets import Score, needed
from unionmap.model.programme import Target, baseline, targets

MEMBERS, AGREEMENTS = targets("members"), targets("agreement_units")
BREAK = reasons.reason(reasons.SERIES_BREAK, "dissolution-2025")


def scored(target: Target, figure: Figure) -> Score:
    value = figure.exact or Fraction(0)
    return Score(
        target, figure, target.met_by(value), value - target.value, Fraction(0), needed(target, figure)
    )


def words(sent: Spec) -> list[str]:
    return [row["text"] for layer in marked(sent, "text") for row in rows_of(sent, layer)]


def test_every_milestone_and_the_baseline_are_named() -> None:
    found = [scored(target, members(63_466)) for target in MEMBERS]
    told = words(spec(bullet(VI, found, "mô tả", baseline("members"))))
    assert {"2025: 68.500", "2030: 93.500", "2045: 168.500", "mức gốc 2021: 53.871"} <= set(told)


def test_a_baseline_of_nought_is_left_out() -> None:
    target = targets("admitted_total")[0]
    told = words(spec(bullet(VI, [scored(target, members(10))], "mô tả", baseline("admitted_total"))))
    assert not any("mức gốc" in text for text in told)


def test_what_lacks_is_told_for_the_next_milestone() -> None:
    found = [scored(target, members(70_000)) for target in MEMBERS]
    assert verdict(VI, found) == "đạt mốc 2025, còn thiếu 23.500 so với mốc 2030"


def test_what_lacks_to_a_rate_is_told_in_points_and_units() -> None:
    found = [scored(target, rate(69, 100)) for target in AGREEMENTS]
    assert verdict(VI, found) == "còn thiếu 1,0 điểm phần trăm so với mốc 2025 (cần thêm 1)"


def test_a_figure_that_is_not_scored_is_pale_and_the_last_comparable_one_stands_below() -> None:
    last = scored(MEMBERS[0], members(63_466))
    found = [Score(MEMBERS[0], members(47_750), reason=BREAK, last_comparable=last)]
    bars = [
        layer for layer in marked(spec(bullet(VI, found, "mô tả")), "bar") if "tooltip" in layer["encoding"]
    ]
    pale, dark = (layer["mark"]["color"] for layer in bars)
    assert pale != ACCENT
    assert dark == ACCENT
    assert verdict(VI, found).startswith("Không so sánh được")


def test_labels_of_milestones_lie_in_lanes_of_their_own() -> None:
    found = [scored(target, members(900)) for target in MEMBERS]
    sent = spec(bullet(VI, found, "mô tả"))
    labels = [layer for layer in marked(sent, "text") if layer["mark"].get("fontWeight") == 600]
    tops = [layer["encoding"]["y"]["value"] for layer in labels]
    assert len(set(tops)) == len(MEMBERS)


def test_a_bar_of_a_rate_ends_at_a_hundred() -> None:
    sent = spec(bullet(VI, [scored(AGREEMENTS[0], rate(69, 100))], "mô tả"))
    assert all(layer["encoding"]["x"]["scale"]["domain"] == [0, 100] for layer in marked(sent, "bar"))


def test_areas_are_dark_where_they_meet_the_target_and_tell_what_lacks() -> None:
    scores = {"842": scored(AGREEMENTS[0], rate(3, 4)), "844": scored(AGREEMENTS[0], rate(1, 2))}
    sent = spec(area_bullets(VI, scores, {"842": "TP Trà Vinh", "844": "Càng Long"}, "mô tả"))
    rows = {row["code"]: row for row in rows_of(sent, marked(sent, "bar")[0])}
    assert (rows["842"]["met"], rows["844"]["met"]) == (True, False)
    assert rows["844"]["text"] == "50,0\N{NO-BREAK SPACE}% (còn thiếu 1)"
    assert rows["844"]["fraction"] == "1/2"


def test_an_area_that_is_not_scored_has_no_bar_and_says_why() -> None:
    missing = without_value(State.NO_DATA)
    scores = {"842": Score(AGREEMENTS[0], missing, reason=missing.reason)}
    sent = spec(area_bullets(VI, scores, {"842": "TP Trà Vinh"}, "mô tả"))
    (row,) = rows_of(sent, marked(sent, "bar")[0])
    assert row["value"] == 0
    assert row["text"] == "Chưa có báo cáo của kỳ này."


def test_without_scores_there_is_no_bullet() -> None:
    with pytest.raises(ValueError, match="at least one milestone"):
        bullet(VI, [], "")
    with pytest.raises(ValueError, match="no area"):
        area_bullets(VI, {}, {}, "")
