"""The clock on the pages: for the team alone, read by a GET, run by a press."""

from datetime import timedelta

import pytest

from models.clock.ahead import Ahead
from models.clock.job import Job, Outcome, Run
from models.database import now, set_ahead
from models.heartbeat import JOBS, beat
from settings import settings
from tests.admin.conftest import nothing_changes
from tests.cast import Cast


@pytest.fixture
def job(cast: Cast) -> Job:
    Run.create(job="remind_employers", ended_at=now(), outcome=Outcome.ENDED, count=12)
    Run.create(job="remind_employers", ended_at=now(), outcome=Outcome.FAILED, error="OperationalError")
    return Job.create(name="remind_employers", next_at=now())


def test_team_reads_how_each_job_went(cast: Cast, sign_in, job: Job):
    Job.create(name="TelegramSender", every=1)
    browser = sign_in(cast.team)
    with nothing_changes():
        page = browser.get("/clock/").text
    assert '<span class="sr-only"> : Relancer les employeurs</span>' in page.replace("\u00a0", " ")
    for words in (
        "Relancer les employeurs",
        "échec, OperationalError",
        "Toutes les 1",
        "Jamais",
        "Lancer maintenant",
    ):
        assert words in page.replace("\u00a0", " ").replace("\u202f", " "), words


def test_team_asks_for_a_run(cast: Cast, sign_in, job: Job):
    browser = sign_in(cast.team)
    assert browser.post(f"/clock/{job.id}/run").status_code == 303
    assert Job.get_by_id(job.id).asked_at is not None
    page = browser.get("/clock/").text
    assert "Demandée" in page
    assert f"/clock/{job.id}/run" not in page
    assert Run.select().count() == 2, "nothing runs in the web process"


STOPPED = "Les tâches sont arrêtées"


def test_team_is_told_when_nobody_keeps_the_clock(cast: Cast, sign_in, job: Job, clock):
    browser = sign_in(cast.team)
    assert STOPPED in browser.get("/clock/").text, "it never began"
    beat(JOBS)
    assert STOPPED not in browser.get("/clock/").text
    clock.shift(31)
    assert STOPPED in browser.get("/clock/").text


@pytest.mark.parametrize("who", ["bruno", "chloe", "driss"])
def test_nobody_else_reads_or_asks(cast: Cast, sign_in, job: Job, who: str):
    browser = sign_in(getattr(cast, who))
    assert "/clock/" not in browser.get("/").text
    with nothing_changes():
        assert browser.get("/clock/").status_code == 404
        assert browser.post(f"/clock/{job.id}/run").status_code == 404


def test_day_goes_by_at_a_press_in_the_demo_alone(cast: Cast, sign_in, job: Job, environment):
    browser = sign_in(cast.team)
    assert "Avancer d’un jour" not in browser.get("/clock/").text
    environment.setenv("DEMO", "1")
    settings.cache_clear()
    assert "Avancer d’un jour" in browser.get("/clock/").text
    beat(JOBS)
    try:
        assert browser.post("/clock/advance").status_code == 303
        assert Ahead.get().days == 1
        assert STOPPED not in browser.get("/clock/").text, "who kept it keeps it a day later"
        assert browser.get("/clock/").status_code == 200, "whoever pressed is signed in still"
    finally:
        set_ahead(timedelta(0))
