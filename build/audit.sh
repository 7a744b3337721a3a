#!/usr/bin/env bash
# Asks the registries whether a package in use has a known vulnerability. High and critical ones make it fail; a registry without such data is reported and passes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

# Each package source of this machine is also an audit source, because restore reports missing data only for audit sources.
sources=$(dotnet nuget list source --format short | sed -n 's/^E //p' | awk '{ printf "<add key=\"source%d\" value=\"%s\" />", NR, $1 }')
echo "<configuration><packageSources><clear />$sources</packageSources><auditSources><clear />$sources</auditSources></configuration>" >"$work/NuGet.config"

# CI=true turns the audit on (Directory.Build.props); --force is needed because a restore with nothing to do asks no registry.
code=0
CI=true dotnet restore Attune.slnx --force --locked-mode --configfile "$work/NuGet.config" >"$work/restore" 2>&1 || code=$?
grep -oE '(warning|error) NU19[0-9]+: .*' "$work/restore" | sed 's/ \[.*//' | sort -u || true
if [ "$code" -ne 0 ]; then grep 'error' "$work/restore" | sort -u >&2; echo 'NuGet: the audit failed.' >&2; exit 1; fi
if grep -qE 'NU1900|NU1905' "$work/restore"; then echo 'NuGet: this feed serves no data about vulnerabilities; nothing was learned.'; else echo 'NuGet: no high or critical vulnerability is known.'; fi

if npm audit --package-lock-only --audit=true --audit-level=high --json >"$work/npm" 2>/dev/null; then
  echo 'npm: no high or critical vulnerability is known.'
elif node -e 'process.exit(JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).vulnerabilities ? 0 : 1)' "$work/npm" 2>/dev/null; then
  cat "$work/npm" >&2; echo 'npm: the audit failed.' >&2; exit 1
else
  echo 'npm: this registry serves no data about vulnerabilities; nothing was learned.'
fi
