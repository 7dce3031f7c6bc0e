"""Words, gaps and pieces of a text: the same cutting as src/core/text and src/core/encoder.

A word is a maximal run of letters and digits with the combining marks that follow them; what stands between two words is a gap.
Offsets count code points here and UTF-16 units in the project's data: `utf16_offsets` converts.
"""

import bisect
import re
import unicodedata
from functools import lru_cache

SHAPE_NONE, SHAPE_LOWER, SHAPE_INITIAL, SHAPE_UPPER, SHAPE_MIXED, SHAPE_DIGITS, SHAPE_MARK = range(7)
UNKNOWN_PIECE, CLS, SEP, HIDDEN_PIECE = 100, 101, 102, 103
LONGEST_WORD = 60  # code points; a longer run is no word of English and would only cost pieces
LONGEST_GAP = 6  # pieces; a ruler of dashes says nothing more than six of them


def _marks():
    ranges, start = [], None
    for code in range(0x300, 0x20000):
        if unicodedata.category(chr(code))[0] == "M":
            if start is None:
                start = code
        elif start is not None:
            ranges.append((start, code - 1))
            start = None
    return "".join(f"{chr(a)}-{chr(b)}" for a, b in ranges)


WORD = re.compile(rf"[^\W_][^\W_{_marks()}]*(?:[{_marks()}]+[^\W_{_marks()}]*)*")
FOLDED_MARKS = str.maketrans(
    {**dict.fromkeys("“”„«»″", '"'), **dict.fromkeys("‘’‚`´′", "'"), "…": ".", "–": "—", "―": "—"}
)


def words_of(text):
    """Spans of the words, code points, end-exclusive."""
    return [m.span() for m in WORD.finditer(text)]


def utf16_offsets(text):
    """Table from UTF-16 offset to code point offset, or None when they are equal."""
    if all(ord(c) < 0x10000 for c in text):
        return None
    table = []
    for index, character in enumerate(text):
        table.extend([index] * (2 if ord(character) > 0xFFFF else 1))
    table.append(len(text))
    return table


def shape_of(word):
    """Case shape of a word; letters only decide, so "G20" is like "A"."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return SHAPE_DIGITS
    upper = [c.lower() != c for c in letters]
    if not any(upper):
        return SHAPE_LOWER
    if upper[0] and not any(upper[1:]):
        return SHAPE_INITIAL
    return SHAPE_UPPER if all(upper) else SHAPE_MIXED


class Vocabulary:
    """WordPiece vocabulary of the base model; `pieces` is the greedy longest match of BERT."""

    def __init__(self, ids):
        self.ids = ids
        self.word = lru_cache(maxsize=None)(self._word)
        self.gap = lru_cache(maxsize=None)(self._gap)

    @classmethod
    def load(cls, tokenizer_file):
        import json

        with open(tokenizer_file, encoding="utf-8") as file:
            return cls(json.load(file)["model"]["vocab"])

    def _word(self, word):
        folded = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        if not folded or len(folded) > LONGEST_WORD:
            return (UNKNOWN_PIECE,)
        pieces, start = [], 0
        while start < len(folded):
            end = len(folded)
            while end > start and (("##" if start else "") + folded[start:end]) not in self.ids:
                end -= 1
            if end == start:
                return (UNKNOWN_PIECE,)
            pieces.append(self.ids[("##" if start else "") + folded[start:end]])
            start = end
        return tuple(pieces)

    def _gap(self, gap):
        marks = [c.translate(FOLDED_MARKS) for c in gap if not c.isspace()]
        if len(marks) > LONGEST_GAP:
            marks = marks[:3] + marks[-3:]
        return tuple(self.ids.get(c, UNKNOWN_PIECE) for c in marks)


def word_span(words, start, end):
    """First and last word of a span of code points, or None when it holds no whole or partial word."""
    first = bisect.bisect_right(words, (start, 1 << 60)) - 1
    if first < 0 or words[first][1] <= start:
        first += 1
    last = bisect.bisect_left(words, (end, -1)) - 1
    return (first, last) if first <= last and first < len(words) else None
