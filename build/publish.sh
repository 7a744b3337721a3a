#!/usr/bin/env bash
# Publishes the two programs for one platform and packs each: artifacts/packages/attune-web-VERSION-PLATFORM.tar.gz and attune-VERSION-PLATFORM.tar.gz.
#   build/publish.sh [PLATFORM]    PLATFORM: a runtime identifier such as linux-x64 or linux-arm64; without one, this machine's
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

version=$(build/version.sh)
platform=${1:-$(dotnet msbuild src/Attune.Cli -nologo -getProperty:NETCoreSdkRuntimeIdentifier)}
packages=artifacts/packages
mkdir -p "$packages"

pack() { # project, name of the package
  local folder="artifacts/to-pack/$2-$version"
  rm -rf "$folder"
  dotnet publish "src/$1" -c Release -r "$platform" -o "$folder" -v quiet
  # Another platform's command does not run here.
  if [ "$1" = Attune.Cli ] && [ "$platform" = "$(dotnet msbuild src/Attune.Cli -nologo -getProperty:NETCoreSdkRuntimeIdentifier)" ]; then build/check-trimmed.sh "$folder" "$platform"; fi
  # Names, times and owners are fixed, so that the same files give the same archive everywhere.
  tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -C "${folder%/*}" -c "${folder##*/}" | gzip -n >"$packages/$2-$version-$platform.tar.gz"
  rm -rf "$folder"
}

pack Attune.Web attune-web
pack Attune.Cli attune
(cd "$packages" && sha256sum ./*"-$version-$platform.tar.gz" >"SHA256SUMS-$platform" && ls -l ./*"-$version-$platform.tar.gz")
