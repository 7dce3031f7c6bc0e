"""From scores to spans: Viterbi over BIO labels, numpy only; src/core/encoder decodes in the same way."""

import numpy as np

FORBIDDEN = -1e9


def log_softmax(scores):
    shifted = scores - scores.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def softmax(scores):
    return np.exp(log_softmax(scores))


def viterbi(scores):
    """Best labels under BIO: label 0 is O, odd labels begin a kind, the even label after each continues it. scores [W, L] -> [W]."""
    count, labels = scores.shape
    if not count:
        return np.zeros(0, np.int64)
    allowed = np.zeros((labels, labels))
    for label in range(2, labels, 2):
        allowed[:, label] = FORBIDDEN
        allowed[label - 1, label] = allowed[label, label] = 0
    best = scores[0].copy()
    best[2::2] = FORBIDDEN
    back = np.zeros((count, labels), np.int64)
    for word in range(1, count):
        paths = best[:, None] + allowed
        back[word] = paths.argmax(0)
        best = paths.max(0) + scores[word]
    out = np.zeros(count, np.int64)
    out[-1] = best.argmax()
    for word in range(count - 1, 0, -1):
        out[word - 1] = back[word, out[word]]
    return out


def spans_of(labels, begin):
    """Spans (first, last) of the kind whose B label is `begin`."""
    spans = []
    for word, label in enumerate(labels):
        if label == begin:
            spans.append([word, word])
        elif label == begin + 1 and spans and spans[-1][1] == word - 1:
            spans[-1][1] = word
    return [tuple(span) for span in spans]


def cue_spans(scores, threshold):
    """Cues from the scores [W, 3] of the cue head: a likely beginning and the words that likely continue it."""
    chance = softmax(scores)
    spans = []
    for word in range(len(chance)):
        if chance[word, 1] > threshold:
            last = word
            while last + 1 < len(chance) and chance[last + 1, 2] > 0.5 and chance[last + 1, 1] <= threshold:
                last += 1
            spans.append((word, last, float(chance[word, 1])))
    return spans


def best_source(spans, scores):
    """Of several source spans the one that stands out most against O; scores are log probabilities [W, 5]."""
    gain = lambda s: scores[s[0], 1] + scores[s[0] + 1 : s[1] + 1, 2].sum() - scores[s[0] : s[1] + 1, 0].sum()
    return max(spans, key=gain) if spans else None
