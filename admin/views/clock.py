"""What the clock does: each job, how its last run went, and running one now."""

from typing import Any

from flask import flash, redirect, url_for
from flask_admin import expose
from werkzeug.wrappers import Response

from admin.access import ScopedView, signed_in
from admin.rows import found
from models.accounts.session import keep_signed_in
from models.clock.ahead import DAY, advance
from models.clock.job import Job, Outcome, Run, ask_to_run
from models.database import Query
from models.heartbeat import JOBS, is_silent
from settings import settings
from texts import lazy, moment, plain


def told_last(run: Run | None) -> str:
    """How the last run went, and when."""
    if run is None:
        return plain("clock-never")
    return plain("clock-outcome", value=run.outcome, when=moment(run.started_at), error=run.error or "")


def told_duration(run: Run | None) -> str:
    """How long it took."""
    if run is None or run.outcome == Outcome.RUNNING or run.ended_at is None:
        return ""
    return plain("clock-duration", seconds=round((run.ended_at - run.started_at).total_seconds(), 1))


def told_next(job: Job) -> str:
    """When it runs next."""
    if job.asked_at is not None:
        return plain("clock-asked")
    if job.every is not None:
        return plain("clock-every", seconds=job.every)
    return moment(job.next_at) if job.next_at else ""


class ClockView(ScopedView):
    """The jobs of the clock, for the team. They run where the clock runs, never here."""

    model = Job
    name = lazy("view-clock")
    about = lazy("view-clock.about")
    endpoint = "clock"
    list_template = "clock.html"
    open_to = ("team",)
    has_buttons = True
    page_size = 100
    order = (Job.name,)
    column_list = ("name", "last", "duration", "count", "failures", "next")
    column_labels = {
        "name": lazy("clock-job"),
        "last": lazy("clock-last"),
        "duration": lazy("clock-took"),
        "count": lazy("clock-did"),
        "failures": lazy("clock-failures"),
        "next": lazy("clock-next"),
    }
    column_formatters = {
        "name": lambda view, context, row, name: plain("job-name", key=row.name),
        "last": lambda view, context, row, name: told_last(row.last),
        "duration": lambda view, context, row, name: told_duration(row.last),
        "count": lambda view, context, row, name: "" if not row.last or row.last.count is None else str(row.last.count),
        "failures": lambda view, context, row, name: str(row.failures),
        "next": lambda view, context, row, name: told_next(row),
    }

    def scope(self) -> Query:
        return Job.select()

    def get_list(self, *args: Any, **options: Any) -> tuple[int | None, list[Any]]:
        """With each job its last run, and how many failed, in two questions for all of them."""
        count, rows = super().get_list(*args, **options)
        names = [row.name for row in rows]
        last, failures = Run.last_of_each(names), Run.failures(names)
        for row in rows:
            row.last, row.failures = last.get(row.name), failures.get(row.name, 0)
        return count, rows

    def buttons(self, row: Job) -> list[tuple[str, str]]:
        return [] if row.asked_at else [(plain("clock-run"), url_for(".run", id=row.id))]

    @property
    def may_advance(self) -> bool:
        """Whether days can go by at a press: in the demo only."""
        return settings().demo

    @property
    def is_stopped(self) -> bool:
        """Whether nobody keeps the clock now."""
        return is_silent(JOBS)

    @expose("/advance", methods=("POST",))
    def advance(self) -> Response:
        """A day goes by, and what it brings."""
        advance(signed_in())
        keep_signed_in(DAY)
        flash(plain("clock-advance.done"), "success")
        return redirect(url_for(".index_view"), 303)

    @expose("/<id>/run", methods=("POST",))
    def run(self, id: str) -> Response:
        """Ask whoever leads to run it."""
        ask_to_run(signed_in(), found(self.scope(), id))
        flash(plain("clock-run.done"), "success")
        return redirect(self.list_as_left(), 303)
