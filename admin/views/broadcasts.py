"""Messages to many: written, tried, sent and stopped by the team."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_admin import expose
from werkzeug.wrappers import Response

from admin.access import ScopedView, signed_in
from admin.forms import in_words_of, number_in
from admin.history import history_of
from admin.rows import found
from admin.views.broadcast_forms import OF_AUDIENCE, BroadcastForm, ScheduleForm, audience_of
from models.broadcasts import sending
from models.broadcasts.broadcast import Broadcast, State
from models.broadcasts.moves import check_unsent, may
from models.broadcasts.progress import progress_of
from models.database import Query
from models.notices.quiet import usual_hours
from models.people.staff import Staff
from models.refusal import Refused
from settings import settings
from texts import lazy, moment, plain, text
from texts.answers import zone_said
from texts.refusals import refusal_on_page


class BroadcastsView(ScopedView):
    """What the team writes to many people. Once begun, its words stand."""

    model = Broadcast
    name = lazy("view-broadcasts")
    about = lazy("view-broadcasts.about")
    endpoint = "broadcasts"
    open_to = written_by = ("team",)
    can_create = can_edit = True
    guarded = ("launch", "schedule")
    title_new, title_edit = lazy("view-broadcasts.new"), lazy("view-broadcasts.edit")
    form = BroadcastForm
    form_template = "broadcast_form.html"
    order = Broadcast.in_turn()
    column_list = ("title", "state", "begins_at", "told")
    column_labels = {
        "title": lazy("field-broadcast-title.label"),
        "state": lazy("column-broadcast-state"),
        "begins_at": lazy("column-broadcast-begins"),
        "told": lazy("column-broadcast-told"),
    }
    column_formatters = {
        "state": lambda view, context, row, name: plain("broadcast-state", value=row.state),
        "begins_at": lambda view, context, row, name: moment(row.begins_at) if row.begins_at else "",
        "told": lambda view, context, row, name: str(row.told),
    }

    def scope(self) -> Query:
        return Broadcast.select()

    def link(self, row: Broadcast) -> str:
        return url_for(".show", id=row.id)

    def get_save_return_url(self, model: Broadcast, is_created: bool = False) -> str:
        return self.link(model)

    def fill(self, form: Any, row: Broadcast) -> None:
        for name, value in row.audience.items():
            form[name].data = "" if value is None else str(value)
        form.zone.data = zone_said(row.to.zone) if row.to.zone else ""

    def write(self, row: Broadcast | None, form: Any, by: Staff) -> Broadcast:
        words = (form.title.data, form.words.data)
        return sending.write_broadcast(by, row, form.seen.data, *words, audience_of(form))

    @expose("/count")
    def count(self) -> str:
        """To how many people what is chosen in the form would go now."""
        try:
            audience = audience_of(BroadcastForm(request.args, meta={"csrf": False}))
            audience.check()
        except Refused as wrong:
            return refusal_on_page(wrong)
        return plain("broadcast-count", count=audience.people().count())

    @expose("/<id>")
    def show(self, id: str) -> str:
        """What people will read, who they are, how far it got, and what can be done."""
        broadcast = self.get_one(id)
        form = self.form_of(broadcast)
        criteria = [form[name] for name in OF_AUDIENCE]
        return self.render(
            "broadcast.html",
            broadcast=broadcast,
            audience=[(one.label.text, told(one)) for one in criteria if told(one)],
            people=broadcast.to.people().count() if broadcast.is_unsent else None,
            progress=None if broadcast.is_unsent else progress_of(broadcast),
            history=history_of(broadcast),
            quiet=usual_hours(),
            bubble=bubble_of(broadcast),
            buttons=[plain("see-offers"), plain("set-news"), plain("back")],
            may=lambda verb: may(verb, broadcast),
            no_mail=no_mail() and broadcast.state != State.DONE,
        )

    @expose("/<id>/progress")
    def progress(self, id: str) -> str:
        """How far it got, alone: the page asks for it while it runs."""
        broadcast = self.get_one(id)
        return render_template("broadcast_progress.html", broadcast=broadcast, progress=progress_of(broadcast))

    @expose("/<id>/trial", methods=("POST",))
    def trial(self, id: str) -> Response:
        """Mail it to oneself."""
        return self._done("trial", sending.send_trial, id)

    @expose("/<id>/launch", methods=("GET", "POST"))
    def launch(self, id: str) -> Response | str:
        """To how many people it goes, then it goes. Who read other words is shown these first."""
        broadcast = self.get_one(id)
        if request.method == "GET":
            check_unsent(broadcast)
            people = broadcast.to.people().count()
            return self.render("broadcast_launch.html", broadcast=broadcast, people=people, no_mail=no_mail())
        try:
            return self._done("launch", sending.launch, id, number_in(request.form.get("seen")))
        except Refused as refused:
            if refused.reason != "edited_meanwhile":
                raise
            flash(plain("broadcast-changed"), "error")
            return redirect(self.link(broadcast), 303)

    @expose("/<id>/schedule", methods=("GET", "POST"))
    def schedule(self, id: str) -> Any:
        """The day and the hour at which it goes."""
        broadcast = self.get_one(id)
        form = ScheduleForm()
        if form.is_blank:
            form.seen.data = broadcast.revision
            form.say(broadcast.begins_at)
        if form.validate_on_submit():
            try:
                return self._done("schedule", sending.schedule, id, form.seen.data, form.day.data, form.at.data)
            except Refused as refused:
                form.blame(refused)
                if refused.reason == "edited_meanwhile":
                    form.seen.data, form.is_outdated = broadcast.revision, True
        answer = self.render("form.html", form=form, title=plain("broadcast-verb", verb="schedule"))
        return (answer, 409 if form.is_outdated else 422) if form.is_submitted() else answer

    @expose("/<id>/throw_away", methods=("GET", "POST"))
    def throw_away(self, id: str) -> Response | str:
        """What is a draft still is no more."""
        broadcast = self.get_one(id)
        if request.method == "GET":
            check_unsent(broadcast)
            return self.confirm(
                broadcast, plain("broadcast-verb", verb="throw_away"), plain("broadcast-throw-away-about")
            )
        sending.throw_away(signed_in(), broadcast)
        flash(plain("broadcast-verb.done", verb="throw_away"), "success")
        return redirect(url_for(".index_view"), 303)

    @expose("/<id>/unschedule", methods=("POST",))
    def unschedule(self, id: str) -> Response:
        """Have it wait for another word."""
        return self._done("unschedule", sending.unschedule, id)

    @expose("/<id>/stop", methods=("POST",))
    def stop(self, id: str) -> Response:
        """Let nothing more leave."""
        return self._done("stop", sending.stop, id)

    @expose("/<id>/resume", methods=("POST",))
    def resume(self, id: str) -> Response:
        """Go on with the others."""
        return self._done("resume", sending.resume, id)

    @expose("/<id>/end", methods=("GET", "POST"))
    def end(self, id: str) -> Response | str:
        """Never go on."""
        if request.method == "GET":
            return self.confirm(self.get_one(id), plain("broadcast-verb", verb="end"), plain("broadcast-end-about"))
        return self._done("end", sending.end, id)

    def _done(self, word: str, verb: Any, id: str, *more: Any) -> Response:
        broadcast = found(self.scope(), id)
        verb(signed_in(), broadcast, *more)
        flash(plain("broadcast-verb.done", verb=word), "success")
        return redirect(self.link(broadcast), 303)


def told(field: Any) -> str:
    """What a criterion says, nothing where it leaves out nobody."""
    return in_words_of(field) if field.data not in ("", "0") else ""


def bubble_of(broadcast: Broadcast) -> Any:
    """The message as the phone shows it: the words of the notice themselves."""
    return text("notice-broadcast.chat", title=broadcast.title, words=broadcast.words)


def no_mail() -> bool:
    """Whether nothing here carries e-mails."""
    return settings().smtp_url is None
