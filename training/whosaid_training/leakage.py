"""Keeps what measures the model out of its training: no document may share a fifth of its 8-word sequences with an evaluation text."""

import gzip
import json
from pathlib import Path

SEQUENCE = 8
MOST_SHARED = 0.2


def sequences(words):
    """Set of hashes of all 8-word sequences of a list of lower-cased words."""
    return {hash(tuple(words[i : i + SEQUENCE])) for i in range(len(words) - SEQUENCE + 1)}


def lower_words(document):
    return [document.text[a:b].lower() for a, b in document.words]


def measured_sequences(evaluation, words_of):
    """Sequences of every text under `evaluation`/data; `words_of` cuts a text into word spans."""
    found = set()
    for file in sorted((Path(evaluation) / "data").glob("*.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as rows:
            for line in rows:
                text = json.loads(line)["text"]
                found |= sequences([text[a:b].lower() for a, b in words_of(text)])
    return found


def shared(document, measured):
    """Share of the document's sequences that occur in an evaluation text, 0 to 1."""
    own = sequences(lower_words(document))
    return len(own & measured) / len(own) if own else 0.0


def without_measured(documents, measured):
    """The documents that may be trained on, and the ids of those left out."""
    kept, dropped = [], []
    for document in documents:
        (dropped if shared(document, measured) >= MOST_SHARED else kept).append(document)
    return kept, [d.id for d in dropped]
