"""How commands, options and choices may be named and described, in every language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rehearsal.rules import limits
from rehearsal.rules.fields import Form, not_among

_WHOLE_SCRIPTS = ((0x0900, 0x097F), (0x0E00, 0x0E7F))  # Devanagari and Thai, marks included


def check_name(form: Form, *, menu: bool = False) -> None:
    """Check the name of a command or an option; a context menu's may be any text."""
    for one, key in _in_every_language(form, "name"):
        name = one.text(key, least=1, most=limits.COMMAND_NAME, required=True)
        if name and not menu and not is_name(name):
            sentence = "String value did not match validation regex."
            one.problems.add(key, "STRING_TYPE_REGEX", sentence)
            one.problems.add(key, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def check_description(form: Form) -> None:
    """Check the description of a command or an option."""
    for one, key in _in_every_language(form, "description"):
        one.text(key, least=1, most=limits.COMMAND_DESCRIPTION, required=True)


def check_choice_name(form: Form) -> None:
    """Check the name of a choice."""
    for one, key in _in_every_language(form, "name"):
        one.text(key, least=1, most=limits.CHOICE_TEXT, required=True)


def is_name(text: str) -> bool:
    """Tell whether a text can be a slash command's name: letters and digits, lower case.

    >>> [is_name(text) for text in ("plank", "back-pain", "défi", "วิ่ง")]
    [True, True, True, True]
    >>> [is_name(text) for text in ("Plank", "back pain", "plank!", "💪")]
    [False, False, False, False]
    """
    return text == text.lower() and all(map(_may_be_in_name, text))


def _may_be_in_name(character: str) -> bool:
    if character in "-_'" or unicodedata.category(character)[0] in "LN":
        return True
    return any(first <= ord(character) <= last for first, last in _WHOLE_SCRIPTS)


def _in_every_language(form: Form, key: str) -> Iterator[tuple[Form, str]]:
    yield form, key
    with form.form(f"{key}_localizations") as translations:
        if translations is None:
            return
        for locale in translations.body:
            if locale in limits.LOCALES:
                yield translations, locale
            else:
                form.problems.add(locale, *not_among(sorted(limits.LOCALES)))
