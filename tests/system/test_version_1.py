"""Who was in the middle of something when the version changed goes on where they were."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from admin import create_app
from demo.organisations import PASSWORD
from models.applications.application import Application
from models.database import db, open_database
from models.documents.storage import open_storage
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations import deciding
from models.registrations.standing import Standing, standing_of
from tests.bot import driver
from tests.bot.driver import Talker
from tests.files import pdf
from tests.version_1 import brought_along


@pytest.fixture(params=["sqlite", "postgresql"])
def migrated(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # The numbers of the updates that the version before has handled are known: they would be repeats.
    monkeypatch.setattr(driver, "_updates", count(1000))
    postgresql = request.getfixturevalue("postgresql") if request.param == "postgresql" else None
    with brought_along(request.param, tmp_path, postgresql) as url:
        open_database(url)
        open_storage(str(tmp_path / "files"))
        yield
        db.obj.close_all()


def test_registration_that_was_begun_is_finished(migrated):
    amina = Talker(700_000_002).says("mission locale de bordeaux")
    assert "Votre lieu : Mission locale de Bordeaux" in amina.text
    a, b = amina.text.split("combien font ")[1].split(" ?")[0].split(" + ")
    assert "Merci, Amina" in amina.says(str(int(a) + int(b))).text
    assert standing_of(Candidate.get(Candidate.email == "amina.benali@courriel.example")) == Standing.PENDING


def test_who_waited_is_validated_and_who_was_refused_asks_again(migrated):
    bruno = Staff.get(Staff.email == "referent@demo.example")
    yanis = Candidate.get(Candidate.email == "yanis.roux@courriel.example")
    deciding.validate(yanis, bruno)
    assert standing_of(yanis) == Standing.ACTIVE
    hugo = Talker(700_000_005).says("/start")
    assert "Vous êtes suivi ailleurs." in hugo.text
    assert "Où vous accompagne-t-on" in hugo.taps("M’inscrire").text


def test_application_that_was_begun_is_sent(migrated):
    lina = Talker(700_000_004).sends("CV_Lina.pdf", pdf())
    lina.says("Bonjour, je suis en CAP cuisine.")
    assert "C’est envoyé" in lina.taps("Envoyer").text
    sent = Application.select().order_by(Application.id.desc()).get()
    assert (sent.candidate.first_name, sent.offer.title) == ("Lina", "Commis de cuisine")


@pytest.mark.parametrize("email", ["equipe@demo.example", "referent@demo.example", "employeur@demo.example"])
def test_staff_sign_in_with_the_password_they_had(migrated, email):
    app = create_app()
    app.config.update(WTF_CSRF_ENABLED=False)
    answer = app.test_client().post("/login", data={"email": email, "password": PASSWORD})
    assert answer.status_code == 302
