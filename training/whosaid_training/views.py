"""Views of a document: the same words and labels, with or without their marks and their case.

Pieces are uncased and line ends are no pieces, so four views cover every state a text comes in:

    written         marks and case, also with hard-wrapped lines
    marks only      all lower case or all capitals, marks kept
    case only       capitals kept, marks gone
    stripped        neither
"""

from .text import SHAPE_MARK, SHAPE_NONE

# (has marks, has case) and how often a training document is shown so
VIEWS = {"stripped": ((False, False), 0.5), "written": ((True, True), 0.36), "marks": ((True, False), 0.09), "case": ((False, True), 0.05)}


def pieces_of(document, index, has_marks, has_case):
    """Pieces and shapes of a word with the gap after it (before it, too, for the first word), and where the word begins in them."""
    before = document.leading if index == 0 and has_marks else ()
    word = document.pieces[index]
    after = document.gaps[index] if has_marks else ()
    shape = document.shapes[index] if has_case else SHAPE_NONE
    return (
        before + word + after,
        (SHAPE_MARK,) * len(before) + (shape,) * len(word) + (SHAPE_MARK,) * len(after),
        len(before),
    )


def lengths(document, has_marks):
    """Number of pieces of every word with its gap."""
    if not has_marks:
        return [len(p) for p in document.pieces]
    out = [len(p) + len(g) for p, g in zip(document.pieces, document.gaps)]
    if out:
        out[0] += len(document.leading)
    return out
