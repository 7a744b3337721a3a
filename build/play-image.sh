#!/usr/bin/env bash
# Plays the last stage of the Dockerfile where no image can be built: published output in a read-only folder, as the image's user, with an empty folder for
# data, the environment of the Dockerfile, and that of the command in docs/operating.md. Then it opens the printed address as a person does, and makes the first account.
#   build/play-image.sh [FOLDER]   FOLDER: published output; without it, it is published first
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

user=1654 # what APP_UID is in the base images of .NET
work=$(mktemp -d)
clean_up() {
  cd /
  [ -z "${server:-}" ] || { kill "$server" 2>/dev/null && wait "$server"; } || true
  ! mountpoint -q "$work/app" || umount "$work/app"
  rm -rf "$work"
}
trap clean_up EXIT
chmod 0755 "$work"
mkdir "$work/app" "$work/data"
fail() { echo "$1" >&2; [ ! -f "$work/log" ] || sed 's/^/  /' "$work/log" >&2; exit 1; }

published=${1:-}
if [ -z "$published" ]; then
  published=$work/published
  dotnet publish src/Attune.Web -c Release -o "$published" >"$work/log" 2>&1 || fail 'Publishing failed.'
fi
cp -R "$published/." "$work/app" && chmod -R a+rX,a-w "$work/app"

as=()
if [ "$(id -u)" -eq 0 ]; then
  chown "$user:$user" "$work/data"
  as=(setpriv --reuid "$user" --regid "$user" --clear-groups --no-new-privs)
  # Where mounts are forbidden, the modes of the files alone keep the folder as it is.
  mount --bind "$work/app" "$work/app" 2>/dev/null && mount -o remount,bind,ro "$work/app"
fi

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
mapfile -t image < <(sed -n 's/^ENV //p' Dockerfile | tail -1 | tr ' ' '\n' | sed "s#=/data\$#=$work/data#; s#=8080\$#=$port#")
mapfile -t documented < <(grep -o 'docker run -p [^`]*' docs/operating.md | head -1 | grep -o -- '-e [^ ]*' | cut -d' ' -f2)
[ ${#image[@]} -gt 1 ] || fail 'The Dockerfile has no line with its environment.'

cd "$work/app"
"${as[@]}" env -i PATH="$PATH" "${image[@]}" "${documented[@]}" dotnet Attune.Web.dll >"$work/log" 2>&1 &
server=$!
for _ in $(seq 600); do
  address=$(grep -o 'open http[^ ]*' "$work/log" | cut -d' ' -f2 || true)
  [ -z "$address" ] || break
  kill -0 "$server" 2>/dev/null || fail 'It did not start.'
  sleep 0.1
done
[ -n "$address" ] || fail 'It printed no address within a minute.'

ask() { curl --silent --show-error --cookie "$work/jar" --cookie-jar "$work/jar" "$@"; }
page=$(ask --fail "$address") || fail "The printed address $address does not open."
token=$(sed -n 's/.*name="__RequestVerificationToken" value="\([^"]*\)".*/\1/p' <<<"$page" | head -1)
[ -n "$token" ] || fail 'The printed address shows no form.'
made=$(ask --output /dev/null --write-out '%{http_code}' --data-urlencode "__RequestVerificationToken=$token" --data-urlencode "Code=${address##*code=}" \
  --data-urlencode 'Name=Ruth Okafor' --data-urlencode 'Mail=ruth@example.org' --data-urlencode 'Password=four words for a test' "${address%%\?*}")
[ "$made" = 200 ] || fail "The first account was not made: $made"
ask --fail --output /dev/null "http://localhost:$port/programs" || fail 'The first page after signing in does not open.'
"${as[@]}" env -i PATH="$PATH" "${image[@]}" dotnet Attune.Web.dll --health || fail 'It does not report that it is healthy.'
[ "$(stat -c %u "$work/data/attune.db")" -ne 0 ] || fail 'It runs as root.'

kill "$server"
wait "$server" || fail 'It did not end by itself when asked to.'
server=
echo "The last stage starts in a read-only folder, not as root, with an empty folder for data; the address it prints opens, and it is healthy."
