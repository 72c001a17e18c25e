"""What the components of one message or modal have in common, however deep they are nested."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from rehearsal.rules import limits
from rehearsal.rules.errors import Problems
from rehearsal.rules.fields import Form


@dataclass
class Tree:
    """The walk over all components: what was seen so far, and the files they may show."""

    problems: Problems
    files: Collection[str] = ()
    count: int = 0
    text: int = 0
    custom_ids: set[str] = field(default_factory=set[str])
    ids: set[int] = field(default_factory=set[int])

    def visit(self, form: Form, kinds: Mapping[int, Check]) -> int | None:
        """Check a component that must be of one of these kinds; return its kind, if it is."""
        kind = form.body.get("type")
        self.count += 1
        if kind is None:
            form.missing("type")
            return None
        if not isinstance(kind, int) or kind not in kinds:
            sentence = f'Value of field "type" must be one of {tuple(kinds)}.'
            self.problems.add(None, "UNION_TYPE_CHOICES", sentence)
            return None
        self._number(form)
        kinds[kind](self, form)
        return kind

    def custom_id(self, form: Form) -> None:
        """Check the name by which a component is told from the others."""
        name = form.text("custom_id", least=1, most=limits.CUSTOM_ID, required=True)
        if name and name in self.custom_ids:
            sentence = "Component custom id cannot be duplicated"
            self.problems.add("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", sentence)
        self.custom_ids.add(name)

    def media(self, form: Form, key: str, *schemes: str) -> None:
        """Check a picture or file by its address; one of the request must come with it."""
        with form.form(key, required=True) as item:
            if item is None:
                return
            url = item.link("url", schemes, most=limits.URL, required=True)
            name = url.removeprefix("attachment://")
            if name != url and name not in self.files:
                code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
                self.problems.add("url", code, "The referenced attachment was not found")

    def _number(self, form: Form) -> None:
        number = form.number("id", least=0, most=limits.COMPONENT_ID)
        if number and number in self.ids:
            self.problems.add("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")
        self.ids.add(number)


Check = Callable[[Tree, Form], None]
