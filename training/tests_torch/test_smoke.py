"""One small run of everything that needs torch: a few steps on an invented article, export, and the graphs against the network."""

import random

import numpy as np
import onnxruntime
import torch

from whosaid_training import train as training
from whosaid_training.average import average
from whosaid_training.batch import Window, arrays_of
from whosaid_training.document import Attribution, Reference, Stance, name_labels, read_document
from whosaid_training.export import export
from whosaid_training.model import Network, distance_bucket
from whosaid_training.text import HIDDEN_PIECE, SEP, Vocabulary

LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOCABULARY = Vocabulary({c: 110 + i for i, c in enumerate(LETTERS + ".,\"'")} | {"##" + c: 150 + i for i, c in enumerate(LETTERS)})
TEXT = "Ada Vale, the mayor, denied that the old bridge had failed. She said the town would open it in the spring."


def document():
    made = read_document("a", TEXT, VOCABULARY)
    count = len(made.words)
    made.names, made.name_spans = name_labels(count, [(0, 1, 0)]), [(0, 1)]
    made.attributions = [Attribution([(4, 4)], [(0, 3)], [(5, 10)], Stance(12, 1, (6, 10))), Attribution([(12, 12)], [(11, 11)], [(13, 20)])]
    made.references = [Reference((0, 3), [(0, 1)]), Reference((11, 11), [(0, 1)])]
    made.roles, made.summary = [((0, 1), (2, 3))], [1, 0]
    return made


def test_a_few_steps_lower_every_loss_and_the_graphs_compute_the_network(tmp_path):
    torch.manual_seed(1)
    network = Network(dropout=0.0, pieces=200)
    losses = []
    parts = {"annotated": [document()]}
    training.train(network, parts, {"annotated": 1.0}, 12, (2e-4, 1e-3), random.Random(1), most_pieces=120, log_every=4, log=losses.append)
    first, last = _means(losses[0]), _means(losses[-1])
    assert set(first) == {
        "cue", "break", "case", "name", "gap", "opens", "closes", "arguments", "targets", "act", "polarity", "roles", "references", "sentences",
    }  # fmt: skip
    assert sum(last.values()) < sum(first.values())

    files = export(network, tmp_path, quantized=False)
    arrays = arrays_of([Window(document(), 0, 12, True, True), Window(document(), 3, 21, False, False)])
    inputs = {"pieces": arrays.pieces, "shapes": arrays.shapes, "mask": arrays.mask, "first": arrays.first}
    with torch.no_grad():
        words, logits = network(*(torch.from_numpy(a) for a in inputs.values()))
        one = words[0, :12].contiguous()
        breaks, query = torch.linspace(0, 1, 12), (torch.tensor([4, 9]), torch.tensor([4, 10]))
        expected = network.arguments(one, breaks, *query)
    found = onnxruntime.InferenceSession(files["encoder"]).run(None, inputs)
    for mine, theirs in zip(found, (words, logits)):
        assert np.abs(mine - theirs.numpy()).max() < 1e-4
    spans = {"cueFirst": query[0].numpy(), "cueLast": query[1].numpy()}
    found = onnxruntime.InferenceSession(files["arguments"]).run(None, {"words": one.numpy(), "breaks": breaks.numpy(), **spans})
    for mine, theirs in zip(found, expected):
        assert np.abs(mine - theirs.numpy()).max() < 1e-4


def test_distances_are_exact_to_eight_words():
    assert distance_bucket(torch.tensor([-500, -8, -1, 0, 1, 8, 9, 16, 500])).tolist() == [1, 13, 20, 21, 22, 29, 29, 32, 41]


def _means(line):
    fields = line.split("pieces/s, ")[1].split(" | ")[0].split()
    return dict(zip(fields[::2], map(float, fields[1::2])))


def test_an_average_lies_between_its_checkpoints():
    earlier, later = {"a": torch.tensor([1.0, 2.0])}, {"a": torch.tensor([3.0, 2.0])}
    assert average(earlier, later, 0.25)["a"].tolist() == [1.5, 2.0]


def test_hiding_leaves_every_other_row_and_the_edges_of_the_text():
    arrays = arrays_of([Window(document(), 0, 10, True, True)] * 2)
    before = arrays.pieces.copy()
    training.hide(arrays, 1.0)
    assert (arrays.pieces[0] == before[0]).all()
    assert (arrays.pieces[1][before[1] > SEP] == HIDDEN_PIECE).all() and (arrays.pieces[1][before[1] <= SEP] == before[1][before[1] <= SEP]).all()
