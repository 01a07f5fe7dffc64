"""How a rule says no, and every reason why it may."""

# Each reason, and the facts that fill its sentence (`refused-<reason>` in `texts/`).
REASONS: dict[str, tuple[str, ...]] = {
    # Who, and when
    "not_yours": (),
    "changed_meanwhile": (),
    "edited_meanwhile": (),
    "already_exists": (),
    # What was typed
    "text_too_long": ("limit",),
    "reason_missing": (),
    "answer_missing": (),
    "comment_missing": (),
    "message_missing": (),
    "title_missing": (),
    "description_missing": (),
    "name_missing": (),
    "contact_missing": (),
    "name": (),
    "email": (),
    "email_of_staff": (),
    "phone": (),
    "date": (),
    "birth_date": (),
    "siret": (),
    "siret_taken": ("company",),
    "commune": (),
    "commune_many": ("names",),
    # Moves of an application
    "withdrawn": (),
    "not_withdrawn": (),
    "gate_awaiting": (),
    "gate_sent_back": (),
    "gate_validated": (),
    "state_new": (),
    "state_processing": (),
    "state_postponed": (),
    "state_accepted": (),
    "state_refused": (),
    "state_cancelled": (),
    "state_hired_elsewhere": (),
    "start_date": ("latest",),
    "end_date": (),
    "reason": (),
    # Coming in
    "consent_missing": (),
    "already_registered": (),
    "candidate_known": ("known",),
    "candidate_known_elsewhere": (),
    "establishment_closed": (),
    "no_place_near": (),
    "convention": (),
    "referent": (),
    "account_missing": (),
    "account_pending": (),
    "account_refused": (),
    "account_former": (),
    "account_decided": (),
    "account_closed": (),
    "account_unchanged": (),
    "already_member": (),
    "company_unchanged": (),
    "last_referent": (),
    "sum": ("a", "b"),
    "establishment_not_found": (),
    "invitation_wrong": (),
    "invitation_used": (),
    "invitation_expired": (),
    "invitation_of_another": ("name",),
    "reset_wrong": (),
    "reset_expired": (),
    "password_short": ("limit",),
    "password_long": ("limit",),
    "password_wrong": (),
    "password_known": (),
    # Applying
    "company_blocked": ("company",),
    "offer_state": (),
    "offer_company": (),
    "first_day_past": (),
    "offer_closed": ("offer", "closed_at"),
    "by_mail_only": ("email",),
    "already_applied": ("application",),
    "spontaneous_again": ("hours",),
    "too_old": ("limit", "convention"),
    "facts_missing": (),
    "cv_missing": (),
    # Documents
    "document_not_sendable": (),
    "too_many_documents": ("limit", "kind"),
    "too_many_files": ("limit",),
    "too_many_known_elsewhere": ("limit",),
    "file_empty": (),
    "file_too_large": ("limit", "size"),
    "file_not_received": (),
    "one_file_at_a_time": (),
    "file_not_accepted": ("looks",),
    "file_mismatch": ("looks",),
    "file_macros": (),
    "file_encrypted": (),
    "file_external": (),
    "file_bomb": (),
    "file_damaged": (),
    "file_virus": (),
    "file_unchecked": (),
    "file_heic": (),
    "too_many_pages": ("limit",),
    "cv_letters": (),
    # In the chat
    "search_forgotten": (),
    "search_name_missing": (),
    "search_twice": (),
    "search_unread": (),
    "synonym_missing": (),
    "synonym_meaning": (),
    "synonym_loop": ("meant",),
    "synonym_unknown": ("meant",),
    "synonym_taken": (),
    "searches_many": ("limit",),
    "choose_a_button": (),
    "send_a_file": (),
}


class Refused(Exception):
    """A rule refused the act and nothing changed. `reason` is one of REASONS, `facts` fill its sentence."""

    def __init__(self, reason: str, **facts: object) -> None:
        super().__init__(reason)
        if reason not in REASONS:
            raise ValueError(f"{reason} is no reason to refuse: add it to REASONS, and its words.")
        if set(facts) != set(REASONS[reason]):
            raise ValueError(f"{reason} is told with {', '.join(REASONS[reason]) or 'no facts'}: see REASONS.")
        self.reason = reason
        self.facts = facts


class Unreachable(Exception):
    """The thing does not exist, or not for this person: the two are never told apart."""
