"""A small bot with one of everything that the page can show."""

from __future__ import annotations

import contextlib
import io
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

AREAS = [discord.SelectOption(label=name, value=name.lower()) for name in ("Lower", "Upper")]


class RunForm(discord.ui.Modal, title="Log a run"):
    distance = discord.ui.Label(
        text="Distance", description="In km or mi", component=discord.ui.TextInput(min_length=2)
    )
    area = discord.ui.Label(text="Where did it hurt?", component=discord.ui.Select(options=AREAS))
    changed = discord.ui.Label(
        text="Did it change how you ran?",
        component=discord.ui.RadioGroup(
            options=[
                discord.RadioGroupOption(label="No", value="no"),
                discord.RadioGroupOption(label="A little", value="little"),
            ]
        ),
    )

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        distance, area, changed = (
            label.component for label in (self.distance, self.area, self.changed)
        )
        assert isinstance(distance, discord.ui.TextInput)
        assert isinstance(area, discord.ui.Select)
        assert isinstance(changed, discord.ui.RadioGroup)
        words = f"Ran {distance.value}, {area.values[0]}, {changed.value}"
        await interaction.response.send_message(words, ephemeral=True)


class Controls(discord.ui.View):
    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Press", style=discord.ButtonStyle.primary)
    async def press(self, interaction: discord.Interaction[Any], _: Any) -> None:
        name = interaction.user.display_name
        await interaction.response.edit_message(content=f"Pressed by {name}", view=self)

    @discord.ui.button(label="Fill in", style=discord.ButtonStyle.secondary)
    async def fill_in(self, interaction: discord.Interaction[Any], _: Any) -> None:
        await interaction.response.send_modal(RunForm())

    @discord.ui.button(label="Not yet", disabled=True)
    async def not_yet(self, interaction: discord.Interaction[Any], _: Any) -> None:
        raise AssertionError

    @discord.ui.select(placeholder="Which part?", options=AREAS)
    async def part(self, interaction: discord.Interaction[Any], select: Any) -> None:
        await interaction.response.send_message(f"Chose {select.values[0]}", ephemeral=True)


class Card(discord.ui.LayoutView):
    def __init__(self) -> None:
        super().__init__(timeout=None)
        section = discord.ui.Section(
            "## Sore after running", accessory=discord.ui.Button(label="Is this urgent?")
        )
        row = discord.ui.ActionRow(*(discord.ui.Button(label=f"Section {n}") for n in range(5)))
        words = discord.ui.TextDisplay("Otherwise it is usually harmless. " * 8)
        picture = discord.ui.MediaGallery(
            discord.MediaGalleryItem("attachment://pose.png", description="A plank, from the side")
        )
        self.add_item(
            discord.ui.Container(
                section, discord.ui.Separator(), words, picture, row, accent_colour=0x0F766E
            )
        )


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63"
    "e02fcb0300018b00f43cc5202a0000000049454e44ae426082"
)


def make_bot() -> commands.Bot:
    """Return the bot, its commands not yet registered."""
    intents = discord.Intents(guilds=True, messages=True, message_content=True)
    bot = commands.Bot("!", intents=intents, guild_ready_timeout=0.05, help_command=None)
    _add_prefix_commands(bot)
    _add_slash_commands(bot.tree)
    bot.tree.add_command(_mood_group())
    return bot


def _add_prefix_commands(bot: commands.Bot) -> None:
    @bot.command()
    async def hello(ctx: commands.Context[Any]) -> None:
        await ctx.reply(f"Hello **{ctx.author.display_name}**")

    @bot.command()
    async def controls(ctx: commands.Context[Any]) -> None:
        await ctx.send("Nobody pressed", view=Controls())

    @bot.command()
    async def card(ctx: commands.Context[Any]) -> None:
        await ctx.send(view=Card(), file=discord.File(io.BytesIO(PIXEL), "pose.png"))


def _add_slash_commands(tree: app_commands.CommandTree[Any]) -> None:
    @tree.command(description="Tell me something")
    async def secret(interaction: discord.Interaction[Any]) -> None:
        words = f"Just for {interaction.user.display_name}"
        await interaction.response.send_message(words, ephemeral=True)

    @tree.command(description="Say nothing at all")
    async def silence(interaction: discord.Interaction[Any]) -> None:
        pass

    @tree.command(description="Answer twice")
    async def breach(interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message("Once")
        interaction.response._response_type = None
        with contextlib.suppress(discord.HTTPException):
            await interaction.response.send_message("Twice")

    @tree.command(description="About a topic")
    @app_commands.describe(topic="Which one", times="How often")
    async def topic(
        interaction: discord.Interaction[Any], topic: str, times: int | None = None
    ) -> None:
        words = f"Topic {topic}" + (f" x {times}" if times else "")
        await interaction.response.send_message(words)

    @topic.autocomplete("topic")
    async def complete(_: Any, current: str) -> list[app_commands.Choice[str]]:
        topics = {"Back pain": "backpain", "Shin pain": "shins"}
        return [
            app_commands.Choice(name=name, value=value)
            for name, value in topics.items()
            if current.lower() in name.lower()
        ]

    @tree.context_menu(name="Quote this")
    async def quote(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        await interaction.response.send_message(f"Quoted: {message.content}")


def _mood_group() -> app_commands.Group:
    group = app_commands.Group(name="mood", description="How one is")

    @group.command(name="set", description="Say how you are")
    @app_commands.describe(how="In a word")
    @app_commands.choices(
        how=[app_commands.Choice(name=name, value=name.lower()) for name in ("Fine", "Tired")]
    )
    async def set_mood(interaction: discord.Interaction[Any], how: str) -> None:
        await interaction.response.send_message(f"Mood: {how}")

    return group
