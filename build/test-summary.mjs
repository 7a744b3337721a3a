// Sums the test reports (CTRF, one a test project), says how much was proven, and says the last line of ./test.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [folder, projects, status] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
// These inputs are not part of the repository, and only their absence excuses a skipped test.
const excused = (reason) => reason.includes('../shared');

const filesOf = (kind) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(`.${kind}`)) : []);
const reports = filesOf('ctrf');
// A test about broken text has it in its name, and the runner writes control characters into its report as they are; between tokens they say nothing.
const tests = reports.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8').replace(/[\u0000-\u001f]/g, ' ')).results.tests);
const count = (state) => tests.filter((test) => test.status === state).length;
const skipped = tests.filter((test) => test.status === 'skipped' || test.status === 'pending');
const unexcused = skipped.filter((test) => !excused(test.message ?? ''));
const silent = projects - new Set([...reports, ...filesOf('none')].map((name) => name.replace(/\.\w+$/, ''))).size;

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

// How much was looked at, as the tests say it, and tests by kind (only the XML report has traits): what drops out of a proof is missed here.
const said = tests.flatMap((test) => test.stdout ?? []).flatMap((text) => text.split('\n')).map((line) => line.trim());
for (const line of said.filter((text) => text.startsWith('Proven: ')).sort()) {
  console.log(line);
}
const pages = said.filter((line) => line.startsWith('Without barriers: ')).length;
const kinds = {};
for (const name of filesOf('xml')) {
  for (const [, kind] of readFileSync(join(folder, name), 'utf8').matchAll(/<trait name="(?:Proof|Database)" value="(\w+)"/g)) {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
}
const counted = Object.entries(kinds).sort().map(([kind, number]) => `${number} ${kind}`);
if (counted.length > 0 || pages > 0) {
  console.log(`Proven: ${[...counted, `${pages} looks of axe`].join(', ')}.`);
}

const broken = count('failed') + count('other') + unexcused.length + Math.max(silent, 0);
const failed = broken === 0 && status !== 0 && status !== 8 ? 1 : broken;
console.log(`${count('passed')} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
process.exitCode = failed > 0 || count('passed') === 0 ? 1 : 0;
