#!/usr/bin/env python3
"""train.py MODEL OUTPUT [--argkp=DIR] [--napire=DIR] [--epochs=3] [--hold=8]: fine-tunes the sentence encoder "matter" as README.md says.

MODEL   a folder of all-MiniLM-L6-v2 in the form of sentence-transformers (weights and vocabulary; Apache-2.0).
OUTPUT  gets the fine-tuned model in the same form; export it with `optimum-cli export onnx --model OUTPUT --task feature-extraction ONNX` and quantize
        it with `quantize.py ONNX/model.onnx ASSETS/model.onnx`. Retrained weights have a new id in every reading.
--argkp, --napire  folders with the development parts of two public sets, whose texts are not part of this repository: key_points.csv and arguments.csv of
        IBM/KPA_2021_shared_task (CDLA-Sharing 1.0), codes.csv and coded_answers.csv of NaPiRE/napire2018 (CC BY 4.0). Without them only our statements
        are read; the shipped weights saw both.
--hold=N  leaves one cluster of N out, by a hash of its id, and prints how often its statements find each other; 0 holds nothing out.

Needs torch and transformers. The shipped weights are the mean of three runs (`average.py`): W1-W12, W1-W15 with W17 and W18, and all of them.
"""
import csv, glob, json, os, random, sys, zlib
import torch
from torch.nn.functional import cross_entropy, normalize
from transformers import AutoModel, AutoTokenizer, get_linear_schedule_with_warmup

HERE = os.path.dirname(os.path.abspath(__file__))
TEMPERATURE, RATE, WARM_UP, CLUSTERS, PUBLIC_EVERY, OPPOSED_EVERY, ROUGH_EVERY = .05, 5e-5, .08, 25, 5, 5, 5


def clusters(folder):
    """Every cluster as (id, family, statements of one position by tongue, opposed ones, related ones)."""
    for path in sorted(glob.glob(os.path.join(folder, '*.positions.jsonl')) + glob.glob(os.path.join(folder, '*.tongues.jsonl'))):
        for line in open(path, encoding='utf-8'):
            c = json.loads(line)
            lists = lambda *names: [s for n in names for s in c.get(n, [])]
            tongues = [lists('business'), lists('it')] if 'business' in c else [lists('same', 'same_close', 'same_far')]
            yield dict(id=c['id'], family=c.get('family', ''), tongues=tongues, opposed=lists('opposed', 'opposed_close', 'opposed_far', 'opposed_business', 'opposed_it'),
                       related=lists('related', 'related_close', 'related_far', 'related_business', 'related_it'))


def public(argkp, napire):
    """Batches of the public sets: {topic: {key point or code: [texts]}}."""
    topics = {}
    if argkp:
        points = {r['key_point_id']: r for r in csv.DictReader(open(os.path.join(argkp, 'key_points.csv'), encoding='utf-8'))}
        for r in csv.DictReader(open(os.path.join(argkp, 'arguments.csv'), encoding='utf-8')):
            for k in r['match'].split():
                topics.setdefault(r['topic'], {}).setdefault(k, [points[k]['key_point']]).append(r['argument'])
    if napire:
        for r in csv.DictReader(open(os.path.join(napire, 'coded_answers.csv'), encoding='utf-8')):
            codes = r['codes'].split()
            if len(codes) == 1: topics.setdefault('napire', {}).setdefault(codes[0], []).append(r['answer'])
    return [[texts for texts in t.values() if len(texts) > 1] for t in topics.values()]


def rough(text):
    return text.lower().rstrip('.') if random.randrange(ROUGH_EVERY) == 0 else text


def pair(c):
    """Anchor and positive: two statements of one position, of both tongues two times of three; now and then the opposed position, because a matter holds both."""
    if c['opposed'] and random.randrange(OPPOSED_EVERY) == 0: return random.choice(random.choice(c['tongues'])), random.choice(c['opposed'])
    if len(c['tongues']) == 2 and random.random() < 2 / 3: return tuple(random.choice(t) for t in random.sample(c['tongues'], 2))
    return tuple(random.sample(random.choice([t for t in c['tongues'] if len(t) > 1]), 2))


def batches(all_clusters, topics):
    """One epoch: some 25 clusters a batch, two thirds of them of three families, so that the negatives are hard; one batch of five is public."""
    families = {}
    for c in all_clusters: families.setdefault(c['family'], []).append(c)
    for _ in range(max(1, len(all_clusters) * 4 // CLUSTERS)):
        if topics and random.randrange(PUBLIC_EVERY) == 0:
            topic = random.choice([t for t in topics if len(t) > 1])
            chosen = random.sample(topic, min(CLUSTERS, len(topic)))
            yield [tuple(random.sample(texts, 2)) for texts in chosen], []
            continue
        near = []
        for count, f in enumerate(random.sample(sorted(families), len(families))):
            if count >= 3 and len(near) >= CLUSTERS * 2 // 3: break
            near += families[f]
        chosen = {c['id']: c for c in random.sample(near, min(len(near), CLUSTERS * 2 // 3)) + random.sample(all_clusters, CLUSTERS // 3)}.values()
        yield [pair(c) for c in chosen], [random.choice(c['related']) for c in chosen if c['related']]


def main():
    paths = [a for a in sys.argv[1:] if not a.startswith('--')]
    option = dict(a[2:].split('=', 1) for a in sys.argv[1:] if a.startswith('--'))
    epochs, hold = float(option.get('epochs', 3)), int(option.get('hold', 8))
    torch.manual_seed(1), random.seed(1)
    tokenizer, model = AutoTokenizer.from_pretrained(paths[0]), AutoModel.from_pretrained(paths[0])
    for p in model.embeddings.word_embeddings.parameters(): p.requires_grad = False
    every = list(clusters(HERE))
    held = [c for c in every if hold and zlib.crc32(c['id'].encode()) % hold == 0]
    train = [c for c in every if c not in held]
    topics = public(option.get('argkp'), option.get('napire'))

    def encode(texts):
        t = tokenizer(list(texts), padding=True, truncation=True, max_length=256, return_tensors='pt')
        with torch.autocast('cpu', torch.bfloat16): states = model(**t).last_hidden_state
        mask = t['attention_mask'].unsqueeze(-1)
        return normalize((states.float() * mask).sum(1) / mask.sum(1), dim=1)

    def found():
        """How often the nearest held-out statement is of the same cluster."""
        model.eval()
        texts = [(c['id'], s) for c in held for t in c['tongues'] for s in t]
        if len(texts) < 2: return float('nan')
        with torch.no_grad(): x = torch.cat([encode(s for _, s in texts[i:i + 64]) for i in range(0, len(texts), 64)])
        near = x @ x.T
        near.fill_diagonal_(-1)
        return sum(texts[i][0] == texts[k][0] for i, k in enumerate(near.argmax(1).tolist())) / len(texts)

    steps = int(len(train) * 4 // CLUSTERS * epochs)
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=RATE)
    schedule = get_linear_schedule_with_warmup(optimizer, int(WARM_UP * steps), steps)
    print(f'{len(train)} clusters, {len(held)} held out, {steps} steps; found before {found():.3f}')
    step = 0
    while step < steps:
        for pairs, related in batches(train, topics):
            model.train()
            anchors, others = encode(rough(a) for a, _ in pairs), encode([rough(b) for _, b in pairs] + [rough(r) for r in related])
            loss = cross_entropy(anchors @ others.T / TEMPERATURE, torch.arange(len(pairs)))
            optimizer.zero_grad(), loss.backward(), optimizer.step(), schedule.step()
            step += 1
            if step % 100 == 0: print(step, f'{loss.item():.3f}', flush=True)
            if step >= steps: break
    print(f'found after {found():.3f}')
    model.save_pretrained(paths[1]), tokenizer.save_pretrained(paths[1])


if __name__ == '__main__':
    main()
