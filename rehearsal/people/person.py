"""A person: what they do, waiting for what they get to see of the answer."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from rehearsal.people import looking
from rehearsal.people.acting import Acting
from rehearsal.people.crowd import Stream
from rehearsal.people.modal import Modal
from rehearsal.people.shown import Shown
from rehearsal.world import making
from rehearsal.world.files import Upload
from rehearsal.world.interactions import CallbackType, Interaction
from rehearsal.world.news import News
from rehearsal.world.state import Channel, Message, MessageType, ScheduledEvent, User

if TYPE_CHECKING:
    from rehearsal.people.club import Club

SETTLED_SECONDS = 0.3
POLL_SECONDS = 0.02


class Choice(NamedTuple):
    """What an autocomplete offers."""

    name: str
    value: str | int | float


class DidNotRespond(Exception):  # noqa: N818 - what the client shows then, in its words
    """The bot said nothing, or not in time."""


class Person(Acting):
    """Acts in one club unless told where; sees what its account sees."""

    def __init__(self, club: Club, user: User) -> None:
        super().__init__(club.rehearsal.world, user)
        self.club = club
        # Seconds to wait for an answer, if not as long as everybody.
        self.patience: float | None = None
        self._rehearsal = club.rehearsal

    def __repr__(self) -> str:
        return f"<Person {self.name}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Person) and other.id == self.id

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def name(self) -> str:
        """What the person is called."""
        return self.user.display

    @property
    def mention(self) -> str:
        """What is written to call the person."""
        return f"<@{self.id}>"

    @property
    def dm(self) -> Channel:
        """The person's private channel with the bot."""
        return self.world.dm(self.id, self.world.bot.id)

    def _place(self, where: Channel | None) -> Channel:
        return self.club.first_channel if where is None else where

    async def say(
        self,
        text: str,
        *,
        where: Channel | None = None,
        reply_to: Shown | None = None,
        ping: bool = True,
        files: list[Upload] | None = None,
        waits: bool = True,
    ) -> Shown:
        """Write a message. Returns the bot's answer to it, or itself if that is not waited for.

        A reaction of the bot's is an answer as well; the message that has it is returned then.
        """
        channel = self._place(where)
        with self._rehearsal.crowd.watching(channel.id) as news:
            said = self.begin_say(text, channel, reply_to=reply_to, ping=ping, files=files)
            if not waits:
                await asyncio.sleep(0)
                return self._shown(said)
            async with self._in_time(text):
                while True:
                    if answer := self._answers(await news.get(), said):
                        return self._shown(answer)

    def _answers(self, news: News, said: Message) -> Message | None:
        """Return the bot's message if it answers what was said."""
        message, bot_id = news.message, self.world.bot.id
        if message is said and news.name == "MESSAGE_REACTION_ADD":
            return said if any(bot_id in each.users for each in said.reactions) else None
        if news.name != "MESSAGE_CREATE" or message is None or message.author_id != bot_id:
            return None
        if message.interaction is not None or message.type not in _WORDS:
            return None
        answered = message.reference and message.reference.message_id
        replied_to = said.reference and said.reference.message_id
        return message if answered in (None, said.id, replied_to) else None

    def _in_time(self, what: str) -> _InTime:
        seconds = self.patience or self._rehearsal.patience
        return _InTime(f"{self.world.bot.display} did not answer {what!r}", seconds)

    async def slash(self, path: str, *, where: Channel | None = None, **options: Any) -> Any:
        """Use a slash command; returns what came of it: a message, a form, or nothing."""
        return await self.outcome(self.begin_slash(path, self._place(where), options))

    async def autocomplete(
        self, path: str, *, where: Channel | None = None, **options: Any
    ) -> list[Choice]:
        """Type into an option, the last one given; returns what is offered there."""
        focused = list(options)[-1]
        asked = self.begin_slash(path, self._place(where), options, focused=focused)
        found = await self.outcome(asked)
        return [Choice(each["name"], each["value"]) for each in found]

    async def click(
        self, shown: Shown, button: str | None = None, *, custom_id: str | None = None
    ) -> Any:
        """Press a button, by its label or custom id."""
        return await self.outcome(self.begin_click(shown.state, shown.button(button, custom_id)))

    async def select(
        self,
        shown: Shown,
        *values: str | Person | Channel,
        menu: int | None = None,
        custom_id: str | None = None,
    ) -> Any:
        """Choose from a menu, by label or value; by default from the first menu."""
        chosen = [each if isinstance(each, str) else str(each.id) for each in values]
        component = shown.menu(menu, custom_id)
        return await self.outcome(self.begin_select(shown.state, component, chosen))

    async def submit(self, modal: Modal, **values: Any) -> Any:
        """Fill in a form, by labels or custom ids, and send it."""
        return await self.outcome(self.begin_submit(modal, values))

    async def context_menu(
        self, name: str, *, on: Shown | Person, where: Channel | None = None
    ) -> Any:
        """Use a command from the menu of a message or of a person."""
        if isinstance(on, Shown):
            where = self.world.channels[on.state.channel_id]
        return await self.outcome(self.begin_menu(name, self._place(where), on))

    async def outcome(self, interaction: Interaction) -> Any:
        """Wait until an answer is final, and return it: Shown, Modal, choices, or None."""
        about = [interaction.id, *([interaction.message_id] if interaction.message_id else [])]
        with self._rehearsal.crowd.watching(*about) as watched:
            async with self._in_time(interaction.command_name or "that"):
                while True:
                    news = await self._next(watched, interaction)
                    if news is None:
                        return None
                    match news.name:
                        case "INTERACTION_FAILURE":
                            raise DidNotRespond("The application did not respond")
                        case "INTERACTION_MODAL":
                            return Modal(interaction, interaction.modal or {})
                        case "INTERACTION_CHOICES":
                            return news.write(self.id)["choices"]
                        case "MESSAGE_CREATE" | "MESSAGE_UPDATE" if self._is_final(
                            news, interaction
                        ):
                            return news.message and self._shown(news.message)
                        case _:
                            pass

    def _is_final(self, news: News, interaction: Interaction) -> bool:
        """Tell whether that is the answer; what was pressed may change for others as well."""
        silent = interaction.answer == CallbackType.DEFERRED_UPDATE
        if news.interaction is not interaction and not silent:
            return False
        return news.message is not None and not self._shown(news.message).loading

    async def _next(self, watched: asyncio.Queue[News], interaction: Interaction) -> News | None:
        """Return the next thing that happens to an interaction; None if nothing more will."""
        if not self._may_end_in_silence(interaction):
            return await watched.get()
        begun = time.monotonic()
        while watched.empty():
            door = self._rehearsal.door
            if not door.in_flight and time.monotonic() - max(begun, door.last) > SETTLED_SECONDS:
                return None
            await asyncio.sleep(POLL_SECONDS)
        return watched.get_nowait()

    def _may_end_in_silence(self, interaction: Interaction) -> bool:
        """Tell whether the bot has answered, and need not show anything more."""
        if interaction.answer == CallbackType.DEFERRED_UPDATE:
            return True
        original = interaction.original_id
        return original is not None and not self.world.message(interaction.channel_id, original)

    def _shown(self, message: Message) -> Shown:
        return Shown(self.world, message, self.id)

    async def start_thread(
        self, name: str, *, where: Channel | None = None, on: Shown | None = None
    ) -> Channel:
        """Start a thread in a channel, or at a message."""
        if on is not None:
            where = self.world.channels[on.state.channel_id]
        return self.begin_thread(name, self._place(where), on and on.state)

    async def post(self, forum: Channel, title: str, text: str) -> Channel:
        """Start a post in a forum."""
        return self.begin_post(forum, title, text)

    def commands(self, where: Channel | None = None) -> list[str]:
        """Return what the slash picker lists, subcommands under their whole names."""
        return looking.commands(self.world, self.id, self._place(where))

    def history(self, where: Channel | None = None) -> list[Shown]:
        """Return what the person sees in a channel, the oldest first."""
        seen = looking.history(self.world, self.id, self._place(where))
        return [self._shown(each) for each in seen]

    def reactions(self, shown: Shown) -> list[str]:
        """Return the emoji under a message."""
        return [each.emoji["name"] for each in shown.state.reactions]

    def snapshot(self, messages: int = looking.MESSAGES) -> dict[str, Any]:
        """Return all that the person sees now, in Discord's own form."""
        return looking.snapshot(self.world, self.user, messages)

    def events(self) -> Stream:
        """Return what the person sees happen from now on, to be iterated over."""
        return self._rehearsal.crowd.stream(self.id)

    def close_dms(self) -> None:
        """Take no private messages any more."""
        self.user.dms_open = False

    def open_dms(self) -> None:
        """Take private messages again."""
        self.user.dms_open = True

    async def leave(self) -> None:
        """Leave the club."""
        making.leave(self.world, self.club.guild, self.user)

    def interested(self, event: ScheduledEvent, *, on: bool = True) -> None:
        """Say that one is interested in a scheduled event, or not any more."""
        self.club.interest(self, event, on=on)


_WORDS = frozenset({MessageType.DEFAULT, MessageType.REPLY})


class _InTime:
    """A timeout that ends as the client shows it."""

    def __init__(self, sentence: str, seconds: float) -> None:
        self._sentence = sentence
        self._timeout = asyncio.timeout(seconds)

    async def __aenter__(self) -> None:
        await self._timeout.__aenter__()

    async def __aexit__(self, kind: Any, error: Any, trace: Any) -> None:
        try:
            await self._timeout.__aexit__(kind, error, trace)
        except TimeoutError:
            raise DidNotRespond(self._sentence) from None
