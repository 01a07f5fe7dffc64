"""The 500 offers of the demo: real trades in real communes, told in plain sentences."""

import tomllib
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from random import Random

from demo.agenda import DAY, Agenda, Story
from demo.names import slug
from demo.organisations import House
from demo.papers import pdf
from models.database import today
from models.documents.document import store
from models.documents.enclosing import enclose
from models.documents.inspection.inspector import inspect
from models.offers.offer import Domain, Level, Nature, Offer
from models.offers.publishing import close, publish, write_offer
from models.organisations import places
from models.organisations.company import Company, CompanyKind

COUNT = 500
OLDEST = 60  # days; one offer in eight is older

STUDENT = (Nature.APPRENTICESHIP, Nature.INTERNSHIP)
NATURES = {
    CompanyKind.PUBLIC: (*STUDENT, Nature.CONTRACT_JOB, Nature.PUBLIC_JOB),
    CompanyKind.UNIVERSITY: (*STUDENT, Nature.CONTRACT_JOB, Nature.PUBLIC_JOB),
    CompanyKind.PRIVATE: (*STUDENT, Nature.JOB),
    CompanyKind.OPCS: (*STUDENT, Nature.JOB),
    CompanyKind.ASSOCIATION: (*STUDENT, Nature.JOB),
    CompanyKind.GEIQ: (Nature.APPRENTICESHIP, Nature.JOB),
    CompanyKind.EA: (Nature.APPRENTICESHIP, Nature.JOB),
}
HOURS = (
    "35 heures par semaine, du lundi au vendredi",
    "35 heures par semaine, de 8 h à 16 h, avec une heure de pause",
    "28 heures par semaine, le matin surtout",
)
SHIFTS = (
    "35 heures, avec un week-end sur trois",
    "35 heures, des horaires connus 15 jours à l’avance",
    "35 heures en équipe, le matin ou l’après-midi",
)
OFFICE_HOURS = (
    "37 heures par semaine, avec 25 jours de congés",
    "de 9 h à 17 h, avec un jour de télétravail possible",
)
DURATIONS = {
    Nature.APPRENTICESHIP: ("1 an", "2 ans"),
    Nature.INTERNSHIP: ("5 semaines", "8 semaines", "4 mois"),
    Nature.JOB: ("6 mois", "sans fin prévue", "1 an"),
    Nature.CONTRACT_JOB: ("8 mois", "1 an"),
    Nature.PUBLIC_JOB: ("sans fin prévue",),
}
PAY = {
    Nature.APPRENTICESHIP: ("de 490 à 1 400 € par mois, selon l’âge", "selon l’âge et l’année"),
    Nature.INTERNSHIP: ("4,35 € par heure dès deux mois de stage",),
    Nature.JOB: ("1 820 € brut par mois", "1 900 € brut par mois", "12,10 € brut par heure"),
    Nature.CONTRACT_JOB: ("1 850 € brut par mois", "1 980 € brut par mois"),
    Nature.PUBLIC_JOB: ("1 850 € brut par mois, plus les primes",),
}
OFFICES = set(
    "purchasing architecture data communication diplomacy law finance audit human_resources digital it".split()
)
SUPPORT = {
    Nature.APPRENTICESHIP: (
        "Vous passez 3 semaines ici, puis une semaine en cours.",
        "Votre maître d’apprentissage vous suit jusqu’au diplôme.",
        "Vous êtes 2 jours en formation et 3 jours avec nous.",
        "Le contrat peut mener à une embauche.",
    ),
    Nature.INTERNSHIP: (
        "Une tutrice vous suit et fait le point chaque vendredi.",
        "Le stage peut être découpé en deux périodes.",
    ),
    Nature.JOB: (
        "Le contrat peut être prolongé.",
        "Une collègue vous forme pendant le premier mois.",
        "Vous suivez une formation payée de 2 semaines au début.",
    ),
    Nature.CONTRACT_JOB: (
        "Le contrat peut être renouvelé.",
        "Vous remplacez une collègue.",
        "Une formation de 3 jours est prévue à l’arrivée.",
    ),
    Nature.PUBLIC_JOB: (
        "Le poste est ouvert aux titulaires et aux lauréats du concours.",
        "Le recrutement se fait sans concours, puis vous devenez stagiaire un an.",
        "Vous préparez les concours internes si vous le souhaitez.",
    ),
}
WELCOME = (
    "Le bus s’arrête devant l’entrée.",
    "Les débutants sont les bienvenus.",
    "Vous aimez le travail en équipe et vous êtes à l’heure.",
    "Le permis n’est pas demandé.",
    "Le repas de midi est pris en charge.",
)


@dataclass(frozen=True)
class Job:
    domain: Domain
    title: str
    levels: tuple[Level, ...]
    missions: tuple[str, ...]
    only: tuple[str, ...]


@cache
def jobs() -> tuple[Job, ...]:
    """What `jobs.toml` says."""
    lists = tomllib.loads((Path(__file__).parent / "jobs.toml").read_text(encoding="utf-8"))
    return tuple(job_of(Domain(domain), entry) for domain, entries in lists.items() for entry in entries)


def job_of(domain: Domain, entry: dict) -> Job:
    levels = tuple(map(Level, entry["levels"]))
    return Job(domain, entry["title"], levels, tuple(entry["missions"]), tuple(entry.get("only", ())))


# What everyone who tries the demo meets first: Chloé's offer, in Bruno's town.
COMMIS = {
    "title": "Commis de cuisine",
    "nature": Nature.APPRENTICESHIP,
    "domain": Domain.HOSPITALITY,
    "level": Level.CAP,
    "description": (
        "Vous préparez les légumes et les desserts pour 300 repas. "
        "Vous dressez les assiettes avec le chef. "
        "Vous passez 3 semaines ici, puis une semaine en cours."
    ),
    "hours": "de 7 h à 15 h, jamais le week-end",
    "duration": "2 ans",
    "pay": "de 490 à 1 400 € par mois, selon l’âge",
    "adaptable": True,
}


class Market:
    """The offers, in the order in which they were written."""

    def __init__(self, agenda: Agenda, house: House) -> None:
        self.agenda, self.house = agenda, house
        self.offers: list[Offer] = []

    def build(self) -> None:
        """Put every offer's writing, publication and end on the agenda."""
        self._plan(self.house.companies[0], COMMIS, "open", 1, Random("commis"))
        written_by: Counter[object] = Counter()
        for number, job in enumerate(islice(cycle(jobs()), COUNT - 1)):
            chance = Random(f"offer {number}")
            company = self._least_seen(self._companies_with(job), job, written_by)
            self._plan(company, written(company, job, number, chance), *fate(number, chance), chance)

    def _companies_with(self, job: Job) -> list[Company]:
        companies = self.house.companies
        if job.only:
            return [company for company in companies if company.name in job.only]
        return [company for company in companies if job.domain in self.house.fields[company.id]]

    @staticmethod
    def _least_seen(companies: list[Company], job: Job, seen: Counter) -> Company:
        """The company that has proposed this job least often, then that has proposed least."""
        company = min(companies, key=lambda company: (seen[company.id, job.title], seen[company.id]))
        seen.update([company.id, (company.id, job.title)])
        return company

    def _plan(self, company: Company, values: dict, end: str, days: float, chance: Random) -> None:
        place = values.get("commune") or company.commune
        story = self._story(company, values | {"commune": place, "starts_on": starts_on(chance)}, end, chance)
        self.agenda.begin(self.agenda.days_ago(days + 1, chance), story)

    def _story(self, company: Company, values: dict, end: str, chance: Random) -> Story:
        writer = chance.choice(self.house.members[company.id])
        offer = write_offer(writer, None, company=company, **values)
        place = len(self.offers)
        self.offers.append(offer)
        if end == "draft":
            return
        for title, lines in papers_of(offer, place):
            enclose(writer, offer, store(inspect(f"{title}.pdf", pdf(title, lines))))
        yield timedelta(hours=chance.uniform(0.2, 8))
        self.offers[place] = publish(writer, offer)
        if end == "closed":
            yield DAY * chance.randint(10, 25)
            self.offers[place] = close(writer, offer)


def papers_of(offer: Offer, place: int) -> list[tuple[str, list[str]]]:
    """What the employer joins: to Chloé's two papers, to one in ten of the others its notice."""
    notice = ("Fiche de poste", [offer.title, "", *offer.description.split(". "), "", "Horaires :", offer.hours])
    way = ("Venir chez nous", [offer.company.name, offer.town, "", "L’accueil vous attend."])
    if offer.description == COMMIS["description"]:
        return [notice, way]
    return [notice] if place % 10 == 4 else []


def fate(number: int, chance: Random) -> tuple[str, float]:
    """What becomes of this offer, and how many days ago it was written."""
    if number % 20 == 7:
        return "draft", chance.uniform(1, 20)
    if number % 14 == 3:
        return "closed", chance.uniform(30, OLDEST)
    return "open", chance.uniform(1, OLDEST) if number % 8 else chance.uniform(OLDEST, OLDEST + 20)


def written(company: Company, job: Job, number: int, chance: Random) -> dict:
    """What this employer writes in an offer for this job."""
    level = chance.choice(job.levels)
    nature = chance.choice(natures(company, level))
    values = {
        "title": job.title,
        "nature": nature,
        "domain": job.domain,
        "level": level,
        "commune": near(company.commune, chance),
        "description": description(job, nature, chance),
        "hours": chance.choice(HOURS + (OFFICE_HOURS if job.domain in OFFICES else SHIFTS)),
        "duration": chance.choice(DURATIONS[nature]),
        "pay": chance.choice(PAY[nature]) if chance.random() < 0.7 else "",
        "adaptable": chance.random() < 0.25,
    }
    if number % 25 == 11:
        values |= {"by_mail_only": True, "contact_email": f"recrutement@{slug(company.name)}.example"}
    return values


def natures(company: Company, level: Level) -> list[Nature]:
    """What this company can propose at this level: nobody is an apprentice or an intern without a diploma in view."""
    known = NATURES.get(company.kind, (Nature.JOB,))
    return [nature for nature in known if level != Level.NONE or nature not in STUDENT]


def near(code: str, chance: Random) -> str:
    """Mostly the company's own commune, else one of the largest of its department."""
    return chance.choice(_around(code)) if chance.random() < 0.3 else code


@cache
def _around(code: str) -> list[str]:
    home = places.commune(code)
    prefix = home.postal_codes[0][: 3 if home.department.startswith("97") else 2]
    largest = places.find_communes(prefix, limit=10)
    return [commune.code for commune in largest if commune.department == home.department]


def description(job: Job, nature: Nature, chance: Random) -> str:
    """Three or four sentences: what, and with whose help."""
    sentences = [
        *sorted(chance.sample(job.missions, 2), key=job.missions.index),
        chance.choice(SUPPORT[nature]),
    ]
    if chance.random() < 0.5:
        sentences.append(chance.choice(WELCOME))
    return " ".join(sentences)


def starts_on(chance: Random) -> date:
    """The first day of one of the next months."""
    year, month = divmod(today().month + chance.randint(0, 3), 12)
    return date(today().year + year, month + 1, 1)
