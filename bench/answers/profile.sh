#!/usr/bin/env bash
# Prints where a save's time goes: the CPU of the product under load, sampled with perf and folded into named parts.
#   bench/answers/profile.sh [Sqlite|Postgres] [SECONDS] [CONNECTIONS]
# Needs perf and wrk, and PostgreSQL for Postgres. Every method is compiled anew and keeps its name, so only the shares are those of the product.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
provider=${1:-Sqlite} seconds=${2:-8} connections=${3:-64}
source bench/answers/product.sh
command -v perf >/dev/null || { echo 'perf is missing: apt-get install linux-perf' >&2; exit 1; }

build
[ "$provider" = Sqlite ] || start_postgres product
export DOTNET_PerfMapEnabled=3 DOTNET_ReadyToRun=0 DOTNET_EnableWriteXorExecute=0
start_product "$provider"
unset DOTNET_PerfMapEnabled DOTNET_ReadyToRun DOTNET_EnableWriteXorExecute
prepare leaders $((connections * 8)) "$work/leaders"
load save "$work/leaders" "${WARM:-20}"
prepare leaders $((connections * 8)) "$work/leaders"
(load save "$work/leaders" $((seconds + 3))) & loading=$!
sleep 2
before=$(ticks "$product")
perf record -q -e cpu-clock -F 999 -g -p "$product" -o "$work/perf" -- sleep "$seconds" 2>/dev/null
used=$(($(ticks "$product") - before))
wait "$loading"
us=$(awk -v used="$used" -v hz="$(getconf CLK_TCK)" -v seconds="$seconds" '/Requests\/sec/ { print used / hz / ($2 * seconds) * 1e6 }' "$work/wrk")
perf script -i "$work/perf" -F comm,ip,sym 2>/dev/null | python3 bench/answers/fold.py "$us"
rm -f "/tmp/perf-$product.map"
