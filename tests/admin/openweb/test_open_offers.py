"""The offers that anyone finds, without an account."""

import json
import re
from datetime import date, timedelta

import pytest
from flask.testing import FlaskClient

from models.database import now, today
from models.documents.document import StoredFile
from models.documents.enclosing import enclose
from models.documents.inspection.kinds import FileType
from models.offers.offer import Domain, Level, Nature, Offer
from models.offers.publishing import close, publish
from models.organisations.company import Company, block
from settings import settings
from tests.acts import everything
from tests.admin.conftest import counted
from tests.cast import KEY, PDF, Cast


@pytest.fixture
def anyone(app) -> FlaskClient:
    return app.test_client()


def made(cast: Cast, title: str, **values) -> Offer:
    """One more open offer of the bakery."""
    usual = {"nature": Nature.JOB, "domain": Domain.HOSPITALITY, "commune": "33063", "description": "Du travail."}
    return publish(cast.chloe, Offer.create(company=cast.bakery, title=title, **{**usual, **values}))


def titles(page: str) -> list[str]:
    return re.findall(r"<h2><a href=\"[^\"]*\">([^<]*)</a></h2>", page)


def test_all_offers_are_listed_newest_first_with_their_count(cast: Cast, anyone):
    page = anyone.get("/offres").text
    assert titles(page) == ["Mécanicienne", "Apprenti boulanger"]
    assert "2 offres." in page


def test_sentence_is_read_as_in_the_chat_and_said_back_to_take_away(cast: Cast, anyone):
    made(cast, "Boulanger")
    page = anyone.get("/offres?phrase=boulanger à Lyon en apprentissage").text
    assert titles(page) == ["Apprenti boulanger"]
    for chip in ("« boulanger »", "Apprentissage", "Lyon"):
        assert chip in page.replace("\u00a0", " ")
    assert 'href="/offres?mots=boulanger&amp;contrat=apprenticeship"' in page  # without the town


def test_what_a_sentence_does_not_speak_of_stays(cast: Cast, anyone):
    made(cast, "Boulangère", commune="69123")
    page = anyone.get("/offres?contrat=job&ville=33063&phrase=à Lyon").text
    assert titles(page) == ["Boulangère"]


def test_nothing_is_widened_without_a_word(cast: Cast, anyone):
    page = anyone.get("/offres?mots=mecanicienne&ville=33063").text
    assert titles(page) == ["Mécanicienne"]
    assert "Rien ici" in page
    assert "Rien ici" not in anyone.get("/offres?mots=mecanicienne&ville=69123").text


def test_facets_count_what_each_value_leaves(cast: Cast, anyone):
    made(cast, "Serveuse")
    page = anyone.get("/offres?metier=hospitality").text
    assert '<a href="/offres?contrat=job&amp;metier=hospitality" rel="nofollow">Emploi (1)</a>' in page
    assert (
        '<a href="/offres?contrat=apprenticeship&amp;metier=hospitality" rel="nofollow">Apprentissage (2)</a>' in page
    )


def test_pages_follow_one_another_without_losing_or_repeating_an_offer(cast: Cast, anyone):
    for number in range(25):
        made(cast, f"Poste {number}")
    first = anyone.get("/offres").text
    following = re.search(r'rel="next" href="([^"]*)"', first)[1]
    second = anyone.get(following).text
    made(cast, "Arrivée entre les deux")
    assert titles(anyone.get(following).text) == titles(second)
    assert len(set(titles(first) + titles(second))) == 27


@pytest.mark.parametrize(
    "asked",
    ["contrat=none", "region=99", "ville=x", "autour=33063:abc", "autour=33063:9999", "employeur=9", "apres=1",
     "apres=a-b", "employeur=٣", "mots=" + "a" * 201, "&".join(f"ville=330{n}" for n in range(11)),
     "apres=0-99999999999"],
)  # fmt: skip
def test_address_that_says_nothing_is_told_so(cast: Cast, anyone, asked):
    answer = anyone.get(f"/offres?{asked}")
    assert answer.status_code == 400
    assert f"« {asked.partition('=')[0]} »" in answer.text.replace("\u00a0", " ")


def test_offer_says_all_and_leads_to_the_chat(cast: Cast, anyone, environment):
    environment.setenv("TELEGRAM_BOT_URL", "https://t.me/tremplin_bot")
    settings.cache_clear()
    page = anyone.get(f"/offres/{cast.offer.reference}").text
    for words in ("Apprenti boulanger", "Boulangerie Martin", "Lyon", "Rhône", cast.offer.reference, "Vous apprenez"):
        assert words in page
    assert f'href="https://t.me/tremplin_bot?start=offer_{cast.offer.reference}"' in page
    assert "<svg" in page
    assert f'property="og:url" content="{settings().public_url}/offres/{cast.offer.reference}"' in page


def test_steps_lead_through_the_offers_of_the_search_and_back(cast: Cast, anyone):
    middle = made(cast, "Deuxième")
    made(cast, "Troisième")
    page = anyone.get(f"/offres/{middle.reference}?employeur={cast.bakery.id}").text
    assert "Offre 2 sur 3" in page
    assert f'rel="next" href="/offres/{cast.offer.reference}?employeur={cast.bakery.id}"' in page
    assert f'<a href="/offres?employeur={cast.bakery.id}">Retour aux offres</a>' in page


def test_offer_by_mail_says_its_address_and_a_blocked_employer_that_it_receives_nothing(cast: Cast, anyone):
    by_mail = made(cast, "Par lettre", by_mail_only=True, contact_email="rh@mail.example")
    assert 'href="mailto:rh%40mail.example?subject=' in anyone.get(f"/offres/{by_mail.reference}").text
    block(cast.chloe, cast.bakery)
    page = anyone.get(f"/offres/{by_mail.reference}").text
    assert "Boulangerie Martin ne reçoit pas de candidatures en ce moment." in page
    assert "rh%40" not in page


def test_closed_offer_is_gone_and_leads_to_near_ones(cast: Cast, anyone):
    close(cast.chloe, cast.offer)
    answer = anyone.get(f"/offres/{cast.offer.reference}")
    assert answer.status_code == 410
    assert titles(answer.text) == ["Mécanicienne"]
    assert "Vous apprenez" not in answer.text.split("Mécanicienne")[0]


def test_draft_and_what_never_was_are_not_there(cast: Cast, anyone):
    draft = Offer.create(company=cast.bakery, title="Brouillon", nature=Nature.JOB, domain=Domain.IT, commune="33063",
                         description="Secret", reference="2026-99999")  # fmt: skip
    for address in (
        "/offres/2026-99999",
        "/offres/nowhere",
        "/offres/%00",
        f"/offres/{cast.offer.reference}/documents/9",
    ):
        answer = anyone.get(address)
        assert answer.status_code in (404, 400)
        assert "Brouillon" not in answer.text
    assert draft.state == "draft"


def test_papers_of_an_open_offer_are_for_anyone_and_of_a_closed_one_for_nobody(cast: Cast, anyone):
    paper = enclose(cast.chloe, cast.offer, StoredFile("Fiche.pdf", FileType.PDF, len(PDF), KEY))
    address = f"/offres/{cast.offer.reference}/documents/{paper.id}"
    answer = anyone.get(address)
    assert answer.data == PDF
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert anyone.get(f"/offres/{cast.other_offer.reference}/documents/{paper.id}").status_code == 404
    close(cast.chloe, cast.offer)
    assert anyone.get(address).status_code == 404


# Of https://schema.org/JobPosting and what it inherits: those that we may say.
FIELDS = {
    "@context", "@type", "title", "description", "identifier", "url", "datePosted", "employmentType",
    "hiringOrganization", "jobLocation", "industry", "workHours", "jobStartDate", "validThrough",
}  # fmt: skip
REQUIRED = {"title", "description", "datePosted", "hiringOrganization", "jobLocation", "employmentType", "identifier"}
EMPLOYMENT_TYPES = {"FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"}


@pytest.mark.parametrize("nature", Nature)
def test_engines_read_a_posting_of_which_every_field_is_one_of_the_schema(cast: Cast, anyone, nature):
    offer = made(cast, "Vente </script><b>", nature=nature, hours="35 heures par semaine", level=Level.CAP)
    page = anyone.get(f"/offres/{offer.reference}").text
    written = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])
    assert REQUIRED <= written.keys() <= FIELDS
    assert "validThrough" not in written
    assert set(written["employmentType"]) <= EMPLOYMENT_TYPES
    assert written["title"] == "Vente </script><b>"
    assert written["datePosted"] == now().date().isoformat()
    assert written["identifier"] == {"@type": "PropertyValue", "name": "Boulangerie Martin", "value": offer.reference}
    assert written["jobLocation"]["address"]["postalCode"] == "33000"


def test_days_are_said_as_people_write_them(cast: Cast, anyone):
    offer = made(cast, "Vente", starts_on=date(2027, 1, 1))
    assert "1er janvier 2027" in anyone.get(f"/offres/{offer.reference}").text
    assert "1 January 2027" in anyone.get(f"/offres/{offer.reference}?lang=en").text


def test_last_day_is_told_and_is_whole(cast: Cast, anyone, clock):
    offer = made(cast, "Vente", closes_on=today())
    page = anyone.get(f"/offres/{offer.reference}").text
    assert '"validThrough": "2026-03-03T00:00:00+01:00"' in page
    assert "Dernier jour pour postuler" in page
    clock.shift(timedelta(days=1))
    gone = anyone.get(f"/offres/{offer.reference}")
    assert gone.status_code == 410
    assert "Cette offre est fermée" in gone.text


def test_what_people_wrote_is_escaped(cast: Cast, anyone):
    offer = made(cast, "<script>alert(1)</script>", description="<img src=x onerror=alert(1)>")
    for address in ("/offres", f"/offres/{offer.reference}", "/offres?phrase=<script>alert(1)</script>"):
        assert not re.search(r"<script>|<img src=x", anyone.get(address).text)


def test_list_and_offer_take_few_statements_and_write_nothing(cast: Cast, anyone):
    for number in range(8):
        made(cast, f"Poste {number}")
    before = everything()
    for address, most in (("/offres", 14), ("/offres?mots=poste", 22), (f"/offres/{cast.offer.reference}", 14)):
        anyone.get(address)
        with counted() as statements:
            assert anyone.get(address).status_code == 200
        assert len(statements) <= most, statements
    assert everything() == before


def test_company_shows_its_open_offers_and_nothing_of_others(cast: Cast, anyone):
    page = anyone.get(f"/employeurs/{cast.bakery.id}").text
    assert "Apprenti boulanger" in page
    assert "Mécanicienne" not in page
    assert cast.bakery.siret not in page
    assert "ne reçoit pas" not in page


def test_blocked_company_says_so_and_one_out_of_use_is_not_there(cast: Cast, anyone):
    block(cast.chloe, cast.bakery)
    assert "ne reçoit pas de candidatures" in anyone.get(f"/employeurs/{cast.bakery.id}").text
    Company.update(active=False).where(Company.id == cast.bakery.id).execute()
    assert anyone.get(f"/employeurs/{cast.bakery.id}").status_code == 404
    assert anyone.get(f"/employeurs/{10**30}").status_code == 404
