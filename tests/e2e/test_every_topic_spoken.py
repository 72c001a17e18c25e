"""Every topic in every language fits into Discord's messages, warning signs and sections too."""

import pytest

PLACES = {"de": "de", "es": "es-ES", "en": "en-GB"}
# What opens nothing of the topic's own.
ELSEWHERE = {"Frag mich in einer Woche", "Pregúntame en una semana", "Ask me in a week"}


@pytest.mark.parametrize("language", PLACES)
async def test_every_topic_and_all_that_it_opens(bot, ana, language, monkeypatch):
    """What Discord would refuse is a breach, which fails at the end of the club's story."""
    monkeypatch.setattr(bot.throttle, "admit", lambda _person: None)
    ana.user.locale = PLACES[language]
    opened = 0
    for topic in bot.app.content.topics:
        shown = await ana.slash("tip", topic=topic.slug)
        assert shown.ephemeral
        for label in set(shown.buttons) - ELSEWHERE:
            assert (await ana.click(shown, label)).ephemeral
            opened += 1
    assert opened > 3 * len(bot.app.content.topics)
