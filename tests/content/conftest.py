from importlib.resources import files
from pathlib import Path

import pytest

from bot.content import Content, load
from bot.domain.topics import Topic


@pytest.fixture(scope="session")
def data() -> Path:
    return Path(str(files("data")))


@pytest.fixture(scope="session")
def content(data: Path) -> Content:
    return load(data)


@pytest.fixture(scope="session")
def back_pain(content: Content) -> Topic:
    return next(topic for topic in content.topics if topic.slug == "back-pain")
