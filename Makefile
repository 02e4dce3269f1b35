# Two commands for a fresh machine: `make demo` and `make test`. Everything is installed into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test torture bench clean

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-test: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[test]"
	@touch $@ $(VENV)/installed

# The pip that Python 3.11 brings stumbles over two packages that ask for the same extra of lxml.
$(VENV)/installed-bench: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=24"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[bench]"
	@touch $@ $(VENV)/installed

demo: $(VENV)/installed
	$(BIN)/extractor run corpus/dev -o demo.jsonl --table

test: $(VENV)/installed-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

# Two thousand news texts that rank nobody as written and varied, two thousand generated, the hostile pages, a run that
# is killed, fifty times with the rules themselves, and 20,000 articles loaded, killed thirty times, side by side and through a server's stop.
torture: $(VENV)/installed-test
	EXTRACTOR_IRRELEVANT_TEXTS=2000 EXTRACTOR_GENERATED_TEXTS=2000 $(BIN)/pytest -s tests/irrelevant tests/article/test_hostile.py
	EXTRACTOR_KILLS=150 $(BIN)/pytest -s tests/runs/test_kills.py
	EXTRACTOR_KILLS=30 EXTRACTOR_KILL_ARTICLES=20000 $(BIN)/pytest -s tests/sinks/test_together.py

bench: $(VENV)/installed-bench
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/units.py
	$(BIN)/python benchmarks/body.py corpus/dev
	$(BIN)/python benchmarks/body.py corpus/test
	$(BIN)/python benchmarks/load.py
	$(BIN)/python benchmarks/panel.py

clean:
	rm -rf $(VENV) demo.jsonl build dist
