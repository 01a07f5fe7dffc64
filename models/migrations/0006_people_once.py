"""A person is more than one request, and more than one chat; a notice is apart from its deliveries.

Candidates keep what they are; their request becomes a registration, and who follows them an accompaniment. Chats
become conversations, and a notice's way to its reader a delivery.
"""

from peewee import CharField, Check, ForeignKeyField, IntegerField, SqliteDatabase

from models.migrations.tables_0006 import (
    Accompaniment,
    Answer,
    Conversation,
    Delivery,
    Draft,
    Membership,
    Notice,
    Registration,
    Search,
    Staff,
    Update,
)

REMADE = ("membership", "search", "draft", "update", "notice", "chat")
NEW = [
    Conversation,
    Draft,
    Update,
    Search,
    Answer,
    Membership,
    Registration,
    Accompaniment,
    Notice,
    Delivery,
]
GONE_FROM_CANDIDATE = (
    "establishment_id",
    "convention_id",
    "state",
    "refusal",
    "decided_by_id",
    "decided_at",
)

COPIES = [
    """
    INSERT INTO membership (id, staff_id, establishment_id, company_id, role, active, created_at)
    SELECT id, staff_id, establishment_id, company_id,
        CASE WHEN admin THEN 'administrator' WHEN company_id IS NULL THEN 'referent' ELSE 'recruiter' END,
        active, created_at
    FROM old_membership
    """,
    """
    INSERT INTO conversation
        (channel, address, candidate_id, language, path, choices, consented_at, consent_version, reachable, created_at)
    SELECT 'telegram', CAST(telegram_id AS TEXT), candidate_id, 'fr', path, choices, consented_at,
        CASE WHEN consented_at IS NULL THEN NULL ELSE '2026-11' END, reachable, created_at
    FROM old_chat ORDER BY created_at, telegram_id
    """,
    """
    INSERT INTO draft (conversation_id, path, answers, updated_at)
    SELECT conversation.id, old_draft.path, answers, updated_at
    FROM old_draft JOIN conversation ON address = CAST(chat_id AS TEXT)
    """,
    "INSERT INTO \"update\" (channel, number, at) SELECT 'telegram', update_id, at FROM old_update",
    """
    INSERT INTO search (id, candidate_id, conversation_id, criteria, digest, created_at)
    SELECT old_search.id, candidate_id, CASE WHEN candidate_id IS NULL THEN conversation.id END,
        criteria, digest, old_search.created_at
    FROM old_search JOIN conversation ON address = CAST(chat_id AS TEXT)
    """,
    # Who was created by a referent never asked.
    """
    INSERT INTO registration
        (candidate_id, establishment_id, state, counts, refusal, decided_by_id, decided_at, created_at)
    SELECT id, establishment_id, CASE state WHEN 'active' THEN 'validated' ELSE state END, (1 = 1),
        refusal, decided_by_id, decided_at, created_at
    FROM candidate
    WHERE state <> 'active' OR EXISTS (
        SELECT 1 FROM entry WHERE subject_kind = 'candidate' AND subject_id = candidate.id AND verb = 'register'
    )
    ORDER BY id
    """,
    """
    INSERT INTO accompaniment (candidate_id, establishment_id, convention_id, referent_id, began_at)
    SELECT id, establishment_id, convention_id, decided_by_id, COALESCE(decided_at, created_at)
    FROM candidate WHERE state = 'active' ORDER BY id
    """,
    # Keys of registrations held the candidate's number. Requests are numbered anew: theirs would be taken for those.
    """
    INSERT INTO notice
        (id, kind, candidate_id, staff_id, subject_kind, subject_id, facts, "key", due_at, created_at)
    SELECT id, kind, candidate_id, staff_id,
        CASE WHEN facts->>'application' IS NOT NULL THEN 'application'
            WHEN facts->>'candidate' IS NOT NULL THEN 'registration'
            WHEN facts->>'invitation' IS NOT NULL THEN 'invitation'
            WHEN facts->>'membership' IS NOT NULL THEN 'membership' END,
        COALESCE(
            CAST(COALESCE(facts->>'application', facts->>'invitation', facts->>'membership') AS INTEGER),
            (SELECT id FROM registration WHERE registration.candidate_id = CAST(facts->>'candidate' AS INTEGER))
        ),
        facts, CASE WHEN SUBSTR("key", 1, 7) = 'remind:' THEN "key" END, due_at, created_at
    FROM old_notice
    """,
    """
    INSERT INTO delivery
        (notice_id, recipient, channel, address, priority, state, due_at, claimed_until, attempts, in_doubt, failure,
        sent_at, created_at)
    SELECT id, CASE WHEN staff_id IS NULL THEN 'candidate:' || candidate_id ELSE 'staff:' || staff_id END,
        channel, facts->>'former_chat', 1, state, due_at, claimed_until, attempts, in_doubt, failure,
        sent_at, created_at
    FROM old_notice ORDER BY id
    """,
]
WITH_IDS_KEPT = ("membership", "search", "notice")


def up(migrator, db):
    for name in REMADE:
        db.execute_sql(f'CREATE TEMPORARY TABLE old_{name} AS SELECT * FROM "{name}"')  # noqa: S608 (names of our own)
        db.execute_sql(f'DROP TABLE "{name}"')
    with db.bind_ctx(NEW, bind_refs=False, bind_backrefs=False):
        db.create_tables(NEW)
    for copy in COPIES:
        db.execute_sql(copy)
    for name in REMADE:
        db.execute_sql(f"DROP TABLE old_{name}")
    if not isinstance(db, SqliteDatabase):
        go_on_counting(db)
    reshape(migrator, db)


def go_on_counting(db):
    """Rows came with their numbers: the next ones follow them."""
    for name in WITH_IDS_KEPT:
        highest = f'SELECT COALESCE(MAX(id), 1), COUNT(*) > 0 FROM "{name}"'  # noqa: S608 (names of our own)
        last, used = db.execute_sql(highest).fetchone()
        db.execute_sql(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), %s, %s)", (last, used))


def reshape(migrator, db):
    """What tables that stay gain and lose."""
    migrator.migrate(
        migrator.drop_index("candidate", "candidate_establishment_id_state_created_at_id"),
        migrator.drop_index("candidate", "candidate_convention_id"),
        migrator.drop_index("candidate", "candidate_decided_by_id"),
    )
    for column in GONE_FROM_CANDIDATE:
        migrator.migrate(drop_column(migrator, db, "candidate", column))
    migrator.migrate(
        migrator.drop_not_null("candidate", "email"),
        migrator.add_column("candidate", "language", CharField(max_length=5, default="fr")),
        migrator.add_column("staff", "language", CharField(max_length=5, default="fr")),
        migrator.add_column("entry", "act", CharField(max_length=32, null=True, index=True)),
        migrator.add_column("application", "sender", sender()),
        migrator.add_column("application", "sent_by_id", sent_by()),
        migrator.add_column("application", "revision", IntegerField(default=0)),
    )


def drop_column(migrator, db, table, column):
    # SQLite's own way refuses a column that is a foreign key.
    if isinstance(db, SqliteDatabase):
        return migrator.drop_column(table, column, legacy=True)
    return migrator.drop_column(table, column)


def sender():
    values = Check("sender IN ('candidate', 'prescriber', 'company')")
    return CharField(max_length=30, default="candidate", constraints=[values])


def sent_by():
    return ForeignKeyField(Staff, Staff._meta.primary_key, backref="+", on_delete="SET NULL", null=True, index=False)


def down(migrator, db):
    """Only where nobody is known yet: what these tables tell does not fit into the former ones."""
    if db.execute_sql("SELECT 1 FROM candidate LIMIT 1").fetchone():
        raise RuntimeError("There are candidates: to go back, restore a backup made before this step.")
    with db.bind_ctx(NEW, bind_refs=False, bind_backrefs=False):
        db.drop_tables(NEW)
    migrator.migrate(
        migrator.drop_index("entry", "entry_act"),
        # Not by making the table again: that would take the journal's triggers with it.
        migrator.drop_column("entry", "act"),
        migrator.drop_column("candidate", "language"),
        migrator.drop_column("staff", "language"),
        migrator.drop_column("application", "sender"),
        migrator.drop_column("application", "revision"),
        drop_column(migrator, db, "application", "sent_by_id"),
    )
