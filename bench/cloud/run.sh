#!/usr/bin/env bash
# Measures our cloud beside d3-cloud: the same words at the same sizes in the same box, in two fonts and three seeds, at 300 and 1,000 words.
#   bench/cloud/run.sh
#   REPS=15 drawings each   SEEDS="1 2 3"   FONTS="DejaVu Sans,Liberation Serif"
# Prints "ratio NAME VALUE GOAL"; for times and quality alike the worst of the seeds. warm: the median of the drawings, d3-cloud's over ours;
# first: the first drawing of a process; boxused: the share of the picture that boxes of words fill; kept: how many words stay within 4 pixels when a tenth of
# them changes; overlap: pairs of words that touch.
# Needs ../shared/bench/cloud (or ATTUNE_SHARED), the distribution's own python3 with python3-pil and python3-numpy, wamerican, fonts-dejavu-core, fonts-liberation, fontconfig, and Node.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
shared=../shared/bench/cloud
[ -d "$shared" ] || shared=${ATTUNE_SHARED:-}/bench/cloud
[ -d "$shared" ] || { echo 'SKIPPED: ../shared/bench/cloud is not there; without its inputs and evaluator there is nothing to compare with.' >&2; exit 0; }
python=/usr/bin/python3
"$python" -c 'import PIL, numpy' 2>/dev/null && [ -f /usr/share/dict/words ] || { echo 'missing: apt-get install python3-pil python3-numpy wamerican fonts-dejavu-core fonts-liberation fontconfig' >&2; exit 1; }
reps=${REPS:-15} seeds=${SEEDS:-1 2 3}
IFS=, read -ra fonts <<<"${FONTS:-DejaVu Sans,Liberation Serif}"

# The folder stays, so that a second run finds the peer where it is. Our side is published, because that is how the product comes: compiled ahead of time.
work=$PWD/artifacts/cloud-bench
mkdir -p "$work"
cp -r "$shared/." "$work/"
chmod -R u+w "$work"
[ -n "${BUILT:-}" ] || dotnet publish bench/Attune.CloudBench -c Release -o "$work/ours" -v q --nologo
[ -d "$work/node_modules/d3-cloud" ] || (cd "$work" && npm install --prefer-offline --no-audit --no-fund --silent)
sed -i '1a "ours": "ours/Attune.CloudBench {in} {out} {seed} {reps}", "ours+live": "ours/Attune.CloudBench {in} {out} {seed} {reps} {prev}",' "$work/competitors.json"
rm -f "$work"/results-*.jsonl
for font in "${fonts[@]}"; do
  [[ $(fc-match "$font") == *"\"$font\""* ]] || { echo "the font $font is missing" >&2; exit 1; }
  for seed in $seeds; do
    # The inputs depend on the font, and who says a word on the seed.
    rm -rf "$work/inputs"
    sed "s/seed=1/seed=$seed/" "$shared/gen.py" >"$work/gen.py"
    (cd "$work" && BENCH_FONT=$font "$python" run.py --only d3-cloud,ours --inputs room-300,room-1000 --reps "$reps" --seed "$seed" --live --out "results-${font// /-}-$seed.jsonl" >/dev/null)
  done
done
"$python" bench/cloud/ratios.py "$work"/results-*.jsonl
