"""/privacy: everything that is kept, to see, to take along and to erase."""

import io
import json
import zipfile

from bot.storage.privacy import kinds
from cogs.privacy import KEPT


def test_every_kind_of_entry_has_its_words():
    assert set(KEPT) == set(kinds())


async def test_somebody_of_whom_nothing_is_kept(ana):
    for command in ("privacy show", "privacy delete"):
        shown = await ana.slash(command)
        assert shown.ephemeral
        assert "I keep nothing about you" in shown.text
        assert shown.buttons == []


async def test_what_is_kept_is_shown(ana):
    await ana.slash("me hide")
    shown = await ana.slash("privacy show")
    assert "1 × what you set" in shown.text
    assert "planks" not in shown.text


async def test_an_export_is_a_file_for_the_person_alone(ana, ben):
    await ana.slash("me zone", zone="Pacific/Auckland")
    shown = await ana.slash("privacy export")
    assert shown.ephemeral
    packed = zipfile.ZipFile(io.BytesIO(shown.file()))
    assert packed.namelist() == ["README.txt", "everything.json", "people.csv"]
    assert b"Pacific/Auckland" in packed.read("people.csv")
    records = json.loads(packed.read("everything.json"))
    assert records["person"] == str(ana.id)
    assert records["records"]["people"][0]["zone"] == "Pacific/Auckland"
    assert str(ben.id) not in json.dumps(records)
    assert ben.history() == []


async def test_erasing_asks_once_and_leaves_nothing(ana, ben):
    await ana.slash("me zone", zone="Pacific/Auckland")
    await ben.slash("me zone", zone="Europe/London")
    asked = await ana.slash("privacy delete")
    assert "This can't be undone" in asked.text
    assert "1 × what you set" in (await ana.slash("privacy show")).text
    done = await ana.click(asked, "Erase everything")
    assert done.ephemeral
    assert "I keep nothing about you any more" in done.text
    assert "I keep nothing about you" in (await ana.slash("privacy show")).text
    assert "1 × what you set" in (await ben.slash("privacy show")).text
