# make run          start GradGUI             (make run ARGS="--preset NAME")
# make test         every check but the slow tests
# make test-slow    the slow tests
# make bench        the program beside plain PyTorch loops (ARGS="--quick")
# make bench-parts  benchmarks of single parts
# make lint         ruff, mypy, import contracts, translations
# make screenshots  the pictures of the README
# make thumbnails   the numbers from which the gallery of presets is drawn
# make screenshots-all  the window in every state, theme, size and language, in build/screenshots
#
# Each sets up what it needs first: system libraries, the virtual environment .venv, pinned packages.
# PYTHON=... names the Python to make it from, VENV=... another folder for it, JOBS=... test processes.

SHELL := /bin/sh
VENV ?= .venv
JOBS ?= 2
ARGS ?=
BIN := $(VENV)/bin
PYTEST := OMP_NUM_THREADS=1 $(BIN)/python -m pytest
# A test that holds Python's lock for ever ends with its process: no other thread could end it.
STUCK := -o faulthandler_timeout=660 -o faulthandler_exit_on_timeout=true
NOT_SLOW := -m "not slow" $(STUCK)
NO_QT := -p no:pytest-qt -p tests.no_qt --ignore=tests/ui --ignore=tests/end2end --ignore=tests/benchmarks
INSTALLED_BY := pyproject.toml constraints.txt packaging/environment.sh

.PHONY: run bench bench-parts test test-engine test-ui test-end2end test-slow lint screenshots screenshots-all thumbnails libraries-run libraries-test
.NOTPARALLEL:

run: libraries-run $(VENV)/run.stamp
	@$(BIN)/python main.py $(ARGS)

test: libraries-test lint test-engine test-ui test-end2end

lint: $(VENV)/dev.stamp
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports
	$(BIN)/python packaging/translations.py --check

test-engine: $(VENV)/dev.stamp
	$(PYTEST) $(NO_QT) $(NOT_SLOW) -n $(JOBS) tests

test-ui: libraries-test $(VENV)/dev.stamp
	QT_QPA_PLATFORM=offscreen $(PYTEST) $(NOT_SLOW) -n $(JOBS) tests/ui

test-end2end: libraries-test $(VENV)/dev.stamp
	$(PYTEST) $(NOT_SLOW) tests/end2end

test-slow: libraries-test $(VENV)/dev.stamp
	QT_QPA_PLATFORM=offscreen $(PYTEST) -m slow --timeout 1200 tests

bench: libraries-run $(VENV)/dev.stamp
	@$(BIN)/python main.py bench $(ARGS)

# The plugin counts time in a loop of its own: nothing of the tests' settings may slow it down.
bench-parts: $(VENV)/dev.stamp
	$(PYTEST) -p no:xdist -o python_files='bench_*.py' -o python_functions='bench_*' -o timeout=0 \
		--benchmark-enable --benchmark-columns=median,iqr,rounds --benchmark-sort=name $(ARGS) tests/benchmarks

screenshots: libraries-test $(VENV)/dev.stamp
	$(BIN)/python packaging/screenshots.py

thumbnails: $(VENV)/dev.stamp
	OMP_NUM_THREADS=1 $(BIN)/python packaging/thumbnails.py

screenshots-all: libraries-test $(VENV)/dev.stamp
	$(BIN)/python packaging/screenshots.py --all

libraries-run:
	@packaging/linux/system_libraries.sh run

libraries-test:
	@packaging/linux/system_libraries.sh test

$(VENV)/run.stamp: $(INSTALLED_BY)
	@packaging/environment.sh $(VENV) run

$(VENV)/dev.stamp: $(INSTALLED_BY)
	@packaging/environment.sh $(VENV) dev
