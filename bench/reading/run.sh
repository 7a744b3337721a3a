#!/usr/bin/env bash
# Nobody waits for a reading: measures the first look at a locked round, after the lock and after a start, and the pages after it through HTTP, what a page says of 10,000 answers while they are read, and readings of a room, of 10,000 answers and of 100,000 answers of one question.
#   bench/reading/run.sh [look room ten hundred]
# Prints "ratio NAME VALUE GOAL". Seconds and megabytes are those of the goals; "over-encoder" and "over-reading" compare within the run. BUILT=1 takes what is built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
parts=${*:-look room ten hundred}
work=$(mktemp -d) pids=()
cleanup() { for pid in "${pids[@]:-}"; do [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap cleanup EXIT
[ "${BUILT:-}" ] || { dotnet publish src/Attune.Web -c Release -o artifacts/look -v q --nologo; dotnet publish bench/Attune.ReadBench -c Release -o artifacts/read -v q --nologo; }
read_bench() { artifacts/read/Attune.ReadBench "$@"; }
start() {
  at=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  # As it is installed: the published program, in its own folder.
  (cd artifacts/look && ASPNETCORE_ENVIRONMENT=Production Logging__LogLevel__Microsoft=Warning exec ./Attune.Web --urls="http://127.0.0.1:$at" --Attune:RequireHttps=false --Attune:DataFolder="$work/data" >"$work/log" 2>&1) & pids=($!)
  for _ in $(seq 300); do curl -sf -o /dev/null "http://127.0.0.1:$at/health/ready" && return; sleep 0.1; done
  cat "$work/log" >&2; exit 1
}
for part in $parts; do
  case $part in
    look)
      mkdir -p "$work/data"
      start
      # Twelve leaders and five questions, of a program that was planted to test readings.
      python3 bench/reading/look.py "$work" lock "http://127.0.0.1:$at" "$(grep -o 'code=[0-9a-f]*' "$work/log" | head -1 | cut -d= -f2)" tests/Attune.Encoding.Tests/Fixtures/planted/program4/answers.csv
      kill "${pids[0]}"; wait "${pids[0]}" || true
      # A start takes the reading up again: who looks some seconds later waits for nothing.
      start; sleep "${AHEAD:-8}"
      python3 bench/reading/look.py "$work" look "http://127.0.0.1:$at"
      python3 bench/reading/look.py "$work" crowd "http://127.0.0.1:$at"
      kill "${pids[0]}"; wait "${pids[0]}" || true ;;
    room) read_bench --room --leaders 12 --questions 6 ;;
    ten) read_bench --ratios --leaders 1667 --questions 6 ;;
    hundred) read_bench --ratios --leaders 100000 --questions 1 ;;
    *) echo "no part $part: look room ten hundred" >&2; exit 2 ;;
  esac
done
