"""The tables that step 0006 makes, as they were then. Frozen."""

from peewee import (
    SQL,
    BigAutoField,
    BigIntegerField,
    BooleanField,
    CharField,
    Check,
    CompositeKey,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    JSONField,
    Model,
    TextField,
)


def known(name):
    """A table that other steps made: here only its key counts."""
    meta = type("Meta", (), {"table_name": name})
    return type(name.title(), (Model,), {"Meta": meta})


Candidate, Staff = known("candidate"), known("staff")
Establishment, Company, Convention = known("establishment"), known("company"), known("convention")


class Conversation(Model):
    channel = CharField(max_length=20)
    address = CharField(max_length=80)
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="SET NULL", null=True)
    language = CharField(max_length=5)
    path = CharField(max_length=64)
    choices = JSONField()
    consented_at = DateTimeField(null=True)
    consent_version = CharField(max_length=20, null=True)
    reachable = BooleanField()
    created_at = DateTimeField()

    class Meta:
        table_name = "conversation"
        indexes = ((("channel", "address"), True), (("candidate", "channel"), True))


class Draft(Model):
    conversation = ForeignKeyField(Conversation, backref="+", on_delete="CASCADE", index=False)
    path = CharField(max_length=64)
    answers = JSONField()
    updated_at = DateTimeField()

    class Meta:
        table_name = "draft"
        primary_key = CompositeKey("conversation", "path")


class Update(Model):
    channel = CharField(max_length=20)
    number = BigIntegerField()
    at = DateTimeField(index=True)

    class Meta:
        table_name = "update"
        primary_key = CompositeKey("channel", "number")


class Search(Model):
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="CASCADE", index=False, null=True)
    conversation = ForeignKeyField(Conversation, backref="+", on_delete="CASCADE", index=False, null=True)
    criteria = JSONField()
    digest = CharField(max_length=64)
    created_at = DateTimeField()

    class Meta:
        table_name = "search"
        constraints = [Check("(candidate_id IS NULL) <> (conversation_id IS NULL)")]
        indexes = ((("candidate", "digest"), True), (("conversation", "digest"), True))


class Answer(Model):
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="CASCADE", index=False)
    question = CharField(max_length=40)
    value = JSONField()
    created_at = DateTimeField()

    class Meta:
        table_name = "answer"
        primary_key = CompositeKey("candidate", "question")


class Membership(Model):
    staff = ForeignKeyField(Staff, backref="+", on_delete="CASCADE")
    establishment = ForeignKeyField(Establishment, backref="+", on_delete="RESTRICT", null=True)
    company = ForeignKeyField(Company, backref="+", on_delete="RESTRICT", null=True)
    role = CharField(
        max_length=30,
        constraints=[
            Check(
                "role IN ('administrator', 'referent', 'employment_officer', 'recruiter', 'criteria_validator', 'proof_keeper')"
            )
        ],
    )
    active = BooleanField()
    created_at = DateTimeField()

    class Meta:
        table_name = "membership"
        indexes = ((("staff", "establishment"), True), (("staff", "company"), True))
        constraints = [
            Check("(establishment_id IS NULL) <> (company_id IS NULL)"),
            Check("establishment_id IS NULL OR role IN ('administrator', 'referent', 'employment_officer')"),
            Check("company_id IS NULL OR role NOT IN ('referent', 'employment_officer')"),
        ]


class Registration(Model):
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="CASCADE", index=False)
    establishment = ForeignKeyField(Establishment, backref="+", on_delete="RESTRICT", index=False)
    state = CharField(max_length=30, constraints=[Check("state IN ('pending', 'validated', 'refused')")])
    counts = BooleanField()
    refusal = TextField()
    decided_by = ForeignKeyField(Staff, backref="+", on_delete="RESTRICT", null=True)
    decided_at = DateTimeField(null=True)
    created_at = DateTimeField()

    class Meta:
        table_name = "registration"
        indexes = ((("establishment", "state", "counts", "created_at", "id"), False), (("candidate", "id"), False))


Registration.add_index(
    Registration.index(Registration.candidate, unique=True, where=SQL("counts"), name="registration_counts")
)


class Accompaniment(Model):
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="CASCADE", index=False)
    establishment = ForeignKeyField(Establishment, backref="+", on_delete="RESTRICT", index=False)
    convention = ForeignKeyField(Convention, backref="+", on_delete="RESTRICT", null=True)
    referent = ForeignKeyField(Staff, backref="+", on_delete="SET NULL", null=True)
    began_at = DateTimeField()
    ended_at = DateTimeField(null=True)

    class Meta:
        table_name = "accompaniment"
        indexes = ((("establishment", "ended_at", "began_at", "candidate"), False), (("candidate", "id"), False))


Accompaniment.add_index(
    Accompaniment.index(
        Accompaniment.candidate, unique=True, where=SQL("ended_at IS NULL"), name="accompaniment_under_way"
    )
)


class Notice(Model):
    id = BigAutoField()
    kind = CharField(max_length=40)
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="CASCADE", null=True)
    staff = ForeignKeyField(Staff, backref="+", on_delete="CASCADE", null=True)
    subject_kind = CharField(max_length=20, null=True)
    subject_id = IntegerField(null=True)
    facts = JSONField()
    key = CharField(max_length=120, unique=True, null=True)
    act = CharField(max_length=32, null=True, index=True)
    due_at = DateTimeField()
    created_at = DateTimeField(index=True)

    class Meta:
        table_name = "notice"
        constraints = [Check("(candidate_id IS NULL) <> (staff_id IS NULL)")]


class Delivery(Model):
    id = BigAutoField()
    notice = ForeignKeyField(Notice, backref="+", on_delete="CASCADE")
    recipient = CharField(max_length=20)
    channel = CharField(max_length=20)
    address = CharField(max_length=80, null=True)
    priority = IntegerField()
    state = CharField(
        max_length=30, constraints=[Check("state IN ('waiting', 'sending', 'sent', 'replaced', 'failed')")]
    )
    due_at = DateTimeField()
    claimed_until = DateTimeField(null=True)
    attempts = IntegerField()
    in_doubt = IntegerField()
    failure = CharField(max_length=200, null=True)
    sent_at = DateTimeField(null=True)
    created_at = DateTimeField()

    class Meta:
        table_name = "delivery"
        indexes = (
            (("channel", "state", "priority", "due_at", "id"), False),
            (("recipient", "channel", "state"), False),
        )
