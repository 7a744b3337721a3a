"""Prints the ratios of the cloud from what the evaluator of ../shared/bench/cloud found: ratios.py results-FONT-SEED.jsonl..."""
import collections
import json
import os
import sys

worst = collections.OrderedDict()


def keep(name, value, goal, choose):
    worst[name] = (choose(worst[name][0], value) if name in worst else value, goal)


for path in sys.argv[1:]:
    font = os.path.basename(path)[len("results-"):].rsplit("-", 1)[0].lower()
    rows = {(row["input"], row["competitor"]): row for row in map(json.loads, open(path, encoding="utf-8"))}
    for words in (300, 1000):
        ours, peer = rows[f"room-{words}", "ours"], rows[f"room-{words}", "d3-cloud"]
        for row in (ours, peer):
            if "failed" in row:
                sys.exit(f"{row['competitor']} failed at {words} words: {row['failed']}")
        keep(f"cloud.{words}.{font}.warm", peer["msMedian"] / ours["msMedian"], 4, min)
        keep(f"cloud.{words}.{font}.first", peer["msFirst"] / ours["msFirst"], 1.5, min)
        keep(f"cloud.{words}.{font}.boxused", ours["boxShareOfUsed"], 0.75, min)
        keep("cloud.placed", ours["placed"] / ours["requested"], 1, min)
        keep("cloud.overlap", ours["glyphOverlapPairs"], 0, max)
        if "live" in ours:
            keep(f"cloud.{words}.{font}.kept", ours["live"]["keptWithin4px"], 0.95, min)
            keep("cloud.overlap", ours["live"]["glyphOverlapPairs"], 0, max)
for name, (value, goal) in worst.items():
    print(f"ratio {name} {value:.3f} {goal}")
