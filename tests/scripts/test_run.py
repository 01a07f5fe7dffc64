"""The demo reaches nobody, whatever `.env` says."""

import pytest

from scripts import run
from settings import Settings

LEADS_ELSEWHERE = [name.upper() for name in Settings.model_fields if name.endswith(("_url", "_dsn"))]


@pytest.mark.parametrize("name", LEADS_ELSEWHERE)
def test_demo_leads_nowhere_but_here(name: str):
    value = (run.demo_environment() | run.kept_in(run.DEMO))[name]
    assert value == "" or "//127.0.0.1:" in value or value.removeprefix("sqlite:///").startswith(f"{run.DEMO}/")
