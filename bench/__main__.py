"""`make bench`: every benchmark, one after another."""

from __future__ import annotations

import asyncio

from bench import answers, boards, pictures

asyncio.run(answers.main())
asyncio.run(boards.main())
asyncio.run(pictures.main())
