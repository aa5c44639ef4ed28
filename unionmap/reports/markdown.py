"""Texts of others on their way into Markdown."""

from __future__ import annotations

_SIGNS = frozenset("\\`*_[]:$<>#~|")


def plain(text: str) -> str:
    """The text with every sign that means something to Markdown made to stand for itself, in one line."""
    return "".join(f"\\{letter}" if letter in _SIGNS else letter for letter in " ".join(text.split()))
