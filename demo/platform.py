"""What the team says and hears: news, webinars and who comes, questions and their answers, messages to many."""

import tomllib
from datetime import time, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from demo.agenda import DAY, Agenda, Story, office_hour
from demo.organisations import TEAM, House
from demo.people import PROMINENT, Person
from models.announcements.announcement import Readers, write_announcement
from models.broadcasts.audience import Audience as To
from models.broadcasts.broadcast import Broadcast
from models.broadcasts.sending import launch, schedule, write_broadcast
from models.broadcasts.telling import tell_some
from models.database import local, now
from models.notices.delivery import Delivery, DeliveryState, Priority
from models.organisations.convention import Convention
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.support.asking import About, answer_ticket, ask_team, close_ticket
from models.support.attending import sign_up
from models.support.holding import write_webinar
from models.support.webinar import Audience

SHOWN = 45  # days, for news
ANNOUNCED = 12  # days ago, for webinars


@cache
def lists() -> dict[str, list[dict[str, Any]]]:
    """What `platform.toml` says."""
    return tomllib.loads((Path(__file__).parent / "platform.toml").read_text(encoding="utf-8"))


class Platform:
    """The team's part of the demo."""

    def __init__(self, agenda: Agenda, house: House, people: list[Person]) -> None:
        self.agenda, self.house = agenda, house
        self.team = Staff.get(Staff.email == TEAM[0])
        self.prominent = people[PROMINENT]
        self.others = [one for one in people if one.account == "active" and one.number != PROMINENT]

    def build(self) -> None:
        """Put all of it on the agenda."""
        for entry in lists()["news"]:
            self._begin(entry["begun"], self._announce(entry))
        for entry in lists()["webinar"]:
            self._begin(ANNOUNCED, self._hold(entry))
        for entry in lists()["ticket"]:
            self._begin(entry["days"], self._ask(entry))
        for entry in lists()["broadcast"]:
            self._begin(entry["days"], self._send(entry))

    def _begin(self, days: float, story: Story) -> None:
        self.agenda.begin(self.agenda.days_ago(days, Random(f"platform {days}")), story)

    def _announce(self, entry: dict[str, Any]) -> Story:
        day = local(now()).date()
        days = {"begins_on": day, "ends_on": day + timedelta(days=SHOWN)}
        said = {"title": entry["title"], "words": entry["words"], "readers": Readers(entry["readers"])}
        write_announcement(self.team, None, **said, **days, published=not entry.get("draft", False))
        yield from ()

    def _hold(self, entry: dict[str, Any]) -> Story:
        audience = Audience(entry["audience"])
        values = {name: entry[name] for name in ("title", "words", "link")}
        starts_at = office_hour(self.agenda.present, entry["days"], entry["hour"])
        webinar = write_webinar(
            self.team, None, **values, audience=audience, starts_at=starts_at, seats=entry.get("seats")
        )
        for person in self._audience(audience)[: entry["attend"]]:
            yield timedelta(minutes=20)
            sign_up(person, webinar)

    def _audience(self, audience: Audience) -> list[Any]:
        """Those who come, the published accounts apart: they can sign up themselves."""
        if audience == Audience.CANDIDATES:
            return [one.candidate for one in self.others if one.candidate is not None]
        of_places = audience == Audience.REFERENTS
        staff = self.house.referents if of_places else self.house.members
        return [people[0] for people in list(staff.values())[1:]]

    def _ask(self, entry: dict[str, Any]) -> Story:
        about = About(entry.get("names", ""), pass_number=entry.get("pass_number", ""))
        ticket = ask_team(self._asker(entry["asker"]), entry["words"], about)
        if "answer" not in entry:
            return
        yield timedelta(hours=4)
        answer_ticket(self.team, ticket, entry["answer"])
        yield DAY
        if entry.get("closed"):
            close_ticket(self.team, ticket)

    def _asker(self, who: str) -> Candidate | Staff:
        """The person of this part."""
        if who == "referent":
            return self.house.referents[self.house.establishments[0].id][0]
        if who == "employer":
            return self.house.members[self.house.companies[0].id][0]
        person = self.prominent if who == "candidate" else self.others[0]
        if person.candidate is None:
            raise LookupError(person.number)
        return person.candidate

    def _send(self, entry: dict[str, Any]) -> Story:
        convention = Convention.get(Convention.name == entry["convention"]) if "convention" in entry else None
        to = To(convention=convention and convention.id)
        broadcast = write_broadcast(self.team, None, None, entry["title"], entry["words"], to)
        if "scheduled" in entry:
            day = local(office_hour(self.agenda.present, entry["scheduled"], 10)).date()
            schedule(self.team, broadcast, broadcast.revision, day, time(10))
        if not entry.get("done"):
            return
        yield timedelta(hours=1)
        launch(self.team, broadcast, broadcast.revision)
        yield from self._reach_all(broadcast)

    def _reach_all(self, broadcast: Broadcast) -> Story:
        """All of it leaves and arrives, then it is over."""
        while tell_some(broadcast.id):
            yield timedelta(minutes=1)
        queued = Delivery.priority == Priority.BROADCAST
        Delivery.update(state=DeliveryState.SENT, sent_at=now()).where(queued).execute()
        tell_some(broadcast.id)
