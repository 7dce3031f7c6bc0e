"""A training document: a text cut into words, with every label that is known about them.

Labels sit on words, so they are the same in every view of the document; spans of words are (first, last), both inclusive.
"""

from dataclasses import dataclass, field

from .labels import IGNORED, marks_of
from .text import shape_of, utf16_offsets, word_span, words_of

NAME_KINDS = ("person", "organization", "place", "group")
ACTS = (
    "supports praises agrees promises demands urges defends opposes criticizes accuses blames condemns denies rejects doubts warns fears"
    " threatens apologizes declines considers acts-for acts-against"
).split()
# words that are written with a capital at the start of a sentence or by custom, and name nobody by themselves
NEVER_NAMES = set(
    "a about after all also although an and another any are as at be because before both but by can could did do does during each even every"
    " few for from had has have he her here his how however i if in into is it its many may meanwhile more most much my neither no nor not now"
    " of on once one only or other our she since so some such than that the their then there these they this those though through to too two"
    " under until was we were what when where whether which while who why will with would yesterday yet you your monday tuesday wednesday"
    " thursday friday saturday sunday january february march april june july august september october november december mr mrs ms dr".split()
)
POLARITIES = ("favor", "against", "neutral")


@dataclass
class Stance:
    """What a cue says about somebody's position: indices into ACTS and POLARITIES, words of the target."""

    act: int
    polarity: int
    target: tuple | None


@dataclass
class Attribution:
    """Who says what: spans of words, the ids of the entities that the source stands for, and the stance row that it shows."""

    cues: list
    sources: list
    contents: list
    stance: Stance | None = None
    entities: list = field(default_factory=list)


@dataclass
class Reference:
    """A phrase that stands for somebody: `names` are the spans of that entity's names, empty when it has none."""

    span: tuple
    names: list


@dataclass
class Document:
    id: str
    text: str
    words: list
    pieces: list
    gaps: list
    leading: tuple
    shapes: list
    marks: dict | None = None
    names: list | None = None
    name_spans: list = field(default_factory=list)
    attributions: list | None = None
    references: list = field(default_factory=list)
    roles: list = field(default_factory=list)
    sentences: list = field(default_factory=list)
    summary: list | None = None


def read_document(id, text, vocabulary, with_marks=True):
    """A document without annotations: its words, pieces and, from its own marks, breaks, case, gaps and quotation marks."""
    words = words_of(text)
    gaps = [text[words[i][1] : words[i + 1][0] if i + 1 < len(words) else len(text)] for i in range(len(words))]
    document = Document(
        id=id,
        text=text,
        words=words,
        pieces=[vocabulary.word(text[a:b]) for a, b in words],
        gaps=[vocabulary.gap(g) for g in gaps],
        leading=vocabulary.gap(text[: words[0][0]]) if words else (),
        shapes=[shape_of(text[a:b]) for a, b in words],
    )
    if with_marks:
        document.marks = marks_of(text, words)
        document.sentences = sentences_of(document.marks["breaks"])
    return document


def sentences_of(breaks):
    """Word spans between sentence ends; breaks as in `labels`."""
    sentences, first = [], 0
    for index, value in enumerate(breaks):
        if value >= 2 or index + 1 == len(breaks):
            sentences.append((first, index))
            first = index + 1
    return sentences


def project(document, spans, offsets=None):
    """UTF-16 spans as word spans; those without a word are dropped."""
    out = []
    for span in spans:
        start, end = span["start"], span["end"]
        if offsets:
            start, end = offsets[start], offsets[end]
        found = word_span(document.words, start, end)
        if found:
            out.append(found)
    return out


def name_labels(count, spans):
    """BIO labels of names: 0, then B and I of each kind of NAME_KINDS; spans are (first, last, kind index or None to ignore)."""
    labels = [0] * count
    for first, last, kind in spans:
        for index in range(first, last + 1):
            labels[index] = IGNORED if kind is None else 1 + 2 * kind + (index > first)
    return labels


def annotated_document(row, vocabulary):
    """A document of the annotated articles; `row` as the corpus's own check writes it, with UTF-16 spans."""
    document = read_document(row["id"], row["text"], vocabulary)
    offsets = utf16_offsets(row["text"])
    at = lambda spans: project(document, spans, offsets)
    mentions = {e["id"]: at(e["mentions"]) for e in row["entities"]}
    labelled = [
        (*span, NAME_KINDS.index(e["kind"]) if e["kind"] in NAME_KINDS else None) for e in row["entities"] for span in mentions[e["id"]]
    ]
    document.names = name_labels(len(document.words), labelled)
    # articles list only the entities that matter: a capitalised word outside them may well be a name
    for index, (start, end) in enumerate(document.words):
        if document.names[index] == 0 and document.shapes[index] in (2, 3, 4) and row["text"][start:end].lower() not in NEVER_NAMES:
            document.names[index] = IGNORED
    document.name_spans = sorted({(first, last) for first, last, _ in labelled})
    document.attributions = []
    for quotation in row["quotations"]:
        cues, sources = at(quotation["cues"]), at(quotation["sources"])
        if sources:
            names = sorted({span for e in quotation["entities"] for span in mentions.get(e, [])})
            document.references.append(Reference(sources[0], names))
        if cues:
            document.attributions.append(Attribution(cues, sources, at(quotation["contents"]), entities=quotation["entities"]))
    link_stances(document, row, offsets)
    document.roles = roles_of(document, row, mentions, offsets)
    chosen = at(row["summary"])
    document.summary = [int(any(a <= last and first <= b for a, b in chosen)) for first, last in document.sentences]
    return document


def link_stances(document, row, offsets):
    """Gives each stance row to the attribution that shows it best: inside its evidence, of its holder, around its target."""
    for stance in row["stances"]:
        evidence = project(document, stance["evidence"], offsets)
        target = (project(document, [stance["target"]], offsets) or [None])[0]
        if not evidence:
            continue
        first, last = evidence[0]
        best, most = None, 0
        for attribution in document.attributions:
            cue = attribution.cues[0]
            if attribution.stance or not (first <= cue[0] and cue[1] <= last):
                continue
            score = 1.0
            score += 2.0 * (stance["holder"] in attribution.entities)
            if target:
                score += 2.0 * any(a <= target[0] and target[1] <= b for a, b in attribution.contents)
                score += 0.5 * any(a <= target[1] and target[0] <= b for a, b in attribution.contents)
            if score > most:
                best, most = attribution, score
        if best is not None and most >= 1.5:
            best.stance = Stance(ACTS.index(stance["act"]), POLARITIES.index(stance["polarity"]), target)


def roles_of(document, row, mentions, offsets):
    """(name span, role span or None): the role's occurrence nearest to a name of its entity; no role: the first name."""
    roles = []
    for entity in row["entities"]:
        names = mentions[entity["id"]]
        if not names:
            continue
        if not entity["role"]:
            roles.append((names[0], None))
            continue
        found, start = [], row["text"].find(entity["role"])
        while start >= 0:
            span = word_span(document.words, start, start + len(entity["role"]))
            if span:
                found.append(span)
            start = row["text"].find(entity["role"], start + 1)
        pairs = [(max(0, r[0] - n[1], n[0] - r[1]), k, n, r) for k, n in enumerate(names) for r in found]
        if pairs:
            distance, _, name, role = min(pairs)
            if distance <= 30:
                roles.append((name, role))
    return roles
