"""Measures the bot on the evaluation sets and writes the table into the model card.

    python -m whosaid_training.measure EVALUATION CARD [COMMAND]

COMMAND analyses JSON lines; by default the build in this project.
"""

import re
import subprocess
import sys
from pathlib import Path

COMMAND = "node dist/main.js analyze --jsonl"
BLOCK = re.compile(r"(<!-- scores -->\n).*?(<!-- /scores -->)", re.S)


def table(evaluation, command):
    """The scorer's report; it measures every development set in both forms."""
    script = Path(evaluation).resolve() / "score.mjs"
    run = subprocess.run(["node", script, "--run", command, "--timeout", "3600"], check=True, capture_output=True, text=True)
    return run.stdout.strip()


def with_table(card, report):
    """The card with its block of scores replaced; raises when it has none."""
    if not BLOCK.search(card):
        raise ValueError("the model card has no block between <!-- scores --> and <!-- /scores -->")
    return BLOCK.sub(lambda m: f"{m[1]}```\n{report}\n```\n{m[2]}", card)


def main(evaluation, card, command=COMMAND):
    report, file = table(evaluation, command), Path(card)
    file.write_text(with_table(file.read_text(encoding="utf-8"), report), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
