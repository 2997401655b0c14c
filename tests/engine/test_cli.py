"""The verbs of the command line: what they print, write and return; and that no Qt is loaded."""

import contextlib
import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gradgui import cli
from gradgui.cli import main
from gradgui.engine import document
from gradgui.engine.document import Document
from gradgui.engine.document_error import document_error
from gradgui.engine.experiment_file import json_schema, parse, read
from gradgui.engine.experiment_source import SavedDocument
from gradgui.engine.presets import presets
from gradgui.engine.working_copy import recoverable
from gradgui.paths import user_dirs
from tests.engine.experiments import Json, dense, small

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "e.json"
    path.write_text(json.dumps(small()), encoding="utf-8")
    return path


def written(path: Path, data: Json) -> Path:
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def run(file: Path, *arguments: str) -> list[str]:
    """Run a file and return the lines of its CSV."""
    out = file.parent / "out.csv"
    assert main(["run", str(file), "--csv", str(out), *arguments]) == 0
    raw = out.read_bytes()
    assert b"\r" not in raw and raw.endswith(b"\n")
    return raw.decode("ascii").splitlines()


def test_that_run_trains_the_files_steps(file: Path, capsys: Captured) -> None:
    lines = run(file)
    assert lines[0] == "step,layer,metric,value"
    assert {line.split(",")[0] for line in lines[1:]} == {str(step) for step in range(20)}
    out, err = capsys.readouterr()
    assert out.startswith("20 steps, loss ") and err == ""


def test_that_steps_every_and_metrics_are_obeyed(file: Path) -> None:
    lines = run(file, "--steps", "7", "--every", "3", "--metrics", "loss, gain")
    assert [line.rsplit(",", 1)[0] for line in lines[1:]] == [
        f"{step},{layer},{metric}"
        for step in (0, 3, 6)
        for metric, layers in (("gain", (1, 2, 3)), ("loss", ("",)))
        for layer in layers
    ]


def test_that_settings_change_the_experiment(file: Path) -> None:
    lines = run(
        file, "--steps", "1", "--metrics", "lr", "--set", "training.optimizer.lr=0.25", "--set=seed=1"
    )
    assert lines == ["step,layer,metric,value", "0,,lr,0.25"]
    deeper = run(file, "--steps", "1", "--metrics", "gain", "--set", "network.layers.1.repeat=5")
    assert len(deeper) == 1 + 6


def test_that_a_table_is_found_beside_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in the folder that the command was given in."""
    (tmp_path / "sub").mkdir()
    rows = "".join(f"{n},{-n},{'ab'[n % 2]}\n" for n in range(12))
    (tmp_path / "sub" / "größe.csv").write_text("x,y,kind\n" + rows, encoding="utf-8")
    data = small(dataset={"kind": "csv", "path": "größe.csv"})
    written(tmp_path / "sub" / "e.json", data)
    monkeypatch.chdir(tmp_path)
    assert main(["run", "sub/e.json", "--steps", "2"]) == 0


def test_that_a_loss_which_is_not_finite_ends_with_success(tmp_path: Path, capsys: Captured) -> None:
    layers = [dense("relu", 32)] * 10
    rule = {"kind": "normal"}
    data = small(
        network={"layers": layers, "initialization": rule}, training__optimizer={"kind": "sgd", "lr": 1e4}
    )
    lines = run(written(tmp_path / "e.json", data), "--steps", "50")
    last = int(lines[-1].split(",")[0])
    assert last < 49
    out, err = capsys.readouterr()
    assert f"step {last}: the loss is " in err and f"{last + 1} steps" in out


def test_that_a_run_may_write_to_the_terminal(file: Path, capsys: Captured) -> None:
    assert main(["run", str(file), "--steps", "1", "--metrics", "lr", "--csv", "-"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["step,layer,metric,value", "0,,lr,0.1"]


def test_that_a_csv_without_a_folder_is_refused_before_training(file: Path, capsys: Captured) -> None:
    assert main(["run", str(file), "--csv", str(file.parent / "none" / "out.csv")]) == 2
    assert "--csv: found no folder" in capsys.readouterr().err


def test_that_a_folder_as_csv_is_bad_input(file: Path, capsys: Captured) -> None:
    (file.parent / "folder").mkdir()
    assert main(["run", str(file), "--csv", str(file.parent / "folder")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("target", ["e.json", "./e.json", "data.csv", "link.csv"])
def test_that_what_a_run_reads_is_not_overwritten(target: str, tmp_path: Path, capsys: Captured) -> None:
    """Neither the experiment nor its table, whatever they are called."""
    (tmp_path / "data.csv").write_text("x,kind\n" + "".join(f"{n},{'ab'[n % 2]}\n" for n in range(12)))
    (tmp_path / "link.csv").symlink_to(tmp_path / "data.csv")
    file = written(tmp_path / "e.json", small(dataset={"kind": "csv", "path": "data.csv"}))
    before = [path.read_bytes() for path in (file, tmp_path / "data.csv")]
    assert main(["run", str(file), "--steps", "1", "--csv", f"{tmp_path}/{target}"]) == 2
    assert [path.read_bytes() for path in (file, tmp_path / "data.csv")] == before
    assert "--csv: found " in capsys.readouterr().err


def test_that_a_refused_file_leaves_an_older_csv_alone(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("old")
    path = written(tmp_path / "e.json", small(dataset={"kind": "csv", "path": "gone.csv"}))
    assert main(["run", str(path), "--csv", str(tmp_path / "out.csv")]) == 2
    assert (tmp_path / "out.csv").read_text() == "old"


def test_that_presets_are_listed_with_a_line_each(capsys: Captured) -> None:
    assert main(["presets"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == [f"{preset.name}  {preset.line}" for preset in presets()] and lines


def test_that_exported_presets_are_experiment_files(tmp_path: Path, capsys: Captured) -> None:
    assert main(["presets", "--export", str(tmp_path / "a" / "b")]) == 0
    assert capsys.readouterr().out.count("\n") == len(presets())
    exported = {path.stem: path for path in (tmp_path / "a" / "b").iterdir()}
    assert {preset.name for preset in presets()} == set(exported)
    for preset in presets():
        assert read(exported[preset.name]) == preset.read()


def test_that_schema_prints_the_schema(capsys: Captured) -> None:
    assert main(["schema"]) == 0
    out = capsys.readouterr().out
    assert json.loads(out) == json_schema()


@pytest.mark.parametrize("arguments", [[], ["walk"], ["run"], ["schema", "x"], ["presets", "--all"]])
def test_that_wrong_arguments_end_with_2(arguments: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("main.py")


def test_that_help_ends_with_0(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["run", "--help"])
    assert caught.value.code == 0
    assert "--set" in capsys.readouterr().out


ENTRY = "import sys\nfrom gradgui.cli import main\ncode = main(sys.argv[1:])\n"
CHECK = ENTRY + "print('QT', [m for m in sys.modules if m.startswith(('PySide', 'shiboken', 'pyqtgraph'))])\n"
CHECK += "print('TORCH', 'torch' in sys.modules)\nsys.exit(code)\n"


def in_a_process(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, timeout=60
    )


@pytest.mark.parametrize("verb", ["run", "presets", "schema"])
def test_that_a_verb_loads_no_qt(verb: str, file: Path) -> None:
    """And only run loads torch."""
    arguments = [str(file), "--steps", "1"] if verb == "run" else []
    done = in_a_process(CHECK, verb, *arguments)
    assert done.returncode == 0, done.stderr
    assert "QT []" in done.stdout
    assert f"TORCH {verb == 'run'}" in done.stdout
    assert done.stderr == ""


def test_that_a_closed_pipe_ends_quietly(file: Path) -> None:
    """As in `… --csv - | head -1`."""
    command = [
        sys.executable,
        "-c",
        ENTRY + "sys.exit(code)",
        "run",
        str(file),
        "--csv",
        "-",
        "--steps",
        "2000",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline() == "step,layer,metric,value\n"
        process.stdout.close()
        err = process.stderr.read()
        process.wait(60)
    assert "Traceback" not in err and process.returncode == 1


def test_that_a_process_gives_the_bytes_of_this_one(file: Path) -> None:
    """Also under a locale that writes a comma, and with other thread settings."""
    here = run(file)
    out = file.parent / "there.csv"
    done = in_a_process(ENTRY + "sys.exit(code)", "run", str(file), "--csv", str(out))
    assert done.returncode == 0, done.stderr
    assert out.read_text().splitlines() == here


def test_that_an_interrupt_is_not_a_traceback(file: Path) -> None:
    """Ctrl+C while a long run is on."""
    command = [sys.executable, "-c", ENTRY + "sys.exit(code)", "run", str(file), "--csv", "-"]
    command += ["--steps", "100000000"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "step,layer,metric,value\n"
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert err == "interrupted\n" and process.returncode == 1


def test_that_exports_and_presets_share_one_reading() -> None:
    for preset in presets():
        assert parse(preset.path.read_text(encoding="utf-8")) == preset.read()


@pytest.mark.parametrize(("switches", "is_judged"), (((), True), (("--every", "2"), False)))
def test_that_a_recorded_run_has_the_findings_of_the_verb(
    file: Path, switches: tuple[str, ...], is_judged: bool
) -> None:
    """Where every step of all metrics is measured anyway, or where findings are asked for."""
    out, found = file.parent / "D.gradgui", file.parent / "found.json"
    for more in ((), ("--findings", str(found))):
        assert main(["run", str(file), "--record", str(out), *switches, *more]) == 0
        with contextlib.closing(SavedDocument(out)) as document:
            (run,) = document.runs()
        assert bool(run.findings) is (is_judged or bool(more))
        if more:
            assert json.loads(run.findings) == json.loads(found.read_text())


def test_that_a_document_is_not_recorded_over_itself(file: Path, capsys: Captured) -> None:
    """Nor into a folder that is not there."""
    out = file.parent / "out.gradgui"
    assert main(["run", str(file), "--record", str(out)]) == 0
    before = out.read_bytes()
    assert main(["run", str(out), "--record", str(out)]) == 2
    assert out.read_bytes() == before
    assert "--record: found " in capsys.readouterr().err
    assert main(["run", str(file), "--record", str(file.parent / "none" / "out.gradgui")]) == 2
    assert main(["run", str(file.parent / "gone.gradgui")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_that_a_record_that_cannot_be_saved_is_left_to_recovery(
    file: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ends with 1 and a reason: the input was not bad."""

    def fail(working: Path, target: Path) -> int:
        raise document_error(f"{target.name}, which cannot be written (disk full)", "room")

    monkeypatch.setattr(document, "save_copy", fail)
    recovery = file.parent / "recovery"
    monkeypatch.setattr(cli, "user_dirs", lambda: user_dirs(file.parent))
    assert main(["run", str(file), "--record", str(file.parent / "out.gradgui")]) == 1
    assert "(disk full)" in capsys.readouterr().err and not (file.parent / "out.gradgui").exists()
    (left,) = recoverable(recovery)
    again = Document.recover(left.path, recovery)
    assert again.store(again.runs()[0].id).last_step == 19
    again.close()
