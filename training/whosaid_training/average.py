"""Averages two checkpoints of one run: what the later one learned of many passes, without all that it learned by heart (Wortsman 2022).

    python -m whosaid_training.average EARLIER LATER SHARE OUT
"""

import argparse
from pathlib import Path

import torch


def average(earlier, later, share):
    """Weights of two state dicts with the same keys; `share` of the later one, 0 to 1."""
    return {name: torch.lerp(earlier[name].float(), later[name].float(), share).to(earlier[name].dtype) for name in earlier}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("earlier", type=Path)
    parser.add_argument("later", type=Path)
    parser.add_argument("share", type=float, help="weight of the later checkpoint, 0 to 1")
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    torch.save(average(torch.load(options.earlier), torch.load(options.later), options.share), options.out)


if __name__ == "__main__":
    main()
