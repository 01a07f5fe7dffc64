"""Run the benchmarks named; else all that are short, or with `long`, those that take minutes.

Ends with 1 when a goal is not reached.
"""

import os
import sys

from tests.bench import (
    alerts,
    answers,
    applications,
    backlog,
    backups,
    broadcast,
    conversation,
    counts,
    isolation,
    million,
    openweb,
    outbox,
    processes,
    publishing,
    sayings,
    search,
    step,
    understanding,
)
from tests.bench.report import report

BENCHES = {
    "search": search.rows,
    "sayings": sayings.rows,
    "understanding": understanding.rows,
    "openweb": openweb.rows,
    "step": step.rows,
    "conversation": conversation.rows,
    "list": applications.rows,
    "isolation": isolation.rows,
    "backup": backups.rows,
    "alerts": alerts.rows,
    "outbox": outbox.rows,
    "processes": processes.rows,
}
# These take minutes.
LONG = {
    "million": million.rows,
    "counts": counts.rows,
    "publishing": publishing.rows,
    "pages": applications.rows_on_postgresql,
    "answers": answers.rows,
    "backlog": backlog.rows,
    "broadcast": broadcast.rows,
    "million_searches": alerts.long_rows,
}


def main(names: list[str]) -> int:
    known = BENCHES | LONG
    chosen = LONG if names == ["long"] else {name: known[name] for name in names if name in known}
    if unknown := set(names) - set(known) - {"long"}:
        print(f"No benchmark is called {', '.join(sorted(unknown))}. There are: {', '.join(known)}, and long.")
        return 2
    return 0 if report(chosen or BENCHES) else 1


if __name__ == "__main__":
    os.environ.update(applications.ENVIRONMENT)
    sys.exit(main(sys.argv[1:]))
