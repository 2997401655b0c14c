"""The window's switches: bad ones are named in one line before anything is opened."""

from pathlib import Path

import pytest

from gradgui.app import main, opening_experiment, parse
from gradgui.engine.presets import presets


@pytest.mark.parametrize(
    ("arguments", "words"),
    (
        (["--bad"], "unrecognized arguments: --bad"),
        (["--size", "12"], "--size"),
        (["--size", "9x9"], "--size"),
        (["--exit-after", "soon"], "--exit-after"),
        (["--steps", "-1"], "--steps"),
        (["--theme", "pink"], "--theme"),
        (["--preset", "nothing"], "no preset 'nothing'"),
        (["missing.json"], "missing.json"),
        (["a.json", "--preset", "b"], "exclude each other"),
    ),
)
def test_that_bad_switches_end_with_two(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line on stderr, nothing on stdout."""
    try:
        code = main(arguments)
    except SystemExit as end:
        code = int(str(end.code))
    printed = capsys.readouterr()
    assert code == 2
    assert words in printed.err
    assert printed.err.count("\n") == 1
    assert printed.out == ""


def test_that_every_fault_of_a_file_has_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its place in the file."""
    bad = tmp_path / "bad.json"
    bad.write_text('{"gradgui": 1, "seed": -1, "dataset": {"kind": "xor"}, "network": {"layers": 3}}')
    assert main([str(bad)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert any("seed" in line for line in lines)


def test_that_the_opening_preset_is_the_sigmoid_ladder() -> None:
    """What the window shows when nothing else is asked for."""
    experiment, path = opening_experiment(parse([]))
    assert experiment.name == "Sigmoid, ten layers"
    assert experiment.network.depth() == 9
    assert path is None


def test_that_a_file_is_opened_with_its_folder(tmp_path: Path) -> None:
    """Relative paths in it start there."""
    copy = tmp_path / "copy.json"
    copy.write_bytes(presets()[0].path.read_bytes())
    _, path = opening_experiment(parse([str(copy)]))
    assert path == copy


def test_that_a_document_that_cannot_be_opened_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before a window is made, with the code of bad input."""
    bad = tmp_path / "bad.gradgui"
    bad.write_bytes(b"SQLite format 3\0" + bytes(200))
    assert main([str(bad), "--basedir", str(tmp_path / "base")]) == 2
    assert "bad.gradgui" in capsys.readouterr().err
