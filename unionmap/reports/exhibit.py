"""An exhibit: one thing that a page shows, with its sentence and its figures, as plain values.

The screen, the presentation and every file format draw the same exhibit, so that no two of them can differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from unionmap.charts.map_picture import MapSheet
from unionmap.charts.theme import Chart
from unionmap.figures.basis import Figure
from unionmap.reports.table import Table


@dataclass(frozen=True)
class Exhibit:
    """What is shown of a view.

    ``sentence`` (Markdown) says what the picture shows and no more; it is its alternative text, too.
    ``headlines`` are figures told in large type, each under its name. ``key`` says what the colours of a
    chart mean, colours by their words, where the chart does not say it itself. ``notes`` say what else must
    be known, date, release, filters and what is invented, each a sentence. ``link`` is the address of the
    view without its host: ``/ban-do?release=3&...``. What is ``internal`` does not leave the federation.
    """

    title: str
    sentence: str
    notes: tuple[str, ...]
    link: str
    picture: MapSheet | Chart | None = None
    headlines: tuple[tuple[str, Figure], ...] = ()
    table: Table | None = None
    key: Mapping[str, str] = field(default_factory=dict)
    synthetic: bool = False
    internal: bool = False
