# `make site` builds everything; `make test` runs every test. Each sets itself up: all that is needed is
# Python 3.11 or newer with venv, and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: site test lint bench pictures words lock clean example

site: $(VENV)/.site
	$(BIN)/rolebook build

# Every process compiles the program anew where none may keep what it compiled, and tests start many.
test: export PYTHONDONTWRITEBYTECODE =
test: $(VENV)/.test
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The guides' pictures, taken anew from the product itself. They need a Chromium.
pictures: $(VENV)/.test
	$(BIN)/python tests/guides/pictures.py

# Every word of ours that can be translated, collected for translators.
WORDS = --omit-header --no-location --sort-output --no-wrap --keyword=N_ --keyword=Forms:1,2 --keyword=counted:2,3 --ignore-dirs='.*'
words: $(VENV)/.site
	$(BIN)/pybabel --quiet extract -F babel.cfg $(WORDS) -o generator/rolebook/words.pot generator/rolebook site/overrides

# The worked example: packets and scores of a made-up round, into examples/practice-round/made, and its report onto the site.
EXAMPLE = examples/practice-round
EXAMPLE_DAY = --today 2026-11-28
example: $(VENV)/.site
	$(BIN)/rolebook packets practice-notice --candidates $(EXAMPLE)/candidates.csv --practice --due 2026-12-14 \
	  --secret $(EXAMPLE)/example-only.secret --out examples/practice-round/made/packets $(EXAMPLE_DAY)
	$(BIN)/rolebook score practice-notice --responses $(EXAMPLE)/responses --sheets $(EXAMPLE)/sheets \
	  --overrides $(EXAMPLE)/overrides.csv --groups $(EXAMPLE)/groups.csv --places 3 --synthetic \
	  --out examples/practice-round/made/scores $(EXAMPLE_DAY)
	mkdir -p site/pages/example
	cp examples/practice-round/made/scores/report.html site/pages/example/report.html
	cp examples/practice-round/made/scores/letters/P08M-VARM-BQB7-H078.html site/pages/example/letter.html

bench: $(VENV)/.bench
	$(BIN)/python bench/run.py

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Rolebook needs Python 3.11 or newer; set PYTHON=…")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: $(BIN)/python requirements/site.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.test: $(VENV)/.site requirements/test.txt
	$(PIP) install --require-hashes -r requirements/test.txt
	touch $@

$(VENV)/.bench: $(VENV)/.test requirements/bench.txt
	$(PIP) install --require-hashes -r requirements/bench.txt
	touch $@

# Makes the locks again. They hold versions and hashes only, so they work with any package index.
COMPILE = uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --python-version 3.11
lock:
	$(COMPILE) pyproject.toml requirements/build.in -o requirements/site.txt
	$(COMPILE) pyproject.toml requirements/build.in --extra test -c requirements/site.txt -o requirements/test.txt
	$(COMPILE) pyproject.toml requirements/build.in --extra test --extra bench -c requirements/test.txt -o requirements/bench.txt

clean:
	rm -rf build $(VENV)
