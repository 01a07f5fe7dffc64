"""The pages of appointments: proposed, moved and cancelled by referents of the place, closed to everyone else."""

from datetime import datetime
from typing import Any

import pytest
from flask.testing import FlaskClient

from models.appointments.appointment import Appointment, AppointmentState, AppointmentTime
from models.appointments.arranging import choose, decline, move
from models.database import local, now
from models.organisations.membership import Membership
from models.people.staff import Staff
from tests.acts import everything
from tests.admin.conftest import counted
from tests.admin.forms import form_in
from tests.cast import Cast, candidate
from tests.models.appointments.conftest import fixed, in_days, proposed, told
from texts import day
from texts.calendar import when


@pytest.fixture
def bruno(cast: Cast, sign_in) -> FlaskClient:
    return sign_in(cast.bruno)


def address(cast: Cast) -> str:
    return f"/appointments/of/{cast.amina.id}"


def typed(instant: datetime) -> str:
    return f"{local(instant):%Y-%m-%dT%H:%M}"


def send(browser: FlaskClient, url: str, **facts: Any) -> Any:
    return browser.post(url, data=form_in(browser.get(url).text).values.to_dict() | facts, follow_redirects=True)


def propose(browser: FlaskClient, cast: Cast, **facts: Any) -> Any:
    given = {"meeting": "place", "whereabouts": "3 rue du Lac", "time1": typed(in_days(3)), **facts}
    return send(browser, address(cast), **given)


def present() -> Appointment:
    return Appointment.select().order_by(Appointment.id.desc()).get()


def test_referent_proposes_from_the_page_of_the_candidate(cast: Cast, bruno: FlaskClient):
    assert address(cast) in bruno.get(f"/candidates/{cast.amina.id}").text
    page = propose(bruno, cast, time2=typed(in_days(4)), words="Apportez votre CV.")
    assert "Les horaires sont proposés" in page.text
    assert present().free_times() == [in_days(3), in_days(4)]
    assert "« 3 rue du Lac ». Avec Bruno Morel." in page.text.replace("\u00a0", " ")
    assert f"{when(in_days(3))}, {when(in_days(4))}" in page.text
    assert told(cast.amina) == ["appointment_proposed"]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"time1": ""}, "Proposez au moins un horaire."),
        ({"time1": "bientôt"}, "Écrivez un jour et une heure."),
        ({"time1": "2020-01-01T10:00"}, "déjà passé"),
        ({"time1": "0001-01-01T00:00"}, "Cette date n’est pas correcte."),
        ({"time1": "9999-12-31T23:59"}, "Cette date n’est pas correcte."),
        ({"whereabouts": ""}, "Écrivez l’adresse du rendez-vous."),
        ({"meeting": "video"}, "https://"),
        ({"minutes": "31"}, "Durée"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_proposed(cast: Cast, bruno: FlaskClient, facts, said):
    before = everything()
    page = propose(bruno, cast, **facts)
    assert page.status_code == 422
    assert said in page.text.replace("\u00a0", " ")
    assert everything() == before


@pytest.mark.parametrize("number", [1, 2, 3, 4])
@pytest.mark.parametrize(
    ("wrong", "said"),
    [("2020-01-01T10:00", "Cet horaire est déjà passé."), ("2090-01-01T10:00", "Proposez un horaire à moins d’un an.")],
)
def test_time_that_is_wrong_is_named_among_the_others(cast: Cast, bruno: FlaskClient, number: int, wrong, said):
    good = {f"time{other}": typed(in_days(other)) for other in (1, 2, 3, 4)}
    page = propose(bruno, cast, **good | {f"time{number}": wrong})
    assert f"Horaire {number} : {said}" in page.text.replace("\u00a0", " ")
    assert not Appointment.select().exists()


def test_day_on_which_the_referent_is_taken_is_named(cast: Cast, bruno: FlaskClient):
    fixed(cast, in_days(3))
    page = propose(bruno, cast, time1=typed(in_days(2)), time2=typed(in_days(3)))
    assert f"avez déjà un rendez-vous {day(in_days(3))}, à l’heure proposée" in page.text.replace("\u00a0", " ")


def test_form_sent_twice_by_impatience_proposes_once(cast: Cast, bruno: FlaskClient):
    for _ in range(2):
        propose(bruno, cast)
    assert Appointment.select().count() == 1


def test_referent_moves_what_the_candidate_asks_to_move(cast: Cast, bruno: FlaskClient):
    made = proposed(cast)
    decline(cast.amina, made, "Plutôt le soir.")
    assert "Plutôt le soir." in bruno.get(address(cast)).text
    page = send(bruno, f"/appointments/{made.id}/move", time1=typed(in_days(6)))
    assert "Les nouveaux horaires sont proposés" in page.text
    assert choose(cast.amina, made, in_days(6)).state == AppointmentState.FIXED


def test_referent_cancels_with_a_word(cast: Cast, bruno: FlaskClient):
    made = fixed(cast, in_days(3))
    page = send(bruno, f"/appointments/{made.id}/cancel", words="Je suis malade.")
    assert "Le rendez-vous est annulé" in page.text
    assert (present().state, present().answer) == (AppointmentState.CANCELLED, "Je suis malade.")


@pytest.mark.parametrize("verb", ["move", "cancel"])
def test_page_of_before_the_candidate_chose_does_nothing_and_shows_the_choice(
    cast: Cast, bruno: FlaskClient, verb: str
):
    made = proposed(cast)
    url, facts = f"/appointments/{made.id}/{verb}", {"time1": typed(in_days(6))}
    former = form_in(bruno.get(url).text).values.to_dict()
    choose(cast.amina, made, in_days(3))
    before = everything()
    answer = bruno.post(url, data=former | facts)
    assert answer.status_code == 409
    assert "Ce rendez-vous vient de changer." in answer.text
    assert when(in_days(3)) in answer.text
    assert everything() == before
    bruno.post(url, data=form_in(answer.text).values.to_dict() | facts)
    assert present().state == {"move": AppointmentState.PROPOSED, "cancel": AppointmentState.CANCELLED}[verb]


@pytest.mark.parametrize("verb", ["move", "cancel"])
def test_what_is_cancelled_already_is_said_to_be(cast: Cast, bruno: FlaskClient, verb: str):
    made = fixed(cast, in_days(3))
    send(bruno, f"/appointments/{made.id}/cancel")
    before = everything()
    answer = bruno.post(f"/appointments/{made.id}/{verb}", data={"time1": typed(in_days(6))})
    assert answer.status_code == 409
    assert "Ce rendez-vous est annulé" in answer.text
    assert everything() == before


def test_stranger_finds_no_such_page(cast: Cast, sign_in):
    made = proposed(cast)
    before = everything("session")
    for person in (cast.driss, cast.chloe):
        browser = sign_in(person)
        for url in (address(cast), f"/appointments/{made.id}/move", f"/appointments/{made.id}/cancel"):
            assert browser.get(url).status_code == browser.post(url).status_code == 404
    assert everything("session") == before


def test_own_list_and_first_page_show_what_comes_and_what_waits(cast: Cast, bruno: FlaskClient):
    assert "Mes rendez-vous" not in bruno.get("/").text
    sofia = candidate("Sofia", "Lopez", cast.mission, cast.convention)
    fixed(cast, in_days(3))
    decline(sofia, proposed(cast, in_days(4), candidate=sofia), "Jamais le matin.")
    for page in (bruno.get("/").text, bruno.get("/appointments/").text):
        assert page.index("Sofia Lopez") < page.index("Amina Diallo")
        assert when(in_days(3)) in page


def test_first_page_counts_all_of_them_and_shows_the_first(cast: Cast, bruno: FlaskClient):
    for number in range(7):
        fixed(cast, in_days(3 + number), candidate=candidate("Léa", "abcdefg"[number], cast.mission, cast.convention))
    desk = bruno.get("/").text.partition('id="desk-appointments"')[2].partition("</section>")[0]
    assert '<span class="count">7</span>' in desk
    assert desk.count("<li>") == 5
    assert "Tout voir" in desk


def test_form_asks_how_to_meet_first_and_one_time_at_least(cast: Cast, bruno: FlaskClient):
    page = bruno.get(address(cast)).text
    places = [page.index(f'for="{name}"') for name in ("meeting", "whereabouts", "minutes", "time1", "time2", "words")]
    assert places == sorted(places)
    optional = [page[place:].partition("</label>")[0].count("facultatif") for place in places]
    assert optional == [0, 1, 0, 0, 1, 1]


def test_times_that_all_went_by_wait_for_nobody_and_are_told_with_the_candidate(cast: Cast, bruno: FlaskClient):
    made = proposed(cast)
    AppointmentTime.delete().where(AppointmentTime.starts_at == in_days(4)).execute()
    AppointmentTime.update(starts_at=now()).where(AppointmentTime.appointment == made).execute()
    assert "Mes rendez-vous" not in bruno.get("/").text
    assert "Amina Diallo" not in bruno.get("/appointments/").text
    page = bruno.get(address(cast)).text
    assert "Le candidat n’a pas choisi" in page
    assert "Proposer d’autres horaires" in page


def test_colleagues_see_what_someone_who_left_was_to_receive_and_only_then(cast: Cast, sign_in):
    made = fixed(cast, in_days(3))
    Membership.create(staff=cast.chloe, establishment=cast.mission, role="referent")
    chloe = sign_in(cast.chloe)
    pages = ("/", "/appointments/")
    assert not any(when(in_days(3)) in chloe.get(page).text for page in pages)
    Membership.update(active=False).where(Membership.staff == cast.bruno).execute()
    assert all(when(in_days(3)) in chloe.get(page).text for page in pages)
    assert all(when(in_days(3)) not in sign_in(cast.driss).get(page).text for page in pages)
    assert made.staff == cast.bruno


def test_moved_appointment_shows_no_former_time(cast: Cast, bruno: FlaskClient):
    move(Staff.get_by_id(cast.bruno.id), fixed(cast, in_days(3)), [in_days(5)], "")
    for page in (bruno.get("/appointments/").text, bruno.get(address(cast)).text):
        assert when(in_days(3)) not in page
        assert "Le candidat doit choisir" in page


def statements(browser: FlaskClient, url: str) -> int:
    with counted() as asked:
        assert browser.get(url).status_code == 200
    return len(asked)


@pytest.mark.parametrize("url", ["/", "/appointments/"])
def test_pages_ask_the_database_no_more_for_many(cast: Cast, bruno: FlaskClient, url: str):
    fixed(cast, in_days(3))
    few = statements(bruno, url)
    for number in range(4):
        one = candidate(f"Léa{'abcd'[number]}", "Roux", cast.mission, cast.convention)
        fixed(cast, in_days(4 + number), candidate=one)
    assert statements(bruno, url) == few
