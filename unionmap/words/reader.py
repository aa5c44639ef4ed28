"""A reader of one language: every text, number and date on the way to the screen passes through here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from babel.dates import format_date
from babel.numbers import format_decimal

from unionmap.model.label import Label, Language
from unionmap.model.periods import quarter_of
from unionmap.words.catalogue import vietnamese

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
ROMAN = ("I", "II", "III", "IV")

Number = int | float | Fraction | Decimal


@dataclass(frozen=True)
class Reader:
    """Writes for someone who reads one language; passed along explicitly, never kept in the process."""

    language: Language = "vi"

    def text(self, source: str, **values: object) -> str:
        """The text in the reader's language, its ``{names}`` filled in."""
        words = vietnamese().get(source, source) if self.language == "vi" else source
        return words.format(**values) if values else words

    def plural(self, count: int, one: str, many: str, **values: object) -> str:
        """The text for a count, which stands in it as ``{n}``. Vietnamese has one form: that of ``many``."""
        single = self.language == "en" and abs(count) == 1
        return self.text(one if single else many, n=self.number(count), **values)

    def label(self, label: Label) -> str:
        return label[self.language]

    def number(self, value: Number, decimals: int = 0) -> str:
        """``53.871`` for a Vietnamese reader, ``53,871`` for an English one; halves away from nought."""
        rounded = _rounded(value, decimals)
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        written = format_decimal(abs(rounded), format=pattern, locale=self.language)
        return MINUS + written if rounded < 0 else written

    def signed(self, value: Number, decimals: int = 0) -> str:
        """A change: always with its sign, except nought."""
        return ("+" if _rounded(value, decimals) > 0 else "") + self.number(value, decimals)

    def percent(self, value: Number, decimals: int = 1) -> str:
        """A value in percent: ``78,6 %`` and ``78.6%``."""
        return self.number(value, decimals) + (NBSP + "%" if self.language == "vi" else "%")

    def points(self, value: Number, decimals: int = 1) -> str:
        """A difference of two percentages, in percentage points."""
        return self.text("{change} percentage points", change=self.signed(value, decimals))

    def day(self, day: date) -> str:
        """``31/3/2025`` and ``31 March 2025``."""
        pattern = "d/M/y" if self.language == "vi" else "d MMMM y"
        return str(format_date(day, pattern, locale=self.language))

    def quarter(self, period: date) -> str:
        """``Quý I/2025`` and ``Q1 2025``."""
        number = quarter_of(period)
        return (
            f"Quý {ROMAN[number - 1]}/{period.year}" if self.language == "vi" else f"Q{number} {period.year}"
        )

    def period(self, period: date) -> str:
        """A period in a list: its quarter and its last day."""
        return f"{self.quarter(period)} ({self.day(period)})"

    def listed(self, parts: list[str]) -> str:
        """``A, B và C``."""
        *first, last = parts or [""]
        return self.text("{first} and {last}", first=", ".join(first), last=last) if first else last


def _rounded(value: Number, decimals: int) -> Decimal:
    exact = (
        Decimal(value.numerator) / value.denominator if isinstance(value, Fraction) else Decimal(str(value))
    )
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0
