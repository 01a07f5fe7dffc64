"""Tremplin as it is deployed, on this machine: settings of its own, and the processes of the Procfile."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from settings import Settings
from tests.bench.applications import ENVIRONMENT
from tests.bench.data import ROOT
from tests.system.processes import environment_of, free_port, wait_for

PROCESSES = "2"
PATH = "/telegram"
PATIENCE = 120.0


@contextmanager
def settings_on(database: str, telegram: str) -> Iterator[Settings]:
    """Settings that reach nobody, with a port and a folder of their own."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        yield Settings(
            _env_file=None,
            database_url=database,
            storage_url=f"{folder}/files",
            journal_notes=f"{folder}/notes",
            secret_key=ENVIRONMENT["SECRET_KEY"],
            telegram_token="1:bench",
            telegram_api_url=telegram,
            telegram_webhook_url=f"http://127.0.0.1:{port}{PATH}",
            smtp_url="",
            quiet_hours=(0, 0),  # it measures at night as well
            port=port,
        )


@contextmanager
def running(settings: Settings, *command: str) -> Iterator[subprocess.Popen[bytes]]:
    """`python -m <command>` from nothing, as the Procfile does. What it says is told where something fails."""
    # What is compiled is kept, as it is wherever nobody asked for the contrary.
    environment = os.environ | environment_of(settings) | {"PYTHONDONTWRITEBYTECODE": ""}
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [sys.executable, "-m", *command], cwd=ROOT, env=environment, stderr=log, start_new_session=True
        )
        try:
            yield process
        except BaseException:
            log.seek(0)
            print(log.read().decode(), file=sys.stderr)
            raise
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@contextmanager
def web(settings: Settings, application: str = "web:app") -> Iterator[None]:
    """Two processes of the web, once they answer."""
    with running(settings, "gunicorn", application, "--workers", PROCESSES):
        wait_for(f"http://127.0.0.1:{settings.port}/health", patience=PATIENCE)
        yield
