"""What a person can do, none of it waiting for the bot's answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rehearsal.people import asking, picker
from rehearsal.people.modal import Modal
from rehearsal.people.shown import Shown
from rehearsal.rules.options import Refused, check_options
from rehearsal.world import making, posting
from rehearsal.world.files import Upload, store
from rehearsal.world.interactions import Interaction, InteractionType
from rehearsal.world.messages import attachment
from rehearsal.world.messages import message as written
from rehearsal.world.permissions import Permission
from rehearsal.world.state import (
    Channel,
    ChannelType,
    Command,
    CommandType,
    Guild,
    Message,
    MessageType,
    Reference,
    User,
)

if TYPE_CHECKING:
    from rehearsal.world.world import World

Json = dict[str, Any]
_NAME = re.compile(r"@([\w'-]+)")
_SNOWFLAKES = frozenset({6, 7, 8, 9})
_ATTACHMENT = 11
_ID_SELECTS = frozenset({5, 6, 7, 8})


class Acting:
    """The low-level half of a person: each action happens at once and returns what it made."""

    def __init__(self, world: World, user: User) -> None:
        self.world = world
        self.user = user

    @property
    def id(self) -> int:
        """The id of the person's account."""
        return self.user.id

    def _require(self, channel: Channel, *needed: Permission) -> None:
        granted = self.world.permissions(channel, self.id)
        for each in (Permission.VIEW_CHANNEL, *needed):
            if not granted & each.value:
                name = (each.name or "").replace("_", " ").lower()
                raise Refused(f"{self.user.display} may not {name} in #{channel.name}.")

    def begin_say(
        self,
        text: str,
        channel: Channel,
        *,
        reply_to: Shown | None = None,
        ping: bool = True,
        files: list[Upload] | None = None,
    ) -> Message:
        """Write a message; "@bot" and "@Name" become mentions."""
        self._require(channel, Permission.SEND_MESSAGES)
        world = self.world
        message = Message(world.ids.next(), channel.id, self.id, world.clock.now())
        message.content = self.mentioning(text, channel)
        message.attachments = [store(world, channel.id, each) for each in files or []]
        replied_to = None
        if reply_to is not None:
            message.type = MessageType.REPLY
            message.reference = Reference(channel.id, reply_to.id, channel.guild_id)
            replied_to = reply_to.state.author_id if ping else None
        posting.post(world, channel, message, replied_to=replied_to)
        return message

    def mentioning(self, text: str, channel: Channel) -> str:
        """Turn "@bot" and "@Name" into mentions of those who are there."""
        guild = self.world.guild_of(channel)
        there = list(guild.members) if guild else channel.recipients
        users = [self.world.users[each] for each in there]
        known = {name.lower(): each for each in users for name in (each.display, each.name)}
        known["bot"] = self.world.bot

        def mention(found: re.Match[str]) -> str:
            user = known.get(found[1].lower())
            return f"<@{user.id}>" if user else found[0]

        return _NAME.sub(mention, text)

    def edit(self, message: Message, text: str) -> None:
        """Change a message of one's own."""
        if message.author_id != self.id:
            raise Refused("Only who wrote a message may change it.")
        channel = self.world.channels[message.channel_id]
        message.content = self.mentioning(text, channel)
        posting.edit(self.world, channel, message)

    def delete(self, message: Message) -> None:
        """Take a message away: one's own, or with the permission for it."""
        channel = self.world.channels[message.channel_id]
        if message.author_id != self.id:
            self._require(channel, Permission.MANAGE_MESSAGES)
        posting.delete(self.world, channel, message)

    def react(self, message: Message, emoji: str, *, on: bool = True) -> None:
        """Put an emoji under a message, or take it back."""
        channel = self.world.channels[message.channel_id]
        self._require(channel, Permission.ADD_REACTIONS)
        name, _, emoji_id = emoji.partition(":")
        found = {"id": emoji_id or None, "name": name}
        posting.react(self.world, channel, message, self.id, found, on=on)

    def type_in(self, channel: Channel) -> None:
        """Show that one is typing."""
        self._require(channel, Permission.SEND_MESSAGES)
        posting.typing(self.world, channel, self.id)

    def begin_thread(self, name: str, channel: Channel, message: Message | None = None) -> Channel:
        """Start a thread in a channel, out of a message there if one is given."""
        self._require(channel, Permission.CREATE_PUBLIC_THREADS)
        return making.make_thread(self.world, channel, self.id, name, source=message)

    def begin_post(self, forum: Channel, title: str, text: str) -> Channel:
        """Start a post in a forum."""
        if forum.type != ChannelType.FORUM:
            raise Refused(f"#{forum.name} is no forum.")
        self._require(forum, Permission.SEND_MESSAGES)
        thread = making.make_thread(self.world, forum, self.id, title)
        first = Message(thread.id, thread.id, self.id, self.world.clock.now())
        first.content = self.mentioning(text, thread)
        posting.post(self.world, thread, first)
        return thread

    def _command(self, path: str, channel: Channel, kind: CommandType) -> Command:
        found = picker.find(self.world, self.id, channel, path, kind)
        if found is None:
            offered = picker.offered(self.world, self.id, channel)
            names = sorted(each.name for each in offered if each.type == kind)
            raise Refused(f"{self.user.display} finds no {path!r} here, only {names}.")
        return found

    def begin_slash(
        self, path: str, channel: Channel, options: Mapping[str, Any], *, focused: str | None = None
    ) -> Interaction:
        """Send a slash command; with a focused option, ask for what may be filled in there."""
        command = self._command(path, channel, CommandType.CHAT_INPUT)
        resolved: Json = {}
        given = {name: self._given(value, channel, resolved) for name, value in options.items()}
        steps = tuple(path.split(" ")[1:])
        filled = check_options(command.data, given, path=steps, focused=focused)
        guild = self.world.guild_of(channel)
        asking.resolve(self.world, guild, list(_named(filled)), resolved)
        data: Json = {
            "id": str(command.id),
            "name": command.name,
            "type": command.type,
            "options": filled,
            **({"resolved": resolved} if resolved else {}),
            **({"guild_id": str(command.guild_id)} if command.guild_id else {}),
        }
        kind = InteractionType.AUTOCOMPLETE if focused else InteractionType.COMMAND
        return asking.ask(self.world, self.user, channel, kind, data, name=path)

    def _given(self, value: Any, channel: Channel, resolved: Json) -> Any:
        """Return what an option was given as it travels: things by their ids, files stored."""
        if isinstance(value, Upload):
            file = store(self.world, channel.id, value)
            resolved.setdefault("attachments", {})[str(file.id)] = attachment(file)
            return str(file.id)
        return str(value.id) if hasattr(value, "id") else value

    def begin_menu(self, name: str, channel: Channel, target: Shown | Acting) -> Interaction:
        """Use a command from the menu of a message or of a person."""
        on_message = isinstance(target, Shown)
        kind = CommandType.MESSAGE if on_message else CommandType.USER
        command = self._command(name, channel, kind)
        resolved: Json = {}
        if isinstance(target, Shown):
            shown = written(self.world, target.state, self.world.bot.id)
            resolved["messages"] = {str(target.id): shown}
            about = {"target_message_id": str(target.id)}
        else:
            guild = self.world.guild_of(channel)
            asking.resolve(self.world, guild, [target.id], resolved)
            about = {"target_user": resolved["users"][str(target.id)]}
        data = {
            "id": str(command.id),
            "name": command.name,
            "type": command.type,
            "target_id": str(target.id),
            "resolved": resolved,
        }
        return asking.ask(
            self.world, self.user, channel, InteractionType.COMMAND, data, name=name, about=about
        )

    def begin_click(self, message: Message, component: Json) -> Interaction:
        """Press a button."""
        return self._use(message, component, {})

    def begin_select(self, message: Message, component: Json, values: list[str]) -> Interaction:
        """Choose from a menu; values may be given as they are or by their labels."""
        known = {each["label"]: each["value"] for each in component.get("options") or []}
        chosen = [known.get(each, each) for each in values]
        if known and (strange := [each for each in chosen if each not in known.values()]):
            raise Refused(f"The menu offers {list(known)}, not {strange}.")
        least, most = component.get("min_values", 1), component.get("max_values", 1)
        if not least <= len(chosen) <= most:
            raise Refused(f"The menu takes {least} to {most} choices, not {len(chosen)}.")
        data: Json = {"values": chosen}
        if component["type"] in _ID_SELECTS:
            resolved: Json = {}
            guild = self.world.guild_of(self.world.channels[message.channel_id])
            asking.resolve(self.world, guild, [int(each) for each in chosen], resolved)
            data["resolved"] = resolved
        return self._use(message, component, data)

    def _use(self, message: Message, component: Json, data: Json) -> Interaction:
        if message.deleted or message.only_for not in (None, self.id):
            raise Refused(f"{self.user.display} sees no such message.")
        channel = self.world.channels[message.channel_id]
        self._require(channel)
        data = data | {
            "custom_id": component["custom_id"],
            "component_type": component["type"],
            "id": component.get("id", 0),
        }
        return asking.ask(
            self.world,
            self.user,
            channel,
            InteractionType.COMPONENT,
            data,
            message=message,
            about={"interacted_message_id": str(message.id)},
        )

    def begin_submit(self, modal: Modal, values: Mapping[str, Any]) -> Interaction:
        """Send a form."""
        opened_by = modal.interaction
        channel = self.world.channels[opened_by.channel_id]
        resolved: Json = {}
        given = {
            name: [self._given(each, channel, resolved) for each in value]
            if isinstance(value, list)
            else self._given(value, channel, resolved)
            for name, value in values.items()
        }
        components = modal.filled(given)
        guild: Guild | None = self.world.guild_of(channel)
        asking.resolve(self.world, guild, list(_chosen(components)), resolved)
        data: Json = {"custom_id": modal.custom_id, "components": components}
        if resolved:
            data["resolved"] = resolved
        source = self.world.message(channel.id, opened_by.message_id or 0)
        about = {"triggering_interaction_metadata": opened_by.metadata}
        return asking.ask(
            self.world,
            self.user,
            channel,
            InteractionType.MODAL,
            data,
            message=source,
            about=about,
        )


def _named(options: list[Json]) -> list[int]:
    """Return the ids of users, roles and channels among filled options."""
    found: list[int] = []
    for each in options:
        found += _named(each.get("options") or [])
        if each["type"] in _SNOWFLAKES and str(each.get("value", "")).isdecimal():
            found.append(int(each["value"]))
    return found


def _chosen(components: list[Json]) -> list[int]:
    """Return the ids chosen in a form's menus of users, roles and channels."""
    found: list[int] = []
    for each in components:
        below = each.get("component") or {}
        if below.get("type") in _ID_SELECTS:
            found += [int(value) for value in below["values"]]
    return found
