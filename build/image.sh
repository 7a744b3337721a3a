#!/usr/bin/env bash
# Builds the container image and checks what the Dockerfile promises: it starts with a read-only root file system as a user other than root, and reports that it is healthy.
#   build/image.sh [NAME]          NAME: attune; tagged with the version
#   build/image.sh --push NAME     pushes it afterwards (log in first)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

push=false
if [ "${1:-}" = --push ]; then push=true; shift; fi
name=${1:-attune}
tool=$(command -v docker || command -v podman) || { echo 'Neither docker nor podman is installed.' >&2; exit 1; }
"$tool" info >/dev/null 2>&1 || { echo "$tool is installed, and nothing answers it: start its service." >&2; exit 1; }

version=$(build/version.sh)
tag=${version//+/-}
"$tool" build --build-arg "VERSION=$version" -t "$name:$tag" .

container=$("$tool" run --detach --read-only --tmpfs /tmp -e Attune__RequireHttps=false "$name:$tag")
trap '"$tool" rm --force --volumes "$container" >/dev/null' EXIT
for _ in $(seq 60); do
  if "$tool" exec "$container" dotnet Attune.Web.dll --health 2>/dev/null; then healthy=true; break; fi
  sleep 1
done
[ "${healthy:-}" = true ] || { "$tool" logs "$container" >&2; echo 'The container did not become healthy within a minute.' >&2; exit 1; }
[ "$("$tool" exec "$container" id -u)" -ne 0 ] || { echo 'The container runs as root.' >&2; exit 1; }
echo "$name:$tag starts with a read-only root, not as root, and is healthy."

if $push; then "$tool" push "$name:$tag"; fi
