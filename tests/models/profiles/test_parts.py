"""A file is written part by part: by whose it is and their referents, each answer as good as anywhere else."""

from datetime import date, timedelta
from typing import Any

import pytest

from models.database import now, today
from models.journal import history
from models.notices.notice import Kind, Notice
from models.offers.kinds import Domain, Level
from models.people.answer import Answer
from models.people.candidate import Candidate, Civility
from models.profiles.parts import (
    PARTS,
    facts_of,
    faults_of,
    may_write,
    missing_parts,
    part_called,
    version_of,
    write_part,
)
from models.profiles.sought import SOUGHT, Seeking, criteria_of
from models.profiles.zones import ANYWHERE
from models.registrations.accompaniment import Accompaniment
from tests.acts import everything, refused
from tests.cast import Cast, put_pending

SOUGHT_BY_AMINA = {
    "seeks": [Seeking.APPRENTICESHIP, Seeking.JOB],
    "domain": Domain.HOSPITALITY,
    "metiers": ["FP2ACH02", "=boulangère"],
}
PLACES = {"zones": ["commune:33063", "department:69"]}


@pytest.fixture(autouse=True)
def monday(clock) -> None:
    """Ages as of one Monday of March 2026."""


def written(cast: Cast, part: str, **given: Any) -> dict[str, Any]:
    write_part(cast.amina, cast.amina, part_called(part), given)
    return facts_of(Candidate.get_by_id(cast.amina.id))


def test_what_is_sought_is_kept_as_it_was_said(cast: Cast):
    facts = written(cast, "sought", **SOUGHT_BY_AMINA)
    assert {name: facts[name] for name in SOUGHT_BY_AMINA} == SOUGHT_BY_AMINA
    assert all(isinstance(one, Seeking) for one in facts["seeks"])


def test_only_what_was_given_changes(cast: Cast):
    written(cast, "sought", **SOUGHT_BY_AMINA)
    facts = written(cast, "sought", domain=Domain.SALES)
    assert (facts["domain"], facts["metiers"]) == (Domain.SALES, SOUGHT_BY_AMINA["metiers"])


def test_answer_that_may_lack_is_taken_back(cast: Cast):
    written(cast, "sought", **SOUGHT_BY_AMINA)
    written(cast, "contacts", phone="06 12 34 56 78")
    written(cast, "project", level=Level.BAC, project="Devenir boulangère.")
    assert written(cast, "sought", metiers=[]).get("metiers") is None
    assert written(cast, "contacts", phone=None)["phone"] is None
    assert written(cast, "project", project=None)["project"] is None
    assert Candidate.get_by_id(cast.amina.id).project == ""


def test_facts_of_the_account_are_held_to_the_same_rules(cast: Cast):
    facts = written(cast, "identity", civility=Civility.MADAM, first_name="mina", birth_date=date(2000, 1, 2))
    assert (facts["first_name"], facts["birth_date"]) == ("Mina", date(2000, 1, 2))
    assert Candidate.get_by_id(cast.amina.id).search_name == "mina diallo"
    assert written(cast, "contacts", phone="0612345678")["phone"] == "+33 6 12 34 56 78"


WRONG = [
    ("identity", {"first_name": "🙂"}, "name_emoji"),
    ("identity", {"last_name": "x" * 61}, "name_long"),
    ("identity", {"first_name": ""}, "name_empty"),
    ("identity", {"birth_date": date(2025, 1, 1)}, "birth_date"),
    ("contacts", {"email": "🙂@mail.example"}, "email"),
    ("contacts", {"email": ""}, "email"),
    ("contacts", {"email": "bruno@demo.example"}, "email_of_staff"),
    ("contacts", {"phone": "12"}, "phone"),
    ("sought", {"seeks": []}, "choice"),
    ("sought", {"seeks": ["mission"]}, "choice"),
    ("sought", {"domain": ""}, "choice"),
    ("sought", {"domain": "magic"}, "choice"),
    ("sought", {"metiers": ["FP2XXX99"]}, "metier"),
    ("sought", {"metiers": ["=🙂"]}, "metier"),
    ("sought", {"metiers": ["=" + "m" * 61]}, "text_too_long"),
    ("sought", {"metiers": [f"=métier {letter}" for letter in "abcdef"]}, "too_many_choices"),
    ("availability", {"zones": []}, "choice"),
    ("availability", {"zones": ["commune:99999"]}, "zone"),
    ("availability", {"zones": [f"department:0{number}" for number in range(1, 7)]}, "too_many_choices"),
    ("availability", {"available_from": date(2026, 3, 1)}, "availability"),
    ("availability", {"available_from": date(2036, 3, 1)}, "availability"),
    ("availability", {"available_from": date(2026, 6, 1), "available_until": date(2026, 5, 1)}, "availability_end"),
    ("project", {"level": "genius"}, "choice"),
    ("project", {"project": "🙂 !"}, "project"),
    ("project", {"project": "x" * 1001}, "text_too_long"),
]


@pytest.mark.parametrize(("part", "given", "reason"), WRONG)
def test_wrong_answer_is_refused_and_nothing_of_the_part_is_kept(cast: Cast, part: str, given: dict, reason: str):
    good = {"identity": {"civility": Civility.SIR}, "project": {"level": Level.CAP}}.get(part, {})
    with refused(reason):
        write_part(cast.amina, cast.amina, part_called(part), good | given)


def test_same_value_twice_is_one(cast: Cast):
    assert written(cast, "availability", zones=["department:33", "department:33"])["zones"] == ["department:33"]


def test_anywhere_holds_every_place(cast: Cast):
    assert written(cast, "availability", zones=["department:33", ANYWHERE])["zones"] == [ANYWHERE]


def test_question_of_another_part_is_not_heard(cast: Cast):
    assert written(cast, "project", first_name="Zoé")["first_name"] == "Amina"


def test_guardian_is_a_name_and_a_number(cast: Cast):
    written(cast, "identity", birth_date=date(2010, 5, 4))
    with refused("phone"):
        write_part(cast.amina, cast.amina, part_called("contacts"), {"guardian": "Fatou Diallo"})
    facts = written(cast, "contacts", guardian="Fatou Diallo", guardian_phone="06 12 34 56 78")
    assert facts["guardian"] == "Fatou Diallo"
    assert written(cast, "contacts", guardian="Moussa Diallo")["guardian_phone"] == "+33 6 12 34 56 78"


def test_guardian_of_an_adult_is_not_asked(cast: Cast):
    assert "guardian" not in written(cast, "contacts", guardian="Fatou Diallo", guardian_phone="06 12 34 56 78")


def test_day_that_has_come_since_holds_up_no_other_answer(cast: Cast, clock):
    begins = today() + timedelta(days=3)
    written(cast, "availability", **PLACES, available_from=begins)
    clock.shift(timedelta(days=10))
    facts = written(cast, "availability", zones=["region:75"], available_from=begins)
    assert (facts["zones"], facts["available_from"]) == (["region:75"], begins)


def test_same_answers_again_change_nothing(cast: Cast):
    written(cast, "sought", **SOUGHT_BY_AMINA)
    before = everything()
    written(cast, "sought", **SOUGHT_BY_AMINA)
    assert everything() == before


def test_journal_tells_who_wrote_and_never_what(cast: Cast):
    written(cast, "project", level=Level.CAP, project="Devenir boulangère.")
    write_part(cast.bruno, cast.amina, part_called("contacts"), {"email": "amina@autre.example"})
    lines = [(one.verb, one.facts) for one in history(cast.amina)][-3:]
    assert lines == [
        ("write_part", {"part": "project"}),
        ("write_part", {"part": "contacts"}),
        ("change_email", {}),
    ]


def told(kind: Kind) -> list[int]:
    return [one.staff_id for one in Notice.select().where(Notice.kind == kind)]


def test_address_of_who_has_one_is_changed_by_a_code_only(cast: Cast):
    with refused("email_by_code"):
        written(cast, "contacts", email="amina@autre.example")


def test_first_address_counts_at_once_and_is_told_to_the_referents_once(cast: Cast):
    Candidate.update(email=None).where(Candidate.id == cast.amina.id).execute()
    for _ in range(2):
        written(cast, "contacts", email="amina@autre.example")
    assert told(Kind.EMAIL_CHANGED) == [cast.bruno.id]


def test_referent_who_changes_an_address_is_not_told_of_it_and_it_is_to_confirm(cast: Cast):
    Candidate.update(email_confirmed_at=now()).where(Candidate.id == cast.amina.id).execute()
    write_part(cast.bruno, cast.amina, part_called("contacts"), {"email": "amina@autre.example"})
    assert told(Kind.EMAIL_CHANGED) == []
    assert Candidate.get_by_id(cast.amina.id).email_confirmed_at is None


def test_other_answers_are_told_to_nobody(cast: Cast):
    written(cast, "contacts", phone="06 12 34 56 78")
    assert not Notice.select().exists()


def test_person_is_told_once_a_day_when_a_referent_wrote_in_their_file(cast: Cast, clock):
    for level in (Level.CAP, Level.BAC):
        write_part(cast.bruno, cast.amina, part_called("project"), {"level": level})
    written(cast, "project", level=Level.NONE)
    (notice,) = Notice.select()
    assert (notice.kind, notice.candidate, notice.facts) == (Kind.FILE_WRITTEN, cast.amina, {"by": "Bruno Morel"})
    clock.shift(timedelta(days=1))
    write_part(cast.bruno, cast.amina, part_called("project"), {"level": Level.CAP})
    assert Notice.select().count() == 2


def test_person_is_told_of_another_address_even_when_they_knew_of_the_rest(cast: Cast):
    write_part(cast.bruno, cast.amina, part_called("project"), {"level": Level.CAP})
    write_part(cast.bruno, cast.amina, part_called("contacts"), {"email": "amina@autre.example"})
    assert [(one.kind, one.candidate) for one in Notice.select()] == [(Kind.FILE_WRITTEN, cast.amina)] * 2


def test_nobody_is_told_when_a_referent_says_the_same_again(cast: Cast):
    written(cast, "project", level=Level.CAP)
    before = everything()
    write_part(cast.bruno, cast.amina, part_called("project"), {"level": Level.CAP})
    assert everything() == before


def test_part_that_somebody_else_wrote_meanwhile_is_not_overwritten_unseen(cast: Cast):
    part = part_called("project")
    seen = version_of(part, facts_of(cast.amina))
    written(cast, "contacts", phone="06 12 34 56 78")
    write_part(cast.bruno, cast.amina, part, {"level": Level.CAP}, seen=seen)
    with refused("edited_meanwhile"):
        write_part(cast.bruno, cast.amina, part, {"level": Level.BAC}, seen=seen)


def test_each_wrong_answer_is_known_by_its_question(cast: Cast):
    given = {"first_name": "🙂", "last_name": "Diallo", "birth_date": date(2025, 1, 1)}
    faults = faults_of(part_called("identity"), facts_of(cast.amina), given)
    assert {name: one.reason for name, one in faults.items()} == {
        "first_name": "name_emoji",
        "birth_date": "birth_date",
    }


def test_guardian_without_a_number_is_wrong_by_the_number(cast: Cast):
    facts = written(cast, "identity", birth_date=date(2010, 5, 4))
    faults = faults_of(part_called("contacts"), facts, {"guardian": "Fatou Diallo", "guardian_phone": None})
    assert [(name, one.reason) for name, one in faults.items()] == [("guardian_phone", "phone")]


def test_referent_of_the_place_writes_for_them(cast: Cast):
    write_part(cast.bruno, cast.amina, part_called("availability"), PLACES)
    assert facts_of(cast.amina)["zones"] == PLACES["zones"]
    assert history(cast.amina)[-1].actor_id == cast.bruno.id


@pytest.mark.parametrize("who", ["driss", "chloe", "team", "other_candidate"])
def test_stranger_cannot_write_a_part(cast: Cast, who: str):
    stranger = getattr(cast, who)
    assert not may_write(stranger, cast.amina)
    with refused("not_yours"):
        write_part(stranger, cast.amina, part_called("availability"), PLACES)


def test_referent_writes_no_more_when_the_accompaniment_ended(cast: Cast):
    Accompaniment.update(ended_at=cast.amina.created_at).execute()
    with refused("not_yours"):
        write_part(cast.bruno, cast.amina, part_called("availability"), PLACES)


def test_referent_who_was_only_asked_does_not_write(cast: Cast):
    put_pending(cast.amina, cast.mission)
    assert not may_write(cast.bruno, cast.amina)
    assert may_write(cast.amina, cast.amina)


def test_missing_parts_are_named_until_each_is_answered(cast: Cast):
    missing = [part.name for part in missing_parts(facts_of(cast.amina))]
    assert missing == ["sought", "availability", "project"]
    written(cast, "sought", **SOUGHT_BY_AMINA)
    written(cast, "availability", **PLACES)
    facts = written(cast, "project", level=Level.NONE)
    assert missing_parts(facts) == []
    assert missing_parts(written(cast, "identity", birth_date=date(2010, 5, 4))) == [part_called("contacts")]


def test_search_that_answers_a_file_has_its_nature_domain_and_places(cast: Cast):
    written(cast, "sought", **SOUGHT_BY_AMINA)
    criteria = criteria_of(written(cast, "availability", **PLACES))
    assert criteria.nature == ("apprenticeship", "job", "contract_job", "public_job")
    assert (criteria.domain, criteria.commune, criteria.department) == (("hospitality",), ("33063",), ("69",))


def test_search_of_an_empty_file_wants_everything(cast: Cast):
    assert criteria_of(facts_of(cast.amina)).to_dict() == {}
    assert criteria_of({"zones": [ANYWHERE]}).to_dict() == {}


def test_answers_go_with_the_person(cast: Cast):
    written(cast, "sought", **SOUGHT_BY_AMINA)
    cast.amina.delete_instance(recursive=True)
    assert not Answer.select().where(Answer.question.in_([one.name for one in SOUGHT])).exists()


def test_no_question_stands_in_two_parts():
    names = [question.name for part in PARTS for question in part.questions]
    assert len(set(names)) == len(names)
    assert all(2 <= len(part.questions) <= 4 for part in PARTS)
