"""Losses of all heads over one batch."""

import torch
import torch.nn.functional as F

from .batch import rounded
from .labels import IGNORED
from .model import BREAK, CASE, CUE, GAP, NAME, QUOTE

# how much each head steers the shared encoder
WEIGHTS = {
    "cue": 1.0, "break": 0.7, "case": 0.4, "name": 1.0, "gap": 0.4, "opens": 0.3, "closes": 0.3,
    "arguments": 1.0, "targets": 0.4, "act": 0.3, "polarity": 0.3, "roles": 0.4, "references": 0.4, "sentences": 0.4,
}  # fmt: skip
SLICES = {"cue": CUE, "break": BREAK, "case": CASE, "name": NAME, "gap": GAP}
# labels that matter for a cue, for a target or a role: the loss of the other words is nearly nothing
WORDS_A_CUE, WORDS_A_SPAN = 20, 10
QUERIES = 8  # queries are padded to a multiple of this


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
    """Mean losses of the heads over pairs of words, by head; windows and queries are padded with what no loss looks at."""
    sums, counts = {}, {}

    def add(name, losses, count):
        sums[name] = sums.get(name, 0) + losses.sum()
        counts[name] = counts.get(name, 0) + count

    width = words.shape[1]
    for row, window in enumerate(windows):
        count = window.end - window.first
        h = words[row]
        marks = window.document.marks
        breaks = F.pad(breaks_of(logits[row, :count], window, marks and marks["breaks"]), (0, width - count))
        cues, roles = labels.cues[row], labels.roles[row]
        if cues:
            arguments, targets, acts, polarities = network.arguments(h, breaks, *queries(cues))
            add("arguments", label_loss(arguments, [c[1] for c in cues]) / WORDS_A_CUE, len(cues))
            add("act", class_loss(acts, [c[2].act + 1 if c[2] else 0 for c in cues]), len(cues))
            add("polarity", class_loss(polarities, [c[2].polarity if c[2] else IGNORED for c in cues]), sum(c[2] is not None for c in cues))
            add("targets", label_loss(targets, [c[3] for c in cues]) / WORDS_A_SPAN, sum(c[3] is not None for c in cues))
        if roles:
            add("roles", label_loss(network.roles(h, breaks, *queries(roles)), [r[1] for r in roles]) / WORDS_A_SPAN, len(roles))
        references, names = labels.references[row]
        if references and names:
            add("references", reference_loss(network, h, breaks, references, names), len(references))
        sentences = labels.sentences[row]
        if sentences:
            first, last, index, total, gold = (torch.tensor(column) for column in zip(*sentences))
            scores = network.sentences(h, first, last, index.float(), total.float()).float()
            add("sentences", F.binary_cross_entropy_with_logits(scores, gold.float(), reduction="none"), len(sentences))
    return {name: sums[name] / counts[name] for name in sums if counts[name]}


def queries(examples):
    """First and last words of the examples' query spans, padded to a round number with word 0."""
    spans = [e[0] for e in examples] + [(0, 0)] * (rounded(len(examples), QUERIES) - len(examples))
    return torch.tensor([s[0] for s in spans]), torch.tensor([s[1] for s in spans])


def label_loss(scores, gold):
    """Losses of word labels [Q, W, L]; a gold of None and everything beyond the given labels is ignored."""
    labels = torch.full(scores.shape[:2], IGNORED)
    for index, row in enumerate(gold):
        if row is not None:
            labels[index, : len(row)] = torch.from_numpy(row)
    return F.cross_entropy(scores.flatten(0, 1).float(), labels.flatten(), ignore_index=IGNORED, reduction="none")


def class_loss(scores, gold):
    labels = torch.full(scores.shape[:1], IGNORED)
    labels[: len(gold)] = torch.tensor(gold)
    return F.cross_entropy(scores.float(), labels, ignore_index=IGNORED, reduction="none")


def reference_loss(network, h, breaks, references, names):
    """-log of the probability that all right names together get; without any, of none of them."""
    padded = names + [(0, 0)] * (rounded(len(names), QUERIES) - len(names))
    scores = network.references(h, breaks, *queries(references), torch.tensor([n[0] for n in padded]), torch.tensor([n[1] for n in padded])).float()
    allowed, right = torch.zeros_like(scores), torch.full_like(scores, float("-inf"))
    allowed[:, len(names) : -1] = float("-inf")
    for index, (_, positive) in enumerate(references):
        right[index, positive or [-1]] = 0
    chances = torch.log_softmax(scores + allowed, -1)[: len(references)]
    return -torch.logsumexp(chances + right[: len(references)], -1)
