"""/privacy: what is kept about a person, to see, to take along and to erase."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Mapping

import discord
from discord import app_commands
from discord.ext import commands

from bot.app import App
from bot.client import CoachBot
from bot.config import Settings
from bot.domain.sharing import Shared
from bot.services.archive import as_zip
from bot.services.checkins.consents import Stand
from bot.ui.answer import answer, replace
from bot.ui.components import PersistentButton
from bot.ui.look import RED, card, row, small
from bot.words import N_, _
from cogs.privacy.sharing import StopSharingButton, share, show_sharing

# What each kind of entry is, in the order in which it is shown.
KEPT = {
    "people": N_("what you set: time zone, distances, whether you show on boards"),
    "members": N_("clubs you are in, and your name there"),
    "enrolments": N_("challenges you joined"),
    "holds": N_("planks you logged"),
    "corrections": N_("planks a coach put right"),
    "plan_changes": N_("changes to your plan"),
    "rests": N_("rest days you took"),
    "pauses": N_("pauses"),
    "timers": N_("timers running now"),
    "reminders": N_("reminders you set"),
    "missed_nudges": N_("days on which I failed to remind you"),
    "meetup_goers": N_("sessions of a club you want to come to"),
    "runs": N_("runs you logged"),
    "shoes": N_("shoes you run in"),
    "board_rows": N_("weekly boards you are on"),
    "follow_ups": N_("tips you asked to be asked about"),
    "programme_courses": N_("running programmes you follow"),
    "programme_entries": N_("runs of a programme, and moves in it"),
    "programme_shown": N_("clubs in which you show your week of a programme"),
    "programme_reminders": N_("reminders of your runs"),
    "stretch_sessions": N_("stretch sessions you logged"),
    "jobs": N_("messages to you that are planned or were sent"),
    "along_entries": N_("plank-alongs going on now"),
    "consents": N_("what you agreed to, and when"),
    "checkins": N_("pain check-ins, sealed"),
    "mornings": N_("how you want to be asked in the morning"),
    "grants": N_("what you let a coach see"),
    "looks": N_("times a coach looked at it"),
    "meetups.made_by": N_("sessions you planned for a club"),
    "challenges.created_by": N_("challenges you made for a club"),
    "club_plans.uploaded_by": N_("plans you uploaded for a club"),
    "coach_tips.written_by": N_("tips you wrote for a club"),
    "plan_changes.made_by": N_("changes to a plan that you made"),
    "corrections.made_by": N_("planks of others that you put right"),
    "grants.coach_id": N_("members who let you see something"),
    "looks.coach_id": N_("times you looked at what members share with you"),
}

SHARED = [app_commands.Choice(name=each.label, value=each.value) for each in Shared]


class PrivacyCog(commands.Cog, name=N_("Your data")):
    """What I keep about you."""

    privacy = app_commands.Group(name="privacy", description="What I keep about you.")

    def __init__(self, app: App) -> None:
        self._app = app

    @privacy.command()
    async def show(self, interaction: discord.Interaction[CoachBot]) -> None:
        """See what I keep about you."""
        counts = await self._app.privacy.show(interaction.user.id)
        await answer(interaction, view=kept_card(counts, self._app.settings))

    @privacy.command()
    async def export(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Get everything I keep about you, as a file."""
        records = await self._app.privacy.export(interaction.user.id)
        packed = await asyncio.to_thread(as_zip, records)
        file = discord.File(io.BytesIO(packed), "plankton-export.zip")
        said = _(
            "Everything I keep about you, as JSON and as tables. Only you can see this; Discord "
            "keeps the file behind a link, so delete the message once you have it."
        )
        await answer(interaction, said, file=file)

    @privacy.command()
    async def consent(self, interaction: discord.Interaction[CoachBot]) -> None:
        """What you agreed to about check-ins, and how to take it back."""
        consents = self._app.checkins.consents
        stand = await consents.stand(interaction.user.id, interaction.guild_id)
        days = self._app.checkins.policy.retention_days
        await answer(interaction, view=consent_card(stand, days))

    @privacy.command()
    @app_commands.describe(
        coach="A coach of this club",
        what="What they may see",
        on="False takes it back",
    )
    @app_commands.choices(what=SHARED)
    async def sharing(
        self,
        interaction: discord.Interaction[CoachBot],
        coach: discord.User | discord.Member | None = None,
        what: app_commands.Choice[str] | None = None,
        on: bool = True,
    ) -> None:
        """What your coaches may see, and who looked. Nobody sees anything unless you say so."""
        if coach is None:
            await show_sharing(interaction)
        else:
            await share(interaction, coach, Shared(what.value) if what else Shared.LIGHT, on=on)

    @privacy.command()
    async def delete(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Erase everything I keep about you. I ask once before I do."""
        counts = await self._app.privacy.show(interaction.user.id)
        await answer(interaction, view=asking_card(counts) if counts else nothing_card())


class EraseButton(PersistentButton, template=r"erase:v1"):
    """Erases everything about whoever presses it, which is whoever was asked."""

    def __init__(self) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Erase everything"),
                style=discord.ButtonStyle.danger,
                custom_id="erase:v1",
            )
        )

    async def pressed(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Erase."""
        await interaction.client.app.privacy.delete(interaction.user.id)
        await answer(
            interaction,
            _(
                "Done: I keep nothing about you any more. Backups that still hold it are gone "
                "within 14 days."
            ),
        )


class WithdrawButton(PersistentButton, template=r"withdraw:v1"):
    """Takes back the consent of whoever presses it, and erases what was kept by it."""

    def __init__(self) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Withdraw, and erase my check-ins"),
                style=discord.ButtonStyle.danger,
                custom_id="withdraw:v1",
            )
        )

    async def pressed(self, interaction: discord.Interaction[CoachBot]) -> None:
        """Withdraw."""
        had = await interaction.client.app.checkins.consents.withdraw(interaction.user.id)
        said = (
            _(
                "Done: your check-ins are erased and nothing more is kept of any. Your planks go "
                "on as if there had been none. Backups that still hold them are gone within 14 "
                "days."
            )
            if had
            else _("There was no consent to take back. Nothing about check-ins is kept.")
        )
        await replace(interaction, card(said))


def consent_card(stand: Stand, days: int) -> discord.ui.LayoutView:
    """Lay out what somebody agreed to."""
    if stand.agreed_at is None:
        said = _("You haven't agreed to anything, so I keep no check-ins. /checkin asks first.")
        return card(said)
    when = discord.utils.format_dt(stand.agreed_at, "D")
    return card(
        _("### Check-ins: you agreed on {when}").format(when=when),
        _(
            "I keep your pain scores, the areas, what came with them and the dates, sealed, for "
            "{days} days, to show you your own trend and to go easier on your plan."
        ).format(days=days),
        row(WithdrawButton()),
        small(_("Nothing else here depends on it.")),
    )


def kept_card(counts: Mapping[str, int], settings: Settings) -> discord.ui.LayoutView:
    """Lay out what there is about a person, and what they can do with it."""
    if not counts:
        return nothing_card()
    policy = f" {settings.privacy_url}" if settings.privacy_url else ""
    return card(
        _("### What I keep about you"),
        counted(counts),
        _("`/privacy export` gives you all of it as a file, `/privacy delete` erases it."),
        small(_("Gone from backups 14 days after you erase it.") + policy),
    )


def asking_card(counts: Mapping[str, int]) -> discord.ui.LayoutView:
    """Ask whether everything is to be erased."""
    return card(
        _("### Erase everything about you?"),
        counted(counts),
        _(
            "This can't be undone. What you made for a club stays there, without your name. "
            "If you want a copy first: `/privacy export`."
        ),
        row(EraseButton()),
        accent=RED,
    )


def nothing_card() -> discord.ui.LayoutView:
    """Say that there is nothing."""
    return card(
        _("### I keep nothing about you"),
        _("What you ask about aches and training is answered and forgotten."),
    )


def counted(counts: Mapping[str, int]) -> str:
    """List what there is, a line each."""
    return "\n".join(f"- {counts[kind]} × {_(KEPT[kind])}" for kind in KEPT if kind in counts)


async def setup(bot: CoachBot) -> None:
    """Add the cog and its button."""
    bot.add_dynamic_items(EraseButton, WithdrawButton, StopSharingButton)
    await bot.add_cog(PrivacyCog(bot.app))
