"""Lists that leave as a spreadsheet: whose rows, as searched, and nothing in them that computes."""

import csv
import re
from datetime import date, datetime

import pytest

from admin.sheets import cell, sheet
from models.offers.offer import Offer
from models.organisations.company import Company
from tests.admin.conftest import nothing_changes
from tests.cast import Cast, offer

FORMULAS = [
    "=1+1",
    "+33",
    "-2",
    "@SUM(A1)",
    " =1",
    "\t=1",
    "\r=1",
    "\n=1",
    "\u00a0=1",
    "\x00=1",
    "＝1+1",
    "\t",
    "=\xff",
]


def rows_of(answer) -> list[list[str]]:
    """The rows as a French spreadsheet reads them."""
    assert answer.status_code == 200
    return list(csv.reader(answer.data.decode("utf-8-sig").splitlines(keepends=True), delimiter=";", strict=True))


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_text_of_a_sheet_is_a_formula(formula: str):
    assert cell(formula) == f"'{formula}"


@pytest.mark.parametrize("text", ["", "Zoé", "1 = 1", "a-b", "'=1", "06 11", "😀"])
def test_other_text_stays_as_it_is(text: str):
    assert cell(text) == text


def test_days_and_instants_are_those_of_here(clock):
    assert cell(datetime(2026, 7, 1, 22, 30)) == "02/07/2026 00:30"
    assert cell(date(2026, 7, 1)) == "01/07/2026"
    assert [cell(value) for value in (3, -3, None)] == ["3", "-3", ""]
    assert "x-2026-03-02-0900.csv" in sheet("x", []).headers["Content-Disposition"]


def test_spreadsheet_sees_the_accents_and_the_columns():
    answer = sheet("x", [["Zoé; née", 'dite "Z"'], ["=1;2", "a\nb"]])
    assert answer.data.startswith(b"\xef\xbb\xbf")
    assert answer.data.decode("utf-8-sig") == '"Zoé; née";"dite ""Z"""\r\n"\'=1;2";"a\nb"\r\n'
    assert answer.content_type == "text/csv; charset=utf-8"


@pytest.mark.parametrize("name", ["=1+1", "+33", "@SUM(A1)", "=1;2"])
def test_name_of_a_company_computes_nothing_among_companies_nor_beside_its_offers(cast: Cast, sign_in, name: str):
    Company.update(name=name).where(Company.id == cast.bakery.id).execute()
    offer(cast.bakery, cast.chloe, name)
    browser = sign_in(cast.team)
    assert f"'{name}" in [row[0] for row in rows_of(browser.get("/companies/export/csv/"))]
    assert [f"'{name}", f"'{name}"] in [row[:2] for row in rows_of(browser.get("/offers/export/csv/"))]
    for noun in ("companies", "offers", "establishments"):
        cells = [one for row in rows_of(browser.get(f"/{noun}/export/csv/")) for one in row]
        assert [one for one in cells if one.lstrip().startswith(("=", "+", "@"))] == []


def test_sheet_holds_one_s_own_rows_only(cast: Cast, sign_in):
    titles = [row[0] for row in rows_of(sign_in(cast.chloe).get("/offers/export/csv/"))[1:]]
    assert titles
    assert set(titles) == {one.title for one in Offer.select().where(Offer.company == cast.bakery)}


def test_sheet_that_is_downloaded_holds_what_the_list_was_searched_for(cast: Cast, sign_in):
    offer(cast.bakery, cast.chloe, "Vendeur & livreur")
    browser = sign_in(cast.chloe)
    page = browser.get("/offers/", query_string={"search": "vendeur & l", "page": "0", "state": "é"}).text
    [link] = re.findall(r'href="(/offers/export/csv/[^"]*)"', page)
    with nothing_changes():
        rows = rows_of(browser.get(link.replace("&amp;", "&")))
    assert [row[0] for row in rows[1:]] == ["Vendeur & livreur"]


@pytest.mark.parametrize("asked", ["search=%FF", "_external=1&_scheme=javascript", "search=%22%3E%3Cscript%3E"])
def test_link_of_the_sheet_stays_on_its_page(cast: Cast, sign_in, asked: str):
    page = sign_in(cast.team).get(f"/companies/?{asked}").text
    [link] = re.findall(r'href="([^"]*/export/[^"]*)"', page)
    assert link.startswith("/companies/export/csv/?")
    assert "<script>" not in page
