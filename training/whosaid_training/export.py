"""Exports a checkpoint as ONNX graphs and the vocabulary as a text file.

    python -m whosaid_training.export CHECKPOINT TOKENIZER OUT [--float]

The encoder's weights become 8-bit integers (dynamic quantisation, per channel); the heads are small and stay 32-bit floats.
"""

import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .model import WIDTH, Network

OPSET = 17


def _encoder(network):
    pieces = torch.randint(network.piece.num_embeddings, (2, 60))
    return (
        network,
        (pieces, torch.zeros_like(pieces), torch.ones(2, 60), torch.arange(1, 51)[None].repeat(2, 1)),
        {"pieces": "BT", "shapes": "BT", "mask": "BT", "first": "BW"},
        {"words": "BW", "logits": "BW"},
    )


def _pair(head, first, last, outputs):
    words, query = torch.randn(50, WIDTH), torch.tensor([3, 9, 20])
    return head, (words, torch.rand(50), query, query + 1), {"words": "W", "breaks": "W", first: "Q", last: "Q"}, outputs


def _references(head):
    words, query, names = torch.randn(50, WIDTH), torch.tensor([3, 9, 20]), torch.tensor([1, 30])
    inputs = {"words": "W", "breaks": "W", "first": "Q", "last": "Q", "nameFirst": "N", "nameLast": "N"}
    return head, (words, torch.rand(50), query, query + 1, names, names), inputs, {"logits": "Q?"}


def _sentences(head):
    words, first = torch.randn(50, WIDTH), torch.tensor([0, 20, 30])
    inputs = {"words": "W", "first": "S", "last": "S", "index": "S", "total": "S"}
    return head, (words, first, first + 5, torch.tensor([0.0, 1.0, 2.0]), torch.full((3,), 3.0)), inputs, {"logits": "S"}


def graphs(network):
    """Every graph: (module, example inputs, input axes, output axes); a letter names an axis that varies."""
    return {
        "encoder": _encoder(network),
        "arguments": _pair(network.arguments, "cueFirst", "cueLast", {"arguments": "QW", "targets": "QW", "acts": "Q", "polarities": "Q"}),
        "roles": _pair(network.roles, "first", "last", {"roles": "QW"}),
        "references": _references(network.references),
        "sentences": _sentences(network.sentences),
    }


def export(network, folder, quantized=True):
    """Writes the graphs of a network to a folder; returns their files."""
    network.eval()
    files = {}
    for name, (module, example, inputs, outputs) in graphs(network).items():
        target = Path(folder) / f"{name}.onnx"
        axes = {key: {i: axis for i, axis in enumerate(letters) if axis != "?"} for key, letters in {**inputs, **outputs}.items()}
        with tempfile.TemporaryDirectory() as scratch:
            raw = Path(scratch) / "raw.onnx" if quantized and name == "encoder" else target
            torch.onnx.export(
                module.eval(), example, raw, input_names=list(inputs), output_names=list(outputs), dynamic_axes=axes, opset_version=OPSET, dynamo=False
            )
            if raw != target:
                quantize_dynamic(raw, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, op_types_to_quantize=["MatMul", "Gather"])
        onnx.checker.check_model(target)
        files[name] = target
    return files


def write_vocabulary(tokenizer, target):
    """One piece a line; its number, from 0, is its id."""
    ids = json.loads(Path(tokenizer).read_text(encoding="utf-8"))["model"]["vocab"]
    target.write_text("\n".join(sorted(ids, key=ids.get)) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--float", action="store_true", help="keep the encoder's weights as 32-bit floats, to compare")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    network = Network()
    network.load_state_dict(torch.load(options.checkpoint))
    for name, file in export(network, options.out, not options.float).items():
        print(f"{name}: {file.stat().st_size / 1e6:.1f} MB")
    write_vocabulary(options.tokenizer, options.out / "vocabulary.txt")


if __name__ == "__main__":
    main()
