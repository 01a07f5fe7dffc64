"""The 200 candidates of the demo: how they came in, what they look for, which papers they keep."""

from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from demo.agenda import DAY, Agenda, Story
from demo.applications import Applying
from demo.names import Names, address, civility
from demo.offers import jobs
from demo.organisations import CANDIDATE, House
from demo.papers import pdf
from demo.people import LIVES, PROMINENT, Person
from models.alerts.keeping import keep_search
from models.conversations.conversation import TELEGRAM, Conversation, agree
from models.database import local, now, today
from models.documents.document import DocumentKind, add_document, store
from models.documents.inspection.inspector import inspect
from models.offers.criteria import Criteria
from models.offers.offer import Level
from models.offers.searches import Search
from models.organisations import places
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment, EstablishmentKind
from models.people.candidate import ADULT_AT, Candidate
from models.people.profile import complete
from models.profiles.metiers import LONGEST, own_words
from models.profiles.parts import part_called, write_part
from models.profiles.sought import Seeking
from models.registrations import deciding, joining

COUNT = 200
FIRST_CHAT = 8_000_000_000  # a chat of the past, gone when the demo begins
EVERY_BRUNO = 8  # one candidate in eight is Bruno's

# How many days before their first application, or before today, people came in. Who is refused has had the answer:
# offices are closed for two days a week.
ARRIVED = {"active": (6, 30), "refused": (4, 9)}
LATELY = (1, 6)

EASY = (Level.NONE, Level.CAP, Level.BAC)
LEVELS = {
    EstablishmentKind.CAP_EMPLOI: (*EASY, Level.BAC_2),
    EstablishmentKind.FRANCE_TRAVAIL: tuple(Level),
    EstablishmentKind.UNIVERSITY: (Level.BAC_2, Level.BAC_3, Level.BAC_5),
    EstablishmentKind.ASSOCIATION: (*EASY, Level.BAC_2),
}
AGES = {
    EstablishmentKind.HIGH_SCHOOL: (16, 19),
    EstablishmentKind.LOCAL_MISSION: (16, 25),
    EstablishmentKind.UNIVERSITY: (18, 28),
}
YOUNG, ANY_AGE = (17, 28), (20, 54)

REFUSALS = (
    "Vous n’êtes pas suivi dans notre établissement. Demandez à la mission locale de votre commune.",
    "Vous avez déjà un compte avec une autre adresse e-mail. Gardez le premier.",
    "Nous ne trouvons pas votre dossier. Venez nous voir avec une pièce d’identité.",
)
WISHES = ("un apprentissage", "un stage", "un emploi", "une alternance", "un premier emploi")
LETTERS = (
    "Je suis une personne motivée et je souhaite apprendre un métier.",
    "Votre offre correspond au métier que je prépare.",
    "J’ai découvert ce métier pendant un stage.",
    "Je cherche une équipe où je pourrai progresser.",
)


class Crowd:
    """All of them."""

    def __init__(self, agenda: Agenda, house: House, names: Names, applying: Applying) -> None:
        self.agenda, self.house, self.names, self.applying = agenda, house, names, applying
        self.people: list[Person] = []

    def build(self) -> None:
        """Put every candidate's life on the agenda."""
        self.people = [self._person(number) for number in range(COUNT)]
        for person in self.people:
            first = self.applying.plan(person)
            person.arrived = first + person.chance.uniform(*ARRIVED.get(person.account, LATELY))
            self.agenda.begin(self.agenda.days_ago(person.arrived, person.chance), Arrival(person).story())

    def _person(self, number: int) -> Person:
        chance = Random(f"candidate {number}")
        first_name, last_name = self.names.draw()
        establishment = self._establishment(number)
        levels = LEVELS.get(establishment.kind, EASY)
        account, plots = LIVES[number % len(LIVES)]
        return Person(
            number,
            first_name,
            last_name,
            establishment,
            self.house.referents[establishment.id],
            levels,
            chance.choice([job for job in jobs() if set(job.levels) & set(levels)]),
            account,
            plots,
            chance,
        )

    def _establishment(self, number: int) -> Establishment:
        first, *others = self.house.establishments
        return first if number % EVERY_BRUNO == 0 else others[number % len(others)]


class Arrival:
    """How one candidate comes in."""

    def __init__(self, person: Person) -> None:
        self.person, self.chance = person, person.chance
        self.referent = self.chance.choice(person.referents)

    def story(self) -> Story:
        yield from self._invited() if self._comes_by_invitation() else self._alone()
        if self.person.candidate is not None:
            yield timedelta(hours=self.chance.uniform(0.2, 8))
            self._completes()

    def _comes_by_invitation(self) -> bool:
        person = self.person
        return person.account == "invited" or (person.account == "active" and person.number % 3 == 0)

    def _invited(self) -> Story:
        candidate = joining.create_candidate(
            self.referent, self.person.establishment, self._identity(), self.person.convention
        )
        invitation = joining.invite_candidate(self.referent, candidate)
        if self.person.account == "active":
            yield timedelta(hours=self.chance.uniform(1, 20))
            self.person.candidate = joining.accept_invitation(invitation, self._conversation())

    def _alone(self) -> Story:
        candidate = joining.register(self._conversation(), self.person.establishment, self._identity())
        if self.person.account == "pending":
            return
        yield DAY * self.chance.uniform(0.2, 1)
        if self.person.account == "refused":
            deciding.refuse(candidate, self.referent, self.chance.choice(REFUSALS))
            return
        self.person.candidate = deciding.validate(candidate, self.referent, self.person.convention)

    def _identity(self) -> dict[str, Any]:
        person = self.person
        conventions = person.establishment.conventions()
        person.convention = conventions[person.number % len(conventions)] if conventions else None
        self.birth_date = birth_date(person.establishment.kind, person.convention, self.chance)
        return {
            "first_name": person.first_name,
            "last_name": person.last_name,
            "email": email_of(person),
            "birth_date": self.birth_date if self.chance.random() < 0.6 else None,
        }

    def _conversation(self) -> Conversation:
        conversation = Conversation.held(TELEGRAM, str(FIRST_CHAT + self.person.number))
        agree(conversation)
        return conversation

    def _completes(self) -> None:
        person = self.person
        facts = {"civility": civility(person.first_name), "birth_date": self.birth_date, **self._guardian()}
        complete(person.candidate, facts)
        title = person.job.title
        project = f"Je cherche {self.chance.choice(WISHES)}. Le métier qui m’intéresse : {title[0].lower()}{title[1:]}."
        self._fills_file(project)
        self._keeps_papers()
        self._keeps_search()
        person.candidate = Candidate.get_by_id(person.candidate.id)

    def _fills_file(self, project: str) -> None:
        """Who follows the path to its end says what they look for; one in three stops at their project."""
        person, job = self.person, self.person.job
        parts: dict[str, dict[str, Any]] = {"project": {"level": person.levels[0], "project": project}}
        if person.number % 3:
            seeks = [list(Seeking)[person.number % len(Seeking)]]
            parts["sought"] = {"seeks": seeks, "domain": job.domain, "metiers": [own_words(job.title[:LONGEST])]}
            parts["availability"] = {"zones": [f"commune:{person.establishment.commune}"]}
        for name, given in parts.items():
            write_part(person.candidate, person.candidate, part_called(name), given)

    def _guardian(self) -> dict[str, str]:
        """Who answers for a minor, under a number of the range that is kept for films."""
        if self.birth_date.replace(year=self.birth_date.year + ADULT_AT) <= today():
            return {}
        first_name = self.chance.choice(("Samira", "Philippe", "Catherine", "Mohamed", "Sylvie", "Jean"))
        return {
            "guardian": f"{first_name} {self.person.last_name}",
            "guardian_phone": f"05364901{self.person.number % 100:02d}",
        }

    def _keeps_papers(self) -> None:
        person, job = self.person, self.person.job
        whose = f"{person.last_name}{person.first_name}".replace(" ", "")
        word = job.title.split()[0]
        self._keeps(DocumentKind.CV, f"CV_{whose}_{word}.pdf", cv(job.title))
        if self.chance.random() < 0.25:
            self._keeps(DocumentKind.CV, f"CV_{whose}_Court.pdf", cv("Tous métiers d’équipe"))
        if self.chance.random() < 0.6:
            self._keeps(DocumentKind.LETTER, f"Lettre_{whose}.pdf", letter(person.number))
        if self.chance.random() < 0.1:
            self._keeps(DocumentKind.OTHER, f"Attestation_{whose}.pdf", certificate())

    def _keeps_search(self) -> None:
        """One in two keeps a search of their job in their department: what is published next is told to them."""
        person = self.person
        conversation = Conversation.of(person.candidate)
        if person.number % 2 or conversation is None or person.establishment.commune is None:
            return
        job = person.job.title.split()[0]
        around = places.commune(person.establishment.commune).department
        wanted = Search.of(conversation, Criteria(words=job, department=(around,)))
        keep_search(person.candidate, wanted, f"{job}, {places.department(around).name}")

    def _keeps(self, kind: DocumentKind, name: str, content: bytes) -> None:
        add_document(self.person.candidate, kind, store(inspect(name, content)))


def email_of(person: Person) -> str:
    """One's own; that of the account which visitors open is short, as they type it."""
    return CANDIDATE if person.number == PROMINENT else address(person.first_name, person.last_name, "courriel")


def birth_date(kind: EstablishmentKind, convention: Convention | None, chance: Random) -> date:
    """A birth date that the establishment and the convention expect, also 2 months ago."""
    youngest, eldest = AGES.get(kind, YOUNG if convention and convention.under_age else ANY_AGE)
    born = local(now()).date() - timedelta(days=chance.randint(100, 300))
    # The 28th exists in every month and in every year.
    return born.replace(year=born.year - chance.randint(youngest, eldest), day=min(born.day, 28))


@cache
def cv(title: str) -> bytes:
    """A CV without a name, as many advisers recommend."""
    return pdf(
        "Curriculum vitae",
        [
            title,
            "",
            "Expérience :",
            "2025, stage de 5 semaines dans ce métier",
            "2024, bénévole à la fête de quartier, accueil et rangement",
            "",
            "Formation :",
            "2025, atelier « Préparer son projet »",
            "2024, premiers secours",
            "",
            "Points forts :",
            "À l’heure, calme, aime apprendre en équipe",
        ],
    )


def letter(number: int) -> bytes:
    """One of a few cover letters."""
    words = ["Madame, Monsieur,", "", LETTERS[number % len(LETTERS)], "J’aimerais vous rencontrer.", ""]
    return pdf("Lettre de motivation", [*words, "Je vous remercie de votre attention."])


def certificate() -> bytes:
    """A paper that only the referent sees."""
    return pdf("Attestation de stage", ["Le stage a eu lieu comme prévu.", "Document de démonstration."])
