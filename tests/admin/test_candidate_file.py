"""A referent fills in a file with the person: each part by its form, by who accompanies them and nobody else."""

from datetime import date
from typing import Any

import pytest
from flask.testing import FlaskClient

from models.journal import history
from models.notices.notice import Kind, Notice
from models.offers.kinds import Domain, Level
from models.people.candidate import Candidate, Civility
from models.profiles.parts import PARTS, facts_of, part_called, write_part
from models.profiles.sought import Seeking
from models.profiles.zones import ANYWHERE
from models.registrations.accompaniment import Accompaniment
from tests.admin.conftest import nothing_changes
from tests.admin.forms import form_in
from tests.cast import Cast, put_pending

SOUGHT = {
    "seeks": [Seeking.JOB, Seeking.APPRENTICESHIP],
    "domain": Domain.HOSPITALITY,
    "metiers": ["FP2ACH02", "=aide boulangère"],
}
PLACES = {"zones": ["commune:33063", "commune:11339", "department:69", "region:11"]}


@pytest.fixture
def bruno(cast: Cast, sign_in) -> FlaskClient:
    """The referent, who has opened the file."""
    browser = sign_in(cast.bruno)
    browser.post(f"/candidates/{cast.amina.id}/open")
    return browser


def page(cast: Cast, part: str) -> str:
    return f"/candidates/{cast.amina.id}/file/{part}"


def send(browser: FlaskClient, cast: Cast, part: str, **typed: Any) -> Any:
    """The form of the page, sent with these words in it."""
    form = form_in(browser.get(page(cast, part)).text)
    for name, value in typed.items():
        form.values.setlist(name, value if isinstance(value, list) else [value])
    return browser.post(page(cast, part), data=form.values)


def facts(cast: Cast) -> dict[str, Any]:
    return facts_of(Candidate.get_by_id(cast.amina.id))


def write(cast: Cast, part: str, **given: Any) -> None:
    write_part(cast.amina, cast.amina, part_called(part), given)


@pytest.mark.parametrize("part", [part.name for part in PARTS])
def test_form_sent_as_it_is_shown_changes_nothing(cast: Cast, bruno, part: str):
    write(cast, "identity", civility=Civility.MADAM, birth_date=date(2010, 5, 4))
    write(cast, "contacts", phone="06 12 34 56 78", guardian="Fatou Diallo", guardian_phone="06 12 34 56 79")
    write(cast, "sought", **SOUGHT)
    write(cast, "availability", **PLACES)
    write(cast, "project", level=Level.CAP, project="Devenir boulangère.\nPuis pâtissière.")
    form = form_in(bruno.get(page(cast, part)).text)
    with nothing_changes():
        assert bruno.post(page(cast, part), data=form.values).status_code == 303


def test_referent_fills_in_what_someone_looks_for(cast: Cast, bruno):
    typed = {"seeks": ["job"], "domain": "hospitality", "metiers": "acheteur, acheteuse (état)\n\naide boulangère "}
    assert send(bruno, cast, "sought", **typed).status_code == 303
    known = facts(cast)
    assert (known["seeks"], known["domain"]) == ([Seeking.JOB], Domain.HOSPITALITY)
    assert known["metiers"] == ["FP2ACH02", "=aide boulangère"]


@pytest.mark.parametrize(
    ("typed", "zones"),
    [
        ("Bordeaux\n69\nîle de france", ["commune:33063", "department:69", "region:11"]),
        ("33000", ["commune:33063"]),
        ("Saint-Denis (La Réunion)", ["commune:97411"]),
        ("Lyon\nPARTOUT en France", [ANYWHERE]),
    ],
)
def test_places_are_read_as_they_are_named(cast: Cast, bruno, typed: str, zones: list[str]):
    assert send(bruno, cast, "availability", zones=typed).status_code == 303
    assert facts(cast)["zones"] == zones


@pytest.mark.parametrize(
    ("part", "typed", "field", "sentence"),
    [
        ("availability", {"zones": "Lyon\nXyzzy"}, "zones", "« Xyzzy » : Ce lieu n’est pas connu."),
        (
            "availability",
            {"zones": "Saint-Denis"},
            "zones",
            "Saint-Denis (La Réunion), Saint-Denis (Seine-Saint-Denis)",
        ),
        ("availability", {"zones": "1\n2\n3\n4\n5\n6"}, "zones", "5 réponses au plus"),
        ("availability", {"zones": "Lyon " * 200}, "zones", "600"),
        ("availability", {"zones": "Lyon", "available_from": "2001-01-01"}, "available_from", "Cette date ne va pas"),
        ("sought", {"metiers": "🙂"}, "metiers", "« 🙂 » : Il n’y a pas de métier ici."),
        ("sought", {"seeks": ["mission"]}, "seeks", "Mission"),
        ("identity", {"first_name": "🙂"}, "first_name", "prénom"),
        ("identity", {"last_name": ""}, "last_name", "Écrivez le nom."),
        ("identity", {"birth_date": "31/31/2001"}, "birth_date", "date"),
        ("contacts", {"email": "bruno@demo.example"}, "email", "professionnel"),
        ("contacts", {"phone": "12"}, "phone", "numéro"),
        ("project", {"project": "🙂 !"}, "project", "Il n’y a pas de mots ici."),
        ("project", {"project": "x" * 1001}, "project", "1000"),
    ],
)
def test_wrong_answer_stays_with_its_reason_beside_it(cast: Cast, bruno, part, typed, field, sentence):
    with nothing_changes():
        answer = send(bruno, cast, part, **typed)
    assert answer.status_code == 422
    assert f'href="#{field}"' in answer.text
    again = form_in(answer.text).typed()
    for name, value in typed.items():
        if name != "seeks" and value:
            assert again[name] == [value.strip()] or again[name] == [value]


def test_what_is_needed_is_not_taken_away_and_what_is_not_known_may_wait(cast: Cast, bruno):
    assert send(bruno, cast, "availability", available_from="").status_code == 303
    write(cast, "availability", **PLACES)
    with nothing_changes():
        assert "Écrivez au moins un lieu." in send(bruno, cast, "availability", zones="").text


def test_guardian_is_asked_for_a_minor_only_and_the_missing_half_is_named(cast: Cast, bruno):
    assert "guardian" not in bruno.get(page(cast, "contacts")).text
    write(cast, "identity", birth_date=date(2010, 5, 4))
    answer = send(bruno, cast, "contacts", guardian="Fatou Diallo")
    assert (answer.status_code, 'href="#guardian_phone"' in answer.text) == (422, True)
    assert send(bruno, cast, "contacts", guardian="Fatou Diallo", guardian_phone="0612345678").status_code == 303
    assert facts(cast)["guardian_phone"] == "+33 6 12 34 56 78"


def test_who_wrote_is_journalled_and_the_person_is_told(cast: Cast, bruno):
    send(bruno, cast, "project", level="cap")
    line = history(cast.amina)[-1]
    assert (line.verb, line.actor_id, line.facts) == ("write_part", cast.bruno.id, {"part": "project"})
    (told,) = Notice.select()
    assert (told.kind, told.candidate) == (Kind.FILE_WRITTEN, cast.amina)
    assert "Bruno Morel a écrit dans la fiche." in bruno.get(f"/candidates/{cast.amina.id}").text


def test_what_the_person_wrote_meanwhile_is_shown_beside_what_was_typed(cast: Cast, bruno):
    form = form_in(bruno.get(page(cast, "project")).text)
    write(cast, "project", level=Level.BAC, project="Devenir fleuriste.")
    form.values["project"] = "Devenir boulangère."
    with nothing_changes():
        answer = bruno.post(page(cast, "project"), data=form.values)
    assert answer.status_code == 409
    for words in ("Devenir boulangère.</textarea>", "Devenir fleuriste.", "Amina Diallo a écrit dans la fiche."):
        assert words in answer.text
    again = form_in(answer.text).values
    again["level"] = "cap"
    assert bruno.post(page(cast, "project"), data=again).status_code == 303
    assert facts(cast)["project"] == "Devenir boulangère."


def test_closed_file_is_opened_first(cast: Cast, sign_in):
    browser = sign_in(cast.bruno)
    with nothing_changes():
        answer = browser.get(page(cast, "contacts"), follow_redirects=True)
    assert "Ouvrez d’abord le dossier." in answer.text
    assert "diallo@mail.example" not in answer.text


def test_file_that_closed_while_they_typed_loses_nothing_and_is_noted(cast: Cast, bruno, sign_in):
    form = form_in(bruno.get(page(cast, "contacts")).text)
    form.values["phone"] = "06 12 34 56 78"
    assert sign_in(cast.bruno).post(page(cast, "contacts"), data=form.values).status_code == 303
    assert facts(cast)["phone"] == "+33 6 12 34 56 78"
    assert [line.verb for line in history(cast.amina)][-3:] == ["open", "open", "write_part"]


@pytest.mark.parametrize("who", ["driss", "chloe", "team", None])
@pytest.mark.parametrize("part", [part.name for part in PARTS])
def test_stranger_writes_in_no_file_and_reads_none(cast: Cast, sign_in, who: str | None, part: str):
    browser = sign_in(getattr(cast, who) if who else None)
    browser.post(f"/candidates/{cast.amina.id}/open")
    with nothing_changes():
        for answer in (browser.get(page(cast, part)), browser.post(page(cast, part), data={"first_name": "Intrus"})):
            assert answer.status_code in ((404,) if who else (302, 403)), "who is nobody signs in first"


def test_referent_who_was_only_asked_writes_nothing_and_is_shown_no_way(cast: Cast, bruno):
    assert page(cast, "identity") in bruno.get(f"/candidates/{cast.amina.id}").text
    put_pending(cast.amina, cast.mission)
    assert page(cast, "identity") not in bruno.get(f"/candidates/{cast.amina.id}").text
    with nothing_changes():
        assert bruno.get(page(cast, "identity")).status_code == 404
        assert bruno.post(page(cast, "identity"), data={"first_name": "Mina"}).status_code == 404


def test_referent_writes_no_more_when_the_accompaniment_ended(cast: Cast, bruno):
    Accompaniment.update(ended_at=cast.amina.created_at).execute()
    with nothing_changes():
        assert bruno.post(page(cast, "identity"), data={"first_name": "Mina"}).status_code == 404


def test_file_says_which_parts_lack_an_answer(cast: Cast, bruno):
    file = bruno.get(f"/candidates/{cast.amina.id}").text
    assert file.count("À compléter") == 3
    write(cast, "project", level=Level.CAP)
    assert bruno.get(f"/candidates/{cast.amina.id}").text.count("À compléter") == 2


def test_part_that_is_none_has_no_page(cast: Cast, bruno):
    assert bruno.get(page(cast, "nothing")).status_code == 404
