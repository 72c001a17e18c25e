"""Every number of Discord's that is enforced here, in one place.

Where no source is named, it is the page on that object in Discord's developer documentation.
"""

from __future__ import annotations

# Messages
CONTENT = 2000  # the published OpenAPI file says 4000, which is for people with a subscription
NONCE = 25
FILES = 10
MENTIONED = 100  # users, and roles again, listed in allowed_mentions
STICKERS = 3
ALT_TEXT = 1024
URL = 2048  # OpenAPI

EPHEMERAL = 1 << 6
COMPONENTS_V2 = 1 << 15
FLAGS = 2**31 - 1  # those that an application may not set are taken and do nothing

# Embeds
EMBEDS = 10
EMBEDS_TEXT = 6000  # over all embeds of a message
EMBED_TITLE = 256
EMBED_DESCRIPTION = 4096
EMBED_FIELDS = 25
EMBED_FIELD_NAME = 256
EMBED_FIELD_VALUE = 1024
EMBED_FOOTER = 2048
EMBED_AUTHOR = 256
COLOUR = 0xFFFFFF

# Components
COMPONENTS = 40  # in a message of components v2, nested ones counted
COMPONENTS_TEXT = 4000  # over all text displays of a message
ROWS = 5
ROW_WIDTH = 5  # a button takes one, a select all
BUTTON_LABEL = 80
BUTTON_URL = 512
BUTTON_STYLES = (1, 2, 3, 4, 5, 6)
CUSTOM_ID = 100
COMPONENT_ID = 2**31 - 1
SELECT_OPTIONS = 25
SELECT_TEXT = 100  # an option's label, value and description
PLACEHOLDER = 150
SECTION_TEXTS = 3
GALLERY_ITEMS = 10
EMOJI_NAME = 32  # OpenAPI

# Modals
MODAL_TITLE = 45
MODAL_ITEMS = 5  # the OpenAPI file says 40, the documentation 5
LABEL = 45
LABEL_DESCRIPTION = 100
TEXT_INPUT = 4000
TEXT_INPUT_PLACEHOLDER = 100
RADIO_OPTIONS = (2, 10)
CHECKBOX_OPTIONS = (1, 10)
UPLOADS = 10

# Commands
COMMAND_NAME = 32
COMMAND_DESCRIPTION = 100
COMMAND_TEXT = 8000  # a command's names, descriptions and choices together
COMMAND_OPTIONS = 25
CHOICES = 25
CHOICE_TEXT = 100
OPTION_LENGTH = 6000
INTEGER = 2**53 - 1  # what an integer option can hold, either side of zero
NUMBER = 2**53
COMMANDS = {1: 100, 2: 15, 3: 15, 4: 1}  # by type, for each scope

# fmt: off
LOCALES = frozenset({
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
    "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi",
    "th", "zh-CN", "ja", "zh-TW", "ko",
})
# fmt: on
