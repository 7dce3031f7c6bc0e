"""Losses of all heads over one batch."""

import numpy as np
import torch
import torch.nn.functional as F

from .labels import IGNORED
from .model import BREAK, CASE, CUE, GAP, NAME, QUOTE

# how much each head steers the shared encoder
WEIGHTS = {
    "cue": 1.0, "break": 0.7, "case": 0.4, "name": 1.0, "gap": 0.4, "opens": 0.3, "closes": 0.3,
    "arguments": 1.0, "targets": 0.4, "act": 0.3, "polarity": 0.3, "roles": 0.4, "references": 0.4, "sentences": 0.4,
}  # fmt: skip
SLICES = {"cue": CUE, "break": BREAK, "case": CASE, "name": NAME, "gap": GAP}
WORDS_A_CUE = 20  # labels that matter for a cue: the loss of its other words is nearly nothing


def token_losses(logits, tokens):
    losses = {}
    for name, part in SLICES.items():
        gold = torch.from_numpy(tokens[name])
        if (gold != IGNORED).any():
            losses[name] = F.cross_entropy(logits[..., part].reshape(-1, part.stop - part.start), gold.view(-1), ignore_index=IGNORED)
    for offset, name in enumerate(("opens", "closes")):
        gold = torch.from_numpy(tokens[name])
        known = gold != IGNORED
        if known.any():
            losses[name] = F.binary_cross_entropy_with_logits(logits[..., QUOTE.start + offset][known], gold[known].float())
    return losses


def breaks_of(logits, window, breaks):
    """Probability of a sentence end after each word: from the marks where the view has them, else what the break head sees."""
    if window.has_marks and breaks is not None:
        return torch.tensor([float(b >= 2) for b in breaks[window.first : window.end]])
    return torch.softmax(logits[..., BREAK].detach(), -1)[..., 2:].sum(-1)


def pair_losses(network, words, logits, windows, labels):
    """Mean losses of the heads over pairs of words, by head."""
    sums, counts = {}, {}

    def add(name, total, count):
        sums[name] = sums.get(name, 0) + total
        counts[name] = counts.get(name, 0) + count

    for row, window in enumerate(windows):
        count = window.end - window.first
        h = words[row, :count]
        breaks = breaks_of(logits[row, :count], window, window.document.marks and window.document.marks["breaks"])
        spans = lambda examples: (torch.tensor([e[0][0] for e in examples]), torch.tensor([e[0][1] for e in examples]))
        cues = labels.cues[row]
        if cues:
            arguments, targets, acts, polarities = network.arguments(h, breaks, *spans(cues))
            gold = torch.from_numpy(np.stack([c[1] for c in cues]))
            add("arguments", F.cross_entropy(arguments.reshape(-1, 5), gold.view(-1), reduction="sum") / WORDS_A_CUE, len(cues))
            gold = torch.tensor([c[2].act + 1 if c[2] else 0 for c in cues])
            add("act", F.cross_entropy(acts, gold, reduction="sum"), len(cues))
            held = [i for i, c in enumerate(cues) if c[2]]
            if held:
                add("polarity", F.cross_entropy(polarities[held], torch.tensor([cues[i][2].polarity for i in held]), reduction="sum"), len(held))
            aimed = [i for i, c in enumerate(cues) if c[3] is not None]
            if aimed:
                gold = torch.from_numpy(np.stack([cues[i][3] for i in aimed]))
                add("targets", F.cross_entropy(targets[aimed].reshape(-1, 3), gold.view(-1), reduction="sum") / 10, len(aimed))
        roles = labels.roles[row]
        if roles:
            gold = torch.from_numpy(np.stack([r[1] for r in roles]))
            logits_ = network.roles(h, breaks, *spans(roles))
            add("roles", F.cross_entropy(logits_.reshape(-1, 3), gold.view(-1), reduction="sum") / 10, len(roles))
        references, names = labels.references[row]
        if references and names:
            first, last = torch.tensor([n[0] for n in names]), torch.tensor([n[1] for n in names])
            scores = torch.log_softmax(network.references(h, breaks, *spans(references), first, last).float(), -1)
            right = torch.full(scores.shape, float("-inf"))
            for index, (_, positive) in enumerate(references):
                right[index, positive or [len(names)]] = 0
            add("references", -torch.logsumexp(scores + right, -1).sum(), len(references))
        sentences = labels.sentences[row]
        if sentences:
            first, last, index, total, gold = (torch.tensor(column) for column in zip(*sentences))
            scores = network.sentences(h, first, last, index.float(), total.float()).float()
            add("sentences", F.binary_cross_entropy_with_logits(scores, gold.float(), reduction="sum"), len(sentences))
    return {name: sums[name] / counts[name] for name in sums}
