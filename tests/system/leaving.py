"""`python -m tests.system.leaving`: people take their archive and erase themselves, one after another, until killed."""

from deployment import open_deployment
from models.database import connection
from models.documents import storage
from models.people.candidate import Candidate
from models.privacy.archive import keep_archive
from models.privacy.erasing import erase
from models.privacy.exporting import collect
from texts.archive import archive_of


def main() -> None:
    open_deployment()
    with connection():
        leaving = list(Candidate.select().where(Candidate.first_name == "Partante").order_by(Candidate.id))
        before: list[Candidate] = []
        for candidate in leaving:
            keep_archive(candidate, storage.put(archive_of(collect(candidate))), by_link=True)
            before.append(candidate)
            if len(before) > 1:  # so that an archive lies there while someone goes
                erase(before.pop(0))
        for candidate in before:
            erase(candidate)


if __name__ == "__main__":
    main()
