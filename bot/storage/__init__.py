"""What the bot remembers. Nothing outside knows a column name."""

from bot.storage.coreonly import leave_out_the_orm

leave_out_the_orm()
