"""A small window from which a file can be dragged: drag_source.py X Y FILE."""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class DragSource(QLabel):
    """Starts a drag as soon as the mouse moves with its button down."""

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Drag the file."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(sys.argv[3])])
        drag = QDrag(self)
        drag.setMimeData(data)
        print("dropped", drag.exec(Qt.DropAction.CopyAction).name, flush=True)


app = QApplication([])
source = DragSource("drag me")
source.setWindowTitle("Drag source")
source.setGeometry(int(sys.argv[1]), int(sys.argv[2]), 200, 30)
source.show()
app.exec()
