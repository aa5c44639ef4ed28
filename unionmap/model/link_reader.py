"""Reads the parts of a link, and remembers what it could not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast, get_args

from unionmap.model.dimensions import DIMENSIONS, LEVELS
from unionmap.model.national import parts
from unionmap.model.slices import Budget, Slice


@dataclass(frozen=True)
class Unread:
    """A part of a link that asks for something that does not exist."""

    key: str
    value: str


class LinkReader:
    """Reads keys off a link, and remembers what it could not read and which keys it knew."""

    def __init__(self, params: Mapping[str, Sequence[str]]) -> None:
        self.params = params
        self.known: set[str] = set()
        self.unread: list[Unread] = []

    def values(self, key: str) -> list[str]:
        self.known.add(key)
        return list(self.params.get(key, ()))

    def one(self, key: str) -> str | None:
        """The value of a key that stands once; further ones are not read."""
        values = self.values(key)
        self.unread += [Unread(key, value) for value in values[1:]]
        return values[0] if values else None

    def refuse(self, key: str, value: str) -> None:
        self.unread.append(Unread(key, value))

    def choice(self, key: str, allowed: Sequence[str], default: str) -> str:
        value = self.one(key)
        if value is None or value in allowed:
            return value or default
        self.refuse(key, value)
        return default

    def flag(self, key: str) -> bool:
        return self.choice(key, ("0", "1"), "0") == "1"

    def number(self, key: str) -> int | None:
        value = self.one(key)
        if value is None or (value.isascii() and value.isdigit() and len(value) <= 9):
            return None if value is None else int(value)
        self.refuse(key, value)
        return None

    def day(self, key: str) -> date | None:
        value = self.one(key)
        try:
            return None if value is None else date.fromisoformat(value)
        except ValueError:
            self.refuse(key, str(value))
            return None

    def area(self) -> str | None:
        value = self.one("area")
        places = [DIMENSIONS[dimension].codes() for dimension in LEVELS.values()]
        if value is None or any(value in codes for codes in places):
            return value
        self.refuse("area", value)
        return None

    def province(self, default: str) -> str:
        """A part of the country; the lists of its units are read only where a link names one."""
        return default if not self.params.get("province") else self.choice("province", parts(), default)

    def slice(self, prefix: str) -> Slice:
        slice_ = Slice()
        for key, dimension in DIMENSIONS.items():
            codes = dimension.codes()
            chosen = self.values(prefix + key)
            for code in chosen:
                if code not in codes:
                    self.refuse(prefix + key, code)
            slice_ = slice_.narrowed(key, [code for code in chosen if code in codes])
        return replace(
            slice_,
            enterprise=self.flag(prefix + "enterprise"),
            pub100=cast(Budget, self.choice(prefix + "pub100", get_args(Budget), "in")),
            without_largest=self.flag(prefix + "without_largest"),
        )

    def leftovers(self) -> list[Unread]:
        return [Unread(k, v) for k, found in self.params.items() if k not in self.known for v in found]
