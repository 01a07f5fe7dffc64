"""Colleagues and accounts on the pages: invited, accepting, leaving, closed."""

import re

import pytest

from models.accounts.invitation import Invitation
from models.notices.notice import Notice
from models.organisations.company import Company
from models.organisations.membership import Membership, Role
from models.people.staff import Staff
from tests.admin.conftest import nothing_changes, type_password
from tests.cast import Cast

COLLEAGUE = {"email": "ines@demo.example", "first_name": "Inès", "last_name": "Faure"}


def test_administrator_invites_a_colleague(cast: Cast, sign_in):
    typed = {**COLLEAGUE, "organisation": f"company-{cast.bakery.id}"}
    browser = sign_in(cast.chloe)
    assert ">Inviter</button>" in browser.get("/colleagues/new").text
    page = browser.post("/colleagues/new", data=typed, follow_redirects=True).text
    assert ("L’invitation est partie par e-mail." in page, "C’est enregistré" in page) == (True, False)
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


def test_team_is_told_whose_account_joins_it_and_who_is_only_invited(cast: Cast, sign_in):
    browser = sign_in(cast.team)
    page = browser.post("/accounts/new", data={**COLLEAGUE, "email": cast.bruno.email}, follow_redirects=True).text
    assert f"{cast.bruno} avait déjà un compte" in page, "not the name that was typed"
    page = browser.post("/accounts/new", data=COLLEAGUE, follow_redirects=True).text
    assert "Inès Faure reçoit une invitation" in page


def test_names_that_are_code_are_shown_as_words(cast: Cast, sign_in):
    Company.update(name="<script>alert(1)</script>").where(Company.id == cast.bakery.id).execute()
    for page in ("/companies/", "/offers/", "/colleagues/", "/colleagues/new"):
        assert "<script>alert" not in sign_in(cast.team).get(page).text
