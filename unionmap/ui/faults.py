"""A fault of ours: the reader gets a sentence and a number, the log gets the rest under the same number."""

from __future__ import annotations

import logging
from uuid import uuid4

import streamlit as st

from unionmap.model.access import NotAllowedError
from unionmap.reports.store_words import fault_sentence
from unionmap.store.faults import StoreFaultError
from unionmap.ui import state
from unionmap.words import Reader

LOG = logging.getLogger("unionmap")
DIGITS = 8


def show_fault(fault: Exception) -> bool:
    """Write the fault to the log and say so on the page; ``True``: the framework shows nothing of its own."""
    reader = Reader(state.current_view().language)
    if isinstance(fault, StoreFaultError):
        LOG.error("store: %s", fault)
        st.error(fault_sentence(reader, fault), icon=":material/report:")
        return True
    if isinstance(fault, NotAllowedError):
        LOG.warning("refused: %s", fault)
        st.error(reader.text("Your account may not do this. Nothing was changed."), icon=":material/lock:")
        return True
    number = uuid4().hex[:DIGITS]
    LOG.error("fault %s", number, exc_info=fault)
    st.error(
        reader.text(
            "This page met a fault of ours. Nothing was lost. Tell the administrator this number: {id}",
            id=number,
        ),
        icon=":material/report:",
    )
    return True
