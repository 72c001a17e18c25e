"""What the boards' stories share: a week in which people hold, and what is posted then."""

from dayposts_story import go_on


def boards(person):
    """The boards there are, wherever they were posted."""
    club = person.club
    return [
        shown
        for channel in club.channels()
        for shown in person.history(channel)
        if "My week" in shown.buttons
    ]


async def a_week_of(stage, *people):
    """Everybody holds, day by day, from Monday to Sunday; then the week closes."""
    for _day in range(7):
        for person in people:
            await person.slash("plank log", held="3x60", form="clean", effort=5)
        await go_on(stage, days=1)
    await go_on(stage, hours=3)
