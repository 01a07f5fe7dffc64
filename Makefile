PYTHON ?= python3
BIN := .venv/bin
COMPILE := --quiet --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	--strip-extras --annotation-style=line

.PHONY: help run demo-data backup restore test soak bench bench-long requirements

help: ## Tell what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

run: .venv/installed ## Set everything up and start it: the demo, or the real bot when TELEGRAM_TOKEN is set
	@$(BIN)/python -m scripts.run

demo-data: export DEMO = 1
demo-data: .venv/installed ## Fill an empty database (DATABASE_URL) with the demo data
	@mkdir -p var
	@$(BIN)/python -m models.migrations
	@$(BIN)/python -m demo

backup: .venv/installed ## Put the database and the files into one archive, in var/backups or in the folder TO
	@$(BIN)/python -m scripts.backup $(TO)

restore: .venv/installed ## Bring back the archive FROM; over what is in use with REPLACE=1
	@mkdir -p var
	@$(BIN)/python -m scripts.restore $(if $(REPLACE),--replace) $(FROM)

test: .venv/checks-installed ## Pass every check: style, types, tests on SQLite and PostgreSQL, browser tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2 --dist worksteal

soak: .venv/checks-installed ## Run the long tests (SOAK_SECONDS, 480 by default): crowds, odd input, kills and faults
	$(BIN)/pytest tests/soak

bench: .venv/checks-installed ## Print the benchmark tables
	@$(BIN)/python -m tests.bench

bench-long: .venv/checks-installed ## Print those that take minutes
	@$(BIN)/python -m tests.bench long

requirements: ## Compile the lists of exact versions from the short lists
	$(PYTHON) -m venv var/pip-tools
	var/pip-tools/bin/pip install --quiet pip-tools
	var/pip-tools/bin/pip-compile $(COMPILE) -o requirements.txt requirements.in
	var/pip-tools/bin/pip-compile $(COMPILE) -o phone/requirements.txt phone/requirements.in
	var/pip-tools/bin/pip-compile $(COMPILE) -o requirements-dev.txt requirements-dev.in

.venv/installed: requirements.txt phone/requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Tremplin needs Python 3.11 or newer.")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -r phone/requirements.txt
	@touch $@

.venv/checks-installed: requirements-dev.txt .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
