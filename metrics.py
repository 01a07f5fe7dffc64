"""What is counted of each process, by the names that Prometheus gives. No label is about a person.

Where PROMETHEUS_MULTIPROC_DIR names a folder, all processes of this machine count there, and `web` tells for all.
"""

import os

from prometheus_client import REGISTRY, CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.multiprocess import MultiProcessCollector

REQUESTS = Counter("tremplin_requests", "Requests answered by the web process", ["route", "method", "status"])
STEPS = Histogram(
    "tremplin_step_seconds",
    "Steps of the chat: from an update that was read to the screen that answers it",
    ["kind"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
NOTICES = Counter("tremplin_notices", "Attempts to carry a notice", ["channel", "outcome"])
JOB_RUNS = Counter("tremplin_job_runs", "Runs of what happens by the clock", ["job", "outcome"])
JOB_LAST = Gauge(
    "tremplin_job_last_success_timestamp_seconds",
    "When a job last ended well",
    ["job"],
    multiprocess_mode="max",
)


def counted() -> CollectorRegistry:
    """What this process has counted, or all processes of this machine where they share a folder."""
    if not os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        return REGISTRY
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return registry
