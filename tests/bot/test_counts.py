"""How many acts stand between a first hello and a first application, for who has a CV at hand."""

from models.applications.application import Application
from models.applications.attachment import documents_of
from models.people.staff import Staff
from models.registrations import deciding
from models.registrations.joining import create_candidate, invite_candidate
from tests.bot.driver import Talker
from tests.bot.test_begun import MESSAGE
from tests.files import pdf
from tests.system.path import sum_in

# Each press, word or file is one act. To be lowered, never raised.
ALONE, INVITED, WITHOUT_CV = 12, 9, 20


class Counter(Talker):
    """Someone whose acts are counted."""

    acts = 0

    def _does(self, **act: object) -> Talker:
        self.acts += 1
        return super()._does(**act)


def register(person: Counter, by: Staff) -> None:
    """Alone, from a first hello until a referent has validated."""
    person.called = ("Lina", "Roux")
    person.says("/start").taps("J’accepte").taps("Madame Lina Roux").says("lina@mail.example 24/03/2004")
    person.says("mission")
    person.says(sum_in(person.text))
    deciding.validate(person.conversation.candidate, by)


def test_alone_from_hello_to_a_first_application(cast):
    lina = Counter(700_000_500)
    register(lina, cast.bruno)
    lina.says("boulanger").taps("Apprenti boulanger").taps("Postuler")
    lina.sends("CV.pdf", pdf()).says(MESSAGE).taps("Envoyer")
    assert Application.get().message == MESSAGE
    assert lina.acts <= ALONE


def test_invited_from_hello_to_a_first_application(cast):
    """Of whom the referent knew neither civility nor birth date."""
    given = {"first_name": "Lina", "last_name": "Roux", "email": "lina@mail.example", "birth_date": None}
    candidate = create_candidate(cast.bruno, cast.mission, given, cast.convention)
    lina = Counter(700_000_501)
    lina.says(f"/start {invite_candidate(cast.bruno, candidate).code}").taps("C’est moi, Madame. J’accepte")
    lina.says("boulanger").taps("Apprenti boulanger").taps("Postuler").says("24/03/2004")
    lina.sends("CV.pdf", pdf()).says(MESSAGE).taps("Envoyer")
    assert Application.get().message == MESSAGE
    assert lina.acts <= INVITED


def test_with_a_cv_made_on_the_way(cast):
    lina = Counter(700_000_502)
    register(lina, cast.bruno)
    lina.says("boulanger").taps("Apprenti boulanger").taps("Postuler").taps("Faire mon CV")
    for answer in ("Un apprentissage en boulangerie", "Stage de 3 semaines", "CAP", "Cuisiner", "Arabe", "Football"):
        lina.says(answer)
    lina.taps("E-mail seulement").taps("Garder ce CV").says(MESSAGE).taps("Envoyer")
    assert [document.kind for document in documents_of(Application.get())] == ["cv"]
    assert lina.acts <= WITHOUT_CV
