"""Agreements on the page: how many are in force, against the milestones, and by owner and area."""

from __future__ import annotations

import streamlit as st

from unionmap.charts.key_html import key_html
from unionmap.figures.agreements import IN_FORCE, Standing, units_in
from unionmap.model.label import Label
from unionmap.model.view import WEIGHTS
from unionmap.reports.agreements import agreement_sentence, missing_workers, renewal_sentence, silent_words
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.exhibits import exhibit
from unionmap.reports.exhibits.agreement import RATE, Covered, none_applies
from unionmap.reports.exhibits.target import milestone_lines, scores
from unionmap.ui.exhibit import show_picture
from unionmap.ui.map_controls import show_choice, show_level
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table
from unionmap.ui.why import show_why
from unionmap.words.message import message

WEIGHT_WORDS = {"units": Label("Theo đơn vị", "By units"), "workers": Label("Theo lao động", "By workers")}

CARDS: tuple[tuple[str, tuple[Standing, ...]], ...] = (
    (message("In force"), IN_FORCE),
    (message("Expiring within 6 months"), (Standing.WITHIN_3, Standing.WITHIN_6)),
    (message("Signed but expired"), (Standing.EXPIRED,)),
    (message("No agreement on record"), (Standing.NEVER,)),
)


def open_agreements(page: Page) -> Covered:
    """The applicable units. Stops the run with a sentence where the slice has none."""
    covered = Covered.of(page)
    if covered.units.empty:
        st.info(none_applies(page))
        st.stop()
    return covered


def show_standing(covered: Covered) -> None:
    """The state of things in sentences and in four cards."""
    page, total = covered.desk, covered.total
    reader = page.reader
    st.markdown(agreement_sentence(reader, page.period, total))
    every = units_in(total)
    if silent := page.figures(RATE, "district").silent:
        st.caption(silent_words(reader, [page.name("district", code) for code in silent]))
    for column, (title, known) in zip(st.columns(len(CARDS)), CARDS, strict=True):
        count = units_in(total, *known)
        share = reader.percent(100 * count / every)
        column.metric(
            reader.text(title),
            reader.plural(count, "{n} unit", "{n} units"),
            reader.text("{share} of {all} units", share=share, all=reader.number(every)),
            delta_color="off",
            delta_arrow="off",
            border=True,
            height="stretch",
        )


def show_milestones(covered: Covered) -> None:
    """The rate against 2025, 2030 and 2045, and what it falls to if nothing is renewed."""
    page = covered.desk
    st.subheader(page.reader.text("Against the programme"), anchor=False)
    show_picture(exhibit("agreements", page), "agreements")
    for line in milestone_lines(page.reader, scores(page, RATE)):
        st.markdown(line)
    st.markdown(renewal_sentence(page.reader, page.period, covered.total))
    show_why(page, RATE)


def show_groups(covered: Covered) -> None:
    """By ownership and by area, in units or in workers: bars, and the same as tables."""
    page = covered.desk
    st.subheader(page.reader.text("Where agreements stand"), anchor=False)
    _show_controls(page)
    if covered.by_workers and (missing := missing_workers(page.reader, covered.total)):
        st.caption(missing)
    groups = {id_: exhibit(id_, page) for id_ in ("agreements-owner", "agreements-area")}
    st.html(key_html(groups["agreements-owner"].key))
    for id_, made in groups.items():
        _show_group(page, made, id_)


def _show_controls(page: Page) -> None:
    reader = page.reader
    weigh, level = st.columns(2)
    with weigh:
        show_choice(
            reader.text("Count"), "weigh", WEIGHTS, page.view.weigh, lambda w: reader.label(WEIGHT_WORDS[w])
        )
    with level:
        show_level(page)


def _show_group(page: Page, made: Exhibit, key: str) -> None:
    st.markdown(f"**{made.title}** · {made.sentence}")
    show_picture(made, key)
    if made.table is None:
        return
    with st.expander(page.reader.text("The same as a table"), icon=":material/table:", key=f"{key} fold"):
        show_table(page, made.table, f"thoa-uoc-{key}")
