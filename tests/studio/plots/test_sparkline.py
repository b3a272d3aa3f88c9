import numpy as np
import pytest

from studio.plots import Sparkline
from studio.theme import LIGHT


def _colours(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


def test_it_draws_its_values(qtbot):
    line = Sparkline("loss")
    qtbot.addWidget(line)
    line.resize(120, 24)
    empty = _colours(line)
    line.set_values(np.where(np.arange(5000) == 2500, np.nan, np.linspace(4, 1, 5000)))
    assert len(_colours(line)) > len(empty)
    assert line.accessibleDescription() == "from 4 to 1"


@pytest.mark.parametrize("values", [[], [1.0], [float("nan")] * 4, [2.0, 2.0]])
def test_odd_values_do_no_harm(qtbot, values):
    line = Sparkline()
    qtbot.addWidget(line)
    line.set_values(values)
    assert not line.grab().isNull()
    assert LIGHT.train
