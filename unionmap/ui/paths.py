"""Series over the periods with the milestones they are to reach."""

from __future__ import annotations

import streamlit as st

from unionmap.model.slices import Slice
from unionmap.reports.exhibits import EXHIBITS, exhibit, signed
from unionmap.reports.exhibits.overview import path
from unionmap.ui.exhibit import show_picture
from unionmap.ui.page import Page

PATHS = ("members-path", "unions-path")


def show_paths(page: Page) -> None:
    """Members and unions, one behind the other, each read out below its line."""
    st.subheader(page.reader.text("The way so far"), anchor=False)
    told = [exhibit(id_, page) for id_ in PATHS]
    for tab, made, id_ in zip(st.tabs([made.title for made in told]), told, PATHS, strict=True):
        with tab:
            show_picture(made, id_)
            st.markdown(made.sentence)


def show_members_path(page: Page, slice_: Slice, key: str) -> None:
    """Members of another slice than that on screen over all periods."""
    made = signed(page, EXHIBITS["members-path"], path(page, "members", slice_))
    show_picture(made, key)
    st.markdown(made.sentence)
