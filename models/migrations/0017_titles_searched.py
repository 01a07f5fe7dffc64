"""Titles and employers' names are searched apart from texts, and their words are known to mend what is typed.

The tokens of the offers that can be searched are completed here, block by block.
"""

import re
from collections import defaultdict

from peewee import BlobField, CharField, CompositeKey, IntegerField, Model, SqliteDatabase, TextField

from models.folding import fold
from models.offers.index.stems import stems

BLOCK = 8192
BYTES = BLOCK // 8


class Word(Model):
    call = CharField(max_length=60, primary_key=True)
    word = CharField(max_length=60)

    class Meta:
        table_name = "word"


class Searchable(Model):
    number = IntegerField(primary_key=True)
    tokens = TextField()

    class Meta:
        table_name = "searchable"


class Posting(Model):
    token = CharField(max_length=80)
    block = IntegerField()
    start = IntegerField()
    bits = BlobField()

    class Meta:
        table_name = "posting"
        primary_key = CompositeKey("token", "block")


TABLES = [Word, Searchable, Posting]


def up(migrator, db):
    with db.bind_ctx(TABLES):
        db.create_tables([Word])
        (highest,) = db.execute_sql("SELECT COALESCE(MAX(number), -1) FROM searchable").fetchone()
        for block in range(highest // BLOCK + 1):
            complete(db, block)


def complete(db, block):
    bits, words = defaultdict(int), {}
    for number, title, employer, tokens in offers_of(db, block):
        come = {f"title:{stem}" for stem in stems(title)} | {f"employer:{stem}" for stem in stems(employer)}
        for token in come:
            bits[token] |= 1 << number % BLOCK
        known = " ".join(sorted({*tokens.split(), *come}))
        Searchable.update(tokens=known).where(Searchable.number == number).execute()
        words |= {fold(word): word.lower() for word in re.split("[ ’-]", title) if 4 <= len(fold(word)) <= 60}
    rows = [packed(token, block, numbers) for token, numbers in bits.items()]
    for start in range(0, len(rows), 200):
        Posting.insert_many(rows[start : start + 200]).execute()
    calls = [{"call": call, "word": word} for call, word in words.items() if call.isalpha()]
    for start in range(0, len(calls), 200):
        Word.insert_many(calls[start : start + 200]).on_conflict_ignore().execute()


def offers_of(db, block):
    mark = "?" if isinstance(db, SqliteDatabase) else "%s"
    select = (
        "SELECT s.number, o.title, c.name, s.tokens FROM searchable s JOIN offer o ON o.number = s.number"  # noqa: S608 (marks)
        f" JOIN company c ON c.id = o.company_id WHERE s.number >= {mark} AND s.number < {mark}"
    )
    return db.execute_sql(select, (block * BLOCK, (block + 1) * BLOCK)).fetchall()


def packed(token, block, numbers):
    trimmed = numbers.to_bytes(BYTES, "little").rstrip(b"\0")
    bits = trimmed.lstrip(b"\0")
    return {"token": token[:80], "block": block, "start": len(trimmed) - len(bits), "bits": bits}


def down(migrator, db):
    with db.bind_ctx(TABLES):
        Posting.delete().where(Posting.token.startswith("title:") | Posting.token.startswith("employer:")).execute()
        for row in Searchable.select().iterator():
            kept = [token for token in row.tokens.split() if not token.startswith(("title:", "employer:"))]
            Searchable.update(tokens=" ".join(kept)).where(Searchable.number == row.number).execute()
        db.drop_tables([Word])
