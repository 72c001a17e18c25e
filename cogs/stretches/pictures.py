"""Pictures of poses and sheets as Discord takes them: a file, and where it is shown."""

from __future__ import annotations

import io
from collections.abc import Callable, Hashable
from typing import Any, NamedTuple, TypeVar

import discord

from bot.app import App
from bot.domain.poses import Pose
from bot.pictures import Sheet, alt_text, pose_picture, sheet_picture

T = TypeVar("T", bound=Hashable)


class Shown(NamedTuple):
    """A picture to send, and the item of a card that shows it."""

    file: discord.File
    gallery: discord.ui.MediaGallery[Any]


async def shown_pose(app: App, pose: Pose) -> Shown:
    """Draw a pose."""
    return await _shown(app, pose_picture, pose, alt_text(pose), pose.slug)


async def shown_sheet(app: App, sheet: Sheet) -> Shown:
    """Draw a sheet."""
    return await _shown(app, sheet_picture, sheet, alt_text(sheet), "sheet")


async def _shown(app: App, draw: Callable[[T], bytes], data: T, alt: str, name: str) -> Shown:
    picture = await app.pictures.render(draw, data)
    file = f"{name}.png"
    gallery: discord.ui.MediaGallery[Any] = discord.ui.MediaGallery()
    gallery.add_item(media=f"attachment://{file}", description=alt)
    return Shown(discord.File(io.BytesIO(picture), file, description=alt), gallery)
