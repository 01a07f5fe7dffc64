"""What the team's first page counts, over all organisations: applications that nobody has read yet."""


def up(migrator, db):
    migrator.migrate(migrator.add_index("application", ("gate", "created_at", "id"), False))


def down(migrator, db):
    migrator.migrate(migrator.drop_index("application", "application_gate_created_at_id"))
