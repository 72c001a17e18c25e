"""A browser, a rehearsal with its page, a small bot behind it, and four people."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import discord
import pytest
import yarl
from playwright.async_api import async_playwright

from rehearsal import Rehearsal, page as page_
from tests.rehearsal.page.bot import make_bot

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 4000
