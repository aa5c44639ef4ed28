"""A slice in words: what the filters leave."""

from __future__ import annotations

from unionmap.figures.wording import SWITCHES
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.slices import Slice
from unionmap.words import Reader


def slice_words(reader: Reader, slice_: Slice) -> str:
    """``Đang lọc: Loại hình sở hữu FDI; chỉ doanh nghiệp``; the whole province where nothing is cut."""
    parts = [_dimension_words(reader, key, codes) for key, codes in slice_.where]
    parts += [reader.text(SWITCHES["enterprise"])] if slice_.enterprise else []
    parts += [reader.text(SWITCHES["without_largest"])] if slice_.without_largest else []
    if slice_.pub100 == "out":
        parts.append(reader.text("without units paid 100% by the budget"))
    if slice_.pub100 == "only":
        parts.append(reader.text("only units paid 100% by the budget"))
    return (
        reader.text("Filtered: {filters}", filters="; ".join(parts))
        if parts
        else reader.text("Whole province")
    )


def _dimension_words(reader: Reader, key: str, codes: tuple[str, ...]) -> str:
    dimension = DIMENSIONS[key]
    chosen = [reader.label(dimension.codes().label(code)) for code in codes]
    return f"{reader.label(dimension.label)}: {', '.join(chosen)}"
