"""A stand-in for Discord on one's own machine: REST, gateway, people to act as, and a page."""
