# Every chore of the project. `make demo` and `make test` need nothing but Python 3.11 or newer.
VENV := .venv
BIN := $(VENV)/bin
ARTICLES ?= $(wildcard ../shared/corpora/articles.jsonl)
SEED := seeds/000_fe33916f0645b2f3.txt
PAGES := docs/_build/html
# The first Python that is new enough and can make virtual environments.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

.PHONY: demo test lint docs extras pictures bench clean

demo: $(VENV)/core
	@$(BIN)/diplotext parse $(SEED) --published 2014-02-18 --outlet "China Daily"

test: lint
	$(BIN)/pytest

lint: $(VENV)/test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

docs: $(VENV)/docs
	$(BIN)/sphinx-build -W -n --keep-going -b html docs $(PAGES)

# Each extra alone in a clean environment, where its how-to must run.
extras:
	@test -n "$(PYTHON)" || { echo "$(NO_PYTHON)" >&2; exit 1; }
	PYTHON="$(PYTHON)" docs/check_extras.sh

# The pictures in the docs and the README, made anew (needs chromium).
pictures: $(VENV)/test
	$(BIN)/python docs/make_pictures.py

bench: $(VENV)/core
	@$(BIN)/python benchmarks/bench.py $(ARTICLES)

clean:
	rm -rf $(VENV) build dist docs/_build docs/jupyter_execute .mypy_cache .pytest_cache .ruff_cache .hypothesis

NO_PYTHON := diplotext needs Python 3.11 or newer with venv (on Debian: apt-get install python3 python3-venv)

$(VENV)/python:
	@test -n "$(PYTHON)" || { echo "$(NO_PYTHON)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/core: $(VENV)/python pyproject.toml
	$(BIN)/pip install -qq --disable-pip-version-check -e .
	@touch $@

$(VENV)/test: $(VENV)/python pyproject.toml
	$(BIN)/pip install -qq --disable-pip-version-check -e ".[test]"
	@touch $@ $(VENV)/core

$(VENV)/docs: $(VENV)/python pyproject.toml
	$(BIN)/pip install -qq --disable-pip-version-check -e ".[docs]"
	@touch $@ $(VENV)/core
