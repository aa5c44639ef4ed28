"""Marks a text that is chosen here and written for a reader elsewhere."""

from __future__ import annotations


def message(source: str) -> str:
    """The text itself: the mark lets the catalogue's test find it."""
    return source
