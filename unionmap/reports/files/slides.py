"""A report as a PPTX, 16:9: each exhibit with its sentence, native tables and charts, and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.enum.text import PP_ALIGN
from pptx.util import Inches, Pt

from unionmap.charts.palette import ACCENT, INK, MUTED, SECOND
from unionmap.figures.wording import with_unit
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.files.plotted import plotted
from unionmap.reports.files.prose import plain_words
from unionmap.reports.files.report import Heading, Missing, Report, Words, bare_picture, counted
from unionmap.reports.files.slide_parts import (
    Box,
    put_chart,
    put_foot,
    put_picture,
    put_table,
    put_words,
    row_heights,
)
from unionmap.reports.files.widths import shortened
from unionmap.reports.table import Table

WIDE = (13.333, 7.5)
MOST_ROWS, TABLE_TOP = 26, 1.25
NARROW_COLUMNS, SHORT_ROWS = 4, 11
"""A table no larger stands beside its chart."""

DEFINITIONS_A_SLIDE = 4
CARDS_A_ROW = 3


def slides(report: Report, template: bytes | None = None) -> bytes:
    """The presentation's bytes. A template gives its master, its layouts and its own first slides.

    Raises ValueError or KeyError where the template is no PPTX.
    """
    deck = Presentation(BytesIO(template) if template is not None else None)
    if template is None:
        deck.slide_width, deck.slide_height = Inches(WIDE[0]), Inches(WIDE[1])
    deck.core_properties.title = report.title
    deck.core_properties.comments = " ".join(report.stamp)
    _Deck(deck, report).write()
    buffer = BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


@dataclass
class _Deck:
    """``waiting`` holds texts for the notes of the next slide."""

    deck: Any
    report: Report
    waiting: list[str] = field(default_factory=list)

    @property
    def width(self) -> float:
        return float(self.deck.slide_width / Inches(1))

    @property
    def height(self) -> float:
        return float(self.deck.slide_height / Inches(1))

    def room(self, top: float, share: float = 1) -> Box:
        """The free part of a slide below ``top``, or a share of its width."""
        return Box(0.5, top, (self.width - 1) * share, self.height - top - 0.6)

    def write(self) -> None:
        self.opening()
        for part in self.report.parts:
            if isinstance(part, Heading):
                put_words(self.slide(""), self.room(self.height / 2.5), [part.text], 36, ACCENT, True)
            elif isinstance(part, Words):
                self.waiting.append(plain_words(part.markdown))
            elif isinstance(part, Missing):
                put_words(self.slide(part.title), self.room(1.5), [part.why], 20)
            else:
                self.exhibit(part)
        if self.waiting:
            put_words(self.slide(""), self.room(0.8), self.waiting, 20)
        self.definitions()

    def opening(self) -> None:
        slide = self.slide("")
        put_words(slide, self.room(self.height / 3.2), [self.report.title], 40, ACCENT, True)
        if self.report.badge:
            put_words(slide, self.room(self.height / 1.75), [self.report.badge.upper()], 20, SECOND, True)
        put_words(slide, self.room(self.height / 1.55), self.report.stamp, 16, MUTED)

    def slide(self, title: str, notes: Sequence[str] = ()) -> Any:
        """A new slide with its title and the stamp at its foot."""
        layouts = self.deck.slide_layouts
        slide = self.deck.slides.add_slide(min(layouts, key=_distance_from_title_only))
        for shape in list(slide.placeholders):
            if shape != slide.shapes.title:
                shape._element.getparent().remove(shape._element)
        self._set_title(slide, title)
        put_foot(
            slide, Box(0.5, self.height - 0.5, self.width - 1, 0.4), self.report.badge, self.report.stamp[0]
        )
        if notes:
            slide.notes_slide.notes_text_frame.text = "\n\n".join(notes)
        return slide

    def _set_title(self, slide: Any, title: str) -> None:
        shape = slide.shapes.title
        if shape is None:
            return
        if not title:
            shape._element.getparent().remove(shape._element)
            return
        shape.left, shape.top, shape.width, shape.height = Box(0.5, 0.25, self.width - 1, 0.85).emu
        shape.text_frame.text = title
        shape.text_frame.word_wrap = True
        shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        shape.text_frame.paragraphs[0].runs[0].font.size = Pt(28 if len(title) < 60 else 24)

    def exhibit(self, exhibit: Exhibit) -> None:
        """One slide with the picture or the headlines, then the table with its chart."""
        said = plain_words(exhibit.sentence)
        notes = [*self.waiting, said, *exhibit.notes]
        self.waiting.clear()
        picture = bare_picture(exhibit)
        if len(exhibit.headlines) > 1 or not (picture or exhibit.table):
            slide = self.slide(exhibit.title, notes)
            self.cards(slide, exhibit, self.sentence(slide, said))
        if picture:
            slide = self.slide(exhibit.title, notes)
            put_picture(slide, self.room(self.sentence(slide, said)), picture, said)
        if exhibit.table is not None:
            self.table(exhibit, exhibit.table, notes, said)

    def sentence(self, slide: Any, said: str) -> float:
        """Where the picture may begin."""
        size = 16 if len(said) < 320 else 13
        lines = sum(1 + len(line) * size * 0.5 / 72 / (self.width - 1.2) // 1 for line in said.split("\n"))
        put_words(slide, Box(0.5, 1.1, self.width - 1, 0.6), said.split("\n"), size)
        return float(1.25 + lines * size * 1.25 / 72)

    def cards(self, slide: Any, exhibit: Exhibit, top: float) -> None:
        """A headline in large type under its name, with what was counted."""
        width = (self.width - 1) / CARDS_A_ROW
        for at, (name, figure) in enumerate(exhibit.headlines):
            row, column = divmod(at, CARDS_A_ROW)
            box = Box(0.5 + column * width, top + 0.2 + row * 1.75, width - 0.2, 1.6)
            reader = self.report.reader
            put_words(slide, box, [name], 16, MUTED)
            put_words(
                slide,
                Box(box.left, box.top + 0.5, box.width, 0.6),
                [with_unit(reader, figure)],
                28,
                ACCENT,
                True,
            )
            put_words(
                slide, Box(box.left, box.top + 1.05, box.width, 0.4), [counted(reader, figure)], 13, INK
            )

    def table(self, exhibit: Exhibit, table: Table, notes: Sequence[str], said: str) -> None:
        """The table, beside its chart where both have room; no chart where a picture tells it."""
        plot, reader = None if exhibit.picture else plotted(table), self.report.reader
        small = len(table.columns) <= NARROW_COLUMNS and len(table.rows) <= SHORT_ROWS
        if plot is not None:
            slide = self.slide(exhibit.title, notes)
            top = self.sentence(slide, said)
            put_chart(slide, self.room(top, share=0.5 if small else 1), reader, table, plot)
            if small:
                half = self.width / 2
                put_table(slide, Box(half + 0.2, top, half - 0.7, 0.4), reader, table)
                return
        self.rows(exhibit, table, notes)

    def rows(self, exhibit: Exhibit, table: Table, notes: Sequence[str]) -> None:
        """The table in parts that fit on a slide; of a very long one the first parts."""
        shown, rest = shortened(self.report.reader, table, MOST_ROWS)
        for first, last in self.spans(shown):
            part = replace(
                shown, rows=shown.rows[first:last], totals=max(0, last - len(shown.rows) + shown.totals)
            )
            slide = self.slide(exhibit.title, notes)
            put_table(slide, self.room(TABLE_TOP), self.report.reader, part)
            if rest and last == len(shown.rows):
                put_words(slide, Box(0.5, self.height - 0.85, self.width - 1, 0.3), [rest], 12, MUTED)

    def spans(self, table: Table) -> list[tuple[int, int]]:
        """Which rows stand together on a slide: as many as have room under the headings."""
        head, *heights = row_heights(self.report.reader, table, self.width - 1)
        spans, first, filled = [], 0, head
        for at, height in enumerate(heights):
            if at > first and filled + height > self.height - TABLE_TOP - 0.9:
                spans.append((first, at))
                first, filled = at, head
            filled += height
        return [*spans, (first, len(heights))]

    def definitions(self) -> None:
        known = self.report.definitions
        for first in range(0, len(known), DEFINITIONS_A_SLIDE):
            slide = self.slide(self.report.reader.text("What the indicators mean"))
            for at, definition in enumerate(known[first : first + DEFINITIONS_A_SLIDE]):
                top = 1.2 + at * 1.4
                put_words(slide, Box(0.5, top, self.width - 1, 0.4), [definition.name], 16, ACCENT, True)
                put_words(slide, Box(0.5, top + 0.35, self.width - 1, 0.9), [definition.text], 14)


def _distance_from_title_only(layout: Any) -> tuple[bool, int]:
    """A layout with a title and as little besides as possible comes first."""
    kinds = [shape.placeholder_format.idx for shape in layout.placeholders]
    return 0 not in kinds, len(kinds)
