# Everything a newcomer needs: each target sets up what it needs first.
PYTHON ?= python3
APP := .venv/bin
RASA := .venv-rasa/bin

.DEFAULT_GOAL := help
.PHONY: help setup demo test bench lint train

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

setup: ## both environments, from the one lock file
	@$(PYTHON) tools/setup.py

demo: setup ## everything running on this machine, with demo customers
	@$(APP)/madad demo

train: setup ## the model, when the training data are newer
	@$(RASA)/python -m rasa_server.train

test: setup ## all tests
	@$(RASA)/python -m pytest -c tests/rasa.ini tests/nlu tests/rasa_server
	@$(APP)/python -m pytest

bench: setup ## what is measured, beside its peers; writes bench/out/
	@$(APP)/python bench/run.py

lint: setup ## ruff and mypy
	@$(APP)/ruff check .
	@$(APP)/ruff format --check .
	@$(APP)/mypy
