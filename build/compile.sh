#!/usr/bin/env bash
# Builds the solution after build/restore.sh; a warning is an error.
#   build/compile.sh [-c Release]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

dotnet build Attune.slnx --no-restore -v minimal "$@"
