"""Real processes, started as the Procfile starts them, that a test can kill at any instant."""

import multiprocessing
import os
import runpy
import signal
import socket
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic

from pydantic import SecretStr

from settings import Settings

# Forked from a process that has imported what is slow to import: a restart takes milliseconds instead of a second.
FORGE = multiprocessing.get_context("forkserver")
FORGE.set_forkserver_preload(["tests.system.warm"])
ROOT = Path(__file__).parents[2]


class Process:
    """`python -m <module>` with these arguments, in a process of its own, with these settings."""

    def __init__(self, module: str, settings: dict[str, str], *arguments: str) -> None:
        self.command = (module, settings, *arguments)
        self.process = self.start()

    def start(self) -> multiprocessing.process.BaseProcess:
        self.process = FORGE.Process(target=run, args=self.command, daemon=True)
        self.process.start()
        return self.process

    def kill(self) -> None:
        """As the kernel kills, those that it started too: no clean-up, no last word."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.join()


def environment_of(settings: Settings) -> dict[str, str]:
    """These settings, as a process reads them. What is not set is empty: the process may have another test's."""
    return {name.upper(): _plain(value) for name, value in settings.model_dump().items()}


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    return str(value.get_secret_value() if isinstance(value, SecretStr) else value)


def run(module: str, settings: dict[str, str], *arguments: str) -> None:
    os.setsid()
    os.environ.update(settings)
    os.chdir(ROOT)
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


@contextmanager
def running(module: str, settings: dict[str, str], *arguments: str) -> Iterator[Process]:
    process = Process(module, settings, *arguments)
    try:
        yield process
    finally:
        process.kill()


@contextmanager
def serving(settings: dict[str, str], port: int, *options: str) -> Iterator[str]:
    """The web process, once it answers: its address."""
    url = f"http://127.0.0.1:{port}"
    with running("gunicorn", settings, "web:app", "--bind", f"127.0.0.1:{port}", *options):
        wait_for(f"{url}/health")
        yield url


def wait_for(url: str, enough: Callable[[], bool] = lambda: True, patience: float = 30) -> None:
    """Ask this address until it answers, and has been asked enough."""
    deadline = monotonic() + patience
    while monotonic() < deadline:
        try:
            urllib.request.urlopen(url, timeout=1).close()
            if enough():
                return
        except (urllib.error.URLError, OSError):
            select_nothing(0.05)
    raise AssertionError(f"{url} does not answer")


def select_nothing(seconds: float) -> None:
    """Let other processes run between two looks at what we wait for."""
    import select

    select.select([], [], [], seconds)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
