#!/usr/bin/env bash
# Measures durable answers per second: the product over HTTP (the whole of a leader's save, the joining and saving of people in teams, the votes of an audience and of leaders)
# and the raw servers, in one run on one machine.
#   bench/answers/run.sh [SECONDS] [CONNECTIONS]      WARM=8: seconds before each number in which the compiler is at work
#   PROVIDERS="Sqlite Postgres" PARTS="save team audience ballot" RAW=folder: which numbers, where not all are wanted, and where the raw servers are built; BUILT=1, PRODUCT=folder (product.sh)
# Needs PostgreSQL (installed; a server of its own is started), wrk, and the raw servers: LIVE_BENCH=folder with server/ and post.lua.
# Prints "ratio NAME VALUE GOAL": the product compared with the raw server that stores nothing, and with the raw group commit of the same database.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-6} connections=${2:-64} raw=${LIVE_BENCH:-../shared/bench/live}
source bench/answers/product.sh
[ -d "$raw/server" ] || { echo "no raw servers in $raw: set LIVE_BENCH" >&2; exit 1; }
declare -A rate

build
providers=${PROVIDERS:-Sqlite Postgres} parts=${PARTS:-save team audience ballot} out=${RAW:-$work/out}
if [ ! -x "$out/server" ]; then
  cp -r "$raw/server" "$work/raw"
  dotnet build "$work/raw" -c Release -v q --nologo -o "$out"
fi
start_postgres raw product
at=$(port)
mkdir -p "$work/raw"
"$out/server" "$at" "$(port)" "$work/raw/data" "Host=127.0.0.1;Port=$pg;Username=attune;Database=raw;Max Auto Prepare=10;Auto Prepare Min Usages=2" >/dev/null & rawid=$!; pids+=("$rawid")
wait_for "http://127.0.0.1:$at/stats"
# raw VARIANT NAME
raw() {
  wrk -t1 -c"$connections" -d2s -s "$raw/post.lua" "http://127.0.0.1:$at/ingest/$1" >/dev/null
  rate[$2]=$(wrk -t1 -c"$connections" -d"${seconds}s" -s "$raw/post.lua" "http://127.0.0.1:$at/ingest/$1" | awk '/Requests\/sec/ { print $2 }')
  echo "raw $2: ${rate[$2]} a second"
}
wants() { [[ " $parts " == *" $1 "* ]]; }
raw none none-before
for provider in $providers; do
  if [ "$provider" = Sqlite ]; then raw sqlitegroup group.Sqlite; else raw pggroup group.Postgres; fi
  start_product "$provider"
  if wants save; then
    for people in leaders leaders.counted; do prepare leaders $((connections * 8)) "$work/$people"; done
    measure "save.$provider" save "$work/leaders"
  fi
  if wants team; then
    prepare teams $((connections * 8)) "$work/teams"
    measure "team-join.$provider" team "$work/teams" JOINS=1
    measure "team-save.$provider" team "$work/teams"
  fi
  if wants audience; then
    prepare audience $((connections * 8)) "$work/audience"
    measure "audience-vote.$provider" audience "$work/audience"
  fi
  if wants ballot; then
    prepare ballot $((connections * 8)) "$work/voters"
    measure "statement-vote.$provider" vote "$work/voters"
  fi
  kill "$product"
done
# The machine may be another one by now, so the limit is measured once more and the mean of both counts.
raw none none-after
rate[none]=$(awk -v a="${rate[none-before]}" -v b="${rate[none-after]}" 'BEGIN { print (a + b) / 2 }')

# ratio NAME OF OVER GOAL: nothing where one of the two was not wanted
ratio() { [ -z "${rate[$2]:-}" ] || awk -v name="$1" -v a="${rate[$2]}" -v b="${rate[$3]}" -v goal="$4" 'BEGIN { printf "ratio %s %.3f %s\n", name, a / b, goal }'; }
for provider in $providers; do
  name=${provider,,}
  ratio "answers.$name.over-none" "save.$provider" none 0.4
  ratio "answers.$name.over-raw" "save.$provider" "group.$provider" -
  ratio "teams.join.$name.over-none" "team-join.$provider" none 0.3
  ratio "teams.save.$name.over-none" "team-save.$provider" none 0.3
  ratio "audience.vote.$name.over-none" "audience-vote.$provider" none -
  ratio "statements.vote.$name.over-none" "statement-vote.$provider" none -
done
