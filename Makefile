# Learnathon. On a fresh machine Python 3.11 or newer and make are enough: every target sets up what it needs.
# `make help` lists them.

SHELL := /bin/sh
.DEFAULT_GOAL := help
# Another environment must not leak into ours.
unexport VIRTUAL_ENV PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE CONDA_PREFIX PIP_USER PIP_TARGET PIP_PREFIX PIP_REQUIRE_VIRTUALENV

# The first of these that is 3.11 or newer; choose another with `make PYTHON=python3.13 ...`.
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
VENV := .venv
BIN := $(VENV)/bin
UV := $(or $(shell command -v uv),.tools/bin/uv)
COMPILE := pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q
SYNC := pip sync -q --python $(BIN)/python --require-hashes --compile-bytecode
# Stamps: what is newer than its stamp is installed again, all else is left alone.
RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed

.PHONY: help
help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

.PHONY: sandbox
sandbox: $(RUNTIME) ## try it: simulated Slack and Telegram on this machine, no credentials needed
	@$(BIN)/learnathon sandbox $(ARGS)

.PHONY: run
run: $(RUNTIME) ## run the bot with the credentials in the environment
	@$(BIN)/learnathon run $(ARGS)

.PHONY: test
# Four at once on two cores: stories wait for their platforms a part of the time.
test: $(DEV) ## run the tests
	@$(BIN)/python -m pytest -n 4 --ignore=tests/crash $(ARGS)

.PHONY: test-everywhere
test-everywhere: $(DEV) ## run them with every story in all combinations (longer)
	@$(BIN)/python -m pytest -n 4 --ignore=tests/crash --everywhere $(ARGS)

.PHONY: test-crash
test-crash: $(DEV) ## kill the bot at random moments and see that nothing is lost (minutes)
	@LEARNATHON_KILLS=20 $(BIN)/python -m pytest tests/crash tests/sandbox/test_kills.py -s $(ARGS)

.PHONY: test-attack
test-attack: $(DEV) ## attack the scan: results of 1,000 organisations, 20,000 trees, 10,000 answers sent twice (minutes)
	@LEARNATHON_ATTACK=whole $(BIN)/python -m pytest tests/attack tests/flows/test_scan_suppression.py tests/bot/test_scan_twice.py -s $(ARGS)

.PHONY: simulate
simulate: $(DEV) ## let 120 simulated people live with the bot for three years, and tell what came of it (a minute or two)
	@LEARNATHON_SIMULATE=whole $(BIN)/python -m pytest tests/simulation -s $(ARGS)

.PHONY: check
check: $(DEV) check-locks ## formatting, lint (also of the page's scripts), types, import contracts, locked dependencies
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/oxlint --deny-warnings adapters
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: check-locks
check-locks: $(UV) ## see that the locked dependencies fit pyproject.toml
	@new=$$(mktemp -d) && trap 'rm -rf "$$new"' EXIT && cp requirements*.txt "$$new" && \
	{ $(UV) $(COMPILE) -o "$$new/requirements.txt" && diff -u requirements.txt "$$new/requirements.txt" && \
	$(UV) $(COMPILE) --group dev -c requirements.txt -o "$$new/requirements-dev.txt" && \
	diff -u requirements-dev.txt "$$new/requirements-dev.txt"; } || \
	{ echo "The locked dependencies do not fit pyproject.toml: run 'make lock' and commit the result." >&2; exit 1; }

.PHONY: lock
lock: $(UV) ## lock the dependencies again, changing no more than pyproject.toml asks (ARGS=--upgrade: the newest)
	$(UV) $(COMPILE) $(ARGS) -o requirements.txt
	$(UV) $(COMPILE) $(ARGS) --group dev -c requirements.txt -o requirements-dev.txt

.PHONY: benchmarks
benchmarks: $(DEV) ## measure: the tables of docs/benchmarks.md (many minutes)
	@$(BIN)/python -m benchmarks $(ARGS)

.PHONY: pictures
pictures: $(DEV) ## take the README's pictures anew, in the sandbox (half a minute; ARGS=dutch: one scene)
	@$(BIN)/python -m docs.pictures $(ARGS)

.PHONY: clean
clean: ## remove what was set up and what tools left behind; databases stay
	rm -rf $(VENV) .tools .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The development environment holds all of the runtime's, so once it is there it serves for both.
$(RUNTIME): requirements.txt pyproject.toml Makefile | $(BIN)/python $(UV)
	@if [ -e $(DEV) ]; then $(MAKE) --no-print-directory $(DEV); else \
	echo "Installing what Learnathon needs ..." && $(UV) $(SYNC) requirements.txt && \
	$(BIN)/python -c 'import pathlib, sysconfig; \
	pathlib.Path(sysconfig.get_path("purelib"), "learnathon.pth").write_text(f"{pathlib.Path.cwd()}\n")' && \
	printf '#!%s\nimport sys\nfrom bot.cli import main\nsys.exit(main())\n' "$(CURDIR)/$(BIN)/python" > $(BIN)/learnathon && \
	chmod +x $(BIN)/learnathon; fi
	@touch $@

$(DEV): requirements.txt requirements-dev.txt pyproject.toml Makefile | $(BIN)/python $(UV)
	@echo "Installing what Learnathon and its tests need ..."
	@$(UV) $(SYNC) requirements-dev.txt
	@$(UV) pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@ $(RUNTIME)

$(BIN)/python: | $(UV)
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is needed and was not found; install it, or name it: make PYTHON=/path/to/python ..." >&2; exit 1; }
	@$(UV) venv -q --allow-existing --python "$(PYTHON)" $(VENV)

# Without pip but with venv, pip comes from a venv of its own.
.tools/bin/uv:
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is needed and was not found; install it, or name it: make PYTHON=/path/to/python ..." >&2; exit 1; }
	@echo "Fetching uv ..."
	@if $(PYTHON) -m pip --version >/dev/null 2>&1; then pip="$(PYTHON) -m pip"; \
	elif $(PYTHON) -m ensurepip --version >/dev/null 2>&1; then $(PYTHON) -m venv .tools/venv && pip=.tools/venv/bin/pip; \
	else echo "$(PYTHON) has no pip; install it first (on Debian and Ubuntu: apt install python3-venv)" >&2; exit 1; fi; \
	$$pip install -q --disable-pip-version-check --root-user-action=ignore --target .tools uv
