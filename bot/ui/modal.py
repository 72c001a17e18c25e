"""Forms: each opening has its own id, works after a restart, and loses nothing to bad input."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

import discord

from bot.errors import UserError
from bot.ui.answer import answer, open_form
from bot.ui.components import PersistentButton
from bot.ui.door import enter
from bot.ui.look import card, row
from bot.ui.report import in_words, report
from bot.words import _

# What was typed, for those who are asked to put it right; by the id of their form's opening.
REMEMBERED = 500
_typed: OrderedDict[str, dict[str, str]] = OrderedDict()
_kinds: dict[str, type[Form]] = {}

Fields = Sequence[discord.ui.Item[Any]]


class Form:
    """A form whose custom id (`kind:v1:...:token`) holds all it knows, as text without colons.

    A subclass names its `kind`, which no other shares, lays out `title` and `fields`, and does
    its work in `sent`. discord.py would keep every opening and forget all of them at a restart;
    here none is kept, and what comes back is read from what Discord sends.
    """

    kind: ClassVar[str]

    def __init_subclass__(cls) -> None:
        """Make the kind known."""
        _kinds[cls.kind] = cls

    def __init__(self, *known: str) -> None:
        self.known = known

    @property
    def title(self) -> str:
        """What stands above it."""
        raise NotImplementedError

    def fields(self, typed: Mapping[str, str]) -> Fields:
        """Lay out what to fill in; what was `typed` before is in it already."""
        raise NotImplementedError

    async def sent(self, interaction: discord.Interaction[Any], typed: Mapping[str, str]) -> None:
        """Do what the form is for, with what was typed or chosen, by the fields' ids.

        What was chosen of several stands with commas between.
        """
        raise NotImplementedError

    async def open(
        self, interaction: discord.Interaction[Any], typed: Mapping[str, str] | None = None
    ) -> None:
        """Show it to this person."""
        token = secrets.token_hex(6)
        custom_id = ":".join([self.kind, "v1", *self.known, token])
        modal = discord.ui.Modal(title=self.title, custom_id=custom_id)
        for field in self.fields(typed or {}):
            modal.add_item(field)
        modal.stop()  # so that discord.py does not keep it
        await open_form(interaction, modal)


class EditButton(PersistentButton, template=r"edit-form:v1:(?P<form>.+)"):
    """Opens a form again with what was typed."""

    def __init__(self, form: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Edit"),
                style=discord.ButtonStyle.primary,
                custom_id=f"edit-form:v1:{form}",
            )
        )
        self._form = form

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """Open it; after a restart it is empty."""
        read = _read(self._form)
        if read is not None:
            form, token = read
            await form.open(interaction, _typed.get(token))


async def take(interaction: discord.Interaction[Any]) -> None:
    """Hand a form that was sent to its class; every error becomes words."""
    data: Any = interaction.data
    read = _read(data["custom_id"])
    if read is None:
        return
    form, token = read
    typed = dict(_filled(data["components"]))
    try:
        enter(interaction)
        await form.sent(interaction, typed)
    except UserError as error:
        _remember(token, typed)
        await answer(interaction, view=card(in_words(error), row(EditButton(data["custom_id"]))))
    except Exception as error:  # noqa: BLE001  every error becomes words
        await report(interaction, error)


def _read(custom_id: str) -> tuple[Form, str] | None:
    """Return the form that a custom id means, and the token of its opening."""
    kind, *rest = custom_id.split(":")
    if kind not in _kinds or len(rest) < 2:  # noqa: PLR2004  the version and the token
        return None
    return _kinds[kind](*rest[1:-1]), rest[-1]


def _filled(components: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for each in components:
        field = each.get("component")
        if field is not None and "custom_id" in field:
            values = field.get("values")
            value = ",".join(values) if values is not None else field.get("value")
            yield field["custom_id"], str(value or "").strip()


def _remember(token: str, typed: dict[str, str]) -> None:
    _typed[token] = typed
    while len(_typed) > REMEMBERED:
        _typed.popitem(last=False)


def text_field(
    name: str,
    label: str,
    typed: Mapping[str, str],
    *,
    example: str = "",
    about: str | None = None,
    required: bool = False,
    longest: int = 40,
) -> discord.ui.Label[Any]:
    """Return a line to type in; `about` stands below its label."""
    line: discord.ui.TextInput[Any] = discord.ui.TextInput(
        custom_id=name,
        placeholder=example or None,
        default=typed.get(name) or None,
        required=required,
        max_length=longest,
    )
    return discord.ui.Label(text=label, description=about, component=line)


def choice_field(
    name: str,
    label: str,
    typed: Mapping[str, str],
    options: Sequence[tuple[str, str, str | None]],
    *,
    about: str | None = None,
    required: bool = False,
    several: bool = False,
) -> discord.ui.Label[Any]:
    """Return a menu of one choice, or several; an option is its value, label and what it means."""
    chosen = typed.get(name, "").split(",")
    menu: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=name,
        required=required,
        min_values=1 if required else 0,
        max_values=len(options) if several else 1,
        options=[
            discord.SelectOption(
                value=value, label=text, description=means, default=value in chosen
            )
            for value, text, means in options
        ],
    )
    return discord.ui.Label(text=label, description=about, component=menu)
