"""Figures for Prometheus, for whoever has the token."""

import hmac
from collections.abc import Iterator

from flask import Blueprint, Flask, Response, abort, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from metrics import REQUESTS, counted
from models.database import UNAVAILABLE, db
from models.heartbeat import ages
from models.notices.backlog import backlog
from settings import settings

figures = Blueprint("figures", __name__)


def count_requests(app: Flask) -> None:
    """From now on, each answer of the application counts: by its route, never by its address."""
    app.after_request(_count)


def _count(response: Response) -> Response:
    REQUESTS.labels(request.endpoint or "none", request.method, response.status_code).inc()
    return response


@figures.get("/metrics")
def metrics() -> Response:
    """All figures. Without the token there is no such page."""
    if not _is_allowed():
        abort(404)
    registry = CollectorRegistry()
    registry.register(Waiting())
    return Response(generate_latest(counted()) + generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def _is_allowed() -> bool:
    token = settings().metrics_token
    said = request.headers.get("Authorization", "")
    return token is not None and hmac.compare_digest(said.encode(), f"Bearer {token.get_secret_value()}".encode())


class Waiting(Collector):
    """What the database knows: the same for all processes, so asked when somebody wants to know."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        up = GaugeMetricFamily("tremplin_database_up", "Whether the database answers")
        try:
            known = [*_outbox(), _heartbeats()]
        except UNAVAILABLE:
            known = []
        up.add_metric([], 1 if known else 0)
        yield from [up, *known]


def _outbox() -> list[GaugeMetricFamily]:
    count = GaugeMetricFamily("tremplin_outbox", "Notices that should have left by now", labels=["channel"])
    age = GaugeMetricFamily("tremplin_outbox_age_seconds", "For how long the oldest has", labels=["channel"])
    db.connect(reuse_if_open=True)
    for channel, (waiting, oldest) in backlog().items():
        count.add_metric([channel], waiting)
        age.add_metric([channel], oldest.total_seconds())
    return [count, age]


def _heartbeats() -> GaugeMetricFamily:
    silence = GaugeMetricFamily(
        "tremplin_silence_seconds", "Since a process last said that it lives", labels=["process"]
    )
    for process, age in ages().items():
        silence.add_metric([process], age.total_seconds())
    return silence
