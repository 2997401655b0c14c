"""A row's sentence is broken where it reads best, and nothing of it is lost."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QGuiApplication

from gradgui.ui.builder.layer_delegate import lines_of
from gradgui.ui.builder.rows import Row, Sort

TEXT = "32 · LeakyReLU 0.3 · ↺ from 1 before × 0.5 β 0.25 into φ · Xavier uniform · frozen"


@pytest.mark.parametrize("width", [120, 160, 240, 2000])
def test_that_no_word_is_lost_at_any_width(qapp: object, width: int) -> None:
    metrics = QFontMetrics(QGuiApplication.font())
    lines = lines_of(Row(Sort.LAYER, "network.layers.0", (7,), TEXT), QRect(0, 0, width, 0), metrics)
    assert " ".join(lines).replace("· ", "").split() == TEXT.replace("· ", "").split()
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)


def test_that_a_word_too_long_is_cut_short(qapp: object) -> None:
    metrics = QFontMetrics(QGuiApplication.font())
    lines = lines_of(Row(Sort.LAYER, "network.layers.0", (7,), "W" * 80), QRect(0, 0, 100, 0), metrics)
    assert len(lines) == 1
    assert lines[0].endswith("…")
