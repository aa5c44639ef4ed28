"""Why a release differs from the one before, down to the cells: who sent anew, and what it changed."""

from __future__ import annotations

import streamlit as st

from unionmap.intake.changes import compare
from unionmap.intake.checks_between import ID_OF
from unionmap.reports.release_words import resent_words
from unionmap.store.parts import parts_of
from unionmap.store.releases import Difference
from unionmap.store.upload_rows import upload_rows
from unionmap.store.uploads import Upload, upload_by_id
from unionmap.ui import cache
from unionmap.ui.change_lists import show_change_lists
from unionmap.ui.page import Page


def show_replaced(page: Page, release: int, differences: list[Difference]) -> None:
    """For each file that replaced another: who sent it and when, and the units and cells that differ."""
    for each in differences:
        if each.before is None or each.after is None or each.kind not in ID_OF:
            continue
        before, after = (upload_rows(cache.store(), each.kind, id_) for id_ in (each.before, each.after))
        st.markdown(resent_words(page.reader, each.period, _sent_anew(each.before, each.after)))
        found = compare(before, after, each.kind)
        show_change_lists(page, found, each.kind, f"ban-{release}-{each.kind}-{each.period}")


def _sent_anew(before: int, after: int) -> list[Upload]:
    """The uploads that rows of the later one came from and of the earlier one did not."""
    old, new = (set(parts_of(cache.store(), upload).values()) for upload in (before, after))
    return [upload_by_id(cache.store(), source) for source in sorted(new - old)]
