"""The definition page: every indicator with its formula, its parts, its caveats and its targets."""

from __future__ import annotations

import streamlit as st

from unionmap.model.codelists import codelist
from unionmap.model.indicators import INDICATORS, Indicator
from unionmap.model.programme import TARGETED, programme
from unionmap.reports.definition import Fact, facts, target_facts
from unionmap.ui.page import Page


def show_programme_indicators(page: Page) -> None:
    """Indicators that the programme sets targets for, in its order."""
    st.subheader(page.reader.text("Indicators of the programme"), anchor=False)
    for id_ in TARGETED:
        _show_indicator(page, INDICATORS[id_])


def show_further_indicators(page: Page) -> None:
    """All others, in the order of their declarations."""
    st.subheader(page.reader.text("Further indicators"), anchor=False)
    for id_, indicator in INDICATORS.items():
        if id_ not in TARGETED:
            _show_indicator(page, indicator)


def _show_indicator(page: Page, indicator: Indicator) -> None:
    reader = page.reader
    numbered = f"{indicator.programme_id} · " if indicator.programme_id else ""
    title = numbered + reader.label(indicator.label)
    with st.expander(title, expanded=indicator.id == page.view.target, key=f"definition {indicator.id}"):
        st.markdown(reader.label(indicator.definition))
        _show_facts(facts(reader, indicator))
        _show_facts(target_facts(reader, indicator))


def _show_facts(told: list[Fact]) -> None:
    st.markdown("  \n".join(f"**{fact.heading}:** {fact.text}" for fact in told))


def show_member_definitions(page: Page) -> None:
    """Who counts as a member, and from when to when."""
    reader = page.reader
    st.subheader(reader.text("Who counts as a member"), anchor=False)
    for entry in codelist("member_definition"):
        note = entry.attributes[f"note_{reader.language}"]
        st.markdown(f"**{reader.label(entry.label)}.** {note}")


def show_document(page: Page) -> None:
    """The document that baseline and targets are taken from."""
    for document in dict.fromkeys(target.document for target in programme()):
        st.caption(page.reader.text("Targets and baseline: {document}.", document=document))
