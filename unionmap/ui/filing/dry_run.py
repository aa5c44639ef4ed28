"""A dry run: what publishing the file would change, looked at before it is done."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from unionmap.charts.map_picture import map_sheet
from unionmap.filing.preview import Preview
from unionmap.model.columns import RECORDS
from unionmap.model.indicators import INDICATORS, MAP_COUNTS, MAP_RATES
from unionmap.reports.before_after import before_after_table
from unionmap.reports.dry_run_maps import maps_before_and_after
from unionmap.reports.stamp import demonstration
from unionmap.ui.change_lists import show_change_lists
from unionmap.ui.filing.additions import show_additions
from unionmap.ui.filing.desk import Desk
from unionmap.ui.map import show_map
from unionmap.ui.map_controls import show_choice
from unionmap.ui.tables import show_short_table


def show_dry_run(desk: Desk) -> None:
    """Figures, units and maps before and after; nothing is stored. Nothing once the file is closed."""
    reader = desk.reader
    if not desk.draft.kept.open:
        return
    st.subheader(reader.text("6. What would change"), anchor=False)
    if not desk.draft.publishable:
        st.markdown(
            reader.text("Here you see what would change, as soon as nothing blocks the file any more.")
        )
        return
    if desk.draft.kind in RECORDS:
        show_additions(desk)
        return
    planned = desk.preview
    st.caption(_against(desk, planned))
    _show_figures(desk, planned)
    if planned.changes is not None:
        show_change_lists(desk.page, planned.changes, desk.draft.kind, f"thay-doi-{desk.draft.id}")
    _show_maps(desk, planned)


def _against(desk: Desk, planned: Preview) -> str:
    reader = desk.reader
    if planned.compared is None:
        return reader.text("There is nothing to compare with: it is the first file of its kind.")
    if planned.compared == desk.draft.period:
        return reader.text(
            "Compared with what release {number} has for the same period.", number=planned.release
        )
    return reader.text(
        "This period is new. Compared with {day}, the last one in release {number}.",
        day=reader.day(planned.compared),
        number=planned.release,
    )


def _show_figures(desk: Desk, planned: Preview) -> None:
    pairs = [(effect.before, effect.after) for effect in planned.effects]
    if not pairs:
        st.markdown(desk.reader.text("This kind of file changes no headline figure."))
        return
    title = desk.reader.text("Headline figures of the whole province")
    st.markdown(f"**{title}**")
    show_short_table(desk.page, before_after_table(desk.reader, title, pairs), f"xem-truoc-{desk.draft.id}")


def _show_maps(desk: Desk, planned: Preview) -> None:
    """The map before and after, in the colour and circles of the reader's view."""
    if not planned.effects:
        return
    reader, view = desk.reader, desk.page.view
    rate, count = st.columns(2)
    with rate:
        show_choice(reader.text("Colour"), "rate", MAP_RATES, view.rate, _indicator(desk))
    with count:
        show_choice(reader.text("Circles"), "count", MAP_COUNTS, view.count, _indicator(desk))
    period = planned.effects[0].after.basis.period
    maps = maps_before_and_after(reader, planned.before, planned.after, view, period)
    footer = [reader.text("A dry run: not published.")]
    footer += [demonstration(reader)] if planned.after.synthetic else []
    show_map(map_sheet(reader, maps.key, maps.contents, footer), "dry run map")


def _indicator(desk: Desk) -> Callable[[str], str]:
    return lambda id_: desk.reader.label(INDICATORS[id_].label)
