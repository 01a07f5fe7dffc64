"""The link in each mail that stops those of its topic, for whoever holds the mail: nobody signs in for it.

It is computed when the mail leaves, and good for as long as the person has the address that the mail went to.
"""

from models.accounts.signatures import is_signed, sign
from models.notices.preferences import Person, Topic, offered_to
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Refused

TABLES: dict[str, type[Person]] = {"c": Candidate, "s": Staff}


def stop_code(person: Person, topic: Topic) -> str:
    """What the link carries."""
    letter = "c" if isinstance(person, Candidate) else "s"
    return f"{letter}{person.id}-{topic}-{sign(_told(person, topic))}"


def read_stop(code: str) -> tuple[Person, Topic]:
    """Whose mails this code may stop, and about what. Raises Refused."""
    whose, _, rest = code.partition("-")
    topic, _, signature = rest.partition("-")
    table, number = TABLES.get(whose[:1]), whose[1:]
    if table is None or not (number.isascii() and number.isdigit() and len(number) < 10):
        raise Refused("mail_link_wrong")
    person: Person | None = table.get_or_none(table.id == int(number))
    if person is None or topic not in offered_to(person) or not is_signed(_told(person, Topic(topic)), signature):
        raise Refused("mail_link_wrong")
    return person, Topic(topic)


def _told(person: Person, topic: Topic) -> str:
    return f"stop mails:{type(person).__name__}:{person.id}:{topic}:{person.email}"
