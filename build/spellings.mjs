// Makes the list of words that are spelled right: node build/spellings.mjs NODE_MODULES OUT_FOLDER
//
// spellings.txt  one lower-case word of a-z on each line, in ordinal order: the English dictionary of Hunspell (SCOWL size 60) with all its
//                affixes, and the terms of software that no dictionary has (refactor, onboarding, dataset).
//
// A longer list would know more rare words, and so take more slips for words: SCOWL's own readme warns of "calender".
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const [modules, out] = process.argv.slice(2);
if (!modules || !out) { throw new Error('usage: node spellings.mjs NODE_MODULES OUT_FOLDER'); }

const lines = text => text.split('\n').map(line => line.trim()).filter(line => line && !line.startsWith('#'));
const dictionary = name => readFileSync(join(modules, 'dictionary-en', name), 'utf8');
const written = /^[a-z]+$/;

// PFX or SFX, flag, what is taken off, what is put on, and the ending (or beginning) of the words it goes with.
function affixes() {
  const rules = new Map();
  const crosses = new Map();
  for (const line of lines(dictionary('index.aff'))) {
    const [kind, flag, off, on, where] = line.split(/\s+/);
    if (kind !== 'PFX' && kind !== 'SFX') { continue; }
    if (where === undefined) { crosses.set(flag, off === 'Y'); rules.set(flag, []); continue; }
    const prefix = kind === 'PFX';
    rules.get(flag).push({ prefix, off: off === '0' ? '' : off, on: on === '0' ? '' : on, where: new RegExp(prefix ? `^${where}` : `${where}$`) });
  }
  return { rules, crosses };
}

function apply(word, rule) {
  if (!rule.where.test(word)) { return null; }
  return rule.prefix ? rule.on + word.slice(rule.off.length) : word.slice(0, word.length - rule.off.length) + rule.on;
}

function forms(word, flags, { rules, crosses }) {
  const made = [word];
  const prefixed = [];
  for (const flag of flags) {
    for (const rule of rules.get(flag) ?? []) {
      const form = apply(word, rule);
      if (form === null) { continue; }
      made.push(form);
      if (rule.prefix && crosses.get(flag)) { prefixed.push(form); }
    }
  }
  for (const base of prefixed) {
    for (const flag of flags.filter(flag => crosses.get(flag))) {
      for (const rule of (rules.get(flag) ?? []).filter(rule => !rule.prefix)) {
        const form = apply(base, rule);
        if (form !== null) { made.push(form); }
      }
    }
  }
  return made;
}

const rules = affixes();
const words = new Set();
for (const line of lines(dictionary('index.dic')).slice(1)) {
  const [word, flags = ''] = line.split('/');
  for (const form of forms(word, [...flags], rules)) { words.add(form); }
}

const software = join(modules, '@cspell', 'dict-software-terms', 'dict');
for (const text of [gunzipSync(readFileSync(join(software, 'softwareTerms.txt.gz'))).toString('utf8'), readFileSync(join(software, 'coding-compound-terms.txt'), 'utf8')]) {
  for (const line of lines(text)) { words.add(line); }
}

mkdirSync(out, { recursive: true });
// Array.sort without a comparer orders by UTF-16 unit, which is the same everywhere. Names (Paris) stand with a capital and are no words.
writeFileSync(join(out, 'spellings.txt'), [...words].filter(word => written.test(word)).sort().join('\n') + '\n');
