# Two commands for everybody: `make demo` shows the site, `make test` proves it.
# The others are for those who work on it. Needs Python 3.11 to 3.13; nothing else.

PYTHON = .venv/bin/python
export PYTHONUTF8 = 1

.PHONY: demo test check bench css messages soak environment

demo: environment
	@DEMO=1 exec $(PYTHON) manage.py demo

test: environment
	@$(PYTHON) -m pytest -n 2 --dist worksteal -q

# Lint, types, import contracts, migrations and messages.
check: environment
	@.ci/check

# CPU, requests a second, SQL and bytes of the pages that matter, beside a bare view.
bench: environment
	@$(PYTHON) -m tests.bench

# Compile training/styles/ to training/static/css/. The only command that needs npm.
css:
	@sh training/styles/compile.sh

# Bring locale/ in step with the words in code and templates. Needs gettext.
messages: environment
	@$(PYTHON) .ci/messages.py

# The property and race tests with large numbers. Takes an hour or more.
soak: environment
	@PROPERTIES=soak WRITERS_SECONDS=30 $(PYTHON) -m pytest -n 2 -q -m "not browser"

environment:
	@.ci/environment
