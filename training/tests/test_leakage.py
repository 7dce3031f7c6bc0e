import gzip
import json

from whosaid_training.document import read_document
from whosaid_training.leakage import measured_sequences, without_measured
from whosaid_training.text import Vocabulary, words_of

MEASURED = "The harbor master said on Monday that no ship would leave before the storm had passed over the northern coast of the island"
OTHER = "A committee of the town council will read the report next week and then decide whether the old bridge can be opened to cars again"


def test_documents_that_share_a_fifth_with_an_evaluation_text_are_left_out(tmp_path):
    (tmp_path / "data").mkdir()
    with gzip.open(tmp_path / "data" / "some-dev.jsonl.gz", "wt") as file:
        file.write(json.dumps({"id": "m", "text": MEASURED}) + "\n")
    measured = measured_sequences(tmp_path, words_of)
    vocabulary = Vocabulary({})
    documents = [
        read_document("copy", MEASURED.upper() + ".", vocabulary),
        read_document("other", OTHER, vocabulary),
        read_document("half", MEASURED + " " + OTHER, vocabulary),
        read_document("little", OTHER + " " + OTHER + " " + " ".join(MEASURED.split()[:9]), vocabulary),
    ]
    kept, dropped = without_measured(documents, measured)
    assert ([d.id for d in kept], dropped) == (["other", "little"], ["copy", "half"])
