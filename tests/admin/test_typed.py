"""No typed text is ever lost: each form of the back office, kept open too long, in two tabs, or after signing out.

The forms are those of the table of addresses: one that is added is tried here too.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from models.applications import moves
from models.applications.application import Application, State
from models.broadcasts.broadcast import Broadcast
from models.database import today
from models.mentoring.mentoring import Mentoring, MentoringState
from models.organisations.membership import Membership, Role
from models.people.staff import Staff
from models.registrations import deciding
from tests.admin.addresses import ALLOWED
from tests.admin.conftest import nothing_changes
from tests.admin.forms import PageForm, form_in
from tests.admin.test_permissions import is_about_who_waits, things, url_of
from tests.cast import Cast, put_pending

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

# Who fills in the forms of each noun; an invitation and a reset ask for passwords only, which no page says again.
WRITERS = {
    "applications": "chloe",
    "candidates": "bruno",
    "appointments": "bruno",
    "offers": "chloe",
    "companies": "team",
    "establishments": "team",
    "conventions": "team",
    "reasons": "team",
    "synonyms": "team",
    "announcements": "team",
    "mentorings": "chloe",
    "broadcasts": "team",
    "colleagues": "team",
    "accounts": "team",
    "mails": "bruno",
    "tickets": "team",
    "webinars": "team",
    "public": None,
    "security": None,
}
PASSWORDS_ONLY = ("public.accept_invitation", "public.reset", "public.change_password", "security.verify")
FILES_ONLY = ("candidates.add_document",)
BUTTONS_ONLY = ("mails.stop", "mails.stay")
OF_REFERENTS = ("validate", "send_back")


def test_no_form_cuts_what_is_pasted(cast: Cast, sign_in):
    application = moves.validate(cast.apply(), cast.bruno)
    browser = sign_in(cast.chloe)
    for address in (f"/applications/{application.id}/refuse", "/offers/new", "/tickets/new"):
        form = browser.get(address).text.partition("<main")[2]
        assert "<textarea" in form
        assert "maxlength" not in form


@dataclass
class Filled:
    """A form that someone filled in, and has not sent yet."""

    address: str
    browser: FlaskClient
    form: PageForm

    def send(self, **options: Any) -> Any:
        return self.browser.post(self.address, data=self.form.values, **options)


TYPED = {
    "textarea": "Un texte gardé <b>« ici »</b>.\nEt sa suite.",
    "email": "garde@mail.example",
    "tel": "06 12 34 56 78",
    "datetime-local": f"{today() + timedelta(days=20)}T14:30",
    "date": (today() + timedelta(days=20)).isoformat(),
    "birth_date": "2001-02-03",
    "text": "Texte gardé",
    "input": "Texte gardé",
}


# Every address that shows a form and takes it, and every verb of those that have some.
WAYS = sorted(
    way
    for method, _, way in (allowed.partition(" ") for allowed in ALLOWED)
    if method == "GET" and f"POST {way}" in ALLOWED and way not in PASSWORDS_ONLY + FILES_ONLY + BUTTONS_ONLY
)


@pytest.fixture(params=WAYS)
def filled(cast: Cast, app: Flask, sign_in, request) -> Filled:
    """Each form as it is filled in."""
    endpoint, _, verb = request.param.partition("/")
    about = things(cast, is_about_who_waits(f"GET {endpoint}"), "", True)
    put_where_it_applies(about.applications, verb)
    put_at_hand(cast, endpoint)
    address = url_of(app, endpoint, verb, about)
    name = "bruno" if verb in OF_REFERENTS else WRITERS[endpoint.partition(".")[0]]
    browser = sign_in(getattr(cast, name) if name else None)
    if endpoint == "candidates.write_part":
        browser.post(f"/candidates/{about.candidates}/open")
    app.config["WTF_CSRF_ENABLED"] = True
    return Filled(address, browser, fill(form_in(browser.get(address).text)))


def put_where_it_applies(application: int, verb: str) -> None:
    if verb in OF_REFERENTS:
        Application.update(gate="awaiting").where(Application.id == application).execute()
    if verb == "cancel":
        Application.update(state=State.ACCEPTED).where(Application.id == application).execute()


def put_at_hand(cast: Cast, endpoint: str) -> None:
    if endpoint == "colleagues.end":  # of the last referent, nobody's is
        Membership.create(staff=cast.driss, establishment=cast.mission, role=Role.REFERENT)
    if endpoint == "mentorings.end":
        Mentoring.update(state=MentoringState.ACCEPTED).execute()
    if endpoint == "broadcasts.end":
        Broadcast.update(state="stopped").execute()
    if endpoint == "accounts.open":
        Staff.update(active=False).where(Staff.id == cast.bruno.id).execute()


def fill(form: PageForm) -> PageForm:
    """Something in each field."""
    for name, kind in form.kinds.items():
        if name in form.options:
            form.values[name] = form.options[name][-1]
        elif kind in TYPED and name not in ("commune", "siret", "zone"):
            form.values[name] = TYPED.get(name, TYPED[kind])
    return form


def test_every_form_says_again_what_was_typed_when_its_token_is_no_good(filled: Filled):
    filled.form.values["csrf_token"] = "old"
    with nothing_changes():
        answer = filled.send()
    again = form_in(answer.text)
    assert (answer.status_code, again.typed()) == (400, filled.form.typed())
    assert "Rien n’est parti" in answer.text
    assert filled.browser.post(filled.address, data=again.values).status_code in (200, 303, 422)


def test_what_another_site_sends_is_not_even_shown(filled: Filled):
    filled.form.values["csrf_token"] = "old"
    with nothing_changes():
        answer = filled.send(headers={"Sec-Fetch-Site": "cross-site"})
    assert "restée ouverte trop longtemps" in answer.text
    assert "<textarea" not in answer.text


@pytest.mark.parametrize("token", ["kept", "old"])
def test_every_form_is_kept_while_one_signs_in_again(filled: Filled, token: str):
    with filled.browser.session_transaction() as session:
        account = session.pop("_user_id", None)
    if account is None or not filled.form.typed():
        return
    filled.form.values["csrf_token"] = filled.form.values["csrf_token"] if token == "kept" else "old"
    with nothing_changes():
        answer = filled.send()
    assert "envoyez-le encore" not in answer.text, "one has to sign in first"
    kept = form_in(answer.text)
    assert (answer.status_code, kept.typed()) == (403 if token == "kept" else 400, filled.form.typed())
    with filled.browser.session_transaction() as session:
        session.update(_user_id=account, _fresh=True)
    with nothing_changes():
        answer = filled.browser.post(kept.action, data=kept.values)
    again = form_in(answer.text)
    assert again.typed() == filled.form.typed()
    assert again.values.get("seen") == filled.form.values.get("seen"), "nobody changed it meanwhile"


def test_another_account_that_signs_in_meanwhile_is_told_one_thing(cast: Cast, app: Flask, sign_in):
    app.config["WTF_CSRF_ENABLED"] = True
    address = f"/candidates/{cast.amina.id}/accompaniment"
    form = fill(form_in(sign_in(cast.bruno).get(address).text))
    with nothing_changes():
        answer = sign_in(cast.chloe).post(address, data=form.values)
    assert (answer.status_code, "restée ouverte trop longtemps" in answer.text) == (400, True)
    assert "Votre texte est là" not in answer.text


def test_every_form_of_what_changed_meanwhile_keeps_what_was_typed(filled: Filled):
    seen = filled.form.values.get("seen", "")
    if seen in ("", "-1") or not filled.form.typed() or "/messages" in filled.address:
        return  # what is new changes for nobody
    filled.form.values["seen"] = "99"
    with nothing_changes():
        answer = filled.send()
    again = form_in(answer.text)
    assert (answer.status_code, again.typed(), again.values["seen"]) == (409, filled.form.typed(), seen)


def test_what_was_written_when_the_move_is_no_longer_possible_can_be_copied(cast: Cast, sign_in):
    application = moves.validate(cast.apply(), cast.bruno)
    moves.refuse(application, cast.chloe, cast.reason, "Merci.")
    answer = sign_in(cast.chloe).post(
        f"/applications/{application.id}/postpone", data={"seen": "1", "answer": "Bientôt."}
    )
    assert (answer.status_code, "<textarea" in answer.text) == (409, False)
    for words in ("Bientôt.", "Chloé Martin a décliné la candidature.", "Vous avez déjà répondu"):
        assert words in answer.text


def test_reason_that_was_written_when_a_colleague_decided_can_be_copied(cast: Cast, sign_in):
    put_pending(cast.amina, cast.mission)
    deciding.validate(cast.amina, cast.bruno)
    with nothing_changes():
        answer = sign_in(cast.bruno).post(f"/candidates/{cast.amina.id}/refuse", data={"reason": "Suivie ailleurs."})
    assert answer.status_code == 409
    for words in ("Suivie ailleurs.", "Bruno Morel a validé l’inscription.", "a déjà reçu une réponse"):
        assert words in answer.text


def test_what_was_written_about_what_is_gone_can_be_copied(cast: Cast, sign_in):
    answer = sign_in(cast.chloe).post("/applications/999/postpone", data={"seen": "1", "answer": "Bientôt."})
    assert (answer.status_code, "Bientôt." in answer.text) == (404, True)


def test_two_tabs_say_who_kept_what_and_the_second_may_insist(cast: Cast, sign_in):
    address = f"/offers/{cast.offer.id}/edit"
    first, second = sign_in(cast.chloe), sign_in(cast.chloe)
    tabs = [form_in(browser.get(address).text) for browser in (first, second)]
    tabs[0].values["title"], tabs[1].values["description"] = "Pâtissière", "Vous pétrissez."
    assert first.post(address, data=tabs[0].values).status_code == 303
    with nothing_changes():
        answer = second.post(address, data=tabs[1].values)
    for words in ("Chloé Martin a enregistré", "Pâtissière</p>", "Vous pétrissez."):
        assert words in answer.text
    assert second.post(address, data=form_in(answer.text).values).status_code == 303


def test_press_after_the_session_ended_is_said_not_to_be_done(cast: Cast, sign_in):
    nobody = sign_in()
    with nothing_changes():
        answer = nobody.post(f"/offers/{cast.offer.id}/publish", follow_redirects=True)
    assert (answer.request.path, "Ce geste n’a pas été fait." in answer.text) == ("/login", True)
    assert "Ce geste" not in nobody.get("/offers/", follow_redirects=True).text, "nothing was asked for"


def test_no_password_is_said_again(cast: Cast, app: Flask, sign_in):
    app.config["WTF_CSRF_ENABLED"] = True
    typed = {"current": "secret un", "password": "secret deux", "again": "secret trois"}
    for browser in (sign_in(cast.chloe), sign_in()):
        assert "secret" not in browser.post("/password", data=typed).text
        assert "secret" not in browser.post("/login", data={**typed, "email": "a@mail.example"}).text
