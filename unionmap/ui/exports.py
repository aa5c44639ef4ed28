"""What is taken away is noted in the audit, at the moment at which it is taken."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

import streamlit as st

from unionmap.model.view import View, to_params
from unionmap.store.audit import note_from
from unionmap.store.chain import Deed
from unionmap.ui import cache
from unionmap.ui.actor import at_work


def noted(view: View, name: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """A maker of a file for a download button, that leaves an entry with its name and the view it shows.

    Who takes it is settled now: when the button is pressed, nobody can be asked any more.
    """
    store, source = cache.store(), st.context.ip_address or ""
    deed = Deed(at_work().signature, "export", source, name, after={"view": urlencode(to_params(view))})

    def made() -> bytes:
        data = make()
        note_from(store, deed)
        return data

    return made
