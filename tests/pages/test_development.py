"""The page of the next unions: plans move the figures, and the diary keeps what is written."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Opener
from unionmap.figures.cube import load_cube
from unionmap.figures.finder import Finding, find
from unionmap.store.engine import open_store
from unionmap.store.followups import follow_ups

SECONDS = 60


def listed(address: str) -> Finding:
    store = open_store(address)
    cube = load_cube(store, 2)
    return find(store, cube, cube.periods[-1])


def metrics(app: AppTest) -> list[str]:
    return [metric.value for metric in app.metric]


def said(app: AppTest) -> str:
    return " ".join(shown.value for shown in (*app.markdown, *app.info, *app.warning, *app.caption))


def test_the_fewest_employers_close_the_gap_and_the_list_is_said_to_be_internal(open_app: Opener) -> None:
    app = open_app("phat-trien", lang="en")
    assert "Internal:" in app.warning[0].value
    assert "**32 employers**, and no fewer, are enough" in said(app)
    assert metrics(app)[0] == "0 units"


def test_moving_the_slider_moves_the_figures(open_app: Opener, demonstration: str) -> None:
    finding = listed(demonstration)
    app = open_app("phat-trien", lang="en", pick="top", top="0")
    members, unions = metrics(app)[1:3]
    app.slider(key="top").set_value(7).run(timeout=SECONDS)
    added = sum(candidate.expected for candidate in finding.candidates[:7])
    assert number(metrics(app)[1]) - number(members) == added
    assert number(metrics(app)[2]) - number(unions) == 7
    assert app.query_params["top"] == "7"


def number(shown: str) -> int:
    return int(shown.split(maxsplit=1)[0].replace(",", ""))


def test_ticked_employers_stand_in_the_link_and_strangers_are_told(
    open_app: Opener, demonstration: str
) -> None:
    first = listed(demonstration).candidates[0]
    app = open_app("phat-trien", lang="en", pick="ticked", employer=[first.employer_id, "ELSEWHERE"])
    assert "**1 employer** adds 1 units" in said(app)
    assert "1 ticked employer is not on the list" in said(app)


def test_a_stock_target_across_the_break_is_counted_like_for_like(open_app: Opener) -> None:
    app = open_app("phat-trien", lang="en", goal="I01-2030")
    assert "Counted like for like" in said(app)
    assert "no score of the target" in said(app)
    assert "The whole list does not reach the target." in said(app)


def test_a_filter_that_the_register_does_not_know_is_named(open_app: Opener) -> None:
    app = open_app("phat-trien", lang="en", zone="LONGDUC")
    assert "No employer without a union is found here." in said(app)
    assert "does not tell" in said(app)


def test_a_line_of_the_diary_is_kept_and_shown(open_app: Opener, demonstration: str) -> None:
    app = open_app("phat-trien", lang="en")
    app.text_input(key="diary actor").set_value("Staff")
    app.button(key="add to diary").click().run(timeout=SECONDS)
    assert "Say who follows the employer" in said(app)
    app.text_input(key="diary actor").set_value("Staff")
    app.text_input(key="diary follower").set_value("Team 1")
    app.selectbox(key="diary stage").set_value("CONTACT")
    app.button(key="add to diary").click().run(timeout=SECONDS)
    line, *_ = follow_ups(open_store(demonstration))[listed(demonstration).candidates[0].employer_id]
    assert (line.new.stage, line.new.follower, line.actor) == ("CONTACT", "Team 1", "Staff")
    assert any("Team 1" in str(table.value.to_dict()) for table in app.table)
