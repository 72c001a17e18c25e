"""Phrases that likeness is learnt from: what a line may say."""

import pytest

from bot.content.examples import load_examples
from bot.content.wrong import ContentError
from bot.domain.triage.likeness import Example

SIGNS = {"chest", "faint"}


def test_a_line_is_a_level_signs_and_a_phrase(tmp_path):
    (tmp_path / "some.tsv").write_text("E1,E2\tchest,faint\tmy chest\nN\t-\tchest day\n", "utf-8")
    assert load_examples(tmp_path, SIGNS) == (
        Example("chest", "my chest"),
        Example(None, "chest day"),
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("E1\tchest", "must be level, signs and phrase with tabs between"),
        ("E1\tchest\t ", "must be level, signs and phrase with tabs between"),
        ("E9\tchest\tmy chest", "unknown level E9"),
        ("E1\tnose\tmy nose", "unknown sign nose"),
        ("E1\t-\tmy nose", "unknown sign -"),
    ],
)
def test_a_line_that_cannot_stay_is_refused_with_its_place(tmp_path, line, said):
    (tmp_path / "some.tsv").write_text(f"O\t-\tshoes\n{line}\n", "utf-8")
    with pytest.raises(ContentError, match=f"some.tsv: line 2: {said}"):
        load_examples(tmp_path, SIGNS)


def test_no_examples_at_all_are_refused(tmp_path):
    with pytest.raises(ContentError, match="has no examples"):
        load_examples(tmp_path, SIGNS)
