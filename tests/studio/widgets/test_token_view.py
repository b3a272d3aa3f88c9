import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from studio.theme import LIGHT
from studio.widgets import Token, TokenView
from studio.widgets.token_view import visible_parts


@pytest.fixture
def view(qtbot):
    made = TokenView("Type something.")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_blanks_are_visible_and_line_breaks_break(view):
    view.set_tokens([(5, "Hello"), (6, " world"), (7, "\n"), (8, "\tnext")])
    pieces = view.pieces()
    assert [piece.text for piece in pieces] == ["Hello", "·world", "⏎", "⇥next"]
    assert pieces[0].rect.top() == pieces[2].rect.top() < pieces[3].rect.top()
    assert view.accessibleDescription() == "4 tokens, 17 characters"


def test_tokens_wrap_within_the_view(view):
    view.set_tokens([(number, f" word{number}") for number in range(200)])
    right = view.viewport().width()
    assert all(piece.rect.right() <= right for piece in view.pieces())
    assert view.verticalScrollBar().maximum() > 0


def test_a_token_wider_than_the_view_is_cut(view):
    view.set_tokens([(1, "x" * 500)])
    assert len(view.pieces()) > 1
    assert "".join(piece.text for piece in view.pieces()) == "x" * 500
    assert all(piece.rect.right() <= view.viewport().width() for piece in view.pieces())


def test_the_token_under_the_pointer_is_known(view, qtbot):
    view.set_tokens([(50, "Hello"), (51, "<b>")])
    place = view.pieces()[1].rect.center().toPoint()
    assert view.token_at(place) == 1
    assert view.token_at(QPoint(390, 190)) == -1
    assert view.describe(1) == "id 51\n'<b>'"
    with qtbot.waitSignal(view.token_clicked) as heard:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [1]


def test_the_keyboard_walks_the_tokens(view, qtbot):
    view.set_tokens([Token(1, "a", "first"), Token(2, "b")])
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert "first" in view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.token_clicked) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert heard.args == [1]


def test_many_tokens_can_be_scrolled_to_their_end(view):
    view.set_tokens([(number, f" t{number % 97}") for number in range(5000)])
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert not view.viewport().grab().isNull()


def test_heat_replaces_the_colour(view):
    view.set_tokens([Token(1, "cold", heat=0.0), Token(2, "hot", heat=1.0)])
    image = view.viewport().grab().toImage()
    cold, hot = (piece.rect.topLeft().toPoint() + QPoint(6, 3) for piece in view.pieces())
    assert image.pixelColor(cold).lightness() > image.pixelColor(hot).lightness()
    assert LIGHT.accent


def test_nothing_shows_the_invitation(view):
    before = view.viewport().grab().toImage()
    view.set_tokens([(1, "x")])
    assert view.viewport().grab().toImage() != before
    assert view.content_rect().height() > 0


@given(st.text())
def test_no_character_is_lost(text):
    shown = "".join(part for part, _ in visible_parts(text))
    assert len(shown) == max(len(text), 1)


def test_an_empty_token_is_seen():
    assert visible_parts("") == [("∅", False)]
