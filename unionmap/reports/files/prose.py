"""Markdown as blocks of words in runs, for formats that know no Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Kind = Literal["heading", "paragraph", "bullet"]


@dataclass(frozen=True)
class Run:
    """Words in one look."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph, or an item of a list."""

    kind: Kind
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False})


def html_of(markdown: str) -> str:
    """The text as HTML; HTML within it is shown as it was typed, and an address of a script leads nowhere."""
    rendered: str = _markdown().render(markdown)
    return rendered


def blocks(markdown: str) -> tuple[Block, ...]:
    """The text in blocks, in order."""
    found: list[Block] = []
    kind: Kind = "paragraph"
    depth = 0
    for token in _markdown().parse(markdown):
        depth += token.nesting if token.type.startswith("list_item") else 0
        if token.type == "heading_open":
            kind = "heading"
        elif token.type == "paragraph_open":
            kind = "bullet" if depth else "paragraph"
        elif token.type == "inline":
            found += [Block(kind, runs) for runs in _lines(token.children or [])]
        elif token.type in {"fence", "code_block"}:
            found.append(Block("paragraph", (Run(token.content.strip()),)))
    return tuple(found)


def _lines(tokens: list[Token]) -> Iterator[tuple[Run, ...]]:
    """The runs of each line that was broken on purpose."""
    bold = italic = 0
    line: list[Run] = []
    for token in tokens:
        bold += token.nesting if token.type.startswith("strong") else 0
        italic += token.nesting if token.type.startswith("em_") else 0
        words = " " if token.type == "softbreak" else token.content
        if token.type == "hardbreak":
            yield tuple(line)
            line = []
        elif words:
            line.append(Run(words, bold > 0, italic > 0))
    yield tuple(line)


def plain_words(markdown: str) -> str:
    """The text without any look, its blocks as lines."""
    return "\n".join(block.text for block in blocks(markdown))
