"""Tips: from what a person asks to the answer that is meant."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.finding import Finder, find_area, squeeze
from bot.domain.topics import Area, Topic
from bot.errors import UserError
from bot.words import N_

# More words than this are somebody telling their story, not naming a part of the body.
FEW_WORDS = 3
# A message may be 2,000 characters long; what it is about comes up early.
MOST_WORDS = 150
LONGEST_NAME = 8


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
        close = self._finder.close(text, limit=1)
        if not close:
            raise UserError(
                N_("I have no tips on {topic} yet. /tips shows what I have."), topic=text
            )
        return close[0], find_area(close[0], text)

    def begun(self, text: str) -> tuple[Topic, str] | None:
        """Return the topic whose name a text begins with, and the rest of the text."""
        return self._finder.starting(text)

    def guessed(self, text: str) -> Topic | None:
        """Return the topic whose name was mistyped; nothing for words that mean another bot."""
        return self._finder.guess(text)

    def mentioned(self, text: str) -> tuple[Topic, Area | None] | None:
        """Return the first topic that a message speaks of anywhere."""
        words = text.split()[:MOST_WORDS]
        for start in range(len(words)):
            found = self.begun(" ".join(words[start : start + LONGEST_NAME]))
            if found is not None:
                return found[0], find_area(found[0], text)
        said = set(map(squeeze, words))
        speaking = (topic for topic in self.topics if not said.isdisjoint(topic.words))
        topic = next(speaking, None)
        return (topic, find_area(topic, text)) if topic else None

    def suggestions(self, typed: str, limit: int) -> list[Topic]:
        """Return the topics that a half-typed text may mean, the likeliest first."""
        return self._finder.close(typed, limit)

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
