from whosaid_training.windows import OVERLAP_WORDS, WINDOW_PIECES, inference_windows, owners, training_windows


def test_training_windows_cover_every_word_once():
    windows = training_windows([2] * 500, 100)
    assert windows[0] == (0, 50)
    assert [w for a, b in windows for w in range(a, b)] == list(range(500))
    assert all(2 * (b - a) <= WINDOW_PIECES for a, b in windows)


def test_a_word_longer_than_a_window_stands_alone():
    assert training_windows([1, WINDOW_PIECES + 5, 1], WINDOW_PIECES) == [(0, 1), (1, 2), (2, 3)]


def test_inference_windows_overlap_and_end_with_the_text():
    windows = inference_windows([1] * 1000)
    assert windows[0] == (0, WINDOW_PIECES)
    assert all(b[0] == a[1] - OVERLAP_WORDS for a, b in zip(windows, windows[1:]))
    assert windows[-1][1] == 1000


def test_each_word_belongs_to_the_window_in_which_it_is_farthest_from_an_edge():
    assert owners([(0, 6), (4, 10)], 10) == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
    assert owners([(0, 3)], 3) == [0, 0, 0]
