"""What discord.py itself sends passes our rules, and Discord's own description if that is here."""

import json
from io import BytesIO

import discord
import pytest
from discord import app_commands, ui
from discord.http import handle_message_parameters
from discord.webhook.async_ import interaction_message_response_params

from rehearsal.rules.commands import check_commands
from rehearsal.rules.messages import check_message
from rehearsal.rules.modals import check_modal
from rehearsal.rules.responses import COMPONENT, check_response


def picture():
    return discord.File(BytesIO(b"..."), "board.png", description="The board of week 3")


def body_of(parameters):
    if parameters.multipart:
        return json.loads(parameters.multipart[0]["value"]), len(parameters.files)
    return json.loads(json.dumps(parameters.payload)), 0


def embed():
    return (
        discord.Embed(title="Week 3", description="Ana and Cem", url="https://example.org")
        .set_author(name="Ana", icon_url="https://example.org/ana.png")
        .set_footer(text="How it counts")
        .set_image(url="attachment://board.png")
        .add_field(name="Ana", value="5 of 5", inline=False)
    )


def old_view():
    view = ui.View(timeout=None)
    view.add_item(ui.Button(label="Start", custom_id="start", style=discord.ButtonStyle.primary))
    view.add_item(ui.Button(label="Sources", url="https://example.org", emoji="📚"))
    view.add_item(ui.Button(emoji="▶️", custom_id="go", disabled=True))
    options = [discord.SelectOption(label=str(n), emoji="🟠") for n in range(11)]
    view.add_item(ui.Select(custom_id="score", placeholder="Worst", options=options, max_values=3))
    kinds = [discord.ChannelType.text]
    view.add_item(ui.ChannelSelect(custom_id="where", channel_types=kinds))
    view.add_item(
        ui.UserSelect(custom_id="who", default_values=[discord.Object(1, type=discord.User)])
    )
    return view


def layout():
    view = ui.LayoutView(timeout=None)
    gallery = ui.MediaGallery(discord.MediaGalleryItem("attachment://board.png", description="A"))
    tip = ui.Section(
        ui.TextDisplay("Let the shoulders hang."),
        accessory=ui.Thumbnail("https://example.org/pose.png", description="A pose"),
    )
    more = ui.Section("Kit", accessory=ui.Button(label="Open", custom_id="kit"))
    row = ui.ActionRow(*(ui.Button(label=str(n), custom_id=f"pain:{n}") for n in range(5)))
    view.add_item(
        ui.Container(
            ui.TextDisplay("## Upper back"),
            tip,
            more,
            ui.Separator(spacing=discord.SeparatorSpacing.large),
            gallery,
            ui.File("attachment://board.png"),
            row,
            accent_colour=0x0F766E,
        )
    )
    return view


SEND = "POST", "/channels/1/messages"
EDIT = "PATCH", "/channels/1/messages/2"
FOLLOW_UP = "POST", "/webhooks/1/token"
EDIT_ANSWER = "PATCH", "/webhooks/1/token/messages/@original"
ANSWER = "POST", "/interactions/1/token/callback"


def messages():
    yield "a line", SEND, {"content": "Done."}
    yield "a nonce", SEND, {"content": "Done.", "nonce": "d1"}
    yield "an embed with a picture", SEND, {"embed": embed(), "file": picture()}
    yield "an old view", SEND, {"content": "Worst pain?", "view": old_view()}
    yield "a layout with a picture", SEND, {"view": layout(), "file": picture()}
    yield "nobody is mentioned", SEND, {"content": "@here", "allowed_mentions": mentions(False)}
    some = [discord.Object(7), discord.Object(8)]
    yield "two are mentioned", SEND, {"content": "<@7> <@8>", "allowed_mentions": mentions(some)}
    reference = discord.MessageReference(message_id=5, channel_id=1, guild_id=3)
    reply = {"message_reference": reference.to_message_reference_dict(), "mention_author": False}
    yield "a reply", SEND, {"content": "To that:", **reply}
    yield (
        "a silent message",
        SEND,
        {"content": "Board", "flags": flags(suppress_notifications=True)},
    )
    yield "an edit", EDIT, {"content": "8 of 12", "view": None, "attachments": []}
    yield (
        "an edit to a layout",
        EDIT,
        {"content": None, "embeds": [], "view": layout(), "attachments": [picture()]},
    )
    yield "a private follow-up", FOLLOW_UP, {"content": "Logged.", "flags": flags(ephemeral=True)}
    yield "an edited answer", EDIT_ANSWER, {"view": layout(), "attachments": [picture()]}


def mentions(users):
    return discord.AllowedMentions(everyone=False, roles=False, users=users, replied_user=False)


def flags(**wanted):
    return discord.MessageFlags(**wanted)


@pytest.mark.parametrize(
    ("route", "parts"), [pytest.param(route, parts, id=name) for name, route, parts in messages()]
)
def test_messages(route, parts, described):
    body, files = body_of(handle_message_parameters(**parts))
    check_message(body, files=files, empty_ok=route[0] == "PATCH")
    assert described(*route, body) == []


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        pytest.param(4, {"content": "Logged.", "flags": flags(ephemeral=True)}, id="a line"),
        pytest.param(4, {"view": layout(), "file": picture()}, id="a layout with a picture"),
        pytest.param(7, {"view": layout(), "attachments": [picture()]}, id="an update"),
        pytest.param(7, {"content": None, "view": None}, id="an update that takes things away"),
    ],
)
def test_answers_that_are_messages(kind, parts, described):
    body, files = body_of(interaction_message_response_params(type=kind, **parts))
    check_response(COMPONENT, body, files=files)
    assert described(*ANSWER, body) == []


@pytest.mark.parametrize(
    ("interaction", "body"),
    [
        pytest.param(2, {"type": 5, "data": {"flags": 64}}, id="thinking, privately"),
        pytest.param(2, {"type": 5}, id="thinking"),
        pytest.param(3, {"type": 6}, id="a click is taken"),
        pytest.param(4, {"type": 8, "data": {"choices": []}}, id="no suggestions"),
        pytest.param(
            4,
            {"type": 8, "data": {"choices": [app_commands.Choice(name="a", value="b").to_dict()]}},
            id="a suggestion",
        ),
    ],
)
def test_other_answers(interaction, body, described):
    check_response(interaction, body)
    assert described(*ANSWER, body) == []


class CheckIn(ui.Modal, title="How does your back feel?"):
    worst = ui.Label(
        text="Worst pain",
        description="0 is none",
        component=ui.Select(options=[discord.SelectOption(label=str(n)) for n in range(11)]),
    )
    changed = ui.Label(
        text="Did it change how you ran?",
        component=ui.RadioGroup(
            options=[discord.RadioGroupOption(label=word) for word in ("no", "a little", "yes")]
        ),
    )
    signs = ui.Label(
        text="Any of these?",
        component=ui.CheckboxGroup(
            options=[
                discord.CheckboxGroupOption(label="Numb"),
                discord.CheckboxGroupOption(label="Fever"),
            ],
            required=False,
            min_values=0,
        ),
    )
    note = ui.Label(
        text="Anything else", component=ui.TextInput(required=False, max_length=200, default="no")
    )
    seen = ui.Label(text="I have read this", component=ui.Checkbox())


class Rest(ui.Modal, title="The rest"):
    words = ui.TextDisplay("In your own words")
    old = ui.TextInput(label="Distance", placeholder="5.2 km", max_length=12)
    file = ui.Label(text="A track", component=ui.FileUpload(required=False, min_values=0))
    who = ui.Label(text="Who", component=ui.UserSelect(required=False, min_values=0))


@pytest.mark.parametrize("modal", [CheckIn, Rest], ids=["today's components", "old and rare ones"])
async def test_modals(modal, described):
    data = modal().to_dict()
    check_modal(data)
    check_response(2, {"type": 9, "data": data})
    assert described(*ANSWER, {"type": 9, "data": data}) == []


plank = app_commands.Group(
    name="plank",
    description="Planks",
    default_permissions=discord.Permissions(manage_guild=True),
    guild_only=True,
)


@plank.command()
@app_commands.describe(held="How long", level="Which", mate="With whom", where="Where")
@app_commands.choices(level=[app_commands.Choice(name="Wall", value=1)])
async def log(
    interaction: discord.Interaction,
    *,
    held: app_commands.Range[str, 1, 10],
    effort: app_commands.Range[int, 1, 10],
    level: int = 1,
    mate: discord.Member | None = None,
    where: discord.TextChannel | None = None,
    weight: app_commands.Range[float, 0.0, 200.0] = 1.0,
    proof: discord.Attachment | None = None,
    aloud: bool = False,
):
    """Log a plank."""


coach = app_commands.Group(name="coach", description="For coaches", parent=plank)


@coach.command()
async def reset(interaction: discord.Interaction):
    """Start again."""


@app_commands.command()
async def tip(interaction: discord.Interaction, topic: str):
    """Show a tip."""


@tip.autocomplete("topic")
async def topics(interaction: discord.Interaction, current: str):
    return []


@app_commands.context_menu(name="Tips for this")
async def tips_for_this(interaction: discord.Interaction, message: discord.Message):
    pass


async def test_commands(described):
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    for command in (plank, tip, tips_for_this):
        tree.add_command(command)
    body = [command.to_dict(tree) for command in tree._get_all_commands()]
    check_commands(body)
    assert described("PUT", "/applications/1/commands", body) == []
    assert described("PUT", "/applications/1/guilds/2/commands", body) == []
