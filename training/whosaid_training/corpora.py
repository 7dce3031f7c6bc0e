"""Readers of the corpora: annotated articles, raw news, names of UNER, names and pronouns of GUM."""

import bisect
import gzip
import json
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

from .document import NAME_KINDS, Reference, annotated_document, name_labels, read_document
from .labels import IGNORED
from .text import word_span

RAW_NEWS = ("wikinews_2019_2020", "wikinews_pages_2004_2019", "wikinews_dump_2004_2019")
LEAST_TITLE_IN_LEAD = 0.25  # articles under it lost linked names when they were cleaned
LEAST_RAW_WORDS = 80
# GUM's news and interviews measure the model; conversation and vlog are speech, not text
GUM_LEFT_OUT = re.compile(r"GUM_(news|interview|conversation|vlog)_")
PRONOUN = re.compile(r"he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves", re.I)


def held_out_ids(corpus):
    """Ids of the annotated articles that measure the model."""
    return set((Path(corpus) / "annotated/dev.ids").read_text().split())


def annotated_rows(corpus):
    """Rows of the annotated articles with UTF-16 spans, made by the corpus's own check (needs Node)."""
    folder = Path(corpus) / "annotated"
    with tempfile.TemporaryDirectory() as scratch:
        articles, spans = Path(scratch) / "articles.jsonl", Path(scratch) / "spans.jsonl"
        articles.write_bytes(gzip.decompress((folder / "articles.jsonl.gz").read_bytes()))
        subprocess.run(["node", folder / "check.mjs", articles, folder / "annotations.jsonl", spans], check=True, stdout=subprocess.DEVNULL)
        return [json.loads(line) for line in spans.open(encoding="utf-8")]


def annotated(corpus, vocabulary):
    held = held_out_ids(corpus)
    return [annotated_document(row, vocabulary) for row in annotated_rows(corpus) if row["id"] not in held]


def raw_news(corpus, vocabulary, most_words, skip):
    """Raw articles up to a number of words, without those whose id is in `skip`."""
    folder = Path(corpus) / "raw"
    poor = set()
    for line in (folder / "wikinews_dump_title_in_lead.tsv").read_text().splitlines()[1:]:
        id, *_, share = line.split("\t")
        if float(share) < LEAST_TITLE_IN_LEAD:
            poor.add(id)
    documents, count = [], 0
    for name in RAW_NEWS:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                if row["id"] in skip or row["id"] in poor:
                    continue
                document = read_document(row["id"], row["text"], vocabulary)
                if len(document.words) < LEAST_RAW_WORDS:
                    continue
                documents.append(document)
                count += len(document.words)
                if count >= most_words:
                    return documents
    return documents


def _document_of_tokens(id, sentences, vocabulary):
    """Joins tokenised sentences [(text, [(token, ...)])] into one text; returns it with the code point spans of the tokens."""
    text, spans = "", []
    for sentence, tokens in sentences:
        if text:
            text += " "
        base, position = len(text), 0
        for token in tokens:
            found = sentence.find(token, position)
            if found >= 0:
                spans.append((base + found, base + found + len(token)))
                position = found + len(token)
            else:
                spans.append(None)
        text += sentence
    return read_document(id, text, vocabulary), spans


def uner(file, vocabulary):
    """Documents of a Universal NER file (IOB2; OTH counts as no name)."""
    kinds = {"PER": 0, "ORG": 1, "LOC": 2}
    groups, id, text, rows = {}, None, "", []
    for line in Path(file).read_text(encoding="utf-8").split("\n"):
        if line.startswith("# sent_id"):
            id = line.split("= ")[1].rsplit("-", 1)[0]
        elif line.startswith("# text"):
            text = line.split("= ", 1)[1]
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            rows.append((columns[1], columns[2]))
        elif not line and rows:
            groups.setdefault(id, []).append((text, rows))
            rows = []
    documents = []
    for id, sentences in groups.items():
        document, spans = _document_of_tokens(id, [(t, [token for token, _ in rows]) for t, rows in sentences], vocabulary)
        tags = [tag for _, rows in sentences for _, tag in rows]
        names = []
        for span, tag in zip(spans, tags):
            kind = kinds.get(tag[2:])
            found = span and word_span(document.words, *span)
            if kind is None or not found:
                continue
            if tag[0] == "I" and names and names[-1][2] == kind and names[-1][1] + 1 >= found[0]:
                names[-1] = (names[-1][0], max(found[1], names[-1][1]), kind)
            elif not names or found[0] > names[-1][1]:
                names.append((*found, kind))
        document.names = name_labels(len(document.words), names)
        documents.append(document)
    return documents


def gum_files(corpus, folder):
    """Unpacks GUM into `folder`; the documents that may be trained on."""
    with tarfile.open(Path(corpus) / "gum.tar.gz") as archive:
        archive.extractall(folder, filter="data")
    return [p for p in sorted(Path(folder).glob("gum/*.conllu")) if not GUM_LEFT_OUT.match(p.name)]


def uner_file(corpus, folder):
    with tarfile.open(Path(corpus) / "uner.tar.gz") as archive:
        archive.extractall(folder, filter="data")
    return next(Path(folder).glob("uner/*train.iob2*"))


def _gum_sentences(file):
    text, rows = "", []
    for line in Path(file).read_text(encoding="utf-8").split("\n"):
        if line.startswith("# text ="):
            text = line.split("= ", 1)[1]
        elif not line:
            if rows:
                yield text, rows
            rows = []
        elif not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)


def _gum_spans(rows, open_spans):
    """Entity spans that end in this sentence: (first, last, id, type) as token indices within the sentence."""
    spans = []
    for index, columns in enumerate(rows):
        match = re.search(r"Entity=([^|]*)", columns[9])
        if not match:
            continue
        for part in re.findall(r"\([^()]*\)?|[^()]*\)", match.group(1)):
            if part.startswith("("):
                fields = part.strip("()").split("-")
                if part.endswith(")"):
                    spans.append((index, index, fields[0], fields[1] if len(fields) > 1 else ""))
                else:
                    open_spans.append((fields[0], fields[1] if len(fields) > 1 else "", index))
            else:
                id = part.rstrip(")").split("-")[0]
                for k in range(len(open_spans) - 1, -1, -1):
                    if open_spans[k][0] == id:
                        spans.append((open_spans[k][2], index, id, open_spans[k][1]))
                        open_spans.pop(k)
                        break
    return spans


def gum(file, vocabulary):
    """A GUM document with its names (proper nouns that head an entity) and its third-person pronouns resolved to names."""
    sentences, names, pronouns, base = [], [], [], 0
    for text, rows in _gum_sentences(file):
        heads = [int(columns[6]) if columns[6].isdigit() else 0 for columns in rows]
        taken = set()
        for first, last, id, kind in sorted(_gum_spans(rows, []), key=lambda s: s[1] - s[0]):
            if first == last and rows[first][3] == "PRON" and PRONOUN.fullmatch(rows[first][1]):
                pronouns.append((base + first, id))
                continue
            outer = [i for i in range(first, last + 1) if not first <= heads[i] - 1 <= last and i not in taken]
            outer = [i for i in outer if rows[i][3] == "PROPN"]
            if not outer:
                continue
            low = high = outer[0]
            while low > first and rows[low - 1][3] == "PROPN" and low - 1 not in taken:
                low -= 1
            while high < last and high + 1 not in taken and (
                rows[high + 1][3] == "PROPN"
                or (kind == "organization" and rows[high + 1][1] in ("of", "for", "and", "&", "-") and high + 2 <= last and rows[high + 2][3] == "PROPN")
            ):
                high += 1
            taken.update(range(low, high + 1))
            if kind in NAME_KINDS[:3]:
                names.append((base + low, base + high, id, NAME_KINDS.index(kind)))
        sentences.append((text, [columns[1] for columns in rows]))
        base += len(rows)
    document, spans = _document_of_tokens(Path(file).stem, sentences, vocabulary)

    def words(low, high):
        if spans[low] is None or spans[high] is None:
            return None
        return word_span(document.words, spans[low][0], spans[high][1])

    placed = [(words(low, high), id, kind) for low, high, id, kind in names]
    placed = [p for p in placed if p[0]]
    document.names = name_labels(len(document.words), [(*span, kind) for span, _, kind in placed])
    document.name_spans = sorted({span for span, _, _ in placed})
    for token, id in pronouns:
        span = words(token, token)
        if span:
            document.references.append(Reference(span, sorted({s for s, other, _ in placed if other == id})))
    return document
