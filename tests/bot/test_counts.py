"""How many acts stand between a first hello and a first application, for who has a CV at hand."""

from models.applications.application import Application
from models.registrations import deciding
from models.registrations.joining import create_candidate, invite_candidate
from tests.bot.driver import Talker
from tests.bot.test_begun import MESSAGE
from tests.files import pdf
from tests.system.path import sum_in

# Each press, word or file is one act. To be lowered, never raised: 12 and 9 are the goal.
ALONE, INVITED = 18, 11


class Counter(Talker):
    """Someone whose acts are counted."""

    acts = 0

    def _does(self, **act: object) -> Talker:
        self.acts += 1
        return super()._does(**act)


def apply(person: Talker) -> None:
    """From the offer on."""
    person.taps("Postuler").taps("Madame")
    if "naissance" in person.text:
        person.says("24/03/2004")
    person.sends("CV.pdf", pdf()).says(MESSAGE).taps("Rien à dire").taps("Envoyer")


def test_alone_from_hello_to_a_first_application(cast):
    lina = Counter(700_000_500)
    lina.called = ("Lina", "Roux")
    lina.says("/start").taps("J’accepte").taps("Lina").taps("Roux").says("lina@mail.example")
    lina.says("mission").says("1").says("24/03/2004")
    lina.says(sum_in(lina.text)).taps("Envoyer ma demande")
    deciding.validate(lina.conversation.candidate, cast.bruno)
    lina.says("boulanger").taps("Apprenti boulanger")
    apply(lina)
    assert Application.get().message == MESSAGE
    assert lina.acts <= ALONE


def test_invited_from_hello_to_a_first_application(cast):
    given = {"first_name": "Lina", "last_name": "Roux", "email": "lina@mail.example", "birth_date": None}
    candidate = create_candidate(cast.bruno, cast.mission, given, cast.convention)
    lina = Counter(700_000_501)
    lina.says(f"/start {invite_candidate(cast.bruno, candidate).code}").taps("C’est moi, j’accepte")
    lina.says("boulanger").taps("Apprenti boulanger")
    apply(lina)
    assert Application.get().message == MESSAGE
    assert lina.acts <= INVITED  # one for the birth date, which the referent did not say
