"""The document of the leader's twenty questions as its tests read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from tests.source import ROOT
from unionmap.model.view import View, from_params

DOCUMENT = ROOT / "docs" / "twenty-questions.md"

HEADING = re.compile(r"^## (?P<number>\d+)\. ", re.MULTILINE)
LINK = re.compile(r"^`(?P<link>/[^`]*)`$", re.MULTILINE)
QUOTE = re.compile(r"^> - (?P<quote>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """A link of one question, and what its page says."""

    question: str
    link: str
    quotes: tuple[str, ...]

    @property
    def view(self) -> View:
        """What the link asks for; every part of it must be readable."""
        view, unread = from_params(parse_qs(urlsplit(self.link).query))
        assert not unread, self.link
        return view


def sections(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, str]]:
    """What the pattern's group found, each with the text until the next such place."""
    _, *parts = pattern.split(text)
    return zip(parts[::2], parts[1::2], strict=True)


def pages(document: str) -> Iterator[Page]:
    for question, told in sections(HEADING, document):
        for link, below in sections(LINK, told):
            yield Page(question, link, tuple(QUOTE.findall(below)))


TEXT = DOCUMENT.read_text(encoding="utf-8")
PAGES = tuple(pages(TEXT))
