"""Eight kinds of person, and what lies around them: whoever walks the chat walks it as each of them."""

from collections.abc import Callable
from datetime import timedelta

from models.alerts.keeping import keep_search
from models.announcements.announcement import Readers, write_announcement
from models.applications import moves
from models.applications.application import Application, Gate, State
from models.appointments.arranging import choose, propose
from models.conversations.draft import Draft
from models.database import today
from models.documents.document import Document, DocumentKind
from models.exchanges.writing import write_to_candidate
from models.mentoring.asking import ask_for_mentor
from models.mentoring.mentoring import Hope
from models.mentoring.steps import take
from models.offers.criteria import Criteria
from models.offers.offer import Domain, Level, Nature, Offer
from models.offers.publishing import close, publish, write_offer
from models.offers.searches import Search
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.joining import invite_candidate
from tests.bot.driver import Talker
from tests.cast import KEY, PDF, Cast, candidate, put_pending, put_refused
from tests.models.appointments.conftest import in_days, proposal

SIGN = "°"


def theirs(words: str) -> str:
    """Marked as what people of the tests wrote themselves, wherever it is cut."""
    return " ".join(SIGN + word for word in words.split())


DESCRIPTION = theirs(
    "Nous cherchons une personne motivée pour rejoindre notre équipe. Vous accueillez les clients, vous préparez les "
    "commandes, vous tenez les lieux propres et vous apprenez chaque jour. Le travail se fait debout, tôt le matin. "
    "Une formation est prévue au début. Les transports passent devant la porte, et le repas est offert."
)


def furnish(cast: Cast) -> Cast:
    """More than a page of all that one can have: offers of every kind, and what Amina sent, keeps and searches."""
    Talker(700_000_001).is_candidate(cast.amina)
    Company.update(description=theirs("Une maison ancienne.")).where(Company.id == cast.bakery.id).execute()
    usual = [_offer(cast, f"Vendeuse en magasin {number}") for number in "12345"]
    _offer(cast, "Serveur", nature=Nature.JOB, by_mail_only=True, contact_email="emploi@mail.example")
    _offer(cast, "Commis", pay="1 200 € par mois", hours="7 h à 15 h", starts_on=today(), adaptable=True)
    close(cast.chloe, _offer(cast, "Pâtissière"))
    at_gate, waiting, sent_back, answered, withdrawn = (cast.apply(offer=one) for one in usual)
    moves.send_back(sent_back, cast.bruno, theirs("Ajoutez vos dates de stage."))
    for one in (waiting, answered, withdrawn):
        moves.validate(one, cast.bruno)
    moves.refuse(_again(answered), cast.chloe, cast.reason, theirs("Merci, le poste est pris."))
    moves.withdraw(_again(withdrawn), cast.amina)
    for number in range(4):
        Document.create(
            candidate=cast.amina, kind=DocumentKind.LETTER, name=f"L{number}.pdf", type="pdf", size=len(PDF), key=KEY
        )
    bruno = Staff.get_by_id(cast.bruno.id)
    write_to_candidate(bruno, cast.amina, theirs("Venez me voir jeudi."))
    write_to_candidate(bruno, cast.amina, theirs("Et cette offre ?"), application=_again(waiting))
    _announce(cast)
    facts = {"whereabouts": "3 rue du Lac", "words": theirs("Apportez votre CV.")}
    propose(bruno, cast.amina, proposal(*map(in_days, (3, 4, 5, 6)), **facts))
    choose(cast.amina, propose(bruno, cast.amina, proposal(in_days(9))), in_days(9))
    return cast


def _announce(cast: Cast) -> None:
    """Something new for everyone; and one company asked for a mentor, who said yes."""
    values = {"title": theirs("Forum des métiers"), "words": theirs("Venez jeudi."), "readers": Readers.EVERYONE}
    write_announcement(cast.team, None, **values, ends_on=today(), published=True)
    asked = ask_for_mentor(cast.amina, cast.bakery, Hope.TRADE, theirs("Je veux apprendre."))
    met = {"mentor": theirs("Nadia Faure"), "contact": theirs("Mardi à dix heures.")}
    take("accept", asked, Staff.get_by_id(cast.chloe.id), met)


def _offer(cast: Cast, title: str, **more: object) -> Offer:
    facts = {"nature": Nature.APPRENTICESHIP, "domain": Domain.SALES, "level": Level.NONE, "commune": "69123"}
    offer = write_offer(cast.chloe, None, company=cast.bakery, title=title, description=DESCRIPTION, **facts | more)
    return publish(cast.chloe, offer)


def _again(application: Application) -> Application:
    """As it is now."""
    return Application.get_by_id(application.id)


def _stranger(cast: Cast) -> Talker:
    """Holds an invitation that they did not accept yet."""
    ines = candidate("Inès", "Roux", cast.mission, cast.convention)
    return Talker(700_000_003).says(f"/start {invite_candidate(cast.bruno, ines).code}")


def _unregistered(cast: Cast) -> Talker:
    """Agreed, and wished to answer an offer."""
    return Talker(700_000_003).taps("welcome/accept").taps(f"offers/{cast.offer.id}/apply")


def _pending(cast: Cast) -> Talker:
    """Nobody knows how old they are."""
    Candidate.update(birth_date=None, civility=None).where(Candidate.id == cast.other_candidate.id).execute()
    put_pending(cast.other_candidate, cast.other_mission)
    return _zoe(cast)


def _refused(cast: Cast) -> Talker:
    put_refused(cast.other_candidate, cast.other_mission, theirs("Vous êtes suivie ailleurs."))
    return _zoe(cast)


def _active(cast: Cast) -> Talker:
    """Has sent, begun, kept and searched."""
    amina = Talker(700_000_001).is_candidate(cast.amina)
    for number, words in enumerate(("boulanger", "vendeuse", "serveur", "stage", "commis")):
        keep_search(cast.amina, Search.of(amina.conversation, Criteria(words=words)), f"Recherche {number}")
    Draft.keep(amina.conversation, f"offers/{cast.offer.id}/apply", {"civility": "madam"})
    return amina


def _minor(cast: Cast) -> Talker:
    """Sixteen, and nobody knows their guardian."""
    born = today() - timedelta(days=16 * 365 + 30)
    Candidate.update(birth_date=born, civility=None).where(Candidate.id == cast.other_candidate.id).execute()
    return _zoe(cast)


def _hired(cast: Cast) -> Talker:
    """By one of those to whom they wrote; the others are stopped."""
    received = (Application.gate == Gate.VALIDATED, Application.state == State.NEW, ~Application.withdrawn)
    application = Application.get(Application.candidate == cast.amina, *received)
    moves.accept(application, cast.chloe, today() + timedelta(days=9), None, theirs("Bienvenue parmi nous."))
    return _active(cast)


def _moved(cast: Cast) -> Talker:
    """On a new phone, by an invitation."""
    _active(cast).says("/start")
    code = invite_candidate(cast.bruno, cast.amina).code
    return Talker(700_000_004).says(f"/start {code}").taps("C’est moi, j’accepte")


def _zoe(cast: Cast) -> Talker:
    return Talker(700_000_002).is_candidate(Candidate.get_by_id(cast.other_candidate.id))


KINDS: dict[str, Callable[[Cast], Talker]] = {
    "stranger": _stranger,
    "unregistered": _unregistered,
    "pending": _pending,
    "refused": _refused,
    "active": _active,
    "minor": _minor,
    "hired": _hired,
    "moved phone": _moved,
}
