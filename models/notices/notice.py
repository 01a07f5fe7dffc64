"""What somebody must know: written at the end of the act that causes it, carried afterwards by its deliveries."""

from enum import StrEnum
from typing import Any

from peewee import SQL, BigAutoField, CharField, Check, DateTimeField, ForeignKeyField, IntegerField, JSONField

from models.database import Table, now
from models.people.candidate import Candidate
from models.people.staff import Staff


class Kind(StrEnum):
    """What a notice is about. Each has its words, for every channel, in `texts/`."""

    APPLICATION_SENT = "application_sent"
    APPLICATION_TO_READ = "application_to_read"
    APPLICATION_RECEIVED = "application_received"
    APPLICATION_VALIDATE = "application_validate"
    APPLICATION_SEND_BACK = "application_send_back"
    APPLICATION_CORRECT = "application_correct"
    APPLICATION_POSTPONE = "application_postpone"
    APPLICATION_ACCEPT = "application_accept"
    APPLICATION_REFUSE = "application_refuse"
    APPLICATION_CANCEL = "application_cancel"
    APPLICATION_HIRE_ELSEWHERE = "application_hire_elsewhere"
    APPLICATION_REOPEN = "application_reopen"
    APPLICATION_CLOSE_UNANSWERED = "application_close_unanswered"
    APPLICATION_REMIND = "application_remind"
    READING_REMIND = "reading_remind"
    APPLICATION_SILENT = "application_silent"
    DRAFT_WAITS = "draft_waits"
    DRAFT_CLOSES = "draft_closes"
    KEPT_CLOSES = "kept_closes"
    OFFER_STALE = "offer_stale"
    OFFER_ENDED = "offer_ended"
    REGISTRATION_TO_READ = "registration_to_read"
    HELP_ASKED = "help_asked"
    ACCOUNT_VALIDATE = "account_validate"
    ACCOUNT_REFUSE = "account_refuse"
    ARCHIVE_ASKED = "archive_asked"
    ACCOUNT_ENDS = "account_ends"
    ACCOUNT_ERASED = "account_erased"
    APPLICATION_ERASED = "application_erased"
    CHAT_UNLINKED = "chat_unlinked"
    CHAT_MOVED = "chat_moved"
    EMAIL_CHANGED = "email_changed"
    EMAIL_CODE = "email_code"
    EMAIL_LEFT = "email_left"
    EMAIL_REFUSED = "email_refused"
    RETURN_CODE = "return_code"
    FILE_WRITTEN = "file_written"
    RESULT = "result"
    OFFER_ASKED = "offer_asked"
    NEW_OFFERS = "new_offers"
    MESSAGE = "message"
    MESSAGE_REMIND = "message_remind"
    MENTORING_ASKED = "mentoring_asked"
    MENTORING_ANSWERED = "mentoring_answered"
    MENTORING_WITHDRAWN = "mentoring_withdrawn"
    MENTORING_REMIND = "mentoring_remind"
    MENTORING_ERASED = "mentoring_erased"
    APPOINTMENT_PROPOSED = "appointment_proposed"
    APPOINTMENT_MOVED = "appointment_moved"
    APPOINTMENT_FIXED = "appointment_fixed"
    APPOINTMENT_DECLINED = "appointment_declined"
    APPOINTMENT_REMIND = "appointment_remind"
    APPOINTMENT_CANCELLED = "appointment_cancelled"
    APPOINTMENT_UNCHOSEN = "appointment_unchosen"
    APPOINTMENT_TOMORROW = "appointment_tomorrow"
    APPOINTMENT_SOON = "appointment_soon"
    APPOINTMENT_ERASED = "appointment_erased"
    TICKET_TO_READ = "ticket_to_read"
    TICKET_ANSWERED = "ticket_answered"
    WEBINAR_SOON = "webinar_soon"
    WEBINAR_MOVED = "webinar_moved"
    WEBINAR_CANCELLED = "webinar_cancelled"
    BROADCAST = "broadcast"
    BROADCAST_TRIAL = "broadcast_trial"
    INVITATION = "invitation"
    MEMBERSHIP_OFFERED = "membership_offered"
    PASSWORD_RESET = "password_reset"  # noqa: S105 (the name of a notice)
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 (the name of a notice)


# What somebody waits for its reader to do, or will remember it by: of several at once, these are told first.
AWAITED = frozenset(
    {
        Kind.APPLICATION_TO_READ,
        Kind.APPLICATION_RECEIVED,
        Kind.APPLICATION_SEND_BACK,
        Kind.APPLICATION_CORRECT,
        Kind.APPLICATION_ACCEPT,
        Kind.APPLICATION_REMIND,
        Kind.READING_REMIND,
        Kind.OFFER_STALE,
        Kind.REGISTRATION_TO_READ,
        Kind.HELP_ASKED,
        Kind.MESSAGE,
        Kind.MESSAGE_REMIND,
        Kind.MENTORING_ASKED,
        Kind.MENTORING_REMIND,
        Kind.APPOINTMENT_PROPOSED,
        Kind.APPOINTMENT_MOVED,
        Kind.APPOINTMENT_DECLINED,
        Kind.APPOINTMENT_REMIND,
        Kind.APPOINTMENT_CANCELLED,
        Kind.APPOINTMENT_TOMORROW,
        Kind.APPOINTMENT_SOON,
        Kind.TICKET_TO_READ,
        Kind.MEMBERSHIP_OFFERED,
    }
)


class Notice(Table):
    """Something that one person must know, about one subject. Its words are chosen when it leaves, from its kind.

    `act` is that of the journal lines it comes from. `facts` hold what the words need beside the subject.
    """

    id = BigAutoField()
    kind = CharField(max_length=40)
    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE")
    candidate_id: int | None
    staff = ForeignKeyField(Staff, null=True, on_delete="CASCADE")
    staff_id: int | None
    subject_kind = CharField(max_length=20, null=True)
    subject_id = IntegerField(null=True)
    facts = JSONField(default=dict)
    key = CharField(max_length=120, unique=True, null=True)
    act = CharField(max_length=32, null=True)
    due_at = DateTimeField(default=now)
    created_at = DateTimeField(default=now, index=True)
    # The row that it is about, once somebody has read it; of a candidate, the request that counts.
    subject: Any = None

    class Meta:
        constraints = [Check("(candidate_id IS NULL) <> (staff_id IS NULL)")]

    @property
    def recipient(self) -> Candidate | Staff:
        return self.candidate or self.staff  # type: ignore[return-value]  # the table's check

    @property
    def audience(self) -> str:
        """Whose words: a candidate and the staff are not told the same."""
        return "candidate" if self.candidate_id else "staff"

    @property
    def is_to_sleeper(self) -> bool:
        """Whether it is for a candidate whose account is asleep, to whom nothing that can wait is told (P38)."""
        return self.candidate is not None and self.candidate.asleep_since is not None

    def is_about(self, kind: str) -> bool:
        """Whether its subject is of this kind, named as the journal names it."""
        return self.subject_kind == kind


# What a move tells is found by its act when the move is undone; the many notices of other kinds need no such index.
OF_APPLICATIONS = SQL("subject_kind = 'application'")
Notice.add_index(Notice.index(Notice.act, where=OF_APPLICATIONS, name="notice_of_move"))
# How far a broadcast got is asked while it runs.
Notice.add_index(Notice.index(Notice.subject_id, where=SQL("kind = 'broadcast'"), name="notice_of_broadcast"))
