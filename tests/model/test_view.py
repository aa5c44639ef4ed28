"""Links are a promise: what stands here may be added to, never changed."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from unionmap.model.codelists import codelist
from unionmap.model.dimensions import DIMENSIONS, LEVELS, SCOPES
from unionmap.model.indicators import MAP_COUNTS, MAP_RATES
from unionmap.model.link_reader import Unread
from unionmap.model.planning import AMONG, DIVISIBLE, GOALS, PICKS, RULES
from unionmap.model.programme import HORIZONS, TARGETED
from unionmap.model.slices import Slice
from unionmap.model.steps import LOOKED_THROUGH
from unionmap.model.tasks import LOGGED
from unionmap.model.view import CLASSINGS, EVENTS, SCALES, SHAPES, WEIGHTS, View, from_params, to_params


def parsed(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
    params: dict[str, list[str]] = {}
    for key, value in pairs:
        params.setdefault(key, []).append(value)
    return params


def slices() -> st.SearchStrategy[Slice]:
    where = st.fixed_dictionaries(
        {},
        optional={
            k: st.lists(st.sampled_from(d.codes().codes), min_size=1, max_size=3)
            for k, d in DIMENSIONS.items()
        },
    )
    cut = where.map(lambda codes: Slice.of(**codes).where)
    return st.builds(Slice, cut, st.booleans(), st.sampled_from(["in", "out", "only"]), st.booleans())


views = st.builds(
    View,
    release=st.none() | st.integers(0, 10**6),
    period=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    slice=slices(),
    rate=st.sampled_from(MAP_RATES),
    count=st.sampled_from(MAP_COUNTS),
    level=st.sampled_from(sorted(LEVELS)),
    compare=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    other=st.none() | slices(),
    gap=st.booleans(),
    cells=st.sampled_from(["count", "rate"]),
    area=st.none() | st.sampled_from(DIMENSIONS["district"].codes().codes),
    target=st.sampled_from(TARGETED),
    horizon=st.sampled_from(["", *HORIZONS]),
    since=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    weigh=st.sampled_from(WEIGHTS),
    event=st.sampled_from(EVENTS),
    scale=st.sampled_from(SCALES),
    goal=st.sampled_from(GOALS),
    pick=st.sampled_from(PICKS),
    top=st.none() | st.integers(0, 10**6),
    employers=st.lists(st.text(min_size=1, max_size=6), max_size=4, unique=True).map(tuple),
    divided=st.sampled_from(DIVISIBLE),
    among=st.sampled_from(AMONG),
    rule=st.sampled_from([*RULES, "hand"]),
    version=st.none() | st.integers(0, 10**6),
    draft=st.none() | st.integers(1, 10**6),
    task=st.sampled_from(LOGGED),
    log=st.none() | st.integers(0, 10**6),
    awaited=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    notebook=st.none() | st.integers(0, 10**6),
    present=st.none() | st.integers(0, 10**6),
    autoplay=st.none() | st.integers(0, 10**6),
    look=st.sampled_from(LOOKED_THROUGH),
    scope=st.sampled_from(SCOPES),
    day=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    noted=st.none() | st.integers(0, 10**6),
    body=st.sampled_from(["", *codelist("upper_union").codes]),
    shape=st.sampled_from(SHAPES),
    classing=st.sampled_from(CLASSINGS),
    boundaries=st.none() | st.integers(0, 10**6),
    province=st.sampled_from(["34", "63", "34-86", "63-84"]),
    who=st.text(max_size=8),
    did=st.sampled_from(["", "publish", "export"]),
    about=st.text(max_size=8),
    first=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    last=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    language=st.sampled_from(["vi", "en"]),
)


@settings(deadline=None)
@given(views)
def test_a_view_comes_back_from_its_link(view: View) -> None:
    assert from_params(parsed(to_params(view))) == (view, [])


@settings(deadline=None)
@given(st.dictionaries(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=3), max_size=6))
def test_whatever_cannot_be_read_is_named(params: dict[str, list[str]]) -> None:
    view, unread = from_params(params)
    known = {value for _, value in to_params(view)} | {"0"}
    asked = [Unread(key, value) for key, values in params.items() for value in values]
    assert all(part in unread or part.value in known for part in asked)


PINNED = (
    "release=1&period=2025-03-31&rate=agreement_units&count=unions&level=communes-2025&district=842&district=847"
    "&ownership=FDI&sector=C&upper=KKT&enterprise=1&pub100=out&without_largest=1&compare=2024-12-31"
    "&beside=1&b.ownership=TNHH&b.pub100=only&gap=1&cells=rate&area=842&lang=en"
)


def test_a_link_of_the_first_day_goes_on_meaning_the_same() -> None:
    view, unread = from_params(parsed([tuple(pair.split("=")) for pair in PINNED.split("&")]))  # type: ignore[misc]
    assert unread == []
    assert view == View(
        release=1,
        period=date(2025, 3, 31),
        slice=Slice(
            Slice.of(district=["842", "847"], ownership="FDI", sector="C", upper="KKT").where,
            True,
            "out",
            True,
        ),
        rate="agreement_units",
        count="unions",
        level="communes-2025",
        compare=date(2024, 12, 31),
        other=Slice(Slice.of(ownership="TNHH").where, pub100="only"),
        gap=True,
        cells="rate",
        area="842",
        language="en",
    )


def test_the_way_to_a_milestone_stands_in_the_link() -> None:
    view, unread = from_params({"target": ["unions"], "horizon": ["2045"], "since": ["2021-12-31"]})
    assert unread == []
    assert view == View(target="unions", horizon="2045", since=date(2021, 12, 31))


def test_agreements_and_what_moved_stand_in_the_link() -> None:
    view, unread = from_params({"weigh": ["workers"], "event": ["DISSOLVED"], "scale": ["indexed"]})
    assert unread == []
    assert view == View(weigh="workers", event="DISSOLVED", scale="indexed")
    assert set(EVENTS) >= {"FOUNDED", "MERGED", "SPLIT", "DISSOLVED", "MOVED"}


def test_plans_and_divided_targets_stand_in_the_link() -> None:
    plan = {"goal": ["I01-2030"], "pick": ["ticked"], "top": ["12"], "employer": ["DV0001", "DV0007"]}
    division = {"divided": ["I03-2045"], "among": ["upper"], "rule": ["hand"], "version": ["3"]}
    view, unread = from_params(plan | division)
    assert unread == []
    assert view == View(
        goal="I01-2030",
        pick="ticked",
        top=12,
        employers=("DV0001", "DV0007"),
        divided="I03-2045",
        among="upper",
        rule="hand",
        version=3,
    )


def test_what_is_being_taken_in_stands_in_the_link() -> None:
    view, unread = from_params({"draft": ["7"], "awaited": ["2026-12-31"]})
    assert unread == []
    assert view == View(draft=7, awaited=date(2026, 12, 31))


def test_what_the_audit_is_asked_for_stands_in_the_link() -> None:
    link = {"who": ["Lan"], "did": ["publish"], "about": ["release:4"], "first": ["2026-01-01"]}
    view, unread = from_params(link | {"last": ["2026-12-31"]})
    assert unread == []
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    assert view == View(who="Lan", did="publish", about="release:4", first=first, last=last)


def test_the_notebook_that_is_open_stands_in_the_link() -> None:
    view, unread = from_params({"notebook": ["12"]})
    assert unread == []
    assert view == View(notebook=12)


def test_the_slide_on_the_wall_stands_in_the_link() -> None:
    view, unread = from_params({"present": ["3"], "autoplay": ["20"], "area": ["849"], "look": ["sector"]})
    assert unread == []
    assert view == View(present=3, autoplay=20, area="849", look="sector")
    assert set(LOOKED_THROUGH) >= {"area", "broad", "sector", "r3", "ownership"}


def test_a_link_without_a_key_shows_the_default_of_the_first_day() -> None:
    view, unread = from_params({})
    assert unread == []
    assert view == View(None, None, Slice(), "penetration", "members", "districts-2021")
    assert (view.compare, view.other, view.gap, view.area, view.language) == (None, None, False, None, "vi")
    assert (view.cells, view.target, view.horizon, view.since) == ("count", "members", "", None)
    assert (view.weigh, view.event, view.scale) == ("units", "FOUNDED", "shared")
    assert (view.goal, view.pick, view.top, view.employers) == ("I04-2025", "fewest", None, ())
    assert (view.divided, view.among, view.rule, view.version) == (
        "I01-2030",
        "district",
        "unorganised",
        None,
    )
    assert (view.draft, view.task, view.log, view.awaited) == (None, "T13", None, None)
    assert (view.notebook, view.present, view.autoplay) == (None, None, None)
    assert (view.shape, view.classing, view.boundaries, view.province) == ("map", "fixed", None, "34")
    assert (view.scope, view.day, view.noted, view.body) == ("tra-vinh", None, None, "")


def test_a_plain_view_makes_a_short_link() -> None:
    assert len(to_params(View())) == 4


def test_a_state_of_the_log_of_tasks_stands_in_the_link() -> None:
    view, unread = from_params({"task": ["T09"], "log": ["57"]})
    assert unread == []
    assert view == View(task="T09", log=57)
    assert from_params({"task": ["T18"]})[1] == [Unread("task", "T18")]


def test_a_way_to_see_the_map_stands_in_the_link() -> None:
    asked = {"shape": ["tiles"], "classing": ["natural"], "boundaries": ["3"], "province": ["63-84"]}
    view, unread = from_params(asked)
    assert unread == []
    assert view == View(shape="tiles", classing="natural", boundaries=3, province="63-84")
    assert from_params({"province": ["34-84"]})[1] == [Unread("province", "34-84")]
