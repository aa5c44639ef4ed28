"""The timeline of events and the small pictures of areas."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from tests.charts.examples import VI
from tests.charts.specs import marked, rows_of, spec
from unionmap.charts.event_lanes import SMALLEST, event_lanes
from unionmap.charts.multiples import Panel, multiples_html, stretches
from unionmap.model.breaks import series_breaks

PERIODS = (date(2024, 12, 31), date(2025, 3, 31), date(2025, 6, 30))
NAMES = {"FOUNDED": "Thành lập", "DISSOLVED": "Giải thể"}
COUNTS = {(PERIODS[1], "FOUNDED"): 3, (PERIODS[2], "DISSOLVED"): 719}
BREAK = date(2025, 6, 15)
VALUES = [(PERIODS[0], 10.0), (PERIODS[1], 20.0), (PERIODS[2], 5.0)]


def pictures(html: str) -> list[ElementTree.Element]:
    """The drawings inside the addresses of the images."""
    addresses = re.findall(r'src="data:image/svg\+xml,([^"]+)"', html)
    return [ElementTree.fromstring(unquote(address)) for address in addresses]


def test_every_type_has_a_lane_and_every_circle_its_number() -> None:
    sent = spec(event_lanes(VI, COUNTS, NAMES, PERIODS, series_breaks()[:1], "mô tả"))
    (circle,) = marked(sent, "point")
    assert circle["encoding"]["y"]["scale"]["domain"] == ["FOUNDED", "DISSOLVED"]
    drawn = rows_of(sent, circle)
    assert [(row["kind"], row["told"], row["period"]) for row in drawn] == [
        ("FOUNDED", "3", "Quý I/2025"),
        ("DISSOLVED", "719", "Quý II/2025"),
    ]
    assert [row["area"] for row in drawn] == [SMALLEST, 2400]
    assert "Kết thúc công đoàn" in rows_of(sent, marked(sent, "rule")[0])[0]["text"]


def test_without_events_there_is_no_timeline() -> None:
    with pytest.raises(ValueError, match="at least one event"):
        event_lanes(VI, {}, {}, PERIODS, [], "")


def test_a_line_goes_through_no_gap_and_no_break() -> None:
    assert stretches(VALUES, [BREAK]) == [VALUES[:2], VALUES[2:]]
    assert stretches([VALUES[0], (PERIODS[1], None), VALUES[2]], []) == [VALUES[:1], VALUES[2:]]
    assert stretches(VALUES, []) == [VALUES]


def test_panels_share_one_scale() -> None:
    large = Panel("Lớn", [(day, 10 * value) for day, value in VALUES], "50 người", "100 → 50")
    small = Panel("Nhỏ <b>", VALUES, "5 người", "10 → 5")
    html = multiples_html([large, small], [BREAK])
    assert "Nhỏ &lt;b&gt;: 5 người" in html
    lowest = [
        max(float(c.attrib["cy"]) for c in p.iter() if c.tag.endswith("circle")) for p in pictures(html)
    ]
    assert lowest[0] < lowest[1]


def test_an_index_is_drawn_about_its_start() -> None:
    (picture,) = pictures(multiples_html([Panel("A", [(d, v * 10) for d, v in VALUES], "", "")], [], 100))
    rules = [line.attrib for line in picture.iter() if line.tag.endswith("line") and "x1" in line.attrib]
    first = next(line.attrib["points"] for line in picture.iter() if line.tag.endswith("polyline")).split()[0]
    assert rules[1]["y1"] == first.split(",")[1]


def test_without_a_value_there_are_no_pictures() -> None:
    with pytest.raises(ValueError, match="at least one known value"):
        multiples_html([Panel("A", [(PERIODS[0], None)], "", "")], [])
