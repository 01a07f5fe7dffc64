"""gunicorn's own settings, and a line a request in the file that REQUEST_LOG names: who took it, how it ended."""

import os
import runpy
from pathlib import Path
from typing import Any

globals().update(runpy.run_path(str(Path(__file__).parents[2] / "gunicorn.conf.py")))


def post_request(worker: Any, request: Any, environ: dict[str, Any], response: Any) -> None:
    with open(os.environ["REQUEST_LOG"], "a", encoding="utf-8") as log:
        log.write(f"{worker.pid} {request.method} {response.status_code}\n")
