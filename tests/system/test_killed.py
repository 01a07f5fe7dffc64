"""The bot is killed at every step of the way: the person goes on where they were, and nothing is lost or doubled.

Here each step meets one of the instants, and each form one of the databases; in `tests/soak/`, each meets all.
"""

from itertools import cycle, islice

import pytest

from models.applications.application import Application
from models.applications.attachment import documents_of
from models.offers.searches import Search
from models.people.candidate import Candidate
from models.registrations import deciding
from phone.driver import Phone
from tests.cast import Cast
from tests.system.killing import INSTANTS, WAYS, Kill, goes
from tests.system.path import application, registration, sees
from tests.system.processes import running

pytestmark = pytest.mark.timeout(180)


@pytest.mark.parametrize("killed", INSTANTS)
def test_a_candidate_whose_bot_is_killed_at_every_step_goes_on(
    killed: Kill, cast: Cast, phone: Phone, deployed: dict[str, str]
) -> None:
    amina = phone.person("Amina")
    with running("bot", deployed) as bot:
        for step in registration(cast.mission.name):
            killed(phone, amina, bot, step)
            sees(amina, *step.sees)
        candidate = Candidate.get(Candidate.email == "amina.benali@exemple.fr")
        deciding.validate(candidate, cast.bruno)
        for step in application(cast.offer.title):
            killed(phone, amina, bot, step)
            sees(amina, *step.sees)

    assert Candidate.select().where(Candidate.email == candidate.email).count() == 1
    sent = Application.get(Application.candidate == candidate)
    assert (sent.message, [d.name for d in documents_of(sent)]) == ("Bonjour, je suis disponible.", ["CV_Benali.pdf"])
    assert Search.select().count() == 1


@pytest.mark.parametrize(
    ("name", "database_url"), zip(WAYS, cycle(["sqlite", "postgresql"]), strict=False), indirect=["database_url"]
)
def test_every_form_goes_on_where_it_was(name: str, cast: Cast, phone: Phone, deployed: dict[str, str]) -> None:
    instants = islice(cycle(INSTANTS), list(WAYS).index(name) % len(INSTANTS), None)
    with running("bot", deployed) as bot:
        goes(WAYS[name], instants, cast, phone, bot)
