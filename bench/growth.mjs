// Compares the ratios of a run with the median of the last ten runs before it, and fails on a loss of more than a quarter.
//   node bench/growth.mjs FOLDER FILE    FOLDER: earlier runs, a file each, whose names sort by time; FILE: the run, among them or elsewhere
// A line of a file is "NAME<tab>VALUE<tab>GOAL". bench/directions.tsv says of which names more is better.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LAST = 10;
const FEWEST = 3; // Two runs say little: one of them may have been disturbed.
const LOSS = 0.25;

const [folder, file] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const lines = (path) => readFileSync(path, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const read = (path) => new Map(lines(path).map((line) => line.split('\t')).map(([name, value, goal]) => [name, { value: Number(value), goal: Number(goal) }]));
const patterns = lines(join(here, 'directions.tsv')).map((line) => new RegExp(`^${line.trim().replace(/[.+]/g, '\\$&').replaceAll('*', '.*')}$`));
const moreIsBetter = (name) => patterns.some((pattern) => pattern.test(name));
const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

const now = read(file);
const before = readdirSync(folder)
  .filter((name) => name.endsWith('.tsv') && name !== basename(file))
  .sort()
  .slice(-LAST)
  .map((name) => read(join(folder, name)));

let lost = 0;
let short = 0;
for (const [name, { value, goal }] of now) {
  const more = moreIsBetter(name);
  const meets = Number.isNaN(goal) || (more ? value >= goal : value <= goal);
  const earlier = before.map((run) => run.get(name)?.value).filter(Number.isFinite);
  const usual = earlier.length >= FEWEST ? median(earlier) : undefined;
  const loses = usual !== undefined && (more ? value < usual * (1 - LOSS) : value > usual * (1 + LOSS));
  lost += loses ? 1 : 0;
  short += meets ? 0 : 1;
  const against = usual === undefined ? 'no three runs before' : `usually ${usual.toFixed(3)}`;
  console.log(`${loses ? 'LOST' : meets ? 'ok' : 'short'}\t${name}\t${value} (goal ${more ? '>=' : '<='} ${Number.isNaN(goal) ? '-' : goal}; ${against})`);
}

// A part that no longer runs would otherwise look like one that has not lost.
const missed = [...new Set(before.flatMap((run) => [...run.keys()]))].filter((name) => !now.has(name));
for (const name of missed) {
  console.log(`missed\t${name}\twas measured before, and not in this run`);
}

console.log(`${now.size} ratios: ${lost} lost more than a quarter, ${short} short of their goal, ${missed.length} missed; ${before.length} runs before.`);
process.exitCode = lost > 0 ? 1 : 0;
