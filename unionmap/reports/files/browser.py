"""A report as one HTML file that needs no network: maps with tooltips, charts, living switches."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from html import escape
from itertools import count
from pathlib import Path

from unionmap.charts.chart_svg import chart_spec, drawing_program
from unionmap.charts.key_html import key_html
from unionmap.charts.map_html import map_html
from unionmap.charts.map_picture import MapSheet
from unionmap.charts.theme import Chart
from unionmap.figures.wording import with_unit
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.files.live import LiveReport, Switch
from unionmap.reports.files.prose import html_of
from unionmap.reports.files.report import Heading, Missing, Part, Report, Words, counted
from unionmap.reports.files.widths import cells_of, shortened
from unionmap.reports.table import Table
from unionmap.words import Reader

HERE = Path(__file__).parent
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'unsafe-eval'; img-src data:"
)
"""Whatever a text may hold, the file asks nobody for anything."""

IDS = re.compile(r'(\bid="|url\(#)')


def browser(live: LiveReport) -> bytes:
    """The file's bytes, UTF-8."""
    report = live.opening
    return "\n".join(_page(live, report)).encode()


def _page(live: LiveReport, report: Report) -> Iterator[str]:
    yield f'<!doctype html>\n<html lang="{report.reader.language}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(report.title)}</title>\n<style>{_file('browser.css')}</style>\n</head>\n<body>"
    yield f"<h1>{escape(report.title)}</h1>"
    yield f'<p class="badge">{escape(report.badge)}</p>' if report.badge else ""
    yield _switches(live.switches)
    yield from _parts(live)
    yield _definitions(report)
    yield '<div class="tip" role="tooltip" hidden></div>'
    if any(isinstance(e.picture, Chart) for held in live.positions.values() for e in held.exhibits):
        yield f"<script>{_inline(drawing_program())}</script>"
    yield f"<script>{_file('browser.js')}</script>\n</body>\n</html>"


@cache
def _file(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _inline(script: str) -> str:
    """A script that cannot end the element it stands in."""
    return script.replace("</script", "<\\/script")


def _switches(switches: tuple[Switch, ...]) -> str:
    fields = "".join(_field(switch) for switch in switches if len(switch.positions) > 1)
    alone = "".join(_field(switch, " hidden") for switch in switches if len(switch.positions) == 1)
    return (
        f'<form class="switches">{fields}{alone}</form>'
        if fields
        else f"<form hidden class='switches'>{alone}</form>"
    )


def _field(switch: Switch, look: str = "") -> str:
    first = next(iter(switch.positions))
    inputs = "".join(
        f'<label><input type="radio" name="{switch.id}" value="{code}"{" checked" if code == first else ""}> '
        f"{escape(words)}</label>"
        for code, words in switch.positions.items()
    )
    return f"<fieldset{look}><legend>{escape(switch.label)}</legend>{inputs}</fieldset>"


def _parts(live: LiveReport) -> Iterator[str]:
    """Every part in every position; what is the same in several stands there once."""
    yield from _told_once({step: _stamp(report) for step, report in live.positions.items()}, count())
    numbers = count()
    for at in range(len(live.opening.parts)):
        yield from _told_once(
            {step: _part(report, report.parts[at]) for step, report in live.positions.items()}, numbers
        )


def _told_once(told: dict[tuple[str, ...], str], numbers: Iterator[int]) -> Iterator[str]:
    positions: dict[str, list[str]] = {}
    for step, html in told.items():
        positions.setdefault(html, []).append(" ".join(step))
    first = " ".join(next(iter(told)))
    for html, steps in positions.items():
        own = IDS.sub(rf"\g<1>p{next(numbers)}-", html)
        look = "" if first in steps else " hidden"
        yield f'<section data-on="{"|".join(steps)}"{look}>{own}</section>'


def _stamp(report: Report) -> str:
    return '<div class="stamp">' + "".join(f"<p>{escape(line)}</p>" for line in report.stamp) + "</div>"


def _part(report: Report, part: Part) -> str:
    if isinstance(part, Heading):
        return f"<h2>{escape(part.text)}</h2>"
    if isinstance(part, Words):
        return html_of(part.markdown)
    if isinstance(part, Missing):
        return f'<div class="part missing"><h3>{escape(part.title)}</h3><p>{escape(part.why)}</p></div>'
    notes = "".join(f"<p>{escape(note)}</p>" for note in report.own_notes(part))
    return (
        f'<div class="part"><h3>{escape(part.title)}</h3>{html_of(part.sentence)}{_picture(part)}'
        f"{_cards(report.reader, part)}{_table(report.reader, part.table)}"
        f'<div class="notes">{notes}</div></div>'
    )


def _picture(exhibit: Exhibit) -> str:
    if exhibit.picture is None:
        return ""
    if isinstance(exhibit.picture, MapSheet):
        return f'<div class="frame">{map_html(exhibit.picture)}</div>'
    spec = json.dumps(chart_spec(exhibit.picture), ensure_ascii=False).replace("<", "\\u003c")
    key = key_html(exhibit.key) if exhibit.key else ""
    drawing = f'<div class="drawing" style="width:100%"></div><script type="application/json">{spec}</script>'
    return f'<div class="chart">{drawing}</div>{key}'


def _cards(reader: Reader, exhibit: Exhibit) -> str:
    cards = "".join(
        f'<div class="card">{escape(name)}<strong>{escape(with_unit(reader, figure))}</strong>'
        f'<span class="counted">{escape(counted(reader, figure))}</span></div>'
        for name, figure in exhibit.headlines
    )
    return f'<div class="cards">{cards}</div>' if cards else ""


def _table(reader: Reader, whole: Table | None) -> str:
    if whole is None:
        return ""
    table, rest = shortened(reader, whole)
    looks = ["" if column.kind == "text" else ' class="n"' for column in table.columns]
    heads = "".join(
        f'<th scope="col"{look}>{escape(column.heading)}</th>'
        for column, look in zip(table.columns, looks, strict=True)
    )
    cells = cells_of(reader, table)
    rows = "".join(
        ('<tr class="total">' if at >= len(cells) - table.totals else "<tr>")
        + "".join(f"<td{look}>{escape(cell)}</td>" for cell, look in zip(row, looks, strict=True))
        + "</tr>"
        for at, row in enumerate(cells)
    )
    head = f"<caption>{escape(table.title)}</caption><thead><tr>{heads}</tr></thead>"
    return (
        f'<div class="scroll"><table>{head}<tbody>{rows}</tbody></table><p class="counted">{rest}</p></div>'
    )


def _definitions(report: Report) -> str:
    if not report.definitions:
        return ""
    told = "".join(
        f"<details><summary>{escape(known.name)}</summary><p>{escape(known.text)}</p>"
        + "".join(
            f"<p><strong>{escape(fact.heading)}:</strong> {escape(fact.text)}</p>" for fact in known.facts
        )
        + "</details>"
        for known in report.definitions
    )
    return f"<h2>{escape(report.reader.text('What the indicators mean'))}</h2>{told}"
