"""What people keep through forms counts its revisions, and is searched without accents or case."""

from peewee import CharField, IntegerField

from models.folding import fold

REVISED = ("offer", "company", "establishment", "convention", "reason")
# The new column of each table, the most it holds, and what it is folded from.
SEARCHED = {
    "offer": ("search_title", 120, ("title",)),
    "company": ("search_name", 120, ("name",)),
    "staff": ("search_name", 125, ("first_name", "last_name")),
}


def up(migrator, db):
    migrator.migrate(*(migrator.add_column(table, "revision", IntegerField(default=0)) for table in REVISED))
    for table, (column, longest, sources) in SEARCHED.items():
        migrator.migrate(migrator.add_column(table, column, CharField(max_length=longest, default="")))
        fill(db, table, column, longest, sources)


def fill(db, table, column, longest, sources):
    mark = db.param
    for id, *words in db.execute_sql(f"SELECT id, {', '.join(sources)} FROM {table}").fetchall():  # noqa: S608 (names of our own)
        folded = fold(" ".join(words))[:longest]
        db.execute_sql(f"UPDATE {table} SET {column} = {mark} WHERE id = {mark}", (folded, id))  # noqa: S608


def down(migrator, db):
    migrator.migrate(*(migrator.drop_column(table, "revision") for table in REVISED))
    migrator.migrate(*(migrator.drop_column(table, column) for table, (column, *_) in SEARCHED.items()))
