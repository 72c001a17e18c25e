"""Each command once in German and in Spanish: nothing that has a translation comes in English."""

from gettext import GNUTranslations
from pathlib import Path

import pytest
from challenge_story import create
from members_story import join

from rehearsal.people.modal import Modal
from rehearsal.rules.options import Refused

LOCALES = Path(__file__).parents[2] / "data" / "locales"
# Shorter ones may stand in a name, or be a word of another language as well.
SHORTEST = 15
# Fifty commands and more that want no more than their name, used by two people.
ENOUGH = 100


def english(language):
    """Every sentence that has another wording in a language, and nothing to be filled in."""
    with (LOCALES / language / "LC_MESSAGES" / "plankton.mo").open("rb") as file:
        catalogue = GNUTranslations(file)._catalog
    return {
        sentence
        for sentence, said in catalogue.items()
        if isinstance(sentence, str)
        and len(sentence) >= SHORTEST
        and "{" not in sentence
        and said not in {"", sentence}
    }


async def used(person, command):
    """What a command says; nothing if it wants more than its name."""
    try:
        shown = await person.slash(command)
    except (Refused, TypeError, ValueError):
        return None
    return shown


@pytest.mark.parametrize("language", ["de", "es"])
async def test_nothing_that_has_a_translation_comes_in_english(
    bot, cem, ana, language, monkeypatch
):
    monkeypatch.setattr(bot.throttle, "admit", lambda _person: None)
    await cem.slash("setup club", language=language)
    await create(cem, zone="UTC", start="today", daily_at="")
    for person in (cem, ana):
        person.user.locale = {"de": "de", "es": "es-ES"}[language]
    await join(ana)
    known = english(language)
    said = {}
    for person in (cem, ana):
        for command in person.commands():
            if (shown := await used(person, command)) is not None:
                said[person.name, command] = str(
                    (shown.title, shown.components) if isinstance(shown, Modal) else shown.message
                )
    assert len(said) >= ENOUGH
    left = {where: [each for each in known if each in text] for where, text in said.items()}
    assert {where: some for where, some in left.items() if some} == {}
