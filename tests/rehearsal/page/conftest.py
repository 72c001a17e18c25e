"""The page in a browser, with a small bot behind it and four people."""

import asyncio

import pytest
import yarl
from discord import http
from discord.gateway import DiscordWebSocket
from page_bot import make_bot

from rehearsal import Rehearsal
from rehearsal import page as page_of

PATIENCE_MS = 4000


@pytest.fixture
async def served(monkeypatch):
    """A rehearsal with its page, and the panel of errors."""
    rehearsal = Rehearsal()
    panel = page_of.mount(rehearsal)
    async with rehearsal:
        monkeypatch.setattr(http.Route, "BASE", rehearsal.api_url)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(rehearsal.gateway_url))
        yield rehearsal, panel


@pytest.fixture
def panel(served):
    return served[1]


@pytest.fixture
async def club(served):
    rehearsal, _panel = served
    club = rehearsal.guild("Riverside Runners", owner="Cem")
    for name in ("Ana", "Ben", "Dee"):
        club.member(name)
    async with make_bot() as bot:
        serving = asyncio.create_task(bot.start(rehearsal.token))
        await rehearsal.gateway.connected()
        await bot.wait_until_ready()
        await bot.tree.sync()
        yield club
    await asyncio.wait([serving])


@pytest.fixture
async def page(browser, served, club):
    """The page as Ana sees it, who is written to and writes in #general."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE_MS)
    page = await context.new_page()
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    await page.goto(served[0].url)
    await page.get_by_role("textbox", name="Message #general").focus()
    yield page
    await context.close()
    assert wrong == []


@pytest.fixture(scope="session")
async def shared_page(browser):
    """The page with nobody behind it, for what its modules do by themselves."""
    rehearsal = Rehearsal()
    page_of.mount(rehearsal)
    async with rehearsal:
        rehearsal.guild("Riverside Runners")
        page = await browser.new_page()
        await page.goto(rehearsal.url)
        yield page
        await page.close()
