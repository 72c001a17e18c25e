"""What a coach can get wrong in a programme, and the one line that says so."""

import shutil

import pytest

from bot.content import ContentError
from bot.content.programmes import load_programmes


@pytest.fixture
def folder(data, tmp_path):
    return shutil.copytree(data / "programmes", tmp_path / "data" / "programmes")


def change(folder, old, new):
    file = folder / "c25k.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("slug: c25k", "slug: c26k", "slug: must be the file's name, 'c25k'"),
        ("title: Couch", "name: Couch", "name: unknown key"),
        ('walk_before: "5:00"', "walk_before: 5:00", "walk_before: must be str, is int"),
        ('walk_after: "5:00"', 'walk_after: "5"', "walk_after: '5' is no length"),
        ("  2:  #", "  3:  #", "3: written twice"),
        ("  9:\n", "  12:\n", "weeks[12]: must be week 9: weeks count up from 1"),
        ("- run 20:00", "- run 20", "weeks[5][3]: '20' is no length"),
        ("- run 20:00", "- jog 20:00", "weeks[5][3]: 'jog 20:00' can't be read"),
        ("- run 20:00", "- walk 20:00", "weeks[5][3]: there is nothing to run"),
        ("- run 20:00", "- run 0:00", "weeks[5][3]: 'run 0:00' takes no time"),
        ("- run 20:00", "- run 200:00", "weeks[5][3]: is longer than two hours"),
        ("- run 20:00", "- 0x(run 1:00)", "weeks[5][3]: asks for something 0 times"),
        ("- run 20:00", "- 2x(run 1:00", "weeks[5][3]: '2x(run 1:00' can't be read"),
        ("- run 20:00", "- 20", "weeks[5][3]: there is nothing to run"),
        ("  9:\n", "  9: run 30:00\n  10:\n", "weeks[9]: must be a list of 1 to 7 runs"),
    ],
)
def test_what_is_wrong_is_named(folder, old, new, said):
    change(folder, old, new)
    with pytest.raises(ContentError) as refused:
        load_programmes(folder)
    assert str(refused.value).startswith("data/programmes/c25k.yaml: ")
    assert said in str(refused.value)


def test_the_one_with_commands_is_needed_and_others_may_stand_beside_it(folder):
    other = (folder / "c25k.yaml").read_text("utf-8").replace("slug: c25k", "slug: bridge")
    (folder / "bridge.yaml").write_text(other, "utf-8")
    assert [each.slug for each in load_programmes(folder)] == ["bridge", "c25k"]
    (folder / "c25k.yaml").unlink()
    with pytest.raises(ContentError, match=r"programmes/c25k\.yaml: is missing"):
        load_programmes(folder)
