"""The look that every picture shares: colours, sizes, and a card of its own for any theme."""

from __future__ import annotations

WIDTH = 800
MARGIN = 36

CARD = "#FAFAF7"
INK = "#1F2933"
QUIET = "#5B6670"  # still 4.5 to 1 on the card and on a shaded day
RULE = "#DDE1E0"
STONE = "#BFC7C6"
SHADE = "#E9ECEB"
TEAL = "#0F766E"
PALE_TEAL = "#8CBDB7"
AMBER = "#B45309"
RED = "#B91C1C"
GREEN = "#15803D"

# A phone shows a picture at half its width: what is 24 here is 12 there.
TITLE = 32
TEXT = 24
