"""By slash command or menu: the answer is for the person alone."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.ui.answer import answer, reply
from bot.ui.following import NOWHERE, place
from bot.ui.stopping import stopped
from bot.words import N_, _
from cogs.tips.browse import browse_card
from cogs.tips.followup import Asking
from cogs.tips.tip import tip_for

BACK_PAIN = "back-pain"
MOST_CHOICES = 25


class TipsCog(commands.Cog, name=N_("Tips")):
    """Honest tips, with their sources."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot
        self._tips = bot.app.tips
        self._menu = app_commands.ContextMenu(name=N_("Tips for this"), callback=self.tips_for_this)

    async def cog_load(self) -> None:
        """Take up the question; add the menu, which discord.py does not take from a cog."""
        Asking(self._bot).register()
        self._bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take the menu away again."""
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)

    @app_commands.command()
    @app_commands.describe(area="Where it aches")
    async def backpain(
        self, interaction: discord.Interaction[CoachBot], area: str | None = None
    ) -> None:
        """A sore back, perhaps the day after a run: what helps, and when to see someone."""
        topic = self._tips.named(BACK_PAIN)
        if area and await stopped(interaction, f"back pain {area}", place([(topic.slug, "")])):
            return
        view = await tip_for(interaction, topic, self._tips.area(topic, area))
        await answer(interaction, view=view)

    @backpain.autocomplete("area")
    async def suggest_area(
        self, _interaction: discord.Interaction[CoachBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the areas, those that begin as typed first."""
        areas = self._tips.named(BACK_PAIN).areas
        fitting = [each for each in areas if each.slug.startswith(typed.strip().casefold())]
        return [
            app_commands.Choice(name=_(each.title), value=each.slug) for each in fitting or areas
        ]

    @app_commands.command()
    @app_commands.describe(topic="What it is about, such as back pain")
    async def tip(self, interaction: discord.Interaction[CoachBot], topic: str) -> None:
        """A tip on one topic."""
        if await stopped(interaction, topic):
            return
        found = self._tips.asked(topic)
        await answer(interaction, view=await tip_for(interaction, *found))

    @tip.autocomplete("topic")
    async def suggest_topic(
        self, _interaction: discord.Interaction[CoachBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the topics that a half-typed or mistyped text may mean."""
        entries = self._tips.suggestions(typed, limit=MOST_CHOICES)
        return [app_commands.Choice(name=_(each.title), value=each.value) for each in entries]

    @commands.hybrid_command()
    async def tips(self, ctx: commands.Context[CoachBot]) -> None:
        """Browse everything I have tips on."""
        await reply(ctx, browse_card(self._tips.topics))

    async def tips_for_this(
        self, interaction: discord.Interaction[CoachBot], message: discord.Message
    ) -> None:
        """Find the tips for somebody's message; only the person who asked sees them."""
        found = self._tips.mentioned(message.content)
        then = place([(found[0].slug, "")]) if found else NOWHERE
        if await stopped(interaction, message.content, then):
            return
        if found is not None:
            await answer(interaction, view=await tip_for(interaction, *found))
        else:
            because = _("I can't tell what that message is about. Pick the nearest:")
            await answer(interaction, view=browse_card(self._tips.topics, because=because))
