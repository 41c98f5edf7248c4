# Two commands matter: `make run` opens Canevas, `make test` checks everything.
PYTHON ?= python3
PY := .venv/bin/python

# The cards to render: all those whose scene has changed, or numbers (make deck CARD="12 40").
CARD ?= all

.PHONY: run test bench build lock pictures deck contact-sheet goldens clean

run:
	@PYTHON=$(PYTHON) scripts/prepare.sh run
	@scripts/run.sh

test:
	@PYTHON=$(PYTHON) scripts/prepare.sh dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

bench:
	@PYTHON=$(PYTHON) scripts/prepare.sh run
	$(PY) -m benchmarks

build:
	@PYTHON=$(PYTHON) scripts/prepare.sh dev
	packaging/build.sh

pictures:
	@PYTHON=$(PYTHON) scripts/prepare.sh run
	scripts/pictures.sh

deck:
	@PYTHON=$(PYTHON) scripts/deck.sh $(CARD)

contact-sheet:
	@PYTHON=$(PYTHON) scripts/prepare.sh run
	$(PY) deck/contact_sheet.py

goldens:
	@PYTHON=$(PYTHON) scripts/prepare.sh dev
	$(PY) -m tests.goldens

lock:
	@PYTHON=$(PYTHON) scripts/lock.sh

clean:
	rm -rf .venv .deckvenv build dist demonstration canevas.egg-info .mypy_cache .ruff_cache .hypothesis
