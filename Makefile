BIN ?= $(if $(wildcard .venv/bin/python),.venv/bin/)

.PHONY: check format lint spelling types contracts test docs coverage bench changelog
.DEFAULT_GOAL := check

check: lint spelling types contracts test docs

format:
	$(BIN)ruff format .
	$(BIN)ruff check --fix .

lint:
	$(BIN)ruff format --check .
	$(BIN)ruff check .

spelling:
	$(BIN)codespell

types:
	$(BIN)mypy

contracts:
	$(BIN)lint-imports

test:
	$(BIN)python -m pytest -q

docs:
	$(BIN)sphinx-build -nW --keep-going -q -b html docs docs/_build/html

# Hypothesis imports us by an entry point before pytest-cov could start: so not that plugin.
coverage:
	$(BIN)python -m coverage run -m pytest -q
	$(BIN)python -m coverage report

bench:
	$(BIN)python -m bench

changelog:
	$(BIN)towncrier build --draft
