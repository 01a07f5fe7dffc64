"""Messages to many on the pages: the team writes, sees, counts, tries, sends, watches and stops; nobody else does."""

import re
from datetime import date, time, timedelta

import pytest

from bot.screens.notices import screen_of
from models.broadcasts.audience import Audience
from models.broadcasts.broadcast import Broadcast, State
from models.broadcasts.sending import launch, schedule, write_broadcast
from models.broadcasts.telling import tell_some
from models.database import now, today
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.organisations.establishment import Establishment
from settings import settings
from tests.admin.conftest import nothing_changes
from tests.cast import Cast

FORM = {"title": "Forum", "words": "Le forum <ouvre> lundi.", "situation": "everyone"}


@pytest.fixture
def written(cast: Cast) -> Broadcast:
    return write_broadcast(cast.team, None, None, FORM["title"], FORM["words"], Audience())


def fresh(broadcast: Broadcast) -> Broadcast:
    return Broadcast.get_by_id(broadcast.id)


def said(page) -> str:
    return page.text.replace("\u00a0", " ").replace("\u202f", " ")


def test_team_writes_one_and_sees_it_as_on_the_phone(cast: Cast, sign_in):
    browser = sign_in(cast.team)
    answer = browser.post("/broadcasts/new", data={**FORM, "zone": "Rhône", "convention": str(cast.convention.id)})
    broadcast = Broadcast.get()
    assert (answer.status_code, answer.location) == (303, f"/broadcasts/{broadcast.id}")
    assert broadcast.to == Audience(convention=cast.convention.id, zone="department:69")
    with nothing_changes():
        page = said(browser.get(f"/broadcasts/{broadcast.id}"))
    for words in (
        "<b>Forum</b>",
        "Le forum &lt;ouvre&gt; lundi.",
        "Rhône",
        "Atouts pour tous",
        "2 personnes recevront",
    ):
        assert words in page, words
    assert "Élodie Roy a écrit le message." in page


def test_preview_says_what_the_chat_says(cast: Cast, sign_in, written: Broadcast):
    launch(cast.team, written, written.revision)
    tell_some(written.id)
    notice = Notice.get(Notice.kind == Kind.BROADCAST)
    notice.subject = fresh(written)
    screen = screen_of(notice)
    page = sign_in(cast.team).get(f"/broadcasts/{written.id}").text
    assert f'<p class="bubble written">{screen.text}</p>' in page
    for row in screen.rows():
        for button in row:
            assert f"<li>{button.label}</li>" in page


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        ("title", "", "Remplissez"),
        ("words", "V" * 1901, "1900 caractères au plus"),
        ("zone", "Atlantide", "pas connu"),
        ("kilometres", "30", "Les distances"),
        ("situation", "", "Choisissez"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(cast: Cast, sign_in, field, typed, error):
    browser = sign_in(cast.team)
    with nothing_changes():
        answer = browser.post("/broadcasts/new", data={**FORM, "zone": "Lyon", field: typed})
    assert answer.status_code == 422
    assert error in said(answer)


def test_count_follows_what_is_chosen(cast: Cast, sign_in):
    browser = sign_in(cast.team)
    with nothing_changes():
        assert "2 personnes" in said(browser.get("/broadcasts/count"))
        assert "Personne" in said(browser.get("/broadcasts/count?situation=hired"))
        place = f"/broadcasts/count?establishment={cast.mission.id}&zone=Lyon"
        assert "Une personne" in said(browser.get(place))
        assert "pas connu" in said(browser.get("/broadcasts/count?zone=Atlantide"))
        places = ("establishment=x", f"establishment={10**20}", "convention=²", "convention=999", "kilometres=-4")
        for wrong in (*places, "situation=rich", "domain=x"):
            assert "Choisissez" in said(browser.get(f"/broadcasts/count?{wrong}")), wrong
        for odd in (f"zone={'x' * 5000}", "zone=%F0%9F%91%8B"):
            assert browser.get(f"/broadcasts/count?{odd}").status_code == 200, odd


def test_count_is_of_now(cast: Cast, sign_in, written: Broadcast):
    browser = sign_in(cast.team)
    cast.amina.asleep_since = now()
    cast.amina.save()
    assert "Une personne recevra" in said(browser.get(f"/broadcasts/{written.id}/launch"))


def test_nothing_is_done_by_a_get(cast: Cast, sign_in, written: Broadcast):
    browser, here = sign_in(cast.team), f"/broadcasts/{written.id}"
    with nothing_changes():
        for verb in ("launch", "schedule", "end", "throw_away"):
            assert browser.get(f"{here}/{verb}?seen={written.revision}").status_code == 200, verb
        for verb in ("trial", "unschedule", "stop", "resume"):
            assert browser.get(f"{here}/{verb}").status_code == 405, verb


def test_draft_is_thrown_away_after_a_question_and_what_began_is_not(cast: Cast, sign_in, written: Broadcast):
    browser, here = sign_in(cast.team), f"/broadcasts/{written.id}"
    assert f"{here}/throw_away" in browser.get(here).text
    assert "Personne ne l’a reçu" in browser.get(f"{here}/throw_away").text
    launch(cast.team, written, written.revision)
    assert f"{here}/throw_away" not in browser.get(here).text
    with nothing_changes():
        assert browser.post(f"{here}/throw_away").status_code == 409
    Broadcast.update(state=State.DRAFT).execute()
    assert browser.post(f"{here}/throw_away").location == "/broadcasts/"
    assert not Broadcast.select().exists()
    assert browser.get(here).status_code == 404


@pytest.mark.parametrize("page", ["", "/launch"])
def test_page_says_where_nothing_carries_mails(cast: Cast, sign_in, written: Broadcast, environment, page: str):
    said_there = "Aucun serveur d’e-mail"
    browser, here = sign_in(cast.team), f"/broadcasts/{written.id}{page}"
    for url in ("", "smtp://127.0.0.1:9"):
        environment.setenv("SMTP_URL", url)
        settings.cache_clear()
        assert (said_there in browser.get(here).text) == (not url)


def test_hour_that_the_clock_skips_is_said_beside_the_hour(cast: Cast, sign_in, written: Broadcast):
    days = [date(today().year + 1, 3, day) for day in range(25, 32)]
    day = next(one for one in days if one.weekday() == 6)
    typed = {"day": day.isoformat(), "at": "02:30", "seen": written.revision}
    with nothing_changes():
        answer = sign_in(cast.team).post(f"/broadcasts/{written.id}/schedule", data=typed)
    assert re.search(r'href="#at">[^<]*Cette heure n’existe pas', said(answer))


def test_what_is_under_way_comes_first(cast: Cast, sign_in):
    for title, state in (("Premier", State.STOPPED), ("Second", State.DONE), ("Dernier", State.DRAFT)):
        Broadcast.create(title=title, words="Venez.", state=state)
    page = sign_in(cast.team).get("/broadcasts/").text
    assert page.index("Premier") < page.index("Dernier") < page.index("Second")


def test_trial_goes_to_oneself(cast: Cast, sign_in, written: Broadcast):
    browser = sign_in(cast.team)
    assert browser.post(f"/broadcasts/{written.id}/trial").status_code == 303
    assert [notice.staff for notice in Notice.select()] == [cast.team]


def test_launched_it_shows_how_far_it_got_and_can_be_stopped(cast: Cast, sign_in, written: Broadcast):
    browser, here = sign_in(cast.team), f"/broadcasts/{written.id}"
    assert browser.post(f"{here}/launch", data={"seen": written.revision}).status_code == 303
    tell_some(written.id)
    first = Delivery.select().order_by(Delivery.id).first()
    first.mark_sending()
    first.mark_sent()
    with nothing_changes():
        page = said(browser.get(here))
        part = said(browser.get(f"{here}/progress"))
    for words in ("1 sur 2 personnes", "Arrivés : 1", "data-runs"):
        assert words in page, words
        assert words in part, words
    assert f'data-refresh="{here}/progress"' in page
    assert "<html" not in part
    assert f"{here}/edit" not in page
    assert browser.post(f"{here}/stop").status_code == 303
    assert fresh(written).state == State.STOPPED
    assert "Arrêté" in said(browser.get(here))
    assert browser.post(f"{here}/resume").status_code == 303
    assert fresh(written).state == State.RUNNING


def test_one_who_read_other_words_does_not_launch_these(cast: Cast, sign_in, written: Broadcast):
    write_broadcast(cast.team, written, written.revision, "Forum", "Le forum ouvre mardi.", Audience())
    browser = sign_in(cast.team)
    for seen in ({"seen": written.revision}, {}):
        with nothing_changes():
            answer = browser.post(f"/broadcasts/{written.id}/launch", data=seen, follow_redirects=True)
        assert answer.request.path == f"/broadcasts/{written.id}"
        assert "Rien n’est parti. Le message a changé" in said(answer)
        assert "Le forum ouvre mardi." in said(answer), "there is what goes now, to be read"


@pytest.mark.parametrize("verb", ["launch", "throw_away"])
def test_begun_no_page_says_that_nobody_was_told(cast: Cast, sign_in, written: Broadcast, verb: str):
    launch(cast.team, written, written.revision)
    answer = sign_in(cast.team).get(f"/broadcasts/{written.id}/{verb}")
    assert (answer.status_code, "Relisez la page" in answer.text) == (409, True)


def test_begun_it_is_not_edited(cast: Cast, sign_in, written: Broadcast):
    launch(cast.team, written, written.revision)
    browser = sign_in(cast.team)
    with nothing_changes():
        answer = browser.post(f"/broadcasts/{written.id}/edit", data={**FORM, "words": "Autre.", "seen": "1"})
    assert answer.status_code == 422
    assert "Ce n’est plus possible" in said(answer)


def test_edited_page_shows_what_was_chosen(cast: Cast, sign_in, written: Broadcast):
    Establishment.update(commune="33318").where(Establishment.id == cast.mission.id).execute()
    audience = Audience(zone="commune:33063", kilometres=30, domain="building", situation="searching")
    write_broadcast(cast.team, written, written.revision, "Forum", "Venez.", audience)
    page = said(sign_in(cast.team).get(f"/broadcasts/{written.id}/edit"))
    for chosen in ('selected value="30"', 'selected value="building"', 'selected value="searching"', "Bordeaux"):
        assert chosen in page, chosen


def test_scheduled_for_a_day_and_an_hour_it_can_wait_again(cast: Cast, sign_in, written: Broadcast):
    browser, here = sign_in(cast.team), f"/broadcasts/{written.id}"
    day = today() + timedelta(days=2)
    typed = {"day": day.isoformat(), "at": "10:30", "seen": written.revision}
    assert browser.post(f"{here}/schedule", data=typed).status_code == 303
    assert fresh(written).state == State.SCHEDULED
    assert "10 h 30" in said(browser.get(here)) or "10:30" in said(browser.get(here))
    assert browser.post(f"{here}/unschedule").status_code == 303
    assert fresh(written).state == State.DRAFT


def test_what_is_scheduled_shows_for_when(cast: Cast, sign_in, written: Broadcast):
    day = today() + timedelta(days=3)
    schedule(cast.team, written, written.revision, day, time(14, 30))
    page = sign_in(cast.team).get(f"/broadcasts/{written.id}/schedule").text
    assert f'value="{day}"' in page
    assert 'value="14:30"' in page


@pytest.mark.parametrize("day", ["2020-01-01", "2999-01-01", "", "hier"])
def test_day_that_is_none_to_come_is_refused(cast: Cast, sign_in, written: Broadcast, day: str):
    browser = sign_in(cast.team)
    with nothing_changes():
        answer = browser.post(f"/broadcasts/{written.id}/schedule", data={"day": day, "at": "10:00", "seen": "1"})
    assert answer.status_code == 422


def test_ended_it_offers_nothing_more(cast: Cast, sign_in, written: Broadcast):
    browser, here = sign_in(cast.team), f"/broadcasts/{written.id}"
    launch(cast.team, written, written.revision)
    browser.post(f"{here}/stop")
    assert "jamais" in said(browser.get(f"{here}/end"))
    assert browser.post(f"{here}/end").status_code == 303
    page = said(browser.get(here))
    assert "Terminé" in page
    for verb in ("stop", "resume", "end", "launch", "edit"):
        assert f"{here}/{verb}" not in page


def test_list_says_where_each_stands(cast: Cast, sign_in, written: Broadcast):
    page = said(sign_in(cast.team).get("/broadcasts/"))
    assert f'<a href="/broadcasts/{written.id}">Forum</a>' in page
    assert "Brouillon" in page


@pytest.mark.parametrize("who", ["bruno", "chloe", "driss"])
def test_nobody_else_reads_writes_or_sends(cast: Cast, sign_in, written: Broadcast, who: str):
    browser, here = sign_in(getattr(cast, who)), f"/broadcasts/{written.id}"
    assert "/broadcasts/" not in browser.get("/").text
    with nothing_changes():
        for path in (
            "/broadcasts/",
            "/broadcasts/new",
            "/broadcasts/count",
            here,
            f"{here}/progress",
            f"{here}/launch",
        ):
            assert browser.get(path).status_code == 404, path
        for verb in ("trial", "throw_away", "launch", "schedule", "unschedule", "stop", "resume", "end", "edit"):
            answer = browser.post(f"{here}/{verb}", data={**FORM, "seen": written.revision})
            assert answer.status_code == 404, verb
        assert browser.post("/broadcasts/new", data=FORM).status_code == 404
