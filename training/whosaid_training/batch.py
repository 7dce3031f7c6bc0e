"""Batches: windows of document views as arrays, with the labels of their words and heads."""

from dataclasses import dataclass, field

import numpy as np

from .labels import IGNORED
from .text import CLS, SEP, SHAPE_NONE
from .views import pieces_of

LONGEST = 384  # pieces with CLS and SEP
# sizes are rounded up, so that the few kernels that are compiled for a shape serve all batches
STEP = 64


def rounded(size, step=STEP):
    return -(-size // step) * step


@dataclass
class Window:
    """Words first..end-1 of a document in one view."""

    document: object
    first: int
    end: int
    has_marks: bool
    has_case: bool


@dataclass
class Arrays:
    """pieces, shapes, mask: [B, T]; first: [B, W], the piece at which each word begins; counts: words of each window."""

    pieces: np.ndarray
    shapes: np.ndarray
    mask: np.ndarray
    first: np.ndarray
    counts: list


def arrays_of(windows, step=1):
    """Arrays of windows; lengths are rounded up to a multiple of `step`."""
    rows = []
    for window in windows:
        pieces, shapes, first = [CLS], [SHAPE_NONE], []
        for word in range(window.first, window.end):
            ids, kinds, start = pieces_of(window.document, word, window.has_marks, window.has_case)
            first.append(min(len(pieces) + start, LONGEST - 2))
            pieces.extend(ids)
            shapes.extend(kinds)
        rows.append((pieces[: LONGEST - 1] + [SEP], shapes[: LONGEST - 1] + [SHAPE_NONE], first))
    batch, length, words = len(rows), rounded(max(len(r[0]) for r in rows), step), rounded(max(1, max(len(r[2]) for r in rows)), step)
    out = Arrays(
        np.zeros((batch, length), np.int64), np.zeros((batch, length), np.int64), np.zeros((batch, length), np.float32),
        np.zeros((batch, words), np.int64), [len(r[2]) for r in rows],
    )  # fmt: skip
    for index, (pieces, shapes, first) in enumerate(rows):
        out.pieces[index, : len(pieces)] = pieces
        out.shapes[index, : len(shapes)] = shapes
        out.mask[index, : len(pieces)] = 1
        out.first[index, : len(first)] = first
    return out


TOKEN_LABELS = {"break": "breaks", "case": "cases", "gap": "gaps", "opens": "opens", "closes": "closes"}


@dataclass
class Labels:
    """Token labels [B, W] by head (IGNORED where unknown) and, for each window, the examples of the pair heads."""

    tokens: dict
    cues: list = field(default_factory=list)
    roles: list = field(default_factory=list)
    references: list = field(default_factory=list)
    sentences: list = field(default_factory=list)


def bio(count, spans, base, first):
    """BIO labels of spans within a window of `count` words starting at word `first`; base is the label of B."""
    labels = np.zeros(count, np.int64)
    mark(labels, spans, base, first)
    return labels


def mark(labels, spans, base, first):
    for low, high in spans:
        for word in range(max(low, first), min(high, first + len(labels) - 1) + 1):
            labels[word - first] = base if word == low else base + 1


def labels_of(windows, step=1):
    """Labels of a batch, as wide as its arrays; spans that a window cuts keep their part inside, queries must lie inside whole."""
    width = rounded(max(1, max(w.end - w.first for w in windows)), step)
    labels = Labels({name: np.full((len(windows), width), IGNORED, np.int64) for name in ("cue", "name", *TOKEN_LABELS)})
    for row, window in enumerate(windows):
        document, first, end = window.document, window.first, window.end
        count = end - first
        if document.marks:
            for name, key in TOKEN_LABELS.items():
                labels.tokens[name][row, :count] = document.marks[key][first:end]
        if document.names is not None:
            labels.tokens["name"][row, :count] = document.names[first:end]
        inside = lambda span: first <= span[0] and span[1] < end
        labels.cues.append(cue_examples(labels, row, window, inside) if document.attributions is not None else [])
        labels.roles.append(
            [((n[0] - first, n[1] - first), bio(count, [r] if r else [], 1, first)) for n, r in document.roles if inside(n)]
        )
        names = [span for span in document.name_spans if inside(span)]
        found = {span: index for index, span in enumerate(names)}
        references = []
        for reference in document.references:
            right = [found[s] for s in reference.names if s in found]
            if inside(reference.span) and (right or not reference.names):
                references.append(((reference.span[0] - first, reference.span[1] - first), right))
        labels.references.append((references, [(a - first, b - first) for a, b in names]))
        sentences = []
        if document.summary is not None:
            total = len(document.sentences)
            for index, (low, high) in enumerate(document.sentences):
                if inside((low, high)):
                    sentences.append((low - first, high - first, index, total, document.summary[index]))
        labels.sentences.append(sentences)
    return labels


def cue_examples(labels, row, window, inside):
    """Writes the window's cue labels; one example for each cue that lies inside: (query, argument labels, stance, target labels)."""
    first, count = window.first, window.end - window.first
    tokens = labels.tokens["cue"]
    tokens[row, :count] = 0
    examples = {}
    for attribution in window.document.attributions:
        for low, high in attribution.cues:
            for word in range(max(low, first), min(high, window.end - 1) + 1):
                if tokens[row, word - first] != 1:
                    tokens[row, word - first] = 1 if word == low else 2
        cue = attribution.cues[0]
        if not inside(cue):
            continue
        example = examples.setdefault(cue, [(cue[0] - first, cue[1] - first), np.zeros(count, np.int64), None])
        mark(example[1], attribution.contents, 3, first)
        mark(example[1], attribution.sources, 1, first)
        example[2] = example[2] or attribution.stance
    out = []
    for query, arguments, stance in examples.values():
        target = bio(count, [stance.target], 1, first) if stance and stance.target else None
        out.append((query, arguments, stance, target))
    return out
