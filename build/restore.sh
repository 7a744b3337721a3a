#!/usr/bin/env bash
# Restores packages and tools as the lock files say, and refuses anything else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet tool restore
dotnet restore Attune.slnx --locked-mode "$@"
npm ci --ignore-scripts --loglevel=error && touch node_modules/.attune-stamp
