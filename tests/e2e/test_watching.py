"""What a supervisor and Prometheus are told, over HTTP on this machine alone."""

import asyncio
import re
import signal
import socket

import aiohttp
import pytest
from checkin_story import OPERATOR, check_in
from running import ended, logged_in, process
from watching import LOGGED

from bot.app import opened
from bot.client import CoachBot
from bot.config import settings_from
from bot.watching import watched
from rehearsal import Rehearsal


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture
async def discord():
    async with Rehearsal() as rehearsal:
        yield rehearsal


@pytest.fixture
def settings(discord, tmp_path):
    return settings_from(
        {
            "DISCORD_TOKEN": discord.token,
            "DISCORD_API_URL": discord.api_url,
            "DISCORD_GATEWAY_URL": discord.gateway_url,
            "DATABASE_URL": f"sqlite:///{tmp_path}/plankton.db",
            "HTTP_PORT": str(free_port()),
            **OPERATOR,
        }
    )


@pytest.fixture
async def bot(discord, settings):
    async with opened(settings, discord.clock.now) as app, logged_in(app, discord) as bot:
        yield bot


async def page(settings, path):
    url = f"http://127.0.0.1:{settings.http_port}{path}"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        return response.status, await response.text()


async def figures(settings):
    _status, text = await page(settings, "/metrics")
    lines = [line.rpartition(" ") for line in text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _space, value in lines}


async def counted(settings, name, least=1):
    """Wait for a figure to be so high."""
    async with asyncio.timeout(10):
        while (found := (await figures(settings)).get(name, 0)) < least:
            await asyncio.sleep(0.02)
    return found


async def test_it_lives_it_serves_and_it_counts(bot, settings, discord):
    ana = discord.guild("Riverside Runners").member("Ana")
    assert await page(settings, "/healthz") == (200, "ok\n")
    status, text = await page(settings, "/readyz")
    assert (status, '"wrong": []' in text, '"0": ' in text) == (200, True, True)
    await ana.slash("backpain")
    await ana.say("!backpain")
    await ana.slash("run log", distance="far")
    for name, outcome in (("backpain", "done"), ("back-pain", "done"), ("run log", "refused")):
        figure = f'plankton_commands_total{{name="{name}",outcome="{outcome}"}}'
        assert await counted(settings, figure) == 1
    assert await counted(settings, "plankton_answer_seconds_count") >= 1
    assert await counted(settings, 'plankton_gateway_events_total{event="connect"}') == 1
    assert await counted(settings, 'plankton_requests_total{method="POST",status="200"}') >= 1


async def test_a_gateway_that_answers_no_heartbeat_is_not_ready(bot, settings, monkeypatch):
    monkeypatch.setattr("bot.watching.doors.OLDEST_HEARTBEAT", -1.0)
    assert bot.is_ready()
    status, text = await page(settings, "/readyz")
    assert (status, "Discord answers no heartbeat" in text) == (503, True)


async def test_a_worker_is_ready_without_a_gateway_not_without_its_database(
    settings, discord, tmp_path
):
    async with opened(settings, discord.clock.now) as app:
        bot = CoachBot(app, message_content=False, listens=False)
        async with bot, watched(bot):
            assert (await page(settings, "/readyz"))[0] == 200
            await app.database.close()
            (tmp_path / "plankton.db").rename(tmp_path / "away")
            (tmp_path / "plankton.db").mkdir()
            status, text = await page(settings, "/readyz")
            assert (status, "the database does not serve" in text) == (503, True)
            assert (await page(settings, "/healthz"))[0] == 200
            assert (await page(settings, "/metrics"))[0] == 200


async def test_no_figure_has_an_id_or_a_name(bot, settings, discord):
    club = discord.guild("Riverside Runners")
    ana = club.member("Ana")
    await ana.slash("backpain")
    await ana.say("!plank 45")
    _status, text = await page(settings, "/metrics")
    assert "Ana" not in text
    assert "Riverside" not in text
    labels = " ".join(re.findall(r"\{(.*)\}", text))
    assert not re.search(r"\d{6,}", labels)


async def test_no_figure_tells_how_anybody_feels(bot, settings, discord):
    ana = discord.guild("Riverside Runners").member("Ana")
    before = set(await figures(settings))
    assert "Red" in (await check_in(ana, 7, "3 middle back")).text
    await counted(settings, 'plankton_commands_total{name="checkin",outcome="done"}')
    after = await figures(settings)
    assert not LOGGED.search("\n".join(after))
    new = " ".join(set(after) - before)
    assert "checkin" in new
    assert not re.search(r"\b(?:red|amber|green|stop|back|7)\b", new)


async def test_a_port_that_is_taken_is_one_plain_line(discord, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        async with process(discord, tmp_path, HTTP_PORT=port) as started:
            code, said = await ended(started)
    assert code == 2
    assert f"plankton: HTTP_PORT {port} can't be used" in said
    assert "Traceback" not in said


async def test_off_nothing_of_it_is_loaded(discord, tmp_path):
    async with process(discord, tmp_path, PYTHONPROFILEIMPORTTIME="1") as started:
        await discord.gateway.connected()
        started.send_signal(signal.SIGTERM)
        code, said = await ended(started)
    assert code == 0
    assert "discord" in said
    assert "prometheus_client" not in said
