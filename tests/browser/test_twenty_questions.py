"""The twenty questions of a leader: every link of the document opens, and its answer stands on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tools.visit import SECONDS_TO_DRAW

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "twenty-questions.md"
NOT_ANSWERED = ("20",)

HEADING = re.compile(r"^## (?P<number>\d+)\. ", re.MULTILINE)
LINK = re.compile(r"^`(?P<link>/[^`]*)`$", re.MULTILINE)
QUOTE = re.compile(r"^> - (?P<quote>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """A link of one question, and what its page says."""

    question: str
    link: str
    quotes: tuple[str, ...]


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


def test_every_question_has_its_link_or_says_that_it_is_not_answered() -> None:
    asked = dict(sections(HEADING, TEXT))
    assert [*asked] == [str(number) for number in range(1, 21)]
    assert asked.keys() - {page.question for page in PAGES} == {*NOT_ANSWERED}
    assert all("**Not answered yet**" in asked[question] for question in NOT_ANSWERED)


def test_no_quote_is_lost_and_every_link_is_pinned() -> None:
    assert sum(len(page.quotes) for page in PAGES) == len(QUOTE.findall(TEXT))
    for page in PAGES:
        assert page.quotes, page.link
        assert parse_qs(urlsplit(page.link).query).keys() >= {"release", "period"}, page.link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.question} {page.link}")
def test_the_answer_stands_on_the_page(visit: Visitor, page: Page) -> None:
    main = visit(page.link).main
    for quote in page.quotes:
        expect(main).to_contain_text(quote, use_inner_text=True, timeout=1000 * SECONDS_TO_DRAW)
