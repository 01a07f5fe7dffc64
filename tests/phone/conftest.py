import json

import httpx
import pytest

from phone.driver import Phone


@pytest.fixture(autouse=True)
def judged():
    """Here requests are the tests' own, and often wrong on purpose."""


@pytest.fixture
def phone():
    with Phone() as phone:
        yield phone


@pytest.fixture
def amina(phone):
    """She wrote to the bot before, so it may write to her."""
    return phone.person("Amina", started=True)


@pytest.fixture
def call(phone):
    """Calls a method with JSON parameters; returns the status and the body."""
    with httpx.Client(timeout=20, trust_env=False) as client:

        def call(method: str, **params: object) -> tuple[int, dict]:
            answer = client.post(f"{phone.base_url}{phone.token}/{method}", json=params)
            return answer.status_code, answer.json()

        yield call


@pytest.fixture
def ask(call):
    """Calls a method that must succeed; returns its result."""

    def ask(method: str, **params: object) -> object:
        status, body = call(method, **params)
        assert status == 200, json.dumps(body)
        return body["result"]

    return ask
