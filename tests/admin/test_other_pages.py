"""Offers, organisations, colleagues and accounts: what is written, by whom, and what wrong words change: nothing."""

import re

import pytest

from models.accounts.invitation import Invitation
from models.applications.reason import Reason
from models.notices.notice import Notice
from models.offers.offer import Offer, OfferState
from models.organisations.company import Company
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment
from models.organisations.membership import Membership, Role
from models.people.staff import Staff
from tests.admin.conftest import nothing_changes, type_password
from tests.cast import Cast

OFFER = {
    "title": "Pâtissière",
    "nature": "job",
    "domain": "hospitality",
    "level": "cap",
    "commune": "69001",
    "description": "Vous faites des tartes.",
}


def read(row) -> int:
    """The revision that a page shows now."""
    return type(row).get_by_id(row.id).revision


def typed_offer(cast: Cast, **more: str) -> dict[str, str]:
    return {**OFFER, "company": str(cast.bakery.id), **more}


def test_employer_writes_publishes_and_closes_an_offer(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    assert browser.post("/offers/new", data=typed_offer(cast)).status_code == 303
    offer = Offer.select().order_by(Offer.id.desc()).get()
    assert (offer.state, offer.commune) == (OfferState.DRAFT, "69123")
    assert browser.post(f"/offers/{offer.id}/publish").status_code == 303
    assert Offer.get_by_id(offer.id).reference
    assert browser.post(f"/offers/{offer.id}/close").status_code == 303
    assert Offer.get_by_id(offer.id).state == OfferState.CLOSED


def test_edit_keeps_the_state_and_what_was_not_touched(cast: Cast, sign_in):
    browser, address = sign_in(cast.chloe), f"/offers/{cast.offer.id}/edit"
    assert "Lyon (69001)" in browser.get(address).text
    browser.post(
        address, data=typed_offer(cast, title="Boulanger", state="closed", reference="X", seen=read(cast.offer))
    )
    offer = Offer.get_by_id(cast.offer.id)
    assert (offer.title, offer.state, offer.reference) == ("Boulanger", OfferState.PUBLISHED, cast.offer.reference)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"title": ""}, "Remplissez ce champ."),
        ({"title": "a" * 121}, "120 caractères au plus"),
        ({"title": "\u202e"}, "Écrivez le titre."),
        ({"nature": "slavery"}, "valide"),
        ({"domain": ""}, "Choisissez une réponse."),
        ({"commune": "Atlantide"}, "n’est pas connue"),
        ({"commune": "Saint-Denis"}, "Plusieurs communes"),
        ({"commune": "😀"}, "n’est pas connue"),
        ({"description": "a" * 5001}, "5000 caractères au plus"),
        ({"starts_on": "bientôt"}, "date"),
        ({"starts_on": "0001-01-01"}, "date"),
        ({"by_mail_only": "y"}, "l’adresse à laquelle postuler"),
        ({"contact_email": "x"}, "pas correcte"),
        ({"company": "other"}, "valide"),
        ({"company": "abc"}, "valide"),
    ],
)
def test_wrong_offers_are_not_kept(cast: Cast, sign_in, typed, sentence):
    facts = typed_offer(cast, **typed)
    facts["company"] = facts["company"].replace("other", str(cast.other_company.id))
    with nothing_changes():
        answer = sign_in(cast.chloe).post("/offers/new", data=facts)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert "À corriger" in answer.text


def test_an_offer_does_not_move_to_another_company(cast: Cast, sign_in):
    Membership.create(staff=cast.chloe, company=cast.other_company, role=Role.RECRUITER)
    facts = typed_offer(cast, company=str(cast.other_company.id), seen=read(cast.offer))
    with nothing_changes():
        answer = sign_in(cast.chloe).post(f"/offers/{cast.offer.id}/edit", data=facts)
    assert "ne change pas d’entreprise" in answer.text


@pytest.mark.parametrize("verb", ["publish", "close"])
def test_stranger_cannot_touch_an_offer(cast: Cast, sign_in, verb):
    with nothing_changes():
        assert sign_in(cast.driss).post(f"/offers/{cast.offer.id}/{verb}").status_code == 404


@pytest.mark.parametrize(
    ("words", "found"), [("lyon", "Lyon (69001)"), ("3300", "Bordeaux (33000)"), ("", None), ("zzzzzz", None)]
)
def test_communes_are_suggested(cast: Cast, sign_in, words, found):
    names = sign_in(cast.chloe).get("/places", query_string={"words": words}).json
    assert (found in names) if found else names == []


# The team


def test_team_keeps_an_establishment_and_its_conventions(cast: Cast, sign_in):
    typed = {"name": "Lycée Jean Moulin", "kind": "high_school", "commune": "33000", "active": "y"}
    browser = sign_in(cast.team)
    browser.post("/establishments/new", data={**typed, "conventions": [str(cast.convention.id)]})
    made = Establishment.get(Establishment.name == "Lycée Jean Moulin")
    assert made.conventions() == [cast.convention]
    browser.post(f"/establishments/{made.id}/edit", data={**typed, "seen": read(made)})
    assert made.conventions() == []


def test_team_says_of_which_conventions_a_company_is_a_partner(cast: Cast, sign_in):
    typed = {"name": "Boulangerie", "kind": "private", "siret": cast.bakery.siret, "active": "y"}
    browser, page = sign_in(cast.team), f"/companies/{cast.bakery.id}/edit"
    browser.post(page, data={**typed, "seen": read(cast.bakery), "conventions": [str(cast.convention.id)]})
    assert cast.bakery.conventions() == [cast.convention]
    assert re.search(
        r'<input[^>]*name="conventions"[^>]*checked|checked[^>]*name="conventions"', browser.get(page).text
    )
    browser.post(page, data={**typed, "seen": read(Company.get_by_id(cast.bakery.id))})
    assert cast.bakery.conventions() == []


def test_convention_that_there_is_not_makes_no_partner(cast: Cast, sign_in):
    typed = {"name": "Boulangerie", "kind": "private", "siret": cast.bakery.siret, "seen": read(cast.bakery)}
    with nothing_changes():
        answer = sign_in(cast.team).post(f"/companies/{cast.bakery.id}/edit", data={**typed, "conventions": ["999"]})
    assert answer.status_code == 422


def test_taken_siret_names_its_field_and_whose_it_is(cast: Cast, sign_in):
    typed = {"name": "Double", "kind": "private", "siret": "732 829 320 00074"}
    with nothing_changes():
        answer = sign_in(cast.team).post("/companies/new", data=typed)
    assert answer.status_code == 422
    told = 'id="siret-error">Ce SIRET est déjà celui d’une entreprise : Boulangerie Martin.'
    assert told in answer.text.replace("\u00a0", " ")


def test_company_keeps_its_own_siret_when_it_is_edited(cast: Cast, sign_in):
    typed = {
        "name": "Boulangerie",
        "kind": "private",
        "siret": cast.bakery.siret,
        "commune": "Lyon",
        "seen": read(cast.bakery),
    }
    assert sign_in(cast.team).post(f"/companies/{cast.bakery.id}/edit", data=typed).status_code == 303


@pytest.mark.parametrize("siret", ["73282932000075", "abc", "", "😀" * 14, "7" * 25, "35600000000048"])
def test_wrong_or_known_siret_is_refused(cast: Cast, sign_in, siret):
    typed = {"name": "Double", "kind": "private", "siret": siret}
    with nothing_changes():
        answer = sign_in(cast.team).post("/companies/new", data=typed)
    assert "À corriger" in answer.text


def test_team_keeps_a_company(cast: Cast, sign_in):
    sign_in(cast.team).post("/companies/new", data={"name": "Neuve", "kind": "ei", "siret": "443 061 841 00047"})
    assert Company.get(Company.name == "Neuve").siret == "44306184100047"


def test_company_blocks_and_takes_applications_again(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    browser.post(f"/companies/{cast.bakery.id}/block")
    assert Company.get_by_id(cast.bakery.id).blocked
    with nothing_changes():
        assert "a déjà changé" in browser.post(f"/companies/{cast.bakery.id}/block").text
    browser.post(f"/companies/{cast.bakery.id}/unblock")
    assert not Company.get_by_id(cast.bakery.id).blocked


def test_only_an_administrator_blocks(cast: Cast, sign_in):
    Membership.update(role=Role.RECRUITER).where(Membership.staff == cast.chloe).execute()
    with nothing_changes():
        assert sign_in(cast.chloe).post(f"/companies/{cast.bakery.id}/block").status_code == 409


@pytest.mark.parametrize(("name", "limit"), [("", "30"), ("Atouts pour tous", "30"), ("Neuve", "3"), ("Neuve", "abc")])
def test_wrong_conventions_are_not_kept(cast: Cast, sign_in, name, limit):
    with nothing_changes():
        sign_in(cast.team).post("/conventions/new", data={"name": name, "gate": "always", "under_age": limit})


def test_team_adds_a_convention_and_hides_a_reason(cast: Cast, sign_in):
    browser = sign_in(cast.team)
    browser.post("/conventions/new", data={"name": "Neuve", "gate": "when_help_asked"})
    assert Convention.get(Convention.name == "Neuve").under_age is None
    browser.post(f"/reasons/{cast.reason.id}/edit", data={"label": cast.reason.label, "hidden": "y", "seen": 0})
    assert Reason.get_by_id(cast.reason.id).hidden


# Colleagues and accounts

COLLEAGUE = {"email": "ines@demo.example", "first_name": "Inès", "last_name": "Faure"}


def test_administrator_invites_a_colleague(cast: Cast, sign_in):
    typed = {**COLLEAGUE, "organisation": f"company-{cast.bakery.id}"}
    assert sign_in(cast.chloe).post("/colleagues/new", data=typed).status_code == 303
    ines = Staff.get(Staff.email == "ines@demo.example")
    assert ines.company_ids == [], "not before she accepts"
    assert Notice.get(Notice.staff == ines).kind == "invitation"


@pytest.mark.parametrize(
    ("organisation", "box", "role"),
    [
        ("company", {}, Role.RECRUITER),
        ("establishment", {}, Role.REFERENT),
        ("company", {"admin": "y"}, Role.ADMINISTRATOR),
        ("establishment", {"admin": "y"}, Role.ADMINISTRATOR),
    ],
)
def test_colleague_has_the_role_that_the_box_says(cast: Cast, sign_in, organisation, box, role):
    inviter, where = (cast.chloe, cast.bakery) if organisation == "company" else (cast.bruno, cast.mission)
    browser = sign_in(inviter)
    browser.post("/colleagues/new", data={**COLLEAGUE, "organisation": f"{organisation}-{where.id}", **box})
    assert Membership.select().order_by(Membership.id.desc()).get().role == role
    (row,) = [row for row in browser.get("/colleagues/").text.split("<tr>") if "ines@demo.example" in row]
    assert (">Oui<" in row) == (role == Role.ADMINISTRATOR)


def test_organisation_that_was_chosen_stays_chosen_and_its_name_is_no_markup(cast: Cast, sign_in):
    Company.update(name="Pain & <b>Vin</b>").where(Company.id == cast.bakery.id).execute()
    typed = {**COLLEAGUE, "organisation": f"company-{cast.bakery.id}", "email": ""}
    page = sign_in(cast.team).post("/colleagues/new", data=typed).text
    chosen = f'<option value="company-{cast.bakery.id}" selected>Pain &amp; &lt;b&gt;Vin&lt;/b&gt;</option>'
    assert chosen in page
    assert page.count(" selected>") == 1


def test_someone_who_has_a_password_is_told_and_not_invited(cast: Cast, sign_in):
    typed = {**COLLEAGUE, "email": "Driss@demo.example", "organisation": f"company-{cast.bakery.id}"}
    sign_in(cast.chloe).post("/colleagues/new", data=typed)
    assert Invitation.select().count() == 0
    assert Notice.get(Notice.staff == cast.driss).kind == "membership_offered"


@pytest.mark.parametrize(
    "typed",
    [
        {"email": "x"},
        {"email": "chloe@demo.example"},
        {"first_name": "<i>"},
        {"organisation": "other"},
        {"organisation": "company-999"},
        {"organisation": "; drop"},
    ],
)
def test_wrong_invitations_bring_nobody(cast: Cast, sign_in, typed):
    facts = {**COLLEAGUE, "organisation": f"company-{cast.bakery.id}", **typed}
    facts["organisation"] = facts["organisation"].replace("other", f"company-{cast.other_company.id}")
    with nothing_changes():
        assert "À corriger" in sign_in(cast.chloe).post("/colleagues/new", data=facts).text


def test_a_member_who_is_no_administrator_does_not_invite(cast: Cast, sign_in):
    Membership.update(role=Role.RECRUITER).where(Membership.staff == cast.chloe).execute()
    with nothing_changes():
        assert sign_in(cast.chloe).get("/colleagues/new").status_code == 404
        assert sign_in(cast.chloe).post("/colleagues/new", data=COLLEAGUE).status_code == 404


def test_who_leaves_reaches_nothing_more(cast: Cast, sign_in):
    membership = Membership.create(staff=cast.driss, company=cast.bakery, role=Role.RECRUITER)
    application = cast.apply()
    type(application).update(gate="validated").execute()
    driss = sign_in(cast.driss)
    assert driss.get(f"/applications/{application.id}").status_code == 200
    assert sign_in(cast.chloe).post(f"/colleagues/{membership.id}/end").status_code == 303
    assert driss.get(f"/applications/{application.id}").status_code == 404


DRISS = {**COLLEAGUE, "email": "driss@demo.example"}


def offered(cast: Cast, sign_in) -> Membership:
    sign_in(cast.chloe).post("/colleagues/new", data={**DRISS, "organisation": f"company-{cast.bakery.id}"})
    return Membership.select().order_by(Membership.id.desc()).get()


def test_whoever_has_an_account_accepts_from_their_first_page(cast: Cast, sign_in):
    membership, driss = offered(cast, sign_in), sign_in(cast.driss)
    assert "Boulangerie Martin vous invite" in driss.get("/").text
    assert driss.post(f"/memberships/{membership.id}/accept").status_code == 303
    home = driss.get("/").text
    assert "Vous faites maintenant partie" in home
    assert "vous invite" not in home
    assert "Boulangerie Martin" in driss.get("/colleagues/").text


def test_whoever_has_an_account_declines(cast: Cast, sign_in):
    membership, driss = offered(cast, sign_in), sign_in(cast.driss)
    assert driss.post(f"/memberships/{membership.id}/decline").status_code == 303
    assert "vous invite" not in driss.get("/").text
    assert "Boulangerie Martin" not in driss.get("/colleagues/").text


@pytest.mark.parametrize("verb", ["accept", "decline"])
def test_stranger_answers_no_invitation(cast: Cast, sign_in, verb):
    membership = offered(cast, sign_in)
    with nothing_changes():
        for person, code in ((None, 302), (cast.chloe, 404), (cast.team, 404)):
            assert sign_in(person).post(f"/memberships/{membership.id}/{verb}").status_code == code


def test_list_of_colleagues_says_the_same_of_a_stranger_and_of_a_newcomer(cast: Cast, sign_in):
    chloe, seen = sign_in(cast.chloe), []
    for email in ("driss@demo.example", "ines@demo.example"):
        typed = {**COLLEAGUE, "email": email, "organisation": f"company-{cast.bakery.id}"}
        answer = chloe.post("/colleagues/new", data=typed)
        number = Membership.select().order_by(Membership.id.desc()).get().id
        (row,) = [row for row in chloe.get("/colleagues/").text.split("<tr>") if email in row]
        assert "Benali" not in row
        seen.append((answer.status_code, answer.location, row.replace(email, "").replace(f"/{number}/", "")))
    drop_tokens = [(*facts, re.sub(r'value="[^"]*"', "", row)) for *facts, row in seen]
    assert drop_tokens[0] == drop_tokens[1]


def test_buttons_of_colleagues_name_people(cast: Cast, sign_in):
    Membership.create(staff=cast.driss, company=cast.bakery, role=Role.RECRUITER)
    page = sign_in(cast.chloe).get("/colleagues/").text
    assert re.search(r'Retirer l’accès<span class="sr-only">[^<]*Driss Benali', page)


def test_member_leaves_by_a_press(cast: Cast, sign_in):
    membership = Membership.create(staff=cast.driss, company=cast.bakery, role=Role.RECRUITER)
    driss = sign_in(cast.driss)
    assert "Quitter l’organisation" in driss.get("/colleagues/").text
    answer = driss.post(f"/colleagues/{membership.id}/end")
    assert (answer.status_code, answer.location) == (303, "/")
    assert not Membership.get_by_id(membership.id).active


def test_last_administrator_does_not_leave(cast: Cast, sign_in):
    own = Membership.get(Membership.staff == cast.chloe)
    with nothing_changes():
        assert sign_in(cast.chloe).post(f"/colleagues/{own.id}/end").status_code == 409


def test_lost_invitation_is_sent_again(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    browser.post("/colleagues/new", data={**COLLEAGUE, "organisation": f"company-{cast.bakery.id}"})
    membership = Membership.select().order_by(Membership.id.desc()).get()
    assert browser.post(f"/colleagues/{membership.id}/invite").status_code == 303
    assert [one.is_open for one in Invitation.select().order_by(Invitation.id)] == [False, True]


def test_closing_an_account_ends_its_sessions(cast: Cast, app, sign_in):
    driss = sign_in(cast.driss)
    sign_in(cast.team).post(f"/accounts/{cast.driss.id}/close")
    assert driss.get("/candidates/").status_code == 302
    assert type_password(app.test_client(), "driss@demo.example").status_code == 200
    sign_in(cast.team).post(f"/accounts/{cast.driss.id}/open")
    assert type_password(app.test_client(), "driss@demo.example").status_code == 302


def test_nobody_closes_their_own_account(cast: Cast, sign_in):
    with nothing_changes():
        assert sign_in(cast.team).post(f"/accounts/{cast.team.id}/close").status_code == 409


def test_team_invites_into_the_team(cast: Cast, sign_in):
    sign_in(cast.team).post("/accounts/new", data=COLLEAGUE)
    assert Staff.get(Staff.email == "ines@demo.example").team


def test_names_that_are_code_are_shown_as_words(cast: Cast, sign_in):
    Company.update(name="<script>alert(1)</script>").where(Company.id == cast.bakery.id).execute()
    for page in ("/companies/", "/offers/", "/colleagues/", "/colleagues/new"):
        assert "<script>alert" not in sign_in(cast.team).get(page).text
