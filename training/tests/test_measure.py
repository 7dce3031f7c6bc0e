import pytest

from whosaid_training.measure import with_table


def test_the_table_replaces_the_one_before():
    card = "# Card\n<!-- scores -->\nold\n<!-- /scores -->\nmore\n"
    assert with_table(card, r"F1 \1 60") == "# Card\n<!-- scores -->\n```\nF1 \\1 60\n```\n<!-- /scores -->\nmore\n"


def test_a_card_without_a_place_for_scores_is_refused():
    with pytest.raises(ValueError, match="no block"):
        with_table("# Card\n", "F1")
