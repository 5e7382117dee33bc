# Everything a person does with the atlas. `make` alone lists it.
# The only thing needed beforehand is Python 3.11 or newer; the rest is set up on first use, in .venv.

PORT ?= 8501
VENV := .venv
BIN  := $(VENV)/bin
# Two arenas, and what is free is given back, by Arrow too: 43 MB less memory on Linux.
MEMORY := MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072 ARROW_DEFAULT_MEMORY_POOL=jemalloc
# Test files side by side, those of the browser first: they are slow. Each process has a Chromium, an atlas and a
# PostgreSQL, and starts others: what Python compiles is kept for them, also where the environment says not to.
AT_ONCE := -n auto --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help run test lint bench data messages clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.runtime ## set up and serve the atlas (PORT=8600 for another port, DATA=folder for the rooms)
	@PORT=$(PORT) $(if $(DATA),ATLAS_DATA="$(abspath $(DATA))") $(MEMORY) exec $(BIN)/python serve.py

test: $(VENV)/.dev lint ## set up and run every test, those in a real browser too
	$(BIN)/python -m tests.browser.chromium
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest $(AT_ONCE)

lint: $(VENV)/.dev ## check form and types of the code, of its scripts where Node is installed
	$(BIN)/ruff check .
	$(BIN)/ty check
	.node/check

bench: $(VENV)/.dev ## measure speed and size, print them and write benchmarks/RESULTS.md (RIVALS=1: side by side)
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m benchmarks.run $(if $(RIVALS),--rivals)

data: $(VENV)/.runtime ## rebuild boundaries and data package from their sources
	$(BIN)/python -m coverage.geo
	$(BIN)/python -m coverage.tables.refresh

messages: $(VENV)/.runtime ## bring the message catalogs in locales/ up to date with the code
	$(BIN)/python -m coverage.wording.catalogs

clean: ## remove what was set up and cached
	rm -rf $(VENV) .node/node_modules .pytest_cache .ruff_cache .hypothesis benchmarks/.rivals
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The newest Python that works here; a name alone proves nothing, so each is asked for its version.
$(BIN)/python:
	@for python in python3.13 python3.12 python3.11 python3 python; do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			exec $$python -m venv $(VENV); \
		fi; \
	done; \
	echo "The atlas needs Python 3.11 or newer, and none was found: install it, then run make again." >&2; exit 1

# A stamp is younger than its list only after everything on the list is installed.
$(VENV)/.runtime: requirements.txt constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -c constraints.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt -c constraints.txt
	@touch $@
