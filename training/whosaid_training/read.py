"""Reads a text with exported graphs, as the bot does: for the fixture that holds both sides together and for error analysis."""

from pathlib import Path

import numpy as np
import onnxruntime

from .batch import Window, arrays_of
from .decode import best_source, cue_spans, log_softmax, softmax, spans_of, viterbi
from .document import NAME_KINDS, read_document
from .views import lengths
from .windows import inference_windows, owners

CUE_THRESHOLD = 0.5
REACH = 80  # words on either side of a cue that its argument head sees


class Reader:
    def __init__(self, folder, vocabulary):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        self.vocabulary = vocabulary
        self.sessions = {
            name: onnxruntime.InferenceSession(Path(folder) / f"{name}.onnx", options, providers=["CPUExecutionProvider"])
            for name in ("encoder", "arguments")
        }

    def encode(self, document, has_marks, has_case):
        """Vectors [W, 384] and logits [W, 30] of every word, each from the window in which it is farthest from an edge."""
        windows = inference_windows(lengths(document, has_marks))
        owner = owners(windows, len(document.words))
        vectors = logits = None
        for index, (first, end) in enumerate(windows):
            arrays = arrays_of([Window(document, first, end, has_marks, has_case)])
            words, scores = self.sessions["encoder"].run(None, {k: getattr(arrays, k) for k in ("pieces", "shapes", "mask", "first")})
            if vectors is None:
                vectors = np.zeros((len(document.words), words.shape[-1]), np.float32)
                logits = np.zeros((len(document.words), scores.shape[-1]), np.float32)
            for word in range(first, end):
                if owner[word] == index:
                    vectors[word], logits[word] = words[0, word - first], scores[0, word - first]
        return vectors, logits

    def read(self, text, has_marks, has_case, breaks=None):
        """Names and cues with their arguments, as word spans. `breaks`: 1 where a sentence ends, for texts with marks."""
        document = read_document("text", text, self.vocabulary, with_marks=False)
        vectors, logits = self.encode(document, has_marks, has_case)
        ends = softmax(logits[:, 3:7])[:, 2:].sum(-1).astype(np.float32) if breaks is None else np.asarray(breaks, np.float32)
        labels = viterbi(log_softmax(logits[:, 11:20]))
        names = [(*s, kind) for index, kind in enumerate(NAME_KINDS) for s in spans_of(labels, 1 + 2 * index)]
        cues = []
        for first, last, chance in cue_spans(logits[:, 0:3], CUE_THRESHOLD):
            low, high = max(0, first - REACH), min(len(document.words), last + 1 + REACH)
            arguments, targets, acts, polarities = self.sessions["arguments"].run(
                None,
                {
                    "words": vectors[low:high], "breaks": ends[low:high],
                    "cueFirst": np.array([first - low]), "cueLast": np.array([last - low]),
                },
            )  # fmt: skip
            scores = log_softmax(arguments[0])
            scores[first - low : last + 1 - low, 1:] = -1e9
            found = viterbi(scores)
            at = lambda spans: [[a + low, b + low] for a, b in spans]
            source = best_source(spans_of(found, 1), scores)
            contents = spans_of(found, 3)
            if contents:
                cues.append({"cue": [first, last], "sources": at([source] if source else []), "contents": at(contents), "confidence": chance})
        return {"words": len(document.words), "names": sorted(names), "cues": cues, "logits": logits}
