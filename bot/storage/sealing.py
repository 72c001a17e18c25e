"""Sealing what only its own person should read: AES-256-GCM, bound to the row it stands in.

On the SQLite default the keys lie in a file beside the database, which protects a copy of the
database that leaks without it, and no more. Elsewhere the operator sets DATA_KEYS.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import logging
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.errors import StartError, UserError
from bot.words import N_

logger = logging.getLogger(__name__)

KEY_BYTES, NONCE_BYTES = 32, 12
LONGEST_ID = 16
NO_KEY = N_(
    "I have no key to seal this with, so I keep nothing. Whoever runs me finds how in docs/privacy."
)
HOW = (
    'DATA_KEYS can\'t be read: it is a list such as "k2:...,k1:...", newest first, each of 32 '
    "bytes in base64. python -m bot keys new prints one."
)


class Unreadable(Exception):  # noqa: N818  an answer: the key is gone, or the row was tampered with
    """A sealed value can't be opened."""


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """One key. Its id stands before everything it sealed."""

    id: str
    secret: bytes


class Vault:
    """Seals with the newest key, opens with any it has."""

    def __init__(self, keys: tuple[Key, ...] = (), file: Path | None = None) -> None:
        self._keys, self._file = keys, file
        self._as_of: int | None = _written_at(file)

    @classmethod
    def beside(cls, file: Path) -> Vault:
        """Take the keys from a file, which is made when the first thing is sealed.

        Raises:
            StartError: the file is there and can't be read.
        """
        return cls(_read(file), file)

    @property
    def ready(self) -> bool:
        """Whether something can be sealed."""
        return bool(self._keys) or self._file is not None

    @property
    def newest(self) -> str | None:
        """The id of the key that seals from now on."""
        return self._keys[0].id if self._keys else None

    def seal(self, table: str, column: str, row_id: int, value: Any) -> bytes:
        """Seal a value that JSON can hold; it opens in this place of this row alone.

        Raises:
            UserError: there is no key.
        """
        self._look_again()
        key = self._keys[0] if self._keys else self._first_key()
        nonce = secrets.token_bytes(NONCE_BYTES)
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        closed = _cipher(key).encrypt(nonce, text, _place(table, column, row_id))
        return bytes([len(key.id)]) + key.id.encode() + nonce + closed

    def open(self, table: str, column: str, row_id: int, sealed: bytes) -> Any:
        """Return what was sealed.

        Raises:
            Unreadable: by a key we don't have, for another place, or changed since.
        """
        id_, rest = sealed[1 : 1 + sealed[0]].decode(errors="replace"), sealed[1 + sealed[0] :]
        key = self._find(id_)
        if key is None:
            raise Unreadable(f"no key {id_!r} for {table} {row_id}")
        nonce, closed = rest[:NONCE_BYTES], rest[NONCE_BYTES:]
        try:
            text = _cipher(key).decrypt(nonce, closed, _place(table, column, row_id))
        except _invalid_tag():
            raise Unreadable(f"{table} {row_id} is not what was sealed there") from None
        return json.loads(text)

    def sealed_by_newest(self, sealed: bytes) -> bool:
        """Whether a value needs no sealing anew."""
        return sealed[1 : 1 + sealed[0]].decode(errors="replace") == self.newest

    def has_key_of(self, sealed: bytes) -> bool:
        """Whether the key that sealed a value is here."""
        return self._find(sealed[1 : 1 + sealed[0]].decode(errors="replace")) is not None

    def marks(self, person_id: int) -> tuple[str, ...]:
        """Return what a person's id becomes under each key, the newest first; none without keys.

        It tells whether somebody is one who was erased, and of nobody who they are.
        """
        if not self._keys and self._file is not None:
            self._first_key()
        text = f"erased:{person_id}".encode()
        return tuple(hmac.new(key.secret, text, "sha256").hexdigest() for key in self._keys)

    def add_key(self) -> str:
        """Put a new key before the others in the file; returns its id.

        Raises:
            StartError: the keys are not in a file of ours.
        """
        if self._file is None:
            raise StartError(
                "The keys are in DATA_KEYS: put a new one in front of the others there "
                "(python -m bot keys new prints one), then run this again."
            )
        self._keys = (new_key(), *_read(self._file))
        _write(self._file, self._keys)
        self._as_of = _written_at(self._file)
        return self._keys[0].id

    def _look_again(self) -> None:
        """Read the file if another process has rotated the keys since."""
        written = _written_at(self._file)
        if self._file is not None and written not in {None, self._as_of}:
            self._keys, self._as_of = _read(self._file), written

    def _first_key(self) -> Key:
        if self._file is None:
            raise UserError(NO_KEY)
        self._keys = _read(self._file) or (new_key(),)
        if not self._file.exists():
            _write(self._file, self._keys)
        self._as_of = _written_at(self._file)
        return self._keys[0]

    def _find(self, id_: str) -> Key | None:
        found = next((key for key in self._keys if key.id == id_), None)
        if found is None:
            self._look_again()
            found = next((key for key in self._keys if key.id == id_), None)
        return found


def new_key() -> Key:
    """Return a key nobody has had."""
    return Key(f"k{secrets.token_hex(4)}", secrets.token_bytes(KEY_BYTES))


def as_text(keys: tuple[Key, ...]) -> str:
    """Return keys as DATA_KEYS has them."""
    return ",".join(f"{key.id}:{base64.b64encode(key.secret).decode()}" for key in keys)


def parse_keys(text: str) -> tuple[Key, ...]:
    """Read DATA_KEYS, the newest key first.

    Raises:
        StartError: it can't be read. The text does not show it.
    """
    keys: list[Key] = []
    for part in filter(None, (each.strip() for each in text.split(","))):
        id_, _colon, encoded = part.partition(":")
        try:
            secret = base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            raise StartError(HOW) from None
        known = any(key.id == id_ for key in keys)
        if len(secret) != KEY_BYTES or known or not id_.isalnum() or len(id_) > LONGEST_ID:
            raise StartError(HOW)
        keys.append(Key(id_, secret))
    return tuple(keys)


def vault_for(keys: str | None, database: Path | None) -> Vault:
    """Return the vault of an installation: by DATA_KEYS, else by the file beside SQLite's.

    Raises:
        StartError: the keys can't be read.
    """
    if keys:
        return Vault(parse_keys(keys))
    return Vault.beside(database.with_suffix(".keys")) if database is not None else Vault()


def _written_at(file: Path | None) -> int | None:
    """Return when a file was last written, in nanoseconds; None while there is none."""
    try:
        return file.stat().st_mtime_ns if file is not None else None
    except OSError:
        return None


def _read(file: Path) -> tuple[Key, ...]:
    try:
        text = file.read_text()
    except FileNotFoundError:
        return ()
    except OSError as refusal:
        raise StartError(f"The keys can't be read: {file}: {refusal.strerror}") from None
    return parse_keys(text.replace("\n", ","))


def _write(file: Path, keys: tuple[Key, ...]) -> None:
    """Write the file whole or not at all, for its owner's eyes."""
    draft = file.with_suffix(".keys.new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as out:
        out.write(as_text(keys).replace(",", "\n") + "\n")
        out.flush()
        os.fsync(out.fileno())
    draft.replace(file)
    logger.info("Wrote the keys for check-ins to %s; keep a copy apart from the database", file)


def _place(table: str, column: str, row_id: int) -> bytes:
    return f"{table}:{column}:{row_id}".encode()


def _cipher(key: Key) -> Any:
    # 7 MB and some milliseconds, for those who check in.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    return AESGCM(key.secret)


def _invalid_tag() -> type[Exception]:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  as above

    return InvalidTag
