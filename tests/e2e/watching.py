"""Over the whole run: nothing that check-ins say gets where anybody else reads it.

What is planted in every message about a check-in are its own sentences: lights, rules, reasons and
scores with their areas are worded nowhere else. A message, its pictures' words and its buttons'
ids are looked through as each is sent or edited, and so is every log line with its traceback.
"""

import json
import logging
import re
from contextlib import contextmanager

from bot.domain.checkins.areas import LABELS, Area
from bot.domain.checkins.signs import Sign
from bot.domain.planks.standing import Because
from bot.ui import easing
from cogs.challenges.explaining import RULES
from cogs.checkins import why, words
from cogs.planks.reasons import WHY
from rehearsal.world.state import ChannelType
from rehearsal.world.world import World

BY_LIGHT = {
    Because.AMBER,
    Because.RED,
    Because.STOP_LIFTED,
    Because.TWO_GREENS,
    Because.RESTING_AFTER_RED,
    Because.STOPPED,
    Because.SAME_AFTER_LIGHT,
}
VERDICTS = {"amber", "red", "stop"}
# What people do to be asked; whoever did so may read what is said to themselves.
BEGINNINGS = ("agree:", "light-only:", "check-in:", "checkin-form:", "checkin:")
CALL = "checkin"
SHORTEST = 12


def sentences():
    """Every sentence that is only said of a check-in."""
    for table in (
        words.CAUSES,
        words.KEPT_MEANS,
        words.SHOWN_MEANS,
        words.WATCH,
        words.SEEN,
        words.LIGHTS,
        why.PLANKS,
        easing.SESSIONS,
        easing.RUNS,
        easing.NOT_KNOWN,
    ):
        yield from table.values()
    yield from (WHY[because] for because in BY_LIGHT)
    yield from (text for verdict, text in RULES.items() if verdict.value in VERDICTS)
    yield from (sign.text for sign in Sign)
    yield easing.UNTIL


def pattern_of(sentence):
    return re.sub(r"\\\{\w+(?::[^}]*)?\\\}", ".{1,40}?", re.escape(sentence))


PLACES = "|".join(re.escape(label) for label in LABELS.values())
SAID = re.compile(
    "|".join(
        [
            *(pattern_of(each) for each in sentences() if len(each) >= SHORTEST),
            rf"\b(?:10|\d) in the (?:{PLACES})",
            rf"\b(?:{PLACES}), the latest first",
            r"\b(?:no-)?signs:v1:",
            r"Days by light:",
        ]
    )
)
LOGGED = re.compile(
    SAID.pattern
    + "|"
    + "|".join(
        [
            *(rf"\b{area.value}\b" for area in Area if "-" in area.value),
            r"[\"']?(?:score|areas|signs|light|looked_at)[\"']?\s*[=:]\s*[\"'\[<\d]",
            r"\b(?:Judged|CheckIn|Kept|Told|Verdict)\(",
            r"\bmorning:v1:\d+:\d",
        ]
    )
)


class Watch(logging.Handler):
    """Looks through whatever is sent and logged, and remembers what should not have been."""

    def __init__(self):
        super().__init__(logging.DEBUG)
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))
        self.leaks = []
        self.began = set()
        self.messages = self.lines = 0

    def hear(self, world, news):
        """Look through a message of the bot's, for whoever else may read it."""
        self._note(world, news.interaction)
        message = news.message
        if message is None or message.author_id != world.bot.id or message.deleted:
            return
        self.messages += 1
        readers = self._readers(world, news)
        text = json.dumps(
            [message.content, message.embeds, message.components]
            + [each.description for each in message.attachments],
            ensure_ascii=False,
        ).replace("\\n", "\n")
        found = SAID.search(text)
        if found and (
            readers is None or any((id(world), each) not in self.began for each in readers)
        ):
            self.leaks.append(f"{'everybody' if readers is None else readers}: {found[0]!r}")

    def _note(self, world, interaction):
        """Remember who has ever begun a check-in: then it may be their own that they read of."""
        if interaction is not None and (
            str(interaction.data.get("custom_id", "")).startswith(BEGINNINGS)
            or interaction.data.get("name") == CALL
        ):
            self.began.add((id(world), interaction.user_id))

    def emit(self, record):
        """Look through a line of the log, its traceback included."""
        self.lines += 1
        if found := LOGGED.search(self.format(record)):
            self.leaks.append(f"the log of {record.name}: {found[0]!r}")

    def _readers(self, world, news):
        """Who reads a message; None for everybody in a channel."""
        if news.message.only_for is not None:
            return {news.message.only_for}
        if news.channel is not None and news.channel.type == ChannelType.DM:
            return set(news.channel.recipients) - {world.bot.id}
        return None

    @contextmanager
    def expecting(self):
        """Collect leaks that a test makes on purpose; they count for nothing else."""
        before, self.leaks = self.leaks, []
        leaks = self.leaks
        try:
            yield leaks
        finally:
            self.leaks = before

    @contextmanager
    def watching(self):
        """Watch every rehearsal and every logger, at the level an operator would set."""
        root = logging.getLogger()
        level = root.level
        World.watchers.append(self.hear)
        root.addHandler(self)
        root.setLevel(logging.INFO)
        try:
            yield self
        finally:
            root.setLevel(level)
            root.removeHandler(self)
            World.watchers.remove(self.hear)
