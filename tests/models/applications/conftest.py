"""An application on its stage, with everyone who could want to move it; and applications that have arrived."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from models.applications import moves
from models.applications.application import Application
from models.applications.moves import MOVES
from models.applications.undoable import Undoable
from models.database import today
from models.notices.notice import Notice
from models.organisations.membership import Role
from models.people.candidate import Candidate
from models.people.staff import Staff
from settings import settings
from tests.cast import Cast, staff

WHO = {
    moves.applicant: "applicant",
    moves.referent: "referent",
    moves.company_member: "employer",
    moves.system: "system",
}


@dataclass
class Stage:
    """An application, everyone who could want to move it, and whom each role stands for when somebody is told."""

    cast: Cast
    application: Application
    people: dict[str, Candidate | Staff | None]
    audience: dict[str, set[tuple[str, int]]]

    def put(self, **facts: Any) -> Application:
        Application.update(**facts).where(Application.id == self.application.id).execute()
        return self.now()

    def now(self) -> Application:
        return Application.get_by_id(self.application.id)

    def move(self, verb: str, role: str, application: Application, **other: Any) -> Application:
        """With what its line needs, and no more."""
        values = {
            "gate_comment": "Précisez vos dates.",
            "message": "Bonjour, je suis prête.",
            "answer": "Merci de votre envoi.",
            "reason": self.cast.reason,
            "starts_on": today(),
        }
        given = {need.name: values[need.name] for need in MOVES[verb].needs if need.required}
        documents = {"documents": [self.cast.cv]} if verb == "correct" else {}
        hiring = {"hired_by": self.cast.other_company.id} if verb == "hire_elsewhere" else {}
        return moves.move(verb, application, self.people[role], given | documents | hiring | other)


@pytest.fixture
def stage(cast: Cast) -> Stage:
    former = {"former referent": {"establishment": cast.mission}, "former employer": {"company": cast.bakery}}
    people: dict[str, Candidate | Staff | None] = {
        "applicant": cast.amina,
        "other candidate": cast.other_candidate,
        "referent": cast.bruno,
        "other referent": staff("Odile", "Roux", establishment=cast.other_mission, role=Role.ADMINISTRATOR),
        "employer": cast.chloe,
        "closed employer": staff("Cyril", "Roux", company=cast.bakery, role=Role.ADMINISTRATOR),
        "other employer": staff("Omar", "Roux", company=cast.other_company, role=Role.ADMINISTRATOR),
        "team": cast.team,
        "system": None,
    }
    for role, place in former.items():
        people[role] = staff(role.title().replace(" ", ""), "Roux", **place, role=Role.ADMINISTRATOR, active=False)
    Staff.update(active=False).where(Staff.first_name == "Cyril").execute()
    colleague = staff("Colette", "Roux", company=cast.bakery)
    other_referent = staff("Berthe", "Roux", establishment=cast.mission)
    return Stage(
        cast,
        cast.apply(),
        {role: person and type(person).get_by_id(person.id) for role, person in people.items()},
        {
            "candidate": {("candidate", cast.amina.id)},
            "sender": {("staff", cast.bruno.id), ("staff", other_referent.id)},
            "referents": {("staff", cast.bruno.id), ("staff", other_referent.id)},
            "employer": {("staff", cast.chloe.id), ("staff", colleague.id)},
            "other employer": {("staff", cast.chloe.id), ("staff", colleague.id)},
        },
    )


@pytest.fixture
def window(environment: pytest.MonkeyPatch) -> None:
    """Moves can be undone for two minutes, as they can outside of tests."""
    environment.setenv("UNDO_WINDOW", "120")
    settings.cache_clear()


@pytest.fixture
def arrived(cast: Cast, clock, window) -> Application:
    """Sent, passed on and told of: only what comes next can be undone."""
    application = received(cast)
    clock.shift(timedelta(minutes=3))
    told_all()
    return application


def told_all() -> None:
    """Whatever was to be told has left."""
    Notice.delete().execute()
    Undoable.delete().execute()


def facts(application: Application) -> dict[str, Any]:
    return {name: getattr(application, name) for name in ("state", "gate", "withdrawn")}


def received(cast: Cast, **more: Any) -> Application:
    return moves.validate(cast.apply(**more), cast.bruno)


def told(staff: Staff) -> list[str]:
    return [notice.kind for notice in Notice.select().where(Notice.staff == staff).order_by(Notice.id)]
