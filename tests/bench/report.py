"""The table that the benchmarks print: a row each, with its figure, its goal, and whether it is reached."""

import os
import platform
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

WIDTHS = (34, 52, 14)


@dataclass(frozen=True)
class Row:
    name: str
    figure: str
    goal: str
    reached: bool

    def __str__(self) -> str:
        return line(self.name, self.figure, self.goal, "ok" if self.reached else "short")


def line(*cells: str) -> str:
    *others, last = cells
    return "  ".join([*(cell.ljust(width) for cell, width in zip(others, WIDTHS, strict=True)), last])


def at_most(name: str, ours: float, theirs: float, goal: float, of: str) -> Row:
    """A row for times in seconds: ours is at most `goal` times theirs."""
    figure = f"{ours * 1000:.2f} ms, {of} {theirs * 1000:.2f} ms: {ours / theirs:.2f}×"
    return Row(name, figure, f"at most {goal:g}×", ours <= goal * theirs)


def at_least(name: str, ours: float, theirs: float, goal: float, of: str) -> Row:
    """A row for times in seconds: ours is at least `goal` times faster than theirs."""
    figure = f"{ours * 1000:.2f} ms, {of} {theirs * 1000:.2f} ms: {theirs / ours:.0f}× faster"
    return Row(name, figure, f"at least {goal:g}×", ours * goal <= theirs)


def machine() -> str:
    """What the figures were measured on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )


def resident(process: int | str = "self") -> float:
    """The memory that a process has, in MB."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def seconds(act: Callable[[], Any]) -> float:
    start = perf_counter()
    act()
    return perf_counter() - start


def side_by_side(acts: dict[str, Callable[[], Any]], times: int) -> dict[str, float]:
    """The median seconds of each act. They take turns, so that the machine's moods fall on all alike."""
    taken: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(times):
        for name, act in acts.items():
            taken[name].append(seconds(act))
    return {name: median(each) for name, each in taken.items()}


def p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]


def report(benches: dict[str, Callable[[], Iterator[Row]]]) -> bool:
    """Print each row as soon as it is known. Whether all goals are reached."""
    print(machine(), flush=True)
    print(line("benchmark", "figure", "goal", "reached"), flush=True)
    reached = True
    for bench in benches.values():
        for row in bench():
            print(row, flush=True)
            reached = reached and row.reached
    return reached
