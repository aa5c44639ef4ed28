"""What was really sent to the browser: the parts of a chart's specification that tests ask for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import altair as alt

Spec = dict[str, Any]


def spec(chart: alt.LayerChart) -> Spec:
    """The chart as sent, checked against the Vega-Lite schema."""
    sent: Spec = chart.to_dict()
    return sent


def layers(part: Spec) -> Iterator[Spec]:
    """Every drawn layer, however deep, each with the data it is drawn from."""
    if "layer" not in part:
        yield part
    for layer in part.get("layer", []):
        yield from layers({"data": part.get("data"), **layer})


def marked(sent: Spec, mark: str) -> list[Spec]:
    """Layers drawn with one kind of mark."""
    return [layer for layer in layers(sent) if layer["mark"]["type"] == mark]


def rows_of(sent: Spec, layer: Spec) -> list[dict[str, Any]]:
    """Rows that a layer is drawn from."""
    data = layer["data"]
    found: list[dict[str, Any]] = sent["datasets"][data["name"]] if "name" in data else data["values"]
    return found
