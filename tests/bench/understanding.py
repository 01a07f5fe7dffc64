"""How well people are understood: the judged searches, asked of the demo. What is set aside is never tuned on."""

from collections.abc import Iterator
from pathlib import Path

from demo.filling import fill
from models.database import connection
from models.documents.storage import open_storage
from models.migrations import migrate
from tests.bench.applications import environment
from tests.bench.data import kept, opened
from tests.bench.report import Row
from tests.search.asked import answers, open_offers
from tests.search.judge import Share, judge, judge_traps
from tests.search.judged import later, queries, traps

SOURCES = ["demo/*", "models/offers/**/*.py", "models/offers/**/*.toml"]


def rows() -> Iterator[Row]:
    folder = kept("demo", SOURCES, make)
    with opened(folder / "demo.db"), connection():
        offers = open_offers()
        asked = answers([*queries(), *later(), *traps()], offers)
    for part, figures in judge([*queries(), *later()], asked, list(offers.values())).items():
        yield row(f"searches answered, {part}", figures.answered, 0.95)
        yield row(f"of the first three, fit, {part}", figures.fit, 0.9)
        yield row(f"contract and place kept, {part}", figures.kept, 1)
    for part, avoided in judge_traps(traps(), asked, list(offers.values())).items():
        yield row(f"traps avoided, {part}", avoided.avoided, 0.95)


def row(name: str, share: Share, goal: float) -> Row:
    return Row(name, f"{share.good} of {share.of}: {share.ratio:.1%}", f"{goal:.0%}", share.ratio >= goal)


def make(folder: Path) -> None:
    open_storage(str(folder / "files"))
    with environment(f"sqlite:///{folder}/demo.db", folder), opened(folder / "demo.db"):
        migrate()
        with connection():
            fill(lambda line: None)
