"""Every release that was published: what it changed, a way to look at it, a way back to it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from unionmap.figures.measure import measure
from unionmap.model.view import to_params
from unionmap.reports.before_after import before_after_table
from unionmap.reports.release_words import difference_summary, difference_table, origin, release_line
from unionmap.store.releases import Difference, Release, diff, release_items, releases, roll_back
from unionmap.store.uploads import uploads
from unionmap.ui import cache, state
from unionmap.ui.navigation import page_of
from unionmap.ui.page import Page
from unionmap.ui.release_changes import show_replaced
from unionmap.ui.signature import show_signature, signed_by
from unionmap.ui.tables import show_short_table, show_table
from unionmap.words import Reader

AT_ONCE = 10
SHOWN = "releases shown"
TOLD = ("members", "unions", "agreement_units", "penetration")
"""Figures whose way from one release to the next is told."""


def show_history(page: Page) -> None:
    """The releases, the newest first, as many as fit on a screen or two."""
    show_signature(page.reader)
    st.markdown(
        page.reader.text(
            "Nothing is overwritten: every publication and every way back makes a new release. "
            "Links to older releases go on showing their own figures."
        )
    )
    known = releases(cache.store())
    shown: int = st.session_state.get(SHOWN, AT_ONCE)
    for release in known[:shown]:
        _show_release(page, release, newest=known[0].number)
    if len(known) > shown:
        st.button(page.reader.text("Show older releases"), on_click=_show_more, args=(shown,))


def _show_more(shown: int) -> None:
    st.session_state[SHOWN] = shown + AT_ONCE


def _show_release(page: Page, release: Release, newest: int) -> None:
    with st.container(border=True, key=f"release {release.number}"):
        told, actions = st.columns([4, 2], vertical_alignment="center")
        with told:
            _tell(page, release, newest)
        with actions:
            _show_actions(page.reader, page, release, newest)
        changed = st.expander(
            page.reader.text("What changed with release {number}", number=release.number),
            expanded=1 < release.number == newest,
            key=f"changed {release.number}",
            on_change="rerun",
        )
        if changed.open:
            with changed:
                _show_changes(page, release)


def _tell(page: Page, release: Release, newest: int) -> None:
    reader = page.reader
    badges = [f":blue-badge[{reader.text('Newest')}]"] if release.number == newest else []
    badges += [f":gray-badge[{reader.text('On screen')}]"] if release.number == page.view.release else []
    title = reader.text("Publication no. {number}", number=release.number)
    st.markdown(" ".join([f"**{title}**", *badges]))
    st.markdown(release_line(reader, release))
    said = " · ".join(filter(None, [origin(reader, release), release.note]))
    if said:
        st.caption(said)


def _show_actions(reader: Reader, page: Page, release: Release, newest: int) -> None:
    st.page_link(
        page_of("ban-do", reader),
        label=reader.text("See it on the map"),
        query_params=to_params(replace(page.view, release=release.number)),
    )
    if release.number != newest:
        st.button(
            reader.text("Go back to this release"),
            icon=":material/undo:",
            key=f"back to {release.number}",
            on_click=_go_back,
            args=(reader, release.number),
            width="stretch",
        )


def _go_back(reader: Reader, number: int) -> None:
    """Publish the release again as a new one, and show that."""
    new = roll_back(cache.store(), number, by=signed_by())
    state.change(release=new)
    st.toast(reader.text("Release {new} now holds what release {old} held.", new=new, old=number))


def _show_changes(page: Page, release: Release) -> None:
    differences = _differences(release)
    title = page.reader.text("What changed with release {number}", number=release.number)
    st.markdown(difference_summary(page.reader, differences))
    _show_figures(page, release, differences)
    show_replaced(page, release.number, differences)
    if differences:
        files = {upload.id: upload.file_name for upload in uploads(cache.store())}
        table = difference_table(page.reader, title, differences, files)
        show_table(page, table, f"ban-{release.number}", height=min(400, 40 * (len(table.rows) + 1)))


def _differences(release: Release) -> list[Difference]:
    """What sets a release apart from the one before; from an empty store for the first."""
    if release.number > 1:
        return diff(cache.store(), release.number - 1, release.number)
    items = release_items(cache.store(), release.number)
    return [Difference(kind, period, None, upload) for (kind, period), upload in sorted(items.items())]


def _show_figures(page: Page, release: Release, differences: list[Difference]) -> None:
    """The headline figures of the newest report that changed, before and after."""
    periods = [each.period for each in differences if each.kind == "unions" and each.before and each.after]
    if not periods:
        return
    period = max(periods)
    before, after = cache.cube(release.number - 1), cache.cube(release.number)
    pairs = [
        (measure(before, indicator, period).total, measure(after, indicator, period).total)
        for indicator in TOLD
    ]
    title = page.reader.text("Figures as of {day}", day=page.reader.day(period))
    st.markdown(f"**{title}**")
    show_short_table(page, before_after_table(page.reader, title, pairs), f"ban-{release.number}-so-lieu")
