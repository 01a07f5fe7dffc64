"""Appointments in the chat: chosen by a press or by typing, moved or cancelled with a word, put into a calendar."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from bot.screens.notices import screen_of, together
from jobs.subjects import with_subjects
from models.appointments.appointment import Appointment, AppointmentState
from models.appointments.arranging import cancel, choose, decline, move
from models.appointments.expiring import tell_unchosen
from models.database import at
from models.exchanges.writing import write_to_candidate
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.people.candidate import Candidate
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import Cast, candidate
from tests.models.appointments.conftest import fixed, fresh, in_days, proposed, told
from texts.calendar import when

# A Tuesday, a Wednesday, and a Tuesday after: at two, at half past nine, at four as clocks here show them.
TUESDAY, WEDNESDAY, LATER = datetime(2027, 1, 12, 13), datetime(2027, 1, 13, 8, 30), datetime(2027, 1, 19, 15)


def label(instant: datetime) -> str:
    words = when(instant).replace("\u00a0", " ")
    return words[:1].upper() + words[1:]


def present() -> Appointment:
    return Appointment.select().order_by(Appointment.id).get()


@pytest.fixture(autouse=True)
def the_week_before() -> Iterator[None]:
    with at(datetime(2027, 1, 4, 10)):
        yield


@pytest.fixture
def three(cast: Cast, amina: Talker) -> Talker:
    """Amina, to whom three times are proposed."""
    proposed(cast, TUESDAY, WEDNESDAY, LATER)
    return amina


def test_proposal_is_told_with_its_times_and_taken_by_a_press(three: Talker):
    (delivery,) = with_subjects([one for one in Delivery.select() if one.channel == "telegram"])
    shown = screen_of(delivery.notice)
    assert "Bruno Morel vous propose un rendez-vous" in shown.text
    assert "Lyon" not in shown.text  # a lock screen tells no place
    three.taps(shown.choices[1].path)
    assert f"C’est noté : {when(TUESDAY)}".replace("\u00a0", " ") in three.text
    assert present().starts_at == TUESDAY


def test_told_late_with_others_it_leads_to_the_appointment_and_chooses_nothing(cast: Cast, three: Talker):
    write_to_candidate(fresh(cast.bruno), cast.amina, "Bonjour")
    said = [screen_of(one.notice) for one in with_subjects(list(Delivery.select().order_by(Delivery.id)))]
    assert [choice.path for choice in together(said).choices][0] == f"appointments/{present().id}"


def test_it_is_reached_from_home_from_the_referent_and_by_saying_it(three: Talker):
    assert "Un rendez-vous attend que vous choisissiez" in three.taps("home").text
    assert label(TUESDAY) in three.taps("Voir le rendez-vous").labels
    assert label(TUESDAY) in three.taps("referents").taps("Mes rendez-vous").labels
    assert label(TUESDAY) in three.says("mes rendez-vous").labels


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mardi 14h", TUESDAY),
        ("Mardi 12 janvier à 14 h", TUESDAY),
        ("mercredi", WEDNESDAY),
        ("9h30", WEDNESDAY),
        ("plutôt le mardi 19 à 16:00 svp", LATER),
        ("Tuesday 2pm", TUESDAY),
        ("mercerdi a 9h30", WEDNESDAY),
        ("3", LATER),
    ],
)
@pytest.mark.parametrize("screen", ["appointments", "home"])
def test_time_is_chosen_by_typing_it(three: Talker, typed: str, meant: datetime, screen: str):
    three.taps(screen)
    if screen == "home" and typed == "3":
        return  # a number is one of the buttons that are shown
    three.says(typed)
    assert (present().state, present().starts_at) == (AppointmentState.FIXED, meant)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("mardi", "Plusieurs horaires"), ("jeudi 14h", "n’est pas proposé"), ("mercredi 11 h", "n’est pas proposé")],
)
def test_time_that_is_unclear_or_not_proposed_is_not_chosen(three: Talker, typed: str, said: str):
    three.taps("appointments")
    before = everything("conversation", "update")
    assert said in three.says(typed).text
    assert label(WEDNESDAY) in three.labels
    assert everything("conversation", "update") == before


@pytest.mark.parametrize("typed", ["mardi 14h", "jeudi", "9h30"])
def test_time_that_is_named_once_all_is_agreed_shows_what_is(cast: Cast, amina: Talker, typed: str):
    fixed(cast, TUESDAY)
    before = everything("conversation", "update")
    assert f"C’est {when(TUESDAY)}".replace("\u00a0", " ") in amina.says(typed).text
    assert amina.text.startswith("L’horaire ne change pas.") == (typed != "mardi 14h")
    assert "Demander un autre horaire" in amina.labels
    assert everything("conversation", "update") == before


def test_slip_of_the_finger_and_the_first_of_a_month_are_read(cast: Cast, amina: Talker):
    with at(datetime(2027, 1, 31, 10)):
        proposed(cast, datetime(2027, 2, 1, 13), WEDNESDAY.replace(month=2, day=3))
        assert "Lundi 1er février à 14 h" in amina.taps("appointments").labels
        amina.taps("language/en").says("tomorow 2pm")
    assert present().state == AppointmentState.FIXED


def test_what_names_a_time_and_more_is_still_a_search(three: Talker):
    three.says("serveur le mardi")
    assert present().state == AppointmentState.PROPOSED
    assert "horaire" not in three.text


def test_pressed_twice_it_is_chosen_once(cast: Cast, three: Talker):
    three.taps("appointments")
    path = three.path_of(label(TUESDAY))
    three.taps(path).taps(path)
    assert "C’est noté" in three.text
    assert told(cast.bruno) == ["appointment_fixed"]


def test_button_of_a_time_that_was_moved_says_so_and_chooses_nothing(cast: Cast, three: Talker):
    three.taps("appointments")
    path = three.path_of(label(TUESDAY))
    move(fresh(cast.bruno), present(), [in_days(5)], "")
    three.taps(path)
    assert "Cet horaire n’est plus proposé" in three.text
    assert present().state == AppointmentState.PROPOSED


def test_time_given_to_somebody_else_is_refused_kindly_and_the_rest_is_shown(cast: Cast, three: Talker):
    three.taps("appointments")
    path = three.path_of(label(TUESDAY))
    sofia = candidate("Sofia", "Lopez", cast.mission, cast.convention)
    choose(sofia, proposed(cast, TUESDAY, candidate=sofia), TUESDAY)
    three.taps(path)
    assert "vient d’être pris" in three.text
    three.taps("appointments")
    assert label(TUESDAY) not in three.labels
    assert label(WEDNESDAY) in three.labels


def test_no_time_suits_and_the_referent_is_told_why(cast: Cast, three: Talker):
    three.taps("appointments").taps("Aucun ne me va").says("Plutôt le soir")
    assert "C’est envoyé à Bruno Morel" in three.text
    assert present().answer == "Plutôt le soir"
    assert told(cast.bruno) == ["appointment_declined"]
    assert "Bruno Morel vous en propose bientôt" in three.taps("appointments").text
    assert "rendez-vous" not in three.taps("home").text.casefold(), "it is the referent's turn"


def test_chosen_time_can_be_asked_to_move(cast: Cast, amina: Talker):
    fixed(cast, TUESDAY)
    amina.taps("appointments").taps("Demander un autre horaire").says("Je travaille ce jour-là")
    assert (present().state, present().meets_at) == (AppointmentState.DECLINED, None)


def test_it_is_cancelled_once_asked_again_with_a_word_or_without(cast: Cast, amina: Talker):
    fixed(cast, TUESDAY)
    amina.taps("appointments").taps("Annuler ce rendez-vous")
    assert present().state == AppointmentState.FIXED
    amina.taps("Non, je garde ce rendez-vous").taps("Annuler ce rendez-vous").taps("Oui, avec un mot")
    amina.says("J’ai trouvé un travail")
    assert (present().state, present().answer) == (AppointmentState.CANCELLED, "J’ai trouvé un travail")
    assert "Votre rendez-vous avec Bruno Morel est annulé" in amina.text
    assert "Vous n’avez pas de rendez-vous" in amina.taps("appointments").text


def test_cancelled_by_the_referent_no_press_does_anything(cast: Cast, amina: Talker):
    made = fixed(cast, TUESDAY)
    amina.taps(f"appointments/{made.id}")
    cancel(fresh(cast.bruno), made, "Je suis malade.")
    assert "Je suis malade." in amina.taps(f"appointments/{made.id}").text
    before = everything("conversation", "update")
    for path in ("cancel/confirm", "cancel", "decline", "cancel/words"):
        amina.taps(f"appointments/{made.id}/{path}")
        assert "Ce rendez-vous est annulé" in amina.text
    assert everything("conversation", "update") == before


def test_times_that_all_went_by_are_waited_for_no_more(three: Talker):
    with at(LATER):
        assert "rendez-vous" not in three.taps("home").text
        three.taps(f"appointments/{present().id}")
        assert "Ces horaires sont passés. Demandez un autre horaire." in three.text
        assert "Demander un autre horaire" in three.labels


def test_times_that_all_went_by_are_told_with_the_way_to_ask_for_others(three: Talker):
    Notice.delete().execute()
    with at(LATER):
        tell_unchosen()
        told_now = with_subjects([one for one in Delivery.select() if one.channel == "telegram"])
        (shown,) = [screen_of(one.notice) for one in told_now]
        assert "sont passés" in shown.text
        assert [choice.path.rpartition("/")[2] for choice in shown.choices] == [str(present().id), "decline"]
        three.taps(shown.choices[1].path).says("La semaine d’après")
    assert present().state == AppointmentState.DECLINED


def test_past_one_is_told_as_past(cast: Cast, amina: Talker):
    made = fixed(cast, TUESDAY)
    with at(TUESDAY + timedelta(hours=1)):
        amina.taps(f"appointments/{made.id}")
        assert "C’était mardi 12 janvier" in amina.text
        assert amina.labels == ["Accueil"] or "Annuler ce rendez-vous" not in amina.labels
        assert "Rendez-vous :" not in amina.taps("home").text


def test_calendar_gets_one_event_that_follows_each_change(cast: Cast, amina: Talker):
    made = fixed(cast, TUESDAY)
    amina.taps("appointments").taps("Ajouter à mon agenda")
    first = event(amina)
    assert (first["dtstart"].dt, first["dtend"].dt - first["dtstart"].dt) == (
        TUESDAY.replace(tzinfo=UTC),
        timedelta(minutes=30),
    )
    assert first["summary"] == "Rendez-vous avec Bruno Morel"
    cancel(cast.amina, made, "")
    last = event(amina.taps(f"appointments/{made.id}").taps("Enlever de mon agenda"))
    assert (last["uid"], last["sequence"], last["status"]) == (first["uid"], first["sequence"] + 1, "CANCELLED")


@pytest.mark.parametrize("end", ["cancel", "decline", "move"])
def test_what_counts_no_more_is_taken_out_at_the_time_that_calendars_know(cast: Cast, amina: Talker, end: str):
    made = fixed(cast, TUESDAY)
    if end == "move":
        move(fresh(cast.bruno), made, [LATER], "")
    else:
        {"cancel": cancel, "decline": decline}[end](cast.amina, made, "Non.")
    amina.taps(f"appointments/{made.id}")
    assert when(TUESDAY).replace("\u00a0", " ") not in amina.text
    gone = event(amina.taps("Enlever de mon agenda"))
    assert (gone["status"], gone["dtstart"].dt) == ("CANCELLED", TUESDAY.replace(tzinfo=UTC))


def test_what_never_had_a_time_has_no_file(three: Talker):
    three.taps(f"appointments/{present().id}/calendar")
    assert three.screen.file is None
    assert label(TUESDAY) in three.labels


def event(talker: Talker) -> Calendar:
    read = Calendar.from_ical(talker.screen.file.content)
    (found,) = read.walk("VEVENT")
    assert read["method"] == ("CANCEL" if found["status"] == "CANCELLED" else "PUBLISH")
    return found


def test_who_reads_english_reads_all_of_it_in_english(cast: Cast, three: Talker):
    Candidate.update(language="en").where(Candidate.id == cast.amina.id).execute()
    three.taps("appointments")
    assert "Which time suits you?" in three.text
    assert "Tuesday 12 January at 14:00" in three.labels
    three.says("tuesday 12")
    assert "Noted: Tuesday 12 January at 14:00" in three.text
