"""An area's own targets, for its card: what it was given and how far it has come."""

from __future__ import annotations

import streamlit as st

from unionmap.figures.allocation import own_scores
from unionmap.model.planning import AMONG, DIVISIBLE
from unionmap.model.programme import Target, programme
from unionmap.reports.allocation import own_sentence
from unionmap.store.allocations import allocations
from unionmap.ui import cache
from unionmap.ui.page import Page


def show_own_targets(page: Page, dimension: str, code: str) -> None:
    """A line for every target that was divided and gives this area a part."""
    if dimension in AMONG:
        said = [_own(page, target, dimension, code) for target in programme() if target.id in DIVISIBLE]
        st.markdown("  \n".join(filter(None, said)))


def _own(page: Page, target: Target, dimension: str, code: str) -> str:
    newest = next(iter(allocations(cache.store(), target.id, dimension)), None)
    if newest is None or code not in newest.new.parts:
        return ""
    parts = {code: newest.new.parts[code]}
    score = own_scores(page.cube, target, parts, dimension, page.period)[code]
    return own_sentence(page.reader, target, score, newest.new.decision, newest.new.decided_on)
