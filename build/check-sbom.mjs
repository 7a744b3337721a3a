// Fails if a bill of materials leaves out a package of the lock file: node build/check-sbom.mjs BILL LOCK_FILE
import { readFileSync } from 'node:fs';

const [bill, lock] = process.argv.slice(2);
const read = file => JSON.parse(readFileSync(file, 'utf8'));
const listed = new Set((read(bill).components ?? []).map(part => `${part.name}@${part.version}`));
// These packages help to build the programs and are not part of them (PrivateAssets="all").
const forTheBuild = new Set(['MinVer', 'Microsoft.CodeAnalysis.BannedApiAnalyzers', 'Microsoft.CodeAnalysis.ResxSourceGenerator']);
const locked = Object.values(read(lock).dependencies)
  .flatMap(framework => Object.entries(framework))
  .filter(([name, { type }]) => type !== 'Project' && !forTheBuild.has(name))
  .map(([name, { resolved }]) => `${name}@${resolved}`);
const missing = locked.filter(part => !listed.has(part));

if (missing.length > 0) {
  console.error(`${bill} leaves out ${missing.join(', ')}`);
  process.exitCode = 1;
} else {
  console.log(`${bill}: ${listed.size} packages, every one of the ${locked.length} that are locked`);
}
