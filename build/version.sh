#!/usr/bin/env bash
# Prints the version of what is built from this checkout (build/Version.props).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet restore src/Attune.Cli -v quiet >&2
dotnet msbuild src/Attune.Cli -nologo -t:MinVer -getProperty:MinVerVersion
