"""A report: everything that is to be written, as plain values drawn from one frozen state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from unionmap.charts.framed_svg import Caption, Picture, framed
from unionmap.figures.basis import Figure
from unionmap.figures.wording import fraction, reason_words
from unionmap.reports.definition import Fact
from unionmap.reports.exhibit import Exhibit
from unionmap.words import Reader

Layout = Literal["notebook", "one-page"]


@dataclass(frozen=True)
class Heading:
    """A title between exhibits."""

    text: str


@dataclass(frozen=True)
class Words:
    """A text between exhibits, in Markdown."""

    markdown: str


@dataclass(frozen=True)
class Missing:
    """A part that is not there, named in its place; ``why`` is a sentence. A ``fault`` is ours."""

    title: str
    why: str
    fault: bool = True


Part = Heading | Words | Exhibit | Missing


@dataclass(frozen=True)
class Definition:
    """An indicator, what it is in one sentence, and what else is to be known of it."""

    name: str
    text: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Report:
    """``stamp`` says date, release and basis, each a sentence, and stands on every page of every format.

    ``badge`` is empty where nothing is invented. ``made`` is the day the file was written.
    """

    reader: Reader
    title: str
    parts: tuple[Part, ...]
    stamp: tuple[str, ...]
    badge: str
    definitions: tuple[Definition, ...]
    period: date
    made: date
    layout: Layout = "notebook"

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        return tuple(part for part in self.parts if isinstance(part, Exhibit))

    @property
    def missing(self) -> tuple[Missing, ...]:
        return tuple(part for part in self.parts if isinstance(part, Missing))

    def own_notes(self, exhibit: Exhibit) -> tuple[str, ...]:
        """What an exhibit has to say of itself beyond the stamp of the whole report."""
        return tuple(note for note in exhibit.notes if note not in self.stamp)


def counted(reader: Reader, figure: Figure) -> str:
    """What a figure was counted from, or why there is none."""
    return fraction(reader, figure) or reason_words(reader, figure.reason)


def bare_picture(exhibit: Exhibit) -> Picture | None:
    """The picture for a page that already bears its title and notes: with the key to its colours alone."""
    if exhibit.picture is None:
        return None
    return framed(exhibit.picture, Caption(key=exhibit.key))


def whole_picture(exhibit: Exhibit, badge: str) -> Picture | None:
    """The picture that stands alone: with title, key, date, release, source and badge."""
    if exhibit.picture is None:
        return None
    caption = Caption(exhibit.title, exhibit.key, exhibit.notes, badge if exhibit.synthetic else "")
    return framed(exhibit.picture, caption)
