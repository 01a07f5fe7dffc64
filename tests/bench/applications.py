"""The back office's list at 1 000 000 applications, against Flask-Admin's own view of the same table.

Both give the 20 newest: ours to an employer who received some 37 000 of them, theirs sorted by its link on the date,
as it does not sort by itself.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from time import time
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from flask_admin import Admin
from flask_admin.contrib.peewee import ModelView
from flask_babel import Babel

from models.accounts.session import Session
from models.applications.application import Application, Gate, State
from models.database import db
from models.organisations.company import Company
from models.organisations.establishment import Establishment, EstablishmentKind
from models.organisations.membership import Membership, Role
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.accompaniment import Accompaniment
from models.registrations.registration import Registration, RegistrationState
from models.registrations.standing import Standing
from settings import settings
from tests.bench import both, offers
from tests.bench.data import at, fill, kept, new_database, opened
from tests.bench.report import Row, at_least, seconds, side_by_side

APPLICATIONS = 1_000_000
SOURCES = [
    *("tests/bench/applications.py", "tests/bench/offers.py", "models/applications/application.py"),
    *("models/people/*.py", "models/organisations/*.py", "models/registrations/*.py"),
]
COMPANIES, ESTABLISHMENTS, OFFERS, CANDIDATES = 3_000, 500, 20_000, 200_000
# One company has the first offers, and received some 37 applications in 1 000.
LARGE, ITS_OFFERS, ITS_SHARE, REACHED = 1, 500, 0.041, 0.9
# One establishment follows one candidate in ten; one request in a hundred waits.
ITS_CANDIDATES, PENDING = 10, 100
EMPLOYER, REFERENT, TEAM = LARGE, COMPANIES + 1, COMPANIES + 2
EACH = APPLICATIONS // CANDIDATES
STATEMENTS = 6
# Since the newest have an index of their own, Flask-Admin's list follows it too.
FASTER = 5
TIMES = 5
PAGE, SEARCH = 0.060, 0.150
LISTS = ("/applications/", "/applications/?page=500", "/applications/?state=pending", "/applications/?search=zzz")
FILES = (
    "/candidates/",
    "/candidates/?page=500",
    "/candidates/?search=zzz",
    *(f"/candidates/?state={standing}" for standing in Standing),
)
OFFER_LISTS = ("/offers/", "/offers/?search=zzz")
COLLEAGUES = ("/colleagues/", "/colleagues/new")
ROLES = {
    "employer": (EMPLOYER, ("/", *LISTS, *OFFER_LISTS, "/colleagues/")),
    "referent": (REFERENT, ("/", *LISTS, *FILES, "/candidates/10")),
    "team": (
        TEAM,
        ("/", *LISTS, *FILES, *OFFER_LISTS, "/companies/", "/accounts/", *COLLEAGUES, "/establishments/"),
    ),
}
NEWEST_FIRST = "?sort=3&desc=1"
ENVIRONMENT = {"SECRET_KEY": "a key for benchmarks, of 32 characters or more", "DEMO": "", "TELEGRAM_TOKEN": ""}


def rows(size: int = APPLICATIONS) -> Iterator[Row]:
    path = data(size)
    with opened(path), environment(f"sqlite:///{path}", path.parent):
        ours, theirs = our_list(), their_list()
        made = statements(ours)
        figures = side_by_side({"ours": ours, "theirs": theirs}, TIMES)
        yield at_least(
            "back office: newest first, median", figures["ours"], figures["theirs"], FASTER, of="Flask-Admin"
        )
        yield Row("back office: newest first, SQL", f"{made} statements", f"at most {STATEMENTS}", made <= STATEMENTS)
        yield from slowest_pages("SQLite")


def rows_on_postgresql(size: int = APPLICATIONS) -> Iterator[Row]:
    """The same pages of the same rows, which take minutes to bring over."""
    path = data(size)
    with both.database("PostgreSQL", path) as url, environment(url, path.parent):
        yield from slowest_pages("PostgreSQL")


def data(size: int) -> Path:
    return kept(f"applications-{size}", SOURCES, partial(make, size=size)) / "applications.db"


def slowest_pages(database: str) -> Iterator[Row]:
    """The slowest page of each role, and the slowest search, none of which finds anything."""
    from admin import create_app  # reads the settings when it is first imported

    app = create_app()
    for role, (staff, pages) in ROLES.items():
        client = signed_in(app, staff)
        for kind, goal in (("page", PAGE), ("search", SEARCH)):
            asked = [address for address in pages if ("search=" in address) == (kind == "search")]
            taken = {address: median(seconds(partial(get, client, address)) for _ in range(TIMES)) for address in asked}
            slowest = max(taken, key=lambda address: taken[address])
            figure = f"{taken[slowest] * 1000:.0f} ms, {slowest}"
            yield Row(f"slowest {kind}, {role}, {database}", figure, f"{goal * 1000:.0f} ms", taken[slowest] <= goal)


def get(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200, f"{address}: {answer.status}"


@contextmanager
def environment(database: str, folder: Path) -> Iterator[None]:
    """Settings that reach nobody."""
    before = dict(os.environ)
    os.environ.update(ENVIRONMENT, DATABASE_URL=database, STORAGE_URL=str(folder / "files"))
    settings.cache_clear()
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        settings.cache_clear()


def our_list() -> Any:
    """The first page, as an employer of the large company gets it."""
    from admin import create_app  # reads the settings when it is first imported

    return partial(page, signed_in(create_app(), EMPLOYER), "/applications/")


def signed_in(app: Flask, staff: int) -> FlaskClient:
    """The browser of this member of staff."""
    client = app.test_client()
    with client.session_transaction() as session:
        session.update(_user_id=Session.open(Staff.get_by_id(staff)).key, _fresh=True, fs_paa=time())
    return client


def their_list() -> Any:
    """Flask-Admin's view of the table, with the columns that ours shows, newest first as ours is.

    Without an order it shows the oldest, which nobody asks for, some 9 times slower than ours.
    """
    app = Flask("peer")
    app.config["SECRET_KEY"] = ENVIRONMENT["SECRET_KEY"]
    Babel(app)
    Admin(app).add_view(TheirView(Application))
    app.before_request(lambda: db.connect(reuse_if_open=True) and None)
    app.teardown_request(lambda error: db.close())
    return partial(page, app.test_client(), f"/admin/application/{NEWEST_FIRST}")


class TheirView(ModelView):
    column_list = ("candidate", "offer", "company", "created_at", "gate", "state", "handler")
    column_sortable_list = ("created_at",)


def page(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200, f"{path}: {answer.status}"
    assert answer.text.count("<tr") == 21, f"{path} shows no list"


def statements(act: Any) -> int:
    """How many statements an act makes, once it is warm."""
    act()
    made: list[str] = []
    run = db.obj.execute_sql
    db.obj.execute_sql = lambda sql, *values, **options: made.append(sql) or run(sql, *values, **options)
    try:
        act()
    finally:
        del db.obj.execute_sql
    return len(made)


def make(folder: Path, size: int) -> None:
    with new_database(folder / "applications.db") as base:
        fill(base, Establishment, map(establishment, range(1, ESTABLISHMENTS + 1)))
        fill(base, Company, map(offers.company, range(1, COMPANIES + 1)))
        fill(base, Staff, [*map(member, range(1, COMPANIES + 1)), *others()])
        fill(base, Membership, map(membership, range(1, COMPANIES + 1)))
        fill(base, Membership, [{"staff_id": REFERENT, "establishment_id": LARGE, "role": Role.REFERENT}])
        fill(base, offers.Offer, map(offer, range(1, OFFERS + 1)))
        fill(base, Candidate, map(candidate, range(1, CANDIDATES + 1)))
        fill(base, Registration, map(registration, range(1, CANDIDATES + 1)))
        fill(base, Accompaniment, (accompaniment(one) for one in range(1, CANDIDATES + 1) if one % PENDING))
        fill(base, Application, applications(size))


def establishment(number: int) -> dict[str, Any]:
    name = f"Mission locale {number}"
    return {"id": number, "name": name, "search_name": name.lower(), "kind": EstablishmentKind.LOCAL_MISSION}


def member(number: int) -> dict[str, Any]:
    key = session_key(number)
    names = {"first_name": "Chloé", "last_name": f"Martin {number}"}
    return {"id": number, "email": f"chloe.{number}@entreprise.example", "fs_uniquifier": key, **names}


def session_key(number: int) -> str:
    return f"session key {number}"


def membership(number: int) -> dict[str, Any]:
    return {"staff_id": number, "company_id": number, "role": Role.RECRUITER}


def offer(number: int) -> dict[str, Any]:
    return offers.offer(number) | {"company_id": company_of(number)}


def company_of(offer: int) -> int:
    return LARGE if offer < ITS_OFFERS else 2 + offer % (COMPANIES - 1)


def candidate(number: int) -> dict[str, Any]:
    names = {"first_name": "Amina", "last_name": f"Diallo {number}", "search_name": f"amina diallo {number}"}
    return {"id": number, "email": f"amina.{number}@exemple.example", "created_at": at(5 * number), **names}


def others() -> Iterator[dict[str, Any]]:
    """A referent of the large establishment, and a member of the team."""
    yield member(REFERENT)
    yield member(TEAM) | {"team": True}


def registration(candidate: int) -> dict[str, Any]:
    state = RegistrationState.VALIDATED if candidate % PENDING else RegistrationState.PENDING
    return {
        "candidate_id": candidate,
        "establishment_id": establishment_of(candidate),
        "state": state,
        "created_at": at(5 * candidate),
    }


def accompaniment(candidate: int) -> dict[str, Any]:
    return {"candidate_id": candidate, "establishment_id": establishment_of(candidate)}


def establishment_of(candidate: int) -> int:
    return LARGE if candidate % ITS_CANDIDATES == 0 else 2 + candidate % (ESTABLISHMENTS - 1)


def applications(size: int) -> Iterator[dict[str, Any]]:
    """In the order in which they were sent. The n-th of each candidate goes to every n-th offer: never twice to one."""
    chance = Random(4)
    for number in range(size):
        turn, who = divmod(number, CANDIDATES)
        first, last = (1, ITS_OFFERS) if chance.random() < ITS_SHARE else (ITS_OFFERS, OFFERS)
        chosen = EACH * chance.randrange(-(-first // EACH), last // EACH) + turn
        reached = chance.random() < REACHED
        yield {
            "candidate_id": who + 1,
            "establishment_id": establishment_of(who + 1),
            "company_id": company_of(chosen),
            "offer_id": chosen,
            "message": "Bonjour, votre offre m’intéresse. Je suis disponible.",
            "gate": Gate.VALIDATED if reached else Gate.AWAITING,
            "state": chance.choice(list(State)) if reached else State.NEW,
            "received_at": at(number) if reached else None,
            "answer_expected_on": at(number)[:10] if reached else None,
            "created_at": at(number),
        }
