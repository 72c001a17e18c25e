"""A person at the page: types, picks, clicks, fills in, and sees what Discord would show."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

WRITES = "Message #general"


def composer(page):
    return page.get_by_role("textbox", name=WRITES)


def message(page, text):
    return page.get_by_role("article").filter(has_text=text).last


async def say(page, text):
    await composer(page).fill(text)
    await composer(page).press("Enter")


async def pick(page, command):
    """Write a command's name, and the space after it, as most people do."""
    await composer(page).press_sequentially(f"/{command} ")


async def become(page, name):
    await page.get_by_role("radio", name=name).click()
    await expect(page.get_by_role("radio", name=name)).to_be_checked()


async def test_what_is_typed_is_answered(page):
    await say(page, "!hello")
    answer = message(page, "Hello **Ana**".replace("**", ""))
    await expect(answer).to_be_visible()
    await expect(answer.get_by_text("APP", exact=True)).to_be_visible()
    await expect(answer.get_by_role("button", name="In reply to Ana")).to_be_visible()
    await expect(answer.locator("strong", has_text="Ana")).to_be_visible()


async def test_the_picker_lists_filters_and_fills_in(page):
    await composer(page).press_sequentially("/mo")
    options = page.get_by_role("listbox").get_by_role("option")
    await expect(options).to_have_count(1)
    await expect(options).to_contain_text("/mood set")
    await composer(page).press("Enter")
    await page.keyboard.type("fi")
    await page.get_by_role("option", name="Fine").click()
    await page.keyboard.press("Enter")
    answer = message(page, "Mood: fine")
    await expect(answer).to_contain_text("Ana used /mood set")


async def test_a_missing_option_is_asked_for(page):
    await pick(page, "mood set")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert").filter(has_text="is required")).to_be_visible()
    await expect(page.get_by_role("combobox", name=re.compile("how"))).to_be_focused()


async def test_options_complete_while_typing(page):
    await pick(page, "topic")
    await page.keyboard.type("ba")
    await page.get_by_role("option", name="Back pain").click()
    await page.keyboard.press("Enter")
    await expect(message(page, "Topic backpain")).to_be_visible()


async def test_an_optional_option_can_be_added_by_keys(page):
    await pick(page, "topic")
    await page.keyboard.type("back pain")
    await page.keyboard.press("Tab")
    await page.keyboard.type("ti")
    await page.keyboard.press("Tab")
    await page.keyboard.type("3")
    await page.keyboard.press("Enter")
    await expect(message(page, "Topic back pain x 3")).to_be_visible()


async def test_only_its_reader_sees_a_private_answer(page):
    await pick(page, "secret")
    await page.keyboard.press("Enter")
    private = message(page, "Just for Ana")
    await expect(private).to_contain_text("Only you can see this")
    await become(page, "Ben")
    await expect(page.get_by_role("article").filter(has_text="Just for Ana")).to_have_count(0)
    await become(page, "Ana")
    await private.get_by_role("button", name="Dismiss message").click()
    await expect(page.get_by_role("article").filter(has_text="Just for Ana")).to_have_count(0)


async def test_buttons_selects_and_edits(page):
    await say(page, "!controls")
    controls = message(page, "Nobody pressed")
    await controls.get_by_role("button", name="Press").click()
    await expect(page.get_by_role("article").filter(has_text="Pressed by Ana")).to_contain_text(
        "(edited)"
    )
    await expect(
        message(page, "Pressed by Ana").get_by_role("button", name="Not yet")
    ).to_be_disabled()
    await message(page, "Pressed by Ana").get_by_role("combobox", name="Which part?").click()
    await page.get_by_role("option", name="Upper").click()
    await expect(message(page, "Chose upper")).to_contain_text("Only you can see this")


async def test_a_form_is_checked_filled_in_and_sent(page):
    await say(page, "!controls")
    await message(page, "Nobody pressed").get_by_role("button", name="Fill in").click()
    form = page.get_by_role("dialog", name="Log a run")
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_text("This field is required.").first).to_be_visible()
    await form.get_by_label("Distance").fill("5.2 km")
    await form.get_by_role("combobox", name="Where did it hurt?").click()
    await form.get_by_role("option", name="Lower").click()
    await form.get_by_role("radio", name="A little").check()
    await form.get_by_role("button", name="Submit").click()
    await expect(form).to_have_count(0)
    await expect(message(page, "Ran 5.2 km, lower, little")).to_be_visible()


async def test_a_message_menu_reaches_the_bots_commands(page):
    await say(page, "my back is sore")
    await message(page, "my back is sore").click(button="right")
    await page.get_by_role("menuitem", name="Quote this").click()
    await expect(message(page, "Quoted: my back is sore")).to_be_visible()


async def test_a_reply_shows_what_it_answers(page):
    await say(page, "who is in tonight?")
    asked = message(page, "who is in tonight?")
    await asked.hover()
    await asked.get_by_role("button", name="Reply").click()
    await say(page, "I am")
    await expect(
        message(page, "I am").get_by_role("button", name="In reply to Ana")
    ).to_be_visible()


async def test_reactions(page):
    await say(page, "done my planks")
    done = message(page, "done my planks")
    await done.hover()
    await done.get_by_role("button", name="Add reaction").click()
    await page.get_by_role("menuitem", name="💪").click()
    mine = done.get_by_role("button", name="💪: 1 reaction", pressed=True)
    await mine.click()
    await expect(mine).to_have_count(0)


async def test_a_thread_grows_from_a_message_and_is_answered_in(page):
    await say(page, "long runs?")
    await message(page, "long runs?").click(button="right")
    await page.get_by_role("menuitem", name="Create thread").click()
    await page.get_by_label("Thread name").fill("Long runs")
    await page.get_by_role("dialog").get_by_role("button", name="Create thread").click()
    await (
        page.get_by_role("navigation", name="Channels")
        .get_by_role("button", name="Long runs")
        .click()
    )
    thread = page.get_by_role("textbox", name="Message Long runs")
    await thread.fill("!hello")
    await thread.press("Enter")
    await expect(message(page, "Hello Ana")).to_be_visible()


async def test_a_post_in_the_forum(page):
    await (
        page.get_by_role("navigation", name="Channels")
        .get_by_role("button", name="questions")
        .click()
    )
    await page.get_by_role("button", name="New post").click()
    await page.get_by_label("Title").fill("Sore back")
    await page.get_by_role("textbox", name="Message").fill("after 5 km")
    await page.get_by_role("button", name="Post", exact=True).click()
    await expect(page.get_by_role("heading", name="Sore back").first).to_be_visible()
    await expect(message(page, "after 5 km")).to_be_visible()


async def test_another_channel_shows_that_something_is_new(page, club):
    ben = club.person("Ben")
    await ben.say("over here", where=club.channel("planks"), waits=False)
    channels = page.get_by_role("navigation", name="Channels")
    await channels.get_by_role("button", name="planks, unread").click()
    await expect(page.get_by_role("separator", name="New messages")).to_be_visible()
    await expect(message(page, "over here")).to_be_visible()
    await expect(channels.get_by_role("button", name="planks", exact=True)).to_be_visible()


@pytest.mark.parametrize(
    "text",
    ["<img src=x onerror=\"document.title='got'\">", "<script>document.title='got'</script>"],
)
async def test_markup_that_people_type_stays_text(page, text):
    await say(page, text)
    await expect(message(page, text)).to_be_visible()
    assert await page.locator("article img, article script").count() == 0
    assert "got" not in await page.title()


async def test_a_bot_that_says_nothing(page):
    await pick(page, "silence")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Sending command…")).to_be_visible()
    await expect(page.get_by_role("alert").filter(has_text="did not respond")).to_be_visible(
        timeout=6000
    )


async def test_the_panel_lists_what_the_bot_got_wrong(page):
    await pick(page, "breach")
    await page.keyboard.press("Enter")
    button = page.get_by_role("button", name=re.compile("errors, .* new"))
    await expect(button).to_be_visible()
    await button.click()
    panel = page.get_by_role("complementary", name="The bot’s errors")
    await expect(panel).to_contain_text("40060")


async def test_the_bots_log_can_be_handed_to_the_panel(page, panel):
    panel.add("error", "Traceback: something of the bot's")
    await page.get_by_role("button", name=re.compile("The bot’s errors")).click()
    await expect(page.get_by_role("complementary")).to_contain_text("something of the bot's")


async def test_the_page_comes_back_after_a_cut(page):
    await page.evaluate("window.dispatchEvent(new Event('offline'))")
    await say(page, "!hello")
    await expect(message(page, "Hello Ana")).to_be_visible()


async def test_everything_by_keyboard(page):
    await page.keyboard.type("!controls")
    await page.keyboard.press("Enter")
    await expect(message(page, "Nobody pressed")).to_be_visible()
    await page.keyboard.press("Shift+Tab")
    for _ in range(12):
        if await page.evaluate("document.activeElement.textContent") == "Press":
            break
        await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await expect(message(page, "Pressed by Ana")).to_be_visible()
    await expect(
        message(page, "Pressed by Ana").get_by_role("button", name="Press")
    ).to_be_focused()


async def test_shift_enter_writes_a_second_line(page):
    await page.keyboard.type("one")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("two")
    await page.keyboard.press("Enter")
    await expect(message(page, "one").locator("p").first).to_have_text("one\ntwo")


async def test_the_clock_goes_on(page, club):
    before = club.rehearsal.clock.now()
    await page.get_by_role("button", name=re.compile("Clock")).click()
    await page.get_by_role("menuitem", name="Tomorrow, 07:00").click()
    await expect(page.get_by_role("button", name=re.compile("Clock: 7:00"))).to_be_visible()
    assert club.rehearsal.clock.now() > before
    await say(page, "good morning")
    await expect(message(page, "good morning")).to_contain_text("7:00")
