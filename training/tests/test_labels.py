from whosaid_training.document import annotated_document, name_labels, sentences_of
from whosaid_training.labels import (
    BREAK_COMMA, BREAK_NONE, BREAK_PARAGRAPH, BREAK_SENTENCE, GAP_ABBREVIATION, GAP_APOSTROPHE, GAP_COMMA, GAP_DOT, GAP_HYPHEN, GAP_SPACE,
    marks_of,
)  # fmt: skip
from whosaid_training.text import Vocabulary, words_of

VOCABULARY = Vocabulary({c: i for i, c in enumerate("abcdefghijklmnopqrstuvwxyz.,\"'")} | {"##" + c: 50 + i for i, c in enumerate("abcdefghijklmnopqrstuvwxyz")})


def marks(text):
    return marks_of(text, words_of(text))


def test_breaks_end_sentences_but_not_abbreviations():
    assert marks("Mr. Vale left. He ran, then fell.\nNext")["breaks"] == [
        BREAK_NONE, BREAK_NONE, BREAK_SENTENCE, BREAK_NONE, BREAK_COMMA, BREAK_NONE, BREAK_PARAGRAPH, BREAK_PARAGRAPH,
    ]  # fmt: skip


def test_case_is_unknown_where_every_word_has_a_capital():
    assert marks("The U.S. envoy left. He ran")["cases"] == [-1, 1, 1, 0, 0, -1, 0]


def test_gaps_are_told_apart():
    assert marks("China's well-known U.S. envoy Mr. Vale, he")["gaps"] == [
        GAP_APOSTROPHE, GAP_SPACE, GAP_HYPHEN, GAP_SPACE, GAP_DOT, GAP_ABBREVIATION, GAP_SPACE, GAP_ABBREVIATION, GAP_COMMA, GAP_SPACE,
    ]  # fmt: skip


def test_quotation_marks_open_and_close_at_words():
    found = marks('He said "we are late" and "never mind," then left.')
    assert found["opens"] == [0, 0, 1, 0, 0, 0, 1, 0, 0, 0]
    assert found["closes"] == [0, 0, 0, 0, 1, 0, 0, 1, 0, 0]


def test_sentences_end_with_the_text():
    assert sentences_of([0, 2, 0, 3]) == [(0, 1), (2, 3)]
    assert sentences_of([0, 0]) == [(0, 1)]


def test_adjacent_names_stay_two():
    assert name_labels(4, [(0, 1, 0), (2, 2, 0), (3, 3, None)]) == [1, 2, 1, -1]


def test_annotations_project_onto_words_behind_an_emoji():
    text = "😀 Ada Vale, the mayor, denied that it leaked."
    at = lambda s: {"start": len(text[: text.index(s)].encode("utf-16-le")) // 2, "end": len(text[: text.index(s) + len(s)].encode("utf-16-le")) // 2}
    row = {
        "id": "a", "text": text, "summary": [at(text[2:])],
        "entities": [{"id": "e1", "name": "Ada Vale", "kind": "person", "role": "the mayor", "mentions": [at("Ada Vale")]}],
        "quotations": [{"sources": [at("Ada Vale, the mayor")], "entities": ["e1"], "cues": [at("denied")], "contents": [at("that it leaked")]}],
        "stances": [{"holder": "e1", "act": "denies", "polarity": "against", "target": at("it leaked"), "evidence": [at("denied that it leaked")]}],
    }  # fmt: skip
    document = annotated_document(row, VOCABULARY)
    attribution = document.attributions[0]
    assert (attribution.cues, attribution.sources, attribution.contents) == ([(4, 4)], [(0, 3)], [(5, 7)])
    assert (attribution.stance.act, attribution.stance.polarity, attribution.stance.target) == (12, 1, (6, 7))
    assert document.roles == [((0, 1), (2, 3))]
    assert document.references[0].names == [(0, 1)]
    assert document.names == [1, 2, 0, 0, 0, 0, 0, 0]
    assert document.summary == [1]
