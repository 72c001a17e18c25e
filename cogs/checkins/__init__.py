"""Check-ins: how it feels, asked and answered privately."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.domain.checkins.checkin import Moment
from bot.services.runs import Logged
from bot.ui.after_run import AfterRun, Items
from bot.ui.answer import answer, quietly_to
from bot.ui.checking import CheckInButton
from bot.ui.look import card, row
from bot.ui.why import explain
from bot.words import N_, _
from cogs.checkins.answering import ANSWER_BUTTONS
from cogs.checkins.asking import NoSignsButton, SignsSelect
from cogs.checkins.consent import CONSENT_BUTTONS, consent_card
from cogs.checkins.morning import MORNING_BUTTONS, Asking
from cogs.checkins.opening import CheckInForm, OpenFormButton, show_map
from cogs.checkins.stopping import STOP_BUTTONS, open_stop_card
from cogs.checkins.why import LightSelect, show_why

Pressed = discord.Interaction[CoachBot]
# Buttons after which nobody is on the clock, in a form, or in a check-in already.
UNHURRIED = {
    "today",
    "my-plan",
    "my-week",
    "day-rest",
    "done",
    "run-more",
    "c25k-next",
    "c25k-done",
}


class CheckInsCog(commands.Cog, name=N_("Check-ins")):
    """How does it feel? Only you see it."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot
        self._asking = Asking(bot)

    async def cog_load(self) -> None:
        """Take over from the buttons that other cogs show, and take up the jobs."""
        self._asking.register()
        CheckInButton.opens = begin
        AfterRun.ask = ask_after_run
        explain(
            self._bot.tree,
            app_commands.Command(
                name="light",
                description=N_(
                    "Where a light of yours came from, and what it moves; only you see it."
                ),
                callback=self.light,
            ),
        )

    async def cog_unload(self) -> None:
        """Ask those who are here, and leave no question half asked."""
        await self._asking.close()

    @commands.Cog.listener()
    async def on_app_command_completion(self, interaction: Pressed, command: Any) -> None:
        """Ask what is open, once they have the answer they came for."""
        if command.qualified_name != "checkin":
            self._asking.note(interaction)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Pressed) -> None:
        """Ask those too who only ever press buttons, where a question disturbs nothing."""
        data: Any = interaction.data or {}
        kind = str(data.get("custom_id", "")).partition(":")[0]
        if interaction.type is discord.InteractionType.component and kind in UNHURRIED:
            self._asking.note(interaction)

    @app_commands.command()
    async def checkin(self, interaction: Pressed) -> None:
        """How does it feel? A light for your next run and plank; only you see it."""
        checkins = self._bot.app.checkins
        stand = await checkins.consents.stand(interaction.user.id, interaction.guild_id)
        if stand.stops:
            anew = OpenFormButton(Moment.ANY, "1")
            await answer(interaction, view=await open_stop_card(interaction, stand.stops, anew))
        elif stand.keeps:
            await show_map(interaction, Moment.ANY, keep=True)
        else:
            await answer(interaction, view=consent_card(stand, checkins.policy, Moment.ANY))

    async def light(self, interaction: Pressed) -> None:
        """Explain the latest, with the others to pick from."""
        await show_why(interaction)


class AloudCog(commands.Cog, name="Check-ins aloud"):
    """Asked aloud, the answer is a button: what follows is private."""

    @commands.command(name="checkin", help="How does it feel? The button asks you privately.")
    async def checkin(self, ctx: commands.Context[Any]) -> None:
        """Answer with a button."""
        view = card(_("Press to check in. Only you see what follows."), row(CheckInButton()))
        await ctx.send(view=view, reference=quietly_to(ctx.message), mention_author=False)


async def ask_after_run(_bot: CoachBot, _logged: Logged) -> Items:
    """Return what stands under a run that was just logged."""
    return (row(CheckInButton(Moment.RUN)),)


async def begin(interaction: Pressed, moment: Moment) -> None:
    """Ask: consent first, else the form at once."""
    checkins = interaction.client.app.checkins
    stand = await checkins.consents.stand(interaction.user.id, interaction.guild_id)
    if stand.stops:
        await answer(interaction, view=await open_stop_card(interaction, stand.stops))
    elif stand.keeps:
        await CheckInForm(moment, "1").open(interaction)
    else:
        await answer(interaction, view=consent_card(stand, checkins.policy, moment))


async def setup(bot: CoachBot) -> None:
    """Add the cogs and the buttons."""
    bot.add_dynamic_items(
        CheckInButton,
        LightSelect,
        OpenFormButton,
        SignsSelect,
        NoSignsButton,
        *CONSENT_BUTTONS,
        *ANSWER_BUTTONS,
        *STOP_BUTTONS,
        *MORNING_BUTTONS,
    )
    await bot.add_cog(CheckInsCog(bot))
    await bot.add_cog(AloudCog())
