"""The share button: the link of the view to copy, and as a QR code for telephones in the room."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import segno
import streamlit as st

from unionmap.model.view import View
from unionmap.ui import state
from unionmap.words import Reader

HERE = Path(__file__).parent
ONLY_HERE = {"localhost", "127.0.0.1", "::1"}

_share = st.components.v2.component(
    "unionmap_share",
    html=(HERE / "share.html").read_text(encoding="utf-8"),
    css=(HERE / "share.css").read_text(encoding="utf-8"),
    js=(HERE / "share.js").read_text(encoding="utf-8"),
)


@cache
def qr_code(link: str) -> str:
    """The link as a QR code: a data address of an SVG picture."""
    return segno.make(link, error="m", micro=False).svg_data_uri(scale=5, border=2, dark="#12263a")


def show_share(reader: Reader, view: View) -> None:
    """A button that opens the link of this view."""
    with st.popover(reader.text("Share"), icon=":material/share:", width="stretch"):
        link = state.link(view)
        _share(
            key="share",
            data={
                "link": link,
                "qr": qr_code(link),
                "copy": reader.text("Copy the link"),
                "copied": reader.text("Copied"),
                "alt": reader.text("QR code of this view"),
            },
            height="content",
        )
        if urlsplit(link).hostname in ONLY_HERE:
            st.caption(
                reader.text(
                    "This address opens on this computer only. For telephones and colleagues the "
                    "administrator sets UNIONMAP_ADDRESS to the address of the server."
                )
            )
