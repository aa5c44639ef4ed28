"""How long figures take on the demonstration, each as a ratio to the bare work in the same run.

Run by ``make bench-figures``. Times are medians in milliseconds of this machine; the ratios carry over.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median
from tempfile import TemporaryDirectory

import pandas as pd
from sqlalchemy import select

from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.measure import matrix, measure, series
from unionmap.model.slices import Slice
from unionmap.store.demo import load_demo
from unionmap.store.engine import Store, open_store
from unionmap.store.tables import ROWS

REPEATS = 15
FDI = Slice.of(ownership="FDI")


def milliseconds(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Median time of some work, after one run to warm up."""
    work()
    return median(_once(work) for _ in range(repeats))


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def bare_rows(store: Store) -> pd.DataFrame:
    """All union rows as a frame: what a cube cannot be faster than without aggregating in the database."""
    with store.read() as connection:
        return pd.read_sql(select(ROWS["unions"]), connection)


def bare_sums(cube: Cube) -> pd.DataFrame:
    """Two sums by district in bare pandas."""
    frame = cube.unions.frames[cube.periods[0]]
    return frame.groupby("district", observed=True)[["members", "workers"]].sum()


def report(cube: Cube, store: Store) -> list[tuple[str, float, float]]:
    """For each kind of work its name, its time in ms, and its ratio to the bare work."""
    first, last = cube.periods[0], cube.periods[-1]
    rows, sums = milliseconds(lambda: bare_rows(store), 5), milliseconds(lambda: bare_sums(cube))
    small: dict[str, Callable[[], object]] = {
        "members by district": lambda: measure(cube, "members", first, by="district"),
        "penetration by district": lambda: measure(cube, "penetration", first, by="district"),
        "density by district, sliced": lambda: measure(cube, "density", last, FDI, by="district"),
        "penetration by 106 communes": lambda: measure(cube, "penetration", first, by="old_commune"),
        "penetration, sector x ownership": lambda: matrix(
            cube, "penetration", first, Slice(), "sector", "ownership"
        ),
        "members over 20 quarters": lambda: series(cube, "members", FDI),
    }
    timed = [(name, milliseconds(work)) for name, work in small.items()]
    load = milliseconds(lambda: load_cube(store, cube.release), 5)
    return [
        ("all union rows, bare", rows, 1.0),
        ("load the cube", load, load / rows),
        ("two sums by district, bare", sums, 1.0),
        *((name, took, took / sums) for name, took in timed),
    ]


def main() -> None:
    with TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{folder}/store.sqlite3")
        print(f"{'load the demonstration':36}{_once(lambda: load_demo(store)):10.1f} ms")
        for name, took, ratio in report(load_cube(store, 1), store):
            print(f"{name:36}{took:10.1f} ms {ratio:8.1f} x")
        store.close()


if __name__ == "__main__":
    main()
