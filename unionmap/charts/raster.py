"""An SVG picture as PNG or as PDF: the same on every machine, for it brings its own letters."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

FONT = "Be Vietnam Pro"
"""Comes as a package, with every Vietnamese letter in every weight: no machine draws another picture."""

FONTS = f"'{FONT}', Arial, sans-serif"
DPI = 300
PIXELS_PER_INCH = 72
"""As the converter reckons."""


def letters() -> Path:
    """The folder of the letters' files."""
    from fontpkg_be_vietnam_pro import ROOT

    return Path(ROOT) / "files"


@cache
def _converter() -> ModuleType:
    import vl_convert

    vl_convert.register_font_directory(str(letters()))
    return vl_convert


def chart_svg_of(spec: dict[str, Any], vega_lite: str) -> str:
    """A Vega-Lite specification drawn."""
    drawn: str = _converter().vegalite_to_svg(spec, vl_version=vega_lite)
    return drawn


@cache
def bundle() -> str:
    """The script of Vega, Vega-Lite and Vega-Embed."""
    script: str = _converter().javascript_bundle()
    return script


def png_of(svg: str, inches: float, width: float) -> bytes:
    """A PNG of 300 dots an inch that is so many inches wide; ``width`` is the picture's own, in pixels."""
    drawn: bytes = _converter().svg_to_png(svg, scale=inches * PIXELS_PER_INCH / width, ppi=DPI)
    return drawn


def pdf_of(svg: str) -> bytes:
    """A PDF of one page of the picture's size: lines stay lines, words stay words."""
    drawn: bytes = _converter().svg_to_pdf(svg)
    return drawn
