"""Figures for Prometheus: for whoever has the token, and about nobody."""

import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from models.database import db, now, open_database
from models.heartbeat import JOBS, beat
from models.notices.backlog import backlog
from models.notices.delivery import Delivery, DeliveryState
from settings import settings
from tests.admin.conftest import nothing_changes
from tests.cast import Cast

TOKEN = "what-prometheus-says-to-read-our-figures"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
ROOT = Path(__file__).parents[2]


@pytest.fixture
def opened(environment: pytest.MonkeyPatch, app):
    environment.setenv("METRICS_TOKEN", TOKEN)
    settings.cache_clear()
    return app


def figures(app) -> dict[tuple[str, ...], float]:
    """Each figure by its name and the values of its labels, in the order of their names."""
    answer = app.test_client().get("/metrics", headers=BEARER)
    assert answer.status_code == 200
    families = text_string_to_metric_families(answer.text)
    return {(one.name, *one.labels.values()): one.value for family in families for one in family.samples}


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer "}, {"Authorization": "Bearer é"}, BEARER])
def test_figures_are_closed_where_no_token_is_set(app, headers):
    assert app.test_client().get("/metrics", headers=headers).status_code == 404


@pytest.mark.parametrize("said", ["", "Bearer", TOKEN, f"Bearer {TOKEN}x", f"Basic {TOKEN}", "Bearer None"])
def test_stranger_without_the_token_finds_no_figures(opened, said):
    assert opened.test_client().get("/metrics", headers={"Authorization": said}).status_code == 404


def test_team_without_the_token_finds_no_figures(opened, cast: Cast, sign_in):
    assert sign_in(cast.team).get("/metrics").status_code == 404


def test_requests_count_by_route_and_status_never_by_address(opened, cast: Cast, sign_in):
    before = figures(opened)
    browser = sign_in(cast.chloe)
    for address in ("/offers/", f"/offers/{cast.offer.id}/edit", "/nowhere/amina@mail.example", "/offers/9/edit"):
        browser.get(address)
    with nothing_changes():
        after = figures(opened)
    made = {key: after[key] - before.get(key, 0) for key in after if key[0] == "tremplin_requests_total"}
    assert made["tremplin_requests_total", "GET", "offers.index_view", "200"] == 1
    assert made["tremplin_requests_total", "GET", "offers.edit_view", "200"] == 1
    assert made["tremplin_requests_total", "GET", "offers.edit_view", "404"] == 1
    assert made["tremplin_requests_total", "GET", "none", "404"] == 1
    assert not [key for key in after if re.search(r"@|\d/|Amina", " ".join(key))]


def test_outbox_and_silence_are_told(opened, cast: Cast, clock):
    assert figures(opened)["tremplin_outbox", "email"] == 0
    cast.apply()
    beat(JOBS)
    clock.shift(90)
    told = figures(opened)
    waiting = Delivery.select().where(Delivery.channel == "email").count()
    assert told["tremplin_outbox", "email"] == waiting > 0
    assert told["tremplin_outbox_age_seconds", "email"] == 90
    assert told["tremplin_silence_seconds", JOBS] == 90
    assert told["tremplin_database_up",] == 1


def test_what_left_or_is_for_later_is_no_backlog(cast: Cast, clock):
    cast.apply()
    assert backlog()["email"][0] > 0
    Delivery.update(due_at=now() + timedelta(hours=1)).execute()
    assert backlog()["email"] == (0, timedelta(0))
    clock.shift(3601)
    Delivery.update(state=DeliveryState.SENT).execute()
    assert backlog()["email"] == (0, timedelta(0))


def test_figures_without_a_database_say_so(opened, database_url: str):
    db.obj.close_all()
    open_database("sqlite:////nowhere/tremplin.db" if "sqlite" in database_url else "postgresql://127.0.0.1:9/none")
    assert figures(opened)["tremplin_database_up",] == 0
    open_database(database_url)


def test_processes_that_share_a_folder_tell_for_each_other(opened, tmp_path: Path, environment):
    folder = tmp_path / "figures"
    folder.mkdir()
    environment.setenv("PROMETHEUS_MULTIPROC_DIR", str(folder))
    count = "from metrics import NOTICES; NOTICES.labels('telegram', 'sent').inc(3)"
    for _ in range(2):
        subprocess.run([sys.executable, "-c", count], cwd=ROOT, check=True)
    assert figures(opened)["tremplin_notices_total", "telegram", "sent"] == 6
