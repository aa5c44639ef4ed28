"""What is said of a part of a link that cannot be answered."""

from __future__ import annotations

from unionmap.model.link_reader import Unread
from unionmap.words import Reader


def missing_words(reader: Reader, part: Unread) -> str:
    """Which part that is, and that the rest is shown."""
    return reader.text(
        "The link asks for {key} = {value}, which is not here; the page shows the rest.",
        key=part.key,
        value=part.value,
    )
