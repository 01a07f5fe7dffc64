"""Values are counted from columns, and each list has the index that its order follows.

The columns are made from the tokens of the offers; the bits of a value are then no longer asked for by facet.
"""

from array import array

from peewee import BlobField, CharField, CompositeKey, IntegerField, Model, SqliteDatabase

BLOCK = 1024
FACETS = ("nature", "domain", "level", "company", "region", "department", "commune")


class FacetValue(Model):
    facet = CharField(max_length=20)
    value = CharField(max_length=80)

    class Meta:
        table_name = "facet_value"
        indexes = ((("facet", "value"), True),)


class FacetColumn(Model):
    facet = CharField(max_length=20)
    block = IntegerField()
    ids = BlobField()

    class Meta:
        table_name = "facet_column"
        primary_key = CompositeKey("facet", "block")


NEW = [FacetValue, FacetColumn]
PENDING = "state IN ('new', 'processing', 'postponed') AND NOT withdrawn"
OPEN = "state IN ('waiting', 'sending')"
COME = {
    "application_offer_id_gate": "application (offer_id, gate)",
    "application_created_at_id": "application (created_at, id)",
    "application_company_id_gate_created_at_id": "application (company_id, gate, created_at, id)",
    "application_pending": f"application (created_at, id) WHERE {PENDING}",
    "application_pending_received": f"application (gate, received_at, id) WHERE {PENDING}",
    "application_pending_at_gate": f"application (gate, created_at, id) WHERE {PENDING}",
    "application_pending_of_establishment": f"application (establishment_id, gate, created_at, id) WHERE {PENDING}",
    "application_pending_of_company": f"application (company_id, gate, answer_expected_on, id) WHERE {PENDING}",
    "candidate_email": "candidate (email)",
    "candidate_created_at_id_search_name_email": "candidate (created_at, id, search_name, email)",
    "offer_created_at_id": "offer (created_at, id)",
    "offer_company_id_created_at_id": "offer (company_id, created_at, id)",
    "delivery_recipient_sent_at": "delivery (recipient, sent_at)",
    "delivery_state_due_at": "delivery (state, due_at)",
    "delivery_turn": f"delivery (channel, priority, due_at, id) WHERE {OPEN}",
    "delivery_turn_of_person": f"delivery (recipient, priority, id) WHERE {OPEN}",
}
GONE = {
    "application_offer_id": "application (offer_id)",
    "application_gate_created_at_id": "application (gate, created_at, id)",
    "application_company_id_created_at_id": "application (company_id, created_at, id)",
    "application_establishment_id_gate_created_at_id": "application (establishment_id, gate, created_at, id)",
    "application_state_received_at_id": "application (state, received_at, id)",
    "offer_company_id_state_created_at_id": "offer (company_id, state, created_at, id)",
    "entry_act": "entry (act)",
    "notice_act": "notice (act)",
    "delivery_channel_state_priority_due_at_id": "delivery (channel, state, priority, due_at, id)",
    "delivery_recipient_channel_state": "delivery (recipient, channel, state)",
}


def up(migrator, db):
    with db.bind_ctx(NEW):
        db.create_tables(NEW)
        fill_columns(db)
    migrator.migrate(migrator.drop_index("posting", "posting_facet"), migrator.drop_column("posting", "facet"))
    exchange(db, GONE, COME)


def exchange(db, gone, come):
    for name in gone:
        db.execute_sql(f"DROP INDEX {name}")
    for name, columns in come.items():
        db.execute_sql(f"CREATE INDEX {name} ON {columns}")


def fill_columns(db):
    ids = {}
    (highest,) = db.execute_sql("SELECT COALESCE(MAX(number), -1) FROM searchable").fetchone()
    for block in range(highest // BLOCK + 1):
        columns = {facet: array("I", bytes(4 * BLOCK)) for facet in FACETS}
        for number, tokens in offers_of(db, block):
            for facet, value in facets_among(tokens.split()):
                if (facet, value) not in ids:
                    ids[facet, value] = FacetValue.create(facet=facet, value=value).id
                columns[facet][number % BLOCK] = ids[facet, value]
        rows = [{"facet": facet, "block": block, "ids": each.tobytes()} for facet, each in columns.items() if any(each)]
        if rows:
            FacetColumn.insert_many(rows).execute()


def offers_of(db, block):
    mark = "?" if isinstance(db, SqliteDatabase) else "%s"
    between = f"SELECT number, tokens FROM searchable WHERE number >= {mark} AND number < {mark}"  # noqa: S608 (marks)
    return db.execute_sql(between, (block * BLOCK, (block + 1) * BLOCK)).fetchall()


def facets_among(tokens):
    named = (token.partition(":") for token in tokens)
    return [(facet, value) for facet, _, value in named if facet in FACETS]


def down(migrator, db):
    exchange(db, COME, GONE)
    with db.bind_ctx(NEW):
        db.drop_tables(NEW)
    migrator.migrate(migrator.add_column("posting", "facet", CharField(max_length=20, null=True)))
    colon = "INSTR(token, ':')" if isinstance(db, SqliteDatabase) else "STRPOS(token, ':')"
    db.execute_sql(f"UPDATE posting SET facet = SUBSTR(token, 1, {colon} - 1) WHERE {colon} > 0")  # noqa: S608 (names of our own)
    migrator.migrate(migrator.add_index("posting", ("facet",)))
