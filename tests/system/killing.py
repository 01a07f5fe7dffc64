"""Ways through the chat on which the bot is killed at every step, and what must be there at their end."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pypdfium2 import PdfDocument

from models.applications.application import Application
from models.applications.attachment import documents_of
from models.applications.moves import send_back
from models.conversations.aside import Aside
from models.conversations.draft import Draft
from models.documents.document import Document, DocumentKind
from models.offers.searches import Search
from models.people.candidate import Candidate
from models.registrations import deciding
from phone.driver import Phone
from phone.person import Person
from tests.bot.driver import Talker
from tests.cast import Cast, put_pending
from tests.system import path
from tests.system.path import PATIENCE, Step, sees
from tests.system.processes import Process

Kill = Callable[[Phone, Person, Process, Step], None]


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
    for method in REPLIES:
        phone.fault("late", method=method, seconds=0.3)
    step.act(person)
    phone.wait(lambda phone: len(_replies(phone)) > replies, PATIENCE)
    bot.kill()
    phone.world.faults.waiting.clear()
    bot.start()


REPLIES = ("sendMessage", "editMessageText", "sendPhoto")
INSTANTS: tuple[Kill, ...] = (while_it_is_dead, as_the_update_leaves, as_the_reply_is_said)


def _replies(phone: Phone) -> list[object]:
    return [request for method in REPLIES for request in phone.requests_of(method)]


@dataclass(frozen=True)
class Way:
    """How someone stands before it, the steps, and what is theirs afterwards, once and whole."""

    begin: Callable[[Cast], None]
    steps: Callable[[Cast], list[Step]]
    holds: Callable[[Cast, Candidate], None]


def goes(way: Way, kills: Iterable[Kill], cast: Cast, phone: Phone, bot: Process) -> None:
    """Amina goes this way; the bot is killed in one of these ways at each step."""
    way.begin(cast)
    amina = phone.person("Amina", started=True)
    Talker(amina.id).is_candidate(cast.amina)
    for kill, step in zip(kills, way.steps(cast), strict=False):
        before = _last(amina)
        kill(phone, amina, bot, step)
        amina.wait(lambda person, before=before: _last(person) != before, PATIENCE)
        sees(amina, *step.sees)
    way.holds(cast, Candidate.get_by_id(cast.amina.id))


def _last(person: Person) -> tuple[int, str] | None:
    """What stands last in their chat: what waits may be said again in the same words."""
    return (person.last.id, person.last.text) if person.last else None


def _without_cv(cast: Cast) -> None:
    Document.delete().where(Document.candidate == cast.amina, Document.kind == DocumentKind.CV).execute()


def _has_the_cv_made(cast: Cast, amina: Candidate) -> None:
    (made,) = Document.of(amina, DocumentKind.CV)
    assert made.name.startswith("CV_")
    assert made.read().startswith(b"%PDF")
    assert not Draft.select().exists()


def _has_two_cvs(cast: Cast, amina: Candidate) -> None:
    known, made = sorted(Document.of(amina, DocumentKind.CV), key=lambda one: one.id)
    with PdfDocument(made.read()) as pages:
        assert len(pages) == 2
    assert not Aside.select().exists()


def _keeps_one_search(cast: Cast, amina: Candidate) -> None:
    assert [kept.name for kept in Search.kept_by(amina)] == ["Mon pain"]


def _sent_back(cast: Cast) -> None:
    send_back(cast.apply(), cast.bruno, "Ajoutez vos dates.")


def _corrected_once(cast: Cast, amina: Candidate) -> None:
    sent = Application.get()
    assert (sent.gate, sent.message) == ("awaiting", "Bonjour, voici mes dates.")
    assert [document.name for document in documents_of(sent)] == ["CV.pdf"]


def _pending(cast: Cast) -> None:
    Candidate.update(civility=None).where(Candidate.id == cast.amina.id).execute()
    put_pending(cast.amina, cast.mission)


def _waits_to_be_sent(cast: Cast, amina: Candidate) -> None:
    """All that was written is there on the day on which the account is validated."""
    deciding.validate(amina, cast.bruno)
    told = {"civility", "cv", "message"}
    assert told <= Draft.get().answers.keys()
    assert Draft.get().answers["message"] == "Bonjour, je suis disponible."
    assert amina.civility == "madam"


WAYS = {
    "a CV from questions": Way(_without_cv, lambda cast: path.making_a_cv(), _has_the_cv_made),
    "photos": Way(lambda cast: None, lambda cast: path.sending_photos(), _has_two_cvs),
    "a search that is kept": Way(lambda cast: None, lambda cast: path.keeping_a_search(), _keeps_one_search),
    "a correction": Way(_sent_back, lambda cast: path.correcting(cast.offer.title), _corrected_once),
    "before validation": Way(_pending, lambda cast: path.preparing(cast.offer.title), _waits_to_be_sent),
}
