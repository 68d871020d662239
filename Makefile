# `make run` and `make test` set up everything by themselves; `make help` lists the rest.
# They need Python 3.11 or later, pip and, on Linux, the right to install packages or those packages.

PYTHON ?= $(shell for p in python3.11 python3 python3.12 python3.13; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
# Two workers: more than two windows at a time gain nothing on most machines.
PYTEST := $(BIN)/python -m pytest -q

.DEFAULT_GOAL := help
.PHONY: help run test test-core lint format bench bench-large bench-formats exactness screenshots durability coverage round-trips \
	translations tables lock freeze deb deb-trial windows wheel wheel-trial clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- Set-up -----------------------------------------------------------------------
build/system-libraries.stamp: packaging/system_libraries.py
	@mkdir -p build
	@$(PYTHON) packaging/system_libraries.py
	@touch $@

.venv/ready.stamp: pyproject.toml uv.lock packaging/set_up.py
	@test -n "$(PYTHON)" || { echo "Claimdesk needs Python 3.11 or later: install it and run make again."; exit 1; }
	@echo "Setting up .venv (the first time takes a minute) …"
	@$(PYTHON) packaging/set_up.py
	@touch $@

build/translations.stamp: .venv/ready.stamp packaging/translations.py $(wildcard resources/translations/*.ts)
	@mkdir -p build
	@$(BIN)/python packaging/translations.py compile
	@touch $@

.PHONY: ready
ready: build/system-libraries.stamp .venv/ready.stamp build/translations.stamp

# --- Use --------------------------------------------------------------------------
run: ready  ## open the window on the sample project (without a screen: pictures of it in build/demo)
	@$(BIN)/python packaging/run.py

screenshots: ready  ## draw every screen into build/screenshots and refresh docs/images
	@$(BIN)/claimdesk demo --headless build/screenshots
	@$(BIN)/python packaging/readme_images.py build/screenshots

# --- Checks -----------------------------------------------------------------------
test: ready  ## run every test, the core's as without Qt; fails below the coverage promised
	$(PYTEST) -n 2 -p no:pytest-qt -p tests.no_qt --cov --cov-report= tests/annotator
	$(PYTEST) -n 2 --cov --cov-append --cov-report= --ignore=tests/annotator
	$(BIN)/coverage report --include='annotator/*' --fail-under=90
	$(BIN)/coverage report --include='ui/*' --fail-under=80

test-core: .venv/ready.stamp  ## run the core's tests in an environment of their own that has no Qt
	@UV_PROJECT_ENVIRONMENT=build/core-venv $(BIN)/uv sync --quiet --locked --no-install-package pyside6-essentials \
		--no-install-package shiboken6 --no-install-package pytest-qt
	build/core-venv/bin/python -m pytest -q -n 2 -p tests.no_qt tests/annotator

lint: .venv/ready.stamp  ## look for faults without running anything
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(BIN)/vulture
	$(BIN)/deptry .

format: .venv/ready.stamp  ## format the code and mend what can be mended without thought
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

coverage: ready  ## show in build/coverage which lines no test reaches
	$(PYTEST) -n 2 --cov --cov-report=html:build/coverage --cov-report=term

bench: ready  ## measure what the design promises, beside plain SQLite and plain Qt
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

bench-large: ready  ## move a hundred thousand articles out and in: ten minutes, and three gigabytes of disk
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks --only large-corpus

bench-formats: ready  ## measure every format: time for an article, and memory with a corpus five times as large
	@$(BIN)/python -m tests.benchmarks --only formats

exactness: ready  ## measure how often candidates and names are right (docs/candidates.md)
	@$(BIN)/python -m tests.benchmarks --only exactness

durability: ready  ## kill the store and the whole program 200 times each in mid-work: nothing confirmed is lost
	@$(BIN)/python -m tests.durability.kill --times 200
	@$(BIN)/python -m tests.durability.program --times 200

round-trips: ready  ## send two hundred random projects through every format and back
	$(PYTEST) -n 2 --hypothesis-profile=thorough tests/annotator/formats

# --- Upkeep -----------------------------------------------------------------------
translations: .venv/ready.stamp  ## collect the texts of the window, compile, list what is not translated
	@$(BIN)/python packaging/translations.py update
	@$(BIN)/python packaging/translations.py compile
	@$(BIN)/python packaging/translations.py check

tables: .venv/ready.stamp  ## write into the guide what the code knows: the formats, the JSON Schema
	@$(BIN)/python packaging/formats_page.py
	@$(BIN)/python packaging/jsonl_schema.py

lock: .venv/ready.stamp  ## lock the newest dependencies that fit
	@$(BIN)/uv lock --upgrade
	@$(BIN)/uv sync --quiet

# --- Installers (packaging/README.md) ---------------------------------------------
FREEZER := build/freeze-venv
FREEZER_BIN := $(FREEZER)/bin

$(FREEZER)/ready.stamp: build/system-libraries.stamp pyproject.toml uv.lock packaging/set_up.py
	@$(PYTHON) packaging/set_up.py $(FREEZER) --no-dev --group installers
	@touch $@

freeze: $(FREEZER)/ready.stamp  ## freeze the program into dist/frozen, and say how large and how quick it is
	@$(PYTHON) packaging/tools.py freeze
	@$(FREEZER_BIN)/python packaging/freeze.py

deb: freeze  ## pack the frozen program as a Debian package and as a tar.gz, and look for faults
	@$(PYTHON) packaging/tools.py deb
	@$(FREEZER_BIN)/python packaging/linux/needed.py >/dev/null || $(FREEZER_BIN)/python packaging/linux/needed.py
	@$(FREEZER_BIN)/python packaging/linux/deb.py
	@$(FREEZER_BIN)/python packaging/linux/targz.py
	@packaging/linux/check.sh

deb-trial: deb  ## install, self-test, open, upgrade and purge it in clean roots of Debian 12 and 13 (as root)
	@$(PYTHON) packaging/tools.py deb-trial
	@$(FREEZER_BIN)/python packaging/linux/try_deb.py

windows: $(FREEZER)/ready.stamp  ## build both Windows installers as a test, and try them under Wine: half an hour
	@$(PYTHON) packaging/tools.py windows
	@packaging/windows/test_build.sh build/windows

wheel: ready  ## build the wheel and the source archive into dist
	@$(BIN)/uv build --quiet --out-dir dist
	@ls -l dist

wheel-trial: ready $(FREEZER)/ready.stamp  ## build them twice, compare, check, install each in an empty environment
	@$(FREEZER_BIN)/python packaging/try_wheel.py

clean:  ## delete everything that was made
	@rm -rf build dist .venv .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@rm -f resources/translations/*.qm
