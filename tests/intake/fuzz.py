"""Feed the reader files that are nearly right: `python -m tests.intake.fuzz SECONDS`, 60 by default.

Every file is a sound one with bytes changed, cut out or doubled. Whatever comes, `read` returns within ten
seconds, all cells are text, and every problem can be said; anything else ends the run and keeps the bytes.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from pathlib import Path

from tests.intake.bad_files import archive, far_cell
from tests.intake.clean_tables import product_sales, union_report
from tests.intake.encoders import ENCODERS
from tests.intake.pollution import Style, lines, written
from tests.intake.test_containers import made_xlsx, ods, ods_cell, ods_row
from unionmap.intake import read

FIXTURES = Path(__file__).parents[1] / "fixtures"
SECONDS_A_FILE = 10
AWKWARD = b"""\"|'|\\|,|;|\t|\r|\n|\x00|\xff\xfe|\xef\xbb\xbf|\xe1\xbb""".split(b"|")


def seeds() -> list[bytes]:
    """Files in order, of every kind."""
    table = written(lines(union_report(8), Style(";")), Style(";")).decode()
    texts = [encode(table) for encode in ENCODERS.values()]
    sales = written(lines(product_sales(8), Style()), Style())
    reports = [path.read_bytes() for path in sorted(FIXTURES.glob("*.csv"))]
    books = [made_xlsx(), far_cell(), ods(ods_row(ods_cell("a"), ods_cell("b"))), old_excel()]
    return [*texts, *reports, sales, *books, archive({"a.csv": sales, "b.xlsx": made_xlsx()})]


def old_excel() -> bytes:
    return (Path(__file__).parent / "files" / "report.xls").read_bytes()


def spoiled(data: bytes, chance: random.Random) -> bytes:
    """The file after a few accidents."""
    for _ in range(chance.randint(1, 6)):
        place, length = chance.randrange(len(data) + 1), chance.choice([0, 1, 1, 2, 8, 64])
        twice = data[place : place + length] * 2
        noise = chance.randbytes(chance.randint(1, 4))
        piece = chance.choice([b"", noise, chance.choice(AWKWARD), twice])
        data = data[:place] + piece + data[place + length :]
    return data


def check(data: bytes) -> Counter[str]:
    """Read a file and hold the reading to its promises; returns what was said."""
    start = time.perf_counter()
    reading = read(data, "report.xlsx")
    assert time.perf_counter() - start < SECONDS_A_FILE, "too slow"
    for table in reading.tables:
        assert table.frame.shape == (len(table.row_numbers), len(table.header)), "rows and numbers differ"
        assert all(isinstance(cell, str) for row in table.frame.to_numpy() for cell in row), (
            "a cell is no text"
        )
    reading.grids()
    for problem in reading.problems:
        assert problem.sentence("vi"), "a problem without words"
        assert problem.sentence("en"), "a problem without words"
    assert reading.tables or reading.problems, "nothing read and nothing said"
    return Counter({problem.code for problem in reading.problems})


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(1 << 32)
    chance, files, said = random.Random(seed), seeds(), Counter[str]()
    count, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        data = spoiled(chance.choice(files), chance)
        try:
            said += check(data)
        except Exception:
            Path("fuzz-failure.bin").write_bytes(data)
            sys.stderr.write(f"seed {seed}, file {count}: the bytes are in fuzz-failure.bin\n")
            raise
        count += 1
    sys.stdout.write(f"seed {seed}: {count} files read, none with an unhandled exception\n")
    sys.stdout.write("".join(f"  {code}: {number}\n" for code, number in said.most_common()))


if __name__ == "__main__":
    main()
