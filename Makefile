# make rehearse and make test need Python 3.11 or newer and make, nothing else.
# The first that runs: a version manager's shim can be on PATH for a version it doesn't have.
NEW_ENOUGH := 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c $(NEW_ENOUGH) 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
READY := .venv/.ready
ARGS ?=

.PHONY: rehearse run test faults lint format bench messages clean

rehearse: $(READY)
	$(BIN)/python -m bot rehearse $(ARGS)

run: $(READY)
	$(BIN)/python -m bot run

test: $(READY)
	$(BIN)/python -m pytest -n 4 --dist loadfile --ignore=tests/faults $(ARGS)

# Processes killed for real, and started again days later: minutes, so apart from `make test`.
faults: $(READY)
	$(BIN)/python -m pytest -n 2 tests/faults $(ARGS)

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/pyright
	$(BIN)/lint-imports

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY)
	$(BIN)/python -m bench $(ARGS)

messages: $(READY)
	$(BIN)/python -m bot.messages

clean:
	rm -rf .venv

# Installs once, and again only when the pins or the project file change.
$(READY): pyproject.toml constraints.txt
	@"$(PYTHON)" -c $(NEW_ENOUGH) 2>/dev/null || { \
		echo "Plankton needs Python 3.11 or newer. Try: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(BIN)/python || "$(PYTHON)" -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $(READY)
