"""What challenges' stories share: making one as a coach does, and what lies behind it."""

from datetime import timedelta

from bot.clock import utc_now
from bot.domain.planks.history import Form
from bot.domain.planks.levels import Level
from bot.storage.database import Database
from bot.storage.kinds import How

NAME = "December planks"


async def create(cem, **options):
    """Make a challenge; returns what the coach sees in the end."""
    asked = {"name": NAME, "zone": "Europe/London", **options}
    return await cem.click(await cem.slash("challenge create", **asked), "Create")


def bare(shown):
    """The text without its stars."""
    return shown.text.replace("*", "")


def public(person, channel=None):
    """What everybody sees in a channel."""
    return [each for each in person.history(channel) if not each.ephemeral]


class Behind:
    """The database behind the bot, for what members did days ago."""

    def __init__(self, bot, club):
        self.db = Database(bot.app.settings.database_url)
        self._club = club

    @property
    def today(self):
        return utc_now().date()

    async def challenge(self, name=NAME):
        async with self.db.read() as tx:
            found = await tx.challenges.of_club(self._club.id)
        return next(each for each in found if each.name == name)

    async def began(self, days_ago, *, length, name=NAME):
        """Let a challenge have begun some days ago."""
        challenge = await self.challenge(name)
        starts_on = self.today - timedelta(days=days_ago)
        async with self.db.write() as tx:
            await tx.challenges.change(challenge.id, starts_on=starts_on, length=length)
        return await self.challenge(name)

    async def join(self, person, name=NAME):
        """Let somebody have joined on the first day, or today if that was before."""
        challenge = await self.challenge(name)
        async with self.db.write() as tx:
            await tx.people.change(person.id, utc_now(), zone="UTC")
            await tx.members.seen(self._club.id, person.id, person.name)
            return await tx.enrolments.join(
                challenge.id,
                person.id,
                utc_now(),
                joined_on=min(challenge.starts_on, self.today),
                level=Level.KNEES,
            )

    async def hold(self, person, days_ago, *sets):
        """Let somebody have held on a day."""
        async with self.db.write() as tx:
            return await tx.holds.add(
                utc_now(),
                club_id=self._club.id,
                person_id=person.id,
                day=self.today - timedelta(days=days_ago),
                sets=sets,
                level=Level.KNEES,
                form=Form.CLEAN,
                effort=5,
                how=How.LOG,
                target=None,
            )
