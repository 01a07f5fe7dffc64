"""Run the benchmarks named, or all of them. Ends with 1 when a goal is not reached."""

import sys

from tests.bench import applications, backups, isolation, search, step
from tests.bench.report import report

BENCHES = {
    "search": search.rows,
    "step": step.rows,
    "list": applications.rows,
    "isolation": isolation.rows,
    "backup": backups.rows,
}


def main(names: list[str]) -> int:
    unknown = set(names) - set(BENCHES)
    if unknown:
        print(f"No benchmark is called {', '.join(sorted(unknown))}. There are: {', '.join(BENCHES)}.")
        return 2
    chosen = {name: bench for name, bench in BENCHES.items() if not names or name in names}
    return 0 if report(chosen) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
