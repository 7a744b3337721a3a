#!/usr/bin/env bash
# Writes a bill of materials (CycloneDX) of each program, and checks that it names every package of its lock file:
# artifacts/sbom/attune-web.cdx.json and attune.cdx.json. What comes from npm (fonts, word lists) is in artifacts/sbom/npm.cdx.json.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

version=$(build/version.sh)
out=artifacts/sbom
mkdir -p "$out"
dotnet tool restore >/dev/null
dotnet restore Attune.slnx -v quiet

list() { # project, name of the program
  dotnet tool run dotnet-CycloneDX -- "src/$1/$1.csproj" --disable-package-restore --base-intermediate-output-path "$PWD/artifacts/obj" \
    --set-name "$2" --set-version "$version" --set-type Application --exclude-filter MinVer --no-serial-number --output-format Json --output "$out" --filename "$2.cdx.json" >"$out/$2.log" \
    || { cat "$out/$2.log" >&2; exit 1; }
  node build/check-sbom.mjs "$out/$2.cdx.json" "src/$1/packages.lock.json"
}

list Attune.Web attune-web
list Attune.Cli attune
npm sbom --sbom-format cyclonedx --sbom-type application --package-lock-only >"$out/npm.cdx.json"
echo "$out/npm.cdx.json: $(node -p "JSON.parse(require('fs').readFileSync('$out/npm.cdx.json','utf8')).components.length") packages"
