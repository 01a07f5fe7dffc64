"""A database made by the version before: the same people, with the same meaning, on both databases."""

import json
from collections import Counter
from collections.abc import Iterator

import pytest

from models.applications.application import PENDING, Application, Gate, Sender, State
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation, agree
from models.conversations.draft import Draft
from models.conversations.update import Update
from models.database import db, open_database
from models.journal import Entry, first_broken
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.offers.searches import Search
from models.organisations.membership import Membership, Role
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations import deciding
from models.registrations.accompaniment import Accompaniment
from models.registrations.joining import register
from models.registrations.registration import Registration, RegistrationState
from models.registrations.standing import Standing, standing_of, stands
from tests.version_1 import brought_along, rows

SAME = ("application", "attachment", "company", "convention", "document", "establishment", "guardian")
SAME += ("invitation", "offer", "participation", "reason", "staff", "candidate", "membership", "draft", "search")


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Tests only read it."""
    postgresql = request.getfixturevalue("postgresql") if request.param == "postgresql" else None
    with brought_along(request.param, tmp_path_factory.mktemp("version_1"), postgresql) as url:
        yield url


@pytest.fixture
def migrated(address: str) -> Iterator[None]:
    open_database(address)
    with db.atomic() as scene:
        yield
        scene.rollback()
    db.obj.close_all()


def test_every_row_is_still_there(migrated):
    for table in SAME:
        (count,) = db.execute_sql(f'SELECT COUNT(*) FROM "{table}"').fetchone()
        assert count == len(rows(table)), table
    assert Conversation.select().count() == len(rows("chat"))
    assert Notice.select().count() == Delivery.select().count() == len(rows("notice"))
    assert Update.select().count() == len(rows("update"))
    assert Entry.select().count() == len(rows("entry")) + 1, "the journal's new key has its line"


def test_everyone_stands_where_they_stood(migrated):
    before = Counter(row["state"] for row in rows("candidate"))
    after = {standing.value: Candidate.select().where(stands(standing)).count() for standing in Standing}
    assert after == {**before, "former": 0}
    for row in rows("candidate"):
        assert standing_of(Candidate.get_by_id(row["id"])) == Standing(row["state"])


def test_who_was_active_is_accompanied_where_they_were(migrated):
    active = {row["id"]: row for row in rows("candidate") if row["state"] == "active"}
    found = {one.candidate_id: one for one in Accompaniment.select()}
    assert found.keys() == active.keys()
    for key, row in active.items():
        assert (found[key].establishment_id, found[key].convention_id) == (
            row["establishment_id"],
            row["convention_id"],
        )
        assert found[key].referent_id == row["decided_by_id"]
        assert found[key].ended_at is None


def test_who_waits_or_was_refused_has_their_request(migrated):
    for row in rows("candidate"):
        request = Registration.latest_of(Candidate.get_by_id(row["id"]))
        if row["state"] != "active":
            assert (request.state, request.establishment_id) == (
                RegistrationState(row["state"]),
                row["establishment_id"],
            )
            assert (request.refusal, request.decided_by_id) == (row["refusal"], row["decided_by_id"])
        elif request is not None:
            assert request.state == RegistrationState.VALIDATED


def test_members_have_the_role_that_they_had(migrated):
    for row in rows("membership"):
        member = Membership.get_by_id(row["id"])
        ordinary = Role.REFERENT if row["establishment_id"] else Role.RECRUITER
        assert member.role == (Role.ADMINISTRATOR if row["admin"] else ordinary)
        assert (member.staff_id, member.active) == (row["staff_id"], bool(row["active"]))


def test_chats_are_conversations_with_what_they_had_begun(migrated):
    addresses = {str(row["telegram_id"]): row for row in rows("chat")}
    for conversation in Conversation.select():
        row = addresses.pop(conversation.address)
        assert conversation.channel == TELEGRAM
        assert (conversation.candidate_id, conversation.path) == (row["candidate_id"], row["path"])
        assert conversation.reachable == bool(row["reachable"])
        assert (conversation.consented_at is None) == (row["consented_at"] is None)
        drafts = {
            draft["path"]: json.loads(draft["answers"])
            for draft in rows("draft")
            if draft["chat_id"] == row["telegram_id"]
        }
        for path, answers in drafts.items():
            assert Draft.answers_of(conversation, path) == answers
    assert not addresses


def test_searches_belong_to_the_person(migrated):
    bound = {row["telegram_id"]: row["candidate_id"] for row in rows("chat")}
    for row in rows("search"):
        assert Search.get_by_id(row["id"]).candidate_id == bound[row["chat_id"]]


def test_notices_are_on_their_way_as_they_were(migrated):
    deliveries = {delivery.notice_id: delivery for delivery in Delivery.select()}
    for row in rows("notice"):
        delivery = deliveries[row["id"]]
        assert (delivery.state, delivery.channel) == (row["state"], row["channel"])
        assert delivery.channel in (TELEGRAM, EMAIL)
        assert (delivery.attempts, delivery.in_doubt) == (row["attempts"], row["in_doubt"])
    told = Notice.select().where(Notice.kind == "application_refuse").first()
    assert (told.subject_kind, told.subject_id) == ("application", told.facts["application"])
    for told in Notice.select().where(Notice.subject_kind == "registration"):
        assert Registration.get_by_id(told.subject_id).candidate_id == told.facts["candidate"]


def test_applications_were_sent_by_their_candidates(migrated):
    assert Application.select().where(Application.sender != Sender.CANDIDATE).count() == 0


def test_applications_know_what_ended_them(migrated):
    ended = list(Application.select().where(Application.state == State.HIRED_ELSEWHERE))
    accepting = {(one.candidate_id, one.company_id) for one in Application.select() if one.starts_on}
    assert ended
    assert all((one.candidate_id, one.hired_by_id) in accepting for one in ended)
    assert all(one.ended_from in PENDING for one in ended)
    assert not Application.select().where(Application.ended_from.is_null(False), Application.state != ended[0].state)


def test_applications_that_nobody_read_are_known(migrated):
    sent = {row["subject_id"]: row["after"] for row in rows("entry") if row["verb"] == "send"}
    direct = {one.id for one in Application.select().where(Application.direct)}
    assert direct == {key for key, gate in sent.items() if gate == Gate.VALIDATED} != set()


def test_journal_is_whole_and_still_only_grows(migrated):
    assert first_broken() is None
    with pytest.raises(Exception, match="only be added to"):
        Entry.update(verb="other").execute()


def test_new_rows_follow_the_old_ones(migrated):
    staff = Staff.select().first()
    made = Notice.create(kind="result", staff=staff)
    assert made.id > max(row["id"] for row in rows("notice"))


def test_everyone_who_comes_after_is_told(migrated):
    by = Membership.select().where(Membership.establishment.is_null(False), Membership.active).first()
    people = len(rows("candidate")) + 1
    for number in range(people):
        chat = Conversation.create(channel=TELEGRAM, address=f"new-{number}")
        agree(chat)
        given = {"first_name": "Lina", "last_name": "Caron", "email": f"lina{number}@exemple.fr"}
        deciding.validate(register(chat, by.establishment, given), by.staff)
    told = Notice.select().where(Notice.act.is_null(False))
    assert told.where(Notice.kind == "account_validate").count() == people
    assert told.where(Notice.kind == "registration_to_read", Notice.staff == by.staff).count() == people
