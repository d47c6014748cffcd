# Fairlead. `make` builds everything; `make test` checks what needs no cluster; see CONTRIBUTING.md.

FAIRLEAD := node build/generator/cli/main.js
ALL ?=
ONLY ?=
NODES ?= 2

.PHONY: all build compile test types lint unit tools serve bench e2e \
	cluster-up cluster-down cluster-status kubernetes-definitions format clean

all: build

node_modules/.package-lock.json: package.json package-lock.json
	@npm ci --no-audit --no-fund --loglevel=error
	@touch $@

compile: node_modules/.package-lock.json
	@npx tsc -p .
	@npx tsc -p tsconfig.package.json
	@node build/scripts/package.js

build: compile
	@$(FAIRLEAD) build

# Everything that needs no cluster. Missing tools are built once, with Go, into the shared cache.
test: lint unit

tools: compile
	@node build/test/tools/main.js

lint: node_modules/.package-lock.json
	@npx eslint .
	@npx prettier --check --log-level warn .

unit: build tools
	@npx vitest run --reporter=default --reporter=json --outputFile.json=.cache/test/vitest.json

serve:
	@$(FAIRLEAD) serve

bench: build tools
	@npm ci --prefix test/bench/cdk8s --no-audit --no-fund --loglevel=error
	@node build/test/bench/main.js

# The real cluster: the gate, one short scenario for each system; ALL=1 runs all, ONLY=name one.
e2e: build
	@node build/test/e2e/main.js $(if $(ONLY),--only $(ONLY),$(if $(ALL),--all))

cluster-up: compile
	@node build/test/cluster/main.js up --nodes $(NODES)

cluster-down: compile
	@node build/test/cluster/main.js down

cluster-status: compile
	@node build/test/cluster/main.js status

# Makes the extract of the Kubernetes OpenAPI again, from the module that Go downloads.
kubernetes-definitions: compile
	@node build/scripts/kubernetes-definitions.js

format:
	@npx prettier --write --log-level warn .

clean:
	@rm -rf build dist .cache
