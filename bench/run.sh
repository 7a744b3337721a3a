#!/usr/bin/env bash
# Measures every part and keeps its ratios, so that a night tells what the day made slower.
#   bench/run.sh [PART...]    parts: the folders of bench/ that have a run.sh (all)
#   ATTUNE_RATIOS=folder of the runs (artifacts/ratios): a file DATE-COMMIT.tsv each, "NAME<tab>VALUE<tab>GOAL"
# Ends with 1 if a part failed, or a ratio is more than a quarter worse than the median of the last ten runs (bench/growth.mjs).
# Let nothing else run on the machine meanwhile.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
ratios=${ATTUNE_RATIOS:-artifacts/ratios}
parts=("$@")
if [ $# -eq 0 ]; then for script in bench/*/run.sh; do part=${script%/run.sh}; parts+=("${part#bench/}"); done; fi
mkdir -p "$ratios" artifacts/bench-logs
run=$ratios/$(date -u +%Y%m%dT%H%M%SZ)-$(git rev-parse --short HEAD 2>/dev/null || echo unknown).tsv
: >"$run.part"
failed=()
for part in "${parts[@]}"; do
  [ -f "bench/$part/run.sh" ] || { echo "no part $part: bench/$part/run.sh is not there" >&2; exit 2; }
  echo "== $part"
  log=artifacts/bench-logs/$part.log
  "bench/$part/run.sh" >"$log" 2>&1 </dev/null || { failed+=("$part"); tail -20 "$log"; }
  grep -h '^SKIPPED' "$log"
  # A ratio that could not be computed is one that was missed, and not a number to keep.
  awk -v OFS='\t' '/^ratio [^ ]+ -?[0-9.]+ [^ ]+$/ { print $2, $3, $4 }' "$log" | tee -a "$run.part"
done
sort -o "$run" "$run.part" && rm "$run.part"
echo "== $run"
node bench/growth.mjs "$ratios" "$run"
lost=$?
[ ${#failed[@]} -eq 0 ] || echo "failed: ${failed[*]} (artifacts/bench-logs)"
[ "$lost" -eq 0 ] && [ ${#failed[@]} -eq 0 ]
