import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.canvas import ELLIPSIS, fitted, width_of
from bot.pictures.fonts import covered, font, orders_both_ways
from bot.pictures.lettering import NON_JOINER, drawable

needs_fribidi = pytest.mark.skipif(not orders_both_ways(), reason="this system has no FriBiDi")


@pytest.mark.parametrize(
    ("name", "otherwise", "drawn"),
    [
        pytest.param("Ana", "", "Ana", id="plain"),
        pytest.param("Đặng Thị Hoa", "", "Đặng Thị Hoa", id="Vietnamese"),
        pytest.param("Ғалымжан Ωμέγα", "", "Ғалымжан Ωμέγα", id="Cyrillic and Greek"),
        pytest.param("Ana 🏃‍♀️", "", "Ana", id="an emoji made of several"),
        pytest.param("❤️ Ben 👍🏽", "", "Ben", id="a sign drawn as an emoji, and a skin tone"),
        pytest.param("𝓐𝓷𝓪", "", "Ana", id="fancy letters"),
        pytest.param("小明", "xiaoming", "xiaoming", id="a script that the font lacks"),
        pytest.param("Ana 小明", "ana", "ana", id="half a name is no name"),
        pytest.param("Ana 小明", "小", "Ana", id="half a name is better than none"),
        pytest.param("🔥🔥", "firefox", "firefox", id="emoji only"),
        pytest.param("🔥", "", "somebody", id="nothing at all"),
        pytest.param("小", "明", "somebody", id="nothing twice"),
        pytest.param("\u2800\u3164", "ana", "ana", id="blanks that pass for letters"),
        pytest.param("a\u202eevil\u202c\n b", "", "aevil b", id="nothing turns what follows"),
        pytest.param("Z\u0301\u0302\u0303\u0304\u0305x", "", "Ź\u0302\u0303x", id="heaps of marks"),
        pytest.param("می‌روم", "", "می‌روم", id="Persian keeps its non-joiner", marks=needs_fribidi),
    ],
)
def test_drawable(name, otherwise, drawn):
    assert drawable(name, otherwise) == drawn


@given(st.text(), st.text())
def test_nothing_drawn_is_tofu(name, otherwise):
    drawn = drawable(name, otherwise)
    assert drawn
    assert all(ord(char) in covered() for char in drawn if char != NON_JOINER)
    assert drawable(drawn) == drawn


@pytest.mark.parametrize("bold", [False, True])
def test_the_font_agrees_on_what_it_covers(bold):
    """What a font lacks it draws as the same box as any other."""
    face = font(40, bold=bold)
    box = bytes(face.getmask("\U0010ffff"))
    for char in "Añßłžşđ→·–…×Ωяשس½☺":
        assert ord(char) in covered()
        assert bytes(face.getmask(char)) != box
    for char in "小ไक🏃":
        assert ord(char) not in covered()
        assert bytes(face.getmask(char)) == box


@needs_fribidi
def test_right_to_left_is_shaped_and_ordered():
    """Joined letters are narrower than the same letters apart."""
    word = "سارة"
    assert width_of(word) < sum(map(width_of, word))


@given(st.text(st.sampled_from("abc mW–Äß"), max_size=60), st.integers(60, 400))
def test_fitted_text_fits(text, width):
    shown = fitted(text, width)
    assert width_of(shown) <= width
    assert shown == text or shown.endswith(ELLIPSIS)
