"""Writes what this side computes for a text, in the written and the stripped view, so that the other side can be held to it.

    python -m whosaid_training.fixture MODELS TEXT OUT
"""

import json
import sys
from pathlib import Path

from .read import Reader
from .text import Vocabulary, words_of
from .labels import marks_of


def stripped(text):
    """Lower case, one space between words."""
    return " ".join(text[a:b].lower() for a, b in words_of(text))


def reading(reader, text, has_marks):
    """Names, cues and logits (three decimals) of a text; offsets are word indices."""
    breaks = [float(b >= 2) for b in marks_of(text, words_of(text))["breaks"]] if has_marks else None
    found = reader.read(text, has_marks, has_marks, breaks)
    found["logits"] = [[round(float(x), 3) for x in row] for row in found["logits"]]
    return {"text": text, **found}


def main(models, source, out):
    vocabulary = Vocabulary({p: i for i, p in enumerate((Path(models) / "vocabulary.txt").read_text(encoding="utf-8").split("\n")[:-1])})
    reader = Reader(models, vocabulary)
    text = Path(source).read_text(encoding="utf-8").strip()
    rows = [reading(reader, text, True), reading(reader, stripped(text), False)]
    Path(out).write_text("[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:4])
