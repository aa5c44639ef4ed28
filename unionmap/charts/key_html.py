"""The key to a chart's colours as HTML: words that flow with the width, where a drawn legend would be cut."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

from unionmap.charts.palette import INK, LINE

FLOW = "display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin:0;padding:0"
LIST = f"{FLOW};font-size:.9rem;color:{INK}"
ITEM = "display:flex;align-items:center;gap:.4rem;margin:0"
SWATCH = f"flex:none;width:1rem;height:1rem;border:1px solid {LINE}"


def key_html(colours: Mapping[str, str]) -> str:
    """A swatch and its words for each entry of ``colours``: colours by their words. Text is escaped."""
    listed = Element("ul", style=LIST)
    for words, colour in colours.items():
        item = SubElement(listed, "li", style=ITEM)
        SubElement(item, "span", {"style": f"{SWATCH};background:{colour}", "aria-hidden": "true"})
        SubElement(item, "span").text = words
    return tostring(listed, encoding="unicode", method="html")
