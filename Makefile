# Two commands matter: `make run` opens Canevas, `make test` checks everything.
PYTHON ?= python3
PY := .venv/bin/python

.PHONY: run test bench build lock pictures clean

run:
	@PYTHON=$(PYTHON) scripts/prepare.sh run
	@scripts/run.sh

test:
	@PYTHON=$(PYTHON) scripts/prepare.sh dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m pytest

bench:
	@PYTHON=$(PYTHON) scripts/prepare.sh run
	$(PY) -m benchmarks.first_frame

build:
	@PYTHON=$(PYTHON) scripts/prepare.sh dev
	packaging/build.sh

pictures:
	@PYTHON=$(PYTHON) scripts/prepare.sh run
	scripts/pictures.sh

lock:
	@PYTHON=$(PYTHON) scripts/lock.sh

clean:
	rm -rf .venv build dist demonstration canevas.egg-info .mypy_cache .ruff_cache .hypothesis
