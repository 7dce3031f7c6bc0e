import numpy as np

from whosaid_training.decode import best_source, cue_spans, log_softmax, spans_of, viterbi


def test_viterbi_never_continues_what_did_not_begin():
    scores = np.log(np.array([[0.1, 0.2, 0.7], [0.1, 0.1, 0.8], [0.9, 0.05, 0.05]]))
    assert viterbi(scores).tolist() == [1, 2, 0]


def test_viterbi_keeps_the_kinds_apart():
    scores = np.log(np.array([[0.1, 0.8, 0.05, 0.03, 0.02], [0.1, 0.05, 0.05, 0.1, 0.7], [0.1, 0.05, 0.05, 0.1, 0.7]]))
    assert viterbi(scores).tolist() == [1, 3, 4]


def test_viterbi_of_nothing_is_nothing():
    assert viterbi(np.zeros((0, 3))).tolist() == []


def test_spans_begin_anew_at_every_b():
    assert spans_of([1, 2, 1, 0, 3, 4], 1) == [(0, 1), (2, 2)]
    assert spans_of([1, 2, 1, 0, 3, 4], 3) == [(4, 5)]


def test_cues_run_on_while_their_words_are_likely():
    chances = np.array([[0.1, 0.8, 0.1], [0.2, 0.1, 0.7], [0.9, 0.05, 0.05], [0.5, 0.45, 0.05]])
    found = cue_spans(np.log(chances), 0.4)
    assert [(a, b) for a, b, _ in found] == [(0, 1), (3, 3)]
    assert abs(found[0][2] - 0.8) < 1e-9


def test_of_two_sources_the_surer_one_stays():
    scores = log_softmax(np.array([[0, 2.0, 0, 0, 0], [3.0, 0, 0, 0, 0], [0, 5.0, 0, 0, 0]]))
    assert best_source([(0, 0), (2, 2)], scores) == (2, 2)
    assert best_source([], scores) is None
