"""A message's components: the old rows, and the layout that stands in for content and embeds."""

from __future__ import annotations

from collections.abc import Collection

from rehearsal.rules import limits
from rehearsal.rules.controls import SELECTS, check_button
from rehearsal.rules.fields import Form
from rehearsal.rules.tree import Check, Tree

ACTION_ROW, BUTTON, SECTION, TEXT_DISPLAY, THUMBNAIL = 1, 2, 9, 10, 11
MEDIA_GALLERY, FILE, SEPARATOR, CONTAINER = 12, 13, 14, 17
ANYWHERE = ("http", "https", "attachment")


def check_components(form: Form, *, v2: bool, files: Collection[str]) -> None:
    """Check a message's components; files are the names that may be shown of this request."""
    tree = Tree(form.problems, files)
    most = limits.COMPONENTS if v2 else limits.ROWS
    for component in form.forms("components", most=most):
        tree.visit(component, LAYOUT if v2 else ROWS)
    if v2 and tree.count > limits.COMPONENTS:
        code = "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"
        sentence = f"The maximum number of components is {limits.COMPONENTS}"
        form.problems.add("components", code, sentence)
    if tree.text > limits.COMPONENTS_TEXT:
        code = "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"
        most = limits.COMPONENTS_TEXT
        sentence = f"Components displayable text size exceeds maximum size of {most}"
        form.problems.add("components", code, sentence)


def check_row(tree: Tree, form: Form) -> None:
    """Check a row: up to five buttons, or one select."""
    width = 0
    for child in form.forms("components", least=1, most=limits.ROW_WIDTH, required=True):
        kind = tree.visit(child, CONTROLS)
        width += 1 if kind == BUTTON else limits.ROW_WIDTH
        if width > limits.ROW_WIDTH:
            sentence = "The specified component exceeds the maximum width"
            form.problems.add(None, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", sentence)


def check_text(tree: Tree, form: Form) -> None:
    """Check a text display."""
    tree.text += len(form.text("content", least=1, most=limits.COMPONENTS_TEXT, required=True))


def _check_section(tree: Tree, form: Form) -> None:
    for child in form.forms("components", least=1, most=limits.SECTION_TEXTS, required=True):
        tree.visit(child, SECTION_TEXT)
    with form.form("accessory", required=True) as accessory:
        if accessory:
            tree.visit(accessory, ACCESSORIES)


def _check_container(tree: Tree, form: Form) -> None:
    form.number("accent_color", least=0, most=limits.COLOUR)
    form.truth("spoiler")
    for child in form.forms("components", least=1, most=limits.COMPONENTS, required=True):
        tree.visit(child, IN_CONTAINER)


def _check_picture(tree: Tree, form: Form) -> None:
    tree.media(form, "media", *ANYWHERE)
    form.text("description", least=1, most=limits.ALT_TEXT)
    form.truth("spoiler")


def _check_gallery(tree: Tree, form: Form) -> None:
    for item in form.forms("items", least=1, most=limits.GALLERY_ITEMS, required=True):
        _check_picture(tree, item)


def _check_file(tree: Tree, form: Form) -> None:
    tree.media(form, "file", "attachment")
    form.truth("spoiler")


def _check_separator(_tree: Tree, form: Form) -> None:
    form.truth("divider")
    form.choice("spacing", (1, 2))


CONTROLS: dict[int, Check] = {BUTTON: check_button, **SELECTS}
ROWS: dict[int, Check] = {ACTION_ROW: check_row}
SECTION_TEXT: dict[int, Check] = {TEXT_DISPLAY: check_text}
ACCESSORIES: dict[int, Check] = {BUTTON: check_button, THUMBNAIL: _check_picture}
IN_CONTAINER: dict[int, Check] = {
    ACTION_ROW: check_row,
    SECTION: _check_section,
    TEXT_DISPLAY: check_text,
    MEDIA_GALLERY: _check_gallery,
    FILE: _check_file,
    SEPARATOR: _check_separator,
}
LAYOUT: dict[int, Check] = {**IN_CONTAINER, CONTAINER: _check_container}
