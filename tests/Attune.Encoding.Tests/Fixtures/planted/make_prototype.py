#!/usr/bin/env python3
"""make_prototype.py PROTOTYPE.py READINGS OUT: what PrototypeTests holds the port to.

PROTOTYPE.py: told_or_asked.py, which is not part of the repository. READINGS: a folder written by
bench/Attune.PlantedPrograms FOLDER --prototype --vectors -o READINGS. OUT: this folder. Needs numpy.
Vectors are kept in 8 bits, so that port and prototype read the very same numbers on every processor: between near ties, the
last digits decide."""
import base64, importlib.util, json, pathlib, sys
import numpy as np
spec = importlib.util.spec_from_file_location('prototype', sys.argv[1]); prototype = importlib.util.module_from_spec(spec); spec.loader.exec_module(prototype)
readings, out = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
kept, said = {}, {}
for n in range(1, 6):
    vectors = {text: np.round(np.array(v) / np.abs(v).max() * 127).astype(np.int8) for text, v in json.load(open(readings / f'program{n}.vectors.json')).items()}
    whole = {text: (v / np.linalg.norm(v.astype(float))).tolist() for text, v in vectors.items()}
    reading = json.load(open(readings / f'program{n}.json'))
    for question in reading.get('reading', reading)['questions']:
        ident = question['question']['id'] if isinstance(question['question'], dict) else question['question']
        key = f'program{n} {ident}'
        kept[key] = base64.b64encode(b''.join(vectors[p['text']].tobytes() for p in question['points'])).decode()
        prototype.read(question, whole)
        said[key] = dict(topics=[t['points'] for t in question['topics']],
                         cards=[dict(kind=c['kind'], business=c['businessPoints'], it=c['itPoints']) for c in question['cards']],
                         asks=[dict(kind=a['kind'], business=a['businessPoints'], it=a['itPoints']) for a in question['asks']])
json.dump(said, open(out / 'prototype.json', 'w'), separators=(',', ':'))
json.dump(kept, open(out / 'prototype-vectors.json', 'w'), indent=0)
