from whosaid_training.batch import Window, arrays_of, labels_of
from whosaid_training.document import Attribution, Stance, name_labels, read_document
from whosaid_training.text import Vocabulary

LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOCABULARY = Vocabulary({c: i for i, c in enumerate(LETTERS + ".,\"'", 1)} | {"##" + c: 200 + i for i, c in enumerate(LETTERS)})


def document():
    made = read_document("a", '"No," Al said. We go', VOCABULARY)
    made.names = name_labels(5, [(1, 1, 0)])
    made.attributions = [Attribution([(2, 2)], [(1, 1)], [(0, 0)], Stance(12, 1, (0, 0)))]
    made.name_spans = [(1, 1)]
    return made


def test_labels_are_the_same_in_every_view():
    for marks in (True, False):
        for case in (True, False):
            found = labels_of([Window(document(), 0, 5, marks, case)])
            assert found.tokens["cue"].tolist() == [[0, 0, 1, 0, 0]]
            assert found.tokens["name"].tolist() == [[0, 1, 0, 0, 0]]
            query, arguments, stance, target = found.cues[0][0]
            assert (query, arguments.tolist(), stance.act, target.tolist()) == ((2, 2), [3, 1, 0, 0, 0], 12, [1, 0, 0, 0, 0])


def test_marks_are_pieces_only_where_the_view_has_them():
    stripped = arrays_of([Window(document(), 0, 5, False, False)])
    written = arrays_of([Window(document(), 0, 5, True, True)])
    assert stripped.pieces[0].tolist() == [101, 14, 214, 1, 211, 19, 200, 208, 203, 23, 204, 7, 214, 102]
    assert stripped.shapes.sum() == 0
    assert stripped.first[0].tolist() == [1, 3, 5, 9, 11]
    assert written.pieces[0].tolist() == [101, 29, 14, 214, 28, 29, 1, 211, 19, 200, 208, 203, 27, 23, 204, 7, 214, 102]
    assert written.shapes[0].tolist() == [0, 6, 2, 2, 6, 6, 2, 2, 1, 1, 1, 1, 6, 2, 2, 1, 1, 0]
    assert written.first[0].tolist() == [2, 6, 8, 13, 15]


def test_a_window_labels_only_what_lies_inside():
    found = labels_of([Window(document(), 3, 5, False, False)])
    assert found.tokens["cue"].tolist() == [[0, 0]]
    assert found.cues == [[]]
