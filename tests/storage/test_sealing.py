"""What is sealed opens in its own place, with its own key, unchanged, and nowhere else."""

import json
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import StartError, UserError
from bot.storage.sealing import (
    Key,
    Unreadable,
    Vault,
    as_text,
    new_key,
    parse_keys,
    vault_for,
)

KEY = new_key()
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(VALUES, st.integers(1, 1 << 62))
def test_what_is_sealed_is_what_opens(value, row):
    vault = Vault((KEY,))
    assert vault.open("checkins", "sealed", row, vault.seal("checkins", "sealed", row, value)) == (
        json.loads(json.dumps(value))
    )


@given(st.integers(0, 200), st.integers(1, 255))
def test_a_changed_byte_opens_nothing(at, other):
    sealed = bytearray(Vault((KEY,)).seal("checkins", "sealed", 1, {"score": 4}))
    sealed[at % len(sealed)] ^= other
    with pytest.raises(Unreadable):
        Vault((KEY,)).open("checkins", "sealed", 1, bytes(sealed))


@pytest.mark.parametrize("place", [("checkins", "sealed", 2), ("checkins", "x", 1), ("x", "y", 1)])
def test_a_value_moved_to_another_row_column_or_table_opens_nothing(place):
    sealed = Vault((KEY,)).seal("checkins", "sealed", 1, 4)
    with pytest.raises(Unreadable):
        Vault((KEY,)).open(*place, sealed)


def test_another_key_opens_nothing_even_under_the_same_id():
    sealed = Vault((KEY,)).seal("checkins", "sealed", 1, 4)
    for other in (new_key(), Key(KEY.id, new_key().secret)):
        with pytest.raises(Unreadable):
            Vault((other,)).open("checkins", "sealed", 1, sealed)


def test_the_newest_seals_and_the_old_ones_open():
    old, new = new_key(), new_key()
    before = Vault((old,)).seal("checkins", "sealed", 1, 4)
    both = Vault((new, old))
    assert both.open("checkins", "sealed", 1, before) == 4
    assert not both.sealed_by_newest(before)
    assert both.sealed_by_newest(both.seal("checkins", "sealed", 1, 4))


def test_without_a_key_nothing_is_kept_and_it_says_where_to_read_on():
    assert not Vault().ready
    with pytest.raises(UserError, match="docs/privacy"):
        Vault().seal("checkins", "sealed", 1, 4)


def test_the_file_beside_the_database_is_made_with_the_first_seal_for_its_owner_alone(tmp_path):
    vault = vault_for(None, tmp_path / "plankton.db")
    assert vault.ready
    assert list(tmp_path.iterdir()) == []
    sealed = vault.seal("checkins", "sealed", 1, 4)
    file = tmp_path / "plankton.keys"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert vault_for(None, tmp_path / "plankton.db").open("checkins", "sealed", 1, sealed) == 4


def test_another_process_that_rotated_is_noticed(tmp_path):
    ours, theirs = (vault_for(None, tmp_path / "plankton.db") for _ in range(2))
    sealed = ours.seal("checkins", "sealed", 1, 4)
    theirs.add_key()
    anew = theirs.seal("checkins", "sealed", 1, theirs.open("checkins", "sealed", 1, sealed))
    assert ours.open("checkins", "sealed", 1, anew) == 4


def test_keys_in_the_settings_are_never_in_a_file(tmp_path):
    vault = vault_for(as_text((KEY,)), tmp_path / "plankton.db")
    vault.seal("checkins", "sealed", 1, 4)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(StartError, match="DATA_KEYS"):
        vault.add_key()


def test_keys_are_read_as_they_are_written():
    keys = (new_key(), new_key())
    assert parse_keys(as_text(keys)) == keys


@pytest.mark.parametrize(
    "text",
    [
        "k1",
        "k1:short",
        "k1:" + "!" * 44,
        as_text((KEY, KEY)),
        as_text((Key("a" * 17, KEY.secret),)),
        as_text((Key("", KEY.secret),)),
    ],
    ids=["no secret", "short", "not base64", "twice the same", "a long name", "no name"],
)
def test_what_is_no_key_is_refused_without_showing_it(text):
    with pytest.raises(StartError, match="DATA_KEYS") as refusal:
        parse_keys(text)
    assert text not in str(refusal.value) or text == "k1"
