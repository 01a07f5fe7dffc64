"""The first tables. Frozen: later changes are later steps."""

from peewee import (
    BigAutoField,
    BigIntegerField,
    BooleanField,
    CharField,
    Check,
    CompositeKey,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    JSONField,
    Model,
    TextField,
)


class Convention(Model):
    name = CharField(max_length=120, unique=True)
    gate = CharField(max_length=30, constraints=[Check("gate IN ('always', 'when_help_asked')")])
    under_age = IntegerField(null=True)
    created_at = DateTimeField()

    class Meta:
        table_name = "convention"


class Establishment(Model):
    name = CharField(max_length=120)
    search_name = CharField(index=True, max_length=120)
    kind = CharField(
        max_length=30,
        constraints=[
            Check(
                "kind IN ('high_school', 'university', 'local_mission', 'cap_emploi', 'france_travail', 'department', 'association')"
            )
        ],
    )
    commune = CharField(max_length=5, null=True)
    authorised = BooleanField()
    active = BooleanField()
    created_at = DateTimeField()

    class Meta:
        table_name = "establishment"


class Participation(Model):
    convention = ForeignKeyField(Convention, backref="+", on_delete="CASCADE")
    establishment = ForeignKeyField(Establishment, backref="+", on_delete="CASCADE")

    class Meta:
        table_name = "participation"
        indexes = ((("convention", "establishment"), True),)


class Company(Model):
    name = CharField(max_length=120)
    kind = CharField(
        max_length=30,
        constraints=[
            Check(
                "kind IN ('ei', 'aci', 'ai', 'etti', 'eiti', 'geiq', 'ea', 'eatt', 'opcs', 'private', 'public', 'association', 'university')"
            )
        ],
    )
    siret = CharField(max_length=14, unique=True)
    commune = CharField(max_length=5, null=True)
    description = TextField()
    blocked = BooleanField()
    active = BooleanField()
    created_at = DateTimeField()

    class Meta:
        table_name = "company"


class Staff(Model):
    email = CharField(max_length=254, unique=True)
    first_name = CharField(max_length=60)
    last_name = CharField(max_length=60)
    password = CharField(null=True)
    team = BooleanField()
    active = BooleanField()
    fs_uniquifier = CharField(max_length=64, unique=True)
    confirmed_at = DateTimeField(null=True)
    created_at = DateTimeField()

    class Meta:
        table_name = "staff"


class Membership(Model):
    staff = ForeignKeyField(Staff, backref="+", on_delete="CASCADE")
    establishment = ForeignKeyField(Establishment, backref="+", on_delete="RESTRICT", null=True)
    company = ForeignKeyField(Company, backref="+", on_delete="RESTRICT", null=True)
    admin = BooleanField()
    active = BooleanField()
    created_at = DateTimeField()

    class Meta:
        table_name = "membership"
        indexes = ((("staff", "establishment"), True), (("staff", "company"), True))
        constraints = [Check("(establishment_id IS NULL) <> (company_id IS NULL)")]


class Candidate(Model):
    first_name = CharField(max_length=60)
    last_name = CharField(max_length=60)
    search_name = CharField(index=True, max_length=125)
    civility = CharField(max_length=30, null=True, constraints=[Check("civility IN ('madam', 'sir', 'unsaid')")])
    email = CharField(max_length=254)
    phone = CharField(max_length=20, null=True)
    birth_date = DateField(null=True)
    project = TextField()
    establishment = ForeignKeyField(Establishment, backref="+", on_delete="RESTRICT", index=False)
    convention = ForeignKeyField(Convention, backref="+", on_delete="RESTRICT", null=True)
    state = CharField(max_length=30, constraints=[Check("state IN ('pending', 'active', 'refused')")])
    refusal = TextField()
    decided_by = ForeignKeyField(Staff, backref="+", on_delete="RESTRICT", null=True)
    decided_at = DateTimeField(null=True)
    consented_at = DateTimeField(null=True)
    consent_version = CharField(max_length=20, null=True)
    created_at = DateTimeField()

    class Meta:
        table_name = "candidate"
        indexes = ((("establishment", "state", "created_at", "id"), False),)


class Guardian(Model):
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="CASCADE", unique=True)
    name = CharField(max_length=120)
    phone = CharField(max_length=20)
    created_at = DateTimeField()

    class Meta:
        table_name = "guardian"


class Chat(Model):
    telegram_id = BigIntegerField(primary_key=True)
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="SET NULL", unique=True, null=True)
    path = CharField(max_length=64)
    choices = JSONField()
    consented_at = DateTimeField(null=True)
    reachable = BooleanField()
    created_at = DateTimeField()

    class Meta:
        table_name = "chat"


class Draft(Model):
    chat = ForeignKeyField(Chat, backref="+", on_delete="CASCADE", index=False)
    path = CharField(max_length=64)
    answers = JSONField()
    updated_at = DateTimeField()

    class Meta:
        table_name = "draft"
        primary_key = CompositeKey("chat", "path")


class Update(Model):
    update_id = BigIntegerField(primary_key=True)
    at = DateTimeField(index=True)

    class Meta:
        table_name = "update"


class Entry(Model):
    id = BigAutoField()
    at = DateTimeField()
    actor_kind = CharField(max_length=10)
    actor_id = IntegerField(null=True)
    verb = CharField(max_length=30)
    subject_kind = CharField(max_length=20)
    subject_id = IntegerField()
    before = CharField(max_length=30, null=True)
    after = CharField(max_length=30, null=True)
    facts = JSONField()
    hash = CharField(max_length=64, unique=True)

    class Meta:
        table_name = "entry"
        indexes = ((("subject_kind", "subject_id", "id"), False),)


class Notice(Model):
    id = BigAutoField()
    kind = CharField(max_length=40)
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="CASCADE", null=True)
    staff = ForeignKeyField(Staff, backref="+", on_delete="CASCADE", null=True)
    channel = CharField(max_length=30, constraints=[Check("channel IN ('telegram', 'email')")])
    facts = JSONField()
    key = CharField(max_length=120, unique=True, null=True)
    state = CharField(max_length=30, constraints=[Check("state IN ('waiting', 'sending', 'sent', 'failed')")])
    due_at = DateTimeField()
    claimed_until = DateTimeField(null=True)
    attempts = IntegerField()
    in_doubt = IntegerField()
    failure = CharField(max_length=200, null=True)
    sent_at = DateTimeField(null=True)
    created_at = DateTimeField()

    class Meta:
        table_name = "notice"
        indexes = ((("state", "due_at", "id"), False),)
        constraints = [Check("(candidate_id IS NULL) <> (staff_id IS NULL)")]


class Offer(Model):
    reference = CharField(max_length=12, unique=True, null=True)
    number = IntegerField(unique=True, null=True)
    company = ForeignKeyField(Company, backref="+", on_delete="RESTRICT", index=False)
    title = CharField(max_length=120)
    nature = CharField(
        max_length=30,
        constraints=[Check("nature IN ('apprenticeship', 'internship', 'job', 'contract_job', 'public_job')")],
    )
    domain = CharField(
        max_length=30,
        constraints=[
            Check(
                "domain IN ('reception', 'purchasing', 'architecture', 'culture', 'building', 'data', 'science', 'sales', 'communication', 'diplomacy', 'archives', 'law', 'teaching', 'finance', 'environment', 'audit', 'safety', 'hospitality', 'industry', 'logistics', 'heritage', 'show', 'digital', 'childcare', 'human_resources', 'health', 'security', 'sport', 'it')"
            )
        ],
    )
    level = CharField(max_length=30, constraints=[Check("level IN ('none', 'cap', 'bac', 'bac_2', 'bac_3', 'bac_5')")])
    commune = CharField(max_length=5)
    description = TextField()
    starts_on = DateField(null=True)
    by_mail_only = BooleanField()
    contact_email = CharField(max_length=254, null=True)
    state = CharField(max_length=30, constraints=[Check("state IN ('draft', 'published', 'closed')")])
    published_at = DateTimeField(null=True)
    closed_at = DateTimeField(null=True)
    created_at = DateTimeField()

    class Meta:
        table_name = "offer"
        indexes = ((("company", "state", "created_at", "id"), False), (("state", "published_at"), False))


class Document(Model):
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="CASCADE", index=False)
    kind = CharField(max_length=30, constraints=[Check("kind IN ('cv', 'letter', 'other')")])
    name = CharField(max_length=80)
    type = CharField(max_length=30, constraints=[Check("type IN ('pdf', 'doc', 'docx', 'odt', 'rtf')")])
    size = IntegerField()
    key = CharField(max_length=64)
    is_default = BooleanField()
    removed_at = DateTimeField(null=True)
    created_at = DateTimeField()

    class Meta:
        table_name = "document"
        indexes = ((("candidate", "kind", "removed_at", "id"), False),)


class Reason(Model):
    label = CharField(max_length=120, unique=True)
    hidden = BooleanField()

    class Meta:
        table_name = "reason"


class Application(Model):
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="RESTRICT", index=False)
    establishment = ForeignKeyField(Establishment, backref="+", on_delete="RESTRICT", index=False)
    company = ForeignKeyField(Company, backref="+", on_delete="RESTRICT", index=False)
    offer = ForeignKeyField(Offer, backref="+", on_delete="RESTRICT", null=True)
    message = TextField()
    note = TextField()
    help_asked = BooleanField()
    gate = CharField(max_length=30, constraints=[Check("gate IN ('awaiting', 'sent_back', 'validated')")])
    gate_comment = TextField()
    state = CharField(
        max_length=30,
        constraints=[
            Check("state IN ('new', 'processing', 'postponed', 'accepted', 'refused', 'cancelled', 'hired_elsewhere')")
        ],
    )
    withdrawn = BooleanField()
    handler = ForeignKeyField(Staff, backref="+", on_delete="SET NULL", index=False, null=True)
    answer = TextField()
    reason = ForeignKeyField(Reason, backref="+", on_delete="RESTRICT", index=False, null=True)
    private_note = TextField()
    starts_on = DateField(null=True)
    ends_on = DateField(null=True)
    received_at = DateTimeField(null=True)
    answer_expected_on = DateField(null=True)
    reminded = IntegerField()
    created_at = DateTimeField()

    class Meta:
        table_name = "application"
        indexes = (
            (("candidate", "offer"), True),
            (("candidate", "created_at", "id"), False),
            (("company", "created_at", "id"), False),
            (("company", "state", "created_at", "id"), False),
            (("establishment", "created_at", "id"), False),
            (("establishment", "gate", "created_at", "id"), False),
            (("state", "received_at", "id"), False),
        )


class Attachment(Model):
    application = ForeignKeyField(Application, backref="+", on_delete="CASCADE")
    document = ForeignKeyField(Document, backref="+", on_delete="RESTRICT")

    class Meta:
        table_name = "attachment"
        indexes = ((("application", "document"), True),)


class Invitation(Model):
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="CASCADE", null=True)
    staff = ForeignKeyField(Staff, backref="+", on_delete="CASCADE", null=True)
    made_by = ForeignKeyField(Staff, backref="+", on_delete="SET NULL", index=False, null=True)
    expires_at = DateTimeField()
    used_at = DateTimeField(null=True)
    created_at = DateTimeField()

    class Meta:
        table_name = "invitation"
        constraints = [Check("(candidate_id IS NULL) <> (staff_id IS NULL)")]


TABLES = [
    Convention,
    Establishment,
    Participation,
    Company,
    Staff,
    Membership,
    Candidate,
    Guardian,
    Chat,
    Draft,
    Update,
    Entry,
    Notice,
    Offer,
    Document,
    Reason,
    Application,
    Attachment,
    Invitation,
]


def up(migrator, db):
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)


def down(migrator, db):
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.drop_tables(TABLES)
