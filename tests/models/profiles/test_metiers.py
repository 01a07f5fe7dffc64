"""The directory of métiers: its data hold together, and everyday words find them (P26)."""

import re

import pytest

from models.profiles.metiers import OWN, Service, checked_metier, directory, find_metiers, own_words
from models.refusal import Refused

CODES = {
    Service.STATE: r"FP2[A-Z]{3}\d{2}",
    Service.LOCAL: r"[A-Z]\d[A-Z]/\d{2}",
    Service.HOSPITAL: r"\d{2}[A-Z]\d{2}",
}


def test_every_metier_has_a_name_and_a_code_of_its_service():
    for one in directory().values():
        assert one.service is None or re.fullmatch(CODES[one.service], one.code), one
        assert bool(one.name) == (one.service is not None), one


def test_every_domain_has_its_unsaid_metier_last():
    domains = {one.domain for one in directory().values()}
    assert domains >= {"Achat", "Administration générale", "Affaires juridiques"}
    for domain in domains:
        unsaid = [not one.name for one in directory().values() if one.domain == domain]
        assert unsaid.count(True) == 1, domain
        assert unsaid[-1], domain


def test_no_key_is_used_twice_and_each_fits_in_a_button():
    source = [line for line in directory().values() if line.code]
    assert len({one.code for one in source}) == len(source) == 11
    assert all(re.fullmatch(r"[\w-]{1,30}", key) for key in directory())


@pytest.mark.parametrize(
    ("words", "first"),
    [("acheteur", "25F20"), ("ACHETEURE", "25F20"), ("marchés publics", "25F30"), ("redacteur", "FP2ACH04")],
)
def test_everyday_words_find_a_metier(words: str, first: str):
    assert find_metiers(words)[0].code == first


def test_name_of_a_domain_finds_its_unsaid_metier():
    assert [one.key for one in find_metiers("administration")] == ["administration-generale"]


@pytest.mark.parametrize("words", ["", "   ", "boulanger", "🙂", "x" * 5000])
def test_what_the_directory_has_not_is_not_found(words: str):
    assert find_metiers(words) == []


def test_own_words_are_kept_as_they_are_said():
    assert checked_metier(own_words("  aide  boulanger ")) == OWN + "aide boulanger"


@pytest.mark.parametrize(
    ("words", "reason"),
    [("", "metier"), ("🙂🙂", "metier"), ("123", "metier"), ("\u200b", "metier"), ("a" * 61, "text_too_long")],
)
def test_own_words_that_say_nothing_are_refused(words: str, reason: str):
    with pytest.raises(Refused, match=reason):
        own_words(words)


def test_code_that_is_none_is_refused():
    with pytest.raises(Refused, match="metier"):
        checked_metier("FP2XXX99")
