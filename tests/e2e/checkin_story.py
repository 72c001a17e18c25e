"""What the stories of check-ins share: an operator with a name, and how somebody checks in."""

from bot.storage.sealing import as_text, new_key

OPERATOR = {
    "DATA_KEYS": as_text((new_key(),)),
    "OPERATOR_NAME": "Riverside Runners",
    "OPERATOR_CONTACT": "privacy@riverside.example",
    "PRIVACY_URL": "https://riverside.example/privacy",
}


async def agree(person):
    """Agree at the first check-in; returns the message with the drawn body."""
    shown = await person.slash("checkin")
    if "I agree" in shown.buttons:
        shown = await person.click(shown, "I agree")
    return shown


async def check_in(person, score, *areas, changed="No", signs=(), shown=None):
    """Check in, and return the answer."""
    shown = shown or await agree(person)
    form = await person.click(shown, "Check in")
    asked = await person.submit(form, score=str(score), areas=list(areas), changed=changed)
    if "None of these" not in asked.buttons:
        return asked
    if signs:
        await person.select(asked, *signs)
    else:
        await person.click(asked, "None of these")
    return asked
