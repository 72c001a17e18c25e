"""The catalogues are current, right in form, and complete where they must be."""

import ast
import io
import re
from collections import Counter

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.domain.runs.distances import words_for_distance
from bot.domain.units import Units
from bot.messages import FOLDER, catalogue, extract
from bot.words import DOMAIN, LANGUAGES, _, decimal, ngettext, speaking

OTHERS = [language for language in LANGUAGES if language != "en"]
# What somebody must be able to read at once, in the language they read.
NEVER_MISSING = (
    "bot/ui/stopping.py",
    "bot/ui/numbers.py",
    "data/signs.yaml",
    "data/emergency.yaml",
)
# Here at most one in so many falls back to English until a translator has come by.
COMPLETE = ("bot/ui", "bot/domain/checkins", "bot/services/checkins", "cogs/checkins")
ONE_IN = 4
ROOT = FOLDER.parents[1]
FIELD = re.compile(r"\{\w+\}")


@pytest.fixture(params=OTHERS)
def sentences(request):
    with catalogue(request.param).open("rb") as file:
        return read_po(file)


def test_the_template_has_every_sentence(tmp_path):
    extract(tmp_path / "now.pot")
    kept = (FOLDER / f"{DOMAIN}.pot").read_text("utf-8")
    assert (tmp_path / "now.pot").read_text("utf-8") == kept, "run `make messages`"


def test_no_sentence_hides_in_an_f_string():
    """Where Babel, on a Python before 3.12, doesn't find it."""
    hidden = [
        f"{file}: {call.args[0].value}"
        for folder in ("bot", "cogs")
        for file in (ROOT / folder).rglob("*.py")
        for each in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(each, ast.JoinedStr)
        for call in ast.walk(each)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in {"_", "N_", "ngettext"}
        if isinstance(call.args[0], ast.Constant)
    ]
    assert hidden == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_is_compiled_as_it_stands(language):
    compiled = io.BytesIO()
    with catalogue(language).open("rb") as file:
        write_mo(compiled, read_po(file))
    kept = catalogue(language).with_suffix(".mo").read_bytes()
    assert compiled.getvalue() == kept, "run `make messages`"


def test_a_translation_names_what_the_sentence_names(sentences):
    wrong = []
    for one in sentences:
        told = one.string if isinstance(one.string, tuple) else (one.string,)
        asked = one.id if isinstance(one.id, tuple) else (one.id,)
        pairs = zip(asked, told, strict=True)
        wrong += [ours for theirs, ours in pairs if ours and fields(ours) != fields(theirs)]
    assert wrong == []


def fields(sentence):
    return set(FIELD.findall(sentence))


def test_plural_forms_are_all_there_or_none(sentences):
    counted = [one for one in sentences if isinstance(one.id, tuple)]
    assert counted
    assert [one.id for one in counted if any(one.string) and not all(one.string)] == []


def test_what_must_be_complete_is(sentences):
    asked, missing = Counter(), Counter()
    for one in sentences:
        for place, _line in one.locations if one.id else ():
            area = next((each for each in COMPLETE if place.startswith(each)), place)
            told = all(one.string) if isinstance(one.string, tuple) else one.string
            asked[area] += 1
            missing[area] += not told
            assert told or place not in NEVER_MISSING, one.id
    assert set(COMPLETE) <= set(asked)
    assert {area: missing[area] for area in COMPLETE if missing[area] * ONE_IN > asked[area]} == {}


@pytest.mark.parametrize(
    ("locale", "word", "distance"),
    [
        ("de", "Nein", "5,2 km"),
        ("es-ES", "No", "5,2 km"),
        ("es-419", "No", "5.2 km"),
        ("en-GB", "No", "5.2 km"),
        ("fr", "No", "5.2 km"),
    ],
)
def test_words_and_numbers_by_locale(locale, word, distance):
    with speaking(locale):
        assert _("No") == word
        assert words_for_distance(5200, Units.KM) == distance
        assert decimal("1.10") == ("1,10" if "," in distance else "1.10")
        assert ngettext("{n} nobody wrote this", "{n} nor this", 2) == "{n} nor this"
