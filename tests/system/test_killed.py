"""The bot is killed at every step of the way: the person goes on where they were, and nothing is lost or doubled."""

from collections.abc import Callable

import pytest

from models.applications.application import Application
from models.applications.attachment import documents_of
from models.offers.searches import Search
from models.people.candidate import Candidate
from models.registrations import deciding
from phone.driver import Phone
from phone.person import Person
from tests.cast import Cast
from tests.system.path import PATIENCE, Step, application, registration, sees
from tests.system.processes import Process, running


def while_it_is_dead(phone: Phone, person: Person, bot: Process, step: Step) -> None:
    """The person acts while nobody listens."""
    bot.kill()
    step.act(person)
    bot.start()


def as_the_update_leaves(phone: Phone, person: Person, bot: Process, step: Step) -> None:
    """The bot dies with the update in its hands, before, during or after its transaction."""
    step.act(person)
    bot.kill()
    bot.start()


def as_the_reply_is_said(phone: Phone, person: Person, bot: Process, step: Step) -> None:
    """The reply arrives, and the bot dies before it knows."""
    replies = len(_replies(phone))
    for method in ("sendMessage", "editMessageText"):
        phone.fault("late", method=method, seconds=0.3)
    step.act(person)
    phone.wait(lambda phone: len(_replies(phone)) > replies, PATIENCE)
    bot.kill()
    phone.world.faults.waiting.clear()
    bot.start()


def _replies(phone: Phone) -> list[object]:
    return [*phone.requests_of("sendMessage"), *phone.requests_of("editMessageText")]


@pytest.mark.timeout(120)
@pytest.mark.parametrize("killed", [while_it_is_dead, as_the_update_leaves, as_the_reply_is_said])
def test_a_candidate_whose_bot_is_killed_at_every_step_goes_on(
    killed: Callable[..., None], cast: Cast, phone: Phone, deployed: dict[str, str]
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
