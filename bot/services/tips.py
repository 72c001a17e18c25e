"""Tips: from what a person asks to the answer that is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.finding import Finder, find_area, squeeze
from bot.domain.topics import Area, Topic
from bot.errors import UserError
from bot.words import N_, _, language

# More words than this are somebody telling their story, not naming a part of the body.
FEW_WORDS = 3
MOST_WORDS = 150
MOST_NEAR = 3
SHORTEST_TYPED = 3
NOTHING = N_("I have no tips on {topic} yet. /tips shows what I have.")
NEAREST = N_("I'm not sure what {topic} means. Nearest: {nearest}. /tips shows all I have.")
# The group of topics about what hurts.
ACHES = "Aches"


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer in a list; its value finds it again, typed or picked: `back-pain upper`."""

    topic: Topic
    area: Area | None = None

    @property
    def value(self) -> str:
        """What a choice holds."""
        return f"{self.topic.slug} {self.area.slug}" if self.area else self.topic.slug

    @property
    def title(self) -> str:
        """What people read."""
        return (self.area or self.topic).title


def entries_of(topic: Topic) -> list[Entry]:
    """Return a topic's general answer, then those by area: each is an answer of its own."""
    return [Entry(topic), *(Entry(topic, area) for area in topic.areas)]


class Tips:
    """Every topic there is, and how to get to it."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self.topics = tuple(topics)
        self._by_slug = {topic.slug: topic for topic in self.topics}
        self._finder = Finder(self.topics)

    def named(self, slug: str) -> Topic:
        """Return the topic with a slug, such as a button from last year holds.

        Raises:
            UserError: it is gone.
        """
        topic = self._by_slug.get(slug)
        if topic is None:
            raise UserError(N_("That tip has moved. /tips shows what I have now."))
        return topic

    def asked(self, text: str) -> tuple[Topic, Area | None]:
        """Return the topic, and the area if one is named, that a text asks for.

        Raises:
            UserError: nothing comes close; the sentence names what might.
        """
        started = self.begun(text)
        if started is not None:
            topic, rest = started
            return topic, self.area(topic, rest)
        guess = self.guessed(text)
        found = (guess, find_area(guess, text)) if guess else self.mentioned(text)
        if found is not None:
            return found
        own = self._in_own_words(text)
        if len(own) == 1:
            return own[0], None
        near = own[:MOST_NEAR] or self._finder.close(text, MOST_NEAR)
        if near:
            raise UserError(NEAREST, topic=text, nearest=", ".join(each.slug for each in near))
        raise UserError(NOTHING, topic=text)

    def begun(self, text: str) -> tuple[Topic, str] | None:
        """Return the topic whose name a text begins with, and the rest of the text."""
        return self._finder.starting(text)

    def guessed(self, text: str) -> Topic | None:
        """Return the topic whose name was mistyped; nothing for words that mean another bot."""
        return self._finder.guess(text)

    def mentioned(self, text: str) -> tuple[Topic, Area | None] | None:
        """Return the topic that a message speaks of anywhere: what aches first, then the rest.

        Of several, the one with the longest name there: "long run" says more than "tired".
        """
        found = max(
            self._finder.mentions(text),
            key=lambda each: (each[0].group == ACHES, each[1]),
            default=None,
        )
        said = set(map(squeeze, text.split()[:MOST_WORDS]))
        speaking = (each for each in self.topics if not said.isdisjoint(each.words))
        topic = next(speaking, None)
        if found is not None and (topic is None or found[0].group == ACHES):
            topic = found[0]
        return (topic, find_area(topic, text)) if topic else None

    def suggestions(self, typed: str, limit: int) -> list[Entry]:
        """Return the answers that a half-typed text may mean, the likeliest first."""
        entries: list[Entry] = []
        found = [*self._in_own_words(typed), *self._finder.close(typed, limit)]
        for topic in dict.fromkeys(found):
            area = find_area(topic, typed)
            entries += sorted(entries_of(topic), key=lambda each: each.area != area)
        return entries[:limit]

    def _in_own_words(self, typed: str) -> list[Topic]:
        """Return the topics in whose title, as it is shown here, a word begins like this.

        Names people use for topics are known in English alone.
        """
        asked = squeeze(typed)
        if language() == "en" or len(asked) < SHORTEST_TYPED:
            return []
        return [topic for topic in self.topics if _begins(_(topic.title), asked)]

    def listed(self, value: str) -> tuple[Topic, Area | None]:
        """Return the answer that an entry's value names.

        Raises:
            UserError: its topic is gone.
        """
        slug, _, area = value.partition(" ")
        topic = self.named(slug)
        return topic, topic.area(area)

    def area(self, topic: Topic, text: str | None) -> Area | None:
        """Return the area that a few words name; none for no words, or for a whole story.

        Raises:
            UserError: the words name no area of this topic.
        """
        if not text or not topic.areas:
            return None
        area = find_area(topic, text)
        if area is None and len(text.split()) <= FEW_WORDS:
            raise UserError(
                N_("I don't know {area} as a part of that. Try {areas}, or leave it out."),
                area=text,
                areas=", ".join(each.slug for each in topic.areas),
            )
        return area


def _begins(title: str, asked: str) -> bool:
    words = title.split()
    return any(squeeze("".join(words[at:])).startswith(asked) for at in range(len(words)))
