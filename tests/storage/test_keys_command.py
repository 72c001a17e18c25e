"""`python -m bot keys new` prints what DATA_KEYS takes."""

from bot.__main__ import main
from bot.storage.sealing import Vault, parse_keys


def test_new_prints_a_key_that_seals_and_another_each_time(capsys):
    assert main(["keys", "new"]) == 0
    first = capsys.readouterr().out
    assert main(["keys", "new"]) == 0
    second = capsys.readouterr().out

    keys = parse_keys(f"{second.strip()},{first.strip()}")
    assert len({key.secret for key in keys}) == 2

    sealed = Vault(parse_keys(first.strip())).seal("checkins", "score", 7, 4)
    assert Vault(keys).open("checkins", "score", 7, sealed) == 4
