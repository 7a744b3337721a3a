#!/usr/bin/env bash
# Measures durable answers per second: the product over HTTP (the whole of a leader's save, and the joining and saving of people in teams) and the raw servers, in one run on one machine.
#   bench/answers/run.sh [SECONDS] [CONNECTIONS]
# Needs PostgreSQL (installed; a server of its own is started), wrk, and the raw servers: LIVE_BENCH=folder with server/ and post.lua.
# Prints "ratio NAME VALUE GOAL": the product compared with the raw server that stores nothing, and with the raw group commit of the same database.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-6} connections=${2:-64} raw=${LIVE_BENCH:-../shared/bench/live}
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
work=$(mktemp -d) pids=()
port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
pg=$(port)
as() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
cleanup() {
  for pid in "${pids[@]:-}"; do [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; done
  as "$bin/pg_ctl" -D "$work/pg/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap cleanup EXIT
command -v wrk >/dev/null || { echo 'wrk is missing: apt-get install wrk' >&2; exit 1; }
[ -d "$raw/server" ] || { echo "no raw servers in $raw: set LIVE_BENCH" >&2; exit 1; }

dotnet build src/Attune.Web -c Release -v q --nologo
dotnet build bench/Attune.AnswerBench -c Release -v q --nologo
cp -r "$raw/server" "$work/raw"
dotnet build "$work/raw" -c Release -v q --nologo -o "$work/raw/out"
chmod 755 "$work"; mkdir "$work/pg"; [ "$(id -u)" -ne 0 ] || chown postgres "$work/pg"
(cd / && as "$bin/initdb" -D "$work/pg/data" -U attune --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null)
(cd / && as "$bin/pg_ctl" -D "$work/pg/data" -w -l "$work/pg/log" -o "-p $pg -k $work/pg -c listen_addresses=127.0.0.1" start >/dev/null)
for name in raw product; do psql -qh 127.0.0.1 -p "$pg" -U attune postgres -c "CREATE DATABASE $name"; done

ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
wait_for() { for _ in $(seq 300); do curl -sf -o /dev/null "$1" && return; sleep 0.1; done; echo "nothing answers at $1" >&2; exit 1; }
declare -A rate
at=$(port) tcp=$(port)
"$work/raw/out/server" "$at" "$tcp" "$work/raw/data" "Host=127.0.0.1;Port=$pg;Username=attune;Database=raw;Max Auto Prepare=10;Auto Prepare Min Usages=2" >/dev/null & pids+=($!)
wait_for "http://127.0.0.1:$at/stats"
for variant in none sqlitegroup pggroup; do
  wrk -t1 -c"$connections" -d2s -s "$raw/post.lua" "http://127.0.0.1:$at/ingest/$variant" >/dev/null
  rate[$variant]=$(wrk -t1 -c"$connections" -d"${seconds}s" -s "$raw/post.lua" "http://127.0.0.1:$at/ingest/$variant" | awk '/Requests\/sec/ { print $2 }')
  echo "raw $variant: ${rate[$variant]} a second"
done
kill "${pids[0]}"

for provider in Sqlite Postgres; do
  connection="Data Source=$work/$provider/attune.db"
  [ "$provider" = Sqlite ] || connection="Host=127.0.0.1;Port=$pg;Username=attune;Database=product"
  mkdir -p "$work/$provider"
  at=$(port)
  ASPNETCORE_ENVIRONMENT=Development Logging__LogLevel__Default=Warning dotnet artifacts/bin/Attune.Web/release/Attune.Web.dll --urls="http://127.0.0.1:$at" --Attune:DataFolder="$work/$provider" \
    --Attune:PublicPostsPerMinute=10000000 --Attune:AudiencePostsPerMinute=10000000 --Store:Provider="$provider" --Store:Connection="$connection" --Store:MasterKeyFile="$work/$provider/master.key" >/dev/null & pids+=($!)
  wait_for "http://127.0.0.1:$at/health/ready"
  for run in warm counted; do
    dotnet artifacts/bin/Attune.AnswerBench/release/Attune.AnswerBench.dll "$provider" "$connection" "$work/$provider/master.key" leaders "http://127.0.0.1:$at" $((connections * 8)) "$work/$provider/$run"
  done
  # What the compiler still does after a start is not part of the measurement.
  ATTUNE_LEADERS=$work/$provider/warm wrk -t1 -c"$connections" -d"${WARM:-15}s" -s bench/answers/save.lua "http://127.0.0.1:$at" >/dev/null
  before=$(ticks "${pids[-1]}")
  ATTUNE_LEADERS=$work/$provider/counted wrk -t1 -c"$connections" -d"${seconds}s" -s bench/answers/save.lua "http://127.0.0.1:$at" >"$work/wrk"
  # A save that overtook the previous one of the same leader during a stall is refused and not counted; with many of them the measurement would be worthless.
  rate[$provider]=$(awk '/requests in/ { all = $1; time = $4 + 0 } /Non-2xx/ { bad = $NF } END { if (bad > all / 100) exit 1; print (all - bad) / time }' "$work/wrk") || { cat "$work/wrk" >&2; exit 1; }
  awk -v ticks=$(($(ticks "${pids[-1]}") - before)) -v hz="$(getconf CLK_TCK)" '/requests in/ { printf "attune: %.0f us CPU a save\n", ticks / hz / $1 * 1e6 }' "$work/wrk"
  echo "attune $provider through HTTP: ${rate[$provider]} durable answers a second"
  dotnet artifacts/bin/Attune.AnswerBench/release/Attune.AnswerBench.dll "$provider" "$connection" "$work/$provider/master.key" teams "http://127.0.0.1:$at" $((connections * 8)) "$work/$provider/teams"
  for what in join save; do
    join=0; [ $what = save ] || join=1
    TEAM_JOIN=$join ATTUNE_TEAMS=$work/$provider/teams wrk -t1 -c"$connections" -d"${WARM:-8}s" -s bench/answers/team.lua "http://127.0.0.1:$at" >/dev/null
    before=$(ticks "${pids[-1]}")
    TEAM_JOIN=$join ATTUNE_TEAMS=$work/$provider/teams wrk -t1 -c"$connections" -d"${seconds}s" -s bench/answers/team.lua "http://127.0.0.1:$at" >"$work/wrk"
    rate[team$what$provider]=$(awk '/requests in/ { all = $1; time = $4 + 0 } /Non-2xx/ { bad = $NF } END { if (bad > all / 100) exit 1; print (all - bad) / time }' "$work/wrk") || { cat "$work/wrk" >&2; exit 1; }
    awk -v what=$what -v ticks=$(($(ticks "${pids[-1]}") - before)) -v hz="$(getconf CLK_TCK)" '/requests in/ { printf "attune: %.0f us CPU a %s of somebody in a team\n", ticks / hz / $1 * 1e6, what }' "$work/wrk"
    echo "attune $provider through HTTP: ${rate[team$what$provider]} of teams a second ($what)"
  done
  kill "${pids[-1]}"
done

ratio() { awk -v name="$1" -v a="$2" -v b="$3" -v goal="$4" 'BEGIN { printf "ratio %s %.3f %s\n", name, a / b, goal }'; }
ratio answers.sqlite.over-none "${rate[Sqlite]}" "${rate[none]}" 0.4
ratio answers.postgres.over-none "${rate[Postgres]}" "${rate[none]}" 0.4
ratio answers.sqlite.over-raw "${rate[Sqlite]}" "${rate[sqlitegroup]}" -
ratio answers.postgres.over-raw "${rate[Postgres]}" "${rate[pggroup]}" -
for provider in Sqlite Postgres; do
  name=$(echo "$provider" | tr '[:upper:]' '[:lower:]')
  ratio "teams.join.$name.over-none" "${rate[teamjoin$provider]}" "${rate[none]}" 0.3
  ratio "teams.save.$name.over-none" "${rate[teamsave$provider]}" "${rate[none]}" 0.3
done
