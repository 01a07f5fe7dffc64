"""A channel that is not Telegram walks the whole path, from hello to hired: nothing above the edge knows Telegram."""

from datetime import timedelta

import pytest

from models.applications import moves
from models.applications.application import Application, State
from models.conversations.conversation import Conversation
from models.database import today
from models.notices.delivery import Delivery
from models.people.candidate import Candidate
from models.registrations import deciding
from models.registrations.standing import Standing, standing_of
from tests.cast import Cast, cast
from tests.channels.lines import LINES, Terminal, deliver
from tests.files import pdf

__all__ = ["cast"]


@pytest.fixture
def ines() -> Terminal:
    return Terminal("ines")


def notices(terminal: Terminal, clock) -> str:
    """The newest notice, a moment later: one a second to a person."""
    clock.shift(timedelta(seconds=2))
    assert deliver({terminal.name: terminal})
    return terminal.shown[-1]


def registered(ines: Terminal) -> Candidate:
    ines.types("bonjour")
    ines.types("J’accepte")
    for answer in ("Inès", "Faure", "ines.faure@mail.example", "mission locale de lyon"):
        asked = ines.types(answer)
    a, b = (int(word) for word in asked.split("combien font ")[1].split(" ?")[0].split(" + "))
    assert "Merci, Inès" in ines.types(str(a + b))
    return Candidate.get(Candidate.email == "ines.faure@mail.example")


def applied(ines: Terminal) -> Application:
    assert "Apprenti boulanger" in ines.types("boulanger")
    ines.types("1")
    assert "Comment dois-je vous appeler" in ines.types("Postuler")
    ines.types("Madame")
    assert "Quel CV envoyer" in ines.types("24/03/2004")
    ines.gives("CV_FaureInès.pdf", pdf())
    assert "Relisez avant d’envoyer" in ines.types("Bonjour, j’aime le pain.")
    assert "C’est envoyé à votre référent" in ines.types("Envoyer")
    return Application.get()


def test_someone_on_another_channel_goes_from_hello_to_hired(cast: Cast, ines: Terminal, clock):
    candidate = registered(ines)
    assert standing_of(candidate) == Standing.PENDING
    deciding.validate(candidate, cast.bruno)
    assert "votre compte est validé par Bruno Morel" in notices(ines, clock)
    application = applied(ines)
    moves.validate(application, cast.bruno)
    assert "Du nouveau pour votre candidature" in notices(ines, clock)
    moves.accept(application, cast.chloe, today(), None, "Bienvenue Inès.")
    assert "Du nouveau pour votre candidature" in notices(ines, clock)
    assert "Bienvenue Inès" in ines.types("1")
    assert Application.get().state == State.ACCEPTED
    assert Conversation.get().channel == LINES
    assert not Delivery.select().where(Delivery.channel == "telegram").exists()


def test_the_same_address_on_two_channels_is_two_people(cast: Cast, ines: Terminal):
    ines.types("bonjour")
    Conversation.held("telegram", "ines")
    assert Conversation.select().where(Conversation.address == "ines").count() == 2
