"""Texts of others on their way into Markdown."""

from __future__ import annotations

import re

_SIGNS = frozenset("\\`*_[]:$<>#~|")


def plain(text: str) -> str:
    """The text with every sign that means something to Markdown made to stand for itself, in one line."""
    return "".join(f"\\{letter}" if letter in _SIGNS else letter for letter in " ".join(text.split()))


_ESCAPED = re.compile(r"\\([^\w\s])")


def spoken(sentence: str) -> str:
    """A sentence without its Markdown, in one line: what is read aloud in a picture's place."""
    return _ESCAPED.sub(r"\1", " ".join(sentence.replace("**", "").split()))


def without_pictures(text: str) -> str:
    """Markdown of others whose pictures stand as links: none is fetched from elsewhere by merely reading."""
    return text.replace("![", "\\![")
