"""The script that collects texts: it finds them, keeps translations, and complains of what it cannot find."""

import subprocess
import sys
from pathlib import Path

import pytest

from gradgui.ui.ts_file import Message, read_messages
from tests.ui.translation_tool import ROOT, SCRIPT, load

TOOL = load()


def test_that_nothing_is_left_untranslated() -> None:
    """As `make lint` asks."""
    done = subprocess.run([sys.executable, str(SCRIPT), "--check"], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_that_an_update_of_what_is_complete_changes_nothing() -> None:
    """The file is as the script writes it."""
    path = TOOL.file_of("zh_CN")
    messages = TOOL.updated(TOOL.collect()[0], read_messages(path))
    assert TOOL.text_of(messages, "zh_CN") == path.read_text(encoding="utf-8")


def literals_of(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[set[tuple[str, str]], str]:
    """Return the texts of a module's source, and the complaints."""
    monkeypatch.setattr(TOOL, "ROOT", tmp_path)
    path = tmp_path / "module.py"
    path.write_text(source, encoding="utf-8")
    literals = TOOL._literals(path)
    return {(each.context, each.source) for each in literals.found}, "\n".join(literals.problems)


def test_that_every_way_to_say_a_text_is_collected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a class, in a module with a shorthand, with a context, in a table, in the engine."""
    source = """
class Panel(QWidget):
    def show(self):
        self.label.setText(self.tr("Hello " "there"))
        self.other.setText(QCoreApplication.translate("Other", "there"))

TABLE = (QT_TRANSLATE_NOOP("Table", "&Entry"),)
WORDS = Phrase("at most {limit}", limit=3)

def words():
    return _tr("some {count}").format(count=3)

def _tr(text):
    return QCoreApplication.translate("Words", text)
"""
    found, complaints = literals_of(source, tmp_path, monkeypatch)
    assert found == {
        ("Panel", "Hello there"),
        ("Other", "there"),
        ("Table", "&Entry"),
        ("Engine", "at most {limit}"),
        ("Words", "some {count}"),
    }
    assert complaints == ""


@pytest.mark.parametrize(
    "call",
    ('self.tr(f"{count} layers")', "self.tr(words)", 'window.tr("Builder")', 'Phrase(f"at most {limit}")'),
)
def test_that_what_cannot_be_collected_is_named(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With file and line."""
    source = f"class Panel(QWidget):\n    def show(self):\n        return {call}\n"
    found, complaints = literals_of(source, tmp_path, monkeypatch)
    assert not found
    assert complaints.startswith("module.py:3: ")


def test_that_an_update_keeps_translations_and_drops_what_is_gone() -> None:
    """What moved to another context takes its translation along."""
    known = [Message("A", "kept", "保留"), Message("A", "moved", "移动"), Message("A", "gone", "消失")]
    found = [Message("A", "kept"), Message("B", "moved"), Message("B", "new")]
    assert [(each.context, each.source, each.translation) for each in TOOL.updated(found, known)] == [
        ("A", "kept", "保留"),
        ("B", "moved", "移动"),
        ("B", "new", ""),
    ]


def test_that_a_file_reads_as_it_was_written(tmp_path: Path) -> None:
    """Markup, line breaks and unfinished texts included."""
    messages = [
        Message("A", "<b> & “x”\nline", "<b> 与 “x”\n行", "../../a.py"),
        Message("A", "later", "", "../../a.py"),
    ]
    path = tmp_path / "x.ts"
    plain = [Message(each.context, each.source, each.translation, "a.py") for each in messages]
    path.write_text(TOOL.text_of(plain, "zh_CN"), encoding="utf-8")
    assert read_messages(path) == messages


def test_that_a_file_that_is_no_translation_is_refused(tmp_path: Path) -> None:
    """Too large, broken, or with entities that could grow."""
    path = tmp_path / "x.ts"
    for content in (b"x" * (4 * 1024 * 1024 + 1), b"<TS", b'<!DOCTYPE TS [<!ENTITY a "b">]><TS>&a;</TS>'):
        path.write_bytes(content)
        with pytest.raises(ValueError, match=r"x\.ts"):
            read_messages(path)
