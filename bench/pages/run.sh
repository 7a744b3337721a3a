#!/usr/bin/env bash
# Measures every page of a program among the rows of ten years of 400 programs, beside the same page alone: prints "ratio pages.NAME VALUE GOAL" (less is better).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ "${BUILT:-}" ] || dotnet build bench/Attune.YearsBench -c Release -v q --nologo
exec dotnet artifacts/bin/Attune.YearsBench/release/Attune.YearsBench.dll
