"""Labels that a written text gives for free: breaks, case, gaps and quotation marks of every word."""

import re

from .text import SHAPE_INITIAL, SHAPE_LOWER, SHAPE_MIXED, SHAPE_UPPER, shape_of

BREAK_NONE, BREAK_COMMA, BREAK_SENTENCE, BREAK_PARAGRAPH = range(4)
GAP_SPACE, GAP_APOSTROPHE, GAP_HYPHEN, GAP_DOT, GAP_ABBREVIATION, GAP_COMMA, GAP_QUESTION, GAP_OTHER = range(8)
IGNORED = -1
CASES = {SHAPE_LOWER: 0, SHAPE_INITIAL: 1, SHAPE_UPPER: 2, SHAPE_MIXED: 3}

ABBREVIATIONS = set(
    "mr mrs ms dr st prof rev hon gen col lt sgt capt cmdr adm sen rep gov pres jr sr vs etc no nos jan feb mar apr jun jul aug sep sept"
    " oct nov dec inc ltd co corp bros al approx dept est fig min max mt ft".split()
)
MAY_END = set("inc ltd co corp jr sr etc no".split())
# words that open a sentence far more often than they follow an abbreviation inside one
OPENERS = set(
    "the a an he she it they we you i in on at for but and however this that these those his her their our my its there when while as"
    " after before if according meanwhile also with by from to of police mr no not".split()
)
END_MARK = re.compile(r"[.!?…][\"'”’)\]]*\s+[\"'“‘(\[]*$")
COMMA_LIKE = re.compile(r"[,;:()–—\"“”…]|\s-+\s|--")


def break_of(text, end, start, previous, following):
    """Break between two words from the gap text[end:start], as a careful reader of the marks sees it."""
    gap = text[end:start]
    if "\n" in gap:
        return BREAK_PARAGRAPH
    if END_MARK.search(gap) and (following[:1].isupper() or following[:1].isdigit() or re.search(r'["“]\s*$', gap)):
        if re.search(r"[!?]", gap) or not gap.startswith("."):
            return BREAK_SENTENCE
        word, opens = previous.lower(), following.lower() in OPENERS
        if word in ABBREVIATIONS and not (word in MAY_END and opens):
            return BREAK_NONE
        if len(previous) == 1 and previous.isupper() and not opens:
            return BREAK_NONE
        return BREAK_SENTENCE
    return BREAK_COMMA if COMMA_LIKE.search(gap) else BREAK_NONE


def gap_of(gap, sentence_end):
    """What the gap between two words looks like to a reader."""
    if "?" in gap or "!" in gap:
        return GAP_QUESTION
    if sentence_end or not gap.strip():
        return GAP_SPACE
    if gap in ("'", "’", "‘", "ʼ"):
        return GAP_APOSTROPHE
    if gap in ("-", "‐", "‑"):
        return GAP_HYPHEN
    if gap == ".":
        return GAP_DOT
    if gap.startswith(".") and gap.endswith(" ") and len(gap) == 2:
        return GAP_ABBREVIATION
    if gap.lstrip("\"”’')").startswith(",") or gap == ",":
        return GAP_COMMA
    return GAP_OTHER


def marks_of(text, words):
    """Per word: break, case (IGNORED at sentence starts and without letters), gap, quotation opens, quotation closes."""
    count = len(words)
    surface = [text[a:b] for a, b in words]
    breaks, cases, gaps = [BREAK_PARAGRAPH] * count, [IGNORED] * count, [GAP_SPACE] * count
    opens, closes = [0] * count, [0] * count
    for index in range(count):
        if index + 1 < count:
            end, start = words[index][1], words[index + 1][0]
            gap = text[end:start]
            breaks[index] = break_of(text, end, start, surface[index], surface[index + 1])
            gaps[index] = gap_of(gap, breaks[index] >= BREAK_SENTENCE)
            if re.search(r"^[^\s]*[\"”]", gap):
                closes[index] = 1
            if re.search(r"[\"“]\S*$", gap) and gap.strip() and not re.fullmatch(r"[^\s]*[\"”]\s*", gap):
                opens[index + 1] = 1
        shape = shape_of(surface[index])
        if shape in CASES and index > 0 and breaks[index - 1] < BREAK_SENTENCE:
            cases[index] = CASES[shape]
    if words and re.search(r'["“]\S*$', text[: words[0][0]]):
        opens[0] = 1
    if words and re.search(r'^\S*["”]', text[words[-1][1] :]):
        closes[-1] = 1
    return dict(breaks=breaks, cases=cases, gaps=gaps, opens=opens, closes=closes)
