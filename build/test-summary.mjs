// Sums the test reports (CTRF, one a test project) and says the last line of ./test.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [folder, projects, status] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
// Inputs that are handed to the founders and are no part of the repository: only their absence excuses a skip.
const excused = (reason) => reason.includes('../shared');

const reports = existsSync(folder) ? readdirSync(folder).filter((name) => /ctrf|json$/.test(name)) : [];
const tests = reports.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).results.tests);
const count = (state) => tests.filter((test) => test.status === state).length;
const skipped = tests.filter((test) => test.status === 'skipped' || test.status === 'pending');
const unexcused = skipped.filter((test) => !excused(test.message ?? ''));
const silent = projects - reports.length;

for (const test of tests.filter((each) => each.status === 'failed' || each.status === 'other')) {
  console.log(`failed: ${test.name}\n  ${[test.message, test.trace].filter(Boolean).join('\n').trim().replaceAll('\n', '\n  ')}`);
}
for (const test of skipped) {
  console.log(`skipped: ${test.name}: ${test.message ?? 'no reason given'}`);
}
if (unexcused.length > 0) {
  console.log(`${unexcused.length} of the skips count as failed: only ../shared may be absent.`);
}
if (silent > 0) {
  console.log(`${silent} of ${projects} test projects left no report.`);
}

const broken = count('failed') + count('other') + unexcused.length + Math.max(silent, 0);
const failed = broken === 0 && status !== 0 && status !== 8 ? 1 : broken;
console.log(`${count('passed')} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
process.exitCode = failed > 0 || count('passed') === 0 ? 1 : 0;
