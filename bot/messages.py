"""`make messages`: what there is to translate, and the catalogues that the bot reads.

Needs Babel, which the running bot does without: compiled catalogues are kept beside their sources.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from bot.domain.countries import countries
from bot.words import DOMAIN, LANGUAGES

# Where content comes from is named as its publisher names it.
NEVER_SPOKEN = "sources", "source"
# The same sentences make the same files, whenever they are written.
STILL = datetime(2026, 11, 1, tzinfo=UTC)
FOLDER = Path(str(files("data"))) / "locales"
EXTRACT = (
    "extract", "-F", "babel.cfg", "-k", "N_", "--sort-by-file", "--no-wrap",
    "--add-location=file", "--omit-header", "-o",
)  # fmt: skip


Found = tuple[int, str, str, list[str]]


def strings_of(file: Any, _keywords: Any, _tags: Any, options: Any) -> Iterator[Found]:
    """Yield what a file of content says to people, as Babel wants it of an extractor.

    What is under which keys, `babel.cfg` says.
    """
    compose: Any = getattr(yaml, "compose")  # noqa: B009  its types are unknown
    yield from _strings(compose(file, yaml.SafeLoader), set(options["says"].split()))


def sentences_of(file: Any, keywords: Any, tags: Any, options: Any) -> Iterator[Any]:
    """Yield the marked sentences of a cog, then what Discord shows of its commands."""
    yield from extract_python(file, keywords, tags, options)
    file.seek(0)
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.AsyncFunctionDef) and any(map(_makes_command, node.decorator_list)):
            first = (ast.get_docstring(node) or "").split("\n\n")[0]
            yield node.lineno, "_", " ".join(first.split()), []
        elif isinstance(node, ast.Call) and _called(node) in {"describe", "Group"}:
            for each in node.keywords:
                wanted = _called(node) == "describe" or each.arg == "description"
                if wanted and isinstance(each.value, ast.Constant) and each.value.value:
                    yield node.lineno, "_", str(each.value.value), []


def _makes_command(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and _called(decorator) in {
        "command", "hybrid_command", "hybrid_group", "context_menu",
    }  # fmt: skip


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _strings(node: Any, says: set[str]) -> Iterator[Found]:
    if isinstance(node, yaml.MappingNode):
        pairs: list[tuple[Any, Any]] = node.value
        for key, value in pairs:
            if key.value in says:
                yield from _scalars(value)
            if key.value not in NEVER_SPOKEN:
                yield from _strings(value, says)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _strings(each, says)


def _scalars(node: Any) -> Iterator[Found]:
    for each in node.value if isinstance(node, yaml.SequenceNode) else (node,):
        if isinstance(each, yaml.ScalarNode):
            yield each.start_mark.line + 1, "_", each.value, []


def extract(into: Path) -> None:
    """Write the template: every sentence that may be translated."""
    _pybabel(*EXTRACT, str(into), ".")
    with into.open("rb") as file:
        template: Any = read_po(file)
    for name in countries().values():
        template.add(name, locations=[("bot/domain/countries.py", None)])
    with into.open("wb") as file:
        write_po(file, template, width=0, omit_header=True, sort_by_file=True, include_lineno=False)


def catalogue(language: str) -> Path:
    """Return a language's catalogue, as translators edit it."""
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def bring_up_to_date(po: Path, template: Path) -> None:
    """Put new sentences into a catalogue, drop those that are gone, and compile it."""
    with po.open("rb") as file:
        ours = read_po(file, locale=po.parts[-3])
    with template.open("rb") as file:
        ours.update(read_po(file), no_fuzzy_matching=True)
    _name_countries(ours)
    ours.creation_date = ours.revision_date = STILL
    with po.open("wb") as file:
        write_po(file, ours, width=0, ignore_obsolete=True, sort_by_file=True)
    with po.with_suffix(".mo").open("wb") as file:
        write_mo(file, ours)


def _name_countries(ours: Catalog) -> None:
    """Name the countries that have no name yet, as Unicode's CLDR does."""
    theirs: Any = Locale.parse(str(ours.locale)).territories
    for code, name in countries().items():
        message: Any = ours[name]
        if message is not None and not message.string:
            message.string = theirs.get(code, name)


def main() -> None:
    """Write the template, bring every catalogue up to date and compile it."""
    template = FOLDER / f"{DOMAIN}.pot"
    extract(template)
    for language in LANGUAGES:
        if (po := catalogue(language)).exists():
            bring_up_to_date(po, template)


def _pybabel(*arguments: str) -> None:
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", *arguments]
    subprocess.run(command, check=True, cwd=FOLDER.parents[1])  # noqa: S603


if __name__ == "__main__":
    main()
