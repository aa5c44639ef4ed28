"""Every format a report can be written in, by its permanent id; its writer is loaded when it is asked for."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile

from unionmap.model.label import Language
from unionmap.reports.files.letterhead import Letterhead, letterhead
from unionmap.reports.files.live import LiveReport
from unionmap.reports.files.report import Report, whole_picture
from unionmap.words.message import message

LOG = logging.getLogger("unionmap")
LONGEST_NAME = 60

BAD_TEMPLATE = message("The {format} template could not be opened: the usual layout stands in its place.")
FAILED = message("The {format} file could not be written; the server's log says why.")


@dataclass(frozen=True)
class File:
    """A written file. ``remarks`` are sentences for whoever asked for it."""

    name: str
    mime: str
    data: bytes
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Failed:
    """A format that could not be written, and the sentence that says so."""

    format: str
    why: str


@dataclass(frozen=True)
class House:
    """What the federation brings of its own: letterhead and templates by format."""

    head: Letterhead
    templates: dict[str, bytes] = field(default_factory=dict)


def house(head: Path, templates: dict[str, Path], language: Language) -> House:
    """The house as its files say. Raises OSError and ValueError where one cannot be read."""
    return House(letterhead(head, language), {id_: file.read_bytes() for id_, file in templates.items()})


Write = Callable[[LiveReport, House], tuple[bytes, tuple[str, ...]]]


@dataclass(frozen=True)
class Format:
    """A format by its name for the reader; ``write`` gives the bytes, and what has to be said of them."""

    name: str
    mime: str
    write: Write


def _word(live: LiveReport, own: House) -> tuple[bytes, tuple[str, ...]]:
    from unionmap.reports.files.word import word

    return _by_template("docx", live.opening, own, lambda template: word(live.opening, own.head, template))


def _slides(live: LiveReport, own: House) -> tuple[bytes, tuple[str, ...]]:
    from unionmap.reports.files.slides import slides

    return _by_template("pptx", live.opening, own, lambda template: (slides(live.opening, template), ()))


def _by_template(
    id_: str, report: Report, own: House, write: Callable[[bytes | None], tuple[bytes, tuple[str, ...]]]
) -> tuple[bytes, tuple[str, ...]]:
    """The file in the federation's template; in the usual layout, and said so, where that is none."""
    template = own.templates.get(id_)
    if template is None:
        return write(None)
    try:
        return write(template)
    except (BadZipFile, KeyError, ValueError):
        LOG.exception("the %s template cannot be used", id_)
        data, remarks = write(None)
        return data, (*remarks, report.reader.text(BAD_TEMPLATE, format=id_.upper()))


def _workbook(live: LiveReport, _: House) -> tuple[bytes, tuple[str, ...]]:
    from unionmap.reports.files.workbook import workbook

    return workbook(live.opening), ()


def _paper(live: LiveReport, own: House) -> tuple[bytes, tuple[str, ...]]:
    from unionmap.reports.files.paper import paper

    return paper(live.opening, own.head), ()


def _browser(live: LiveReport, _: House) -> tuple[bytes, tuple[str, ...]]:
    from unionmap.reports.files.browser import browser

    return browser(live), ()


OFFICE = "application/vnd.openxmlformats-officedocument"
FORMATS: dict[str, Format] = {
    "docx": Format("Word (DOCX)", f"{OFFICE}.wordprocessingml.document", _word),
    "pptx": Format("PowerPoint (PPTX)", f"{OFFICE}.presentationml.presentation", _slides),
    "xlsx": Format("Excel (XLSX)", f"{OFFICE}.spreadsheetml.sheet", _workbook),
    "pdf": Format("PDF", "application/pdf", _paper),
    "html": Format("HTML", "text/html", _browser),
}
PICTURES = {"png": "image/png", "svg": "image/svg+xml"}
PICTURE_INCHES = 8.0


def written(live: LiveReport, formats: tuple[str, ...], own: House) -> Iterator[File | Failed]:
    """One file after the other; a format that fails is named, and the rest is delivered."""
    for id_ in formats:
        try:
            yield from pictures(live.opening, id_) if id_ in PICTURES else [_file(live, id_, own)]
        except Exception:
            LOG.exception("a report could not be written as %s", id_)
            yield Failed(id_, live.opening.reader.text(FAILED, format=id_.upper()))


def _file(live: LiveReport, id_: str, own: House) -> File:
    known = FORMATS[id_]
    data, remarks = known.write(live, own)
    return File(f"{file_name(live.opening)}.{id_}", known.mime, data, remarks)


def pictures(report: Report, id_: str) -> Iterator[File]:
    """Every picture of a report on its own, with title, key, date, release and source, as PNG or SVG."""
    from unionmap.charts.raster import png_of

    for at, exhibit in enumerate(report.exhibits, start=1):
        picture = whole_picture(exhibit, report.badge)
        if picture is not None:
            data = (
                picture.svg.encode() if id_ == "svg" else png_of(picture.svg, PICTURE_INCHES, picture.width)
            )
            name = f"{at:02}-{plain_letters(exhibit.title)}-{report.period.isoformat()}.{id_}"
            yield File(name, PICTURES[id_], data)


def file_name(report: Report) -> str:
    """``so-ket-quy-3-2026-09-30``: title and cut-off date, once, in letters that every computer takes."""
    title, day = plain_letters(report.title), plain_letters(report.reader.day(report.period))
    return title if title.endswith(day) else f"{title}-{report.period.isoformat()}"


def plain_letters(words: str) -> str:
    """Words in lower-case ASCII joined by hyphens."""
    bare = unicodedata.normalize("NFD", words.lower().replace("đ", "d")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare)[:LONGEST_NAME].strip("-") or "unionmap"
