"""What a newcomer sees who starts the rehearsal: the page, a conversation, the bot at work."""

import asyncio

import pytest
from playwright.async_api import expect
from running import ended, spawned

DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
async def address():
    """Where `python -m bot rehearse` serves, as it says itself."""
    async with spawned("-m", "bot", "rehearse", "--port", "0", "--no-browser") as process:
        async with asyncio.timeout(60):
            first = (await process.stdout.readline()).decode()
        yield first.split("at ")[1].split()[0]
        process.terminate()
        code, said = await ended(process)
        assert code == 0, said


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
async def page(browser, address, request):
    context = await browser.new_context(viewport=request.param)
    page = await context.new_page()
    await page.goto(address)
    await expect(answers(page).first).to_be_visible(timeout=15_000)
    yield page
    await context.close()


def answers(page):
    """The bot's tips, each with its warning line."""
    return page.get_by_role("article").filter(has_text="Is this urgent?")


async def test_a_conversation_is_there_already(page):
    await expect(answers(page).first).to_contain_text("Upper back, sore after running")
    await expect(page.get_by_role("article").last).to_contain_text("build up again")


async def test_backpain_is_answered_opened_and_seen_by_others(page):
    before = await answers(page).count()
    await page.get_by_role("textbox", name="Message #general").fill("!backpain")
    await page.keyboard.press("Enter")
    await expect(answers(page)).to_have_count(before + 1)
    await answers(page).last.get_by_role("button", name="Stretches").click()
    section = page.get_by_role("article").filter(has_text="Only you can see this")
    await expect(section.last).to_contain_text("Numbers: see Sources")
    await become(page, "Ben")
    await expect(answers(page)).to_have_count(before + 1)
    await expect(section).to_have_count(0)


async def test_the_bot_got_nothing_wrong(page):
    await page.get_by_role("button", name="The bot’s errors").click()
    panel = page.get_by_role("complementary", name="The bot’s errors")
    await expect(panel).to_contain_text("Nothing so far")


async def test_backpain_is_picked_from_the_list(page):
    await page.get_by_role("textbox", name="Message #general").press_sequentially("/backp")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    private = answers(page).filter(has_text="Only you can see this")
    await expect(private.last).to_contain_text("Back sore after running")


async def test_whoever_reads_german_is_told_in_german(page):
    await become(page, "Ben")
    choose = page.get_by_role("combobox", name="Ben’s language")
    if not await choose.is_visible():
        await page.get_by_role("button", name="Switch person").click()
    await choose.select_option("Deutsch")
    if await page.get_by_role("button", name="Switch person").is_visible():
        await page.keyboard.press("Escape")
    line = page.get_by_role("textbox", name="Message #general")
    await line.press_sequentially("/backp")
    commands = page.get_by_role("listbox").get_by_role("option")
    await expect(commands.first).to_contain_text("Rückenschmerzen")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    private = page.get_by_role("article").filter(has_text="Only you can see this")
    await expect(private.last).to_contain_text("Ist das dringend?")
    await expect(private.last).to_contain_text("noch keine medizinische Fachperson geprüft")


async def test_nothing_reaches_over_the_edge(page):
    width = page.viewport_size["width"]
    assert await page.evaluate("document.documentElement.scrollWidth") <= width


async def become(page, name):
    person = page.get_by_role("radio", name=name)
    if not await person.is_visible():
        await page.get_by_role("button", name="Switch person").click()
    await person.click()
    await expect(page.get_by_text(f"You are {name}")).to_be_attached()
