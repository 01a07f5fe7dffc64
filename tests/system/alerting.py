"""`python -m tests.system.alerting`: a clock that only matches offers and tells of them, until it dies."""

from deployment import open_deployment
from models.alerts import matching, telling
from models.database import connection

OFFERS, PEOPLE = 3, 2


def main() -> None:
    matching.MOST_OFFERS, telling.MOST_PEOPLE = OFFERS, PEOPLE
    open_deployment()
    with connection():
        while True:
            matching.match_new_offers()
            telling.tell_found()


if __name__ == "__main__":
    main()
