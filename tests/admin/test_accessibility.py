"""The main pages in a browser, wide and on a narrow phone: axe finds nothing, nothing overflows."""

import threading
from collections.abc import Iterator
from datetime import date

import pytest
from werkzeug.serving import make_server

from admin.views import GROUPS
from models.announcements.announcement import write_announcement
from models.applications import moves
from models.broadcasts.broadcast import Broadcast
from models.clock.job import Job, Outcome, Run
from models.database import now, today
from models.documents.inspection.inspector import MAX_SIZE
from models.mentoring.asking import ask_for_mentor
from models.people.candidate import Candidate
from models.profiles.parts import PARTS
from models.support.asking import ask_team
from models.support.webinar import Audience
from tests.cast import PASSWORD, Cast, put_pending
from tests.models.support.webinars import hold_webinar

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]

PAGES = {
    None: ["/", "/login", "/forgotten", "/nowhere"],
    "bruno": ["/", "/applications/", "/applications/1", "/applications/2/send_back", "/candidates/", "/candidates/1",
              "/candidates/new", "/candidates/1/invitation", "/candidates/1/accompaniment", "/candidates/3/validate",
              "/candidates/3/refuse", "/offers/", "/offers/1", "/colleagues/", "/password", "/candidates/1/messages",
              "/mails/", "/mentorings/", "/mentorings/1", "/appointments/", "/appointments/of/1", "/help/",
              "/help/?q=candidat", "/tickets/", "/tickets/new", "/tickets/1", "/webinars/"],
    "chloe": ["/", "/applications/", "/applications/1", "/applications/1/refuse", "/applications/1/accept", "/offers/",
              "/offers/new", "/offers/1/edit", "/offers/1/papers",
              "/offers/1/close", "/companies/", "/companies/1/block", "/colleagues/new", "/mentorings/",
              "/mentorings/1", "/mentorings/1/accept", "/mentorings/1/end"],
    "elodie": ["/", "/establishments/", "/establishments/new", "/companies/new", "/conventions/", "/reasons/",
               "/synonyms/", "/synonyms/new", "/clock/", "/announcements/", "/announcements/new", "/webinars/",
               "/webinars/new", "/webinars/1/cancel", "/tickets/", "/tickets/1", "/broadcasts/", "/broadcasts/new",
               "/broadcasts/1", "/broadcasts/2", "/broadcasts/1/launch", "/broadcasts/1/schedule", "/broadcasts/3/end",
               "/broadcasts/1/throw_away",
               "/accounts/", "/accounts/new", "/accounts/2/close", "/accounts/2/open", "/colleagues/1/end", "/verify"],
}  # fmt: skip
# The page, or a table in it, goes beyond its right edge.
HIDES_SOMETHING = """[document.documentElement, ...document.querySelectorAll(".table-responsive")]
    .some((one) => one.scrollWidth > one.clientWidth)"""

NOTES_WHAT_IS_SENT = """window.sent = [];
    addEventListener("submit", (event) => { sent.push(!event.defaultPrevented); event.preventDefault(); })"""


@pytest.fixture
def address(cast: Cast, app) -> Iterator[str]:
    """Where the application answers a real browser."""
    app.config["PROPAGATE_EXCEPTIONS"] = False
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


def test_pages_can_be_read_and_used_by_everyone(cast: Cast, address, browser):
    from axe_playwright_python.sync_playwright import Axe

    moves.validate(cast.apply(), cast.bruno)
    cast.apply(offer=cast.other_offer)
    Job.create(name="remind_employers", next_at=now())
    Run.create(job="remind_employers", outcome=Outcome.FAILED, error="ValueError", ended_at=now())
    for state in ("draft", "running", "stopped"):
        Broadcast.create(title="M" * 100, words="Le forum ouvre lundi.", state=state)
    ali = Candidate.create(first_name="Ali", last_name="Roy", email="a@mail.example")
    put_pending(ali, cast.mission)
    ask_for_mentor(cast.amina, cast.bakery, "advice", "Bonjour")
    told = {"title": "M" * 60, "words": "Jeudi.", "readers": "staff", "ends_on": today(), "published": True}
    write_announcement(cast.team, None, **told)
    ask_team(cast.bruno, "Comment inviter ?")
    hold_webinar(cast, Audience.REFERENTS)
    wrong, said = [], []
    for who, addresses in PAGES.items():
        page = browser.new_page(locale="fr-FR")
        page.on("console", lambda told, said=said: said.append(told.text))
        if who:
            sign_in(page, address, who)
        for path in addresses:
            page.set_viewport_size({"width": 1280, "height": 800})
            page.goto(address + path)
            found = Axe().run(page).response["violations"]
            wrong += [f"{who} {path}: {one['id']} {one['nodes'][0]['html'][:80]}" for one in found]
            for width in (800, 360):
                page.set_viewport_size({"width": width, "height": 800})
                if page.evaluate(HIDES_SOMETHING):
                    wrong.append(f"{who} {path} is wider than {width}")
        page.close()
    assert not wrong
    assert not [words for words in said if "Content Security Policy" in words]


def test_opened_file_and_the_pages_of_its_parts_can_be_read_and_used(cast: Cast, address, browser):
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(locale="fr-FR", viewport={"width": 360, "height": 800})
    sign_in(page, address, "bruno")
    page.goto(f"{address}/candidates/1")
    page.click("text=Ouvrir le dossier")
    wrong, ways = [], ["/candidates/1", *(f"/candidates/1/file/{part.name}" for part in PARTS)]
    for path in ways:
        page.goto(address + path)
        assert page.url == address + path
        wrong += [
            f"{path}: {one['id']} {one['nodes'][0]['html'][:80]}" for one in Axe().run(page).response["violations"]
        ]
        wrong += [f"{path} is too wide"] if page.evaluate(HIDES_SOMETHING) else []
    page.click("main button[type=submit]")
    page.wait_for_url(f"{address}/candidates/1")
    assert not wrong


@pytest.mark.parametrize("scripts", [True, False])
def test_menu_opens_by_keyboard_and_overflows_nowhere(cast: Cast, address, browser, scripts: bool):
    page = browser.new_page(locale="fr-FR", java_script_enabled=scripts)
    sign_in(page, address, "elodie")
    for width in (360, 800, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{address}/")
        for number in range(len(GROUPS)):
            summary = page.locator("nav summary").nth(number)
            summary.press("Enter")
            box = page.locator("nav details[open] ul").bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width, (width, number)
        assert page.locator("nav details[open]").count() == 1
    if scripts:
        page.keyboard.press("Escape")
        assert page.locator("nav details[open]").count() == 0
    page.locator("nav summary", has_text="Messages et aide").press("Enter")
    page.get_by_role("link", name="Webinaires").press("Enter")
    page.wait_for_url(f"{address}/webinars/")
    page.close()


def test_day_that_is_none_is_not_lost_without_a_word(cast: Cast, address, browser):
    page = browser.new_page(locale="fr-FR")
    sign_in(page, address, "bruno")
    page.goto(f"{address}/candidates/new")
    for field, words in (("first_name", "Léa"), ("last_name", "Mercier"), ("email", "lea@mail.example")):
        page.fill(f"#{field}", words)
    page.locator("#birth_date").press_sequentially("11")  # a month or a day, by the browser
    page.click("main button[type=submit]")
    assert page.evaluate("document.activeElement.id") == "birth_date"
    assert page.url == f"{address}/candidates/new"
    assert not Candidate.select().where(Candidate.last_name == "Mercier").exists()
    page.locator("#birth_date").press_sequentially("11112001")
    page.click("main button[type=submit]")
    page.wait_for_url("**/invitation")
    assert Candidate.get(Candidate.last_name == "Mercier").birth_date == date(2001, 11, 11)


def test_errors_are_brought_to_the_keyboard_and_lead_to_their_fields(cast: Cast, address, browser):
    application = moves.validate(cast.apply(), cast.bruno)
    page = browser.new_page()
    sign_in(page, address, "chloe")
    page.goto(f"{address}/applications/{application.id}/refuse")
    page.click("main button[type=submit]")
    page.wait_for_selector(".complaints:focus")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#reason")
    described = page.get_attribute("#reason", "aria-describedby").split()
    assert "Choisissez un motif." in " ".join(page.inner_text(f"#{id}") for id in described)


def test_what_was_done_is_brought_to_the_keyboard_and_the_title_says_for_whom(cast: Cast, address, browser):
    application = moves.validate(cast.apply(), cast.bruno)
    page = browser.new_page()
    sign_in(page, address, "chloe")
    page.goto(f"{address}/applications/{application.id}/study")
    assert page.title() == "Étudier la candidature – Amina Diallo – Tremplin"
    page.click("main button[type=submit]")
    page.wait_for_selector(".told:focus")
    assert page.inner_text(".told:focus") == "Vous étudiez cette candidature."


def test_what_was_typed_outlives_the_session_in_the_browser(cast: Cast, app, address, browser):
    app.config["WTF_CSRF_ENABLED"] = True
    application = moves.validate(cast.apply(), cast.bruno)
    context = browser.new_context()
    page = context.new_page()
    sign_in(page, address, "chloe")
    page.goto(f"{address}/applications/{application.id}/postpone")
    page.fill("#answer", "Bonjour,\nnous gardons votre CV.")
    context.clear_cookies()
    page.click("main button[type=submit]")
    beside = context.new_page()
    sign_in(beside, address, "chloe")
    page.get_by_role("button", name="Je suis connecté : revoir mon texte").click()
    assert page.input_value("#answer") == "Bonjour,\nnous gardons votre CV."
    page.click("main button[type=submit]")
    page.wait_for_selector(".told-good")
    assert type(application).get_by_id(application.id).answer == "Bonjour,\nnous gardons votre CV."


def test_commune_is_suggested_while_typing(cast: Cast, address, browser):
    page = browser.new_page()
    sign_in(page, address, "chloe")
    page.goto(f"{address}/offers/new")
    page.locator("#commune").press_sequentially("bordea")
    page.wait_for_selector("#communes option[value='Bordeaux (33000)']", state="attached")


def test_pressed_twice_a_button_sends_once(cast: Cast, address, browser):
    page = browser.new_page()
    sign_in(page, address, "chloe")
    page.goto(f"{address}/tickets/new")
    page.evaluate(NOTES_WHAT_IS_SENT)
    page.dblclick("main button[type=submit]")
    assert page.evaluate("sent") == [True, False]


def test_file_that_is_too_large_is_told_as_it_is_chosen_and_stays_here(cast: Cast, address, browser):
    page = browser.new_page()
    sign_in(page, address, "chloe")
    page.goto(f"{address}/offers/{cast.offer.id}/papers")
    sent: list[str] = []
    page.on("request", lambda request: request.is_navigation_request() and sent.append(request.method))
    for size, expected in ((MAX_SIZE + 1, []), (MAX_SIZE, ["POST", "GET"])):
        page.set_input_files("#file", {"name": "f.pdf", "mimeType": "application/pdf", "buffer": b"x" * size})
        assert ("trop lourd" in page.evaluate("document.querySelector('#file').validationMessage")) == (not expected)
        page.click("main button[type=submit]")
        page.wait_for_load_state()
        assert sent[:1] == expected[:1]


def sign_in(page, address: str, who: str) -> None:
    page.goto(f"{address}/login")
    page.fill("#email", f"{who}@demo.example")
    page.fill("#password", PASSWORD)
    page.click("main button[type=submit]")
