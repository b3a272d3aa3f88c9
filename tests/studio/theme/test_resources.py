from __future__ import annotations

import pytest
from PySide6.QtGui import QIcon

from studio.theme.resources import resource


def test_the_programs_icon_can_be_drawn(qapp) -> None:
    icon = QIcon(str(resource("icons", "langwright.svg")))
    assert not icon.pixmap(64, 64).isNull()


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"resources/icons/nothing\.svg"):
        resource("icons", "nothing.svg")
