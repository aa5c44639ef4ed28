# `make run` and `make test` are all that a newcomer needs; `make help` lists the rest.

PYTHON := .venv/bin/python
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help run test check fix screenshots bench bench-figures bench-intake bench-map fuzz explore pins ready ready-to-test

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: ready ## open the app on 127.0.0.1:8501, with the demonstration where there are no figures yet
	$(PYTHON) -m unionmap demo
	@$(PYTHON) -m tools.open_browser & exec $(PYTHON) -m streamlit run app.py

test: ready-to-test ## install what the tests need, then check
	$(MAKE) --no-print-directory check

check: ## lint, format, types, tests; changes nothing
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(PYTHON) -m pytest -n 2 --dist loadfile

fix: ## repair what can be repaired without thinking
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

screenshots: ready-to-test ## draw every page into docs/screenshots
	$(PYTHON) -m tools.screenshots
	$(PYTHON) -m tools.report_pictures

bench: bench-figures bench-intake bench-map ## measure speed

bench-figures bench-intake bench-map: bench-%: ready-to-test ## measure one part
	$(PYTHON) -m tests.bench.$*

fuzz: ready-to-test ## feed the intake broken files for ten minutes
	$(PYTHON) -m tests.intake.fuzz 600

explore: ready-to-test ## try every tested rule on new random examples
	HYPOTHESIS_PROFILE=explore $(PYTHON) -m pytest -n 2 --dist loadfile -m "not browser"

pins: ready-to-test ## write the requirements anew from pyproject.toml
	CUSTOM_COMPILE_COMMAND="make pins" $(BIN)/pip-compile --quiet --upgrade -o requirements.txt pyproject.toml
	CUSTOM_COMPILE_COMMAND="make pins" $(BIN)/pip-compile --quiet --upgrade --extra dev -c requirements.txt \
		-o requirements-dev.txt pyproject.toml

ready:
	@tools/prepare.sh venv requirements.txt

ready-to-test:
	@tools/prepare.sh venv requirements-dev.txt
	@tools/prepare.sh chromium
	@tools/prepare.sh office
	@tools/prepare.sh nginx
