"""What /help shows: everything by its name, a section with what each does, one command."""

from __future__ import annotations

from itertools import groupby

import discord
from discord import app_commands

from bot.client import CoachBot
from bot.ui.answer import answer, replace
from bot.ui.components import PersistentSelect, chosen
from bot.ui.look import card, row, small
from bot.words import _
from cogs.help.entries import Entry, entries_of


class SectionSelect(PersistentSelect, template=r"help:v1"):
    """Opens a section of the list, as it is for whoever picks it."""

    def __init__(self, sections: tuple[str, ...] = ("",)) -> None:
        options = [discord.SelectOption(label=_(each), value=each) for each in sections]
        super().__init__(
            discord.ui.Select(
                placeholder=_("What does each do? Pick a part"),
                options=options,
                custom_id="help:v1",
            )
        )

    async def pressed(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Show the section: in the place of one's own list, privately from a public one."""
        entries = await entries_of(
            interaction.client, interaction.guild, interaction.user, interaction.permissions
        )
        shown = section_card(entries, chosen(interaction))
        if interaction.message is not None and interaction.message.flags.ephemeral:
            await replace(interaction, shown)
        else:
            await answer(interaction, view=shown)


def overview(entries: list[Entry], typing: str, menus: list[str]) -> discord.ui.LayoutView:
    """Lay out the whole list, by names alone, or no message would hold it."""
    lines = [
        f"**{_(section)}** {_names(list(under))}"
        for section, under in groupby(entries, key=lambda entry: entry.section)
    ]
    blocks = ["\n".join(lines)]
    if menus:
        blocks.append(
            _("**On a message** (hold it or right-click, then Apps)\n{menus}").format(
                menus=", ".join(menus)
            )
        )
    return card(
        _("### What I can do for you"),
        *blocks,
        row(SectionSelect(_sections(entries))),
        small(typing),
    )


def section_card(entries: list[Entry], section: str) -> discord.ui.LayoutView:
    """Lay out a section with what each of its commands does; a tap on one types it."""
    lines = [entry.line for entry in entries if entry.section == section]
    return card(
        f"### {_(section)}",
        "\n".join(lines) or _("That part has moved. Pick another:"),
        row(SectionSelect(_sections(entries))),
    )


def details(entry: Entry) -> discord.ui.LayoutView:
    """Lay out one command with what it takes."""
    rows = [f"### {entry.mention}\n{_(entry.command.description)}"]
    if entry.command.parameters:
        rows.append("\n".join(_parameter(each) for each in entry.command.parameters))
    return card(*rows)


def _sections(entries: list[Entry]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.section for entry in entries))


def _names(entries: list[Entry]) -> str:
    """Name commands; those of one group together."""
    groups: list[str] = []
    for root, under in groupby(entries, key=lambda entry: entry.name.partition(" ")[0]):
        each = list(under)
        rest = ", ".join(entry.name.removeprefix(root).strip() for entry in each)
        groups.append(f"`/{root}` {rest}" if rest else each[0].mention)
    return " · ".join(groups)


def _parameter(parameter: app_commands.Parameter) -> str:
    need = _("needed") if parameter.required else _("if you like")
    about = _(str(parameter.description))
    return f"**{parameter.display_name}** ({need}): {about}"
