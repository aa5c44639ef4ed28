"""What the wall says by itself: names of its buttons, its signs, and which key does what."""

from __future__ import annotations

from unionmap.words import Reader


def wall_words(reader: Reader) -> dict[str, str]:
    """Names and signs by the part of the wall that shows them."""
    return {
        "lost": reader.text("Connection lost"),
        "progress": reader.text("Progress"),
        "code": reader.text("QR code of this view"),
        "playing": reader.text("Every {n} seconds"),
        "by_hand": reader.text("Step by hand"),
        "play": reader.text("Play by itself"),
        "buttons": reader.text("Presentation"),
        "back": reader.text("Previous slide"),
        "on": reader.text("Next slide"),
        "area_back": reader.text("Previous area"),
        "area_on": reader.text("Next area"),
        "fill": reader.text("Full screen"),
        "keys": reader.text("Keys"),
        "leave": reader.text("Leave the presentation"),
    }


def key_words(reader: Reader) -> list[tuple[str, str]]:
    """Keys as they are printed on the keyboard, each with what it does."""
    space = reader.text("Space")
    return [
        (f"→  PageDown  {space}", reader.text("Next slide")),
        ("←  PageUp", reader.text("Previous slide")),
        ("↓  ↑", reader.text("Next and previous area of the map")),
        ("1 … 9", reader.text("The slide of this number; two digits in a row for 10 and more")),
        ("Home  End", reader.text("First and last slide")),
        ("A", reader.text("Play by itself, and stop")),
        ("Q", reader.text("Large QR code for the telephones in the room")),
        ("B", reader.text("Darken the wall, and light it again")),
        ("F", reader.text("Full screen")),
        ("?", reader.text("These keys")),
        ("Esc", reader.text("Leave the presentation")),
    ]
