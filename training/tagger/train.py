"""Trains the tagger of names (ingest/recognise/tagger) on what training/tagger/command.ts wrote.

    python training/tagger/train.py DATA OUT [--without FOLD] [--epochs 16] [--teacher FILE.onnx] [--seed 1]

Writes OUT/tagger.onnx, learned from all plans, or OUT/fold-N.onnx, learned without the plans of part N: neither their
names nor their words, nor the unmarked plans of their issuers. Needs torch, gensim, numpy and onnx.

Two bidirectional LSTM layers over characters, pairs of characters, the words of jieba with their tags, and what the
proposers say; one output for the outermost names, one for the names directly inside them, both as BIOES tags.
Characters, pairs and words begin with skip-gram vectors of the plans' own text (Mikolov et al. 2013); the weights that
are kept are a running mean over the steps (Polyak and Juditsky 1992).

With --teacher, a network made before without the same part, the unmarked plans teach, too: by the probabilities that the
teacher gives each tag in them (self-training with a student that begins anew: Xie et al. 2020).
"""

import argparse
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

TYPES = 21
TAGS = 1 + 4 * TYPES  # none, then B I E S of each type
SYMBOLS = ('chars', 'pairs', 'words', 'tags')
SIZES = {'chars': 96, 'pairs': 64, 'words': 64, 'tags': 32, 'marks': 32}


def tags_of(names, start, length, depth):
    """BIOES tags of the names of this depth that lie in the stretch; tag = 1 + 4 * type + place."""
    tags = [0] * length
    for s, e, kind, level in names:
        if level != depth or s < start or e > start + length:
            continue
        a, b = s - start, e - start
        if b - a == 1:
            tags[a] = 1 + 4 * kind + 3
            continue
        tags[a], tags[b - 1] = 1 + 4 * kind, 1 + 4 * kind + 2
        for i in range(a + 1, b - 1):
            tags[i] = 1 + 4 * kind + 1
    return tags


def read(path, tags):
    """The plans; a character whose tag begins with B or S is the first of its word."""
    opening = {i + 2 for i, tag in enumerate(tags) if tag[0] in 'BS'}
    plans = [json.loads(line) for line in open(path, encoding='utf8')]
    for plan in plans:
        plan['names'] = [tuple(n) for n in plan['names']]
        for s in plan['stretches']:
            n = len(s['chars'])
            s['length'] = n
            s['firsts'] = [tag in opening for tag in s['tags']]
            s['outer'] = torch.tensor(tags_of(plan['names'], s['start'], n, 0))
            s['inner'] = torch.tensor(tags_of(plan['names'], s['start'], n, 1))
            for kind in SYMBOLS:
                s[kind] = torch.tensor(s[kind])
            s['marks'] = torch.tensor(s['marks'], dtype=torch.long).reshape(-1, 2)
    return plans


def collate(stretches, marks):
    length, size = max(s['length'] for s in stretches), len(stretches)
    batch = {k: torch.zeros(size, length, dtype=torch.long) for k in SYMBOLS}
    batch['marks'] = torch.zeros(size, length, marks)
    outer = torch.full((size, length), -100)
    inner = torch.full((size, length), -100)
    for row, s in enumerate(stretches):
        n = s['length']
        for k in SYMBOLS:
            batch[k][row, :n] = s[k]
        batch['marks'][row, s['marks'][:, 0], s['marks'][:, 1]] = 1.0
        outer[row, :n] = s['outer']
        inner[row, :n] = s['inner']
    return batch, outer, inner


class Tagger(nn.Module):
    def __init__(self, vocabulary, hidden):
        super().__init__()
        table = lambda k: nn.Embedding(len(vocabulary[k]) + 2, SIZES[k], padding_idx=0)
        self.chars, self.pairs, self.words, self.tags = table('chars'), table('pairs'), table('words'), table('tags')
        for t in (self.chars, self.pairs, self.words, self.tags):
            nn.init.normal_(t.weight, 0, 0.1)
        self.marks = nn.Linear(len(vocabulary['marks']), SIZES['marks'])
        self.first = nn.LSTM(sum(SIZES.values()), hidden, batch_first=True, bidirectional=True)
        self.second = nn.LSTM(2 * hidden, hidden, batch_first=True, bidirectional=True)
        self.outer, self.inner = nn.Linear(2 * hidden, TAGS), nn.Linear(2 * hidden, TAGS)

    def forward(self, chars, pairs, words, tags, marks):
        x = [self.chars(chars), self.pairs(pairs), self.words(words), self.tags(tags), torch.relu(self.marks(marks))]
        x = F.dropout(torch.cat(x, -1), 0.35, self.training)
        x, _ = self.first(x)
        x = F.dropout(x, 0.4, self.training)
        y, _ = self.second(x)
        y = F.dropout(x + y, 0.4, self.training)
        return F.log_softmax(self.outer(y), -1), F.log_softmax(self.inner(y), -1)


def batches(stretches, chars):
    """In an order that differs each time, those of like length together."""
    ordered = sorted(stretches, key=lambda s: s['length'] + random.random() * 10)
    out, batch, longest = [], [], 0
    for s in ordered:
        longest = max(longest, s['length'])
        if batch and longest * (len(batch) + 1) > chars:
            out.append(batch)
            batch, longest = [], s['length']
        batch.append(s)
    out.append(batch)
    random.shuffle(out)
    return out


def begin_with_vectors(net, stretches, seed):
    """Skip-gram vectors of the characters, pairs and words; a symbol that was not met is as good as unknown."""
    from gensim.models import Word2Vec

    for kind, table in (('chars', net.chars), ('pairs', net.pairs), ('words', net.words)):
        texts = []
        for s in stretches:
            ids = s[kind].tolist()
            if kind == 'words':  # once for each word
                ids = [w for i, w in enumerate(ids) if s['firsts'][i]]
            texts.append([str(i) for i in ids if i > 0])
        model = Word2Vec(texts, vector_size=SIZES[kind], window=6, min_count=1, sg=1, negative=8, epochs=8, seed=seed, workers=1, sample=1e-4)
        with torch.no_grad():
            met = torch.tensor([int(w) for w in model.wv.index_to_key])
            vectors = torch.from_numpy(model.wv.vectors)
            vectors = vectors / vectors.std() * 0.3
            unmet = torch.ones(table.num_embeddings, dtype=torch.bool)
            unmet[met] = False
            table.weight[met] = vectors
            table.weight[unmet] = vectors.mean(0)
            table.weight[0] = 0


def blur(x, rate, known):
    """Takes symbols for unknown ones now and then, so that the unknown is learned."""
    return torch.where((torch.rand(x.shape) < rate) & (x > 0), torch.full_like(x, known), x)


def teach(stretches, path, marks):
    """Puts beside each stretch what the teacher holds of its characters: a probability for each outer and inner tag."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    teacher = onnxruntime.InferenceSession(path, options)
    ordered = sorted(stretches, key=lambda s: s['length'])
    for first in range(0, len(ordered), 16):
        batch = ordered[first : first + 16]
        x, _, _ = collate(batch, marks)
        feed = {k: x[k].numpy().astype(np.int32) for k in SYMBOLS}
        feed['marks'] = x['marks'].numpy().astype(np.uint8)
        feed['lengths'] = np.array([s['length'] for s in batch], np.int32)
        outer, inner = teacher.run(['outer', 'inner'], feed)
        for row, s in enumerate(batch):
            n = s['length']
            s['taught'] = torch.from_numpy(np.exp(np.concatenate([outer[row, :n], inner[row, :n]], 1)).astype(np.float16))


def loss_of(batch, a, b, outer, inner):
    """Of what a teacher says, the cross entropy to it; of annotated names, that to a slightly smoothed truth."""
    if 'taught' not in batch[0]:
        smooth = a[outer >= 0].mean()
        return F.nll_loss(a.flatten(0, 1), outer.flatten()) * 0.97 - 0.03 * smooth + F.nll_loss(b.flatten(0, 1), inner.flatten())
    both = torch.cat([a, b], -1)
    total = sum((s['taught'].float() * both[row, : s['length']]).sum() for row, s in enumerate(batch))
    return -total / sum(s['length'] for s in batch)


def train(net, plans, epochs, marks, rate, test, variants, taught):
    """In each epoch the annotated stretches, some with exchanged names, and half of those that the teacher read."""
    optimizer = torch.optim.AdamW(net.parameters(), rate, weight_decay=1e-3)
    stretches = [s for p in plans for s in p['stretches']]
    others = [[s for p in v for s in p['stretches']] for v in variants]
    half = len(taught) // 2
    steps, step = epochs * (len(batches(stretches, 1600)) + (len(batches(taught[:half], 1600)) if half else 0)), 0
    mean = {k: v.clone() for k, v in net.state_dict().items()}
    for epoch in range(epochs):
        net.train()
        began, total = time.time(), 0.0
        use = stretches
        if others and epoch < epochs - 4:
            other = others[epoch % len(others)]
            use = [a if random.random() < 0.5 else b for a, b in zip(random.sample(stretches, len(stretches)), random.choices(other, k=len(stretches)))]
        mixed = batches(use, 1600) + (batches(random.sample(taught, half), 1600) if half else [])
        random.shuffle(mixed)
        for batch in mixed:
            for group in optimizer.param_groups:
                group['lr'] = rate * min(1, (step + 1) / 200) * max(0.02, 0.5 * (1 + np.cos(np.pi * min(1, step / steps))))
            x, outer, inner = collate(batch, marks)
            chars, pairs, words = blur(x['chars'], 0.03, 1), blur(x['pairs'], 0.15, 1), blur(x['words'], 0.2, 1)
            a, b = net(chars, pairs, words, x['tags'], x['marks'])
            loss = loss_of(batch, a, b, outer, inner)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimizer.step()
            total += loss.item()
            step += 1
            if step % 5 == 0:
                keep = min(0.98, step / (step + 50))
                for k, v in net.state_dict().items():
                    mean[k].mul_(keep).add_(v, alpha=1 - keep)
        line = f'epoch {epoch}: loss {total:.1f}, {time.time() - began:.0f} s'
        if test and (epoch % 6 == 5):
            line += ' ' + report(net, test, marks)
        print(line, flush=True)
    net.load_state_dict(mean)


def emissions(net, plan, marks):
    """For each stretch its offset and the logarithms of the probabilities of the outer and inner tags."""
    net.eval()
    with torch.no_grad():
        for s in plan['stretches']:
            x, _, _ = collate([s], marks)
            a, b = net(**x)
            yield s['start'], a[0].numpy(), b[0].numpy()


def constraints():
    n = TAGS
    ok = np.full((n, n), -1e4, np.float32)
    start, end = np.full(n, -1e4, np.float32), np.full(n, -1e4, np.float32)
    place = lambda t: 'O' if t == 0 else 'BIES'[(t - 1) % 4]
    for a in range(n):
        if place(a) in 'OBS':
            start[a] = 0
        if place(a) in 'OES':
            end[a] = 0
        for b in range(n):
            if place(a) in 'OES':
                fits = place(b) in 'OBS'
            else:
                fits = place(b) in 'IE' and (a - 1) // 4 == (b - 1) // 4
            if fits:
                ok[a, b] = 0
    return ok, start, end


OK, START, END = constraints()


def decode(logs, offset):
    """The likeliest names."""
    best, back = logs[0] + START, np.zeros(logs.shape, np.int32)
    for t in range(1, len(logs)):
        scores = best[:, None] + OK
        back[t] = scores.argmax(0)
        best = scores.max(0) + logs[t]
    tags = [int((best + END).argmax())]
    for t in range(len(logs) - 1, 0, -1):
        tags.append(int(back[t, tags[-1]]))
    names, begin = [], 0
    for i, tag in enumerate(reversed(tags)):
        if tag == 0:
            continue
        place = (tag - 1) % 4
        if place in (0, 3):
            begin = i
        if place in (2, 3):
            names.append((offset + begin, offset + i + 1, (tag - 1) // 4))
    return names


def report(net, plans, marks):
    right = found = expected = outer_right = outer_found = outer_expected = 0
    for plan in plans:
        gold = {n[:3] for n in plan['names']}
        gold_outer = {n[:3] for n in plan['names'] if n[3] == 0}
        outer, inner = set(), set()
        for start, a, b in emissions(net, plan, marks):
            outer |= set(decode(a, start))
            inner |= set(decode(b, start))
        inside = {n for n in inner if any(o[0] <= n[0] and n[1] <= o[1] and o[:2] != n[:2] for o in outer)}
        names = outer | inside
        right, found, expected = right + len(names & gold), found + len(names), expected + len(gold)
        outer_right, outer_found, outer_expected = outer_right + len(outer & gold_outer), outer_found + len(outer), outer_expected + len(gold_outer)
    return f'all F1 {2 * right / (found + expected):.4f} (P {right / max(1, found):.3f}, R {right / expected:.3f}), outermost {2 * outer_right / (outer_found + outer_expected):.4f}'


def write_onnx(net, path):
    """The network for onnxruntime: stretches of different lengths in a batch do not touch each other.

    Inputs chars, pairs, words, tags (batch, length; int32), marks (batch, length, columns; uint8), lengths (batch);
    outputs outer, inner (batch, length, tags). The weights of the LSTMs are kept as whole numbers of seven bits, which reads
    three times as fast (what goes in is quantised batch by batch); tables and the rest in half precision.
    """
    import onnx
    from onnx import TensorProto, helper, numpy_helper
    from onnxruntime.quantization import QuantType, quantize_dynamic

    weights, nodes = [], []

    def constant(name, array):
        weights.append(numpy_helper.from_array(np.ascontiguousarray(array).astype(np.float16), name + '.half'))
        nodes.append(helper.make_node('Cast', [name + '.half'], [name], to=TensorProto.FLOAT))
        return name

    def whole(name, array):
        weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(kind, inputs, output, **attributes):
        nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    value = lambda t: t.detach().numpy()
    parts = []
    for kind in SYMBOLS:
        table = getattr(net, kind)
        parts.append(add('Gather', [constant(kind + '.table', value(table.weight)), kind], kind + '.vectors'))
    add('Cast', ['marks'], 'marks.float', to=TensorProto.FLOAT)
    add('MatMul', ['marks.float', constant('marks.weight', value(net.marks.weight).T)], 'marks.product')
    add('Add', ['marks.product', constant('marks.bias', value(net.marks.bias))], 'marks.sum')
    parts.append(add('Relu', ['marks.sum'], 'marks.vectors'))
    add('Concat', parts, 'input', axis=2)
    x = add('Transpose', ['input'], 'input.by-time', perm=[1, 0, 2])
    layers = []
    for name, lstm in (('first', net.first), ('second', net.second)):
        hidden = lstm.hidden_size

        def gates(array):  # torch: input, forget, cell, output; onnx: input, output, forget, cell
            i, f, c, o = np.split(array, 4)
            return np.concatenate([i, o, f, c])

        both = lambda field: np.stack([gates(value(getattr(lstm, field + end))) for end in ('_l0', '_l0_reverse')])
        bias = np.concatenate([both('bias_ih'), both('bias_hh')], 1)
        inputs = [x, whole(name + '.w', both('weight_ih')), whole(name + '.r', both('weight_hh')), whole(name + '.b', bias), 'lengths']
        y = add('LSTM', inputs, name + '.y', hidden_size=hidden, direction='bidirectional')
        add('Transpose', [y], name + '.sides', perm=[0, 2, 1, 3])
        weights.append(numpy_helper.from_array(np.array([0, 0, 2 * hidden], np.int64), name + '.shape'))
        x = add('Reshape', [name + '.sides', name + '.shape'], name + '.joined')
        layers.append(x)
    add('Add', layers, 'sum')
    y = add('Transpose', ['sum'], 'sum.by-row', perm=[1, 0, 2])
    for name in ('outer', 'inner'):
        layer = getattr(net, name)
        add('MatMul', [y, constant(name + '.weight', value(layer.weight).T)], name + '.product')
        add('Add', [name + '.product', constant(name + '.bias', value(layer.bias))], name + '.sum')
        add('LogSoftmax', [name + '.sum'], name, axis=-1)
    symbols = [helper.make_tensor_value_info(k, TensorProto.INT32, ['batch', 'length']) for k in SYMBOLS]
    inputs = symbols + [
        helper.make_tensor_value_info('marks', TensorProto.UINT8, ['batch', 'length', net.marks.in_features]),
        helper.make_tensor_value_info('lengths', TensorProto.INT32, ['batch']),
    ]
    outputs = [helper.make_tensor_value_info(k, TensorProto.FLOAT, ['batch', 'length', TAGS]) for k in ('outer', 'inner')]
    graph = helper.make_graph(nodes, 'tagger', inputs, outputs, weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17)], ir_version=9)
    onnx.checker.check_model(model)
    onnx.save(model, path)
    # seven bits, so that processors with and without instructions for eight compute the same
    quantize_dynamic(path, path, weight_type=QuantType.QInt8, op_types_to_quantize=['LSTM'], reduce_range=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('data')
    parser.add_argument('out')
    parser.add_argument('--without', type=int, default=-1)
    parser.add_argument('--epochs', type=int, default=16)
    parser.add_argument('--hidden', type=int, default=160)
    parser.add_argument('--rate', type=float, default=2e-3)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--teacher')
    options = parser.parse_args()
    random.seed(options.seed)
    np.random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    vocabulary = json.load(open(os.path.join(options.data, 'vocabulary.json'), encoding='utf8'))
    plans = read(os.path.join(options.data, 'plans.jsonl'), vocabulary['tags'])
    marks = len(vocabulary['marks'])
    test = [p for p in plans if p['marked'] and p['fold'] == options.without]
    held = {p['issuer'] for p in test}
    learned = [p for p in plans if p['marked'] and p['fold'] != options.without and not p.get('variant')]
    variants = []
    for k in sorted({p['variant'] for p in plans if p.get('variant')}):
        variants.append([p for p in plans if p.get('variant') == k and p['fold'] != options.without])
    unmarked = [p for p in plans if not p['marked'] and p['issuer'] not in held]
    test = [p for p in test if not p.get('variant')]
    print(f'{len(learned)} plans, {len(test)} held out, {len(unmarked)} unmarked, {len(variants)} variants', flush=True)
    net = Tagger(vocabulary, options.hidden)
    text = [s for p in learned + unmarked for s in p['stretches']]
    began = time.time()
    begin_with_vectors(net, text, options.seed)
    print(f'vectors, {time.time() - began:.0f} s', flush=True)
    taught = []
    if options.teacher:
        taught = [s for p in unmarked for s in p['stretches']]
        teach(taught, options.teacher, marks)
        print(f'taught, {time.time() - began:.0f} s', flush=True)
    train(net, learned, options.epochs, marks, options.rate, test, variants, taught)
    os.makedirs(options.out, exist_ok=True)
    if test:
        print('mean of the steps:', report(net, test, marks), flush=True)
    name = 'tagger' if options.without < 0 else f'fold-{options.without}'
    torch.save(net.state_dict(), os.path.join(options.out, name + '.pt'))
    write_onnx(net, os.path.join(options.out, name + '.onnx'))


main()
