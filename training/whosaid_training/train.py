"""Trains the network: first on raw news and names, then on everything with the annotated articles in front.

    python -m whosaid_training.train DOCUMENTS BASE OUT [--raw-steps N] [--steps N]
"""

import argparse
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file

from .batch import STEP, Window, arrays_of, labels_of
from .losses import WEIGHTS, pair_losses, token_losses
from .model import Network
from .text import HIDDEN_PIECE, SEP
from .views import VIEWS, lengths
from .windows import WINDOW_PIECES, training_windows

SEED = 1
BATCH_PIECES = 6 * (WINDOW_PIECES + 2)
ENCODER_RATE, HEAD_RATE = 2e-4, 1e-3
WARM_UP, LEAST_RATE = 50, 0.02
LEAST_WORDS = 12
# share of the pieces that are hidden in every other window, so that many passes over the same articles do not learn them by heart
HIDDEN_SHARE = 0.06
KEEP_EVERY = 100  # steps
# how often each part of the data is drawn, as shares of the windows
RAW_MIX = {"raw": 0.75, "names": 0.2, "gum": 0.05}
MIX = {"annotated": 0.78, "raw": 0.11, "names": 0.08, "gum": 0.03}


class Source:
    """Windows of one part of the data, shuffled, without end; every pass draws new views and new cuts."""

    def __init__(self, documents, chance):
        self.documents, self.chance, self.queue, self.passes = documents, chance, [], 0

    def next(self):
        while not self.queue:
            self.passes += 1
            # a pass over much raw text would hold too many windows at once
            for document in self.chance.sample(self.documents, min(len(self.documents), 1000)):
                (marks, case), = self.chance.choices([v for v, _ in VIEWS.values()], [w for _, w in VIEWS.values()])
                for first, end in training_windows(lengths(document, marks), self.chance.randint(60, WINDOW_PIECES)):
                    if end - first >= LEAST_WORDS:
                        self.queue.append(Window(document, first, end, marks, case))
            self.chance.shuffle(self.queue)
        return self.queue.pop()


def batches(sources, mix, chance, most_pieces=BATCH_PIECES):
    """Endless batches of at most `most_pieces` pieces, windows of like length together."""
    names, weights = list(mix), list(mix.values())
    size = lambda w: sum(lengths(w.document, w.has_marks)[w.first : w.end])
    while True:
        pool = sorted(((size(w), w) for w in (sources[chance.choices(names, weights)[0]].next() for _ in range(64))), key=lambda p: -p[0])
        ready, current = [], []
        for length, window in pool:
            longest = min(WINDOW_PIECES, current[0][0] if current else length) + 2
            if current and longest * (len(current) + 1) > most_pieces:
                ready.append([w for _, w in current])
                current = []
            current.append((length, window))
        ready.append([w for _, w in current])
        chance.shuffle(ready)
        yield from ready


def hide(arrays, share):
    """Hides a share of the pieces in every other row, in place."""
    hidden = np.random.default_rng(arrays.pieces.sum()).random(arrays.pieces.shape) < share
    hidden[::2] = False
    arrays.pieces[hidden & (arrays.pieces > SEP)] = HIDDEN_PIECE


def train(network, parts, mix, steps, rates, chance, most_pieces=BATCH_PIECES, log_every=25, log=print, keep=None):
    """Runs `steps` steps; learning rates fall linearly after a short warm-up. `keep`: file that holds the state of a broken-off run."""
    sources = {name: Source(parts[name], chance) for name in mix}
    encoder = [p for n, p in network.named_parameters() if p.requires_grad and n.split(".")[0] in ("position", "kind", "norm", "layers")]
    known = {id(p) for p in encoder}
    heads = [p for p in network.parameters() if p.requires_grad and id(p) not in known]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": rates[0]}, {"params": heads, "lr": rates[1]}], weight_decay=0.01, betas=(0.9, 0.98), fused=True
    )
    network.train()
    started, pieces, seen = time.time(), 0, {}
    stream = batches(sources, mix, chance, most_pieces)
    done = 0
    if keep and keep.exists():
        state = torch.load(keep)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        done = state["step"]
        chance.seed(SEED + done)
        torch.manual_seed(SEED + done)
    for step in range(done + 1, steps + 1):
        factor = min(1, step / WARM_UP) * max(LEAST_RATE, 1 - step / steps)
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * factor
        windows = next(stream)
        arrays, labels = arrays_of(windows, STEP), labels_of(windows, STEP)
        hide(arrays, HIDDEN_SHARE)
        with torch.autocast("cpu", torch.bfloat16):
            words, logits = network(*(torch.from_numpy(a) for a in (arrays.pieces, arrays.shapes, arrays.mask, arrays.first)))
            logits = logits.float()
            losses = token_losses(logits, labels.tokens)
            losses.update(pair_losses(network, words, logits, windows, labels))
        loss = sum(WEIGHTS[name] * value for name, value in losses.items())
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(encoder + heads, 1.0)
        optimizer.step()
        pieces += int(arrays.mask.sum())
        for name, value in losses.items():
            seen.setdefault(name, []).append(value.item())
        if step % log_every == 0 or step == steps:
            passes = " ".join(f"{name} {source.passes}" for name, source in sources.items())
            means = " ".join(f"{name} {sum(v) / len(v):.3f}" for name, v in seen.items())
            log(f"step {step}/{steps}, {time.time() - started:.0f} s, {pieces / (time.time() - started):.0f} pieces/s, {means} | passes: {passes}")
            seen = {}
        if keep and step % KEEP_EVERY == 0:
            torch.save({"network": network.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, keep)
    if keep:
        keep.unlink(missing_ok=True)
    return network


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=Path, help="made by prepare")
    parser.add_argument("base", type=Path, help="model.safetensors of all-MiniLM-L6-v2, or a checkpoint (.pt) of the first stage")
    parser.add_argument("out", type=Path, help="folder of the checkpoints")
    parser.add_argument("--raw-steps", type=int, default=700)
    parser.add_argument("--steps", type=int, default=2500)
    parser.add_argument("--rate", type=float, default=1.0, help="factor on the learning rates of the second stage")
    options = parser.parse_args()
    torch.set_num_threads(2)
    torch.set_flush_denormal(True)
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    log = lambda line: print(line, flush=True)
    with options.documents.open("rb") as file:
        parts = pickle.load(file)
    options.out.mkdir(parents=True, exist_ok=True)
    network = Network()
    if options.base.suffix == ".pt":
        network.load_state_dict(torch.load(options.base))
    else:
        network.load_base(load_file(options.base))
    # the base's word pieces are known well; learning them from little text only forgets the others
    network.piece.weight.requires_grad_(False)
    if options.raw_steps:
        train(network, parts, RAW_MIX, options.raw_steps, (ENCODER_RATE, HEAD_RATE), chance, log=log, keep=options.out / "raw.part")
        torch.save(network.state_dict(), options.out / "raw.pt")
    if options.steps:
        rates = (ENCODER_RATE * options.rate, HEAD_RATE * options.rate)
        train(network, parts, MIX, options.steps, rates, chance, log=log, keep=options.out / "model.part")
        torch.save(network.state_dict(), options.out / "model.pt")


if __name__ == "__main__":
    main()
