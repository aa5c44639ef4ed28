"""The colours of the house, and which ink can be read on them.

One hue for levels; orange to blue for distances from a midpoint (told apart with any colour vision, and on a
washed-out projector); greys for what has no value.
"""

from __future__ import annotations

INK = "#1d2730"
PALE_INK = "#ffffff"
MUTED = "#56636f"
LINE = "#c3ccd5"
PAPER = "#ffffff"
ACCENT = "#0b5a8a"
SECOND = "#c26a00"

SEQUENTIAL = ("#e6f0f8", "#b9d5ec", "#84b5da", "#3a79ab", "#0b4670")
BELOW = ("#8a4600", "#cf8436", "#f3d3ab")
ABOVE = ("#cfe2f2", "#74abd6", "#1b5c91")
MIDDLE = "#f1f1ee"


def sequential(count: int) -> tuple[str, ...]:
    """Light to dark. Raises ValueError for more classes than there are steps."""
    if count > len(SEQUENTIAL):
        raise ValueError(f"{count} classes, {len(SEQUENTIAL)} colours")
    return SEQUENTIAL[-count:]


def diverging(count: int) -> tuple[str, ...]:
    """Dark orange over pale to dark blue; an odd count has a neutral colour in the middle."""
    side, odd = divmod(count, 2)
    if side > len(BELOW):
        raise ValueError(f"{count} classes, {2 * len(BELOW) + 1} colours")
    return BELOW[len(BELOW) - side :] + (MIDDLE,) * odd + ABOVE[:side]


def ink_on(background: str) -> str:
    """The darker or the paler ink, whichever is read better on the colour."""
    return max(INK, PALE_INK, key=lambda ink: contrast(ink, background))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two ``#rrggbb`` colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
