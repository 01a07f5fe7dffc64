"""How many applications stand where, and who was accompanied once, is read from an index, without other rows."""

PENDING_WITH_HELP = "state IN ('new', 'processing', 'postponed') AND NOT withdrawn AND help_asked"
NEW = {
    "application_stands_of_establishment": "application (establishment_id, withdrawn, gate, state, hired_by_id, company_id)",
    "application_stands_of_company": "application (company_id, gate, offer_id, withdrawn, state, hired_by_id)",
    "application_pending_with_help": f"application (establishment_id, gate, created_at, id) WHERE {PENDING_WITH_HELP}",
    "accompaniment_ended": "accompaniment (candidate_id) WHERE ended_at IS NOT NULL",
}


def up(migrator, db):
    for name, columns in NEW.items():
        db.execute_sql(f"CREATE INDEX {name} ON {columns}")


def down(migrator, db):
    for name in NEW:
        db.execute_sql(f"DROP INDEX {name}")
