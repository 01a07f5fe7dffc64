"""Which message tells which notice to whom; its attributes are the words of each channel."""

from models.notices.notice import Kind

CANDIDATE, STAFF = "candidate", "staff"

NOTICES: dict[tuple[str, str], str] = {
    (Kind.APPLICATION_VALIDATE, CANDIDATE): "notice-application-validate-candidate",
    (Kind.APPLICATION_SEND_BACK, CANDIDATE): "notice-application-send-back-candidate",
    (Kind.APPLICATION_POSTPONE, CANDIDATE): "notice-application-postpone-candidate",
    (Kind.APPLICATION_ACCEPT, CANDIDATE): "notice-application-accept-candidate",
    (Kind.APPLICATION_REFUSE, CANDIDATE): "notice-application-refuse-candidate",
    (Kind.APPLICATION_CANCEL, CANDIDATE): "notice-application-cancel-candidate",
    (Kind.APPLICATION_REOPEN, CANDIDATE): "notice-application-reopen-candidate",
    (Kind.APPLICATION_SENT, CANDIDATE): "notice-application-sent",
    (Kind.OFFER_ASKED, CANDIDATE): "notice-offer-asked",
    (Kind.NEW_OFFERS, CANDIDATE): "notice-new-offers",
    (Kind.MESSAGE, CANDIDATE): "notice-message",
    (Kind.BROADCAST, CANDIDATE): "notice-broadcast",
    (Kind.APPLICATION_SILENT, CANDIDATE): "notice-application-silent",
    (Kind.DRAFT_WAITS, CANDIDATE): "notice-draft-waits",
    (Kind.DRAFT_CLOSES, CANDIDATE): "notice-draft-closes",
    (Kind.INVITATION, CANDIDATE): "notice-invitation-candidate",
    (Kind.ACCOUNT_VALIDATE, CANDIDATE): "notice-account-validate",
    (Kind.ACCOUNT_REFUSE, CANDIDATE): "notice-account-refuse",
    (Kind.CHAT_UNLINKED, CANDIDATE): "notice-chat-unlinked",
    (Kind.FILE_WRITTEN, CANDIDATE): "notice-file-written",
    (Kind.RESULT, CANDIDATE): "notice-result",
    (Kind.REGISTRATION_TO_READ, STAFF): "notice-registration-to-read",
    (Kind.EMAIL_CHANGED, STAFF): "notice-email-changed",
    (Kind.MESSAGE, STAFF): "notice-message-staff",
    (Kind.HELP_ASKED, STAFF): "notice-help-asked",
    (Kind.APPLICATION_TO_READ, STAFF): "notice-application-to-read",
    (Kind.APPLICATION_CORRECT, STAFF): "notice-application-correct",
    (Kind.APPLICATION_POSTPONE, STAFF): "notice-application-postpone-staff",
    (Kind.APPLICATION_ACCEPT, STAFF): "notice-application-accept-staff",
    (Kind.APPLICATION_REFUSE, STAFF): "notice-application-refuse-staff",
    (Kind.APPLICATION_CANCEL, STAFF): "notice-application-cancel-staff",
    (Kind.APPLICATION_RECEIVED, STAFF): "notice-application-received",
    # An employer is told of an application that passed the gate as of one that had none.
    (Kind.APPLICATION_VALIDATE, STAFF): "notice-application-received",
    (Kind.APPLICATION_REMIND, STAFF): "notice-application-remind",
    (Kind.READING_REMIND, STAFF): "notice-reading-remind",
    (Kind.OFFER_STALE, STAFF): "notice-offer-stale",
    (Kind.OFFER_ENDED, STAFF): "notice-offer-ended",
    (Kind.ARCHIVE_ASKED, CANDIDATE): "notice-archive-asked",
    (Kind.ACCOUNT_ERASED, STAFF): "notice-account-erased",
    (Kind.APPLICATION_ERASED, STAFF): "notice-application-erased",
    (Kind.APPLICATION_HIRE_ELSEWHERE, STAFF): "notice-application-hire-elsewhere",
    (Kind.APPLICATION_REOPEN, STAFF): "notice-application-reopen-staff",
    (Kind.INVITATION, STAFF): "notice-invitation",
    (Kind.MEMBERSHIP_OFFERED, STAFF): "notice-membership-offered",
    (Kind.BROADCAST_TRIAL, STAFF): "notice-broadcast-trial",
    (Kind.PASSWORD_RESET, STAFF): "notice-password-reset",
    (Kind.PASSWORD_CHANGED, STAFF): "notice-password-changed",
}


def message_of(kind: str, audience: str) -> str:
    """The message that tells this kind of notice to this audience. Raises KeyError when nobody wrote it."""
    return NOTICES[kind, audience]
