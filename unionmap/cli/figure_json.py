"""Figures as JSON: every figure with its parts, and the basis once."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from unionmap.figures.basis import Basis, Figure
from unionmap.figures.results import Figures
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS
from unionmap.model.slices import Slice
from unionmap.words import Reader


def as_json(figures: Figures, slice_: Slice, reader: Reader) -> dict[str, Any]:
    """Plain values for ``json.dumps``: unrounded, rates in percent, labels in the reader's language."""
    basis = figures.total.basis
    return {
        "indicator": figures.indicator,
        "unit": reader.label(INDICATORS[figures.indicator].unit),
        "by": figures.by,
        "release": basis.release,
        "period": figures.period.isoformat(),
        "where": _conditions(slice_),
        "rows": [_row(figures.by, code, figure, reader) for code, figure in figures.rows.items()],
        "total": _figure(figures.total),
        "without_report": list(figures.silent),
        "basis": _basis(basis),
    }


def _conditions(slice_: Slice) -> dict[str, Any]:
    conditions: dict[str, Any] = {key: list(codes) for key, codes in slice_.where}
    conditions |= {"enterprise": True} if slice_.enterprise else {}
    conditions |= {"pub100": slice_.pub100} if slice_.pub100 != "in" else {}
    return conditions | ({"without_largest": True} if slice_.without_largest else {})


def _row(by: str | None, code: str, figure: Figure, reader: Reader) -> dict[str, Any]:
    label = DIMENSIONS[by].codes().label(code) if by else None
    return {"code": code, "label": reader.label(label) if label else code, **_figure(figure)}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "value": figure.value,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "unions": figure.unions,
        "missing": figure.missing,
        "state": str(figure.state),
        "reason": figure.reason,
        "small_base": figure.small_base,
    }


def _basis(basis: Basis) -> dict[str, Any]:
    used = basis.denominator_period
    return asdict(basis) | {
        "period": basis.period.isoformat(),
        "denominator_period": None if used is None else used.isoformat(),
    }
