"""What the reader of a command line can mend: said in one sentence, without a traceback."""

from __future__ import annotations

from unionmap.words import Reader


class MistakeError(Exception):
    """Carries a source text of the catalogue and the values that stand in it."""

    def __init__(self, source: str, **values: object) -> None:
        super().__init__(source)
        self.source = source
        self.values = values

    def sentence(self, reader: Reader) -> str:
        return reader.text(self.source, **self.values)
