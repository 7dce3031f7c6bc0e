from whosaid_training.text import Vocabulary, shape_of, utf16_offsets, word_span, words_of

PIECES = {p: i for i, p in enumerate(["[PAD]", "har", "##bor", "master", '"', "—", "s", "cafe"])}


def test_words_are_runs_of_letters_digits_and_their_marks():
    text = "China's “U.S.” cafe\u0301, 3.5% snake_case"
    assert [text[a:b] for a, b in words_of(text)] == ["China", "s", "U", "S", "cafe\u0301", "3", "5", "snake", "case"]


def test_a_combining_mark_without_a_letter_before_it_is_no_word():
    assert words_of(" \u0301 ") == []


def test_shapes_look_at_letters_only():
    assert [shape_of(w) for w in ("word", "Word", "G20", "A", "iPhone", "2026")] == [1, 2, 2, 2, 4, 5]


def test_pieces_are_the_longest_matches():
    vocabulary = Vocabulary(PIECES)
    assert vocabulary.word("Harbor") == (1, 2)
    assert vocabulary.word("Café") == (7,)
    assert vocabulary.word("xyz") == (100,)
    assert vocabulary.word("s" * 61) == (100,)


def test_gaps_fold_their_marks_and_stay_short():
    vocabulary = Vocabulary(PIECES)
    assert vocabulary.gap(" “ ") == (4,)
    assert vocabulary.gap("–") == (5,)
    assert vocabulary.gap("—" * 50) == (5,) * 6


def test_spans_become_words_even_when_they_cut_one():
    words = [(0, 3), (4, 7), (8, 12)]
    assert word_span(words, 4, 12) == (1, 2)
    assert word_span(words, 5, 6) == (1, 1)
    assert word_span(words, 3, 4) is None


def test_utf16_offsets_count_surrogate_pairs_twice():
    assert utf16_offsets("abc") is None
    assert utf16_offsets("a😀b") == [0, 1, 1, 2, 3]
