"""A picture with a button that copies it: to be put into a letter or a chat."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import streamlit as st

from unionmap.words import Reader

HERE = Path(__file__).parent

_picture = st.components.v2.component(
    "unionmap_picture",
    html=(HERE / "picture.html").read_text(encoding="utf-8"),
    css=(HERE / "picture.css").read_text(encoding="utf-8"),
    js=(HERE / "picture.js").read_text(encoding="utf-8"),
)


def show_picture(reader: Reader, png: bytes, told: str) -> None:
    """The picture under its button; ``told`` is spoken in its place."""
    _picture(
        key="picture",
        data={
            "png": f"data:image/png;base64,{b64encode(png).decode()}",
            "alt": told,
            "copy": reader.text("Copy picture"),
            "copied": reader.text("Copied"),
            "hint": reader.text("This browser lets no page copy pictures: press the right button on it."),
        },
        height="content",
    )
