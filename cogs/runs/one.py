"""One run, and what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord

from bot.domain.runs.distances import words_for_distance, words_for_time
from bot.domain.runs.runs import Felt
from bot.errors import UserError
from bot.services.runs import Logged
from bot.services.runs.intake import Told
from bot.ui.after_run import after_run
from bot.ui.answer import aloud, answer
from bot.ui.components import PersistentButton
from bot.ui.look import card, row
from bot.ui.modal import Fields, Form
from bot.ui.plain import plain
from bot.ui.showing import show
from bot.words import N_, _
from cogs.runs.ceiling import WhyButton
from cogs.runs.fields import run_fields
from cogs.runs.group import Asked, runs_of
from cogs.runs.words import day_words, line_words, logged_lines, run_words

SHARE_WHERE = N_("Sharing works in your club's channel: /run list there has the run too.")


class MoreButton(PersistentButton, template=r"run-more:v1:(?P<run>\d+)"):
    """Shows a run to its runner, with all that can be done about it."""

    def __init__(self, run: str) -> None:
        super().__init__(discord.ui.Button(label=_("More"), custom_id=f"run-more:v1:{run}"))
        self._run = int(run)

    async def pressed(self, interaction: Asked) -> None:
        """Show it."""
        logged = await _get(interaction, self._run)
        await answer(interaction, view=await fresh_card(interaction.client, logged))


class UndoRunButton(PersistentButton, template=r"run-undo:v1:(?P<run>\d+)"):
    """Takes a run back."""

    def __init__(self, run: str) -> None:
        super().__init__(discord.ui.Button(label=_("Undo"), custom_id=f"run-undo:v1:{run}"))
        self._run = int(run)

    async def pressed(self, interaction: Asked) -> None:
        """Take it back."""
        book, person = runs_of(interaction).logbook, interaction.user.id
        run = await book.undo(self._run, person)
        runner = await book.runner(person, interaction.guild_id)
        said = _("Undone: {run} counts for nothing now.").format(run=run_words(run, runner.units))
        buttons = row(RedoRunButton(str(run.id)), DeleteRunButton(str(run.id)))
        await show(interaction, card(said, buttons))


class RedoRunButton(PersistentButton, template=r"run-redo:v1:(?P<run>\d+)"):
    """Brings back a run that was undone."""

    def __init__(self, run: str) -> None:
        super().__init__(discord.ui.Button(label=_("Put it back"), custom_id=f"run-redo:v1:{run}"))
        self._run = int(run)

    async def pressed(self, interaction: Asked) -> None:
        """Bring it back."""
        book = runs_of(interaction).logbook
        logged = await book.redo(self._run, interaction.user.id, interaction.guild_id)
        await show(interaction, run_card(logged))


class KeepRunButton(PersistentButton, template=r"run-keep:v1:(?P<run>\d+)"):
    """Counts a run that was kept back, since it is meant."""

    def __init__(self, run: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Yes, log it"),
                style=discord.ButtonStyle.primary,
                custom_id=f"run-keep:v1:{run}",
            )
        )
        self._run = int(run)

    async def pressed(self, interaction: Asked) -> None:
        """Count it."""
        book = runs_of(interaction).logbook
        logged = await book.redo(self._run, interaction.user.id, interaction.guild_id)
        await show(interaction, await fresh_card(interaction.client, logged))


class DropRunButton(PersistentButton, template=r"run-drop:v1:(?P<run>\d+)"):
    """Forgets a run that was kept back."""

    def __init__(self, run: str) -> None:
        super().__init__(discord.ui.Button(label=_("No, drop it"), custom_id=f"run-drop:v1:{run}"))
        self._run = int(run)

    async def pressed(self, interaction: Asked) -> None:
        """Forget it."""
        await runs_of(interaction).logbook.delete(self._run, interaction.user.id)
        await show(interaction, card(_("Dropped. Nothing was logged.")))


class DeleteRunButton(PersistentButton, template=r"run-delete:v1:(?P<run>\d+)"):
    """Forgets a run that was undone, for good."""

    def __init__(self, run: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Delete for good"),
                style=discord.ButtonStyle.danger,
                custom_id=f"run-delete:v1:{run}",
            )
        )
        self._run = int(run)

    async def pressed(self, interaction: Asked) -> None:
        """Forget it."""
        await runs_of(interaction).logbook.delete(self._run, interaction.user.id)
        await show(interaction, card(_("Deleted: I know nothing of that run any more.")))


class ShareRunButton(PersistentButton, template=r"run-share:v1:(?P<run>\d+)"):
    """Shows a run to the channel, since its runner wants to."""

    def __init__(self, run: str) -> None:
        super().__init__(discord.ui.Button(label=_("Share"), custom_id=f"run-share:v1:{run}"))
        self._run = int(run)

    async def pressed(self, interaction: Asked) -> None:
        """Say it aloud."""
        if interaction.guild_id is None:
            raise UserError(SHARE_WHERE)
        logged = await _get(interaction, self._run)
        said = _("**{name}** ran {run}, {day}.").format(
            name=plain(interaction.user.display_name, longest=32),
            run=line_words(logged.run, logged.units),
            day=day_words(logged.run.day, logged.today),
        )
        await aloud(interaction, card(said))


class EditRunButton(PersistentButton, template=r"run-edit:v1:(?P<run>\d+)"):
    """Opens the form that puts a run right."""

    def __init__(self, run: str) -> None:
        super().__init__(discord.ui.Button(label=_("Edit"), custom_id=f"run-edit:v1:{run}"))
        self._run = int(run)

    async def pressed(self, interaction: Asked) -> None:
        """Open it, with what is there."""
        await open_edit(interaction, await _get(interaction, self._run))


class EditRunForm(Form):
    """Puts a run right. It knows the run."""

    kind = "run-edit"

    @property
    def title(self) -> str:
        """What stands above it."""
        return _("Put a run right")

    def fields(self, typed: Mapping[str, str]) -> Fields:
        """Lay out what may be changed."""
        return run_fields(typed, about=_("Leave it as it is to change only the rest."))

    async def sent(self, interaction: Asked, typed: Mapping[str, str]) -> None:
        """Change it."""
        before = await _get(interaction, int(self.known[0]))
        told = Told(
            distance=_if_new(
                typed["distance"], words_for_distance(before.run.metres, before.units)
            ),
            time=_if_new(typed["time"], _time(before)) or None,
            felt=Felt(typed["felt"]) if typed["felt"] else None,
            day=_if_new(typed["day"], before.run.day.isoformat()) or None,
        )
        runs, person = runs_of(interaction), interaction.user.id
        changes = await runs.intake.changes(before.run, interaction.guild_id, told)
        if before.run.seconds is not None and not typed["time"]:
            changes["seconds"] = None
        logged = await runs.logbook.change(before.run.id, person, changes, interaction.guild_id)
        await answer(interaction, view=run_card(logged))


async def open_edit(interaction: Asked, logged: Logged) -> None:
    """Open the form with a run in it."""
    run = logged.run
    typed = {
        "distance": words_for_distance(run.metres, logged.units),
        "time": _time(logged),
        "felt": run.felt.value if run.felt else "",
        "day": run.day.isoformat(),
    }
    await EditRunForm(str(run.id)).open(interaction, typed)


def run_card(logged: Logged, *more: discord.ui.Item[Any] | str) -> discord.ui.LayoutView:
    """Lay out a run, what came of it, and what can be done about it."""
    id_ = str(logged.run.id)
    why = [WhyButton()] if logged.ceiling is not None else []
    buttons = row(EditRunButton(id_), UndoRunButton(id_), ShareRunButton(id_), *why)
    return card("\n".join(logged_lines(logged)), *more, buttons)


async def fresh_card(bot: Any, logged: Logged) -> discord.ui.LayoutView:
    """Lay out a run that was just logged, with what is asked after it."""
    return run_card(logged, *await after_run(bot, logged))


async def _get(interaction: Asked, run_id: int) -> Logged:
    book = runs_of(interaction).logbook
    return await book.get(run_id, interaction.user.id, interaction.guild_id)


def _time(logged: Logged) -> str:
    seconds = logged.run.seconds
    return words_for_time(seconds) if seconds is not None else ""


def _if_new(typed: str, before: str) -> str:
    """Return what was typed, unless it is what stood there: words are rounder than the run."""
    return "" if typed == before else typed
