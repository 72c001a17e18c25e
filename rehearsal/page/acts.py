"""What a person does on the page, by the name that the page sends."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from rehearsal.people.acting import Acting
from rehearsal.people.modal import Modal
from rehearsal.people.person import DidNotRespond, Person
from rehearsal.people.shown import Shown
from rehearsal.rules.options import Refused
from rehearsal.world.files import Upload
from rehearsal.world.interactions import Interaction
from rehearsal.world.state import Channel, Message

# In which of Discord's languages the page lets a person read, each in its own words.
LOCALES = {
    "en-GB": "English, UK",
    "de": "Deutsch",
    "es-ES": "Español",
    "es-419": "Español, LATAM",
    "fr": "Français",
}
Details = dict[str, Any]
Files = dict[str, list[Upload]]
Act = Callable[[Person, Details, Files], Awaitable[Details]]


async def act(person: Person, what: Details, files: Files) -> Details:
    """Carry out one thing that a person does, and return what the page needs to know of it.

    Raises:
        Refused: Discord's own client would not have let them, or the page sent something odd.
    """
    doing = _ACTS.get(what.get("do", ""))
    if doing is None:
        raise Refused(f"There is no such thing to do as {what.get('do')!r}.")
    try:
        return await doing(person, what, files)
    except (AssertionError, KeyError, ValueError) as odd:
        raise Refused(f"That can't be done: {odd}.") from odd
    except DidNotRespond as silence:
        raise Refused(str(silence)) from silence


async def _say(person: Person, what: Details, _files: Files) -> Details:
    replied_to = _message(person, what, what["reply_to"]) if what.get("reply_to") else None
    reply_to = _shown(person, replied_to) if replied_to else None
    return {"id": str(person.begin_say(what["text"], _channel(person, what), reply_to=reply_to).id)}


async def _typing(person: Person, what: Details, _files: Files) -> Details:
    person.type_in(_channel(person, what))
    return {}


async def _slash(person: Person, what: Details, files: Files) -> Details:
    given = what["options"] | {name: chosen[0] for name, chosen in files.items()}
    return _asked(person.begin_slash(what["command"], _channel(person, what), given))


async def _autocomplete(person: Person, what: Details, _files: Files) -> Details:
    asked = person.begin_slash(
        what["command"], _channel(person, what), what["options"], focused=what["focused"]
    )
    return {"choices": await person.outcome(asked)}


async def _click(person: Person, what: Details, _files: Files) -> Details:
    message = _message(person, what, what["message"])
    button = _shown(person, message).button(None, what["custom_id"])
    return _asked(person.begin_click(message, button))


async def _select(person: Person, what: Details, _files: Files) -> Details:
    message = _message(person, what, what["message"])
    menu = _shown(person, message).menu(None, what["custom_id"])
    return _asked(person.begin_select(message, menu, what["values"]))


async def _menu(person: Person, what: Details, _files: Files) -> Details:
    channel, target = _channel(person, what), int(what["target"])
    message = person.world.message(channel.id, target)
    on = _shown(person, message) if message else Acting(person.world, person.world.users[target])
    return _asked(person.begin_menu(what["command"], channel, on))


async def _submit(person: Person, what: Details, files: Files) -> Details:
    opened = next(
        (
            each
            for each in person.world.interactions.values()
            if each.id == int(what["modal"]) and each.user_id == person.id and each.modal
        ),
        None,
    )
    if opened is None:
        raise Refused("That form is too old. Open it again.")
    return _asked(person.begin_submit(Modal(opened, opened.modal or {}), what["values"] | files))


async def _react(person: Person, what: Details, _files: Files) -> Details:
    person.react(_message(person, what, what["message"]), what["emoji"], on=what["on"])
    return {}


async def _delete(person: Person, what: Details, _files: Files) -> Details:
    person.delete(_message(person, what, what["message"]))
    return {}


async def _thread(person: Person, what: Details, _files: Files) -> Details:
    source = _message(person, what, what["message"]) if what.get("message") else None
    thread = person.begin_thread(what["name"], _channel(person, what), source)
    return {"channel": str(thread.id)}


async def _post(person: Person, what: Details, _files: Files) -> Details:
    post = person.begin_post(_channel(person, what), what["name"], what["text"])
    return {"channel": str(post.id)}


async def _speak(person: Person, what: Details, _files: Files) -> Details:
    if what["locale"] not in LOCALES:
        raise Refused("Discord has no such language.")
    person.user.locale = what["locale"]
    return {}


_ACTS: dict[str, Act] = {
    "say": _say,
    "typing": _typing,
    "slash": _slash,
    "autocomplete": _autocomplete,
    "click": _click,
    "select": _select,
    "menu": _menu,
    "submit": _submit,
    "react": _react,
    "delete": _delete,
    "thread": _thread,
    "speak": _speak,
    "post": _post,
}


def _asked(interaction: Interaction) -> Details:
    return {"id": str(interaction.id)}


def _channel(person: Person, what: Details) -> Channel:
    channel = person.world.channels.get(int(what["channel"]))
    if channel is None or not person.world.sees(person.id, channel):
        raise Refused("That channel is gone.")
    return channel


def _message(person: Person, what: Details, message_id: str) -> Message:
    message = person.world.message(_channel(person, what).id, int(message_id))
    if message is None or message.only_for not in (None, person.id):
        raise Refused("That message is gone.")
    return message


def _shown(person: Person, message: Message) -> Shown:
    return Shown(person.world, message, person.id)
