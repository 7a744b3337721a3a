#!/usr/bin/env bash
# Lets the published command, and the same one with whole libraries beside it, write all they can from the same files, and fails where a byte differs: a library that
# looks its types up by name loses what the linker did not see (build/Trim.targets), and tests run with whole ones.
#   build/check-trimmed.sh FOLDER PLATFORM    FOLDER: what `dotnet publish src/Attune.Cli -c Release -r PLATFORM` wrote
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
published=$(realpath "$1")/attune.dll
whole=$root/artifacts/bin/Attune.Cli/release_$2/attune.dll
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

write_all() { # command, folder
  mkdir "$work/$2"
  cd "$work/$2"
  dotnet "$1" read "$root/samples/answers.csv" -o report.html --json reading.json --pptx slides.pptx --pdf report.pdf --charts charts --svg clouds
  dotnet "$1" read "$root/tests/Attune.Intake.Tests/Fixtures/exports/libreoffice.xlsx" --json workbook.json
  cd "$root"
}
write_all "$published" published >/dev/null 2>"$work/says" || { cat "$work/says" >&2; exit 1; }
write_all "$whole" whole >/dev/null 2>&1
diff -rq "$work/published" "$work/whole"
