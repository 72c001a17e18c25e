"""The only place where things are put together."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from bot.config import Settings
from bot.content import Content, load
from bot.services.tips import Tips


@dataclass(frozen=True, slots=True)
class App:
    """The services, over one set of settings and content."""

    settings: Settings
    content: Content
    tips: Tips


def build(settings: Settings) -> App:
    """Put the services together.

    Raises:
        ContentError: a file in `data/` can't be used.
    """
    content = load(Path(str(files("data"))))
    return App(settings=settings, content=content, tips=Tips(content.topics))
