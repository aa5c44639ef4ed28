"""What a reader reads: texts in two languages, numbers and dates as that reader writes them."""

from unionmap.words.reader import Reader

__all__ = ["Reader"]
