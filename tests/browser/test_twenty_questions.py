"""The twenty questions of a leader: every link of the document opens, and its answer stands on the page.

Of a quote its figures are looked for, in their order and with nothing counted between them: a sentence
may be reworded. ``tests/reports/test_twenty_answers.py`` proves the figures themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.twenty import HEADING, PAGES, QUOTE, TEXT, Page, sections
from tools.serving import App
from tools.visit import SECONDS_TO_DRAW, Visit

NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
TELLING = 4
"""A quote of fewer digits could be found anywhere: its words are looked for as well."""


@pytest.fixture(scope="module")
def reader(browser: Browser, app: App) -> Iterator[Visit]:
    """One reader who follows all links, one after the other."""
    heard = app.log.stat().st_size
    opened = Visit(browser, app, PAGES[0].link)
    yield opened
    opened.close()
    assert opened.faults == []
    assert "Traceback" not in app.log.read_bytes()[heard:].decode()


def test_every_question_has_its_link() -> None:
    asked = [question for question, _ in sections(HEADING, TEXT)]
    assert asked == [str(number) for number in range(1, 21)]
    assert {page.question for page in PAGES} == {*asked}


def test_no_quote_is_lost_and_every_link_is_pinned() -> None:
    assert sum(len(page.quotes) for page in PAGES) == len(QUOTE.findall(TEXT))
    for page in PAGES:
        assert page.quotes, page.link
        assert parse_qs(urlsplit(page.link).query).keys() >= {"release", "period"}, page.link


def expected(quote: str) -> str | re.Pattern[str]:
    """What of a quote must stand on the page: its figures or, where they say too little, the quote itself."""
    numbers = NUMBER.findall(quote)
    if sum(character.isdigit() for character in quote) < TELLING:
        return quote
    return re.compile(r"(?<![\d.,])" + r"\D+".join(map(re.escape, numbers)) + r"(?![.,]?\d)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.question} {page.link}")
def test_the_answer_stands_on_the_page(reader: Visit, page: Page) -> None:
    if reader.page.url != reader.app.address + page.link:
        reader.go(page.link)
    for quote in page.quotes:
        told = expected(quote)
        expect(reader.main).to_contain_text(told, use_inner_text=True, timeout=1000 * SECONDS_TO_DRAW)
