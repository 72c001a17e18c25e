"""The catalogues are current, right in form, and complete where they must be."""

import ast
import io
import re
from datetime import UTC, date, datetime

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.domain.runs.distances import words_for_distance
from bot.domain.units import Units
from bot.domain.zones import label
from bot.messages import FOLDER, catalogue, extract
from bot.words import DOMAIN, LANGUAGES, _, decimal, ngettext, speaking
from cogs.challenges.words import dates_of

OTHERS = [language for language in LANGUAGES if language != "en"]
# What is complete in every language: all that the code says, and what a sore back may need at once.
# The other topics fall back to English until a translator has come by.
COMPLETE = (
    "bot/",
    "cogs/",
    "data/topics/back-pain.yaml",
    "data/signs.yaml",
    "data/emergency.yaml",
    "data/plans/",
    "data/poses/",
    "data/routines/",
    "data/programmes/",
)
# The languages that must be complete there, and what they lack elsewhere. Lower it as they grow.
MISSING = {"de": 0, "es": 0}
ROOT = FOLDER.parents[1]
FIELD = re.compile(r"\{\w+\}")


@pytest.fixture(params=OTHERS)
def sentences(request):
    with catalogue(request.param).open("rb") as file:
        return read_po(file, locale=request.param)


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


@pytest.mark.parametrize("sentences", MISSING, indirect=True)
def test_what_must_be_complete_is(sentences):
    places = {place for one in sentences for place in at(one)}
    assert all(any(place.startswith(area) for place in places) for area in COMPLETE)
    missing = [(place, one.id) for one in sentences if not told(one) for place in at(one)]
    assert [each for each in missing if each[0].startswith(COMPLETE)] == []


@pytest.mark.parametrize("sentences", MISSING, indirect=True)
def test_no_more_falls_back_to_english_than_was_counted(sentences):
    missing = [one.id for one in sentences if one.id and not told(one)]
    assert len(missing) <= MISSING[sentences.locale.language]


def told(one):
    return all(one.string) if isinstance(one.string, tuple) else bool(one.string)


def at(one):
    return [place for place, _line in one.locations] if one.id else []


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


@pytest.mark.parametrize(
    ("locale", "days", "now"),
    [
        (
            "de",
            "Di 1. Dez. 2026 bis Do 31. Dez. 2026 (31 Tage)",
            "Berlin, Deutschland: Di 13:00 (UTC+1)",
        ),
        ("es-ES", "mar 1 dic 2026", "Berlin, Alemania: mar 13:00 (UTC+1)"),
        ("en-GB", "Tue 1 Dec 2026", "Berlin, Germany: Tue 13:00 (UTC+1)"),
    ],
)
def test_days_by_locale(locale, days, now):
    with speaking(locale):
        assert days in dates_of(date(2026, 12, 1), 31)
        assert label("Europe/Berlin", datetime(2026, 12, 1, 12, tzinfo=UTC)) == now
