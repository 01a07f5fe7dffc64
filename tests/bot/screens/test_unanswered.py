"""What ends without an answer is told as that to the candidate, one press further than a lock screen, with ways on."""

from datetime import timedelta

import pytest

from bot.screens.notices import screen_of
from jobs.subjects import with_subjects
from models.applications import moves, sending
from models.applications.application import Application
from models.applications.closing import close_unanswered
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from settings import settings


@pytest.fixture(autouse=True)
def sixty_days(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("UNANSWERED_DAYS", "60")
    settings.cache_clear()


@pytest.mark.parametrize("spontaneous", [False, True])
def test_end_without_an_answer_is_told_as_that_with_what_can_be_done(amina, cast, clock, spontaneous):
    offer = None if spontaneous else cast.offer
    sent = sending.send(cast.amina, cast.bakery, offer, "Bonjour, j’aime le pain.", [cast.cv])
    moves.validate(sent, cast.bruno)
    clock.shift(timedelta(days=60))
    close_unanswered()
    told = Delivery.select().join(Notice).where(Notice.kind == Kind.APPLICATION_CLOSE_UNANSWERED)
    (delivery,) = with_subjects(list(told.where(Notice.candidate == cast.amina)))
    screen = screen_of(delivery.notice)
    assert screen.text == "Du nouveau pour votre candidature."
    assert [one.label for one in screen.choices] == [
        "Suivre ma candidature",
        "Joindre mon référent",
        "Voir les offres" if spontaneous else "Voir des offres proches",
    ]
    amina.taps(screen.choices[0].path)
    assert "Sans réponse. L’employeur n’a jamais répondu. Cela ne dit rien de votre valeur." in amina.text
    assert ("Voir des offres proches" in amina.labels) == (not spontaneous)
    assert "Écrire à mon référent" in amina.labels
    steps = amina.taps(f"applications/{Application.get().id}/steps").text
    assert "Boulangerie Martin n’a jamais répondu. Elle est fermée." in steps
