"""Every state, verb, choice and refusal has its words."""

import re
from pathlib import Path

import pytest

from admin.views.application_forms import FORMS
from admin.words import label, sentence
from models.applications.application import Gate, State
from models.applications.moves import MOVES
from models.documents.document import DocumentKind
from models.offers.offer import Domain, Level, Nature, OfferState
from models.organisations.company import CompanyKind
from models.organisations.convention import GateRule
from models.organisations.establishment import EstablishmentKind
from models.people.candidate import CandidateState, Civility
from models.refusal import Refused
from texts import exists

MODELS = Path(__file__).parents[2] / "models"
CHOICES = {
    "state": State,
    "gate": Gate,
    "nature": Nature,
    "domain": Domain,
    "level": Level,
    "offer": OfferState,
    "company-kind": CompanyKind,
    "establishment-kind": EstablishmentKind,
    "gate-rule": GateRule,
    "civility": Civility,
    "candidate": CandidateState,
    "document": DocumentKind,
}
VALUES = [(kind, value) for kind, values in CHOICES.items() for value in values]
REASONS = sorted(
    {reason for file in MODELS.rglob("*.py") for reason in re.findall(r'Refused\("(\w+)"', file.read_text("utf-8"))}
    | {f"state_{state}" for state in State}
    | {f"gate_{gate}" for gate in Gate}
    | {f"account_{state}" for state in CandidateState}
    | {"withdrawn", "not_withdrawn"}
    | {f"{what}_missing" for what in ("answer", "comment", "message", "reason", "title", "description", "name")}
)


@pytest.mark.parametrize(("kind", "value"), VALUES)
def test_every_choice_has_its_word(kind, value):
    assert label(kind, value)


@pytest.mark.parametrize("value", [*State, *Gate])
def test_every_state_says_what_it_means(value):
    assert exists(f"{'state' if isinstance(value, State) else 'gate'}-{value}-definition")


@pytest.mark.parametrize("verb", FORMS)
def test_every_verb_says_what_it_does_and_what_it_did(verb):
    assert all(exists(f"{what}-{verb}") for what in ("verb", "about", "done"))


@pytest.mark.parametrize("verb", [*MOVES, "send", "remind"])
def test_every_move_is_told_in_the_history(verb):
    assert exists(f"told-application-{verb}")


@pytest.mark.parametrize("reason", REASONS)
def test_every_refusal_has_its_sentence(reason):
    assert exists(f"refused-{reason}")


def test_refusal_without_words_still_says_no():
    assert sentence(Refused("a_new_reason")) == sentence(Refused("not_yours"))
