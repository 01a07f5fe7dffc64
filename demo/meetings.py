"""Candidates and those who stand by them: appointments, messages, mentors. Mostly Bruno’s people, Chloé’s company."""

from datetime import datetime, timedelta
from random import Random

from demo import phrases
from demo.agenda import DAY, Agenda, Story, office_hour
from demo.organisations import House
from demo.people import PROMINENT, Person
from models.appointments import arranging
from models.appointments.appointment import Appointment, Meeting
from models.appointments.proposal import Proposal
from models.exchanges.thread import Message
from models.exchanges.writing import mark_read, write_to_candidate, write_to_referents
from models.mentoring.asking import ask_for_mentor
from models.mentoring.mentoring import Hope, Mentoring
from models.mentoring.steps import take
from models.people.candidate import Candidate
from models.people.staff import Staff

# Those of Bruno who came in before all of this begins.
SINCE = 20  # days
PLACES = {
    Meeting.PLACE: "Mission locale de Bordeaux, bureau 12",
    Meeting.PHONE: "",
    Meeting.VIDEO: "https://visio.demo.example/bruno-martin",
}
MENTOR = {
    "mentor": "Farid Benamar, chef de cuisine",
    "contact": "Un appel de 30 minutes le premier mardi du mois. M. Benamar vous écrit cette semaine.",
}


class Meetings:
    """What goes on at the Mission locale de Bordeaux, and between its people and the Collège Aliénor."""

    def __init__(self, agenda: Agenda, house: House, people: list[Person]) -> None:
        self.agenda, self.house = agenda, house
        home = house.establishments[0]
        self.bruno = house.referents[home.id][0]
        self.chloe = house.members[house.companies[0].id][0]
        known = [one for one in people if one.establishment == home and one.account == "active"]
        self.known = [one for one in known if one.arrived > SINCE and one.number != PROMINENT]
        self.prominent = people[PROMINENT]

    def build(self) -> None:
        """Put all of it on the agenda."""
        first, second, third, fourth, fifth, sixth, *_ = self.known
        self._begin(2, self._proposed(self.prominent, Meeting.PLACE, 9))
        self._begin(2.5, self._proposed(first, Meeting.PHONE, 10))
        self._begin(9, self._past(self.prominent, 11))
        self._begin(9, self._past(second, 14))
        self._begin(6, self._fixed(third, Meeting.VIDEO, 15))
        self._begin(6, self._fixed(fourth, Meeting.PLACE, 16))
        self._begin(5, self._declined(fifth, 13))
        self._begin(6, self._cancelled(sixth, 12))
        self._write()
        self._look_for_mentors()

    def _write(self) -> None:
        first, second, third, *_ = reversed(self.known)
        for days, person in ((1, first), (2, second), (3, third)):
            self._begin(days, self._asks(person, phrases.TO_REFERENT[days]))
        self._begin(8, self._is_answered(self.prominent, *phrases.ANSWERED))

    def _look_for_mentors(self) -> None:
        first, second, third, fourth, *_ = self.known
        hopes = iter(phrases.HOPES.items())
        self._begin(3, self._wishes(first, *next(hopes)))
        self._begin(7, self._wishes(second, *next(hopes)))
        self._begin(11, self._finds(self.prominent, *next(hopes)))
        self._begin(12, self._finds(third, *next(hopes), decline=True))
        self._begin(13, self._finds(fourth, Hope.TRADE, phrases.HOPES[Hope.TRADE], end=True))

    def _begin(self, days: float, story: Story) -> None:
        self.agenda.begin(self.agenda.days_ago(days, Random(f"meeting {days}")), story)

    def _propose(self, person: Person, meeting: Meeting, *times: datetime) -> Appointment:
        said = phrases.APPOINTMENTS[person.number % len(phrases.APPOINTMENTS)]
        proposal = Proposal(meeting, PLACES[meeting], 45, said, times)
        return arranging.propose(self.bruno, there(person), proposal)

    def _proposed(self, person: Person, meeting: Meeting, hour: int) -> Story:
        self._propose(person, meeting, *(self._hour(days, hour) for days in (3, 4, 6)))
        yield from ()

    def _past(self, person: Person, hour: int) -> Story:
        times = self._hour(-3, hour), self._hour(-2, hour)
        held = self._propose(person, Meeting.PLACE, *times)
        yield DAY
        arranging.choose(there(person), held, times[0])

    def _fixed(self, person: Person, meeting: Meeting, hour: int) -> Story:
        times = self._hour(2, hour), self._hour(3, hour)
        held = self._propose(person, meeting, *times)
        yield DAY
        arranging.choose(there(person), held, times[0])

    def _declined(self, person: Person, hour: int) -> Story:
        held = self._propose(person, Meeting.PLACE, self._hour(2, hour))
        yield DAY
        arranging.decline(there(person), held, phrases.NO_TIME)

    def _cancelled(self, person: Person, hour: int) -> Story:
        held = self._propose(person, Meeting.PHONE, self._hour(4, hour))
        yield timedelta(hours=5)
        arranging.choose(there(person), held, self._hour(4, hour))
        yield DAY
        arranging.cancel(self.bruno, held, phrases.CALLED_OFF)

    def _hour(self, days: int, hour: int) -> datetime:
        return office_hour(self.agenda.present, days, hour)

    def _asks(self, person: Person, words: str) -> Story:
        write_to_referents(there(person), words)
        yield from ()

    def _is_answered(self, person: Person, question: str, answer: str, more: str) -> Story:
        asked = write_to_referents(there(person), question)
        yield DAY
        self._reads(self.bruno, asked)
        self._reads(there(person), write_to_candidate(self.bruno, there(person), answer))
        yield DAY * 3
        write_to_candidate(self.bruno, there(person), more)

    def _reads(self, reader: Staff | Candidate, message: Message) -> None:
        mark_read(reader, message.thread, message.id)

    def _wishes(self, person: Person, hope: Hope, words: str) -> Story:
        self._ask(person, hope, words)
        yield from ()

    def _finds(self, person: Person, hope: Hope, words: str, decline: bool = False, end: bool = False) -> Story:
        asked = self._ask(person, hope, words)
        yield DAY * 2
        if decline:
            take("decline", asked, self.chloe, {"answer": phrases.NO_MENTOR})
            return
        take("accept", asked, self.chloe, MENTOR)
        yield DAY * 4
        if end:
            take("end", asked, self.chloe, {"answer": phrases.FAREWELL})

    def _ask(self, person: Person, hope: Hope, words: str) -> Mentoring:
        return ask_for_mentor(there(person), self.house.companies[0], hope, words)


def there(person: Person) -> Candidate:
    """The candidate that this person became."""
    if person.candidate is None:
        raise LookupError(person.number)
    return person.candidate
