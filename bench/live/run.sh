#!/usr/bin/env bash
# Measures the live path beside the raw servers of ../shared/bench/live, in one run on one machine, because only ratios of the same run mean anything.
# Usage: bench/live/run.sh [PART...]    parts: fan memory stampede votes hours nodes killed crowd (all)
#   REPEATS=3 fresh servers a number, ROUNDS=16 broadcasts each (the first is warm-up and left out), BASE=23000 first port,
#   CROWD=90000 streams over six servers, BUILT=folder to build there once and measure later (with "build" as the part, only that)
# Prints "median NAME VALUE" and, last, "ratio NAME VALUE GOAL" (value <= goal is good). bench/Attune.LiveBench/Ratios.cs says what is compared:
#   ours = the whole product (Release, Kestrel, SQLite; nodes and killed: PostgreSQL), its stage change made durable, its rooms and frames;
#   frames of the given size are the product's own with a comment behind, so that bytes are equal; raw = SSE and TCP of the shared server.
# Traffic goes to loopback only. Needs the .NET SDK and, for nodes and killed, an installed PostgreSQL.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
raw=../shared/bench/live
[ -d "$raw" ] || raw=${ATTUNE_SHARED:-}/bench/live
[ -d "$raw" ] || { echo 'SKIPPED: ../shared/bench/live is not there; without the raw servers there is nothing to compare with.' >&2; exit 0; }
parts=("$@"); [ $# -gt 0 ] || parts=(fan memory stampede votes hours nodes killed crowd)
base=${BASE:-23000} repeats=${REPEATS:-3} rounds=${ROUNDS:-16} crowd=${CROWD:-90000}
work=$(mktemp -d -t attune-live-XXXXXX)
samples=$work/samples; : > "$samples"
started=() postgres=''

finish() {
  for id in "${started[@]}"; do kill "$id" 2>/dev/null || true; done
  [ -z "$postgres" ] || as_postgres "$postgres/pg_ctl" -D "$work/pg/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

as_postgres() { if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }
wants() { local part; for part in "${parts[@]}"; do [ "$part" = "$1" ] && return; done; return 1; }
keep() { tee -a "$samples" | sed 's/^/  /'; }

ulimit -n "$(ulimit -Hn)"
echo '== building'
# The folder is outside the repository, because otherwise the central package versions would apply.
out=${BUILT:-$work/out}
[ -e "$out/built" ] || for part in server loadgen bus; do
  cp -r "$raw/$part" "$work/$part"
  [ "$part" != bus ] || sed -i "s/Host=127.0.0.1;Username=bench;Password=bench;Database=bench/Host=127.0.0.1;Port=$((base + 90));Username=bench;Database=bench/" "$work/bus/Program.cs"
  dotnet build "$work/$part" -c Release -o "$out/$part" -v q --nologo >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
done
[ -e "$out/built" ] || dotnet build bench/Attune.LiveBench -c Release -v q --nologo >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
touch "$out/built"
if wants build; then exit; fi
ours=$PWD/artifacts/bin/Attune.LiveBench/release/Attune.LiveBench

# start ours|raw PORT [POSTGRES]: a fresh process; its id in $server
start() {
  case $1 in
    ours) "$ours" serve "$2" "$(mktemp -d -p "$work")" "${@:3}" >>"$work/ours.log" 2>&1 & ;;
    raw) "$out/server/server" "$2" "$(($2 + 1))" "$work/raw" >>"$work/raw.log" 2>&1 & ;;
  esac
  server=$!; started+=("$server")
  for _ in $(seq 300); do curl -sf -o /dev/null "http://127.0.0.1:$2/stats" && return; sleep .1; done
  echo "The server of $1 did not start:" >&2; tail -20 "$work/$1.log" >&2; exit 1
}
stop() { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }

# fan KIND CONNECTIONS BYTES
fan() {
  local kind=$1 port=$base as=$1; [ "$kind" = ours ] && as=raw
  start "$([ "$kind" = ours ] && echo ours || echo raw)" "$port"
  "$out/loadgen/loadgen" "$as" "$2" "$3" "$rounds" 127.0.0.1 "$port" "$((port + 1))" 2>&1 | tee "$work/fan.log" | sed 's/^/  /'
  stop
  # The first round is left out because it runs code that is not compiled yet; so is a round that did not reach everyone.
  awk -v name="fan.$kind.$3.$2" '/^  round [1-9]/ { split($0, a, "n="); split(a[2], n, /[\/ ]/); if (n[1] != n[2]) { print "# a round reached " n[1] " of " n[2]; next }
    match($0, /last=[0-9]+/); print "sample " name ".last_ms " substr($0, RSTART + 5, RLENGTH - 5); match($0, /\([0-9.]+us/); print "sample " name ".cpu_us " substr($0, RSTART + 1, RLENGTH - 3) }' "$work/fan.log" >> "$samples"
}

start_postgres() {
  [ -z "$postgres" ] || return 0
  local folder; for folder in /usr/bin /usr/local/bin /usr/lib/postgresql/*/bin; do [ -x "$folder/initdb" ] && [ -x "$folder/createdb" ] && postgres=$folder; done
  [ -n "$postgres" ] || { echo 'SKIPPED nodes and killed: no PostgreSQL is installed (apt-get install postgresql).' >&2; return 1; }
  mkdir "$work/pg"; chmod 711 "$work"; [ "$(id -u)" -ne 0 ] || chown postgres "$work/pg"
  as_postgres "$postgres/initdb" -D "$work/pg/data" -U bench --auth=trust >/dev/null
  as_postgres "$postgres/pg_ctl" -D "$work/pg/data" -w -l "$work/pg/log" -o "-p $((base + 90)) -k $work/pg -c listen_addresses=127.0.0.1" start >/dev/null
  as_postgres "$postgres/createdb" -h 127.0.0.1 -p "$((base + 90))" -U bench bench
}
database() { as_postgres "$postgres/createdb" -h 127.0.0.1 -p "$((base + 90))" -U bench "$1"; echo "Host=127.0.0.1;Port=$((base + 90));Username=bench;Database=$1"; }

for repeat in $(seq "$repeats"); do
  echo "== repeat $repeat of $repeats"
  if wants fan; then
    for kind in tcp raw ours; do fan "$kind" 10000 10240; done
    for kind in raw ours; do fan "$kind" 10000 100; done
    for kind in tcp raw ours; do fan "$kind" 19500 200; done
  fi
  if wants memory; then
    for kind in raw ours; do start "$kind" "$base"; "$ours" hold "hold.$kind" "http://127.0.0.1:$base" /sse/raw 10000 | keep; stop; done
  fi
  if wants stampede; then
    for kind in raw ours; do start "$kind" "$base"; "$ours" stampede "stampede.$kind" "http://127.0.0.1:$base" /sse/raw 10000 3 | keep; stop; done
  fi
  if wants votes; then
    start ours "$base"; "$ours" votes votes "http://127.0.0.1:$base" 1000 2000 | keep; stop
    # The first room votes while code is still compiled, and is not counted.
    start ours "$base"; for warm in 1 2; do "$ours" ballot warm.$warm "http://127.0.0.1:$base" 150 2; done >/dev/null
    for seconds in 10 2; do "$ours" ballot "votes.ack.${seconds}s" "http://127.0.0.1:$base" 400 $seconds | keep; done
    "$ours" hall warm.hall "http://127.0.0.1:$base" 150 2 >/dev/null; "$ours" hall votes.hall.2s "http://127.0.0.1:$base" 400 2 | keep; stop
  fi
  if wants hours && [ "$repeat" = 1 ]; then "$ours" hours 2>>"$work/ours.log" | grep -E '^(sample|#)' | keep; fi
  if wants nodes && start_postgres; then
    "$out/bus/bus" pg 3 | tee /dev/stderr | sed -nE 's/.*paced.* p50=([0-9.]+)ms p99=([0-9.]+)ms.*/sample bus.p50 \1\nsample bus.p99 \2/p' | keep
    connection=$(database "nodes$repeat")
    start ours "$base" "$connection"; first=$server; start ours "$((base + 10))" "$connection"; second=$server
    "$ours" nodes nodes "http://127.0.0.1:$base" "http://127.0.0.1:$((base + 10))" 1000 | keep
    kill "$first" "$second"; wait "$first" "$second" 2>/dev/null || true
  fi
  if wants killed && start_postgres; then
    connection=$(database "killed$repeat")
    start ours "$base" "$connection"; first=$server; start ours "$((base + 10))" "$connection"; second=$server
    "$ours" killed killed "$first" "http://127.0.0.1:$base" "http://127.0.0.1:$((base + 10))" 2000 | keep
    kill "$second"; wait "$first" "$second" 2>/dev/null || true
  fi
  if wants crowd && [ "$repeat" = 1 ] && start_postgres; then
    connection=$(database crowd); urls=() nodes=()
    for node in 0 1 2 3 4 5; do start ours $((base + 2 * node)) "$connection"; urls+=("http://127.0.0.1:$((base + 2 * node))"); nodes+=("$server"); done
    "$ours" crowd crowd "$(head -1 "$work/pg/data/postmaster.pid")" "$crowd" "${urls[@]}" | keep
    for node in "${nodes[@]}"; do kill "$node" 2>/dev/null || true; wait "$node" 2>/dev/null || true; done
  fi
done
echo '== result'
"$ours" ratios "$samples"
