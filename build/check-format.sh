#!/usr/bin/env bash
# Fails if a file is not laid out as .editorconfig says: first white space (which takes seconds without a compiler), then style (for which the whole solution is loaded).
#   build/check-format.sh          checks
#   build/check-format.sh --fix    changes the files instead
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

case "${1:-}" in
  '') how=(--verify-no-changes) ;;
  --fix) how=() ;;
  *) echo "usage: build/check-format.sh [--fix]" >&2; exit 2 ;;
esac

# Migrations and generated files are written by tools, so their format is not checked.
dotnet format whitespace . --folder --include src tests bench --exclude '**/Migrations/**' '**/obj/**' "${how[@]}"
echo 'White space: as .editorconfig says.'
# The style check needs the result of restore, which a clean checkout does not have yet.
[ -f artifacts/obj/Attune.Web/project.assets.json ] || dotnet restore Attune.slnx -v quiet
dotnet format style Attune.slnx --no-restore --severity warn "${how[@]}"
echo 'Style: as .editorconfig says.'
