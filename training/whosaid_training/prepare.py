"""Reads the corpora into one file of training documents, without what measures the model.

    python -m whosaid_training.prepare CORPUS EVALUATION TOKENIZER OUT
"""

import argparse
import pickle
import tempfile
from pathlib import Path

from . import corpora
from .leakage import measured_sequences, without_measured
from .text import Vocabulary, words_of

RAW_WORDS = 2_400_000


def gather(corpus, vocabulary, most_words):
    """Documents by part: annotated, raw, names (UNER) and gum."""
    with tempfile.TemporaryDirectory() as scratch:
        annotated = corpora.annotated(corpus, vocabulary)
        skip = {d.id for d in annotated} | corpora.held_out_ids(corpus)
        return {
            "annotated": annotated,
            "raw": corpora.raw_news(corpus, vocabulary, most_words, skip),
            "names": corpora.uner(corpora.uner_file(corpus, scratch), vocabulary),
            "gum": [corpora.gum(file, vocabulary) for file in corpora.gum_files(corpus, scratch)],
        }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--raw-words", type=int, default=RAW_WORDS)
    options = parser.parse_args()
    vocabulary = Vocabulary.load(options.tokenizer)
    measured = measured_sequences(options.evaluation, words_of)
    parts = {}
    for name, documents in gather(options.corpus, vocabulary, options.raw_words).items():
        parts[name], dropped = without_measured(documents, measured)
        words = sum(len(d.words) for d in parts[name])
        print(f"{name}: {len(parts[name])} documents, {words} words; left out because they are measured: {', '.join(dropped) or 'none'}")
    with options.out.open("wb") as file:
        pickle.dump(parts, file)


if __name__ == "__main__":
    main()
