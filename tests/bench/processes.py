"""How long each process of the Procfile takes to start, and the memory that it then has."""

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from urllib.error import URLError
from urllib.request import urlopen

from models.database import connection
from models.heartbeat import BOT, JOBS, Heartbeat
from settings import Settings
from tests.bench import both
from tests.bench.deployment import PATIENCE, running, settings_on
from tests.bench.report import Row, resident
from tests.bench.wire import telegram
from tests.system.processes import select_nothing

TIMES = 3
START, MEMORY = 1.0, 100


def rows() -> Iterator[Row]:
    with both.database("SQLite") as url, telegram() as api, settings_on(url, api.removesuffix("/bot")) as settings:
        yield row("web", ("gunicorn", "web:app"), settings, lambda: answers(settings.port))
        # By polling: behind a webhook the bot has nothing to fetch.
        polling = settings.model_copy(update={"telegram_webhook_url": None})
        yield row("bot", ("bot",), polling, lambda: beats(BOT))
        yield row("jobs", ("jobs",), settings, lambda: beats(JOBS))


def row(name: str, command: tuple[str, ...], settings: Settings, lives: Callable[[], bool]) -> Row:
    """Once more than is counted: the first finds nothing compiled."""
    _, *counted = [start(command, settings, lives) for _ in range(1 + TIMES)]
    taken, memory = (median(figures) for figures in zip(*counted, strict=True))
    goal = f"{START:g} s, {MEMORY} MB"
    return Row(f"start: {name}", f"{taken:.2f} s, {memory:.0f} MB", goal, taken <= START and memory <= MEMORY)


def start(command: tuple[str, ...], settings: Settings, lives: Callable[[], bool]) -> tuple[float, float]:
    """The seconds until it lives, and the MB that the largest of its processes then has."""
    with connection():
        Heartbeat.delete().execute()
    begun = perf_counter()
    with running(settings, *command) as process:
        while not lives():
            assert perf_counter() < begun + PATIENCE, f"{command} does not start"
            select_nothing(0.005)
        return perf_counter() - begun, max(map(resident, family(process.pid)))


def answers(port: int) -> bool:
    try:
        urlopen(f"http://127.0.0.1:{port}/health", timeout=5).close()
    except (URLError, OSError):
        return False
    return True


def beats(name: str) -> bool:
    with connection():
        return Heartbeat.select().where(Heartbeat.name == name).exists()


def family(process: int) -> list[int]:
    """This process and those that it started."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [process, *map(int, children)]
