"""The stand-in as discord.py meets it: nothing of the library is changed but where it looks."""

import asyncio
import io
from contextlib import asynccontextmanager

import discord as discord_py
import pytest
import yarl
from discord import app_commands, http
from discord.gateway import DiscordWebSocket

from rehearsal import DidNotRespond, Upload

PATIENCE = 8.0
ROUTE = b"Up the river and back"


class Small(discord_py.AutoShardedClient):
    """A bot with a command, a menu, and an ear for messages."""

    def __init__(self, **more):
        intents = discord_py.Intents(
            guilds=True, guild_messages=True, dm_messages=True, message_content=True
        )
        super().__init__(intents=intents, guild_ready_timeout=0.05, **more)
        self.happened = asyncio.Queue()
        self.tree = app_commands.CommandTree(self)
        self.tree.add_command(greet)
        self.tree.add_command(ask)
        self.tree.add_command(slow)

    async def setup_hook(self):
        await self.tree.sync()

    async def before_identify_hook(self, shard_id, *, initial=False):
        """Identify at once: the five seconds between two times are for Discord's own gateway."""

    def dispatch(self, event, /, *args, **kwargs):
        self.happened.put_nowait(event)
        super().dispatch(event, *args, **kwargs)

    async def until(self, event):
        async with asyncio.timeout(PATIENCE):
            while await self.happened.get() != event:
                pass

    async def on_message(self, message):
        if message.content.startswith("!echo "):
            await message.reply(message.content.removeprefix("!echo "), mention_author=False)


@app_commands.command(description="Greets.")
async def greet(interaction: discord_py.Interaction, name: str, times: int = 1):
    await interaction.response.send_message(f"Hello {name}" * times, ephemeral=True)


@greet.autocomplete("name")
async def names(interaction: discord_py.Interaction, typed: str):
    return [app_commands.Choice(name=typed.title(), value=typed)]


class Form(discord_py.ui.Modal, title="How far?"):
    distance = discord_py.ui.Label(text="Kilometres", component=discord_py.ui.TextInput())

    async def on_submit(self, interaction):
        await interaction.response.defer(thinking=True)
        picture = discord_py.File(io.BytesIO(ROUTE), "route.txt", description="The way we went")
        await interaction.followup.send(f"{self.distance.component.value} km", file=picture)


class Panel(discord_py.ui.View):
    @discord_py.ui.button(label="Open")
    async def open(self, interaction, button):
        await interaction.response.send_modal(Form())

    @discord_py.ui.button(label="Count")
    async def count(self, interaction, button):
        await interaction.response.edit_message(content=f"{interaction.message.content}I")

    @discord_py.ui.select(cls=discord_py.ui.UserSelect)
    async def who(self, interaction, select):
        await interaction.response.defer()
        names = ", ".join(each.display_name for each in select.values)
        await interaction.edit_original_response(content=names, view=None)


@app_commands.command(description="Asks.")
async def ask(interaction: discord_py.Interaction):
    await interaction.response.send_message("I", view=Panel())


@app_commands.command(description="Says nothing.")
async def slow(interaction: discord_py.Interaction):
    pass


@asynccontextmanager
async def connected(discord, **more):
    async with Small(**more) as client:
        serving = asyncio.create_task(client.start(discord.token))
        try:
            await client.until("ready")
            yield client
        finally:
            await client.close()
            await asyncio.wait([serving])


@pytest.fixture(autouse=True)
def pointed(discord, monkeypatch):
    monkeypatch.setattr(http.Route, "BASE", discord.api_url)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(discord.gateway_url))


@pytest.fixture
async def client(discord, club):
    async with connected(discord) as client:
        yield client
    assert discord.breaches == []


async def test_it_is_ready_and_knows_its_guild(client, club, ana):
    guild = client.get_guild(club.id)
    assert guild.name == "Riverside Runners"
    assert guild.me.display_name == "Plankton"
    assert {each.name for each in guild.text_channels} == {"general", "planks"}
    assert guild.me.guild_permissions.send_messages
    assert not guild.me.guild_permissions.manage_guild
    assert client.application_flags.gateway_message_content_limited
    assert (await guild.fetch_member(ana.id)).display_name == "Ana"


async def test_what_is_said_is_answered(client, ana):
    answer = await ana.say("!echo Five kilometres")
    assert answer.text == "Five kilometres"
    assert answer.reply_to is not None
    assert answer.pinged == set()


async def test_commands_fields_and_autocomplete(client, ana, ben):
    assert ana.commands() == ["ask", "greet", "slow"]
    shown = await ana.slash("greet", name="Dee", times=2)
    assert shown.text == "Hello DeeHello Dee"
    assert shown.ephemeral
    assert ben.history() == []
    assert await ana.autocomplete("greet", name="cem") == [("Cem", "cem")]


async def test_buttons_menus_forms_and_files(client, ana):
    shown = await ana.slash("ask")
    shown = await ana.click(shown, "Count")
    assert shown.text == "II"
    modal = await ana.click(shown, "Open")
    said = await ana.submit(modal, kilometres="5")
    assert said.text == "5 km"
    assert said.file() == ROUTE
    assert said.files[0]["description"] == "The way we went"
    chosen = await ana.select(shown, ana)
    assert chosen.text == "Ana"
    assert chosen.buttons == []


async def test_files_of_people_are_read_by_the_bot(client, ana, general):
    said = await ana.say("My run", files=[Upload("run.gpx", b"<gpx/>")], waits=False)
    message = await client.get_channel(general.id).fetch_message(said.id)
    assert await message.attachments[0].read() == b"<gpx/>"


async def test_a_bot_that_says_nothing_did_not_respond(discord, client, ana):
    discord.world.acknowledged_within /= 60
    with pytest.raises(DidNotRespond, match="The application did not respond"):
        await ana.slash("slow")


async def test_private_messages(client, ana):
    assert (await ana.say("!echo Hi", where=ana.dm)).text == "Hi"
    ana.close_dms()
    user = await client.fetch_user(ana.id)
    with pytest.raises(discord_py.Forbidden) as refused:
        await user.send("Hello")
    assert refused.value.code == 50007


async def test_a_broken_line_is_resumed(discord, client, ana):
    discord.gateway.drop()
    said = asyncio.create_task(ana.say("!echo While you were away"))
    ana.patience = PATIENCE
    assert (await said).text == "While you were away"
    assert (discord.gateway.identified, discord.gateway.resumed) == (1, 1)


async def test_asked_to_come_again_it_resumes(discord, client, ana):
    discord.gateway.reconnect()
    await client.until("shard_resumed")
    assert (await ana.say("!echo Back")).text == "Back"
    assert (discord.gateway.identified, discord.gateway.resumed) == (1, 1)


@pytest.mark.parametrize("how", ["drop", "invalidate"])
async def test_a_session_that_is_over_begins_anew(discord, client, ana, how):
    getattr(discord.gateway, how)(resumable=False)
    await client.until("shard_ready")
    assert (await ana.say("!echo Back")).text == "Back"
    assert (discord.gateway.identified, discord.gateway.resumed) == (2, 0)


async def test_several_shards_share_the_guilds(discord):
    clubs = [discord.guild(f"Club {number}") for number in range(4)]
    async with connected(discord, shard_count=2) as client:
        assert set(client.shards) == {0, 1}
        for club in clubs:
            assert client.get_guild(club.id).shard_id == (club.id >> 22) % 2
